"""What each form of a time means on a given day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from knowledge.extraction import calendar
from knowledge.extraction.calendar import (
    day_period,
    month_period,
    shifted_month,
    year_of_parts,
    year_period,
)
from knowledge.models import Period


class Named(NamedTuple):
    """The parts of a time as codes (see ``period_words``), and the day it is relative to."""

    groups: Mapping[str, str]
    folded: str
    published: date | None
    ahead: bool

    def number(self, name: str) -> int:
        """A part's digits as a number, 0 without any."""
        return int("".join(c for c in self.groups.get(name, "") if c.isdecimal()) or 0)

    def word(self, name: str) -> str:
        """A part that is one word."""
        return self.groups.get(name, "").strip("<>")

    def year(self, name: str) -> int | None:
        """A part's year: absolute, two digits of this century, or relative to the day."""
        digits = self.number(name)
        if digits:
            return digits if digits > 99 else 2000 + digits
        part = self.groups.get(name, "")
        away = next((years for code, years in _YEARS_AWAY.items() if code in part), None)
        return None if away is None or self.published is None else self.published.year + away


_YEARS_AWAY = {"last": -1, "past": -1, "next": 1, "this": 0, "<the><year>": 0, "<year>": 0}
_UNTOLD_YEARS = ("previous", "following")
_AWAY = {"last": -1, "previous": -1, "next": 1}
_DAYS_AWAY = {"yesterday": -1, "last": -1, "d0": 0, "d1": 1}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def _untold(named: Named) -> bool:
    """Whether the year is relative to another that the text speaks of."""
    return any(word in named.groups.get("y", "") for word in _UNTOLD_YEARS)


def _year(named: Named) -> Period | None:
    if _untold(named):
        return None
    year = named.year("y")
    return None if year is None else year_period(year)


def _years(named: Named) -> Period | None:
    first, last = named.number("y"), named.number("z")
    last = last if last > 99 else first // 100 * 100 + last
    return year_period(first, last) if first < last < first + 100 else year_period(first)


def _iso_month(named: Named) -> Period | None:
    month = named.number("z")
    return month_period(named.number("y"), month) if 1 <= month <= 12 else _years(named)


