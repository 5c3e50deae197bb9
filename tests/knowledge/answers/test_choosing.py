"""Which findings make up an answer: the best, as good ones, and what belongs with them."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.answers.aside import Aside
from knowledge.answers.choosing import choose
from knowledge.answers.company import MOST_FINDINGS
from knowledge.asked import Answer, Question
from knowledge.models import Figure
from tests.knowledge.folders import NOW, finding


def _shown(answer: Answer) -> list[str]:
    return [fact.text for each in answer.findings for fact in each.facts]


def test_who_asks_for_a_number_is_given_one(briefing: Briefing) -> None:
    answer = briefing.ask("how many students", NOW)
    assert all(isinstance(each.lead, Figure) for each in answer.findings)


def test_figures_of_one_breath_come_together(briefing: Briefing) -> None:
    answer = briefing.ask("nine months of 2024 trade, January to September 2024", NOW)
    assert {"10.1 percent", "$1.08 billion"} <= set(_shown(answer))


def test_of_each_number_that_a_question_names_its_fact_is_shown(briefing: Briefing) -> None:
    answer = briefing.ask("trade is 1.08 bn in one paper and 1.79 bn in another", NOW)
    assert {"$1.08 billion", "US$1.79 billion", "$1.5bn"} <= set(_shown(answer))


def test_a_change_is_shown_whole(briefing: Briefing) -> None:
    answer = briefing.ask("how many russian educators would there be", NOW)
    assert {"72", "82"} <= set(_shown(answer))


def test_the_newest_of_several_is_given_where_the_newest_is_asked_for(briefing: Briefing) -> None:
    answer = briefing.ask("latest trade growth", NOW)
    assert _shown(answer)[0] == "17 percent"


def test_a_target_is_not_the_newest_state_of_things(briefing: Briefing) -> None:
    assert "2.5 times" not in _shown(briefing.ask("newest trade turnover", NOW))[:1]


@pytest.mark.parametrize("text", ["trade", "putin", "students", "russia", "2024"])
def test_no_more_is_shown_than_can_be_read_and_the_rest_is_kept(
    briefing: Briefing, text: str
) -> None:
    answer = briefing.ask(text, NOW)
    assert 1 <= len(answer.findings) <= MOST_FINDINGS
    assert not set(answer.findings) & set(answer.more)


def test_two_things_asked_for_are_both_answered(briefing: Briefing) -> None:
    answer = briefing.ask("sangtuda electricity and glaciers water share", NOW)
    sentences = " ".join(each.lead.sentence for each in answer.findings)
    assert "12 percent" in sentences
    assert "60%" in sentences


def test_nothing_ranked_is_nothing_chosen(briefing: Briefing) -> None:
    for question in (Question(text=""), Question(text="", several=True, alternatives=True)):
        aside = Aside(question, briefing.base, briefing.index, ())
        assert choose(question, (), (), aside) is None


def test_one_of_two_alternatives_is_enough(briefing: Briefing) -> None:
    answer = briefing.ask("students in china or russia", NOW)
    assert finding(briefing.base, "003", "35,000") in answer.findings


def test_neither_of_two_alternatives_is_not(briefing: Briefing) -> None:
    assert briefing.ask("students in sweden or uzbekistan", NOW).status == "abstain"
