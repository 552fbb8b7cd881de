"""How an exercise goes: postures in contact with the world, in time, and the landmarks a camera sees."""

from gluteus.movement.camera import Camera
from gluteus.movement.clip import Clip, solve_clip
from gluteus.movement.kinematics import Pose, Rig, rest_angles
from gluteus.movement.mistakes import corrected, mistaken
from gluteus.movement.postures import solve_postures
from gluteus.movement.trial import try_on

__all__ = [
    "Camera",
    "Clip",
    "Pose",
    "Rig",
    "corrected",
    "mistaken",
    "rest_angles",
    "solve_clip",
    "solve_postures",
    "try_on",
]
