"""What a number is a number of: percent, a currency, a measure, a counted noun; with its rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from knowledge.extraction.lines import Line
from knowledge.extraction.numbers import Numeral
from knowledge.lexicon import Lexicon

UnitClass = Literal[
    "percent", "percentage_points", "currency", "measure", "duration", "times", "count", "none"
]
_LONGEST_NAME = 5
_LONGEST_RATE = 4
_NOUN_WITHIN = 6


class Unit(NamedTuple):
    """A unit; the figure's span runs over ``tokens[first:last]``."""

    name: str
    kind: UnitClass
    first: int
    last: int
    start: int | None = None
    """Where the span begins in the text, if inside a token."""


@dataclass(frozen=True)
class UnitWords:
    """The tables of ``units.toml``, names as tuples of folded tokens."""

    before: Mapping[str, str]
    after: Mapping[tuple[str, ...], tuple[str, UnitClass]]
    rates: Mapping[tuple[str, ...], str]
    plurals: frozenset[str]
    stops: frozenset[str]


_CLASSES: Mapping[str, UnitClass] = {
    "currency_after": "currency",
    "share": "percent",
    "times": "times",
    "measure": "measure",
    "duration": "duration",
}


def unit_words(lexicon: Lexicon) -> UnitWords:
    """Read the tables."""
    table: Mapping[str, Any] = lexicon.table("units")
    after: dict[tuple[str, ...], tuple[str, UnitClass]] = {}
    for section, kind in _CLASSES.items():
        for name, unit in table[section].items():
            after[_key(name)] = (unit, _class(unit, kind))
    figures = lexicon.table("figures")
    stops = frozenset((*figures["verbs"], *figures["clause_breaks"], *figures["small_words"]))
    plurals = frozenset(lexicon.table("numerals")["plurals"]["names"])
    rates = {_key(name): unit for name, unit in table["rate"].items()}
    return UnitWords(table["currency_before"], after, rates, plurals, stops)


def _key(name: str) -> tuple[str, ...]:
    return tuple(name.split())


def _class(unit: str, kind: UnitClass) -> UnitClass:
    return "percentage_points" if unit in ("percentage points", "basis points") else kind


def unit_of(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    """Give the unit written with a number, or None where it has to be the noun counted."""
    found = _currency_before(line, numeral, words) or _named_after(line, numeral, words)
    return _with_rate(line, found, words) if found else None


def _currency_before(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    at = numeral.first - (
        1 if numeral.start is None or numeral.start == line.tokens[numeral.first].start else 2
    )
    if at < 0:
        return None
    token = line.tokens[at]
    prefix = line.low(at - 1) if at and line.tight(at) else ""
    for name, first in ((prefix + token.low, at - 1), (token.low, at)):
        if name in words.before and (name != token.low or first == at) and first >= 0:
            return Unit(words.before[name], "currency", _before_sign(line, first), numeral.last)
    if token.low == "." and line.low(at - 1) in words.before:
        return Unit(words.before[line.low(at - 1)], "currency", at - 1, numeral.last)
    return None


def _before_sign(line: Line, first: int) -> int:
    """A minus before the currency sign belongs to the figure: −€27 million."""
    is_signed = first and line.low(first - 1) == "-" and line.tight(first)
    is_free = is_signed and not line.tight(first - 1)
    return first - 1 if is_free else first


def _named_after(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    at = numeral.last
    if line.low(at) == "-" and line.tight(at):
        at += 1
    names = tuple(line.low(i) for i in range(at, min(at + _LONGEST_NAME, len(line.tokens))))
    joined = tuple(name for name in names if name not in ("-", "."))
    for length in range(min(_LONGEST_NAME, len(joined)), 0, -1):
        if joined[:length] in words.after:
            unit, kind = words.after[joined[:length]]
            last = _taken(line, at, length)
            return Unit(unit, kind, numeral.first, last, numeral.start)
    return None


def _taken(line: Line, at: int, length: int) -> int:
    """Give the token after so many named tokens, marks within a name not counted."""
    while length:
        if line.low(at) not in ("-", "."):
            length -= 1
        at += 1
    return at


def _with_rate(line: Line, unit: Unit, words: UnitWords) -> Unit:
    at = unit.last
    for length in range(_LONGEST_RATE, 0, -1):
        names = tuple(line.low(i) for i in range(at, at + length))
        if names in words.rates:
            last = at + length if unit.kind == "measure" else unit.last
            return unit._replace(name=f"{unit.name} per {words.rates[names]}", last=last)
    return unit


def counted_noun(line: Line, numeral: Numeral, words: UnitWords) -> tuple[str, int] | None:
    """Give the plural noun that a number counts, and the token after it."""
    at = numeral.last
    if line.low(at) == "-" and not line.tight(at):
        at += 1
    for place in range(at, min(at + _NOUN_WITHIN, len(line.tokens))):
        token = line.tokens[place]
        if (token.kind == "mark" and token.low != "-") or token.low in words.stops:
            return None
        if token.kind == "number":
            return None
        if is_plural(token.low, words) and not _goes_on(line, place, words):
            return token.low, place + 1
    return None


def is_plural(word: str, words: UnitWords) -> bool:
    """Tell whether a folded word looks like the plural of a noun."""
    if word in words.plurals:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _goes_on(line: Line, place: int, words: UnitWords) -> bool:
    """Tell whether the noun only narrows the next one ("sales managers")."""
    following = line.low(place + 1)
    if line.low(place + 1) == "-" and line.tight(place + 1):
        return True
    return (
        bool(following)
        and following.isalpha()
        and following not in words.stops
        and is_plural(following, words)
        and following not in ("years", "days", "times")
    )
