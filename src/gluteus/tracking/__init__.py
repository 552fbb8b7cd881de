"""What was done: repetitions counted in landmarks, live and from films, and the record of sets."""

from gluteus.tracking.film import count
from gluteus.tracking.judging.quality import Quality
from gluteus.tracking.judging.verdict import Fault, Verdict
from gluteus.tracking.norm import Norm
from gluteus.tracking.norms import norm_of
from gluteus.tracking.record import SetRecord, WorkoutRecord
from gluteus.tracking.recording import Recording, read_recording, write_recording
from gluteus.tracking.result import Asymmetry, CountResult, Partial, Rep
from gluteus.tracking.signal.frame import Frame
from gluteus.tracking.tracker import Counted, SetTracker

__all__ = [
    "Asymmetry",
    "CountResult",
    "Counted",
    "Fault",
    "Frame",
    "Norm",
    "Partial",
    "Quality",
    "Recording",
    "Rep",
    "SetRecord",
    "SetTracker",
    "Verdict",
    "WorkoutRecord",
    "count",
    "norm_of",
    "read_recording",
    "write_recording",
]
