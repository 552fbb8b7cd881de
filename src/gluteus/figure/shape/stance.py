"""The stance in which the body is modelled: arms and legs a little apart, so that nothing touches."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREE_INDEX, JOINTS, SIDES, sided
from gluteus.body.person import Build, Sex
from gluteus.figure.shape.fields import Points
from gluteus.movement import Rig, rest_angles

# The outlines of torso, limbs, hand and head are written for this stature and scale with the body.
WRITTEN_FOR_STATURE_M = 1.68
_APART_DEG = {"shoulder.abduction": 42.0, "hip.abduction": 6.0, "ankle.inversion": -6.0}


@dataclass(frozen=True, slots=True)
class Stance:
    """One body standing with arms and legs apart.

    `places` maps joints and landmarks to (3,) metres; `positions_m` (22, 3) and `rotations` (22, 3, 3) are
    the joints in the order of JOINTS, which skinning needs.
    """

    places: Mapping[str, Points]
    positions_m: Points
    rotations: Points
    stature_m: float
    sex: Sex
    build: Build

    @classmethod
    def of(cls, skeleton: Skeleton) -> "Stance":
        rig, angles = Rig.of(skeleton), rest_angles(skeleton)
        for name, degrees in _APART_DEG.items():
            angles[:, [DEGREE_INDEX[degree] for degree in sided(name)]] = degrees
        pose = rig.pose(angles)
        marks = dict(zip(rig.landmark_names, rig.landmarks_m(pose)[0], strict=True))
        lift = np.array([0, -min(marks[f"heel_{side}"][1] for side in SIDES), 0])
        positions = pose.positions_m[0] + lift
        places = {name: place + lift for name, place in marks.items()}
        places |= {joint.name: place for joint, place in zip(JOINTS, positions, strict=True)}
        return cls(places, positions, pose.rotations[0], skeleton.stature_m, skeleton.sex, skeleton.build)

    @property
    def scale(self) -> float:
        return self.stature_m / WRITTEN_FOR_STATURE_M

    @property
    def mid_hip(self) -> Points:
        return self.places["pelvis"]

    def limb(self, start: str, end: str, side: str, facing: Points) -> "LimbAxes":
        """Axes of the segment between two places of one side, named without their letter."""
        return limb_axes(self.places[f"{start}_{side}"], self.places[f"{end}_{side}"], side, facing)


@dataclass(frozen=True, slots=True)
class LimbAxes:
    """Local axes of one segment: x outward, y along it, z where it faces; `length_m` from joint to joint."""

    origin: Points
    axes: Points
    length_m: float

    def of(self, points: Points) -> Points:
        """World points (n, 3) seen from the segment."""
        return (points - self.origin) @ self.axes

    def place(self, local: Points) -> Points:
        """The world place of a local point (3,)."""
        return self.origin + self.axes @ local


def limb_axes(start: Points, end: Points, side: str, facing: Points) -> LimbAxes:
    """Axes from joint to joint; `facing` says roughly where z looks."""
    length = float(np.linalg.norm(end - start))
    along = (end - start) / length
    front = facing - along * (facing @ along)
    front = front / np.linalg.norm(front)
    across = np.cross(front, along)
    outward = across if (across[0] > 0) == (side == "l") else -across
    return LimbAxes(start, np.stack([outward, along, front], 1), length)
