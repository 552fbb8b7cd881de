"""Angles are the wish, contacts are the law: damped least squares over all 49 degrees, many postures at once.

Minimises, for each posture q of a batch:
    |(q - wish) / sigma|^2 + |weight (S x(q) - goal)|^2
    + |low_weight min(0, y(q) - low)|^2 + |limits overstepped|^2
where x(q) are the landmarks' places and S picks them or their differences (Levenberg and Marquardt's method).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.body.joints import DEGREES, PLACE, UP, limits_deg, unsided
from gluteus.movement.kinematics import Array, Pose, Rig

# How easily each angle gives way to a contact, in degrees: hips and trunk are what a file is about.
_SIGMA_DEG = {
    "trunk.lean": 9, "trunk.lean_right": 5, "trunk.turn_left": 4,
    "lumbar": 5, "thorax": 5, "neck": 6, "scapula": 6, "shoulder": 12, "elbow": 12,
    "forearm": 20, "wrist": 25, "hip": 8, "hip.abduction": 6, "hip.external_rotation": 6, "knee": 9,
    "ankle": 5, "ankle.dorsiflexion": 25, "toe": 15,
}  # fmt: skip
_PLACE_SIGMA_M = 0.3
_OVERSTEP_PER_DEG = 1.0
_NEAR_M = 0.01  # what is this near above its lowest height is in the way of a step
_ENOUGH, _EASE, _LEAST_DAMPING, _STUCK = 1e-7, 0.2, 1e-8, 1e4


def sigma() -> Array:
    """(49,): the softness of every degree, m and degrees."""
    names = (unsided(degree) for degree in DEGREES[len(PLACE) :])
    angles = (_SIGMA_DEG.get(name, _SIGMA_DEG.get(name.split(".")[0], 0)) for name in names)
    return np.array([*(_PLACE_SIGMA_M for _ in PLACE), *angles], dtype=float)


def _limits() -> tuple[Array, Array]:
    angles = [limits_deg(degree) for degree in DEGREES[len(PLACE) :]]
    lows, highs = zip(*angles, strict=True)
    endless = [np.inf] * len(PLACE)
    return np.array([*(-x for x in endless), *lows]), np.array([*endless, *highs])


LOW, HIGH = _limits()


@dataclass(frozen=True, slots=True)
class Row:
    """One goal: `selection` (landmarks,) picks a point or a difference, `goal_m` and `weight` are (3,)."""

    selection: Array
    goal_m: Array
    weight: Array


@dataclass(frozen=True, slots=True)
class Problem:
    """n postures: wish (n, 49), sigma (49,); c rows: selection (c, landmarks), goal_m and weight (n, c, 3);

    k lowest heights: low_points (k,), low_m and low_weight (n, k).
    """

    wish: Array
    sigma: Array
    selection: Array
    goal_m: Array
    weight: Array
    low_points: NDArray[np.intp]
    low_m: Array
    low_weight: Array

    def errors(self, marks_m: Array) -> Array:
        """How far each row is from its goal (n, c, 3), in m."""
        chosen: Array = np.einsum("cl,nlx->ncx", self.selection, marks_m) - self.goal_m
        return chosen

    def sunk(self, marks_m: Array) -> Array:
        """How far each low point is below what it must clear (n, k), in m; 0 where it is above."""
        return np.minimum(0, marks_m[:, self.low_points, UP] - self.low_m)

    def cost(self, angles: Array, marks_m: Array) -> Array:
        whole: Array = (
            np.sum(((angles - self.wish) / self.sigma) ** 2, 1)
            + np.sum((self.weight * self.errors(marks_m)) ** 2, (1, 2))
            + np.sum((self.low_weight * self.sunk(marks_m)) ** 2, 1)
            + np.sum((_OVERSTEP_PER_DEG * overstepped(angles)) ** 2, 1)
        )
        return whole


def overstepped(angles: Array) -> Array:
    """Degrees beyond the joints' limits, signed; 0 inside them."""
    return np.maximum(0, angles - HIGH) + np.minimum(0, angles - LOW)


