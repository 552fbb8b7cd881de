"""How the figure looks: bodies, hair and colours to choose from, and a still in the look of one person.

Plain Python, because pages import it. The lists are closed; each maps a name, which is stored, to what it is.
"""

import re
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields

from gluteus.body import Skeleton
from gluteus.body.person import Sex
from gluteus.errors import PictureError


@dataclass(frozen=True, slots=True)
class Body:
    """One of the bodies: how a person reads its name, and the skeleton it has."""

    words: str
    skeleton: Skeleton


BODIES: Mapping[str, Body] = {
    "woman": Body("Woman", Skeleton("female", 1.68)),
    "man": Body("Man", Skeleton("male", 1.78)),
    "woman_heavier": Body("Woman, fuller", Skeleton("female", 1.68, "heavier")),
    "man_heavier": Body("Man, fuller", Skeleton("male", 1.78, "heavier")),
}
HAIR_STYLES = {"bun": "Bun", "ponytail": "Ponytail", "bob": "Bob", "short": "Short", "curls": "Curls"}
SKIN_TONES = {
    "shell": "#f2d2bc",
    "sand": "#e2b294",
    "amber": "#cb9069",
    "copper": "#a86b47",
    "umber": "#875338",
    "ebony": "#623d2c",
}
HAIR_COLOURS = {
    "black": "#242023",
    "brown": "#483630",
    "auburn": "#8a4629",
    "blond": "#c9a266",
    "silver": "#bdbbb8",
}
_BLOOD = "#8e1e20"  # half of it makes lips of any skin
_BROW_SKIN = 0.12  # brows are thin: so much of the skin shows through


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose: names out of BODIES, HAIR_STYLES, SKIN_TONES, HAIR_COLOURS.

    Raises PictureError for any other name.
    """

    body: str = "woman"
    hair: str = "bun"
    skin: str = "sand"
    hair_colour: str = "brown"

    def __post_init__(self) -> None:
        for field in fields(self):
            named, known = getattr(self, field.name), CHOICES[field.name]
            if named not in known:
                raise PictureError(
                    f'The figure has no {field.name.replace("_", " ")} "{named}". '
                    f"Choose one of: {', '.join(known)}."
                )

    def __str__(self) -> str:
        """Like "woman-bun-sand-brown": short enough for an address."""
        return "-".join(astuple(self))

    @property
    def words(self) -> dict[str, str]:
        """As a person reads it: body, hair and skin."""
        hair = f"{HAIR_STYLES[self.hair]}, {self.hair_colour}"
        return {"body": BODIES[self.body].words, "hair": hair, "skin": self.skin.capitalize()}

    @classmethod
    def named(cls, name: str) -> "Look":
        """The look of an address. Raises PictureError."""
        parts = name.split("-")
        if len(parts) != len(fields(cls)):
            raise PictureError(f'"{name}" is no look: it has four parts, like "{cls()}".')
        return cls(*parts)

    @classmethod
    def for_sex(cls, sex: Sex | None) -> "Look":
        """What is shown before a person has chosen."""
        return cls("man", "short") if sex == "male" else cls()

    @property
    def colours(self) -> dict[str, str]:
        """What depends on the look, as #rrggbb: skin, lips, hair and brow."""
        skin, hair = SKIN_TONES[self.skin], HAIR_COLOURS[self.hair_colour]
        return {
            "skin": skin,
            "lips": _mixed(skin, _BLOOD, 0.5),
            "hair": hair,
            "brow": _mixed(hair, skin, _BROW_SKIN),
        }


CHOICES: Mapping[str, Mapping[str, object]] = {
    "body": BODIES,
    "hair": HAIR_STYLES,
    "skin": SKIN_TONES,
    "hair_colour": HAIR_COLOURS,
}


def dressed(still: str, look: Look) -> str:
    """A baked still (SVG text of this body) with this look's hair only, in its colours.

    A baked still has the colours of `Look()` and every hair style, each in groups marked `data-hair`.
    """
    chosen = _HAIR_GROUP.sub(lambda group: group[0] if group["style"] == look.hair else "", still)
    ours = dict(zip(_BAKED_COLOURS, look.colours.values(), strict=True))
    return _COLOUR.sub(lambda colour: ours[colour[0]], chosen)


def _mixed(colour: str, other: str, share: float) -> str:
    """A colour with so much of another in it."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + share * (two - one)):02x}" for one, two in pairs)


_HAIR_GROUP = re.compile(r'<g data-hair="(?P<style>\w+)".*?</g>', re.DOTALL)
_BAKED_COLOURS = tuple(Look().colours.values())
_COLOUR = re.compile("|".join(_BAKED_COLOURS))
