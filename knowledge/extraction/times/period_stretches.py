"""Stretches of time that are told by their length and an end: "nine months to September"."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.extraction.times import calendar
from knowledge.extraction.times.calendar import (
    day_period,
    month_period,
    shifted_month,
    year_of_parts,
    year_period,
)
from knowledge.extraction.times.period_parts import (
    MONTHS,
    Named,
    ordinal_of,
    untold,
    year_of,
    year_with,
)
from knowledge.models import Period

_MOST_MONTHS, _MOST_WEEKS, _MOST_YEARS = 240, 60, 100
_DAYS = {"day": 1, "week": 7}
_MIDDLE = 15


def _ended_year(named: Named, month: int) -> int | None:
    """The year of a month up to which a stretch has gone: none that lies ahead."""
    year, today = year_with(named, month), named.published
    is_told = bool(named.groups.get("y")) or named.ahead or today is None
    if is_told or year is None or today is None:
        return year
    return year - ((year, month) > (today.year, today.month))


def month_to(named: Named) -> Period | None:
    """So many months or years up to a month: "nine months to September"."""
    until, count = named.number("m"), named.number("n") * MONTHS[named.word("u")]
    year = _ended_year(named, until)
    if year is None or not 0 < count <= _MOST_MONTHS:
        return None
    return month_period(*shifted_month(date(year, until, 1), 1 - count), year, until)


def ended(named: Named) -> Period | None:
    """The year, half or quarter up to a month, or to a day of it."""
    last = named.number("m")
    year = _ended_year(named, last)
    if year is None:
        return None
    return month_period(
        *shifted_month(date(year, last, 1), 1 - MONTHS[named.word("u")]), year, last
    )


def weeks_to(named: Named) -> Period | None:
    """So many weeks up to a day: "26 weeks to 30 June"."""
    month, day, count = named.number("m"), named.number("d"), named.number("n") or 1
    year = named.number("y") or year_of(named, month, day)
    last = calendar.valid_date(year or 0, month, day)
    if last is None or count > _MOST_WEEKS or last.year < 1 + count:
        return None
    return day_period(last - timedelta(days=7 * count - 1), last)


def years_to(named: Named) -> Period | None:
    """So many years up to one: "the decade to 2020"."""
    last, count = named.number("y"), (named.number("n") or 1) * MONTHS[named.word("u")] // 12
    return year_period(last - count + 1, last) if 0 < count <= _MOST_YEARS else None


def first_months(named: Named) -> Period | None:
    """The first so many months of a year."""
    return _first_of_year(named, named.number("n"))


def first_quarters(named: Named) -> Period | None:
    """The first so many quarters of a year."""
    return _first_of_year(named, named.number("n") * MONTHS["quarter"])


def _first_of_year(named: Named, count: int) -> Period | None:
    year = named.year()
    if not named.groups.get("y") and named.published:
        year = year_of_parts(count, 12, named.published)
    return month_period(year, 1, year, count) if year and 1 <= count <= 12 else None


def last_months(named: Named) -> Period | None:
    """The last so many months of a year."""
    count, year = named.number("n"), named.year()
    if year is None or untold(named) or not 1 <= count <= 12:
        return None
    return month_period(year, 13 - count, year, 12)


def some_months(named: Named) -> Period | None:
    """Months that follow each other: "July and August"."""
    codes = named.groups["p"].strip("<>").split("><")
    months = [int(code[1:]) for code in codes if code[:1] == "m" and code[1:].isdecimal()]
    year = year_with(named, months[-1])
    if year is None:
        return None
    return month_period(year - (months[0] > months[-1]), months[0], year, months[-1])


def week(named: Named) -> Period | None:
    """The first, second, … or last seven days of a month."""
    month, number = named.number("m"), ordinal_of(named)
    year = year_with(named, month)
    if year is None or number > 4:
        return None
    length = calendar.month_length(year, month)
    first = length - 6 if named.word("q") == "last" else number * 7 - 6
    return day_period(date(year, month, first), date(year, month, first + 6))


def half_month(named: Named) -> Period | None:
    """The first or second half of a month."""
    month, number = named.number("m"), ordinal_of(named)
    year = year_with(named, month)
    if year is None or number not in (1, 2):
        return None
    first, last = (1, _MIDDLE) if number == 1 else (_MIDDLE + 1, calendar.month_length(year, month))
    return day_period(date(year, month, first), date(year, month, last))


def first_days(named: Named) -> Period | None:
    """The first so many days or weeks of a month."""
    month, count = named.number("m"), named.number("n") * _DAYS[named.word("u")]
    year = year_with(named, month)
    if year is None or not 0 < count <= calendar.month_length(year, month):
        return None
    return day_period(date(year, month, 1), date(year, month, count))
