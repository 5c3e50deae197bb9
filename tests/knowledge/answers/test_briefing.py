"""A briefing on a topic: headline findings, the newest period first, disagreements together."""

from __future__ import annotations

import pytest

from knowledge.answers.briefing import briefing, is_of
from knowledge.base.facts import FactBase
from knowledge.models import Figure, Period
from tests.knowledge.folders import finding

YEAR_2024, YEAR_2025 = Period(start="2024", end="2024"), Period(start="2025", end="2025")


def test_what_is_measured_comes_first_the_newest_before_the_older(base: FactBase) -> None:
    choice = briefing("trade", (), base)
    assert choice is not None
    first = choice.shown[0]
    assert isinstance(first.lead, Figure)
    assert first == finding(base, "000", "17 percent")


def test_the_sides_of_a_disagreement_stand_together(base: FactBase) -> None:
    choice = briefing("trade", (), base)
    assert choice is not None
    listed = [each.disagreement for each in (*choice.shown, *choice.more)]
    for gap in base.disagreements:
        places = [at for at, one in enumerate(listed) if one == gap]
        assert places == list(range(places[0], places[0] + len(places)))
        assert len(places) == 2


@pytest.mark.parametrize("topic", ["trade", "education", "energy", "security"])
def test_at_most_five_are_shown_and_nothing_is_said_twice(base: FactBase, topic: str) -> None:
    choice = briefing(topic, (), base)
    assert choice is not None
    assert 1 <= len(choice.shown) <= 5
    listed = [each.id for each in (*choice.shown, *choice.more)]
    assert len(set(listed)) == len(listed)


def test_a_statement_of_a_shown_figures_sentence_is_left_out(base: FactBase) -> None:
    choice = briefing("energy", (), base)
    assert choice is not None
    listed = (*choice.shown, *choice.more)
    figures = {
        (each.lead.article, each.lead.sentence_start) for each in listed if each.kind == "figure"
    }
    others = {
        (each.lead.article, each.lead.sentence_start) for each in listed if each.kind != "figure"
    }
    assert not figures & others


@pytest.mark.parametrize(
    ("topic", "periods"),
    [("no_such_topic", ()), ("trade", (Period(start="2019", end="2019"),))],
)
def test_where_nothing_fits_there_is_no_briefing(
    base: FactBase, topic: str, periods: tuple[Period, ...]
) -> None:
    assert briefing(topic, periods, base) is None


def test_a_year_means_the_figures_period(base: FactBase) -> None:
    assert is_of(finding(base, "003", "7%"), [YEAR_2024], base)
    assert not is_of(finding(base, "003", "7%"), [YEAR_2025], base)


def test_a_figure_without_a_period_is_of_the_year_it_was_published(base: FactBase) -> None:
    assert is_of(finding(base, "003", "35,000"), [YEAR_2025], base)
    assert not is_of(finding(base, "003", "35,000"), [YEAR_2024], base)
    assert is_of(finding(base, "003", "35,000"), [YEAR_2024, YEAR_2025], base)
