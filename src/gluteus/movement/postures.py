"""A file's postures on one body: wishes solved against contacts; feet come back to where they stood."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREE_INDEX, DEGREES, PLACE, SIDES, UP, mirrored, sided
from gluteus.body.person import Build
from gluteus.catalogue import Exercise
from gluteus.catalogue.movement import Movement, Posture
from gluteus.catalogue.movement_check import flat
from gluteus.errors import MovementError
from gluteus.movement.contacts import LOOSE_ENDS, Freedom, Home, Place, Touch, both_sides, touches
from gluteus.movement.kinematics import Array, Rig, rest_angles
from gluteus.movement.solver import Problem, Row, sigma, solve

_LAW, _MEETING, LOW_WEIGHT = 1000.0, 80.0, 500.0  # per metre
_BALANCE, _NARROWEST_M = 6.0, 0.02  # weight of the centre of mass at the edge of what carries
_STATED_SIGMA_DEG = 4.0  # what the file says gives way less than what it leaves open
# An arm that hangs, or reaches forward, is held away by a fuller trunk.
_LEAST_ABDUCTION_DEG: Mapping[Build, float] = {"average": -90.0, "heavier": 12.0}
_ON_FLOOR = (
    "heel", "heel_edge", "ball_inner", "ball_outer", "toe", "toe_tip", "toe_top", "instep", "kneecap", "shin",
    "knuckle_index", "knuckle_little", "fingertip", "thumb", "upper_arm_inner", "elbow_tip", "forearm_under",
    "buttock", "buttock_fold", "sit_bone", "foot_edge", "heel_side", "ankle_side", "hip_side",
    "shoulder_side",
)  # fmt: skip
_NOTHING: Mapping[str, float] = {}
_TOLERANCE_M, _MEETING_TOLERANCE_M = 0.005, 0.06


@dataclass(frozen=True, slots=True)
class Solved:
    """One posture on one body: angles (49,) and what touches."""

    angles: Array
    touches: tuple[Touch, ...]

    def mirrored(self) -> "Solved":
        return Solved(mirror(self.angles), tuple(touch.mirrored() for touch in self.touches))


@dataclass(slots=True)
class Homes:
    """One per clip and body: where each point of the skin first stood on each place, in m."""

    alternating: bool
    places: dict[tuple[str, Place], Home] = field(default_factory=dict)

    def of(self, touch: Touch) -> Freedom:
        return self.places.get((touch.point, touch.place), touch.fixed_m)

    def remember(self, touched: Iterable[Touch], places: Mapping[str, Array]) -> None:
        """Where left and right take turns, the other side's home is the mirror image."""
        for touch in touched:
            if touch.partner:
                continue
            x, y, z = (float(value) for value in places[touch.point])
            self.places.setdefault((touch.point, touch.place), (x, y, z))
            if self.alternating:
                other = touch.mirrored()
                self.places.setdefault((other.point, other.place), (-x, y, z))


def mirror(angles: Array) -> Array:
    """Postures (..., 49) with left and right changed."""
    made = np.empty_like(angles)
    for number, degree in enumerate(DEGREES):
        other, factor = mirrored(degree)
        made[..., DEGREE_INDEX[other]] = factor * angles[..., number]
    return made


def solve_postures(exercise: Exercise, skeleton: Skeleton) -> dict[str, Solved]:
    """Every posture of the file by name. Raises MovementError where a contact cannot be met."""
    movement = movement_of(exercise)
    rig, homes = Rig.of(skeleton), Homes(exercise.sides == "alternating")
    touching = {name: touches(posture, movement) for name, posture in movement.postures.items()}
    solved: dict[str, Solved] = {}
    # The posture that touches most decides where everything stands; the others follow the sequence.
    for name in sorted(_in_order(movement), key=lambda name: -len(touching[name])):
        wished = _wish(movement, movement.postures[name], skeleton)
        problem = _problem(rig, movement.postures[name], touching[name], homes, wished)
        start = _seated(rig, problem)
        angles = solve(rig, problem, start, rounds=100)
        _must_touch(rig, problem, angles, touching[name], f"{exercise.slug}: posture {name!r}")
        homes.remember(touching[name], dict(zip(rig.landmark_names, _marks(rig, angles), strict=True)))
        solved[name] = Solved(angles[0], touching[name])
    return solved


def movement_of(exercise: Exercise) -> Movement:
    """Raises MovementError where the file says nothing about it."""
    if exercise.movement is None:
        raise MovementError(f"{exercise.slug}: has no [movement], so there is nothing to show.")
    return exercise.movement


def _in_order(movement: Movement) -> list[str]:
    """As the sequence has them; before it those that it never reaches, which only say where things stand."""
    reached = dict.fromkeys(key.posture for key in movement.sequence)
    return [*(name for name in movement.postures if name not in reached), *reached]


def _marks(rig: Rig, angles: Array) -> Array:
    marks: Array = rig.landmarks_m(rig.pose(angles))[0]
    return marks


