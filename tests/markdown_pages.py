"""Reading our own pages: their sections, tables, code and links."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
MARKDOWN = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands below a heading of the second level, up to the next one."""
    return text_of(name).split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def in_code(text: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", text)


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(name), re.MULTILINE | re.DOTALL)


def rows(text: str) -> list[list[str]]:
    """The cells of every table, without its head."""
    tables = re.findall(r"(?:^\|.*\n)+", text + "\n", re.MULTILINE)
    lines = [line for table in tables for line in table.splitlines()[2:]]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def links(path: Path) -> list[str]:
    """Links to other pages, not to other hosts."""
    found = re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8"))
    return [link for link in found if not re.match(r"\w+:", link)]


def anchors(path: Path) -> set[str]:
    """The fragments by which the headings of a page can be linked."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
