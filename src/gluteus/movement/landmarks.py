"""The 33 landmarks that a pose detector finds, of a clip: the exact truth for the tests of tracking.

Order and meaning follow BlazePose. World landmarks are metres with the middle of the hips as origin and the
camera's axes: x to the right of the picture, y down, z away from the camera.
"""

import numpy as np

from gluteus.movement.camera import Camera
from gluteus.movement.clip import Clip
from gluteus.movement.kinematics import Array, Rig

_FACE = ("eye_inner", "eye", "eye_outer")
_PAIRS = ("shoulder", "elbow", "wrist", "knuckle_little", "knuckle_index", "thumb")
_LEG_PAIRS = ("hip", "knee", "ankle", "heel_back", "toe_tip")

# Our name of each landmark, in the detector's order.
ORDER: tuple[str, ...] = (
    "nose",
    *(f"{name}_l" for name in _FACE),
    *(f"{name}_r" for name in _FACE),
    *(f"{name}_{side}" for name in ("ear", "mouth", *_PAIRS, *_LEG_PAIRS) for side in "lr"),
)
_HIPS = [ORDER.index("hip_l"), ORDER.index("hip_r")]


def landmarks_m(clip: Clip) -> Array:
    """Places of the 33 landmarks in the room (n, 33, 3), in m."""
    names = Rig.of(clip.skeleton).landmark_names
    made: Array = clip.landmarks_m()[:, [names.index(name) for name in ORDER]]
    return made


def in_picture(clip: Clip, camera: Camera) -> Array:
    """The landmarks as shares of the picture (n, 33, 3): x of its width, y of its height, z scaled as x.

    As the detector has it, z is the depth behind the middle of the hips, smaller nearer the camera.
    """
    places = landmarks_m(clip)
    flat = camera.project(places)
    depth = camera.seen(places)[..., 2]
    middle = depth[:, _HIPS].mean(axis=1, keepdims=True)
    width_m = 2 * np.tan(np.radians(camera.field_deg) / 2) * middle
    return np.stack([flat[..., 0], flat[..., 1] / camera.aspect, (depth - middle) / width_m], axis=-1)


def in_world(clip: Clip, camera: Camera) -> Array:
    """The detector's world landmarks (n, 33, 3), in m."""
    seen = camera.seen(landmarks_m(clip)) * np.array([1.0, -1.0, 1.0])
    made: Array = seen - seen[:, _HIPS].mean(axis=1, keepdims=True)
    return made
