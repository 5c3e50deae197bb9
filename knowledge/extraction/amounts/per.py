"""What an amount is per, right behind it: "a day", "per 100,000 live births", "/kg"."""

from __future__ import annotations

from typing import NamedTuple

from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.units import JOINERS, UnitWords, names_at, taken
from knowledge.extraction.lines import Line

_LONGEST_RATE = 6
_RATE_WORDS = 3
_PER = ("per", "за", "на")


class Rate(NamedTuple):
    """What an amount is per, and the token after it."""

    name: str
    last: int


def rate_after(line: Line, at: int, words: UnitWords) -> Rate | None:
    """Read what an amount is per, from a token on: "a day", "per 1,000 cubic metres"."""
    joined = names_at(line, at, _LONGEST_RATE, words)
    for length in range(min(_LONGEST_RATE, len(joined)), 0, -1):
        if joined[:length] in words.rates:
            last = taken(line, at, length)
            known = Rate(words.rates[joined[:length]], last)
            if line.low(last) in words.not_rates and joined[0] not in _PER:
                return None  # "a year earlier"
            more = rate_after(line, last, words) if line.low(last) == "per" else None
            return Rate(f"{known.name} per {more.name}", more.last) if more else known
    stroke = at + (line.low(at) == "." and line.tight(at))
    if line.low(stroke) == "/" and line.tight(stroke):
        return _rate_by_stroke(line, stroke, words)
    return _rate_by_name(line, at, words) if line.low(at) == "per" else None


def _rate_by_stroke(line: Line, at: int, words: UnitWords) -> Rate | None:
    """Read "/month", "/kg", "/кв. м", "/dollar"."""
    for length in (2, 1):
        last = taken(line, at + 1, length)
        names = (line.low(i) for i in range(at + 1, last))
        low = tuple(name for name in names if name not in JOINERS)
        name = words.rates.get(("per", *low))
        unit, kind = words.after.get(low, ("", "count"))
        if name is None and kind in ("measure", "duration", "currency"):
            name = unit if kind == "currency" else unit.removesuffix("s")
        if name:
            return Rate(name, last)
    return None


def _is_packed(line: Line, at: int, words: UnitWords) -> bool:
    """Tell "per 90kg bag", "per 50-litre drum" from "per 100 grams of"."""
    following = line.low(at + 1)
    is_measure = words.after.get((line.low(at),), ("", "count"))[1] == "measure"
    return is_measure and following.isalpha() and following not in words.nouns.stops


def _is_compound(line: Line, at: int, words: UnitWords) -> bool:
    """Tell "per crew member," from "per person spent": two nouns, and then nothing goes on."""
    noun, behind = line.low(at + 1), line.low(at + 2)
    is_noun = noun.isalpha() and noun not in words.nouns.stops and noun not in words.not_rates
    is_noun = is_noun and not noun.endswith(("ed", "ing", "ly", "s"))
    is_known = (line.low(at),) in words.after or (noun,) in words.after
    return is_noun and not is_known and behind in (",", ".", ";", ")", "")


def _rate_by_name(line: Line, at: int, words: UnitWords) -> Rate | None:
    """Read "per household", "per forty-foot container", "per 100,000 live births"."""
    last = at + 1
    while line.joins(last + 1):
        last += 2
    if line.low(at + 1) == "cent" or last >= len(line.tokens):
        return None
    is_number = line.tokens[at + 1].kind == "number" or line.low(at + 1) in words.scale
    if is_number or last > at + 1:
        places = range(last + 1, min(last + 1 + _RATE_WORDS, len(line.tokens)))
        nouns = (i for i in places if is_plural(line.low(i), words.nouns))
        last = next(nouns, next(iter(places), last))
        last += _is_packed(line, last, words)
    if line.tokens[last].kind == "mark":
        return None
    last += last == at + 1 and _is_compound(line, last, words)
    unit, kind = words.after.get((line.low(last),), ("", "count"))
    if kind == "currency" and last == at + 1:
        return Rate(unit, last + 1)
    return Rate(line.text[line.tokens[at + 1].start : line.tokens[last].end], last + 1)
