"""How well a fact covers the words of a question, and what the words weigh."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.answers.covering import cover
from knowledge.answers.scoring import weights
from knowledge.asked import Question, Word
from knowledge.base.entries import Entry
from tests.knowledge.folders import NOW, fact


def _question(briefing: Briefing, text: str) -> Question:
    return briefing.reader.understand(text, NOW.date())


def _entry(briefing: Briefing, article: str, words: str) -> Entry:
    said = fact(briefing.base, article, words)
    (entry,) = [each for each in briefing.index.entries if each.fact.id == said.id]
    return entry


def _cover(briefing: Briefing, text: str, article: str, words: str) -> float:
    """Give how well the fact covers the only word of the question."""
    (word,) = _question(briefing, text).words
    entry = _entry(briefing, article, words)
    return cover(word, entry, briefing.base.articles[entry.fact.article])


def test_a_rare_word_weighs_more_than_a_common_one(briefing: Briefing) -> None:
    rare, common = weights(_question(briefing, "glaciers relations"), briefing.index)
    assert rare > common > 0


def test_every_word_of_a_question_weighs_something(briefing: Briefing) -> None:
    question = _question(briefing, "did putin tell xqzzyk about trade with uzbekistan in 2019")
    weighed = weights(question, briefing.index)
    assert len(weighed) == len(question.words)
    assert min(weighed) > 0


def test_an_everyday_word_that_no_article_has_weighs_little(briefing: Briefing) -> None:
    known = Word(text="glaciers", corrected="glaciers", stems=("glacier",), role="word")
    unknown = Word(text="bread", corrected="bread", stems=("bread",), role="word", known=False)
    name = unknown.model_copy(update={"role": "entity"})
    weighed = weights(Question(text="", words=(known, unknown, name)), briefing.index)
    assert weighed[1] < weighed[0]
    assert weighed[1] < weighed[2]


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("002", "36,000"), ("002", "90%")),
        (("002", "90%"), ("002", "20 percent")),
        (("002", "90%"), ("003", "60%")),
    ],
)
def test_a_fact_covers_a_word_the_better_the_nearer_it_stands(
    briefing: Briefing, near: tuple[str, str], far: tuple[str, str]
) -> None:
    assert _cover(briefing, "postgraduates", *near) > _cover(briefing, "postgraduates", *far)


def test_another_name_covers_nearly_as_well(briefing: Briefing) -> None:
    literal = _cover(briefing, "teachers", "003", "100")
    meant = _cover(briefing, "teachers", "004", "82")
    assert literal >= meant > 0.5


def test_the_speaker_covers_his_name(briefing: Briefing) -> None:
    assert _cover(briefing, "putin", "004", "With your direct participation") > 0.5


def test_what_a_name_stands_for_covers_it_in_part(briefing: Briefing) -> None:
    named = _cover(briefing, "moscow", "003", "two-day")
    assert named > _cover(briefing, "moscow", "004", "82") > 0.0


def test_what_the_fact_does_not_hold_is_not_covered(briefing: Briefing) -> None:
    assert _cover(briefing, "volleyball", "003", "100") == 0.0
    assert _cover(briefing, "in 2019", "003", "7%") == 0.0


def test_a_number_is_covered_by_its_value(briefing: Briefing) -> None:
    assert _cover(briefing, "seventy-two", "004", "72") > 0.5
    assert _cover(briefing, "seventy-two", "004", "US$1.79 billion") == 0.0


def test_no_word_is_covered_beyond_the_whole(briefing: Briefing) -> None:
    question = _question(briefing, "what did putin say about trade with russia last year")
    for entry in briefing.index.entries:
        article = briefing.base.articles[entry.fact.article]
        for word in question.words:
            assert 0.0 <= cover(word, entry, article) <= 1.0
