"""What is said and when, so that every sentence ends before its place in the step does."""

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import cycle, islice

from gluteus.catalogue import Exercise
from gluteus.coaching.step import Spoken

# Written words that a calm voice says in a second: assumed on the slow side, for any device's own voice.
WORDS_PER_S = 2.6
BREATH_S = 0.4
# The player counts the last three seconds before a set itself.
COUNTDOWN_S = 3.0

_ONE_CUE_S, _TWO_CUES_S = 12, 36
_HALFWAY_S = 40
_ENDING_S, _END_S = 30, 10
_ENDING = "Ten seconds left."


@lru_cache(maxsize=4096)  # the same sentences come again in every script
def speech_s(text: str) -> float:
    """Seconds to say it, breath included; parts of a hyphenated word count as words."""
    return len(re.findall(r"\w+", text)) / WORDS_PER_S + BREATH_S


def ends_s(spoken: Sequence[Spoken]) -> float:
    """When the last of it has been said, to the millisecond."""
    return max((round(one.at_s + speech_s(one.text), 3) for one in spoken), default=0.0)


def in_turn(texts: Iterable[str]) -> tuple[Spoken, ...]:
    """One after the other from the beginning of the step; empty texts are no texts."""
    spoken: list[Spoken] = []
    for text in filter(None, texts):
        spoken.append(Spoken(tenth_after(ends_s(spoken)), text))
    return tuple(spoken)


def fitted(wanted: Iterable[Spoken], seconds: float) -> tuple[Spoken, ...]:
    """Those that wait for the one before and end in time; the others stay unsaid."""
    spoken: list[Spoken] = []
    for one in sorted(wanted, key=lambda one: one.at_s):
        if one.at_s >= ends_s(spoken) and ends_s([one]) <= seconds:
            spoken.append(one)
    return tuple(spoken)


def while_counting(exercise: Exercise, seconds: float, turn: int) -> tuple[Spoken, ...]:
    """Cues between counted repetitions, sparingly; each `turn` (set and side) goes on where one ended."""
    number = (seconds >= _ONE_CUE_S) + (seconds >= _TWO_CUES_S)
    cues = _cues(exercise, turn, number)
    places = (seconds / 3, seconds * 2 / 3)
    return fitted((Spoken(round(at_s, 1), cue) for at_s, cue in zip(places, cues, strict=False)), seconds)


def while_timed(exercise: Exercise, seconds: float, turn: int, *, explain: bool) -> tuple[Spoken, ...]:
    """Cues while a clock runs: how it is done if that was not said before, halfway, the last ten seconds."""
    wanted = list(fitted(in_turn(exercise.text.steps), seconds * 2 / 3)) if explain else []
    wanted += while_counting(exercise, seconds, turn)
    if exercise.category == "cardio" and seconds >= _HALFWAY_S:
        wanted.append(Spoken(round(seconds / 2, 1), "Halfway."))
    if seconds >= _ENDING_S:
        wanted.append(Spoken(seconds - _END_S, _ENDING))
    return fitted(wanted, seconds)


def tenth_after(at_s: float) -> float:
    """The next tenth of a second: rounding down would let a sentence begin before the last has ended."""
    return math.ceil(at_s * 10) / 10


def _cues(exercise: Exercise, turn: int, number: int) -> tuple[str, ...]:
    """The exercise's own cues first, then what to do against its mistakes, each once a round."""
    known = dict.fromkeys((*exercise.text.cues, *(form.cue for form in exercise.form)))
    return tuple(islice(cycle(known), turn * number, turn * number + number))
