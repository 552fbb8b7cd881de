from datetime import datetime

from exchange.files import FITNOTES, complaint, only_set, read
from gluteus.exchange import LoggedSet


def test_all_sets_of_a_day_are_one_workout_of_which_no_time_is_known():
    log = read(
        FITNOTES,
        "2024-03-01,Hip Thrust,Legs,60.0,10,,,,",
        "2024-03-01,Treadmill,Cardio,,,2.5,km,0:15:00,easy",
    )
    (workout,) = log.workouts
    assert (workout.began, workout.title, workout.lasted_s) == (datetime(2024, 3, 1, 12), "", None)  # noqa: DTZ001
    assert workout.sets == (
        LoggedSet("Hip Thrust", reps=10, mass_kg=60),
        LoggedSet("Treadmill", "cardio", seconds=900),
    )


def test_pounds_stand_in_the_heading_or_in_a_column():
    in_heading = read(FITNOTES.replace("kgs", "lbs"), "2024-03-01,Squat,Legs,100,5,,,,")
    in_column = read(
        FITNOTES.replace("Weight (kgs)", "Weight,Weight Unit"), "2024-03-01,Squat,Legs,100,lbs,5,,,,"
    )
    assert (only_set(in_heading).mass_kg, only_set(in_column).mass_kg) == (45.359, 45.359)


def test_of_two_columns_the_filled_one_counts():
    log = read(
        FITNOTES.replace("Weight (kgs)", "Weight (kg),Weight (lbs)"), "2024-03-01,Squat,Legs,,100,5,,,,"
    )
    assert only_set(log).mass_kg == 45.359


def test_what_was_only_planned_is_refused():
    heading = FITNOTES + ",Is Completed"
    assert complaint(heading, "2024-03-01,Squat,Legs,60,10,,,,,false") == "2 was planned and not done."
