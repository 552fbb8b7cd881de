"""Files as Strong, Hevy and FitNotes export them, made up here row by row."""

import io
from datetime import date

from gluteus.exchange import Log, read_log

TODAY = date(2026, 11, 23)

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)
STRONG_WITH_UNITS = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;"
    "Notes;Workout Notes;Workout Duration"
)
STRONG_6 = (
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;"
    "Distance (meters);Seconds;Notes;Workout Notes"
)
HEVY = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,"
    "weight_kg,reps,distance_km,duration_seconds,rpe"
)
FITNOTES = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment"


def read(*lines: str, encoding: str = "utf-8", mass_unit: str = "kg") -> Log:
    return read_bytes("\n".join((*lines, "")).encode(encoding), mass_unit=mass_unit)


def read_bytes(content: bytes, mass_unit: str = "kg") -> Log:
    return read_log(io.BytesIO(content), mass_unit=mass_unit, today=TODAY)


def strong_row(
    at: str = "2024-03-01 18:00:00",
    exercise: str = "Hip Thrust (Barbell)",
    *,
    title: str = "Legs",
    order: str = "1",
    weight: str = "60",
    reps: str = "10",
    seconds: str = "0",
    rpe: str = "",
) -> str:
    return f'{at},"{title}",45m,"{exercise}",{order},{weight},{reps},0,{seconds},"","",{rpe}'


def only_set(log: Log):
    assert log.remarks == ()
    ((made,),) = [workout.sets for workout in log.workouts]
    return made


def complaint(*lines: str) -> str:
    """The one row that is refused, with its number."""
    log = read(*lines)
    ((row, sentence),) = [(remark.row, remark.sentence) for remark in log.remarks]
    assert log.refused == 1
    return f"{row} {sentence}"
