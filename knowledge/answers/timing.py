"""Whether a fact is of the time that a question asks for."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from knowledge.models import Article, Fact, Figure, Period

_SAME, _INSIDE, _AROUND, _OVERLAP, _DILUTED = 1.0, 0.6, 0.6, 0.3, 0.25
"""How well a fact covers the very time asked for, one that it lies in, lies round or overlaps, and
how well a month a year."""
_PUBLISHED_THEN, _FIGURE_PUBLISHED_THEN = 0.6, 0.5
"""What names no time covers the time in which its article came out, a figure less well."""
_OF_ANOTHER_TIME = 0.5
"""By so much of that may what names another time have been said in the time asked for."""
_UNDATED = 0.4
"""How well an article without a date covers "this year"."""
_YEARS, _MONTHS, _DAYS = map(len, ("2025", "2025-10", "2025-10-09"))
"""Precisions in which periods are given, by their length."""
_WEEK = 7
"""Days by which the weeks of an account may miss the months that they stand for."""
_QUARTERS = (1, 4, 7, 10)
"""The months that quarters begin with."""
_EARLIEST, _LATEST = "0000-00-00", "9999-99-99"


def bounds(period: Period) -> tuple[str, str]:
    """Give first and last day as comparable strings ("2024" ends at "2024-99-99")."""
    start = (period.start or _EARLIEST) + "-00-00"
    end = (period.end or _LATEST) + "-99-99"
    return start[:10], end[:10]


def within(inner: Period, outer: Period) -> bool:
    """Tell whether a period lies wholly in another."""
    first, last = bounds(inner)
    begin, finish = bounds(outer)
    return begin <= first and last <= finish


def overlaps(one: Period, other: Period) -> bool:
    """Tell whether two periods share a day."""
    first, last = bounds(one)
    begin, finish = bounds(other)
    return first <= finish and begin <= last


def period_cover(
    wanted: Period, fact: Fact, article: Article, *, relative: bool, frame: Period | None = None
) -> float:
    """Tell how well a fact fits a wanted period: its own period, else its publication date.

    A ``relative`` one ("this year") may be meant in the time of an article that names no date. A
    figure without a time is of the ``frame`` too, which its article opens with ("sales rose in
    the first quarter").
    """
    then = _published_then(wanted, article)
    if fact.period is not None:
        own = _overlap(wanted, fact.period)
        is_measured = isinstance(fact, Figure) and fact.metric is not None
        return own if is_measured else max(own, _OF_ANOTHER_TIME * then)
    if article.published is None and relative:
        return _UNDATED
    if not isinstance(fact, Figure):
        return _PUBLISHED_THEN * then
    if fact.metric is not None and _is_quarters(wanted) and not _was_over(wanted, article):
        then = 0.0
    is_framed = frame is not None and bounds(frame) == bounds(wanted)
    return max(_FIGURE_PUBLISHED_THEN * then, _UNDATED * is_framed)


def is_of_another_year(wanted: Period, fact: Fact) -> bool:
    """Tell whether a fact is of the same months, whatever their year."""
    own = fact.period or Period(start=None, end=None)
    pairs = ((own.start, wanted.start), (own.end, wanted.end))
    return all((one or "")[_YEARS:] == (other or "")[_YEARS:] for one, other in pairs)


def _overlap(wanted: Period, period: Period) -> float:
    if bounds(period) == bounds(wanted) or _is_reported_for(wanted, period):
        return _SAME
    if within(period, wanted):
        return _DILUTED if _is_months(wanted) and _is_months(period) else _INSIDE
    if within(wanted, period):
        is_part = _is_in(_MONTHS, wanted) or _is_in(_DAYS, wanted)
        is_other = _is_months(wanted) and _is_months(period)
        return _DILUTED if is_other or (is_part and _is_in(_YEARS, period)) else _AROUND
    if not overlaps(wanted, period):
        return 0.0
    return _DILUTED if _is_in(_MONTHS, wanted) else _OVERLAP


def _is_reported_for(wanted: Period, period: Period) -> bool:
    """Tell whether some weeks are those of a half year: "the 26 weeks to June 28"."""
    if not (_is_months(wanted) and _is_in(_DAYS, period)):
        return False
    year, month = map(int, (wanted.end or "").split("-"))
    last = date(year, month, monthrange(year, month)[1])
    pairs = ((period.start, f"{wanted.start}-01"), (period.end, last.isoformat()))
    off = (date.fromisoformat(one or "") - date.fromisoformat(other) for one, other in pairs)
    return all(abs(days.days) <= _WEEK for days in off)


def _is_in(precision: int, period: Period) -> bool:
    return len(period.start or "") == len(period.end or "") == precision


def _is_months(period: Period) -> bool:
    """Several months: what seven of them add up to is not what nine do."""
    return _is_in(_MONTHS, period) and period.start != period.end


def _is_quarters(period: Period) -> bool:
    """Tell a quarter, or several, from a season."""
    return _is_months(period) and int((period.start or "")[-2:]) in _QUARTERS


def was_said_then(wanted: Period, article: Article) -> bool:
    """Tell whether what an article reports was said in the month that is asked for."""
    is_of_months = len(wanted.start or "") == _MONTHS
    return is_of_months and not _is_months(wanted) and _published_then(wanted, article) > 0.0


def _was_over(wanted: Period, article: Article) -> bool:
    """Tell whether an article came out at the end of some months or later: none measures before."""
    day = article.published
    return day is None or day.isoformat() >= (wanted.end or _LATEST)


def _published_then(wanted: Period, article: Article) -> float:
    if article.published is None:
        return 0.0
    day = article.published.isoformat()
    return 1.0 if within(Period(start=day, end=day), wanted) else 0.0
