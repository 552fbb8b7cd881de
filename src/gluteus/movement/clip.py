"""A clip: one repetition (or one of each side) on one body, frame by frame, closed to a loop."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import UP
from gluteus.catalogue import Exercise, Tempo
from gluteus.movement.contacts import Touch
from gluteus.movement.kinematics import Array, Rig
from gluteus.movement.postures import (
    LOW_WEIGHT,
    Solved,
    contact_row,
    low_points,
    mirror,
    movement_of,
    solve_postures,
)
from gluteus.movement.solver import Problem, sigma, solve
from gluteus.movement.timing import Knot, eased, knots

FRAMES_PER_S = 30.0
_ROUNDS = 12
_NEAR_FLOOR_M = 0.1  # contacts move the wish by less than that


@dataclass(frozen=True, slots=True)
class Clip:
    """Angles (n, 49) at `fps` frames a second; the frame after the last is the first.

    `phases`: of each frame, "eccentric", "concentric", "pause" or "" where the file counts no repetitions.
    `rep_ends_s`: when a repetition is done. `touches`: what rests on what, of each frame.
    """

    skeleton: Skeleton
    fps: float
    angles: Array
    phases: tuple[str, ...]
    touches: tuple[tuple[Touch, ...], ...]
    rep_ends_s: tuple[float, ...]

    @property
    def duration_s(self) -> float:
        return len(self.angles) / self.fps

    def mirrored(self) -> "Clip":
        """The same for the other side; props have to be mirrored with it."""
        other = tuple(tuple(touch.mirrored() for touch in touched) for touched in self.touches)
        return replace(self, angles=mirror(self.angles), touches=other)

    def landmarks_m(self) -> Array:
        """Places of all landmarks (n, landmarks, 3), in the order of `Rig.landmark_names`."""
        rig = Rig.of(self.skeleton)
        return rig.landmarks_m(rig.pose(self.angles))

    def followed_by(self, other: "Clip") -> "Clip":
        return replace(
            self,
            angles=np.concatenate([self.angles, other.angles]),
            phases=self.phases + other.phases,
            touches=self.touches + other.touches,
            rep_ends_s=self.rep_ends_s + tuple(self.duration_s + end_s for end_s in other.rep_ends_s),
        )


def solve_clip(
    exercise: Exercise, skeleton: Skeleton, tempo: Tempo | None = None, fps: float = FRAMES_PER_S
) -> Clip:
    """The right side's repetition; where sides take turns, the left one's after it.

    The tempo is the exercise's own where none is given. Raises MovementError where no body can do it.
    """
    return clip_of(exercise, skeleton, solve_postures(exercise, skeleton), tempo, fps)


def clip_of(
    exercise: Exercise,
    skeleton: Skeleton,
    postures: dict[str, Solved],
    tempo: Tempo | None = None,
    fps: float = FRAMES_PER_S,
) -> Clip:
    """The clip through postures that are already solved."""
    timeline = knots(movement_of(exercise), tempo or exercise.tempo)
    reached = [postures[knot.posture] for knot in timeline]
    turns = exercise.sides == "alternating"
    if turns:
        reached[0] = reached[0].mirrored()
    clip = _frames(skeleton, timeline, reached, fps)
    return clip.followed_by(clip.mirrored()) if turns else clip


def _frames(skeleton: Skeleton, timeline: list[Knot], reached: list[Solved], fps: float) -> Clip:
    rig = Rig.of(skeleton)
    count = max(round(timeline[-1].time_s * fps), 2)
    times_s = np.arange(count) / fps
    wish = eased(timeline, np.array([solved.angles for solved in reached]), times_s)
    ends_s = np.array([knot.time_s for knot in timeline])
    after = np.clip(np.searchsorted(ends_s, times_s, side="right"), 1, len(timeline) - 1)
    kept = [_kept(before, then) for before, then in pairwise(reached)]
    # A pause is one posture: solve it once.
    once, first, again = np.unique(wish, axis=0, return_index=True, return_inverse=True)
    planted = _planted(rig, once, [kept[after[number] - 1] for number in first], _homes(rig, reached))
    return Clip(
        skeleton,
        fps,
        planted[again.reshape(-1)],
        tuple(timeline[number].phase for number in after),
        tuple(kept[number - 1] for number in after),
        tuple(knot.time_s for knot in timeline if knot.ends_rep),
    )


def _kept(before: Solved, then: Solved) -> tuple[Touch, ...]:
    """Touches that last to the next posture; the others begin and end in a posture that meets them."""
    lasting = {(touch.point, touch.place) for touch in then.touches}
    return tuple(touch for touch in before.touches if (touch.point, touch.place) in lasting)


def _homes(rig: Rig, reached: list[Solved]) -> dict[Touch, Array]:
    """Where each touch stands, in m (on the own body: from what it meets), as the postures were solved."""
    marks = rig.landmarks_m(rig.pose(np.array([solved.angles for solved in reached])))
    return {
        touch: marks[row, rig.index[touch.point]]
        - (marks[row, rig.index[touch.partner]] if touch.partner else 0)
        for row, solved in enumerate(reached)
        for touch in solved.touches
    }


def _planted(rig: Rig, wish: Array, kept: list[tuple[Touch, ...]], homes: dict[Touch, Array]) -> Array:
    """The eased wish (n, 49) with every lasting touch held where it is."""
    held = list(dict.fromkeys(touch for touched in kept for touch in touched))
    rows = [contact_row(rig, touch, tuple(homes[touch])) for touch in held]
    on = np.array([[touch in touched for touch in held] for touched in kept], dtype=float)
    weight = np.array([row.weight for row in rows]).reshape(1, len(held), 3) * on[..., None]
    goal = np.array([row.goal_m for row in rows]).reshape(1, len(held), 3)
    points, heights = low_points(rig)
    lowest_m = rig.landmarks_m(rig.pose(wish))[:, points, UP].min(axis=0)
    points, heights = points[lowest_m < _NEAR_FLOOR_M], heights[lowest_m < _NEAR_FLOOR_M]
    low = np.broadcast_to(heights, (len(wish), len(points)))
    problem = Problem(
        wish,
        sigma(),
        np.array([row.selection for row in rows]).reshape(len(held), len(rig.landmark_names)),
        np.broadcast_to(goal, weight.shape),
        weight,
        points,
        low,
        np.full(low.shape, LOW_WEIGHT),
    )
    return solve(rig, problem, wish, _ROUNDS)
