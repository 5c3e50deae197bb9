"""Arithmetic of the calendar: years, months and days as inclusive periods."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from knowledge.models import Period

SATURDAY = 5
"""Counted from Monday, 0."""


def year_period(first: int, last: int | None = None) -> Period:
    """Whole years."""
    return Period(start=f"{first:04}", end=f"{last if last is not None else first:04}")


def month_period(year: int, month: int, last_year: int | None = None, last: int = 0) -> Period:
    """Whole months: one, or up to and with another."""
    until = f"{last_year if last_year is not None else year:04}-{last or month:02}"
    return Period(start=f"{year:04}-{month:02}", end=until)


def day_period(first: date, last: date | None = None) -> Period:
    """Whole days."""
    return Period(start=first.isoformat(), end=(last or first).isoformat())


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return monthrange(year, month)[1]


def valid_date(year: int, month: int, day: int) -> date | None:
    """The date, if there is one."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= month_length(year, month) else None


def shifted_month(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months away."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def year_of_parts(count: int, parts: int, published: date) -> int:
    """The year whose first ``count`` of ``parts`` equal parts are the latest to have ended."""
    ended = published.month > count * 12 // parts
    nearly = published.month == count * 12 // parts and published.day > 20
    return published.year if ended or nearly else published.year - 1


def nearest_year(month: int, day: int, published: date, *, ahead: bool) -> int:
    """The year in which a bare day lies nearest; behind by preference unless ``ahead``."""
    candidates = (published.year - 1, published.year, published.year + 1)

    def distance(year: int) -> int:
        days = (date(year, month, min(day, 28)) - published).days
        return abs(days) + (0 if (days >= 0) == ahead or abs(days) < 4 else 250)

    return min(candidates, key=distance)


def nearest_weekday(weekday: int, published: date, *, ahead: bool) -> date:
    """The last such weekday, today included; the coming one if ``ahead``."""
    behind = published - timedelta(days=(published.weekday() - weekday) % 7)
    return behind if not ahead or behind == published else behind + timedelta(days=7)


def week_of(day: date) -> Period:
    """The week, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return day_period(monday, monday + timedelta(days=6))
