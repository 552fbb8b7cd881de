"""The library: browse and search; a page for every exercise, routine and article."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.article import Reference
from gluteus.catalogue.search import Wanted, find
from gluteus.catalogue.vocabulary import CATEGORIES, LEVELS, MUSCLES
from gluteus.errors import NotInCatalogue
from gluteus.home import data_folder
from gluteus.web import mapping
from gluteus.web.figures import motion
from gluteus.web.figures.pictures import first_and_last, mistakes_of, muscle_map_of, stills
from gluteus.web.middleware import VisitorRequest


@require_GET
def library(request: VisitorRequest) -> HttpResponse:
    """Without a search: routines, articles and every exercise by category."""
    catalogue, asked = open_catalogue(), request.GET
    person = request.person
    wanted = Wanted(
        words=asked.get("q", "").strip(),
        category=asked.get("category", ""),
        muscle=asked.get("muscle", ""),
        level=asked.get("level", ""),
        kit=mapping.kit(person).has if person and asked.get("kit") == "mine" else None,
    )
    page = {
        "wanted": wanted,
        "searching": wanted != Wanted(),
        "groups": _by_category(find(catalogue.exercises, wanted)),
        "routines": catalogue.routines.values(),
        "articles": catalogue.articles.values(),
        "wrong_files": catalogue.own.wrong,
        "data_folder": data_folder(),
        "categories": CATEGORIES,
        "muscles": MUSCLES,
        "levels": LEVELS,
    }
    return render(request, "library.html", page)


def _by_category(exercises: Iterable[Exercise]) -> dict[str, list[Exercise]]:
    groups: dict[str, list[Exercise]] = {category: [] for category in CATEGORIES}
    for exercise in exercises:
        groups[exercise.category].append(exercise)
    return {category: group for category, group in groups.items() if group}


@require_GET
def exercise(request: VisitorRequest, slug: str) -> HttpResponse:
    """Everything that the file knows."""
    catalogue = open_catalogue()
    shown, look = _found(catalogue.exercise, slug), mapping.look(request.person)
    page = {
        "exercise": shown,
        "stills": stills(look).get(shown.slug, ()),
        "motion": motion.of_page(shown, look),
        "mistakes": mistakes_of(shown, look),
        "muscle_map": mark_safe(muscle_map_of(shown)),  # noqa: S308  a file of ours with words of the vocabulary
        "easier": [catalogue.exercise(other) for other in shown.easier],
        "harder": [catalogue.exercise(other) for other in shown.harder],
        "substitutes": [
            other
            for other in catalogue.same_pattern(shown)
            if other.slug not in (*shown.easier, *shown.harder)
        ],
        "cautions": [
            (condition, caution, catalogue.exercises.get(caution.instead or ""))
            for condition, caution in shown.cautions.items()
        ],
        "references": _references(shown.evidence.sources),
        "compendium": catalogue.compendium.get(shown.energy.compendium) if shown.energy.compendium else None,
    }
    return render(request, "exercise.html", page)


@require_GET
def routine(request: HttpRequest, slug: str) -> HttpResponse:
    """A routine in one of its shapes, block by block."""
    return render(request, "routine.html", _routine_page(request, slug))


@require_GET
def routine_sheet(request: VisitorRequest, slug: str) -> HttpResponse:
    """The same for paper: pictures of the workout itself, what stands around it in words."""
    page = _routine_page(request, slug)
    blocks, look = page["blocks"], mapping.look(request.person)
    shown = [one for one in blocks if one[0].kind == "main"] or blocks  # a warm-up by itself is all shown
    first = blocks.index(shown[0])
    page["before"] = blocks[:first]
    page["moves"] = [
        (item, exercise, first_and_last(exercise, look)) for _, items in shown for item, exercise in items
    ]
    page["after"] = [one for one in blocks[first:] if one not in shown]
    return render(request, "routine_sheet.html", page)


def _routine_page(request: HttpRequest, slug: str) -> dict[str, Any]:
    """The routine in the shape that is asked for."""
    catalogue = open_catalogue()
    shown = _found(catalogue.routine, slug)
    shapes = catalogue.shapes(shown)
    shape = request.GET.get("shape", "")
    shape = shape if shape in shapes else shapes[0]
    blocks = [
        (block, [(item, catalogue.exercise(item.exercise)) for item in block.items])
        for block in catalogue.blocks(shown, shape)
    ]
    return {"routine": shown, "shape": shape, "shapes": shapes, "blocks": blocks}


@require_GET
def article(request: HttpRequest, slug: str) -> HttpResponse:
    catalogue = open_catalogue()
    shown = _found(catalogue.article, slug)
    page = {
        "article": shown,
        "sections": [(section, _references(section.sources)) for section in shown.sections],
        "exercises": [catalogue.exercise(other) for other in shown.exercises],
    }
    return render(request, "article.html", page)


def _references(keys: Iterable[str]) -> list[Reference]:
    references = open_catalogue().references
    return [references[key] for key in keys]


def _found(look_up: Any, slug: str) -> Any:
    try:
        return look_up(slug)
    except NotInCatalogue as error:
        raise Http404(str(error)) from error
