"""What each form of a time means on a given day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from knowledge.extraction.times import calendar, period_days, period_stretches
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
    year_with,
)
from knowledge.models import Period

_AWAY = {"last": -1, "previous": -1, "next": 1}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_DECADES = {
    "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
    "noughties": 2000,
}  # fmt: skip
_DAYS = {"day": 1, "week": 7}
_AHEAD = 30
"""Years ahead up to which two digits are of this century."""


def _year(named: Named) -> Period | None:
    if untold(named):
        return None
    year = named.year()
    return None if year is None else year_period(year)


def _years(named: Named) -> Period | None:
    first, last = named.number("y"), named.number("z")
    last = last if last > 99 else first // 100 * 100 + last
    return year_period(first, last) if first < last < first + 100 else year_period(first)


def _iso_month(named: Named) -> Period | None:
    month = named.number("z")
    return month_period(named.number("y"), month) if 1 <= month <= 12 else _years(named)


def _fiscal(named: Named) -> Period | None:
    year = named.year()
    if year is None or not named.groups.get("z"):
        return None if year is None else year_period(year)
    return year_period(year, year // 100 * 100 + named.number("z"))


def _month(named: Named) -> Period | None:
    month = named.number("m")
    year = year_with(named, month)
    return None if year is None else month_period(year, month)


def _months(named: Named) -> Period | None:
    first, last = named.number("m"), named.number("n")
    year = year_with(named, last)
    if year is None:
        return None
    return month_period(year - (first > last), first, year, last)


def _month_years(named: Named) -> Period | None:
    return month_period(named.number("y"), named.number("m"), named.number("z"), named.number("n"))


def _parts(named: Named, number: int, parts: int) -> Period | None:
    """The ``number``-th quarter or half; of the latest year that has seen it, if none is named."""
    if not 1 <= number <= parts or untold(named):
        return None
    year = named.year()
    if year is None and not named.groups.get("y") and named.published:
        year = year_of_parts(number, parts, named.published)
    length = 12 // parts
    if not year:
        return None
    return month_period(year, (number - 1) * length + 1, year, number * length)


def _quarter(named: Named) -> Period | None:
    return _parts(named, ordinal_of(named), 4)


def _half(named: Named) -> Period | None:
    # "The first half" alone is as often of a match as of a year, «полугодие» is of a year.
    is_of_year = named.groups.get("y") or "<semester>" in named.folded
    return _parts(named, ordinal_of(named), 2) if is_of_year else None


def _quarter_code(named: Named) -> Period | None:
    return _parts(named, named.number("n"), 4)


def _half_code(named: Named) -> Period | None:
    return _parts(named, named.number("n"), 2)


def _ago(named: Named) -> Period | None:
    return _moved(named, -(named.number("n") or 1))


def _moved(named: Named, count: int) -> Period | None:
    """The day, week, month, … so many away."""
    unit, today = named.word("u"), named.published
    if today is None or not 1 < today.year + count * MONTHS.get(unit, 1) // 12 < 9998:
        return None
    if unit in _DAYS:
        day = today + timedelta(days=count * _DAYS[unit])
        return day_period(day) if unit == "day" else calendar.week_of(day)
    if unit not in MONTHS:
        return None
    year, month = shifted_month(today, count * MONTHS[unit])
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


def _coming(named: Named) -> Period | None:
    """The stretch of so many units that begins now."""
    last = _moved(named, named.number("n") or 1)
    if named.published is None or last is None or last.end is None:
        return None
    return Period(start=named.published.isoformat()[: len(last.end)], end=last.end)


def _month_number(named: Named) -> Period | None:
    month = named.number("d")
    return month_period(named.number("y"), month) if 1 <= month <= 12 else None


def _month_away(named: Named) -> Period | None:
    """The last, this or next month of a name."""
    month, today = named.number("m"), named.published
    if today is None:
        return None
    which = named.word("r")
    if which == "this":
        return month_period(today.year, month)
    year = today.year - 1 if which == "last" else today.year
    is_over = month < today.month if which == "last" else month <= today.month
    return month_period(year + is_over, month)


def _short_year(named: Named) -> Period | None:
    """A year of two digits: of this century unless it lies far ahead."""
    year, today = named.number("y"), named.published
    is_past = today is not None and 2000 + year > today.year + _AHEAD
    return year_period(year + (1900 if is_past else 2000))


def _new_year(named: Named) -> Period | None:
    """The month before a year begins; without one, the last that is over."""
    today = named.published
    year = named.number("y") or (today.year if today else 0)
    return month_period(year - 1, 12) if year > 1 else None


def _decade(named: Named) -> Period | None:
    first = named.number("y")
    first += 1900 if first < 100 else 0
    return year_period(first, first + 9) if first % 10 == 0 else None


def _relative(named: Named) -> Period | None:
    # "The next decade" may be the ten years from now or those of the calendar.
    if named.word("u") == "decade":
        return _this_decade(named) if named.word("r") == "this" else None
    return _moved(named, _AWAY.get(named.word("r"), 0))


def _this_decade(named: Named) -> Period | None:
    if named.published is None:
        return None
    first = named.published.year // 10 * 10
    return year_period(first, first + 9)


def _season(named: Named) -> Period | None:
    year, first = named.number("y"), _SEASONS[named.word("u")]
    return month_period(year, first, *shifted_month(date(year, first, 1), 2))


def _decade_in_words(named: Named) -> Period | None:
    first = _DECADES[named.word("u")]
    return year_period(first, first + 9)


def _unresolved(_: Named) -> Period | None:
    return None


RESOLVERS: Mapping[str, Callable[[Named], Period | None]] = {
    "iso_day": period_days.iso_day,
    "iso_month": _iso_month,
    "dotted": period_days.dotted,
    "day_first": period_days.day,
    "month_first": period_days.day,
    "days": period_days.days,
    "two_days": period_days.two_days,
    "month": _month,
    "months": _months,
    "month_years": _month_years,
    "month_to": period_stretches.month_to,
    "first_months": period_stretches.first_months,
    "last_months": period_stretches.last_months,
    "day_before": period_days.day_before_yesterday,
    "this_decade": _this_decade,
    "these_months": period_stretches.first_months,
    "quarter": _quarter,
    "last_quarter": lambda named: _parts(named, 4, 4),
    "quarter_code": _quarter_code,
    "half": _half,
    "half_code": _half_code,
    "fiscal": _fiscal,
    "year": _year,
    "short_year": _short_year,
    "new_year": _new_year,
    "years": _years,
    "relative_year": _year,
    "relative": _relative,
    "past": _past,
    "ago": _ago,
    "coming": _coming,
    "ended": period_stretches.ended,
    "weeks_to": period_stretches.weeks_to,
    "years_to": period_stretches.years_to,
    "half_month": period_stretches.half_month,
    "first_days": period_stretches.first_days,
    "some_months": period_stretches.some_months,
    "first_quarters": period_stretches.first_quarters,
    "these_quarters": period_stretches.first_quarters,
    "week": period_stretches.week,
    "month_number": _month_number,
    "month_away": _month_away,
    "decade": _decade,
    "decade_in_words": _decade_in_words,
    "season": _season,
    "near_day": period_days.near_day,
    "weekday": period_days.weekday,
    "weekend": period_days.weekend,
    "same": _unresolved,
    "years_before": _unresolved,
    "unresolved": _unresolved,
}
"""What resolves each form of ``period_patterns.FORMS``."""
