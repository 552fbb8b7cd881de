"""The contact sheets: all on their page, and small enough to be kept."""

import re

from markdown_pages import ROOT

PICTURES = ROOT / "docs/pictures"
LARGEST_BYTES = 250_000


def shown():
    return re.findall(r"!\[.+\]\((.+)\)", (PICTURES / "README.md").read_text(encoding="utf-8"))


def test_every_sheet_stands_on_the_page_and_is_small():
    assert set(shown()) == {file.name for file in PICTURES.glob("*_*.png")}
    assert [name for name in shown() if (PICTURES / name).stat().st_size > LARGEST_BYTES] == []
