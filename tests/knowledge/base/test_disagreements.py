"""Findings of one metric, subject, period and definition with different values disagree."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.base.disagreements import disagreements
from knowledge.base.facts import FactBase
from knowledge.base.findings import findings
from knowledge.models import Disagreement, Figure, Finding
from tests.knowledge.folders import figure, finding


def _sides(base: FactBase, one: Disagreement) -> set[tuple[float | None, str | None]]:
    leads = [base.findings[side].lead for side in one.findings]
    return {(lead.value, lead.unit) for lead in leads if isinstance(lead, Figure)}


def test_the_five_disagree_on_growth_and_value_of_2024_and_on_nothing_else(
    base: FactBase,
) -> None:
    assert [_sides(base, each) for each in base.disagreements.values()] == [
        {(7.0, "percent"), (20.0, "percent")},
        {(1.5e9, "USD"), (1.79e9, "USD")},
    ]


@pytest.mark.parametrize("words", ["7%", "$1.5bn"])
def test_the_sides_differ_in_speaker_date_and_origin(base: FactBase, words: str) -> None:
    side = finding(base, "003", words)
    assert side.disagreement is not None
    typed = base.disagreements[side.disagreement]
    assert typed.differs_by == ("speaker", "date", "origin")


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("002", "10.1 percent"),
        ("002", "$1.08 billion"),
        ("000", "17 percent"),
        ("003", "2.5 times"),
        ("002", "36,000"),
        ("003", "35,000"),
        ("003", "5,500"),
        ("004", "1,000"),
        ("004", "72"),
        ("004", "82"),
        ("003", "100"),
        ("002", "$1.6 billion"),
        ("003", "$1.6bn"),
        ("004", "second"),
        ("003", "two-day"),
        ("001", "three-day"),
    ],
)
def test_another_period_definition_or_date_makes_no_side(
    base: FactBase, article: str, words: str
) -> None:
    assert finding(base, article, words).disagreement is None


def test_every_side_knows_its_disagreement_and_it_knows_its_sides(base: FactBase) -> None:
    for typed in base.disagreements.values():
        assert len(typed.findings) > 1
        for side in typed.findings:
            assert base.findings[side].disagreement == typed.id
    marked = {each.id for each in base.findings.values() if each.disagreement}
    assert marked == {side for typed in base.disagreements.values() for side in typed.findings}


@settings(max_examples=12)
@given(order=st.randoms(use_true_random=False))
def test_who_disagrees_does_not_depend_on_the_order_of_the_articles(
    base: FactBase, order: Random
) -> None:
    facts = list(base.facts.values())
    order.shuffle(facts)
    _, typed = disagreements(findings(facts, base.articles), base.articles)
    assert {(frozenset(each.findings), each.differs_by) for each in typed} == {
        (frozenset(each.findings), each.differs_by) for each in base.disagreements.values()
    }


def _other(base: FactBase, **change: object) -> tuple[Figure, Figure]:
    """Give the growth of 2024 by one outlet, and the same by another but for the change."""
    said = figure(base, "003", "7%")
    return said, said.model_copy(
        update={"id": "b:f:0-1", "article": "002_trend_st_petersburg_meeting", **change}
    )


def _typed(base: FactBase, *figures: Figure) -> tuple[Disagreement, ...]:
    return disagreements(findings(figures, base.articles), base.articles)[1]


def test_another_value_in_another_outlet_is_a_disagreement(base: FactBase) -> None:
    (typed,) = _typed(base, *_other(base, value=8.0))
    assert typed.differs_by == ("date",)


@pytest.mark.parametrize(
    "change",
    [
        {"period": None},
        {"metric": None},
        {"subject": ()},
        {"subject": ("china", "russia")},
        {"status": "retracted"},
        {"status": "target"},
        {"figure_kind": "share"},
        {"unit": "percentage points"},
        {"value": None},
    ],
    ids=lambda change: f"{next(iter(change))}",
)
def test_without_the_same_question_there_is_no_disagreement(
    base: FactBase, change: dict[str, object]
) -> None:
    assert _typed(base, *_other(base, **{"value": 8.0} | change)) == ()


def test_two_retracted_figures_do_not_disagree(base: FactBase) -> None:
    said, other = _other(base, value=8.0, status="retracted")
    assert _typed(base, said.model_copy(update={"status": "retracted"}), other) == ()


def test_within_one_article_one_speaker_gives_parts_or_a_change(base: FactBase) -> None:
    said, other = _other(base, value=8.0)
    assert _typed(base, said, other.model_copy(update={"article": said.article})) == ()


def test_within_one_article_two_speakers_disagree(base: FactBase) -> None:
    said, other = _other(base, value=8.0, speaker="Somebody Else")
    (typed,) = _typed(base, said, other.model_copy(update={"article": said.article}))
    assert typed.differs_by == ("speaker",)


def test_two_outlets_disagree_on_a_subject_of_their_own(rates: Briefing) -> None:
    (typed,) = rates.base.disagreements.values()
    assert _sides(rates.base, typed) == {(2.4, "percent"), (2.1, "percent")}
    assert typed.differs_by == ("speaker", "date")


def test_no_finding_makes_no_disagreement() -> None:
    none: tuple[Finding, ...] = ()
    assert disagreements(none, {}) == ((), ())
