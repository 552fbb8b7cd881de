"""What each segment weighs, where its centre of mass lies, and how long it is.

De Leva 1996 (J Biomech 29:1223), table 4: shares of the body's mass; the centre of mass as a share of the
length from the first end; lengths in m of women of 1.735 m and men of 1.741 m, which scale with stature.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from gluteus.body.joints import SIDES
from gluteus.body.person import Sex

STATURE_OF_TABLE_M: Mapping[Sex, float] = {"female": 1.735, "male": 1.741}


@dataclass(frozen=True, slots=True)
class Segment:
    """One row: percent of the body's mass, percent of the length to the centre of mass, length in m."""

    start: tuple[str, ...]
    end: tuple[str, ...]
    mass_percent: Mapping[Sex, float]
    centre_percent: Mapping[Sex, float]
    length_m: Mapping[Sex, float]


def _both(female: float, male: float) -> dict[Sex, float]:
    return {"female": female, "male": male}


# The ends are landmarks; where there are two, their midpoint.
SEGMENTS: Mapping[str, Segment] = {
    "head": Segment(
        ("vertex",), ("cervicale",), _both(6.68, 6.94), _both(48.41, 50.02), _both(0.2437, 0.2429)
    ),
    "trunk": Segment(
        ("shoulder_l", "shoulder_r"),
        ("hip_l", "hip_r"),
        _both(42.57, 43.46),
        _both(37.82, 43.10),
        _both(0.4979, 0.5155),
    ),
    "upper_arm": Segment(
        ("shoulder",), ("elbow",), _both(2.55, 2.71), _both(57.54, 57.72), _both(0.2751, 0.2817)
    ),
    "forearm": Segment(("elbow",), ("wrist",), _both(1.38, 1.62), _both(45.59, 45.74), _both(0.2643, 0.2689)),
    "hand": Segment(("wrist",), ("knuckle",), _both(0.56, 0.61), _both(74.74, 79.00), _both(0.0780, 0.0862)),
    "thigh": Segment(("hip",), ("knee",), _both(14.78, 14.16), _both(36.12, 40.95), _both(0.3685, 0.4222)),
    "shank": Segment(("knee",), ("ankle",), _both(4.81, 4.33), _both(43.52, 43.95), _both(0.4386, 0.4403)),
    "foot": Segment(
        ("heel_back",), ("toe_tip",), _both(1.29, 1.37), _both(40.14, 44.15), _both(0.2283, 0.2581)
    ),
}
UNPAIRED = ("head", "trunk")


def length_m(segment: str, sex: Sex, stature_m: float) -> float:
    """The segment's length in m for this stature."""
    return SEGMENTS[segment].length_m[sex] * stature_m / STATURE_OF_TABLE_M[sex]


def centre_of_mass_weights(sex: Sex) -> dict[str, float]:
    """Weights of landmarks, adding up to 1: the weighted mean of their positions is the centre of mass."""
    weights: defaultdict[str, float] = defaultdict(float)
    for name, segment in SEGMENTS.items():
        for side in ("",) if name in UNPAIRED else tuple(f"_{side}" for side in SIDES):
            mass, centre = segment.mass_percent[sex], segment.centre_percent[sex] / 100
            for ends, share in ((segment.start, 1 - centre), (segment.end, centre)):
                for end in ends:
                    weights[end + side] += mass * share / len(ends)
    whole = sum(weights.values())  # the table's rounded rows miss 100 by some hundredths
    return {name: weight / whole for name, weight in weights.items()}
