from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from gluteus.errors import ImpossibleValue
from gluteus.tracking import SetRecord, WorkoutRecord

BEGAN = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
A_SET = SetRecord(
    id=UUID(int=1),
    exercise="step_up_kick_back",
    block="main",
    item=5,
    set_number=1,
    side="right",
    outcome="done",
    started_at=BEGAN,
    work_s=40,
    reps=10,
)


@pytest.mark.parametrize(
    "change",
    [
        {"reps": -1},
        {"reps": 501},
        {"rir": 11},
        {"work_s": -1},
        {"rest_s": 20_000},
        {"reach_percent": 0},
        {"reach_percent": 251},
    ],
)
def test_what_nobody_can_have_done_is_refused_by_name(change):
    with pytest.raises(ImpossibleValue) as refused:
        replace(A_SET, **change)
    assert refused.value.field == next(iter(change))


def test_a_skipped_set_was_not_done():
    skipped = replace(A_SET, id=UUID(int=2), outcome="skipped", work_s=0, reps=None)
    cut_short = replace(A_SET, id=UUID(int=3), outcome="cut_short")
    record = WorkoutRecord("glute_eight", "full", BEGAN, None, (A_SET, skipped, cut_short))
    assert record.done == (A_SET, cut_short)
