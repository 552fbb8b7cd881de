"""Does the plan keep its own rules? Run by `make simulate`; writes docs/simulation.md.

Everybody in it is made up from the seed, so the table is the same wherever it is made.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import isnan
from pathlib import Path
from statistics import mean, median

from simulation.outcome import Outcome, outcome
from simulation.rules import RULES

from gluteus.catalogue import open_catalogue

PAGE = Path(__file__).parents[2] / "docs" / "simulation.md"
SEED = 2026

HEAD = """# A year of made-up trainees

Written by `make simulate`; do not edit.

{people} made-up people follow their plan for {weeks} weeks (seed {seed}, {workouts} workouts). They differ
in ability, talent, soreness, kit, conditions, days and minutes; some miss half of their workouts, go away
for weeks, say nothing about what was left, or always say none or five. On every day that holds a workout
they say how they feel, and the plan is made anew. A checker that shares no code with the planner then holds
each plan and each workout against the rules of training, in the order in which one gives way to the other.
Real bodies are not in here: the simulation shows that the rules are kept and lead somewhere, not that they
are the right ones.

## Rules

| Rule (the number is its rank) | Broken | By how many people |
|---|---|---|
"""
GROUPS = """
## What became of them

Steps are changes that make an exercise harder: fuller range, slower, a pause, the next exercise of the
ladder, load, a wider window, a shorter rest. Workouts and steps are medians, lighter weeks
and restarts means. The fewest steps among those who come and are honest belong to people who gain slowly here
and train in short workouts: their targets stay until they leave enough in reserve, and say so each time.

Overshoot is how far a week's effective sets went over its target at most. That breaks no rule: the target
is what a week aims at, by what a set was worth in the last two weeks. How much a set counts is only known
when it is done: whoever ends closer to the end than in those weeks gets more out of the same sets. The
ceiling above the target is what may not be passed, and each day is planned so that it is kept even if all
sets of that day count in full.

| Group | People | Workouts | Steps | Fewest steps | Lighter weeks | Restarts | Overshoot |
|---|---|---|---|---|---|---|---|
"""
BUDGETS = """
## Budgets

The share of full, normal and settled weeks in which a muscle got at least the least of its level (gluteus
maximus 6, 10 or 12 effective sets, medius 4, 6 or 8, minimus 2, 3 or 4). A week is settled where the first
weeks of a level are over and the target has climbed back after a break: by two sets and a fifth a week at
most, which goes before the target. Kit and days allow it where everything is at hand, no condition asks for
less, three workouts or more may be on any day, and there are 45 minutes or no limit. What is missing there
are weeks in which more was left in reserve than in the weeks before, so that the same sets were worth less.

| Group | Gluteus maximus | Gluteus medius | Gluteus minimus |
|---|---|---|---|
"""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--page", type=Path, default=PAGE)
    asked = parser.parse_args(arguments)
    with ProcessPoolExecutor() as pool:
        lives = pool.map(partial(_one, seed=asked.seed, weeks=asked.weeks), range(asked.people), chunksize=5)
        outcomes = list(lives)
    text = page(outcomes, asked.seed, asked.weeks)
    asked.page.write_text(text, encoding="utf-8")
    for one in outcomes:
        for rule, what in one.breaches[:1]:
            print(f"trainee {one.number}: {rule}: {what}")


def _one(number: int, seed: int, weeks: int) -> Outcome:
    return outcome(number, seed, weeks, open_catalogue())


def page(outcomes: Sequence[Outcome], seed: int, weeks: int) -> str:
    """The whole of docs/simulation.md."""
    workouts = sum(one.workouts for one in outcomes)
    head = HEAD.format(people=f"{len(outcomes):,}", weeks=weeks, seed=seed, workouts=f"{workouts:,}")
    parts = [head, *_rules(outcomes), GROUPS, *_groups(outcomes), BUDGETS, *_budgets(outcomes)]
    return "".join(parts)


def _rules(outcomes: Sequence[Outcome]) -> Iterator[str]:
    broken = Counter(rule for one in outcomes for rule, _ in one.breaches)
    people = Counter(rule for one in outcomes for rule in {rule for rule, _ in one.breaches})
    for rule in RULES:
        yield f"| {rule} | {broken[rule]} | {people[rule]} |\n"


def _grouped(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, list[Outcome]]]:
    yield "everybody", list(outcomes)
    yield "come and are honest", [one for one in outcomes if one.adherent]
    yield "the same, and kit and days allow", [one for one in outcomes if one.adherent and one.able]
    yield "miss many", [one for one in outcomes if one.attendance < 0.8]
    for honesty in ("silent", "modest", "boastful"):
        yield f"{honesty} about effort", [one for one in outcomes if one.honesty == honesty]
    yield "with a condition", [one for one in outcomes if one.conditions]


def _groups(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for name, some in _grouped(outcomes):
        if some:
            yield (
                f"| {name} | {len(some)} | {median(one.workouts for one in some):g} "
                f"| {median(one.steps for one in some):g} | {min(one.steps for one in some)} "
                f"| {mean(one.deloads for one in some):.1f} | {mean(one.restarts for one in some):.1f} "
                f"| {max(one.overshoot for one in some):.1f} |\n"
            )


def _budgets(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for name, some in _grouped(outcomes):
        shares = [
            [share for one in some for muscle, share in one.met if muscle == wanted and not isnan(share)]
            for wanted in ("gluteus_maximus", "gluteus_medius", "gluteus_minimus")
        ]
        if all(shares):
            yield f"| {name} | {' | '.join(f'{mean(one):.0%}'.replace('%', ' %') for one in shares)} |\n"


if __name__ == "__main__":
    main()
