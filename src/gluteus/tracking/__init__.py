"""What was done: repetitions counted in landmarks, live and from films, and the record of sets."""

from gluteus.tracking.film import count
from gluteus.tracking.judging.quality import Quality
from gluteus.tracking.norm import Norm
from gluteus.tracking.norms import norm_of
from gluteus.tracking.record import SetRecord, WorkoutRecord
from gluteus.tracking.recording import Recording, read_recording, write_recording
from gluteus.tracking.result import CountResult, Partial, Rep
from gluteus.tracking.signal.frame import Frame
from gluteus.tracking.tracker import Counted, SetTracker

__all__ = [
    "CountResult",
    "Counted",
    "Frame",
    "Norm",
    "Partial",
    "Quality",
    "Recording",
    "Rep",
    "SetRecord",
    "SetTracker",
    "WorkoutRecord",
    "count",
    "norm_of",
    "read_recording",
    "write_recording",
]
