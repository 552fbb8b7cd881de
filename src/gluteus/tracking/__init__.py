"""What was done: the record of sets (the camera joins this package later)."""

from gluteus.tracking.record import SetRecord, WorkoutRecord

__all__ = ["SetRecord", "WorkoutRecord"]
