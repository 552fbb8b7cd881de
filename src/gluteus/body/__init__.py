"""What a body is: the person and their measures; joints, segments and the skeleton they make."""

from gluteus.body.person import Person
from gluteus.body.skeleton import Skeleton

__all__ = ["Person", "Skeleton"]