@dataclass(frozen=True, slots=True)
class _State:
    """Postures with what follows from them."""

    angles: Array
    pose: Pose
    marks_m: Array
    cost: Array

    @classmethod
    def of(cls, rig: Rig, problem: Problem, angles: Array) -> "_State":
        pose = rig.pose(angles)
        marks_m = rig.landmarks_m(pose)
        return cls(angles, pose, marks_m, problem.cost(angles, marks_m))

    def where(self, better: NDArray[np.bool_], tried: "_State") -> "_State":
        """The tried postures where they are better, these elsewhere."""
        one, two, three = better[:, None], better[:, None, None], better[:, None, None, None]
        pose = Pose(
            np.where(two, tried.pose.positions_m, self.pose.positions_m),
            np.where(three, tried.pose.rotations, self.pose.rotations),
            np.where(two, tried.pose.axes, self.pose.axes),
        )
        return _State(
            np.where(one, tried.angles, self.angles),
            pose,
            np.where(two, tried.marks_m, self.marks_m),
            np.where(better, tried.cost, self.cost),
        )


def solve(rig: Rig, problem: Problem, start: Array, rounds: int = 40) -> Array:
    """The postures (n, 49) that minimise the problem's cost, from `start` (n, 49)."""
    state, damping = _State.of(rig, problem, start), np.full(len(start), 1e-3)
    careful = np.zeros(len(start), dtype=bool)
    for _ in range(rounds):
        slope, curve = _normal_equations(rig, problem, state, careful)
        diagonal = np.einsum("nii->ni", curve)
        diagonal += damping[:, None] * diagonal  # a view: this damps `curve` itself
        step = np.linalg.solve(curve, slope[..., None])[..., 0]
        tried = _State.of(rig, problem, state.angles - step)
        better = tried.cost < state.cost
        gained = state.cost - tried.cost
        damping = np.where(better, np.maximum(damping * _EASE, _LEAST_DAMPING), damping / _EASE)
        settled = np.where(better, gained < _ENOUGH * (1 + state.cost), damping > _STUCK)
        state = state.where(better, tried)
        careful = ~better  # it ran into the floor: the next step shall see it coming
        if settled.all():
            break
    return state.angles


def _normal_equations(
    rig: Rig, problem: Problem, state: _State, careful: NDArray[np.bool_]
) -> tuple[Array, Array]:
    """Half the gradient (n, 49) and half of Gauss and Newton's second derivative (n, 49, 49) of the cost.

    `careful` (n,) postures also count what is still a little above its lowest height.
    """
    beyond = overstepped(state.angles)
    slope = (state.angles - problem.wish) / problem.sigma**2 + _OVERSTEP_PER_DEG**2 * beyond
    softness = 1 / problem.sigma**2 + _OVERSTEP_PER_DEG**2 * (beyond != 0)
    goals, lows = _goal_rows(rig, problem, state), _low_rows(rig, problem, state, careful)
    rows, errors = (np.concatenate(parts, axis=1) for parts in zip(goals, lows, strict=True))
    turned = rows.transpose(0, 2, 1)
    curve = turned @ rows
    np.einsum("nii->ni", curve)[:] += softness
    return slope + (turned @ errors[..., None])[..., 0], curve


def _goal_rows(rig: Rig, problem: Problem, state: _State) -> tuple[Array, Array]:
    """Weighted derivative (n, 3c, 49) and error (n, 3c) of contacts and balance."""
    count, goals, degrees = len(state.angles), len(problem.selection), len(DEGREES)
    used = np.flatnonzero(np.any(problem.selection != 0, axis=0))
    by_point = rig.jacobian(state.pose, state.marks_m, used).reshape(count, len(used), 3 * degrees)
    by_row = (problem.selection[:, used] @ by_point).reshape(count, 3 * goals, degrees)
    weight = problem.weight.reshape(count, 3 * goals)
    return by_row * weight[..., None], weight * problem.errors(state.marks_m).reshape(count, 3 * goals)


def _low_rows(rig: Rig, problem: Problem, state: _State, careful: NDArray[np.bool_]) -> tuple[Array, Array]:
    """Weighted derivative (n, k, 49) and error (n, k) of what has sunk too low, or is about to."""
    sunk = problem.sunk(state.marks_m)
    above_m = state.marks_m[:, problem.low_points, UP] - problem.low_m
    counts = above_m < np.where(careful, _NEAR_M, 0.0)[:, None]
    upward = rig.jacobian(state.pose, state.marks_m, problem.low_points, along=(UP,))[:, :, 0]
    return upward * (problem.low_weight * counts)[..., None], problem.low_weight * sunk
