"""A workout as timed steps: check, get ready, work, switch, rest. The player runs them and decides nothing.

The rest between two items includes getting ready for the second: together they last the planned rest, unless
the set-up takes longer to say. The right side comes first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from gluteus.catalogue import Catalogue, Tempo
from gluteus.coaching.approach import approach
from gluteus.coaching.cues import COUNTDOWN_S, fitted, in_turn, while_counting, while_timed
from gluteus.coaching.step import Step
from gluteus.coaching.turn import Turn, turns
from gluteus.planning.workout import Workout
from gluteus.tracking.record import Side

SWITCH_S = 8.0


@lru_cache(maxsize=16)  # Today, the player and a swap ask for the same one
def script(
    workout: Workout, catalogue: Catalogue, checks_done: frozenset[str] = frozenset()
) -> tuple[Step, ...]:
    """All steps in order. `checks_done` are the checks that need not be made again."""
    steps: list[Step] = []
    previous: Turn | None = None
    made = set(checks_done)
    for turn in turns(workout, catalogue):
        due = tuple(check for check in turn.exercise.kit.checks if check not in made)
        made.update(due)
        steps += approach(previous, turn, due)
        steps += _sets(turn)
        previous = turn
    return _with_next_names(steps)


def _sets(turn: Turn) -> Iterator[Step]:
    for set_number in range(1, turn.item.sets + 1):
        if set_number > 1:
            yield from _rest_before(turn, set_number)
        for side in turn.sides:
            if side != turn.sides[0]:
                yield _switch(turn, set_number, side)
            yield _work(turn, set_number, side)


def _work(turn: Turn, set_number: int, side: Side) -> Step:
    item, exercise = turn.item, turn.exercise
    seconds = item.set_s(exercise)
    place = (set_number - 1) * len(turn.sides) + turn.sides.index(side)
    counted = item.reps is not None
    if counted:
        say = while_counting(exercise, seconds, place)
    else:
        say = while_timed(exercise, seconds, place, explain=place == 0 and not turn.known)
    lines = (*exercise.text.steps, exercise.text.breath)
    step = turn.step("work", seconds, set_number=set_number, side=side, lines=lines, say=say)
    phases = Tempo.parse(item.tempo).phases(exercise.starts) if counted else ()
    return replace(step, reps=item.reps, rep_phases=phases)


def _switch(turn: Turn, set_number: int, side: Side) -> Step:
    say = in_turn([f"Change sides. {side.capitalize()} side now."])
    lines = turn.exercise.text.set_up
    return turn.step("switch", SWITCH_S, set_number=set_number, side=side, lines=lines, say=say)


def _rest_before(turn: Turn, set_number: int) -> Iterator[Step]:
    """The rest between two sets; long enough to change back to the first side."""
    seconds = max(float(turn.item.rest_s), SWITCH_S if turn.exercise.one_sided else 0.0)
    if not seconds:
        return
    side = ", right side" if turn.exercise.one_sided else ""
    announced = in_turn([f"Rest. Set {set_number} of {turn.item.sets} is next{side}."])
    say = fitted(announced, seconds - COUNTDOWN_S)
    yield turn.step("rest", seconds, set_number=set_number - 1, lines=turn.exercise.text.set_up, say=say)


def _with_next_names(steps: Sequence[Step]) -> tuple[Step, ...]:
    named: list[Step] = []
    upcoming = ""
    for step in reversed(steps):
        named.append(replace(step, next_name=upcoming))
        if step.kind == "work":
            upcoming = step.name
    return tuple(reversed(named))
