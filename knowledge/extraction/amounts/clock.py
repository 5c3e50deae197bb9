"""Numbers that tell a time of day: "12:30", "1015 GMT", "at 0630 hours", "14.30"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

_FOUR_DIGITS = 4
_UNTIL = frozenset({"to", "-", "–", "and", "until", "till", "до", "и"})


@dataclass(frozen=True)
class ClockWords:
    """Words beside times of day."""

    after: frozenset[str]
    military: frozenset[str]
    """Behind four digits: "at 0630 hours"."""
    before: frozenset[str]


@lru_cache(maxsize=4)
def clock_words(lexicon: Lexicon) -> ClockWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    names = ("clock", "military", "at_hours")
    return ClockWords(*(frozenset(table[name]) for name in names))


def is_clock(line: Line, first: int, last: int, words: ClockWords, *, comma: bool) -> bool:
    """Tell "12:30", "1015 GMT", "3 a.m." and "six o'clock"; ``comma``: it marks the decimals."""
    if line.low(last) + line.low(last + 1) == "o'" or _is_marked(line, last, words):
        return True
    is_range = line.low(last) in _UNTIL and line.low(last + 1).isdecimal()
    if is_range and last == first + 1 and _is_marked(line, last + 2, words):
        return True
    is_led = line.low(first - 1) in words.before
    if is_led and _is_military(line, first, last, words):
        return True
    if comma and _is_hour(line.low(first)) and last == first + 1:
        return is_led
    before = line.low(first - 1) == ":" and line.tight(first) and line.tight(first - 1)
    after = line.low(last) == ":" and line.tight(last) and line.tight(last + 1)
    return before or after


def _is_marked(line: Line, last: int, words: ClockWords) -> bool:
    """Tell whether "GMT", "am" or "p.m." stands behind a number."""
    is_dotted = line.low(last) in ("a", "p") and line.low(last + 1) == "."
    return line.low(last) in words.after or (is_dotted and line.low(last + 2) == "m")


def _is_military(line: Line, first: int, last: int, words: ClockWords) -> bool:
    low = line.low(first)
    is_told = line.low(last) in words.military
    is_told = is_told or (line.low(last), line.low(last + 1)) == ("local", "time")
    return low.isdecimal() and len(low) == _FOUR_DIGITS and is_told


def _is_hour(low: str) -> bool:
    """Tell "14.30" where full stops are no decimal marks."""
    hour, _, minute = low.partition(".")
    is_written = hour.isdecimal() and minute.isdecimal() and len(minute) == len("00")
    return is_written and len(hour) <= len("24") and int(hour) <= 24 and int(minute) < 60
