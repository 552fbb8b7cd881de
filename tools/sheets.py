"""`make sheets`: contact sheets of every exercise, seen by its own camera and by one a quarter turn further.

They are looked at one by one after a change to bodies or movements: weight on the right foot, hands where
hands go, nothing floating, nothing sinking.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.vocabulary import CATEGORIES
from gluteus.figure.look import Look
from gluteus.figure.painting import beside_each_other, paintings_of
from gluteus.figure.parts import Parts
from gluteus.figure.picture.ground import PAPER

TARGET = Path(__file__).parents[1] / "docs/pictures"
LOOK = Look()
PIXELS_PER_M, WIDTH_PX, GAP_PX, EDGE_PX, NAME_PX = 95, 1400, 6, 22, 22
PER_SHEET, COLOURS = 12, 128
ROUND_BY_DEG = (0, 90)
INTRODUCTION = """# Pictures

Made by `make sheets` from the exercise files: every exercise in its key postures, first from its own camera,
then from a quarter turn further to the left. Look at them one by one after a change to a movement or a body.
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file, and its heading on the page that shows it."""

    name: str
    heading: str
    image: Image.Image


def sheets() -> Iterator[Sheet]:
    """Every exercise that has a movement, by category."""
    parts = Parts.baked(LOOK.body)
    drawable = [one for one in open_catalogue().exercises.values() if one.movement]
    for category, words in CATEGORIES.items():
        chosen = [one for one in drawable if one.category == category]
        for number, start in enumerate(range(0, len(chosen), PER_SHEET), 1):
            some = chosen[start : start + PER_SHEET]
            image = arranged(cell(exercise, parts) for exercise in some)
            yield Sheet(f"{category}_{number}.png", f"{words}, {number}", image)


def cell(exercise: Exercise, parts: Parts) -> Image.Image:
    """One exercise: its slug over its postures."""
    rows = [
        Image.fromarray(
            beside_each_other(
                paintings_of(exercise, parts, LOOK, PIXELS_PER_M, round_by_deg=turn).values(), GAP_PX
            )
        )
        for turn in ROUND_BY_DEG
    ]
    drawn = Image.new(
        "RGB", (sum(row.width for row in rows) + GAP_PX, NAME_PX + max(row.height for row in rows)), PAPER
    )
    ImageDraw.Draw(drawn).text((0, 0), exercise.slug, "#23283a", ImageFont.load_default(14))
    left = 0
    for row in rows:
        drawn.paste(row, (left, drawn.height - row.height))
        left += row.width + GAP_PX
    return drawn


def arranged(cells: Iterable[Image.Image]) -> Image.Image:
    """The cells in rows of one width, in few colours."""
    places, left, top, row_height = [], EDGE_PX, EDGE_PX, 0
    for one in cells:
        if left > EDGE_PX and left + one.width + EDGE_PX > WIDTH_PX:
            left, top, row_height = EDGE_PX, top + row_height + EDGE_PX, 0
        places.append((one, (left, top)))
        left, row_height = left + one.width + EDGE_PX, max(row_height, one.height)
    whole = Image.new("RGB", (WIDTH_PX, top + row_height + EDGE_PX), PAPER)
    for one, place in places:
        whole.paste(one, place)
    return whole.quantize(COLOURS, dither=Image.Dither.NONE)


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    page = [INTRODUCTION]
    for sheet in sheets():
        sheet.image.save(TARGET / sheet.name, optimize=True)
        page.append(f"## {sheet.heading}\n\n![{sheet.heading}]({sheet.name})\n")
    (TARGET / "README.md").write_text("\n".join(page), encoding="utf-8")
