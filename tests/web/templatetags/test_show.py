from datetime import UTC, datetime, timedelta, timezone

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.routine import Item
from gluteus.catalogue.search import level_of
from gluteus.catalogue.vocabulary import CATEGORIES, LEVELS
from gluteus.web.templatetags import show

MORNING = datetime(2026, 11, 3, 7, 45, tzinfo=UTC)


@pytest.mark.parametrize(("value", "read"), [*CATEGORIES.items(), ("dance", "dance"), (None, "None")])
def test_a_word_reads_as_in_the_vocabulary_or_as_it_is(value, read):
    assert show.word(value, "CATEGORIES") == read


def test_a_moment_is_shown_in_the_time_zone_of_the_machine():
    local = MORNING.astimezone()
    assert show.clock(MORNING) == f"{local:%H:%M}"
    assert show.day(MORNING) == f"{local:%a} {local.day} {local:%B} 2026"


def test_the_same_moment_told_from_elsewhere_reads_the_same():
    elsewhere = MORNING.astimezone(timezone(timedelta(hours=9)))
    assert (show.clock(elsewhere), show.day(elsewhere)) == (show.clock(MORNING), show.day(MORNING))


@pytest.mark.parametrize(("pair", "read"), [((8, 12), "8–12"), ((10, 10), "10")])
def test_a_range_of_one_is_one_number(pair, read):
    assert show.span(pair) == read


@pytest.mark.parametrize(
    ("seconds", "read"), [(0, "0 s"), (40, "40 s"), (89.4, "89 s"), (90, "2 min"), (720, "12 min")]
)
def test_a_time_reads_in_seconds_or_minutes(seconds, read):
    assert show.duration(seconds) == read


def test_every_exercise_has_a_level():
    for exercise in open_catalogue().exercises.values():
        assert show.level(exercise) == LEVELS[level_of(exercise, open_catalogue().exercises)]


def test_a_key_that_is_not_there_is_nothing():
    assert (show.get({"a": 1}, "a"), show.get({"a": 1}, "b")) == (1, None)


@pytest.mark.parametrize(
    ("slug", "chosen", "read"),
    [
        ("swinging_bridge", {"sets": 3, "reps": 12}, "3 × 12 each side"),
        ("standing_rear_leg_raise", {"reps": 8}, "8 each side"),
        ("glute_bridge", {"sets": 2, "reps": 10}, "2 × 10"),
        ("glute_bridge", {"seconds": 45}, "45 s"),
        ("glute_bridge", {}, "10–15"),
    ],
)
def test_a_dose_says_sets_amount_and_sides(slug, chosen, read):
    assert show.dose(Item(slug, **chosen), open_catalogue().exercise(slug)) == read


def test_a_held_exercise_without_a_dose_of_its_own_is_told_in_seconds():
    held = next(e for e in open_catalogue().exercises.values() if e.measure == "seconds" and e.dose.seconds)
    assert show.dose(Item(held.slug), held).startswith(f"{show.span(held.dose.seconds)} s")
