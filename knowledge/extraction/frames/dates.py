"""Dates as they are printed, in any order and in the languages of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from knowledge.extraction.frames.frame_words import FrameWords

# A year may stand right before a clock: "March 14, 20256:05 AM".
_PIECE = re.compile(r"(?:19|20)\d\d(?=\d{1,2}:\d\d)|\d+|[^\W\d_]+|[^\w\s]|_")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS = 12
_MOST_WITHIN = 2
"""So many marks and small words may stand between day and month: "12. de marzo"."""
_LONGEST = 400
"""No line that tells a date is longer."""


class Piece(NamedTuple):
    """A run of digits or letters or a single mark, casefolded."""

    low: str
    start: int
    end: int

    @property
    def wordy(self) -> bool:
        """It is a word or number."""
        return self.low[0].isalnum()


_piece: Callable[[tuple[str, int, int]], Piece] = partial(tuple.__new__, Piece)
"""Makes a piece in half the time that its class takes: the first lines are cut into many."""


class Found(NamedTuple):
    """A date printed at ``start``-``end``, which are ``pieces[first:last]``."""

    day: date
    start: int
    end: int
    first: int = 0
    last: int = 0
    month_first: date | None = None
    """What it is for an American, where that is another day."""


class _Parts(NamedTuple):
    day: str
    month: int
    year: str
    month_first: bool = False
    """Day and month may change places."""


@lru_cache(maxsize=32)
def pieces(plain: str, start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of a line, as far as a line that tells a date may go.

    Each of the first lines is read for a date, a dateline, a byline and the outlet.
    """
    stop = min(end, start + _LONGEST)
    found = _PIECE.finditer(plain, start, stop)
    return tuple(_piece((match[0].casefold(), match.start(), match.end())) for match in found)


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


def dates(line: Sequence[Piece], words: FrameWords) -> Iterator[Found]:
    """The full dates of a line, in order: "October 9, 2025", "9-Oct-2025", "2025/10/09"."""
    at = 0
    while at < len(line):
        found = _date_at(line, at, words)
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


def _date_at(line: Sequence[Piece], at: int, words: FrameWords) -> Found | None:
    low = line[at].low
    if not (low.isdecimal() or low in words.months) or _goes_on(line, at):
        return None
    where = _three(line, at, words)
    if len(where) < 3:
        return None
    parts = _parts(line, where, words)
    day = _day(parts) if parts is not None else None
    if parts is None or day is None:
        return None
    other = (
        _day(_Parts(str(parts.month), int(parts.day), parts.year)) if parts.month_first else None
    )
    last = where[-1] + 1
    if _is_longer(line, last):
        return None
    other = other if other != day else None
    return Found(day, line[at].start, line[last - 1].end, at, last, other)


def _goes_on(line: Sequence[Piece], at: int) -> bool:
    """Whether the number ends a range ("6-8 May") or stands within a longer one."""
    if at < 2 or not line[at - 2].low.isdigit():
        return False
    clock = at > 2 and line[at - 3].low == ":"
    tight = line[at - 1].end == line[at].start
    return (line[at - 1].low in "-–—/" and not clock) or (line[at - 1].low in ".,:" and tight)


def _is_longer(line: Sequence[Piece], last: int) -> bool:
    """Whether the number goes on: "No. 2.1.25.31" names a release and no day."""
    behind = line[last - 1 : last + 2]
    is_tight = all(a.end == b.start for a, b in pairwise(behind))
    return len(behind) > 2 and is_tight and behind[1].low == "." and behind[2].low.isdecimal()


def _three(line: Sequence[Piece], at: int, words: FrameWords) -> list[int]:
    """Where the three parts of a date stand, the first of them at ``at``."""
    where = [at]
    gap = 0
    for i in range(at + 1, len(line)):
        if len(where) == 3 or gap > _MOST_WITHIN:
            break
        if line[i].low in ".,-/'" or line[i].low in words.within_dates:
            gap += 1
        elif line[i].wordy:
            where.append(i)
            gap = 0
        else:
            break
    return where


def _parts(line: Sequence[Piece], where: list[int], words: FrameWords) -> _Parts | None:
    a, b, c = (line[i].low for i in where)
    for year, month, day in ((c, a, b), (c, b, a), (a, b, c)):
        if month in words.months and _is_year(year) and _is_short(day):
            return _Parts(day, words.months[month], year)
    return _in_figures(a, b, c, _mark(line, where))


def _in_figures(a: str, b: str, c: str, mark: str) -> _Parts | None:
    """Read "2025-10-09", "9.10.2025", "9.10.25", "28/3/2025", "3/28/2025"."""
    if not mark or not _is_short(b):
        return None
    if _is_year(a) and _is_short(c):
        return _Parts(c, int(b), a)
    is_year = _is_year(c) or (_is_short(c) and len(c) == 2 and mark != "-")
    if not _is_short(a) or not is_year:
        return None
    year = c if len(c) > 2 else f"20{c}"
    if mark == "/" and int(b) > _MONTHS:
        return _Parts(b, int(a), year)
    return _Parts(a, int(b), year, month_first=mark == "/")


def _mark(line: Sequence[Piece], where: list[int]) -> str:
    """The one mark between three numbers without space: "." of 12.03.2025 and "12. 3. 2025"."""
    a, b, c = where
    if (b - a, c - b) != (2, 2) or not line[a + 1].low == line[b + 1].low in (".", "/", "-"):
        return ""
    mark = line[a + 1].low
    behind = line[a].end == line[a + 1].start and line[b].end == line[b + 1].start
    tight = line[a + 1].end == line[b].start and line[b + 1].end == line[c].start
    return mark if behind and (tight or mark == ".") else ""


def _is_short(low: str) -> bool:
    return len(low) <= 2 and low.isdecimal()


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdecimal() and _FIRST_YEAR <= int(low) <= _LAST_YEAR


def _day(parts: _Parts) -> date | None:
    try:
        return date(int(parts.year), parts.month, int(parts.day))
    except ValueError:
        return None
