"""A skeleton of a sex, a stature and a build: where each joint hangs on its parent when standing at rest.

Arms, hands, feet and trunk have de Leva's lengths. Leg joints stand at shares of stature (Winter's knee, hip
centres of measured bodies), because the table's thighs of women, measured to another landmark, draw knees too
high.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from gluteus.body.joints import JOINTS, OUTWARD, SIDES
from gluteus.body.landmarks import ANKLE_HEIGHT, BALL_HEIGHT, Landmark, Vector, landmarks
from gluteus.body.person import Build, Sex
from gluteus.body.segments import length_m

_HIP_HEIGHT: Mapping[Sex, float] = {"female": 0.513, "male": 0.525}
_KNEE_HEIGHT = 0.285
_HIP_HALF_WIDTH: Mapping[Sex, float] = {"female": 0.052, "male": 0.050}
_SHOULDER_HALF_WIDTH: Mapping[Sex, float] = {"female": 0.098, "male": 0.107}
_CLAVICLE_HALF_WIDTH = 0.014
_NECK_HEIGHT, _HEAD_HEIGHT = 0.848, 0.905
_BALL_OF_FOOT = 0.47  # share of the foot's length before the ankle


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Lengths of one body; `stature_m` in m. The build changes no length, only how far out the skin lies."""

    sex: Sex
    stature_m: float
    build: Build = "average"

    @property
    def offsets_m(self) -> tuple[Vector, ...]:
        """Each joint from its parent, in m and in the order of JOINTS; the pelvis has none."""
        rest = self.rest_m
        return tuple(
            _minus(rest[joint.name], rest[joint.parent]) if joint.parent else (0.0, 0.0, 0.0)
            for joint in JOINTS
        )

    @property
    def rest_m(self) -> dict[str, Vector]:
        """Every joint's place when standing at rest: feet on y = 0, pelvis above the origin."""
        shares = {**self._axis(), **self._arms(), **self._legs()}
        return {
            name: (x * self.stature_m, y * self.stature_m, z * self.stature_m)
            for name, (x, y, z) in shares.items()
        }

    @property
    def landmarks(self) -> dict[str, Landmark]:
        """Every named point of this body."""
        return landmarks(self.stature_m, self.build, self._share("foot"), self._share("hand"))

    def _share(self, segment: str) -> float:
        return length_m(segment, self.sex, 1.0)

    def _axis(self) -> dict[str, Vector]:
        hip = _HIP_HEIGHT[self.sex]
        return {
            "pelvis": (0.0, hip, 0.0),
            "lumbar_lower": (0.0, hip + 0.052, -0.014),
            "lumbar_upper": (0.0, hip + 0.102, -0.010),
            "thorax": (0.0, hip + 0.152, -0.012),
            "neck": (0.0, _NECK_HEIGHT, -0.016),
            "head": (0.0, _HEAD_HEIGHT, -0.002),
        }

    def _arms(self) -> dict[str, Vector]:
        shoulder = _HIP_HEIGHT[self.sex] + self._share("trunk")
        elbow = shoulder - self._share("upper_arm")
        made: dict[str, Vector] = {}
        for side in SIDES:
            x = OUTWARD[side] * _SHOULDER_HALF_WIDTH[self.sex]
            made |= {
                f"clavicle_{side}": (OUTWARD[side] * _CLAVICLE_HALF_WIDTH, shoulder + 0.004, 0.010),
                f"upper_arm_{side}": (x, shoulder, -0.008),
                f"forearm_{side}": (x, elbow, -0.008),
                f"hand_{side}": (x, elbow - self._share("forearm"), -0.008),
            }
        return made

    def _legs(self) -> dict[str, Vector]:
        made: dict[str, Vector] = {}
        for side in SIDES:
            x = OUTWARD[side] * _HIP_HALF_WIDTH[self.sex]
            made |= {
                f"thigh_{side}": (x, _HIP_HEIGHT[self.sex], 0.0),
                f"shank_{side}": (x, _KNEE_HEIGHT, 0.0),
                f"foot_{side}": (x, ANKLE_HEIGHT, 0.0),
                f"toes_{side}": (x, BALL_HEIGHT, _BALL_OF_FOOT * self._share("foot")),
            }
        return made


def _minus(one: Vector, other: Vector) -> Vector:
    return (one[0] - other[0], one[1] - other[1], one[2] - other[2])
