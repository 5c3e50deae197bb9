"""The day of publication, by the best evidence that a text gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.extraction.frames.datelines import Dateline
from knowledge.extraction.frames.dates import Found, dates, pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.stamps import Stamp, Told
from knowledge.models import Span

_SAMPLE = 20_000
"""So many characters tell where an English text comes from."""
_ABOVE = 5
_LONGEST = 100
_HELD_WITHIN = 3
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def publication(
    plain: str,
    stamps: Sequence[Stamp],
    dateline: Dateline | None,
    furniture: Sequence[str],
    words: FrameWords,
) -> date | None:
    """The day that a line tells, else the dateline; its year may stand beside the "©"."""
    best = min(stamps, key=lambda stamp: stamp.told, default=None)
    written = _written(plain, dateline, words)
    if best is not None and (best.told <= Told.WITH_NAMES or written is None):
        return _settled(plain, best.found, dateline, words)
    if written is not None:
        return _settled(plain, written, dateline, words)
    return _completed(dateline, furniture)


def opening_day(plain: str, top: Sequence[Span], words: FrameWords) -> date | None:
    """The day with which a line above the article opens: "Saturday 19 July 2025, Brook, 131 km"."""
    for line in top[:_ABOVE]:
        if plain[line.end - 1] in ".:;" or line.end - line.start > _LONGEST:
            continue
        parts = pieces(plain, line.start, line.end)
        found = next(dates(parts, words), None)
        before = parts[: found.first] if found is not None else ()
        if found is not None and all(not p.wordy or p.low in words.beside_dates for p in before):
            return found.day if found.month_first is None else None
    return None


def closing_day(
    plain: str, top: Sequence[Span], named: Span | None, words: FrameWords
) -> date | None:
    """The day that closes the outlet's own line, or the heading of something held on it."""
    for line in top[:_HELD_WITHIN]:
        parts = pieces(plain, line.start, line.end) if line.end - line.start <= _LONGEST else ()
        found = next(dates(parts, words), None)
        is_told = line == named or any(part.low in words.occasions for part in parts)
        if found is not None and is_told and found.end == line.end and found.month_first is None:
            return found.day
    return None


def _written(plain: str, dateline: Dateline | None, words: FrameWords) -> Found | None:
    """The full date within the dateline."""
    if dateline is None:
        return None
    return next(dates(pieces(plain, dateline.start, dateline.end), words), None)


def _settled(plain: str, found: Found, dateline: Dateline | None, words: FrameWords) -> date | None:
    """Day and month of "03/12/2025": as the dateline has them, else as the text's country does."""
    if found.month_first is None:
        return found.day
    if dateline is not None and dateline.day is not None:
        for day in (found.day, found.month_first):
            if (day.month, day.day) == dateline.day:
                return day
    seen = {match.group() for match in _WORD.finditer(plain[:_SAMPLE].casefold())}
    american, other = bool(seen & words.american), bool(seen & words.day_first)
    if american and other:
        return None
    return found.month_first if american else found.day


def _completed(dateline: Dateline | None, furniture: Sequence[str]) -> date | None:
    """The day of the dateline in the year of the copyright line, if one year stands there."""
    if dateline is None or dateline.day is None:
        return None
    years = {
        year.group()
        for line in furniture
        if "©" in line or line.casefold().startswith(("copyright", "(c)"))
        for year in _YEAR.finditer(line)
    }
    try:
        return date(int(years.pop()), *dateline.day) if len(years) == 1 else None
    except ValueError:
        return None
