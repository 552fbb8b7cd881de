"""The way from one item to the next: rest, a check where one is due, getting ready.

The set-up is said in the rest where it has room there, else while getting ready, which then takes longer.
Cardio moves follow each other without a stop: they are explained on the move, the set-up is on the screen.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

from gluteus.coaching.checks import CHECK_LINES, CHECK_SPEECH
from gluteus.coaching.cues import COUNTDOWN_S, ends_s, in_turn, speech_s, tenth_after
from gluteus.coaching.step import Spoken, Step
from gluteus.coaching.turn import Turn

NEW_PLACE_S = 10
SAME_PLACE_S = 5
_SHORTEST_REST_S = 5
_MINUTE_S = 60
_TEST = "Go on to the last clean repetition, then press Done."


def approach(previous: Turn | None, turn: Turn, checks: tuple[str, ...]) -> Iterator[Step]:
    """All steps from the last set of `previous` to the first of `turn`; `checks` are those still to make."""
    rest, get_ready = _rest_and_get_ready(previous, turn)
    if rest is not None:
        yield rest
    if checks:
        lines = tuple(line for check in checks for line in CHECK_LINES[check])
        say = in_turn(CHECK_SPEECH[check] for check in checks)
        yield replace(turn.step("check", None, lines=lines, say=say), checks=checks)
    yield get_ready


def _rest_and_get_ready(previous: Turn | None, turn: Turn) -> tuple[Step | None, Step]:
    set_up = "" if turn.known or _flows(previous, turn) else turn.set_up
    full = _get_ready(previous, turn, set_up)
    if previous is None:
        return None, full
    short = _get_ready(previous, turn, "")
    for get_ready, said_before in ((short, set_up), (full, "")):
        rest_s = previous.item.rest_s - (get_ready.seconds or 0)
        say = _rest_speech(turn, said_before, rest_s)
        if rest_s >= _SHORTEST_REST_S and ends_s(say) <= rest_s - COUNTDOWN_S:
            return _rest(previous, turn, rest_s, say), get_ready
    return None, replace(full, seconds=max(full.seconds or 0, float(previous.item.rest_s)))


def _rest(previous: Turn, turn: Turn, seconds: float, say: tuple[Spoken, ...]) -> Step:
    return previous.step(
        "rest", seconds, set_number=previous.item.sets, lines=turn.exercise.text.set_up, say=say
    )


def _rest_speech(turn: Turn, set_up: str, rest_s: float) -> tuple[Spoken, ...]:
    """What comes next at once, and the set-up from half-time, when one has got one's breath back."""
    first = in_turn([f"Rest. Next: {turn.exercise.name}."])
    if not set_up:
        return first
    at_s = min(rest_s / 2, rest_s - COUNTDOWN_S - speech_s(set_up))
    return (*first, Spoken(tenth_after(max(ends_s(first), at_s)), set_up))


def _get_ready(previous: Turn | None, turn: Turn, set_up: str) -> Step:
    new_block = previous is None or previous.item.block_title != turn.item.block_title
    announced = f"{turn.item.block_title}. {turn.exercise.name}." if new_block else f"{turn.exercise.name}."
    say = in_turn([announced, set_up, "" if _flows(previous, turn) else _dose(turn)])
    new_place = new_block or (previous is not None and previous.on_the_floor != turn.on_the_floor)
    seconds = max(NEW_PLACE_S if new_place else SAME_PLACE_S, math.ceil(ends_s(say) + COUNTDOWN_S))
    why = (turn.item.reason,) if turn.item.reason else ()
    lines = (*why, *turn.item.care, *turn.exercise.text.set_up)
    return turn.step("get_ready", float(seconds), side=turn.sides[0], lines=lines, say=say)


def _flows(previous: Turn | None, turn: Turn) -> bool:
    """Whether one cardio move goes over into the next."""
    return (
        previous is not None
        and previous.exercise.category == turn.exercise.category == "cardio"
        and previous.item.block_title == turn.item.block_title
    )


def _dose(turn: Turn) -> str:
    if turn.item.guess is None:
        return _amount(turn)
    which = "The last set is your test." if turn.item.sets > 1 else "This is your test set."
    return f"{_amount(turn)} {which} {_TEST}"


def _amount(turn: Turn) -> str:
    amount = _time(turn.item.seconds or 0) if turn.item.reps is None else f"{turn.item.reps} repetitions"
    if turn.exercise.one_sided:
        return f"Right side first, {amount}."
    if turn.item.reps is not None and turn.exercise.sides == "alternating":
        return f"{amount} on each side, in turn."
    return f"{amount}."


def _time(seconds: int) -> str:
    minutes, rest = divmod(seconds, _MINUTE_S)
    if rest or not minutes:
        return f"{seconds} seconds"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
