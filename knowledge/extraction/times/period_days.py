"""Days as they are written: dates, weekdays, "yesterday"."""

from __future__ import annotations

from datetime import timedelta

from knowledge.extraction.times import calendar
from knowledge.extraction.times.calendar import day_period
from knowledge.extraction.times.period_parts import Named, year_of
from knowledge.models import Period

_DAYS_AWAY = {"this": 0, "yesterday": -1, "last": -1, "d0": 0, "d1": 1}


def day(named: Named) -> Period | None:
    """A day of a month."""
    month, day = named.number("m"), named.number("d")
    year = named.number("y") if named.groups.get("y") else year_of(named, month, day)
    found = calendar.valid_date(year or 0, month, day)
    return day_period(found) if found else None


def days(named: Named) -> Period | None:
    """From a day to another of the same month."""
    month, last = named.number("m"), named.number("e")
    year = named.number("y") if named.groups.get("y") else year_of(named, month, last)
    ends = [calendar.valid_date(year or 0, month, day) for day in (named.number("d"), last)]
    return day_period(ends[0], ends[1]) if ends[0] and ends[1] else None


def two_days(named: Named) -> Period | None:
    """From a day of one month to a day of another."""
    until = named.number("n")
    year = named.number("y") if named.groups.get("y") else year_of(named, until, named.number("e"))
    if year is None:
        return None
    since = named.number("m")
    first = calendar.valid_date(year - (since > until), since, named.number("d"))
    last = calendar.valid_date(year, until, named.number("e"))
    return day_period(first, last) if first and last else None


def iso_day(named: Named) -> Period | None:
    """Year, month, day."""
    found = calendar.valid_date(named.number("y"), named.number("m"), named.number("d"))
    return day_period(found) if found else None


def dotted(named: Named) -> Period | None:
    """Day, month, year."""
    day, month, year = (int(part) for part in named.word("u").split("."))
    found = calendar.valid_date(year, month, day)
    return day_period(found) if found else None


def near_day(named: Named) -> Period | None:
    """Yesterday, today, tomorrow."""
    if named.published is None:
        return None
    word = named.groups["u"].split(">")[0].strip("<")
    return day_period(named.published + timedelta(days=_DAYS_AWAY[word]))


def day_before_yesterday(named: Named) -> Period | None:
    """Two days ago."""
    return None if named.published is None else day_period(named.published - timedelta(days=2))


def weekday(named: Named) -> Period | None:
    """The weekday nearest to the day of reading."""
    if named.published is None:
        return None
    which = named.word("r")
    ahead = "<later>" in named.folded or which == "next" or (named.ahead and which != "last")
    weekday = named.number("u")
    return day_period(calendar.nearest_weekday(weekday, named.published, ahead=ahead))


def weekend(named: Named) -> Period | None:
    """The Saturday and Sunday nearest to the day of reading: gone by, unless it is said."""
    if named.published is None:
        return None
    which = named.word("r")
    ahead = which == "next" or (named.ahead and which != "last")
    saturday = calendar.nearest_weekday(calendar.SATURDAY, named.published, ahead=ahead)
    return day_period(saturday, saturday + timedelta(days=1))
