import pytest

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import SHAPES
from gluteus.coaching import duration_s, script
from gluteus.web.models import Person
from gluteus.web.planned.offer import offer, shape_for
from web.people import HEALTHY, KIT

ILL = HEALTHY | {"symptoms": True}


def a_person(**fields):
    usual = {
        "sex": "female",
        "birth_year": 1990,
        "mass_kg": 65.0,
        "stature_m": 1.65,
        "health": HEALTHY,
        "kit": KIT,
    }
    return Person(**usual | fields)


@pytest.mark.parametrize(
    ("minutes", "shape"),
    [(15, "short"), (34, "short"), (35, "standard"), (59, "standard"), (60, "full"), (120, "full")],
)
def test_the_longest_shape_that_fits_is_offered(minutes, shape):
    assert shape_for(minutes) == shape


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_blocks_minutes_and_a_range(shape):
    offered = offer(a_person(), shape)
    assert offered.workout.shape == shape
    assert "kcal" in offered.energy.range
    assert offered.blocks[0].kind == "warm_up"
    assert offered.blocks[-1].kind == "cool_down"


def test_a_longer_shape_takes_longer():
    minutes = [offer(a_person(), shape).minutes for shape in ("short", "standard", "full")]
    assert minutes == sorted(set(minutes))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_minutes_are_those_of_the_script(shape):
    offered = offer(a_person(), shape)
    seconds = duration_s(script(offered.workout, open_catalogue()))
    assert offered.minutes == round(seconds / 60)
    assert sum(block.minutes for block in offered.blocks) == pytest.approx(
        offered.minutes, abs=len(offered.blocks)
    )


def test_the_blocks_hold_every_item_once():
    offered = offer(a_person(), "full")
    items = [item for block in offered.blocks for _, item in block.items]
    assert items == list(offered.workout.items)


@pytest.mark.parametrize("answers", [ILL, HEALTHY | {"disease": True, "active": False}])
def test_where_the_health_check_says_no_nothing_is_offered(answers):
    offered = offer(a_person(health=answers), "short")
    assert offered.screening.may_train is False
    assert (offered.workout, offered.blocks, offered.energy.range) == (None, (), "")


@pytest.mark.parametrize(
    ("answers", "cleared"),
    [(ILL, "symptoms_cleared"), (HEALTHY | {"disease": True, "active": False}, "cleared")],
)
def test_a_doctors_word_opens_a_gentle_start(answers, cleared):
    offered = offer(a_person(health=answers | {cleared: True}), "short")
    assert offered.workout
    assert offered.trainee.gentle


def test_a_condition_changes_the_plan_and_says_why():
    offered = offer(a_person(health=HEALTHY | {"conditions": ["knee_pain"]}), "full")
    changed = [item for item in offered.workout.items if item.instead_of]
    assert changed
    assert all(item.reason for item in changed)
    assert not {item.exercise for item in offered.workout.items} & {
        "jumping_jack",
        "jog_in_place",
        "high_knee_run",
    }


def test_without_kit_something_else_takes_the_place_or_it_is_left_out_with_a_reason():
    offered = offer(a_person(kit={}), "standard")
    assert all(not exercise.kit.needs for block in offered.blocks for exercise, _ in block.items)
    assert all(reason for _, reason in offered.left_out)
    assert offered.left_out or any(item.instead_of for item in offered.workout.items)


def test_without_measures_the_workout_is_offered_and_the_estimate_is_not():
    offered = offer(a_person(mass_kg=None), "short")
    assert offered.workout
    assert (offered.energy.range, len(offered.energy.withheld)) == ("", 1)


def test_outside_the_models_limits_the_estimate_is_withheld_with_reasons():
    offered = offer(a_person(birth_year=1935), "short")
    assert offered.workout
    assert offered.energy.range == ""
    assert all(offered.energy.withheld)


class TestReadiness:
    def offered(self, sleep="", soreness=None, energy=""):
        return offer(a_person(), "short", {"sleep": sleep, "soreness": soreness, "energy": energy})

    def test_untapped_it_says_nothing(self):
        assert self.offered().readiness is None

    def test_very_sore_it_advises_rest_and_offers_all_the_same(self):
        offered = self.offered(soreness=8)
        assert offered.advises_rest
        assert offered.workout

    def test_sore_it_takes_an_easier_round(self):
        person = a_person(level="intermediate")
        fresh, sore = (offer(person, "short", {"sleep": "", "soreness": s, "energy": ""}) for s in (0, 5))
        assert not sore.advises_rest
        reps = [sum(item.reps or 0 for item in one.workout.items) for one in (fresh, sore)]
        assert reps[1] < reps[0]

    def test_no_soreness_at_all_is_an_answer_too(self):
        assert self.offered(soreness=0).readiness.advice == "go"

    def test_rested_it_is_the_plan(self):
        assert self.offered("good", 2, "high").workout == offer(a_person(), "short").workout
