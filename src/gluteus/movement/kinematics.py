"""Forward kinematics: angles to places, for many postures at once, with the derivative by every degree.

A joint's rotation is that of its parent times its own turns in order (R = R_parent T1 T2 T3); its place is
the parent's place plus the parent's rotation of the rest offset (p = p_parent + R_parent o).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.body.joints import DEGREE_INDEX, DEGREES, INDEX, JOINTS, PLACE
from gluteus.body.segments import centre_of_mass_weights
from gluteus.body.skeleton import Skeleton

Array = NDArray[np.float64]

_TURNS = [(number, turn) for number, joint in enumerate(JOINTS) for turn in joint.turns]


def _ancestry() -> NDArray[np.bool_]:
    """(22, 22): whether the second joint carries the first."""
    carried = np.eye(len(JOINTS), dtype=bool)
    for number, joint in enumerate(JOINTS):
        if joint.parent:
            carried[number] |= carried[INDEX[joint.parent]]
    return carried


_CARRIES = _ancestry()


def _turn_table() -> tuple[NDArray[np.intp], Array]:
    """The joint of every elementary turn, and (turns, 49): radians of it for each degree of freedom."""
    shares = np.zeros((len(_TURNS), len(DEGREES)))
    for row, (_, turn) in enumerate(_TURNS):
        shares[row, DEGREE_INDEX[turn.degree]] = np.radians(turn.factor)
    return np.array([joint for joint, _ in _TURNS]), shares


_TURN_JOINT, _TURN_SHARES = _turn_table()
_TURN_AXIS = np.array([turn.axis for _, turn in _TURNS])


@dataclass(frozen=True, slots=True)
class Pose:
    """Places (n, 22, 3) and rotations (n, 22, 3, 3) of the joints; `axes` (n, turns, 3) for derivatives."""

    positions_m: Array
    rotations: Array
    axes: Array


@dataclass(frozen=True, slots=True)
class Rig:
    """A skeleton as arrays: what all postures of one body share."""

    offsets_m: Array
    landmark_names: tuple[str, ...]
    index: Mapping[str, int]
    landmark_joint: NDArray[np.intp]
    landmark_offset_m: Array
    mass_weights: Array

    @classmethod
    def of(cls, skeleton: Skeleton) -> "Rig":
        named = skeleton.landmarks
        weights = centre_of_mass_weights(skeleton.sex)
        return cls(
            np.array(skeleton.offsets_m),
            tuple(named),
            {name: number for number, name in enumerate(named)},
            np.array([INDEX[mark.joint] for mark in named.values()]),
            np.array([mark.offset_m for mark in named.values()]),
            np.array([weights.get(name, 0.0) for name in named]),
        )

    def pose(self, angles: Array) -> Pose:
        """Joint places and rotations of postures (n, 49): three metres of place, then degrees."""
        count, turns = len(angles), rotations_about(_TURN_AXIS, angles @ _TURN_SHARES.T)
        positions = np.zeros((count, len(JOINTS), 3))
        rotations = np.zeros((count, len(JOINTS), 3, 3))
        axes = np.zeros((count, len(_TURNS), 3))
        step = 0
        for number, joint in enumerate(JOINTS):
            if joint.parent is None:
                turn_so_far = np.broadcast_to(np.eye(3), (count, 3, 3))
                positions[:, number] = angles[:, : len(PLACE)]
            else:
                parent = INDEX[joint.parent]
                turn_so_far = rotations[:, parent]
                positions[:, number] = positions[:, parent] + turn_so_far @ self.offsets_m[number]
            for turn in joint.turns:
                axes[:, step] = turn_so_far[:, :, turn.axis]
                turn_so_far = turn_so_far @ turns[:, step]
                step += 1
            rotations[:, number] = turn_so_far
        return Pose(positions, rotations, axes)

    def landmarks_m(self, pose: Pose) -> Array:
        """Places of all landmarks (n, landmarks, 3), in the order of `landmark_names`."""
        turned = np.einsum("njab,jb->nja", pose.rotations[:, self.landmark_joint], self.landmark_offset_m)
        places: Array = pose.positions_m[:, self.landmark_joint] + turned
        return places

    def centre_of_mass_m(self, marks_m: Array) -> Array:
        """(n, 3) from the places of all landmarks."""
        centre: Array = np.einsum("l,nlx->nx", self.mass_weights, marks_m)
        return centre

    def jacobian(
        self, pose: Pose, marks_m: Array, chosen: NDArray[np.intp], along: tuple[int, ...] = (0, 1, 2)
    ) -> Array:
        """Derivative of chosen landmarks by every degree: (n, chosen, axes, 49), m per m and m per degree."""
        lever = marks_m[:, chosen, :, None] - pose.positions_m[:, _TURN_JOINT].transpose(0, 2, 1)[:, None]
        axis = pose.axes.transpose(0, 2, 1)[:, None]
        moved = np.empty((*lever.shape[:2], len(along), len(_TURNS)))
        for row, x in enumerate(along):
            y, z = (x + 1) % 3, (x + 2) % 3
            moved[:, :, row] = axis[:, :, y] * lever[:, :, z] - axis[:, :, z] * lever[:, :, y]
        moved *= _CARRIES[self.landmark_joint[chosen]][:, None, _TURN_JOINT]
        by_degree: Array = moved.reshape(-1, len(_TURNS)) @ _TURN_SHARES
        by_degree = by_degree.reshape(*moved.shape[:3], len(DEGREES))
        by_degree[..., : len(PLACE)] = np.eye(3)[list(along)]
        return by_degree


def rotations_about(axes: NDArray[np.intp], radians: Array) -> Array:
    """Right-handed rotations (n, k, 3, 3) by `radians` (n, k), each about one of the frame's axes (k,)."""
    cosine, sine = np.cos(radians), np.sin(radians)
    made = np.zeros((*radians.shape, 3, 3))
    each, first, second = np.arange(len(axes)), (axes + 1) % 3, (axes + 2) % 3
    made[:, each, axes, axes] = 1
    made[:, each, first, first] = made[:, each, second, second] = cosine
    made[:, each, first, second], made[:, each, second, first] = -sine, sine
    return made


def rest_angles(skeleton: Skeleton) -> Array:
    """(1, 49): standing at rest, all angles zero, the pelvis at its height."""
    angles = np.zeros((1, len(DEGREES)))
    angles[0, : len(PLACE)] = skeleton.rest_m["pelvis"]
    return angles
