"""Topics of facts, and the commands that a base offers."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.base.facts import FactBase
from knowledge.base.topics import as_command, main_topics, topics_of, unlike, with_topics
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import fact, figure


@pytest.mark.parametrize(
    ("article", "words", "topic"),
    [
        ("000", "17 percent", "trade"),
        ("004", "US$1.79 billion", "trade"),
        ("002", "36,000", "education"),
        ("004", "82", "education"),
        ("003", "12 percent", "energy"),
        ("002", "90%", "energy"),
        ("002", "$1.6 billion", "investment"),
        ("003", "60%", "water"),
    ],
)
def test_a_figure_is_first_on_what_it_measures(
    base: FactBase, article: str, words: str, topic: str
) -> None:
    assert figure(base, article, words).topics[0] == topic


@pytest.mark.parametrize(
    ("article", "words", "topic"),
    [
        ("001", "We are reliable allies.", "security"),
        ("004", "pressing issues of migration policy", "migration"),
        ("004", "The humanitarian contacts are expanding", "humanitarian"),
    ],
)
def test_a_quotation_is_on_what_it_speaks_of(
    base: FactBase, article: str, words: str, topic: str
) -> None:
    assert topic in fact(base, article, words).topics


@pytest.mark.parametrize("topic", ["trade", "education", "energy", "security", "investment"])
def test_the_base_can_be_briefed_on_its_subjects(base: FactBase, topic: str) -> None:
    (found,) = [each for each in base.topics if each.id == topic]
    assert found.command.isascii()
    assert found.label_ru
    on_it = [each for each in base.findings.values() if topic in main_topics(each)]
    assert found.findings == len(on_it) > 0


def test_the_richest_topic_comes_first_and_commands_are_unique(base: FactBase) -> None:
    counts = [each.findings for each in base.topics]
    assert counts == sorted(counts, reverse=True)
    assert len({each.command for each in base.topics}) == len(base.topics) <= 20


def test_a_base_has_the_topics_of_its_own_subject(football: Briefing, rates: Briefing) -> None:
    assert "sport" in {each.id for each in football.base.topics}
    assert {"finance", "labour"} <= {each.id for each in rates.base.topics}
    assert "sport" not in {each.id for each in rates.base.topics}


def test_topics_of_the_seeds_are_of_the_lexicon(base: FactBase, lexicon: Lexicon) -> None:
    kinds = {lexicon.concepts[topic].kind for each in base.facts.values() for topic in each.topics}
    assert kinds == {"topic"}


def test_placing_a_fact_again_takes_no_topic_and_moves_none(
    base: FactBase, lexicon: Lexicon
) -> None:
    for each in base.facts.values():
        again = with_topics(each, lexicon).topics
        assert tuple(topic for topic in again if topic in each.topics) == each.topics


def test_no_finding_makes_no_topic(lexicon: Lexicon) -> None:
    assert topics_of(Counter(), lexicon, ()) == ()


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("interest rate", "interest_rate"),
        ("болельщики", "bolelshchiki"),
        ("съёмка «Щит»", "semka_shchit"),
        ("Kraków's café", "krakow_s_cafe"),
        ("2024", "2024"),
        ("東京", "topic"),
        ("", "topic"),
        ("x" * 40, "x" * 32),
        (f"{'x' * 31} y", "x" * 31),
    ],
)
def test_a_command_is_written_as_telegram_takes_it(words: str, command: str) -> None:
    assert as_command(words) == command


@given(words=st.text(max_size=60))
def test_any_words_make_a_command(words: str) -> None:
    assert re.fullmatch("[a-z0-9_]{1,32}", as_command(words))


def test_a_command_that_is_taken_is_numbered() -> None:
    assert unlike("loan", {"trade"}) == "loan"
    assert unlike("loan", {"loan", "loan_2"}) == "loan_3"
    assert unlike("x" * 32, {"x" * 32}) == "x" * 30 + "_2"
