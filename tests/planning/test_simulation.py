"""The simulation of docs/simulation.md in a small size, and proof that its checker would see a slip."""

from dataclasses import replace
from datetime import timedelta

import pytest
from simulate import main
from simulation.checker import broken_rules
from simulation.rules import RULES
from simulation.trainee import somebody
from simulation.year import live

from gluteus.catalogue import open_catalogue

CATALOGUE = open_catalogue()
PEOPLE = range(8)


@pytest.fixture(scope="module")
def diary():
    """Half a year of somebody who comes and is honest."""
    number = next(number for number in range(100) if somebody(number, 3).adherent)
    return live(somebody(number, 3), CATALOGUE, 24)


@pytest.mark.parametrize("number", PEOPLE)
def test_no_rule_is_ever_broken(number):
    assert broken_rules(live(somebody(number, 4), CATALOGUE, 14), CATALOGUE) == []


def test_who_comes_gets_somewhere(diary):
    steps = {"slower", "longer_pause", "harder_move", "more_load", "wider_window", "shorter_rest"}
    told = {target.reasons[0].rule for _, day in diary.done for target in day.targets}
    assert told & steps


def changed(diary, **of_target):
    """The same weeks with other targets than the plan's."""
    other = replace(diary)
    other.done = [
        (plan, replace(day, targets=tuple(replace(target, **of_target) for target in day.targets)))
        for plan, day in diary.done
    ]
    other.plans = [
        replace(plan, weeks=tuple(replace(week, days=tuple(_day(day, of_target) for day in week.days))
                                  for week in plan.weeks))
        for plan in diary.plans
    ]  # fmt: skip
    return other


def _day(day, of_target):
    return replace(day, targets=tuple(replace(target, **of_target) for target in day.targets))


@pytest.mark.parametrize(
    ("slip", "rule"),
    [
        ({"sets": 4}, "3 a workout stays below eight sets of maximus credit"),
        ({"rir": 0}, "5 sets, repetitions and reserve fit the level"),
        ({"reasons": ()}, "7 every target has a reason, a standstill of four weeks its own"),
    ],
)
def test_the_checker_sees_a_slip(diary, slip, rule):
    assert rule in {broken for broken, _ in broken_rules(changed(diary, **slip), CATALOGUE)}


def test_the_checker_sees_days_without_rest(diary):
    other = replace(diary)
    first = diary.done[0][1].on
    other.done = [
        (plan, replace(day, on=first + timedelta(days=number)))
        for number, (plan, day) in enumerate(diary.done)
    ]
    assert "2 never three days in a row, never two in a day" in {
        rule for rule, _ in broken_rules(other, CATALOGUE)
    }


def test_the_page_names_every_rule_and_its_seed(tmp_path):
    page = tmp_path / "simulation.md"
    main(["--people", "3", "--weeks", "3", "--seed", "9", "--page", str(page)])
    text = page.read_text(encoding="utf-8")
    assert "(seed 9," in text
    assert [rule for rule in RULES if f"| {rule} | 0 | 0 |" not in text] == []
