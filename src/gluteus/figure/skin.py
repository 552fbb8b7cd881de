"""How the surface follows the joints: weights of every vertex, and the surface in a posture.

Hips, knees, shoulders and elbows have a helper each that turns half as far as the joint itself. What lies
over the joint hangs on the helper, so that a buttock stays round in a deep squat and a bent knee does not
fold like paper.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.body.joints import INDEX, JOINTS, SIDES
from gluteus.figure.shape.fields import Field, Points, smooth_step
from gluteus.figure.shape.limbs import FORWARD, arm, foot_axes
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.torso import torso

HALVED = tuple(f"{name}_{side}" for side in SIDES for name in ("thigh", "shank", "upper_arm", "forearm"))
BONES: tuple[str, ...] = (*(joint.name for joint in JOINTS), *(f"half_{name}" for name in HALVED))
_BONE = {name: number for number, name in enumerate(BONES)}
_FEWEST = 4  # bones a vertex may hang on: what graphics cards take
# Where each piece of the spine takes over, m above the hips at 1.68 m, and how softly.
_SPINE = (("lumbar_lower", 0.087), ("lumbar_upper", 0.171), ("thorax", 0.255))
_SOFT_SPINE_M = 0.060


@dataclass(frozen=True, slots=True)
class Skin:
    """`bones` (v, 4) numbers in BONES and their `weights` (v, 4), which add up to 1."""

    bones: NDArray[np.uint8]
    weights: NDArray[np.float64]


def skin_of(vertices: Points, stance: Stance) -> Skin:
    """The skin of vertices (v, 3) modelled in `stance`."""
    weights = np.zeros((len(vertices), len(BONES)))
    rest = np.ones(len(vertices))
    for side in SIDES:
        share = _arm_share(vertices, stance, side)
        weights += _arm(vertices, stance, side) * share[:, None]
        rest = rest - share
    weights += _trunk_and_legs(vertices, stance) * np.maximum(rest, 0)[:, None]
    strongest = np.argsort(-weights, axis=1, kind="stable")[:, :_FEWEST]
    kept = np.take_along_axis(weights, strongest, 1)
    return Skin(strongest.astype(np.uint8), kept / kept.sum(axis=1, keepdims=True))


def skin_of_hair(vertices: int) -> Skin:
    """The skin of so many vertices of hair, which goes with the head alone."""
    bones = np.full((vertices, _FEWEST), _BONE["head"], np.uint8)
    return Skin(bones, np.tile([1.0, *[0.0] * (_FEWEST - 1)], (vertices, 1)))


def posed(vertices: Points, skin: Skin, stance: Stance, positions_m: Points, rotations: Points) -> Points:
    """The vertices (v, 3) when the joints stand at `positions_m` (22, 3) and `rotations` (22, 3, 3)."""
    turns = rotations @ stance.rotations.transpose(0, 2, 1)
    halves, numbers = [], []
    for name in HALVED:
        child, parent = INDEX[name], INDEX[JOINTS[INDEX[name]].parent or ""]
        halves.append(turns[parent] @ half_turn(turns[parent].T @ turns[child]))
        numbers.append(child)
    turns = np.concatenate([turns, halves])
    start = np.concatenate([stance.positions_m, stance.positions_m[numbers]])
    end = np.concatenate([positions_m, positions_m[numbers]])
    moved = np.zeros_like(vertices)
    for column in range(skin.bones.shape[1]):
        bone = skin.bones[:, column]
        carried = np.einsum("vab,vb->va", turns[bone], vertices - start[bone]) + end[bone]
        moved += skin.weights[:, column, None] * carried
    return moved


def half_turn(turn: Points) -> Points:
    """The rotation (3, 3) about the same axis by half the angle (below 180 degrees)."""
    whole = turn + np.eye(3)
    cosine = np.sqrt(max((np.trace(turn) + 1) / 4, 1e-9))  # of half the angle
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]]) / (
        4 * cosine
    )
    size = float(np.linalg.norm(axis))
    if size < 1e-9:
        return whole / 2
    angle, unit = np.arctan2(size, cosine), axis / size
    cross = np.array([[0, -unit[2], unit[1]], [unit[2], 0, -unit[0]], [-unit[1], unit[0], 0]])
    made: Points = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    return made


def _arm_share(vertices: Points, stance: Stance, side: str) -> Field:
    """How far a vertex belongs to the arm: wholly out on it, half in the armpit, not on the flank."""
    nearer = torso(vertices, stance) - arm(vertices, stance, side)
    along = stance.limb("upper_arm", "forearm", side, FORWARD).of(vertices)[:, 1]
    own_side = smooth_step(vertices[:, 0] * (1 if side == "l" else -1), 0.0, 0.08)
    reaching = smooth_step(along, -0.06 * stance.scale, 0.0)
    far_out = smooth_step(along, 0.10, 0.14)
    return own_side * reaching * np.maximum(smooth_step(nearer, -0.035, 0.025), far_out * (nearer > 0))


def _arm(vertices: Points, stance: Stance, side: str) -> Points:
    scale = stance.scale
    shoulder = stance.limb("upper_arm", "forearm", side, FORWARD)
    elbow = stance.limb("forearm", "hand", side, FORWARD)
    steps = (
        (f"upper_arm_{side}", shoulder.of(vertices)[:, 1] / scale, 0.055, True),
        (f"forearm_{side}", elbow.of(vertices)[:, 1] / scale, 0.045, True),
        (f"hand_{side}", (elbow.of(vertices)[:, 1] - elbow.length_m) / scale, 0.025, False),
    )
    return _chain(f"clavicle_{side}", steps)


def _leg(vertices: Points, stance: Stance, side: str) -> Points:
    scale = stance.scale
    hip = stance.limb("thigh", "shank", side, FORWARD).of(vertices) / scale
    knee = stance.limb("shank", "foot", side, FORWARD).of(vertices) / scale
    ankle = foot_axes(stance, side)
    ball = stance.places[f"toes_{side}"]
    # The line between trunk and thigh falls from the groin in front to the fold under the buttock behind.
    crease = hip[:, 1] + 0.45 * np.clip(hip[:, 2], -0.14, 0.08)
    height = (vertices[:, 1] - stance.places[f"foot_{side}"][1]) / scale
    steps = (
        (f"thigh_{side}", crease, 0.095, True),
        (f"shank_{side}", knee[:, 1], 0.060, True),
        (f"foot_{side}", -height, 0.035, False),
        (f"toes_{side}", (ankle.of(vertices)[:, 1] - ankle.of(ball[None])[0, 1]) / scale, 0.022, False),
    )
    return _chain("pelvis", steps)


def _chain(root: str, steps: tuple[tuple[str, Field, float, bool], ...]) -> Points:
    """Weights down a limb: at each joint the next bone takes over, through its helper where it has one.

    A step is (bone, metres past its joint, half the width of the change, whether it has a helper).
    """
    weights = np.zeros((len(steps[0][1]), len(BONES)))
    left, last = np.ones(len(weights)), root
    for bone, past, soft_m, halved in steps:
        early, late = (0.25 * soft_m, -0.25 * soft_m) if halved else (soft_m, -soft_m)
        begun, done = smooth_step(past, -soft_m, early), smooth_step(past, late, soft_m)
        if halved:
            weights[:, _BONE[f"half_{bone}"]] += left * (begun - done)
        weights[:, _BONE[last]] += left * (1 - begun)
        left, last = left * done, bone
    weights[:, _BONE[last]] += left
    return weights


def _trunk_and_legs(vertices: Points, stance: Stance) -> Points:
    local = (vertices - stance.mid_hip) / stance.scale
    left = smooth_step(local[:, 0], -0.02, 0.02)
    weights = left[:, None] * _leg(vertices, stance, "l") + (1 - left)[:, None] * _leg(vertices, stance, "r")
    weights *= (1 - smooth_step(local[:, 1], 0.10, 0.16))[:, None]
    weights[:, _BONE["pelvis"]] += 1 - weights.sum(axis=1)
    return _up_the_spine(weights, vertices, local, stance)


def _up_the_spine(weights: Points, vertices: Points, local: Points, stance: Stance) -> Points:
    head = (vertices - stance.places["head"]) / stance.scale
    takes = [(bone, smooth_step(local[:, 1], y - _SOFT_SPINE_M, y + _SOFT_SPINE_M)) for bone, y in _SPINE]
    # The chin goes with the head although it hangs lower than the nape.
    raised = head[:, 1] + np.where(head[:, 2] > 0, 0.6, 0.3) * head[:, 2]
    takes += [("neck", smooth_step(raised, -0.145, -0.075)), ("head", smooth_step(raised, -0.070, -0.015))]
    for bone, share in takes:
        weights = weights * (1 - share)[:, None]
        weights[:, _BONE[bone]] += share
    shoulder_y = stance.places["upper_arm_l"][1] - stance.mid_hip[1]
    raised_shoulder = smooth_step(local[:, 1] - shoulder_y / stance.scale, -0.10, 0.02)
    for side, sign in (("l", 1), ("r", -1)):
        share = smooth_step(local[:, 0] * sign, 0.04, 0.13) * raised_shoulder * weights[:, _BONE["thorax"]]
        weights[:, _BONE["thorax"]] -= share
        weights[:, _BONE[f"clavicle_{side}"]] += share
    return weights
