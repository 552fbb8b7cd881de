import re
from collections.abc import Iterator
from pathlib import Path

import gluteus
from gluteus.catalogue import open_catalogue

CATALOGUE = open_catalogue()
WAYS_TO_READ = {"whole", "abstract", "second_hand", "recalled"}


def claims() -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """Where something is claimed, how surely, and by whose work."""
    for exercise in CATALOGUE.exercises.values():
        yield exercise.slug, exercise.evidence.confidence, exercise.evidence.sources
    for article in CATALOGUE.articles.values():
        for section in article.sections:
            yield f"{article.slug}: {section.heading}", section.confidence, section.sources
    for routine in CATALOGUE.routines.values():
        yield routine.slug, None, routine.sources


def words_of_the_code() -> set[str]:
    folder = Path(gluteus.__file__).parent
    return {word for path in folder.rglob("*.py") for word in re.findall(r"\w+", path.read_text("utf-8"))}


def test_every_cited_key_exists():
    cited = [(where, key) for where, _, keys in claims() for key in keys]
    assert [(where, key) for where, key in cited if key not in CATALOGUE.references] == []


def test_every_reference_is_cited_by_a_file_or_in_the_code():
    cited = {key for _, _, keys in claims() for key in keys} | words_of_the_code()
    assert sorted(set(CATALOGUE.references) - cited) == []


def test_nothing_is_claimed_strongly_from_memory_alone():
    looked_up = {key for key, reference in CATALOGUE.references.items() if reference.read != "recalled"}
    strong = [(where, keys) for where, confidence, keys in claims() if confidence == "strong"]
    assert [where for where, keys in strong if not looked_up & set(keys)] == []


def test_every_source_says_how_it_was_read_and_what_it_found():
    references = CATALOGUE.references.values()
    assert [one.key for one in references if one.read not in WAYS_TO_READ or not one.finding] == []


def test_a_finding_from_memory_says_so_in_its_words():
    recalled = [one for one in CATALOGUE.references.values() if one.read == "recalled"]
    assert [one.key for one in recalled if not one.finding.startswith("Recalled")] == []


def test_a_key_that_ends_in_a_year_ends_in_its_own_year():
    dated = [(one, re.fullmatch(r"[a-z]+(\d{4})", one.key)) for one in CATALOGUE.references.values()]
    assert [one.key for one, year in dated if year and int(year[1]) != one.year] == []


def test_an_identifier_is_bare_and_an_address_is_secure():
    references = CATALOGUE.references.values()
    assert [one.key for one in references if one.doi and not re.fullmatch(r"10\.\d{4,}/\S+", one.doi)] == []
    assert [one.key for one in references if one.url and not one.url.startswith("https://")] == []


def test_every_table_value_lies_in_the_range_of_human_work():
    rows = CATALOGUE.compendium.items()
    assert [code for code, row in rows if not 1 <= row.met <= 20 or not row.activity[0].isupper()] == []
