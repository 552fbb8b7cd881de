import math
from dataclasses import replace

import pytest

from energy.examples import WOMAN
from gluteus.energy.interval import (
    Z80,
    Z95,
    Budget,
    bounds,
    budget,
    dominant,
    doubt_factor,
    protocol_of,
)
from gluteus.energy.parts import Parts, StrengthPart, TablePart

# 45 min of the routine at a moderate effort for WOMAN: 178 kcal gross, 136 above rest.
ROUTINE = Parts(1345.25 / 1440, StrengthPart(45.0, 136.0), TablePart())


def shares(variances):
    return [
        round(100 * part / variances.total)
        for part in (variances.protocol, variances.person, variances.form, variances.resting)
    ]


def log_sd(parts, protocol, person=WOMAN):
    return math.sqrt(budget(parts, protocol, person).total) / parts.gross_kcal


def test_the_closed_form_gives_the_worked_numbers():
    assert bounds(178, 0.25, Z80) == pytest.approx((129, 245), abs=0.5)
    assert bounds(178, 0.25, Z95) == pytest.approx((109, 290), abs=0.6)


def test_the_lower_end_stays_at_the_floor():
    assert bounds(50, 0.5, Z95, floor=40)[0] == 40


def test_the_width_of_usual_strength_work_is_the_one_that_measured_groups_needed():
    assert log_sd(ROUTINE, protocol_of("moderate", reps_counted=False)) == pytest.approx(0.25)
    assert log_sd(ROUTINE, protocol_of("moderate", reps_counted=True)) == pytest.approx(0.18)
    assert log_sd(ROUTINE, protocol_of(None, reps_counted=False)) == pytest.approx(0.305, abs=0.003)


def test_effort_dominates_when_only_a_label_is_known():
    protocol = protocol_of("moderate", reps_counted=False)
    variances = budget(ROUTINE, protocol, WOMAN)
    assert shares(variances) == [50, 28, 21, 1]
    unknown = dominant(variances, protocol, WOMAN)
    assert unknown.name == "how hard the work really was"
    assert unknown.share_of_variance == pytest.approx(0.50, abs=0.01)
    assert "Confirm the repetitions" in unknown.remedy


def test_the_person_dominates_once_repetitions_are_counted():
    protocol = protocol_of("moderate", reps_counted=True)
    variances = budget(ROUTINE, protocol, WOMAN)
    assert shares(variances) == [14, 48, 36, 1]
    assert dominant(variances, protocol, WOMAN).name == "how your body differs from the average"


def test_an_unsaid_effort_asks_for_it():
    protocol = protocol_of(None, reps_counted=False)
    assert dominant(budget(ROUTINE, protocol, WOMAN), protocol, WOMAN).remedy.startswith(
        "Say how hard it was"
    )


def test_an_unsaid_sex_is_asked_for_where_rest_dominates():
    protocol = protocol_of("light", reps_counted=True)
    resting = Budget(protocol=0, person=1, form=0, table=1, resting=4)
    assert dominant(resting, protocol, replace(WOMAN, sex=None)).remedy == "Add your sex to your profile."
    assert dominant(resting, protocol, WOMAN).remedy == "Nothing you could enter would help much."


def test_the_person_errs_in_both_parts_alike():
    both = Parts(1.0, StrengthPart(20.0, 60.0), TablePart(20.0, 60.0))
    protocol = protocol_of("vigorous", reps_counted=False)
    alone = budget(replace(both, table=TablePart()), protocol, WOMAN)
    together = budget(both, protocol, WOMAN)
    assert math.sqrt(together.person) == pytest.approx(math.sqrt(alone.person) + 0.15 * 60)
    assert together.protocol == alone.protocol


def test_what_is_less_known_makes_it_wider():
    widths = [
        log_sd(ROUTINE, protocol_of(effort, reps_counted=counted))
        for effort, counted in (("light", True), (None, True), ("light", False), (None, False))
    ]
    assert widths == sorted(set(widths))


def test_doubts_add_up_as_independent_errors_do():
    assert doubt_factor(0) == 1
    assert doubt_factor(1) == pytest.approx(1.3)
    assert doubt_factor(2) == pytest.approx(1.543, abs=0.001)
