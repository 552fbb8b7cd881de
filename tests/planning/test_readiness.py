import pytest

from gluteus.errors import ImpossibleValue
from gluteus.planning import for_today, readiness
from workouts import a_catalogue, a_workout, an_exercise, cardio, planned

LIFT = an_exercise("lift")
MARCH = cardio("march")
CATALOGUE = a_catalogue(LIFT, MARCH)


@pytest.mark.parametrize(
    ("sleep", "soreness", "energy", "advice"),
    [
        ("ok", 0, "ok", "go"),
        ("good", 4, "high", "go"),
        ("poor", 0, "ok", "go"),
        ("ok", 4, "low", "go"),
        ("poor", 0, "low", "easier"),
        ("good", 5, "high", "easier"),
        ("good", 6, "ok", "easier"),
        ("poor", 5, "low", "rest"),
        ("good", 7, "high", "rest"),
    ],
)
def test_soreness_decides_and_tiredness_joins_in(sleep, soreness, energy, advice):
    assert readiness(sleep, soreness, energy).advice == advice


@pytest.mark.parametrize("soreness", [-1, 11])
def test_soreness_has_a_scale(soreness):
    with pytest.raises(ImpossibleValue, match="between 0 and 10"):
        readiness("ok", soreness, "ok")


@pytest.mark.parametrize("advice", ["go", "rest"])
def test_only_easier_changes_the_workout(advice):
    workout = a_workout(planned(LIFT, reps=12))
    assert for_today(workout, advice, CATALOGUE) == workout


def test_easier_takes_the_main_part_to_the_bottom_of_its_dose():
    workout = a_workout(planned(MARCH, block="warm_up"), planned(LIFT, reps=12))
    warm_up, lift = for_today(workout, "easier", CATALOGUE).items
    assert warm_up == workout.items[0]
    assert (lift.reps, lift.reason) == (8, "Fewer repetitions, because of how you feel today.")
    assert lift.care == ("Stop one repetition earlier than usual.",)


def test_what_is_at_the_bottom_already_only_stops_earlier():
    (lift,) = for_today(a_workout(planned(LIFT, reps=8)), "easier", CATALOGUE).items
    assert (lift.reps, lift.reason, lift.care) == (8, "", ("Stop one repetition earlier than usual.",))


def test_a_hold_stays_as_it_is():
    workout = a_workout(planned(MARCH))
    assert for_today(workout, "easier", CATALOGUE) == workout
