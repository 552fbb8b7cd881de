"""What a movement's file must also keep, beyond the types of its keys: parts of it name each other."""

from collections.abc import Iterator, Mapping

from gluteus.body.joints import limits_deg, sided
from gluteus.catalogue.loader import Place, nearest
from gluteus.catalogue.movement import Angles, Contact, Key, Movement, Prop
from gluteus.catalogue.vocabulary import HELD_PROPS, PROP_OF_SURFACE, BodyPart

_NEARLY = 1e-6


def check_movement(movement: Movement, measure: str, place: Place) -> None:
    """Raise FileError for an angle unknown or out of range, a missing or misplaced prop, an open sequence."""
    check_angles(movement.base, place.inside("base"))
    _check_props(movement, place)
    for name, posture in movement.postures.items():
        inside = place.inside(f"postures.{name}")
        check_angles(posture.angles, inside.inside("angles"))
        check_contacts(posture.contacts, movement, inside.inside("contacts"))
    _check_sequence(movement, measure, place.inside("sequence"))


def flat(angles: Angles) -> Iterator[tuple[str, float]]:
    """Every angle of a table by its whole name: `hip_r.flexion`, degrees."""
    for joint, directions in angles.items():
        for direction, value in directions.items():
            yield f"{joint}.{direction}", value


def check_angles(angles: Angles, place: Place) -> None:
    """Raise FileError for an angle that no joint has, or that is out of its range."""
    for degree, value in flat(angles):
        try:
            low, high = limits_deg(sided(degree)[0])
        except KeyError:
            raise place.error(f"no joint moves like {degree!r}") from None
        if not low <= value <= high:
            raise place.error(f"{degree} = {value:g} is outside what a joint can do ({low:g} to {high:g})")


def _check_props(movement: Movement, place: Place) -> None:
    for number, prop in enumerate(movement.props, 1):
        if prop.kind in HELD_PROPS and prop != Prop(prop.kind):
            raise place.inside(f"props.{number}").error(
                f"a {prop.kind} lies in each hand, so it has no place"
            )
        if prop.kind in HELD_PROPS and movement.hands != "grip":
            raise place.inside("hands").error(f'must be "grip" to hold a {prop.kind}, not {movement.hands!r}')


def check_contacts(contacts: Mapping[BodyPart, Contact], movement: Movement, place: Place) -> None:
    """Raise FileError where something rests on a prop that the movement does not have."""
    for part, contact in contacts.items():
        needed = PROP_OF_SURFACE.get(contact.on)
        if needed and movement.prop(needed) is None:
            raise place.inside(part).error(f"rests on {contact.on!r}, but no {needed!r} stands in `props`")


def _check_sequence(movement: Movement, measure: str, place: Place) -> None:
    for number, key in enumerate(movement.sequence, 1):
        inside = place.inside(number)
        if key.posture not in movement.postures:
            raise inside.error(
                f"there is no posture {key.posture!r}{nearest(key.posture, movement.postures)}"
            )
        if (key.phase is None) == (key.move_s is None):
            raise inside.error("say either the `phase` or the seconds (`move_s`) in which it is reached")
    if measure == "reps" and not movement.sequence[-1].ends_rep:
        raise place.error("the last posture must end the repetition (`ends_rep = true`)")
    for phase, run in _runs(movement.sequence):
        if phase and abs(sum(key.share for key in run) - 1) > _NEARLY:
            raise place.error(
                f"the shares of the {phase} phase add up to {sum(k.share for k in run):g}, not 1"
            )


def _runs(sequence: tuple[Key, ...]) -> Iterator[tuple[str | None, list[Key]]]:
    """Neighbours of the same phase together; a repetition's end also ends its phase."""
    run: list[Key] = []
    for key in sequence:
        if run and (key.phase != run[-1].phase or run[-1].ends_rep):
            yield run[0].phase, run
            run = []
        run.append(key)
    yield run[0].phase, run
