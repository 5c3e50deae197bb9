"""Times of day as people type them: 8:30, 08.30, 8h30, 0830, 8am, 7 pm."""

from __future__ import annotations

import re
from datetime import time

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?h?(am|pm)?")
_RUN_TOGETHER = re.compile(r"([0-9]{1,2})([0-9]{2})(am|pm)?")
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_HALVES = {
    "am": "am",
    "a.m": "am",
    "morning": "am",
    "pm": "pm",
    "p.m": "pm",
    "afternoon": "pm",
    "evening": "pm",
}


def is_like_time(word: str) -> bool:
    """Tell whether a word is meant as a time of day, a wrong one too."""
    return word[:1] in "0123456789" or word in _NAMED


def read_time(word: str) -> time | None:
    """Read a time of day; None where the word is none."""
    if word in _NAMED:
        return _NAMED[word]
    found = _CLOCK.fullmatch(word) or _RUN_TOGETHER.fullmatch(word)
    if found is None or (word.isdecimal() and len(word) == 4 and word.startswith("20")):
        return None  # four digits that begin so are rather a year
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def in_half(at: time, word: str) -> time | None:
    """Move a time into the half of the day that a word names ("7" and "pm"); None for others."""
    half = _HALVES.get(word)
    if half is None:
        return None
    if at.hour > 12 or (half == "am" and at.hour < 12):
        return at
    return at.replace(hour=at.hour % 12 + (12 if half == "pm" else 0))