def _fiscal(named: Named) -> Period | None:
    year = named.year("y")
    if year is None or not named.groups.get("z"):
        return None if year is None else year_period(year)
    return year_period(year, year // 100 * 100 + named.number("z"))


def _month(named: Named) -> Period | None:
    month = named.number("m")
    year = named.year("y") if named.groups.get("y") else _year_of(named, month)
    return None if year is None else month_period(year, month)


def _year_of(named: Named, month: int, day: int | None = None) -> int | None:
    """The year of a month or day that names none."""
    if named.published is None:
        return None
    if day is None and month == named.published.month:
        return named.published.year
    return calendar.nearest_year(month, day or 15, named.published, ahead=named.ahead)


def _months(named: Named) -> Period | None:
    first, last = named.number("m"), named.number("n")
    year = named.year("y") if named.groups.get("y") else _year_of(named, last)
    if year is None:
        return None
    return month_period(year - (first > last), first, year, last)


def _month_years(named: Named) -> Period | None:
    return month_period(named.number("y"), named.number("m"), named.number("z"), named.number("n"))


def _month_to(named: Named) -> Period | None:
    until, count = named.number("m"), named.number("n")
    year = named.year("y") if named.groups.get("y") else _year_of(named, until)
    if year is None:
        return None
    first = shifted_month(date(year, until, 1), 1 - count)
    return month_period(*first, year, until)


def _day(named: Named) -> Period | None:
    month, day = named.number("m"), named.number("d")
    year = named.number("y") if named.groups.get("y") else _year_of(named, month, day)
    found = calendar.valid_date(year or 0, month, day)
    return day_period(found) if found else None


def _days(named: Named) -> Period | None:
    month, last = named.number("m"), named.number("e")
    year = named.number("y") if named.groups.get("y") else _year_of(named, month, last)
    ends = [calendar.valid_date(year or 0, month, day) for day in (named.number("d"), last)]
    return day_period(ends[0], ends[1]) if ends[0] and ends[1] else None


def _iso_day(named: Named) -> Period | None:
    found = calendar.valid_date(named.number("y"), named.number("m"), named.number("d"))
    return day_period(found) if found else None


def _dotted(named: Named) -> Period | None:
    day, month, year = (int(part) for part in named.word("u").split("."))
    found = calendar.valid_date(year, month, day)
    return day_period(found) if found else None


def _parts(named: Named, number: int, parts: int) -> Period | None:
    """The ``number``-th quarter or half; of the latest year that has seen it, if none is named."""
    if not 1 <= number <= parts or _untold(named):
        return None
    year = named.year("y") if named.groups.get("y") else None
    if year is None and not named.groups.get("y") and named.published:
        year = year_of_parts(number, parts, named.published)
    length = 12 // parts
    if not year:
        return None
    return month_period(year, (number - 1) * length + 1, year, number * length)


def _quarter(named: Named) -> Period | None:
    return _parts(named, _ordinal(named), 4)


def _ordinal(named: Named) -> int:
    return _ROMAN.get(named.word("q")) or named.number("q")


def _half(named: Named) -> Period | None:
    # "The first half" alone is as often of a match as of a year.
    return _parts(named, _ordinal(named), 2) if named.groups.get("y") else None


def _quarter_code(named: Named) -> Period | None:
    return _parts(named, named.number("n"), 4)


def _half_code(named: Named) -> Period | None:
    return _parts(named, named.number("n"), 2)


def _first_months(named: Named) -> Period | None:
    count = named.number("n")
    year = named.year("y") if named.groups.get("y") else None
    if not named.groups.get("y") and named.published:
        year = year_of_parts(count, 12, named.published)
    return month_period(year, 1, year, count) if year and 1 <= count <= 12 else None


def _ago(named: Named) -> Period | None:
    return _moved(named, -(named.number("n") or 1))


def _moved(named: Named, count: int) -> Period | None:
    """The day, week, month, … so many away."""
    unit, today = named.word("u"), named.published
    if today is None or not 1 < today.year + count * _MONTHS.get(unit, 1) // 12 < 9998:
        return None
    if unit in _DAYS:
        day = today + timedelta(days=count * _DAYS[unit])
        return day_period(day) if unit == "day" else calendar.week_of(day)
    if unit not in _MONTHS:
        return None
    year, month = shifted_month(today, count * _MONTHS[unit])
    if unit == "quarter":
        first = (month - 1) // 3 * 3 + 1
        return month_period(year, first, year, first + 2)
    return month_period(year, month) if unit == "month" else year_period(year)


def _past(named: Named) -> Period | None:
    """The stretch of so many units that ends now."""
    first = _moved(named, -(named.number("n") or 1))
    if named.published is None or first is None or first.start is None:
        return None
    return Period(start=first.start, end=named.published.isoformat()[: len(first.start)])


def _decade(named: Named) -> Period | None:
    first = named.number("y")
    return year_period(first, first + 9) if first % 10 == 0 else None


def _relative(named: Named) -> Period | None:
    return _moved(named, _AWAY.get(named.word("r"), 0))


def _season(named: Named) -> Period | None:
    year, first = named.number("y"), _SEASONS[named.word("u")]
    return month_period(year, first, *shifted_month(date(year, first, 1), 2))


def _near_day(named: Named) -> Period | None:
    if named.published is None:
        return None
    word = named.groups["u"].split(">")[0].strip("<")
    return day_period(named.published + timedelta(days=_DAYS_AWAY[word]))


def _weekday(named: Named) -> Period | None:
    if named.published is None:
        return None
    which = named.word("r")
    ahead = "<later>" in named.folded or which == "next" or (named.ahead and which != "last")
    weekday = named.number("u")
    return day_period(calendar.nearest_weekday(weekday, named.published, ahead=ahead))


def _unresolved(_: Named) -> Period | None:
    return None


RESOLVERS: Mapping[str, Callable[[Named], Period | None]] = {
    "iso_day": _iso_day,
    "iso_month": _iso_month,
    "dotted": _dotted,
    "day_first": _day,
    "month_first": _day,
    "days": _days,
    "month": _month,
    "months": _months,
    "month_years": _month_years,
    "month_to": _month_to,
    "first_months": _first_months,
    "these_months": _first_months,
    "quarter": _quarter,
    "quarter_code": _quarter_code,
    "half": _half,
    "half_code": _half_code,
    "fiscal": _fiscal,
    "year": _year,
    "years": _years,
    "relative_year": _year,
    "relative": _relative,
    "past": _past,
    "ago": _ago,
    "decade": _decade,
    "season": _season,
    "near_day": _near_day,
    "weekday": _weekday,
    "unresolved": _unresolved,
}
"""What resolves each form of ``period_patterns.FORMS``."""
