import re

import pytest

from gluteus.catalogue import open_catalogue

CATALOGUE = open_catalogue()
ARTICLES = tuple(CATALOGUE.articles.values())

# What no training can do, or nobody has shown (docs: honesty). A sentence that denies it may name it.
PROMISES = (
    r"spot reduction",
    r"amnesia",
    r"\bwake",
    r"guarantee",
    r"\b(lift|tighten|tone|firm|sculpt|melt|raise)s?\b.*\b(skin|fat|butt|bottom|buttocks?)\b",
    r"\bfat\b.*\bfrom (the|one|this) place\b",
    r"within [1-9] %",
    r"\bprevents?\b.*\b(injur|soreness)",
)
DENIAL = re.compile(r"\b(no|not|nor|never|nobody|neither)\b", re.IGNORECASE)


def sentences(article) -> list[str]:
    texts = [article.title, article.summary]
    for section in article.sections:
        texts += [section.heading, *section.paragraphs]
    return [sentence for text in texts for sentence in re.split(r"(?<=[.!?:])\s+", text)]


def promises(sentence: str) -> bool:
    promised = any(re.search(promise, sentence, re.IGNORECASE) for promise in PROMISES)
    return promised and not DENIAL.search(sentence)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_an_article_is_a_few_short_sections(article):
    words = sum(len(text.split()) for section in article.sections for text in section.paragraphs)
    assert 3 <= len(article.sections) <= 6
    assert 250 <= words <= 500


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_a_claim_that_is_more_than_weak_names_its_sources(article):
    claims = [section for section in article.sections if section.confidence in {"strong", "moderate"}]
    assert [section.heading for section in claims if not section.sources] == []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_sources_come_with_a_word_on_how_sure_they_are(article):
    cited = [section for section in article.sections if section.sources]
    assert [section.heading for section in cited if section.confidence is None] == []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_an_article_sends_its_reader_to_exercises_that_exist(article):
    assert article.exercises
    assert set(article.exercises) <= set(CATALOGUE.exercises)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_an_article_promises_nothing_that_training_cannot_keep(article):
    assert [sentence for sentence in sentences(article) if promises(sentence)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "This move lifts your butt.",
        "It melts fat from the thighs.",
        "Accurate within 5 %.",
        "Wake up your glutes.",
    ],
)
def test_the_check_for_promises_sees_one(sentence):
    assert promises(sentence)


def test_every_article_has_its_own_title():
    titles = [article.title for article in ARTICLES]
    assert len(set(titles)) == len(titles)
