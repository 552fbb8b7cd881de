"""What a body is: the person and their measures (skeleton, joints and muscles come with the figure)."""

from gluteus.body.person import Person

__all__ = ["Person"]
