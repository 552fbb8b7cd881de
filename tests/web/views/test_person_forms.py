"""What is saved is shown again, in whatever units, and saving it once more changes nothing."""

import pytest
from django.urls import reverse

from gluteus.catalogue.vocabulary import CONDITIONS
from gluteus.planning import QUESTIONS
from gluteus.web.models import Person
from gluteus.web.views.person_forms import PARTS
from web.pages import page_of
from web.people import HEALTHY, KIT


def stored(person):
    return Person.objects.values().get(pk=person.pk)


def shown(client, part):
    """What stands in the form of this page; tokens and empty fields left out."""
    values = page_of(client.get(reverse("settings_part", args=[part]))).form().values
    return {name: value for name, value in values.items() if name != "csrfmiddlewaretoken" and value != [""]}


def save(client, part, **changes):
    """Open the page, change some fields, send the rest as it stands."""
    told = shown(client, part) | {name: [value] for name, value in changes.items()}
    response = client.post(reverse("settings_part", args=[part]), told)
    assert response.status_code == 302, page_of(response).text
    return response


ABOUT = {
    "metric": {"units": ["metric"], "mass": ["70.5"], "stature_cm": ["171.5"]},
    "imperial": {"units": ["imperial"], "mass": ["155.5"], "stature_feet": ["5"], "stature_inches": ["7.5"]},
}


@pytest.mark.parametrize("part", PARTS)
def test_saving_what_is_shown_changes_nothing(owner, owner_client, part):
    before = stored(owner)
    save(owner_client, part)
    assert stored(owner) == before


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("mass_kg", [64.96, 65.04, 100.123456, 143.7])
def test_measures_that_cannot_be_shown_exactly_do_not_drift(owner, owner_client, part, mass_kg):
    for units in ("metric", "imperial"):
        Person.objects.filter(pk=owner.pk).update(units=units, mass_kg=mass_kg, stature_m=1.6789)
        before = stored(owner)
        save(owner_client, part)
        assert stored(owner) == before


@pytest.mark.parametrize("mass_kg", [45.0, 65.0, 100.0, 140.0])
def test_going_to_pounds_and_back_changes_nothing(owner, owner_client, mass_kg):
    Person.objects.filter(pk=owner.pk).update(mass_kg=mass_kg)
    before = stored(owner)
    save(owner_client, "about", units="imperial")
    save(owner_client, "kit")
    assert stored(owner) == before | {"units": "imperial"}
    save(owner_client, "about", units="metric")
    save(owner_client, "kit")
    assert stored(owner) == before


@pytest.mark.parametrize("units", ABOUT)
def test_measures_are_shown_as_they_were_typed(owner_client, units):
    save(owner_client, "about", **{name: value[0] for name, value in ABOUT[units].items()})
    values = shown(owner_client, "about")
    assert {name: [float(values[name][0])] for name in ABOUT[units] if name != "units"} == {
        name: [float(value[0])] for name, value in ABOUT[units].items() if name != "units"
    }
    assert values["units"] == [units]


@pytest.mark.parametrize("sex", ["female", "male", ""])
def test_sex_said_or_not_is_shown_again(owner_client, sex):
    save(owner_client, "about", sex=sex)
    assert shown(owner_client, "about").get("sex", [""]) == [sex]


@pytest.mark.parametrize("percent", ["28.5", ""])
def test_body_fat_measured_or_not_is_shown_again(owner_client, percent):
    save(owner_client, "about", body_fat_percent=percent)
    assert shown(owner_client, "about").get("body_fat_percent", [""]) == [percent]


def test_a_name_is_shown_as_it_was_typed_and_never_as_code(owner_client):
    save(owner_client, "about", name="<b>Ada & Co</b>")
    assert shown(owner_client, "about")["name"] == ["<b>Ada & Co</b>"]
    assert "<b>Ada" not in owner_client.get(reverse("settings")).content.decode()


def test_the_health_check_asks_every_question(owner_client):
    text = page_of(owner_client.get(reverse("settings_part", args=["health"]))).text
    assert all(" ".join(question.text.split()) in text for question in QUESTIONS)
    assert all(condition in text for condition in CONDITIONS.values())


def test_health_answers_are_shown_again(owner, owner_client):
    owner.health = HEALTHY | {
        "disease": True,
        "active": False,
        "cleared": True,
        "conditions": ["balance", "knee_pain"],
    }
    owner.save()
    values = shown(owner_client, "health")
    assert {name: values[name] for name in ("symptoms", "disease", "active", "cleared", "conditions")} == {
        "symptoms": ["no"],
        "disease": ["yes"],
        "active": ["no"],
        "cleared": ["on"],
        "conditions": ["knee_pain", "balance"],
    }
    assert "symptoms_cleared" not in values


