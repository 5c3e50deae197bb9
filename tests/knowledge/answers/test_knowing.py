"""What was known at a time is what had been published by then, and nothing later."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.answers.knowing import known_by, was_published
from knowledge.asked import Answer
from knowledge.models import Period
from tests.knowledge.folders import NOW

THEN = Period(start="2024-12-31", end="2024-12-31")


def _articles(answer: Answer) -> set[str]:
    shown = (*answer.findings, *answer.more, *answer.nearest)
    return {fact.article for finding in shown for fact in finding.facts}


@pytest.mark.parametrize(
    "asked",
    [
        "trade as of 2024-12-31",
        "trade growth in 2024 as of 31 Dec 2024",
        "students in russia as of December 2024",
        "торговля по состоянию на 31 декабря 2024",
        "what did rahmon say about trade as of 2024-12-31",
        "glaciers as of 2024-12-31",
    ],
)
def test_nothing_that_came_later_is_said(briefing: Briefing, asked: str) -> None:
    answer = briefing.ask(asked, NOW)
    by = answer.question.known_by
    assert by is not None
    assert all(was_published(briefing.base.articles[id_], by) for id_ in _articles(answer))


def test_the_time_of_knowing_is_not_the_time_asked_about(briefing: Briefing) -> None:
    question = briefing.ask("trade in 2024 as of 2024-12-31", NOW).question
    assert question.known_by == THEN
    assert question.periods == (Period(start="2024", end="2024"),)


def test_before_the_other_side_was_published_there_is_no_disagreement(briefing: Briefing) -> None:
    base = briefing.base
    sides = [base.findings[id_] for item in base.disagreements.values() for id_ in item.findings]
    known = known_by(sides, THEN, base)
    assert known
    assert {finding.disagreement for finding in known} == {None}
    assert known_by(sides, None, base) == tuple(sides)


def test_a_finding_of_which_nothing_was_published_was_not_known(briefing: Briefing) -> None:
    long_ago = Period(start="1999", end="1999")
    assert known_by(briefing.base.findings.values(), long_ago, briefing.base) == ()
