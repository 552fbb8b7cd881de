from collections import Counter

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.search import Wanted, find, level_of
from gluteus.catalogue.vocabulary import CATEGORIES, CONDITIONS, KIT, LEVELS, MUSCLES, SHAPES
from web.pages import page_of

CATALOGUE = open_catalogue()
EXERCISES, ROUTINES, ARTICLES = CATALOGUE.exercises, CATALOGUE.routines, CATALOGUE.articles


def words(text):
    """As a browser shows it: in one line."""
    return " ".join(text.split())


def library(client, **asked):
    return page_of(client.get(reverse("library"), asked))


def found(page):
    """The slugs of the exercises that the page leads to."""
    prefix = reverse("exercise", args=["x"])[: -len("x/")]
    return {link.removeprefix(prefix).strip("/") for link in page.links if link.startswith(prefix)}


def slugs(exercises):
    return {exercise.slug for exercise in exercises}


def test_it_leads_to_everything(db, client):
    page = library(client)
    assert found(page) == set(EXERCISES)
    assert {reverse("routine", args=[slug]) for slug in ROUTINES} <= set(page.links)
    assert {reverse("article", args=[slug]) for slug in ARTICLES} <= set(page.links)


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        *(("category", word, lambda one, word=word: one.category == word) for word in CATEGORIES),
        *(("muscle", word, lambda one, word=word: word in one.muscles) for word in MUSCLES),
        *(("level", word, lambda one, word=word: level_of(one, EXERCISES) == word) for word in LEVELS),
    ],
)
def test_a_filter_leaves_what_fits(db, client, field, value, fits):
    page = library(client, **{field: value})
    assert found(page) == slugs(filter(fits, EXERCISES.values()))
    assert page.forms[0].values[field] == [value]


@pytest.mark.parametrize("asked", ["bridge", "medius", "  Chair  ", "BRIDGE"])
def test_words_are_looked_for(db, client, asked):
    page = library(client, q=asked)
    assert found(page) == slugs(find(EXERCISES, Wanted(asked)))
    assert found(page)


def test_filters_work_together(db, client):
    page = library(client, category="strength", muscle="gluteus_medius", q="bridge")
    wanted = Wanted("bridge", "strength", "gluteus_medius")
    assert found(page) == slugs(find(EXERCISES, wanted)) != set()


def test_only_what_my_kit_allows(owner, owner_client):
    owner.kit = {"has": ["mat"]}
    owner.save()
    page = library(owner_client, kit="mine")
    assert found(page) == slugs(one for one in EXERCISES.values() if set(one.kit.needs) <= {"mat"})


def test_without_a_person_there_is_no_kit_to_ask_for(stranger_client):
    page = library(stranger_client, kit="mine")
    assert found(page) == set(EXERCISES)
    assert "kit" not in page.forms[0].values


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "xyzzy"},
        {"category": "dance"},
        {"muscle": "heart"},
        {"level": "champion"},
        {"q": "<script>alert(1)"},
    ],
)
def test_where_nothing_fits_it_says_what_to_do(db, client, asked):
    page = library(client, **asked)
    assert found(page) == set()
    assert reverse("library") in page.links
    assert all("alert" not in code for _, code in page.scripts)


@pytest.mark.parametrize("slug", EXERCISES)
def test_every_exercise_has_a_page_with_all_that_its_file_knows(db, client, slug):
    exercise, page = EXERCISES[slug], page_of(client.get(reverse("exercise", args=[slug])))
    text = exercise.text
    said = [exercise.name, text.point, text.breath, *text.set_up, *text.steps, *text.cues]
    said += [*exercise.mistakes, *(form.cue for form in exercise.form)]
    said += [KIT[word] for word in exercise.kit.needs] + [MUSCLES[word] for word in exercise.muscles]
    said += [CONDITIONS[word] for word in exercise.cautions] + [one.why for one in exercise.cautions.values()]
    said += [CATALOGUE.references[key].title for key in exercise.evidence.sources]
    said += [exercise.evidence.note, exercise.evidence.confidence]
    assert [sentence for sentence in map(words, said) if sentence not in page.text] == []
    assert found(page) >= {*exercise.easier, *exercise.harder, *slugs(CATALOGUE.same_pattern(exercise))}


@pytest.mark.parametrize("slug", ROUTINES)
@pytest.mark.parametrize("shape", SHAPES)
def test_every_routine_has_a_page_in_every_shape(db, client, slug, shape):
    routine, page = ROUTINES[slug], page_of(client.get(reverse("routine", args=[slug]), {"shape": shape}))
    assert routine.name in page.text
    assert words(routine.summary) in page.text
    links = Counter(link for link in page.links if "/exercises/" in link)
    items = Counter(item.exercise for block in CATALOGUE.blocks(routine, shape) for item in block.items)
    assert links == {reverse("exercise", args=[slug]): number for slug, number in items.items()}


@pytest.mark.parametrize("shape", ["", "round"])
def test_a_shape_that_is_not_there_is_the_first(db, client, shape):
    pages = [
        page_of(client.get(reverse("routine", args=["glute_eight"]), {"shape": one})).text
        for one in (shape, "full")
    ]
    assert pages[0] == pages[1]


@pytest.mark.parametrize("slug", ARTICLES)
def test_every_article_has_a_page_with_its_sources(db, client, slug):
    article, page = ARTICLES[slug], page_of(client.get(reverse("article", args=[slug])))
    said = [article.title, article.summary]
    said += [line for section in article.sections for line in (section.heading, *section.paragraphs)]
    said += [CATALOGUE.references[key].title for section in article.sections for key in section.sources]
    assert [sentence for sentence in map(words, said) if sentence not in page.text] == []
    assert set(article.exercises) <= found(page)


@pytest.mark.parametrize("kind", ["exercise", "routine", "article"])
@pytest.mark.parametrize("slug", ["no_such_thing", "..", "a b", "x" * 500])
def test_what_is_not_there_is_not_found(db, client, kind, slug):
    path = reverse(kind, args=["x"]).replace("/x/", f"/{slug}/")
    assert client.get(path).status_code == 404


def test_a_promise_of_somebody_else_stands_beside_an_honest_note(db, client):
    text = page_of(client.get(reverse("routine", args=["glute_eight"]))).text
    routine = ROUTINES["glute_eight"]
    assert "{}–{}".format(*routine.claim_kcal) in text
    assert routine.claim_source in text
