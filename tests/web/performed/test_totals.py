import pytest

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.web import mapping
from gluteus.web.models import SetRow, Workout
from gluteus.web.performed import totals
from web.people import finish, perform, start, work_steps


def test_they_count_the_main_part_only(finished):
    main = [step for step in work_steps(finished) if step.block == "main"]
    assert finished.totals["sets"] == len(main)
    assert finished.totals["reps"] == sum(step.reps for step in main)


def test_the_minutes_are_all_that_were_recorded(finished):
    seconds = sum(row.work_s + row.rest_s for row in finished.sets.all())
    assert finished.totals["minutes"] == round(seconds / 60)


def test_the_range_of_energy_is_one(finished):
    assert 0 < finished.totals["gross_low_kcal"] < finished.totals["gross_high_kcal"]


def test_they_are_what_the_summary_says(finished):
    summary = totals.summary_of(finished, mapping.planned(finished))
    assert finished.totals == totals.of(finished)
    assert finished.totals["glute_sets"] == round(
        sum(muscle.effective_sets for muscle in summary.volume.values()), 1
    )


def test_a_skipped_set_counts_nothing(owner_client, running):
    skipped = next(step.item for step in work_steps(running) if step.block == "main")
    told = {"outcome": "skipped", "reps": None, "rir": None, "work_s": 0}
    perform(owner_client, running, **{f"item_{skipped}": told})
    done = [step for step in work_steps(running) if step.block == "main" and step.item != skipped]
    assert finish(owner_client, running).totals["sets"] == len(done)


def test_an_empty_workout_comes_to_nothing(owner_client, running):
    assert finish(owner_client, running, "stopped").totals == {
        "title": "The glute eight",
        "minutes": 0,
        "sets": 0,
        "reps": 0,
        "gross_low_kcal": None,
        "gross_high_kcal": None,
        "glute_sets": 0,
        "muscles": dict.fromkeys(GLUTEALS, 0),
        "moderate_min": 0,
        "vigorous_min": 0,
        "sides": {},
    }


def test_without_measures_there_is_no_energy(owner, owner_client):
    owner.mass_kg = None
    owner.save()
    workout = start(owner_client)
    perform(owner_client, workout)
    told = finish(owner_client, workout).totals
    assert (told["gross_low_kcal"], told["gross_high_kcal"]) == (None, None)
    assert told["sets"] > 0


@pytest.mark.parametrize("effort", ["light", "vigorous"])
def test_the_effort_that_was_said_moves_the_range(finished, effort):
    finished.effort = effort
    told = totals.of(finished)
    assert (told["gross_high_kcal"] > finished.totals["gross_high_kcal"]) == (effort == "vigorous")


def test_a_deleted_workout_takes_its_sets_along(finished):
    finished.delete()
    assert (Workout.objects.count(), SetRow.objects.count()) == (0, 0)
