"""What can be done: exercises, routines, articles, references; one TOML file each."""

from gluteus.catalogue.exercise import Exercise
from gluteus.catalogue.kit import Kit, Load
from gluteus.catalogue.library import Catalogue, OwnFiles, WrongFile
from gluteus.catalogue.own import open_catalogue
from gluteus.catalogue.routine import Routine
from gluteus.catalogue.tempo import Tempo

__all__ = [
    "Catalogue",
    "Exercise",
    "Kit",
    "Load",
    "OwnFiles",
    "Routine",
    "Tempo",
    "WrongFile",
    "open_catalogue",
]
