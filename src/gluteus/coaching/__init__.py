"""How to lead a workout: timed steps with what is said, what it costs, and the summary afterwards."""

from gluteus.coaching.cost import performed_energy, planned_energy
from gluteus.coaching.departed import in_words, with_departed
from gluteus.coaching.script import script
from gluteus.coaching.step import Spoken, Step, duration_s
from gluteus.coaching.stop_signals import STOP_SIGNALS
from gluteus.coaching.summary import ItemSummary, Summary, summarise

__all__ = [
    "STOP_SIGNALS",
    "ItemSummary",
    "Spoken",
    "Step",
    "Summary",
    "duration_s",
    "in_words",
    "performed_energy",
    "planned_energy",
    "script",
    "summarise",
    "with_departed",
]
