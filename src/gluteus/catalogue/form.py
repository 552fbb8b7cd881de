"""What goes wrong in an exercise where it can be seen: a sentence, what to do instead, and the wrong posture.

The right posture stands in [movement]; a mistake says only what differs from it. Where the camera can see it,
`rule` says how: what it reads in the right posture and in the wrong one is derived (tracking/judging).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from gluteus.catalogue.count import Count
from gluteus.catalogue.loader import Place, nearest
from gluteus.catalogue.movement import Angles, Contact, Movement, PostureName, View
from gluteus.catalogue.movement_check import check_angles, check_contacts
from gluteus.catalogue.rules import Between, NotEmpty
from gluteus.catalogue.vocabulary import (
    JOINTS_OF_RULE,
    RULES_IN_DEGREES,
    VIEW_OF_RULE,
    BodyPart,
    FormRule,
    JointWord,
)

DeadBand = Annotated[float, Between(5, 90)]


@dataclass(frozen=True, slots=True)
class Form:
    """One mistake, in the posture where it shows: `mistake` holds the angles that are wrong, in degrees.

    `contacts` takes the place of that posture's own where the mistake is one of contact (a lifted heel),
    `view` that of the movement's where it shows better from there (knees from the front).

    `rule` is how the camera of [count] sees it, None where it cannot; some rules ask for a `joint`. More than
    `within_deg` from the right posture is a mistake; left out, half the way to the wrong one. These three are
    not in the repr: no picture is made from them.
    """

    says: Annotated[str, NotEmpty()]
    cue: Annotated[str, NotEmpty()]
    posture: PostureName
    mistake: Annotated[Angles, NotEmpty()]
    contacts: Mapping[BodyPart, Contact] | None = None
    view: View | None = None
    rule: FormRule | None = field(default=None, repr=False)
    joint: JointWord | None = field(default=None, repr=False)
    within_deg: DeadBand | None = field(default=None, repr=False)


def pair_names(form: Form, number: int) -> tuple[str, str]:
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


def check_rule(form: Form, count: Count | None, place: Place) -> None:
    """Raise FileError for a rule that the camera of [count] cannot see, or with too many or too few keys."""
    if form.rule is None:
        for key in ("joint", "within_deg"):
            if getattr(form, key) is not None:
                raise place.inside(key).error("belongs to a `rule`, and there is none")
        return
    if count is None:
        raise place.inside("rule").error(
            "needs a camera that follows the exercise, but the file has no [count]"
        )
    if count.view != VIEW_OF_RULE[form.rule]:
        raise place.inside("rule").error(
            f"{form.rule!r} shows from the {VIEW_OF_RULE[form.rule]}, but [count] looks from the {count.view}"
        )
    _check_joint(form.rule, form.joint, place.inside("joint"))
    if form.within_deg is not None and form.rule not in RULES_IN_DEGREES:
        raise place.inside("within_deg").error(f"{form.rule!r} is not told in degrees")


def _check_joint(rule: str, joint: str | None, place: Place) -> None:
    known = [one for name in JOINTS_OF_RULE.get(rule, ()) for one in (name, f"{name}_r", f"{name}_l")]
    if not known and joint is not None:
        raise place.error(f"{rule!r} asks for no joint")
    if known and joint not in known:
        told = "is missing" if joint is None else f"{joint!r} is none that {rule!r} can read"
        raise place.error(told + nearest(joint or "", known))
