"""From a film to a count: pictures, landmarks, repetitions; many films at once (extra: video)."""

from gluteus.video.many import analyse_films
from gluteus.video.task import Analysis, FilmOutcome, Progress, Task

__all__ = ["Analysis", "FilmOutcome", "Progress", "Task", "analyse_films"]