def _wish(movement: Movement, posture: Posture, skeleton: Skeleton) -> tuple[Array, Array]:
    """The file's angles (1, 49) over the base, and how soft each is; a side's own wins over both sides'."""
    wish, softness = rest_angles(skeleton), sigma()
    for angles in (movement.base, posture.angles):
        for degree, value in sorted(flat(angles), key=lambda item: len(sided(item[0])), reverse=True):
            for name in sided(degree):
                wish[0, DEGREE_INDEX[name]] = value
                softness[DEGREE_INDEX[name]] = min(_STATED_SIGMA_DEG, softness[DEGREE_INDEX[name]])
    arms = [DEGREE_INDEX[degree] for degree in sided("shoulder.abduction")]
    wish[0, arms] = np.maximum(wish[0, arms], _LEAST_ABDUCTION_DEG[skeleton.build])
    return wish, softness


def _problem(
    rig: Rig, posture: Posture, touched: tuple[Touch, ...], homes: Homes, wished: tuple[Array, Array]
) -> Problem:
    wish, softness = wished
    rows = [contact_row(rig, touch, homes.of(touch)) for touch in touched]
    carriers = [rig.index[name] for name in supports(posture.balance, touched)]
    if carriers:
        rows.append(_balance_row(rig, carriers, _marks(rig, wish)[carriers]))
    points, heights = low_points(rig, posture.clear)
    return Problem(
        wish,
        softness,
        np.array([row.selection for row in rows]).reshape(len(rows), len(rig.landmark_names)),
        np.array([row.goal_m for row in rows]).reshape(1, len(rows), 3),
        np.array([row.weight for row in rows]).reshape(1, len(rows), 3),
        points,
        heights[None],
        np.full((1, len(points)), LOW_WEIGHT),
    )


def contact_row(rig: Rig, touch: Touch, fixed_m: Freedom) -> Row:
    """What one touch asks for, with the coordinates that are fixed, in m."""
    selection = np.zeros(len(rig.index))
    selection[rig.index[touch.point]] = 1
    if touch.partner:
        selection[rig.index[touch.partner]] = -1
        return Row(selection, np.array(fixed_m, dtype=float), np.full(3, _MEETING))
    goal = np.array([value or 0.0 for value in fixed_m])
    return Row(selection, goal, np.array([0.0 if value is None else _LAW for value in fixed_m]))


def _balance_row(rig: Rig, carriers: list[int], carriers_m: Array) -> Row:
    """Centre of mass minus the middle of what carries: the narrower the support, the stricter."""
    selection = rig.mass_weights.copy()
    selection[carriers] -= 1 / len(carriers)
    half_width_m = np.maximum(np.ptp(carriers_m, axis=0) / 2, _NARROWEST_M)
    return Row(selection, np.zeros(3), _BALANCE / half_width_m * np.array([1, 0, 1]))


def supports(balance: str, touched: tuple[Touch, ...]) -> list[str]:
    """The points between which the centre of mass belongs; none where nobody asks."""
    if balance == "free":
        return []
    bearing = [touch.point for touch in touched if touch.bears]
    if balance == "between":
        return bearing
    feet = ("heel", "ball_inner", "ball_outer", "toe")
    return [name for name in bearing if name[-2:] == balance[-2:] and name[:-2] in feet]


def low_points(rig: Rig, clear: Mapping[str, float] = _NOTHING) -> tuple[NDArray[np.intp], Array]:
    """What must not sink, and how high above the floor it has to stay, in m."""
    heights = {f"{name}_{side}": 0.0 for name in _ON_FLOOR for side in SIDES}
    for end, height in clear.items():
        for name in both_sides(end):
            heights[f"{LOOSE_ENDS[name[:-2]]}_{name[-1]}"] = height
    return np.array([rig.index[name] for name in heights]), np.array(list(heights.values()))


def _seated(rig: Rig, problem: Problem) -> Array:
    """The wish, moved as a whole to where its contacts want it: else a solver finds upside-down minima."""
    start = problem.wish.copy()
    error = problem.errors(rig.landmarks_m(rig.pose(start)))[0]
    for axis in range(len(PLACE)):
        asked = problem.weight[0, :, axis] == _LAW
        if asked.any():
            shift = -error[asked, axis]
            start[0, axis] += shift.max() if axis == UP else shift.mean()
    return start


def _must_touch(rig: Rig, problem: Problem, angles: Array, touched: tuple[Touch, ...], where: str) -> None:
    """Raise MovementError for the contact that fails by most."""
    errors_m = np.abs(problem.errors(_marks(rig, angles)[None])[0] * (problem.weight[0] > 0)).max(axis=1)
    missed = [
        (float(error_m), touch.part, touch.place[0])
        for error_m, touch in zip(errors_m, touched, strict=False)
        if error_m > (_MEETING_TOLERANCE_M if touch.partner else _TOLERANCE_M)
    ]
    if missed:
        error_m, part, place = max(missed)
        raise MovementError(
            f"{where}: {part!r} misses {place!r} by {error_m * 100:.1f} cm. "
            "Change the angles, or let go of the contact."
        )
