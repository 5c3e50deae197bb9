"""From a question to an answer: answered, asked back, helped, or said to be unknown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.asked import Answer
from tests.knowledge.folders import NOW


def _shown(answer: Answer) -> set[str]:
    return {fact.text for each in answer.findings for fact in each.facts}


@pytest.mark.parametrize("text", ["", "hello", "thanks", "🤷", "what's new", "the of and"])
def test_what_asks_nothing_is_helped(briefing: Briefing, text: str) -> None:
    answer = briefing.ask(text, NOW)
    assert (answer.status, answer.findings, answer.nearest) == ("help", (), ())


@pytest.mark.parametrize("text", ["how many", "who", "when", "tell me something", "сколько"])
def test_what_asks_without_saying_about_what_is_asked_back(briefing: Briefing, text: str) -> None:
    answer = briefing.ask(text, NOW)
    assert (answer.status, answer.findings) == ("clarify", ())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("how mny rusian teachrs in tajikstan??", {"100", "72", "82"}),
        ("how many students in russia", {"35,000", "36,000"}),
        ("сколько студентов учится в россии", {"35,000", "36,000"}),
        ("what percentage of electricity does sangtuda give", {"12 percent"}),
        ("what share of water do the glaciers supply", {"60%"}),
        ("trade from January to September 2024", {"10.1 percent", "$1.08 billion"}),
        ("trade this year", {"17 percent"}),
        ("trade in 2024", {"7%", "20 percent", "$1.5bn", "US$1.79 billion"}),
        ("quota of one thousand", {"1,000"}),
        ("trade 2.5 times by 2030", {"2.5 times"}),
        ("students in russia or china", {"35,000"}),
        ("seventy-two", {"72"}),
    ],
)
def test_the_figures_asked_for_are_shown(briefing: Briefing, text: str, shown: set[str]) -> None:
    answer = briefing.ask(text, NOW)
    assert answer.status == "answer"
    assert shown <= _shown(answer)


def test_who_asks_for_a_year_is_given_words_that_name_one(briefing: Briefing) -> None:
    answer = briefing.ask("what year is the friendship treaty from", NOW)
    assert "1993 Friendship Treaty" in answer.findings[0].lead.text


@pytest.mark.parametrize("text", ["trade growth in 2024", "рост торговли в 2024"])
def test_both_sides_of_a_disagreement_are_shown(briefing: Briefing, text: str) -> None:
    answer = briefing.ask(text, NOW)
    assert {"7%", "20 percent"} <= _shown(answer)
    assert answer.disagreements


QUESTIONS = st.lists(
    st.sampled_from(
        "how many what did putin rahmon say about trade growth in 2024 2025 2019 students teachers "
        "china russia tajikistan quota glaciers and or quote last year seven percent".split()
    ),
    max_size=9,
).map(" ".join)


@settings(max_examples=40)
@given(text=QUESTIONS)
def test_whatever_is_asked_the_answer_keeps_its_promises(briefing: Briefing, text: str) -> None:
    answer = briefing.ask(text, NOW)
    base, shown = briefing.base, {each.id for each in answer.findings}
    assert len(answer.findings) == len(shown) <= 5
    assert len(answer.nearest) <= 3
    assert bool(answer.findings) == (answer.status == "answer")
    assert answer.status == "abstain" or not (answer.nearest or answer.missing)
    assert not shown & {each.id for each in answer.more}
    for each in (*answer.findings, *answer.nearest, *answer.more):
        assert base.findings[each.id] == each
    for gap in answer.disagreements:
        assert shown >= set(gap.findings)


@settings(max_examples=40)
@given(text=QUESTIONS)
def test_a_side_never_leaves_without_the_other(briefing: Briefing, text: str) -> None:
    answer = briefing.ask(text, NOW)
    leads = [each for each in answer.findings[:1] if each.disagreement]
    for lead in leads:
        sides = set(briefing.base.disagreements[lead.disagreement or ""].findings)
        assert sides <= {each.id for each in answer.findings}


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("how many students in china", {"35,000", "36,000"}),
        ("trade growth in 2019", {"20 percent", "7%"}),
    ],
)
def test_an_abstention_offers_what_is_near_the_subject(
    briefing: Briefing, text: str, near: set[str]
) -> None:
    answer = briefing.ask(text, NOW)
    assert answer.status == "abstain"
    assert near & {fact.text for each in answer.nearest for fact in each.facts}


def test_of_a_subject_that_no_article_has_nothing_is_near(briefing: Briefing) -> None:
    assert briefing.ask("volleyball", NOW).nearest == ()
