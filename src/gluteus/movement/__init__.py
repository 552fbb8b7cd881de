"""How an exercise goes: postures in contact with the world, in time, and the landmarks a camera sees of them."""

from gluteus.movement.kinematics import Pose, Rig, rest_angles

__all__ = ["Pose", "Rig", "rest_angles"]
