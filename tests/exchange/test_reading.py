"""Rows are read, or refused by their number with the reason; the rest of the file is not the worse for it."""

from datetime import datetime

import pytest

from exchange.files import FITNOTES, STRONG, complaint, read, strong_row
from gluteus.exchange.reading import MOST_SETS


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (strong_row(exercise=""), "names no exercise."),
        (strong_row(reps=""), "has no repetitions and no time: nothing was done."),
        (strong_row(reps="0"), "has no repetitions and no time: nothing was done."),
        (strong_row(reps="ten"), "has “ten” where a number belongs."),
        (strong_row(reps="8.5"), "has 8.5 repetitions, which cannot be right."),
        (strong_row(reps="501"), "has 501 repetitions, which cannot be right."),
        (strong_row(reps="-3"), "has -3 repetitions, which cannot be right."),
        (strong_row(weight="1500"), "has a weight of 1500 kg, which cannot be right."),
        (strong_row(seconds="20000"), "has a set of more than four hours, or of less than nothing."),
        (strong_row(rpe="12"), "has an RPE of 12, which is not between 1 and 10."),
        (strong_row(at=""), "has no date."),
        (strong_row(at="soon"), "has no date that can be read: “soon”."),
        (strong_row(at="1066-10-14"), "is of 1066-10-14, which cannot be right."),
        (strong_row(at="2026-11-24 07:00:00"), "is of 2026-11-24, which cannot be right."),
        ("2024-03-01 18:00:00,Legs,45m,Hip Thr", "has 4 cells of 12: it was cut off."),
        (strong_row(weight="62,5"), "has 13 cells and the heading 12: a comma stands in one of them."),
        ('2024-03-01,"Legs', "has 2 cells of 12: it was cut off."),
    ],
)
def test_a_row_is_refused_with_its_number_and_the_reason(row, why):
    assert complaint(STRONG, strong_row(), row) == f"3 {why}"


def test_the_rows_around_a_refused_one_are_read():
    log = read(STRONG, strong_row(), strong_row(reps="ten"), strong_row(reps="7"))
    assert [one.reps for one in log.workouts[0].sets] == [10, 7]


def test_a_helping_machine_leaves_no_weight():
    assert read(STRONG, strong_row(weight="-20")).workouts[0].sets[0].mass_kg is None


def test_workouts_come_in_order_of_time_whatever_the_order_of_rows():
    days = ["2024-03-03", "2024-03-01", "2024-03-02", "2024-03-01"]
    log = read(STRONG, *(strong_row(at=day) for day in days))
    assert [(workout.began.day, len(workout.sets)) for workout in log.workouts] == [(1, 2), (2, 1), (3, 1)]


@pytest.mark.parametrize(
    ("days", "month", "is_sure"),
    [
        (["03/04/2024", "13/04/2024"], 4, True),
        (["03/04/2024", "03/14/2024"], 3, True),
        (["03/04/2024"], 4, False),
    ],
)
def test_the_file_itself_says_which_comes_first_day_or_month(days, month, is_sure):
    log = read(FITNOTES, *(f"{day},Squat,Legs,60,5,,,," for day in days))
    assert log.workouts[0].began.month == month
    assert log.has_date_order == is_sure


def test_a_workout_that_never_ends_is_cut():
    log = read(STRONG, *(strong_row() for _ in range(MOST_SETS + 2)))
    assert len(log.workouts[0].sets) == MOST_SETS
    assert {remark.sentence for remark in log.remarks} == {
        f"is one more than {MOST_SETS} sets in one workout."
    }


def test_every_refusal_is_counted_and_the_first_hundred_are_told():
    log = read(STRONG, *(strong_row(reps="ten") for _ in range(150)))
    assert (log.refused, len(log.remarks), log.workouts) == (150, 100, ())


def test_a_day_without_a_time_is_at_noon():
    assert read(STRONG, strong_row(at="2024-03-01")).workouts[0].began == datetime(2024, 3, 1, 12)  # noqa: DTZ001
