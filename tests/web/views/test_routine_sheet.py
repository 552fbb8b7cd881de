import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import SHAPES
from gluteus.figure.look import Look
from gluteus.web.figures.pictures import stills
from web.pages import page_of

CATALOGUE = open_catalogue()
SHAPED = [
    (slug, shape)
    for slug, routine in CATALOGUE.routines.items()
    for shape in SHAPES
    if CATALOGUE.blocks(routine, shape)
]


def sheet(client, slug, shape):
    return page_of(client.get(reverse("routine_sheet", args=[slug]), {"shape": shape}))


def items_of(slug, shape):
    """Every (block, item) of the routine."""
    blocks = CATALOGUE.blocks(CATALOGUE.routine(slug), shape)
    return [(block, item) for block in blocks for item in block.items]


@pytest.mark.parametrize(("slug", "shape"), SHAPED)
def test_every_move_is_on_the_sheet_with_its_dose(client, db, slug, shape):
    page = sheet(client, slug, shape)
    names = [CATALOGUE.exercise(item.exercise).name for _, item in items_of(slug, shape)]
    assert [name for name in names if name not in page.text] == []


@pytest.mark.parametrize(("slug", "shape"), SHAPED)
def test_what_is_trained_is_shown_and_the_rest_is_told(client, db, slug, shape):
    page, items = sheet(client, slug, shape), items_of(slug, shape)
    trained = [item for block, item in items if block.kind == "main"] or [item for _, item in items]
    cues = [CATALOGUE.exercise(item.exercise).text.cues[0] for item in trained]
    shown = [told for tag, told in page.tags if tag == "p" and told.get("class") == "cue"]
    assert len(shown) == len(trained)
    assert [cue for cue in cues if cue not in page.text] == []
    assert len([tag for tag, _ in page.tags if tag == "section"]) == len(
        {block.title for block, item in items if item not in trained}
    )


def test_each_set_of_each_side_has_a_box_to_tick(client, db):
    items = items_of("lower_body_stretch", "full")
    sides = [2 if CATALOGUE.exercise(item.exercise).one_sided else 1 for _, item in items]
    boxes = [tag for tag, _ in sheet(client, "lower_body_stretch", "full").tags if tag == "i"]
    assert len(boxes) == sum(item.sets * count for (_, item), count in zip(items, sides, strict=True))


def test_two_pictures_at_most_show_a_move(client, db):
    page = sheet(client, "glute_eight", "full")
    trained = [item.exercise for block, item in items_of("glute_eight", "full") if block.kind == "main"]
    drawn = [stills(Look()).get(slug, ()) for slug in trained]
    pictures = [told["src"] for tag, told in page.tags if tag == "img"]
    assert pictures == [still.url for shown in drawn if shown for still in (shown[0], shown[-1])]


def test_the_routine_leads_to_its_sheet_in_the_same_shape_and_back(client, db):
    address = reverse("routine", args=["glute_eight"])
    routine = page_of(client.get(address, {"shape": "short"}))
    assert reverse("routine_sheet", args=["glute_eight"]) + "?shape=short" in routine.links
    assert f"{address}?shape=short" in sheet(client, "glute_eight", "short").links


def test_a_shape_that_is_not_there_becomes_the_first(client, db):
    assert sheet(client, "glute_eight", "nonsense").text == sheet(client, "glute_eight", "full").text


def test_a_routine_that_is_not_there_is_not_found(client, db):
    assert client.get(reverse("routine_sheet", args=["glute_nine"])).status_code == 404
