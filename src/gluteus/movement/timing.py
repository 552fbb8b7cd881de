"""When each posture is reached, and the easing between them.

From stop to stop minimum jerk, 10u^3 - 15u^4 + 6u^5; through a posture that is only passed, a quintic with
Catmull and Rom's speed there. Accelerations are zero at every posture, so nothing jerks.
"""

from dataclasses import dataclass

import numpy as np

from gluteus.catalogue.movement import Key, Movement
from gluteus.catalogue.tempo import Tempo
from gluteus.movement.kinematics import Array

PAUSE = "pause"
_SHORTEST_MOVE_S = 0.1


@dataclass(frozen=True, slots=True)
class Knot:
    """A posture at its time; `phase` is what led to it."""

    time_s: float
    posture: str
    phase: str
    stop: bool = True
    ends_rep: bool = False


def knots(movement: Movement, tempo: Tempo) -> list[Knot]:
    """The sequence in seconds, from the last posture round to itself."""
    time_s = 0.0
    made = [Knot(time_s, movement.sequence[-1].posture, PAUSE)]
    for number, key in enumerate(movement.sequence):
        time_s += _move_s(key, tempo)
        made.append(Knot(time_s, key.posture, key.phase or "", not key.via, key.ends_rep))
        held_s = key.hold_s + (_pause_s(key, tempo) if _ends_phase(movement.sequence, number) else 0.0)
        if held_s > 0:
            time_s += held_s
            made.append(Knot(time_s, key.posture, PAUSE))
    return made


def _move_s(key: Key, tempo: Tempo) -> float:
    if key.move_s is not None:
        return key.move_s
    seconds = tempo.eccentric_s if key.phase == "eccentric" else tempo.concentric_s
    return max(seconds * key.share, _SHORTEST_MOVE_S)


def _pause_s(key: Key, tempo: Tempo) -> float:
    return {"eccentric": tempo.bottom_s, "concentric": tempo.top_s}.get(key.phase or "", 0.0)


def _ends_phase(sequence: tuple[Key, ...], number: int) -> bool:
    key = sequence[number]
    return key.ends_rep or number + 1 == len(sequence) or sequence[number + 1].phase != key.phase


def eased(knot_list: list[Knot], values: Array, times_s: Array) -> Array:
    """Values (knots, d) carried through the given times: (times, d)."""
    at_s = np.array([knot.time_s for knot in knot_list])
    speed = _speeds(knot_list, at_s, values)
    left = np.clip(np.searchsorted(at_s, times_s, side="right") - 1, 0, len(at_s) - 2)
    span = (at_s[left + 1] - at_s[left])[:, None]
    u = (times_s - at_s[left])[:, None] / span
    there = 10 * u**3 - 15 * u**4 + 6 * u**5
    leaving = u - 6 * u**3 + 8 * u**4 - 3 * u**5
    arriving = -4 * u**3 + 7 * u**4 - 3 * u**5
    made: Array = (
        values[left] * (1 - there)
        + values[left + 1] * there
        + span * (leaving * speed[left] + arriving * speed[left + 1])
    )
    return made


def _speeds(knot_list: list[Knot], at_s: Array, values: Array) -> Array:
    """Zero at stops and at turning points; elsewhere the mean speed of the neighbours."""
    speed = np.zeros_like(values)
    for number in range(1, len(knot_list) - 1):
        if not knot_list[number].stop:
            before, here, after = values[number - 1 : number + 2]
            mean = (after - before) / (at_s[number + 1] - at_s[number - 1])
            speed[number] = np.where((after - here) * (here - before) > 0, mean, 0)
    return speed
