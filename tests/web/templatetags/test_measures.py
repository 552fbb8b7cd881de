from datetime import UTC, datetime
from importlib import metadata

import pytest

from gluteus.catalogue import Load, open_catalogue
from gluteus.web.templatetags import measures

WITH_REPS = [one for one in open_catalogue().exercises.values() if one.measure == "reps"]


@pytest.mark.parametrize(
    ("stature_m", "units", "read"),
    [
        (1.65, "metric", "165 cm"),
        (1.6637, "metric", "166 cm"),
        (1.65, "imperial", "5 ft 5 in"),
        (1.6637, "imperial", "5 ft 5.5 in"),
    ],
)
def test_a_stature_reads_in_the_persons_units(stature_m, units, read):
    assert measures.stature(stature_m, units) == read


@pytest.mark.parametrize(
    ("load", "units", "read"),
    [
        (Load("dumbbell", 5.0, 2), "metric", "Dumbbells, 2 × 5 kg"),
        (Load("dumbbell", 5.0, 1), "imperial", "Dumbbells, 11 lb"),
        ({"kind": "band", "band_level": "medium"}, "metric", "Band, medium"),
        ({"kind": "backpack"}, "metric", "Backpack"),
        ({"kind": "anvil", "mass_kg": 50.0}, "metric", "anvil, 50 kg"),
    ],
)
def test_what_is_held_reads_in_words(load, units, read):
    assert measures.load(load, units) == read


def test_a_mass_and_a_range_of_energy_read_as_elsewhere():
    assert measures.mass(65.0, "metric") == "65 kg"
    assert measures.kcal_to(181.0, 338.0) == "180–340 kcal"


def test_a_month_reads_in_the_time_zone_of_the_machine():
    middle = datetime(2026, 11, 15, tzinfo=UTC)
    assert measures.month(middle) == "November 2026"


@pytest.mark.parametrize(("slug", "name"), [("glute_eight", "The glute eight"), ("an_old_one", "An old one")])
def test_a_routine_has_a_name_even_when_it_is_gone(slug, name):
    assert measures.routine_name(slug) == name


def test_the_week_begins_on_monday():
    assert [measures.weekday(number) for number in (0, 6)] == ["Mon", "Sun"]


def test_the_version_is_that_of_the_package():
    assert measures.version() == metadata.version("gluteus")


@pytest.mark.parametrize("exercise", WITH_REPS, ids=lambda exercise: exercise.slug)
def test_the_bar_of_a_repetition_is_whole_and_without_gaps(exercise):
    bar = measures.phase_bar(exercise)
    ends = [phase.x_percent + phase.width_percent for phase in bar]
    assert [phase.x_percent for phase in bar] == pytest.approx([0, *ends[:-1]], abs=0.02)
    assert ends[-1] == pytest.approx(100, abs=0.05)
    assert sum(phase.seconds for phase in bar) == pytest.approx(exercise.tempo.rep_s)
