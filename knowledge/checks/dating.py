"""Whether a fact is of the time that the text gives its figure."""

from __future__ import annotations

from datetime import date

from knowledge.answers.timing import bounds, within
from knowledge.language.words import norms, tokens
from knowledge.models import Article, Figure, Period

_YEARS = range(1500, 2200)
"""Numbers of four digits that are years."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY, _MONTH, _YEAR = len("2025-10-09"), len("2025-10"), len("2025")


def fits_period(figure: Figure, fact: Figure, article: Article) -> bool:
    """Tell whether the fact is of the time that the text names, if it names one."""
    if not _years(figure.sentence) <= _years_of(fact, article):
        return False
    if figure.period is None:
        return _is_on(weekday(figure.period_text), fact, article)
    if fact.period is not None:
        return bounds(fact.period) == bounds(figure.period) or _is_day_in(fact, figure.period)
    if article.published is None:
        return (figure.period_text or "\n") in fact.sentence
    day = article.published.isoformat()
    return within(Period(start=day, end=day), _widened(figure.period))


def weekday(text: str | None) -> str | None:
    """Give the weekday that a time names and nothing else: "on Friday"."""
    said = [norm for norm in norms(text or "") if norm != "on"]
    return said[0] if len(said) == 1 and said[0] in _WEEKDAYS else None


def _is_on(day: str | None, fact: Figure, article: Article) -> bool:
    """Tell whether a fact is of such a weekday, or came out on one; None is any."""
    period = fact.period
    is_day = period is not None and period.start == period.end and len(period.start or "") == _DAY
    if is_day and period is not None:
        told: date | None = date.fromisoformat(period.start or "")
    else:
        told = article.published if period is None else None
    if day is None or (period is None and day in norms(fact.sentence)):
        return True
    return told is not None and _WEEKDAYS[told.weekday()] == day


def _is_day_in(fact: Figure, period: Period) -> bool:
    """Tell whether something happened on a day of the period: a visit "in October"."""
    own = fact.period
    is_day = own is not None and own.start == own.end and len(own.start or "") == _DAY
    return is_day and own is not None and within(own, period)


def _widened(period: Period) -> Period:
    """Take the whole month of a day: an undated figure was true before its article came out."""
    ends = (end[:_MONTH] if end else None for end in (period.start, period.end))
    return Period(start=next(ends), end=next(ends))


def _years(text: str) -> set[int]:
    digits = (t.norm for t in tokens(text) if t.norm.isdecimal() and len(t.norm) == _YEAR)
    return {int(norm) for norm in digits if int(norm) in _YEARS}


def _years_of(fact: Figure, article: Article) -> set[int]:
    """Give the years that a fact, its sentence or its article names as its own."""
    ends = (fact.period.start, fact.period.end) if fact.period else ()
    own = {int(end[:_YEAR]) for end in ends if end and end[:_YEAR].isdecimal()}
    published = {article.published.year} if article.published and not own else set()
    return own | published | _years(fact.sentence)
