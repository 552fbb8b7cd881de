"""What goes wrong in an exercise where it can be seen: a sentence, what to do instead, and the wrong posture.

The right posture stands in [movement]; a mistake says only what differs from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from gluteus.catalogue.loader import Place, nearest
from gluteus.catalogue.movement import Angles, Contact, Movement, PostureName, View
from gluteus.catalogue.movement_check import check_angles, check_contacts
from gluteus.catalogue.rules import NotEmpty
from gluteus.catalogue.vocabulary import BodyPart


@dataclass(frozen=True, slots=True)
class Form:
    """One mistake, in the posture where it shows: `mistake` holds the angles that are wrong, in degrees.

    `contacts` takes the place of that posture's own where the mistake is one of contact (a lifted heel),
    `view` that of the movement's where it shows better from there (knees from the front).
    """

    says: Annotated[str, NotEmpty()]
    cue: Annotated[str, NotEmpty()]
    posture: PostureName
    mistake: Annotated[Angles, NotEmpty()]
    contacts: Mapping[BodyPart, Contact] | None = None
    view: View | None = None


def still_names(form: Form, number: int) -> tuple[str, str]:
    """Names of its two pictures, right and wrong, if it is the `number`th of its file (from 1).

    The right one is the posture's own, unless the mistake has its own camera: then both are taken by that.
    """
    return f"right_{number}" if form.view else form.posture, f"mistake_{number}"


def check_form(form: Form, movement: Movement | None, place: Place) -> None:
    """Raise FileError for a posture, angle or prop that the movement does not have."""
    if movement is None:
        raise place.error("a mistake is a wrong posture, but the file has no [movement]")
    if form.posture not in movement.postures:
        raise place.inside("posture").error(
            f"there is no posture {form.posture!r}{nearest(form.posture, movement.postures)}"
        )
    check_angles(form.mistake, place.inside("mistake"))
    check_contacts(form.contacts or {}, movement, place.inside("contacts"))
