"""The parts of a written time, and the years they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from knowledge.extraction.times import calendar

_YEARS_AWAY = {"last": -1, "past": -1, "next": 1, "this": 0, "<the><year>": 0, "<year>": 0}
_UNTOLD_YEARS = ("previous", "following")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "semester": 6, "year": 12, "decade": 120}
"""How many a unit has."""


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

    def year(self) -> int | None:
        """The year: absolute, two digits of this century, or relative to the day."""
        digits = self.number("y")
        if digits:
            return digits if digits > 99 else 2000 + digits
        part = self.groups.get("y", "")
        away = next((years for code, years in _YEARS_AWAY.items() if code in part), None)
        return None if away is None or self.published is None else self.published.year + away


def untold(named: Named) -> bool:
    """Whether the year is relative to another that the text speaks of."""
    return any(word in named.groups.get("y", "") for word in _UNTOLD_YEARS)


def year_of(named: Named, month: int, day: int | None = None) -> int | None:
    """The year of a month or day that names none."""
    if named.published is None:
        return None
    if day is None and month == named.published.month:
        return named.published.year
    return calendar.nearest_year(month, day or 15, named.published, ahead=named.ahead)


def year_with(named: Named, month: int) -> int | None:
    """The year that is told, else that of the month."""
    return named.year() if named.groups.get("y") else year_of(named, month)


def ordinal_of(named: Named) -> int:
    """The number of a quarter or half: "second", "II"."""
    return _ROMAN.get(named.word("q")) or named.number("q")
