"""Whether a fact is of the time that is asked for; periods are compared as they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.timing import bounds, overlaps, period_cover, within
from knowledge.base.entries import ARTICLE
from knowledge.base.facts import FactBase
from knowledge.models import Period
from tests.knowledge.folders import fact, figure

SIDES = st.one_of(
    st.none(),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(date.isoformat),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(lambda day: day.isoformat()[:7]),
    st.integers(1990, 2040).map(str),
)
PERIODS = st.builds(lambda start, end: Period(start=start, end=end), SIDES, SIDES).filter(
    lambda one: bounds(one)[0] <= bounds(one)[1]
)


def _period(text: str) -> Period:
    """Read "2024", "2025-01/2025-07", "/2030"."""
    start, slash, end = text.partition("/")
    return Period(start=start or None, end=(end if slash else start) or None)


@pytest.mark.parametrize(
    ("inner", "outer", "is_within"),
    [
        ("2024-05", "2024", True),
        ("2024-12-31", "2024", True),
        ("2024-12-31", "2024-12", True),
        ("2024", "2024", True),
        ("2024-01/2024-09", "2024", True),
        ("2024", "2024-01/2024-09", False),
        ("2025-01", "2024", False),
        ("2024", "/2030", True),
        ("/2030", "2024", False),
        ("2024", "2023/", True),
        ("2024", "/", True),
    ],
)
def test_a_period_lies_in_another(inner: str, outer: str, is_within: bool) -> None:
    assert within(_period(inner), _period(outer)) is is_within


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2024-01/2024-09", "2024-09/2025", True),
        ("2024", "2025", False),
        ("2024-12-31", "2025-01-01", False),
        ("/2023", "2024", False),
    ],
)
def test_periods_share_a_day(one: str, other: str, shared: bool) -> None:
    assert overlaps(_period(one), _period(other)) is shared


@given(period=PERIODS)
def test_a_period_lies_in_itself_and_in_all_of_time(period: Period) -> None:
    assert within(period, period)
    assert within(period, Period())


@given(one=PERIODS, other=PERIODS)
def test_sharing_is_mutual_and_what_lies_within_shares(one: Period, other: Period) -> None:
    assert overlaps(one, other) == overlaps(other, one)
    if within(one, other):
        assert overlaps(one, other)


def _fit(base: FactBase, article: str, words: str, wanted: str) -> float:
    said = fact(base, article, words)
    return period_cover(_period(wanted), said, base.articles[said.article], relative=False)


def test_the_very_period_fits_best_then_one_inside_then_none(base: FactBase) -> None:
    exact = _fit(base, "000", "17 percent", "2025-01/2025-07")
    inside = _fit(base, "000", "17 percent", "2025")
    assert exact == 1.0
    assert exact > inside > 0.0
    assert _fit(base, "000", "17 percent", "2023") == 0.0


def test_what_some_months_add_up_to_is_not_what_more_of_them_do(base: FactBase) -> None:
    whole_year = _fit(base, "000", "17 percent", "2025")
    more_months = _fit(base, "000", "17 percent", "2025-01/2025-09")
    later_months = _fit(base, "000", "17 percent", "2025-04/2025-09")
    fewer_months = _fit(base, "000", "17 percent", "2025-01/2025-06")
    assert 0.0 < more_months == later_months == fewer_months < whole_year


def test_a_day_is_not_the_year_that_a_figure_is_of(base: FactBase) -> None:
    said = figure(base, "000", "17 percent")
    of_year = said.model_copy(update={"period": _period("2025")})
    article = base.articles[said.article]
    day, year = (_period(text) for text in ("2025-03-31", "2025"))
    assert period_cover(year, of_year, article, relative=False) == 1.0
    assert period_cover(day, of_year, article, relative=False) <= ARTICLE


def test_a_figure_of_another_period_is_not_saved_by_its_publication(base: FactBase) -> None:
    assert _fit(base, "000", "7 percent", "2024") == 1.0
    assert _fit(base, "000", "7 percent", "2025") == 0.0


def test_a_fact_without_a_period_is_of_the_time_it_was_published(base: FactBase) -> None:
    assert _fit(base, "003", "35,000", "2025") > 0.0
    assert _fit(base, "003", "35,000", "2025-03") > 0.0
    assert _fit(base, "003", "35,000", "2024") == 0.0


def test_without_a_date_only_this_year_may_be_meant(base: FactBase) -> None:
    said = figure(base, "003", "35,000")
    undated = base.articles[said.article].model_copy(update={"published": None})
    assert period_cover(_period("2025"), said, undated, relative=False) == 0.0
    assert period_cover(_period("2025"), said, undated, relative=True) > 0.0
