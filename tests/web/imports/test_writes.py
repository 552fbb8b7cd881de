"""Stored once, in whole workouts, whoever stops in between; undone as if it had never been."""

from datetime import UTC, datetime

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.web import queries
from gluteus.web.imports import spool, writes
from gluteus.web.models import ExerciseName, ImportRow, PlanRow, SetRow, Workout
from gluteus.web.planned import plans
from web.imports.past import NAMES, everything_done, file_of, imported, kept

ROUTINE = open_catalogue().first_workout.slug


def spools():
    return list(spool.FOLDER.glob("*")) if spool.FOLDER.exists() else []


def planned(person):
    plans.settled(person, ROUTINE, plans.day_here())
    return list(person.planned_weeks.order_by("monday").values_list("monday", "planned"))


def test_a_workout_has_its_sets_under_our_slugs_or_their_own_names(owner):
    imported(owner)
    workout = Workout.objects.earliest("started_at")
    sets = [(one.block, one.exercise, one.set_number, one.reps, one.rir) for one in workout.sets.all()]
    assert sets == [
        ("warm_up", "hip_thrust", 1, 10, 2),
        *(("main", "hip_thrust", number, 10, 2) for number in (1, 2)),
        *(("main", "rear_foot_raised_split_squat", number, 10, 2) for number in (1, 2)),
        *(("main", "Lat Pulldown (Cable)", number, 10, 2) for number in (1, 2)),
    ]
    assert {one.logged_as for one in workout.sets.all()} == set(NAMES)
    assert {one.load["mass_kg"] for one in workout.sets.all()} == {60}
    assert workout.started_at == datetime(2024, 1, 1, 18).astimezone(UTC)
    assert (workout.finished_at - workout.started_at).total_seconds() == 45 * 60


def test_its_totals_are_ready_and_say_no_kcal(owner):
    imported(owner)
    told = Workout.objects.earliest("started_at").totals
    wanted = {"title": "Legs", "minutes": 45, "sets": 6, "reps": 60, "gross_low_kcal": None}
    assert {key: told[key] for key in wanted} == wanted
    assert told["glute_sets"] > 0


@pytest.mark.parametrize("sets", [1, 5, 1000])
def test_however_large_the_batches_are_it_comes_to_the_same(owner, sets):
    imported(owner, sets=sets)
    assert (Workout.objects.count(), SetRow.objects.count()) == (3, 21)
    assert len(set(SetRow.objects.values_list("pk", flat=True))) == 21
    assert spools() == []


def test_a_second_import_of_the_same_file_stores_nothing(owner):
    imported(owner)
    before = everything_done()
    again = imported(owner)
    assert everything_done() == before
    assert again.told["already_here"] == 3


def test_a_newer_file_stores_only_what_is_new(owner):
    imported(owner, file_of(3))
    newer = imported(owner, file_of(5))
    assert newer.workouts.count() == 2
    assert Workout.objects.count() == 5


def test_two_people_may_import_the_same_file(owner, partner):
    imported(owner)
    imported(partner)
    assert (owner.workouts.count(), partner.workouts.count()) == (3, 3)


def test_a_server_that_stops_in_between_goes_on_where_it_was(owner):
    row = kept(owner, file_of())
    writes.begin(row)
    writes.store_batch(row, 1)
    assert Workout.objects.count() == 1
    found = ImportRow.objects.get(pk=row.pk)
    while found.finished_at is None:
        writes.store_batch(found, 1)
    assert (Workout.objects.count(), SetRow.objects.count()) == (3, 21)


def test_nothing_is_stored_before_it_is_begun_or_after_it_is_finished(owner):
    row = kept(owner, file_of())
    writes.store_batch(row)
    assert Workout.objects.count() == 0
    row = imported(owner)
    before = everything_done()
    writes.store_batch(row)
    assert everything_done() == before


def test_undo_restores_exactly(owner, finished):
    before, plan_before = everything_done(), planned(owner)
    row = imported(owner)
    assert everything_done() != before
    writes.undo(row)
    assert everything_done() == before
    assert planned(owner) == plan_before
    assert (ImportRow.objects.count(), spools()) == (0, [])


def test_half_an_import_can_be_undone(owner):
    row = kept(owner, file_of())
    writes.begin(row)
    writes.store_batch(row, 1)
    writes.undo(row)
    assert (Workout.objects.count(), SetRow.objects.count(), spools()) == (0, 0, [])


def test_a_preview_takes_the_place_of_the_one_before(owner, partner):
    kept(partner, file_of())
    kept(owner, file_of())
    kept(owner, file_of())
    assert (owner.imports.count(), partner.imports.count(), len(spools())) == (1, 1, 2)
    for row in ImportRow.objects.all():
        writes.undo(row)


def test_the_plan_is_made_anew_from_what_was_imported(owner):
    planned(owner)
    imported(owner)
    assert PlanRow.objects.get(person=owner).made_on is None
    known = open_catalogue().exercises.keys()
    past = queries.past(owner, None, known)
    assert {one.exercise for workout in past.workouts for one in workout.sets} == {
        "hip_thrust",
        "rear_foot_raised_split_squat",
    }
    assert plans.settled(owner, ROUTINE, plans.day_here())


def test_a_name_that_is_said_later_changes_every_set_and_what_it_counts_for(owner):
    imported(owner)
    before = Workout.objects.earliest("started_at").totals["glute_sets"]
    writes.say_names(owner, {"Lat Pulldown (Cable)": "glute_bridge"})
    workout = Workout.objects.earliest("started_at")
    assert workout.sets.filter(exercise="glute_bridge").count() == 2
    assert workout.totals["glute_sets"] > before


def test_a_match_can_be_taken_back(owner):
    imported(owner)
    before = everything_done()
    writes.say_names(owner, {"Hip Thrust (Barbell)": ""})
    assert SetRow.objects.filter(exercise="Hip Thrust (Barbell)").count() == 9
    writes.say_names(owner, {"Hip Thrust (Barbell)": "hip_thrust"})
    assert everything_done() == before


def test_what_is_known_already_need_not_be_kept_as_said(owner):
    imported(owner)
    writes.say_names(owner, {"Hip Thrust (Barbell)": "hip_thrust", "Lat Pulldown (Cable)": ""})
    assert ExerciseName.objects.count() == 0


def test_what_one_person_says_is_nothing_to_another(owner, partner):
    imported(owner)
    imported(partner)
    writes.say_names(owner, {"Lat Pulldown (Cable)": "glute_bridge"})
    assert SetRow.objects.filter(exercise="glute_bridge", workout__person=partner).count() == 0
    assert [one.slug for one in writes.meanings(partner, ["Lat Pulldown (Cable)"])] == [None]


def test_what_was_said_holds_for_the_next_file(owner):
    writes.say_names(owner, {"Lat Pulldown (Cable)": "glute_bridge"})
    imported(owner)
    assert SetRow.objects.filter(exercise="glute_bridge").count() == 6
