"""By what figures of one metric differ that do not disagree."""

from __future__ import annotations

from knowledge.answers.differing import differences
from knowledge.base.facts import FactBase
from knowledge.models import Finding
from tests.knowledge.folders import finding


def _between(base: FactBase, *named: tuple[str, str]) -> tuple[str, ...]:
    return differences([finding(base, *each) for each in named], base)


def test_students_and_students_with_postgraduates_differ_in_definition_and_date(
    base: FactBase,
) -> None:
    assert _between(base, ("002", "36,000"), ("003", "35,000")) == ("definition", "date")


def test_growth_of_nine_months_and_of_seven_differ_in_period(base: FactBase) -> None:
    assert "period" in _between(base, ("002", "10.1 percent"), ("000", "17 percent"))


def test_another_subject_is_another_scope(base: FactBase) -> None:
    growth = finding(base, "000", "17 percent")
    elsewhere = growth.lead.model_copy(
        update={"subject": ("china",), "value": 3.0, "article": "003_daryo_moscow_talks"}
    )
    other = Finding(id="other", kind="figure", facts=(elsewhere,))
    assert "scope" in differences([growth, other], base)


def test_the_sides_of_a_disagreement_do_not_differ_they_disagree(base: FactBase) -> None:
    assert _between(base, ("003", "7%"), ("002", "20 percent")) == ()


def test_what_measures_different_things_is_not_compared(base: FactBase) -> None:
    assert _between(base, ("003", "60%"), ("003", "12 percent")) == ()
    assert _between(base, ("003", "$1.5bn"), ("003", "7%")) == ()
    assert _between(base, ("001", "We are reliable allies."), ("003", "7%")) == ()


def test_from_72_to_82_is_one_articles_change(base: FactBase) -> None:
    assert _between(base, ("004", "72"), ("004", "82")) == ()


def test_one_finding_differs_from_nothing(base: FactBase) -> None:
    assert _between(base, ("003", "7%")) == ()
    assert differences([], base) == ()
