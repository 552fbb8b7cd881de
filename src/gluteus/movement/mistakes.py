"""The wrong exercise: what everything that solves, draws or films an exercise takes to show a mistake."""

from collections.abc import Mapping
from dataclasses import replace

from gluteus.body.joints import sided
from gluteus.catalogue import Exercise
from gluteus.catalogue.form import Form
from gluteus.catalogue.movement import Angles
from gluteus.catalogue.movement_check import flat
from gluteus.movement.postures import movement_of

_RIGHT = "right_"  # before the names of postures that only say where things stand


def mistaken(exercise: Exercise, form: Form) -> Exercise:
    """The same exercise with `form.posture` made wrong, from where it shows; the other postures stay.

    The right postures are kept under other names, which the sequence never reaches: feet and hands stand
    where those put them. Raises MovementError where the file has no movement.
    """
    movement = movement_of(exercise)
    right = movement.postures[form.posture]
    contacts = right.contacts if form.contacts is None else form.contacts
    wrong = replace(right, angles=_over(right.angles, form.mistake), contacts=contacts)
    kept = {f"{_RIGHT}{key.posture}": movement.postures[key.posture] for key in movement.sequence}
    postures = {**kept, **movement.postures, form.posture: wrong}
    return replace(exercise, movement=replace(movement, postures=postures, view=form.view or movement.view))


def corrected(exercise: Exercise, form: Form) -> Exercise:
    """The same exercise done right, from where the mistake shows: what its picture is compared with.

    Raises MovementError where the file has no movement.
    """
    movement = movement_of(exercise)
    return replace(exercise, movement=replace(movement, view=form.view or movement.view))


def _over(angles: Angles, others: Angles) -> Angles:
    """Angles with others in their place; where these mean both sides, a side's own gives way too."""
    by_name = dict(flat(angles))
    for degree, value in flat(others):
        by_name |= dict.fromkeys(sided(degree), value)
    return _nested(by_name)


def _nested(by_name: Mapping[str, float]) -> Angles:
    made: dict[str, dict[str, float]] = {}
    for degree, value in by_name.items():
        joint, direction = degree.split(".")
        made.setdefault(joint, {})[direction] = value
    return made
