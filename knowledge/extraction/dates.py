"""Printed dates: the prefix of a stored text, a date line, the date within a dateline."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from knowledge.extraction.tokens import Word, words

_NAMES = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
)
_MONTHS = {name: i for line in _NAMES for i, name in enumerate(line.split(), 1)} | {"sept": 9}
_WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun понедельник вторник среда четверг пятница суббота воскресенье""".split()
)
_BESIDE = frozenset("on published posted updated date gmt utc am pm at г года опубликовано".split())


class Found(NamedTuple):
    """A date printed at ``start``-``end``."""

    day: date
    start: int
    end: int
    whole_line: bool = False
    """Nothing else stands on its line."""


def leading_date(plain: str) -> Found | None:
    """The prefix " date 2025-10-09 " of a stored text."""
    start = len(plain) - len(plain.lstrip("\ufeff \t\r\n"))
    if plain[start : start + 5].casefold() != "date ":
        return None
    at = start + 5
    day = iso_date(plain[at : at + 10])
    return Found(day, start, at + 10) if day is not None else None


def iso_date(text: str) -> date | None:
    """The date that exactly these ten characters write."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def printed_date(plain: str, start: int, end: int) -> Found | None:
    """The first full date of a stretch: "October 9, 2025", "9 October 2025", "2025-10-09"."""
    if end - start > 400:
        end = start + 400
    parts = words(plain, start, end)
    for i in range(len(parts)):
        found = _at(parts, i)
        if found is not None:
            day, last = found
            others = [w for w in (*parts[:i], *parts[last + 1 :]) if w.wordy]
            alone = all(_is_beside(w) for w in others)
            return Found(day, start if alone else parts[i].start,
                         end if alone else parts[last].end, alone)  # fmt: skip
    return None


def _is_beside(word: Word) -> bool:
    """A weekday, a time or "Published" may stand on a date line."""
    return word.low in _WEEKDAYS or word.low in _BESIDE or word.text.isdigit()


def _at(parts: tuple[Word, ...], i: int) -> tuple[date, int] | None:
    iso = iso_date(parts[i].text)
    if iso is not None:
        return iso, i
    if not parts[i].text.isdigit() and month_of(parts[i]) is None:
        return None
    window = [(j, parts[j]) for j in range(i, min(i + 6, len(parts))) if parts[j].wordy][:3]
    if len(window) < 3:
        return None
    (_, a), (_, b), (last, c) = window
    month, day = (month_of(a), b) if month_of(a) else (month_of(b), a)
    if month is None or not (day.text.isdigit() and c.text.isdigit() and len(c.text) == 4):
        return None
    return _date(int(c.text), month, int(day.text), last)


def _date(year: int, month: int, day: int, last: int) -> tuple[date, int] | None:
    try:
        return date(year, month, day), last
    except ValueError:
        return None


def month_of(word: Word) -> int | None:
    """The number of the month that a word names."""
    return _MONTHS.get(word.low)
