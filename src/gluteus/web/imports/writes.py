"""Writes of an import: keep its preview, store it batch by batch, undo it, say what its exercises are.

Each batch is a transaction with whole workouts, so a server that stops in between leaves nothing half done.
Weeks and personal bests are made anew with the last batch, not with each: that reads everything once.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Min

from gluteus.catalogue import open_catalogue
from gluteus.exchange import Log, LoggedWorkout, Meant, meant, unknown_slug
from gluteus.web import queries
from gluteus.web.actions import changed_past, writing
from gluteus.web.imports import spool
from gluteus.web.imports.inserting import insert
from gluteus.web.imports.preview import told_of
from gluteus.web.imports.rows import id_of, rows_of
from gluteus.web.models import ExerciseName, ImportRow, Person, SetRow, Workout
from gluteus.web.performed import totals
from gluteus.web.progress import tallies

SETS_A_BATCH = 2500
ROWS_A_WRITE = 500
_LONGEST_FILE_NAME = 120


def keep(person: Person, log: Log, file_name: str) -> ImportRow:
    """The preview of a file; earlier ones that were never begun are forgotten."""
    for row in person.imports.filter(began_at=None):
        undo(row)
    row = ImportRow(
        person=person, app=log.app, file_name=file_name[:_LONGEST_FILE_NAME], told=told_of(log, person.pk)
    )
    row.spool_bytes = spool.put(row.pk, log.workouts)
    with writing():
        row.save(force_insert=True)
    return row


def begin(row: ImportRow) -> None:
    """From now on it is stored; beginning twice changes nothing."""
    with writing():
        ImportRow.objects.filter(pk=row.pk, began_at=None).update(began_at=datetime.now(tz=UTC))
        row.refresh_from_db()


def store_batch(row: ImportRow, sets: int = SETS_A_BATCH) -> None:
    """The next workouts, about so many sets; what is here already stays as it is."""
    if row.began_at is None or row.finished_at is not None:
        return
    batch, end = next(spool.batches(row.pk, row.done_bytes, sets), ([], row.spool_bytes))
    new = _made(row, batch)
    with writing():
        _insert(new)
        row.done_bytes = end
        if end >= row.spool_bytes:
            row.finished_at = datetime.now(tz=UTC)
            if row.workouts.exists():
                tallies.rebuild(row.person_id)
        row.save(update_fields=["done_bytes", "finished_at"])
        if new:
            changed_past(row.person_id, min(workout.started_at for workout, _ in new))
    if row.finished_at:
        spool.drop(row.pk)


def undo(row: ImportRow) -> None:
    """Everything that came with it is gone, and what was here before is as it was."""
    import_id, person_id = row.pk, row.person_id  # a deleted row has no id
    with writing():
        first = row.workouts.aggregate(first=Min("started_at"))["first"]
        if first:
            changed_past(row.person_id, first)
        _delete_sets(row)
        row.delete()
        if first:
            tallies.rebuild(person_id)
    spool.drop(import_id)


def meanings(person: Person, names: list[str]) -> tuple[Meant, ...]:
    """What exercises of another program are, as far as it is known or was said."""
    return meant(names, open_catalogue(), queries.chosen_names(person))


def say_names(person: Person, said: Mapping[str, str]) -> None:
    """Which exercise of ours each name is, empty for none; what was imported under it is counted anew."""
    known = {one.name: one.slug or "" for one in meanings(person, list(said))}
    changed = {name: slug for name, slug in said.items() if slug != known[name]}
    with writing():
        renamed = set[UUID]().union(*(_rename(person, name, slug) for name, slug in changed.items()))
        if renamed:
            _count_anew(person, list(renamed))
            tallies.rebuild(person.pk)


def _made(row: ImportRow, batch: list[LoggedWorkout]) -> list[tuple[Workout, list[SetRow]]]:
    """The rows of those workouts that are not here yet."""
    ids = [id_of(row.person_id, row.app, workout) for workout in batch]
    here, slugs = queries.known_workouts(ids), _slugs(row.person, batch)
    return [rows_of(row, workout, slugs) for pk, workout in zip(ids, batch, strict=True) if pk not in here]


def _slugs(person: Person, batch: list[LoggedWorkout]) -> dict[str, str | None]:
    names = dict.fromkeys(one.exercise for workout in batch for one in workout.sets)
    return {one.name: one.slug for one in meanings(person, list(names))}


def _insert(new: list[tuple[Workout, list[SetRow]]]) -> None:
    for workout, sets in new:
        workout._prefetched_objects_cache = {"sets": sets}  # type: ignore[attr-defined]  # noqa: SLF001  they need not be read again
        workout.totals = totals.of(workout)
    Workout.objects.bulk_create([workout for workout, _ in new], batch_size=ROWS_A_WRITE)
    insert(SetRow, [one for _, sets in new for one in sets])


def _rename(person: Person, name: str, slug: str) -> set[UUID]:
    """Keep what was said and call the sets so; the workouts that they are in."""
    ExerciseName.objects.update_or_create(person=person, name=name, defaults={"exercise": slug})
    sets = SetRow.objects.filter(workout__person=person, logged_as=name)
    ids = set(sets.order_by().values_list("workout_id", flat=True))
    sets.update(exercise=slug or unknown_slug(name))
    return ids


def _delete_sets(row: ImportRow) -> None:
    """Without fetching each first, as Django does for rows that others may refer to: none does to these."""
    sets = SetRow.objects.filter(workout__imported=row)
    sets._raw_delete(DEFAULT_DB_ALIAS)  # noqa: SLF001  what its own fast path does


def _count_anew(person: Person, ids: list[UUID]) -> None:
    for at in range(0, len(ids), ROWS_A_WRITE):
        rows = list(Workout.objects.filter(pk__in=ids[at : at + ROWS_A_WRITE]).prefetch_related("sets"))
        for row in rows:
            row.totals = totals.of(row)
        Workout.objects.bulk_update(rows, ["totals"], batch_size=ROWS_A_WRITE)
        changed_past(person.pk, min(row.started_at for row in rows))
