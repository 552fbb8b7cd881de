import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from exchange.files import STRONG, strong_row
from gluteus.exchange.table import LARGEST_BYTES
from gluteus.web.models import ImportRow, SetRow, Workout
from web.imports.past import file_of, imported, kept
from web.pages import page_of


def upload(client, content, name="strong.csv"):
    file = SimpleUploadedFile(name, content, "text/csv")
    return client.post(reverse("imports"), {"file": file, "mass_unit": "kg"})


def looked_into(client, content=None):
    """The address of the preview."""
    response = upload(client, content or file_of())
    assert response.status_code == 302, page_of(response).text
    return response["Location"]


def begin(client, address, **changes):
    sent = {
        name: values[0]
        for name, values in page_of(client.get(address)).form(f"{address}names/").values.items()
    }
    return client.post(f"{address}names/", sent | changes)


def run(client, address):
    begin(client, address)
    while not client.post(f"{address}more/", headers={"accept": "application/json"}).json()["finished"]:
        pass


def test_the_preview_says_what_is_in_the_file_and_stores_nothing(owner_client):
    content = file_of() + strong_row(reps="ten").encode()
    page = page_of(owner_client.get(looked_into(owner_client, content)))
    assert "New workouts 3 Sets in the file 21 Exercises 3" in page.text
    assert "From 1 January 2024 to 3 January 2024." in page.text
    assert "1 row left out" in page.text
    assert "Row 23 has “ten” where a number belongs." in page.text
    assert "The file does not say whether weights are kg or lb." in page.text
    assert Workout.objects.count() == 0


def test_a_guess_is_shown_as_one_and_the_unknown_stays_empty(owner_client):
    page = page_of(owner_client.get(looked_into(owner_client)))
    values = next(form for form in page.forms if form.action.endswith("/names/")).values
    assert [values[f"name_{number}"] for number in range(3)] == [
        ["Hip thrust"],
        ["Rear-foot-raised split squat"],
        [""],
    ]
    assert page.text.count("a guess: please look") == 1


def test_an_import_ends_in_the_history(owner_client):
    address = looked_into(owner_client)
    run(owner_client, address)
    assert "3 workouts came with this file" in page_of(owner_client.get(address)).text
    history = page_of(owner_client.get(reverse("history")))
    assert history.text.count("from Strong 45 min · 6 sets · 60 reps") == 3


def test_without_scripts_a_button_goes_on(owner_client):
    address = looked_into(owner_client)
    assert begin(owner_client, address)["Location"] == address
    assert "0 % of 3 workouts" in page_of(owner_client.get(address)).text
    assert owner_client.post(f"{address}more/")["Location"] == address
    assert "3 workouts came with this file" in page_of(owner_client.get(address)).text


def test_the_summary_of_an_imported_workout_names_what_we_do_not_have(owner_client, owner):
    row = imported(owner)
    workout = row.workouts.earliest("started_at")
    page = page_of(owner_client.get(reverse("summary", args=[workout.pk])))
    assert "from Strong What you did Legs" in page.text
    assert "Lat Pulldown (Cable) (no longer in the library)" not in page.text
    assert "Lat Pulldown (Cable)" in page.text
    assert "10, 10 · 60 kg · 2, 2 in reserve" in page.text
    assert "cut short" not in page.text
    assert "What it cost" not in page.text


@pytest.mark.parametrize("name", ["today", "week", "history", "settings", "imports"])
def test_every_page_takes_an_imported_past(owner_client, owner, name):
    imported(owner)
    page_of(owner_client.get(reverse(name)))


def test_names_can_be_said_afterwards(owner_client):
    address = looked_into(owner_client)
    run(owner_client, address)
    begin(owner_client, address, name_2="glute bridge")
    assert SetRow.objects.filter(exercise="glute_bridge").count() == 6


def test_a_name_that_we_do_not_have_is_asked_again(owner_client):
    address = looked_into(owner_client)
    page = page_of(begin(owner_client, address, name_2="Moon walk"))
    assert "We have no exercise “Moon walk”." in page.text
    assert ImportRow.objects.get().began_at is None


def test_undo_takes_everything_away(owner_client):
    address = looked_into(owner_client)
    run(owner_client, address)
    assert owner_client.post(f"{address}undo/")["Location"] == reverse("imports")
    assert (Workout.objects.count(), ImportRow.objects.count()) == (0, 0)
    assert owner_client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b"\x00\x01\x02\xff" * 100, "This file is no text."),
        (b"a,b\n1,2\n", "This is not an export of Strong, Hevy or FitNotes"),
        (STRONG.encode(), "This is an export of Strong without a single set."),
        (b"," * (LARGEST_BYTES + 1), "This file has 32 MB; up to 32 MB can be read."),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(owner_client, content, sentence):
    assert sentence in page_of(upload(owner_client, content)).text
    assert ImportRow.objects.count() == 0


def test_without_a_file_it_asks_for_one(owner_client):
    page = page_of(owner_client.post(reverse("imports"), {"mass_unit": "kg"}))
    assert "Please choose a file." in page.text


def test_a_file_of_refused_rows_offers_no_import(owner_client):
    content = f"{STRONG}\n{strong_row(reps='ten')}\n".encode()
    page = page_of(owner_client.get(looked_into(owner_client, content)))
    assert "There is nothing in it that can be imported." in page.text


def test_the_unit_of_the_person_is_chosen_first(owner, owner_client):
    owner.units = "imperial"
    owner.save()
    assert page_of(owner_client.get(reverse("imports"))).form().values["mass_unit"] == ["lb"]


class TestOthers:
    """An import is its owner's alone."""

    @pytest.mark.parametrize("method", ["", "names/", "more/", "undo/"])
    def test_a_partner_finds_nothing(self, owner, partner_client, method):
        address = f"{reverse('one_import', args=[kept(owner, file_of()).pk])}{method}"
        ask = partner_client.post if method else partner_client.get
        assert ask(address).status_code == 404
        assert ImportRow.objects.count() == 1

    def test_a_stranger_is_asked_who_trains(self, owner, stranger_client):
        address = reverse("one_import", args=[kept(owner, file_of()).pk])
        assert stranger_client.get(address)["Location"] == reverse("people")

    def test_lists_show_only_what_is_ones_own(self, owner, partner_client):
        imported(owner)
        assert "strong.csv" not in page_of(partner_client.get(reverse("imports"))).text


@pytest.mark.parametrize("name", ["imports", "one_import"])
def test_questions_are_as_many_with_one_and_forty_workouts(
    owner, owner_client, name, django_assert_max_num_queries
):
    counts = []
    for workouts in (1, 40):
        row = imported(owner, file_of(workouts), sets=1000)
        with django_assert_max_num_queries(10) as asked:
            page_of(owner_client.get(reverse(name, args=[row.pk] if name == "one_import" else [])))
        counts.append(len(asked.captured_queries))
    assert counts == counts[:1] * 2


@pytest.mark.parametrize("name", ["imports", "one_import"])
def test_the_pages_of_an_import_belong_to_settings(owner, owner_client, name):
    arguments = [kept(owner, file_of()).pk] if name == "one_import" else []
    page = page_of(owner_client.get(reverse(name, args=arguments)))
    current = [told["href"] for tag, told in page.tags if tag == "a" and "aria-current" in told]
    assert current == [reverse("settings")]
