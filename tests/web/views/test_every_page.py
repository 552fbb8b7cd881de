"""What holds for every page: nothing inline, nothing from elsewhere, a title, a heading, unique ids."""

from collections import Counter

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import get_resolver, reverse

from gluteus.catalogue import open_catalogue
from gluteus.web.middleware import CONTENT_SECURITY_POLICY
from gluteus.web.planned import plans
from web.imports.past import file_of, kept
from web.pages import Page, page_of
from web.people import HEALTHY, start
from web.photos.camera import phone_photo

CATALOGUE = open_catalogue()
LOADS_FROM = {"link": "href", "script": "src", "img": "src", "iframe": "src", "form": "action", "use": "href"}
ALIKE = [
    *(("exercise", slug) for slug in CATALOGUE.exercises),
    *(("routine", slug) for slug in CATALOGUE.routines),
    *(("routine_sheet", slug) for slug in CATALOGUE.routines),
    *(("article", slug) for slug in CATALOGUE.articles),
    *(("welcome_step", step) for step in ("about", "health", "kit")),
    *(("settings_part", part) for part in ("about", "health", "kit", "look", "voice")),
]
OTHERS = [
    "today",
    "welcome",
    "people",
    "settings",
    "history",
    "progress",
    "week",
    "library",
    "player",
    "summary",
    "body",
    "body_day",
    "photos",
    "imports",
    "one_import",
    "trouble",
    "refusal",
]


@pytest.fixture
def open_page(request, owner, owner_client):
    """Opens a page by its name."""

    def fetch(name, *arguments):
        if name in ("player", "summary"):
            arguments = [request.getfixturevalue("running" if name == "player" else "finished").pk]
        if name == "progress":
            request.getfixturevalue("finished")
        if name == "body_day":
            arguments = [_told(owner_client)]
        if name == "one_import":
            arguments = [kept(owner, file_of()).pk]
        if name == "trouble":
            return page_of(owner_client.get("/no/such/page/"), 404)
        if name == "refusal":
            return page_of(owner_client.post(reverse("settings_part", args=["about"]), {"units": "x"}))
        response = owner_client.get(reverse(name, args=arguments))
        assert response["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
        return page_of(response)

    return fetch


def _told(client):
    """A day with a weight and a photo."""
    day = plans.day_here().isoformat()
    photo = SimpleUploadedFile("a.jpg", phone_photo())
    assert client.post(reverse("body"), {"on": day, "mass": "65", "photo": photo}).status_code == 302
    return day


def faults(page):
    """What the policy would block, or what a browser or a screen reader would stumble over."""
    for tag, told in page.tags:
        yield from (f"{tag} {name}" for name in told if name == "style" or name.startswith("on"))
        yield from (f"{tag} {value}" for value in told.values() if value.lower().startswith("javascript:"))
        source = told.get(LOADS_FROM.get(tag, ""), "")
        if "//" in source:
            yield f"{tag} from {source}"
    yield from ("style element" for tag, _ in page.tags if tag == "style")
    yield from (
        code for told, code in page.scripts if told.get("type") != "application/json" and code.strip()
    )
    ids = Counter(told["id"] for _, told in page.tags if "id" in told)
    yield from (f"id {name} {number} times" for name, number in ids.items() if number > 1)
    tags = Counter(tag for tag, _ in page.tags)
    yield from (f"{tags[tag]} {tag}" for tag in ("title", "main") if tags[tag] != 1)
    yield from ("no h1" for _ in range(1) if not tags["h1"])


def test_every_address_is_looked_at_here():
    pages = {
        pattern.name for pattern in get_resolver().url_patterns if not str(pattern.pattern).startswith("api/")
    }
    no_pages = {
        "start",
        "delete_workout",
        "still",
        "portrait",
        "mesh",
        "clip",
        "calendar",
    }  # posted; pictures
    no_pages |= {"photo", "delete_photo", "delete_body_day"}
    no_pages |= {"pain", "move", "skip", "undo", "pause", "resume", "change_calendar"}
    no_pages |= {"plan_file", "take_plan"}
    no_pages |= {"import_names", "import_more", "undo_import"}
    assert pages - no_pages == {name for name, _ in ALIKE} | set(OTHERS) - {"trouble", "refusal"}


@pytest.mark.parametrize("name", OTHERS)
def test_a_page_has_nothing_inline_and_nothing_from_elsewhere(open_page, name):
    assert list(faults(open_page(name))) == []


@pytest.mark.parametrize(("name", "argument"), ALIKE)
def test_a_page_of_its_kind_has_nothing_inline_and_nothing_from_elsewhere(open_page, name, argument):
    assert list(faults(open_page(name, argument))) == []


@pytest.mark.parametrize("name", OTHERS)
def test_every_link_of_a_page_leads_somewhere(open_page, owner_client, name):
    links = {link for link in open_page(name).links if link.startswith("/")}
    statuses = {link: owner_client.get(link).status_code for link in sorted(links)}
    assert {link: status for link, status in statuses.items() if status not in (200, 302)} == {}


@pytest.mark.parametrize("name", OTHERS)
def test_every_field_has_a_label(open_page, name):
    page = open_page(name)
    labelled = {told["for"] for tag, told in page.tags if tag == "label" and "for" in told}
    fields = [told for tag, told in page.tags if tag in ("input", "select", "textarea")]
    lonely = [
        told
        for told in fields
        if told.get("type") not in ("hidden", "radio", "checkbox") and told.get("id") not in labelled
    ]
    assert lonely == []


def test_every_heading_of_a_stopped_today_is_there_too(owner, owner_client):
    owner.health = HEALTHY | {"symptoms": True}
    owner.save()
    assert list(faults(page_of(owner_client.get(reverse("today"))))) == []


def test_a_today_with_everything_on_it(owner, owner_client, finished):
    owner.health = HEALTHY | {"conditions": ["knee_pain", "balance", "pregnancy"]}
    owner.kit = {}
    owner.save()
    start(owner_client)
    assert list(faults(page_of(owner_client.get(reverse("today"))))) == []


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: red">',
        '<a onclick="run()">',
        '<a href="javascript:run()">',
        "<style>p { color: red }</style>",
        "<script>run()</script>",
        '<script src="https://elsewhere.example/run.js"></script>',
        '<link rel="stylesheet" href="//elsewhere.example/a.css">',
        '<p id="a"></p><p id="a"></p>',
    ],
)
def test_what_is_looked_for_would_be_found(html):
    whole = "<title>A</title><main><h1>A</h1></main>"
    assert list(faults(Page(whole))) == []
    assert len(list(faults(Page(whole + html)))) == 1
