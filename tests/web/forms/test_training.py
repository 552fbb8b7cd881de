from typing import get_args

import pytest

from gluteus.catalogue.kit import HEAVIEST_LOAD_KG, HIGHEST_STEP_M
from gluteus.catalogue.vocabulary import LEVELS, LOADS, SHAPES
from gluteus.planning import HealthAnswers
from gluteus.planning.readiness import Energy, Sleep
from gluteus.web.forms.training import HELD, HealthForm, KitForm, StartForm, VoiceForm

HEALTH = {"symptoms": "no", "disease": "no", "active": "yes"}
KIT = {"has": ["mat"], "level": "beginner", "days": ["0", "3"], "minutes": "40"}


def filled(form):
    form.is_valid()
    return form


class TestHealth:
    def test_answers_are_what_the_screening_asks_for(self):
        answers = filled(HealthForm(HEALTH | {"conditions": ["pregnancy", "balance"]})).answers()
        assert HealthAnswers(**answers) == HealthAnswers(
            symptoms=False, disease=False, active=True, conditions=["balance", "pregnancy"]
        )

    @pytest.mark.parametrize("agreed", ["cleared", "symptoms_cleared"])
    def test_a_doctors_word_is_noted_for_its_own_question_only(self, agreed):
        answers = filled(HealthForm(HEALTH | {agreed: "on"})).answers()
        assert {name for name in ("cleared", "symptoms_cleared") if answers[name]} == {agreed}

    @pytest.mark.parametrize("question", HEALTH)
    def test_a_question_left_out_is_asked_again(self, question):
        told = {name: answer for name, answer in HEALTH.items() if name != question}
        assert set(filled(HealthForm(told)).errors) == {question}

    def test_a_condition_that_nobody_offered_is_refused(self):
        assert set(filled(HealthForm(HEALTH | {"conditions": ["hiccups"]})).errors) == {"conditions"}


class TestKit:
    def kit(self, units="metric", **told):
        form = filled(KitForm(KIT | told, units=units))
        assert not form.errors
        return form.kit()

    def errors(self, units="metric", **told):
        return set(filled(KitForm(KIT | told, units=units)).errors)

    def test_nothing_to_hold_is_no_load(self):
        assert self.kit() == {"has": ["mat"], "step_height_m": None, "loads": []}

    def test_what_is_held_keeps_the_mass_of_one_and_how_many(self):
        loads = self.kit(held="dumbbell", held_mass="5", held_count="2", band="medium")["loads"]
        assert loads == [
            {"kind": "dumbbell", "mass_kg": 5.0, "count": 2},
            {"kind": "band", "band_level": "medium"},
        ]

    def test_a_held_mass_is_typed_in_the_persons_units(self):
        load = self.kit("imperial", held="household", held_mass="10", held_count="1")["loads"][0]
        assert load == {"kind": "household", "mass_kg": 4.536, "count": 1}

    def test_a_step_has_a_height(self):
        assert self.kit(has=["step"], step_height_cm="18")["step_height_m"] == 0.18

    def test_the_height_of_a_step_that_is_gone_is_forgotten(self):
        assert self.kit(has=["mat"], step_height_cm="18")["step_height_m"] is None

    @pytest.mark.parametrize(
        ("told", "field"),
        [
            ({"has": ["step"]}, "step_height_cm"),
            ({"has": ["step"], "step_height_cm": "0.2"}, "step_height_cm"),
            ({"has": ["step"], "step_height_cm": "-20"}, "step_height_cm"),
            ({"has": ["step"], "step_height_cm": "nan"}, "step_height_cm"),
            ({"has": ["step"], "step_height_cm": str(100 * HIGHEST_STEP_M + 1)}, "step_height_cm"),
            ({"held": "dumbbell"}, "held_mass"),
            ({"held": "dumbbell", "held_mass": "-5"}, "held_mass"),
            ({"held": "dumbbell", "held_mass": "nan"}, "held_mass"),
            ({"held": "dumbbell", "held_mass": str(HEAVIEST_LOAD_KG + 1)}, "held_mass"),
            ({"held": "anvil", "held_mass": "5"}, "held"),
            ({"held": "dumbbell", "held_mass": "5", "held_count": "3"}, "held_count"),
            ({"band": "made of steel"}, "band"),
            ({"has": ["sauna"]}, "has"),
            ({"level": "champion"}, "level"),
            ({"days": ["7"]}, "days"),
            ({"minutes": "5"}, "minutes"),
            ({"minutes": "forty"}, "minutes"),
        ],
    )
    def test_what_cannot_be_true_is_refused_beside_its_field(self, told, field):
        assert self.errors(**told) == {field}

    def test_a_load_that_is_too_heavy_in_pounds_is_refused_too(self):
        assert self.errors("imperial", held="backpack", held_mass="221") == {"held_mass"}

    @pytest.mark.parametrize("units", ["metric", "imperial"])
    def test_a_mass_that_was_not_typed_anew_stands_as_it_is_stored(self, units):
        shown = {"held": "dumbbell", "held_mass": 11.02, "held_count": 2}
        told = KIT | {name: str(value) for name, value in shown.items()}
        form = filled(KitForm(told, initial=shown | {"held_mass_kg": 5.0}, units=units))
        assert form.kit()["loads"][0]["mass_kg"] == 5.0

    def test_only_what_the_catalogue_can_load_is_offered(self):
        assert {*HELD, "band"} == set(LOADS)

    def test_every_level_is_offered(self):
        assert [level for level, _ in KitForm().fields["level"].choices] == list(LEVELS)


class TestVoice:
    @pytest.mark.parametrize("volume", ["0", "0.35", "1"])
    def test_the_volume_goes_from_nothing_to_all(self, volume):
        form = filled(VoiceForm({"voice_mode": "voice", "voice_volume": volume}))
        assert form.cleaned_data == {"voice_mode": "voice", "voice_volume": float(volume)}

    @pytest.mark.parametrize(
        ("told", "field"),
        [
            ({"voice_mode": "song", "voice_volume": "1"}, "voice_mode"),
            ({"voice_mode": "beeps", "voice_volume": "2"}, "voice_volume"),
            ({"voice_mode": "beeps", "voice_volume": "nan"}, "voice_volume"),
            ({"voice_mode": "beeps", "voice_volume": "-1"}, "voice_volume"),
        ],
    )
    def test_what_it_cannot_do_is_refused(self, told, field):
        assert set(filled(VoiceForm(told)).errors) == {field}


class TestStart:
    def test_the_taps_may_be_left_out(self):
        assert filled(StartForm({"shape": "short"})).errors == {}

    def test_every_shape_may_be_started(self):
        assert [shape for shape, _ in StartForm().fields["shape"].choices] == list(SHAPES)

    @pytest.mark.parametrize(("tap", "words"), [("sleep", Sleep), ("energy", Energy)])
    def test_the_taps_are_those_of_readiness(self, tap, words):
        offered = [word for word, _ in StartForm().fields[tap].choices if word]
        assert offered == list(get_args(words))

    @pytest.mark.parametrize(
        "told", [{"soreness": "11"}, {"soreness": "-1"}, {"sleep": "deep"}, {"shape": "round"}]
    )
    def test_what_cannot_be_tapped_is_refused(self, told):
        assert set(filled(StartForm({"shape": "short"} | told)).errors) == set(told)