def test_the_kit_is_shown_again(owner_client):
    values = shown(owner_client, "kit")
    assert sorted(values["has"]) == KIT["has"]
    assert [float(values[name][0]) for name in ("step_height_cm", "held_mass", "held_count")] == [20, 5, 2]
    assert (values["held"], values["band"], values["level"]) == (["dumbbell"], ["light"], ["beginner"])
    assert values["days"] == ["0", "2", "4"]


def test_nothing_of_the_kit_is_something_that_can_be_said(owner, owner_client):
    told = shown(owner_client, "kit") | {"has": [], "held": [""], "band": [""], "days": []}
    owner_client.post(reverse("settings_part", args=["kit"]), told)
    owner.refresh_from_db()
    assert owner.kit == {"has": [], "step_height_m": None, "loads": []}
    assert owner.days == []
    values = shown(owner_client, "kit")
    assert not {"has", "days"} & set(values)


def test_a_kit_in_pounds_is_shown_in_pounds(owner, owner_client):
    owner.units = "imperial"
    owner.save()
    save(owner_client, "kit", held_mass="10")
    owner.refresh_from_db()
    assert owner.kit["loads"][0]["mass_kg"] == 4.536
    assert float(shown(owner_client, "kit")["held_mass"][0]) == 10


def test_a_newcomer_is_shown_what_nearly_every_home_has(db, client):
    newcomer = Person.objects.create()
    values = shown(client, "kit")
    assert set(values["has"]) <= set(KIT["has"])
    assert 2 <= len(values["days"]) <= 4
    assert newcomer.kit == {}


def test_the_voice_is_shown_again(owner_client):
    save(owner_client, "voice", voice_mode="beeps", voice_volume="0.35")
    assert shown(owner_client, "voice") == {"voice_mode": ["beeps"], "voice_volume": ["0.35"]}


class TestTheQuestions:
    """A form that asks back offers its answers as buttons; pressing one sends everything else again."""

    def press(self, client, response, answer):
        form = page_of(response).form()
        names = [(name, value) for name, value in form.buttons if value == answer]
        assert len(names) == 1
        told = form.values | {names[0][0]: [answer]}
        return client.post(reverse("settings_part", args=["about"]), told)

    def typed(self, client, **changes):
        told = shown(client, "about") | {name: [value] for name, value in changes.items()}
        return client.post(reverse("settings_part", args=["about"]), told)

    @pytest.mark.parametrize(("answer", "mass_kg"), [("lb", 64.864), ("kg", 143.0)])
    def test_pounds_in_a_kilogram_field(self, owner, owner_client, answer, mass_kg):
        before = stored(owner)
        response = self.typed(owner_client, mass="143")
        assert stored(owner) == before
        assert self.press(owner_client, response, answer).status_code == 302
        assert stored(owner)["mass_kg"] == pytest.approx(mass_kg, abs=0.001)

    @pytest.mark.parametrize(("typed", "answer", "stature_m"), [("65", "inches", 1.651), ("1.72", "m", 1.72)])
    def test_inches_or_metres_in_a_centimetre_field(self, owner, owner_client, typed, answer, stature_m):
        response = self.typed(owner_client, stature_cm=typed)
        assert self.press(owner_client, response, answer).status_code == 302
        assert stored(owner)["stature_m"] == pytest.approx(stature_m)

    def test_one_after_the_other(self, owner, owner_client):
        response = self.typed(owner_client, mass="143", stature_cm="66")
        response = self.press(owner_client, response, "inches")
        assert self.press(owner_client, response, "lb").status_code == 302
        told = stored(owner)
        assert (told["mass_kg"], told["stature_m"]) == pytest.approx((64.864, 1.6764), abs=0.001)

    def test_what_was_typed_elsewhere_is_kept(self, owner, owner_client):
        response = self.typed(owner_client, mass="143", name="Grace", body_fat_percent="30")
        self.press(owner_client, response, "lb")
        told = stored(owner)
        assert (told["name"], told["body_fat_percent"]) == ("Grace", 30)


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("about", "mass", "-5"),
        ("about", "mass", "nan"),
        ("about", "birth_year", "3000"),
        ("about", "body_fat_percent", "0.3"),
        ("kit", "step_height_cm", "-1"),
        ("kit", "held_mass", "1000"),
        ("kit", "minutes", "0"),
        ("voice", "voice_volume", "7"),
        ("health", "symptoms", "perhaps"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved_or_lost(
    owner, owner_client, part, field, value
):
    before = stored(owner)
    told = shown(owner_client, part) | {field: [value]}
    response = owner_client.post(reverse("settings_part", args=[part]), told)
    page = page_of(response)
    assert stored(owner) == before
    assert set(response.context["form"].errors) == {field}
    assert response.context["form"].errors[field][0] in page.text.replace("’", "'")
    if field != "symptoms":
        assert page.form().values[field] == [value]


@pytest.mark.parametrize("part", ["nothing", "welcome", "about-you"])
def test_a_part_that_is_not_there_is_not_found(owner_client, part):
    assert owner_client.get(reverse("settings_part", args=[part])).status_code == 404
