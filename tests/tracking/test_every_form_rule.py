"""Every form rule: at two degrees of noise nine of ten accusations are true, eight of ten mistakes found."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from films import SMALL, TALL

from gluteus.catalogue import open_catalogue, vocabulary
from gluteus.tracking.judging.readings import RULES
from gluteus.tracking.trial import AZIMUTHS_DEG, try_rules

RULED = [
    slug for slug, exercise in open_catalogue().exercises.items() if any(form.rule for form in exercise.form)
]


@pytest.mark.parametrize("slug", RULED)
def test_a_rule_finds_its_mistake_and_accuses_nobody_else(slug):
    exercise = open_catalogue().exercise(slug)
    body, some = (SMALL, TALL)[RULED.index(slug) % 2], AZIMUTHS_DEG[exercise.count.view][::2]
    for trial in try_rules(exercise, [body], some, only_ruled=True):
        assert trial.judged >= 3, trial
        assert trial.is_good, trial


def test_every_rule_of_the_vocabulary_is_read_by_code():
    assert list(RULES) == list(vocabulary.FORM_RULES)
