"""The summary: what it cost as a range, the gluteal muscles, both sides, and what was not done."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from gluteus.catalogue import Catalogue, Exercise
from gluteus.catalogue.vocabulary import BLOCKS, MUSCLES
from gluteus.coaching import ItemSummary, Summary
from gluteus.planning import PlannedItem, Workout
from gluteus.web import actions, models, queries
from gluteus.web.access import for_a_person
from gluteus.web.forms.week import PainForm
from gluteus.web.mapping import planned
from gluteus.web.middleware import PersonRequest
from gluteus.web.pages.energy_text import energy_text
from gluteus.web.performed import totals
from gluteus.web.performed.recorded import catalogue_of

EFFORTS = models.EFFORTS
SIDES_IN_ORDER = ("right", "left", "both")


@dataclass(frozen=True, slots=True)
class SideRow:
    """One side of one exercise: "10, 8" repetitions or "30 s", loads, what was left, how far, which cues."""

    side: str
    sets: str
    loads: tuple[dict[str, Any], ...]
    rir: str
    reach: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoneItem:
    exercise: Exercise
    summary: ItemSummary
    planned: PlannedItem
    instead_of: Exercise | None
    sides: tuple[SideRow, ...]


@require_http_methods(["GET", "POST"])
@for_a_person
def summary(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    """POST says how hard it was, which narrows the estimate."""
    row = queries.workout_of(request.person, workout_id)
    if row.finished_at is None:
        return redirect("player", row.pk)
    if request.method == "POST":
        if request.POST.get("effort") in EFFORTS:
            actions.rate_effort(row, request.POST["effort"])
        return redirect("summary", row.pk)
    return render(request, "summary.html", _page(row))


def _page(row: models.Workout) -> dict[str, Any]:
    catalogue = catalogue_of(row)
    plan = planned(row)
    told = totals.summary_of(row, plan)
    titles = BLOCKS | {item.block: item.block_title for item in plan.items}
    return {
        "workout": row,
        "routine": catalogue.routine(row.routine),
        "summary": told,
        "energy": energy_text(told.energy),
        "muscles": [(MUSCLES[muscle], volume) for muscle, volume in told.volume.items()],
        "minutes": (row.totals or {}).get("minutes") if row.imported_id else round(told.minutes),
        "minutes_by_block": [
            (titles[block], round(minutes, 1)) for block, minutes in told.minutes_by_block.items()
        ],
        "blocks": _blocks(told, plan, list(row.sets.all()), catalogue),
        "counts": _counts(told),
        "efforts": EFFORTS,
        "may_hurt": _may_hurt(row, catalogue),
        "pains": [
            (catalogue.exercise(one.exercise).name, one)
            for one in queries.pains_of(row)
            if one.exercise in catalogue.exercises
        ],
        "tests": [
            (catalogue.exercise(one.set.exercise).name, one.set.side, one.more_than_thought)
            for one in queries.tests_of(row)
        ],
        "left_out": [(catalogue.exercise(out.exercise), out.reason) for out in told.left_out],
    }


def _may_hurt(row: models.Workout, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Slug and name of what was done, the main part first."""
    sets = sorted(row.sets.all(), key=lambda one: (one.block != "main", one.item))
    return [(slug, catalogue.exercise(slug).name) for slug in dict.fromkeys(one.exercise for one in sets)]


def _counts(told: Summary) -> dict[str, int]:
    outcomes = [item.outcome for item in told.items]
    return {outcome: outcomes.count(outcome) for outcome in ("done", "cut_short", "skipped", "not_reached")}


def _blocks(
    told: Summary, plan: Workout, sets: list[models.SetRow], catalogue: Catalogue
) -> list[tuple[str, list[DoneItem]]]:
    done = [_done(item, plan.items[item.item], sets, catalogue) for item in told.items]
    return [(title, list(items)) for title, items in groupby(done, key=lambda item: item.planned.block_title)]


def _done(
    item: ItemSummary, planned_item: PlannedItem, sets: list[models.SetRow], catalogue: Catalogue
) -> DoneItem:
    told = [one for one in sets if one.item == item.item and one.outcome != "skipped"]
    own = told if item.block == "main" else []  # of a warm-up or a stretch it is enough that it was done
    before = planned_item.instead_of
    exercise = catalogue.exercise(item.exercise)
    return DoneItem(
        exercise=exercise,
        summary=item,
        planned=planned_item,
        instead_of=catalogue.exercise(before) if before else None,
        sides=tuple(_side_row(side, rows, exercise) for side in SIDES_IN_ORDER if (rows := _of(side, own))),
    )


def _of(side: str, sets: list[models.SetRow]) -> list[models.SetRow]:
    return [one for one in sets if one.side == side]


def _side_row(side: str, rows: list[models.SetRow], exercise: Exercise) -> SideRow:
    done = ", ".join(str(one.reps) if one.reps is not None else f"{round(one.work_s)} s" for one in rows)
    in_turn = exercise.sides == "alternating" and exercise.measure == "reps"
    return SideRow(
        side=side,
        sets=f"{done} each side" if in_turn else done,
        loads=tuple(load for load, _ in groupby(one.load for one in rows) if load),
        rir=", ".join(str(one.rir) for one in rows if one.rir is not None),
        reach=_reach([one.reach_percent for one in rows]),
        said=tuple(dict.fromkeys(sentence for one in rows for sentence in one.said)),
    )


def _reach(percents: Sequence[int | None]) -> str:
    """Like "95, 90 %", with a dash for a set that the camera did not see; "" where it saw none."""
    told = ", ".join("–" if one is None else str(one) for one in percents)
    return f"{told} %" if any(percents) else ""


@require_POST
@for_a_person
def pain(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    """What hurt in this workout: the plan then takes a step back, or lets the exercise rest."""
    row = queries.workout_of(request.person, workout_id)
    form = PainForm(request.POST)
    if form.is_valid() and form.cleaned_data["exercise"] in {one.exercise for one in row.sets.all()}:
        actions.tell_pain(request.person, row.started_at.astimezone().date(), **form.cleaned_data)
    return redirect("summary", row.pk)


@require_POST
@for_a_person
def delete(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    actions.forget(queries.workout_of(request.person, workout_id))
    return redirect("history")
