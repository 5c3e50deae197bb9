"""What a number is a number of: percent, a currency, a measure, a counted noun; with its rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from knowledge.extraction.lines import Line
from knowledge.extraction.scales import Numeral
from knowledge.lexicon import Lexicon

UnitClass = Literal[
    "percent", "percentage_points", "currency", "measure", "duration", "times", "count",
    "fraction", "rank",
]  # fmt: skip
_LONGEST_NAME = 5
_LONGEST_RATE = 6
_RATE_WORDS = 3
_NOUN_WITHIN = 6
_SHORTEST_PLURAL = 4
_JOINERS = ("-", ".")


class Unit(NamedTuple):
    """A unit; the figure's span runs over ``tokens[first:last]``."""

    name: str
    kind: UnitClass
    first: int
    last: int


class Rate(NamedTuple):
    """What an amount is per, and the token after it."""

    name: str
    last: int


class Noun(NamedTuple):
    """A counted noun and the token after it."""

    name: str
    last: int


@dataclass(frozen=True)
class UnitWords:
    """The tables of ``units.toml``, names as tuples of folded tokens."""

    before: Mapping[str, str]
    after: Mapping[tuple[str, ...], tuple[str, UnitClass]]
    rates: Mapping[tuple[str, ...], str]
    not_rates: frozenset[str]
    plurals: frozenset[str]
    singulars: frozenset[str]
    stops: frozenset[str]
    times: frozenset[str]
    counts: frozenset[str]
    after_noun: frozenset[str]


_CLASSES: Mapping[str, UnitClass] = {
    "currency_after": "currency",
    "share": "percent",
    "times": "times",
    "measure": "measure",
    "duration": "duration",
}


@lru_cache(maxsize=4)
def unit_words(lexicon: Lexicon) -> UnitWords:
    """Read the tables."""
    table: Mapping[str, Any] = lexicon.table("units")
    figures, numerals = lexicon.table("figures"), lexicon.table("numerals")
    stops = (figures["verbs"], figures["clause_breaks"], figures["small_words"])
    return UnitWords(
        before=table["currency_before"],
        after={
            tuple(name.split()): (unit, _class(unit, kind))
            for section, kind in _CLASSES.items()
            for name, unit in table[section].items()
        },
        rates={tuple(name.split()): unit for name, unit in table["rate"].items()},
        not_rates=frozenset(figures["not_rates"]),
        plurals=frozenset(numerals["plurals"]["names"]),
        singulars=frozenset(numerals["plurals"]["singulars"]),
        stops=frozenset(word for words in stops for word in words) - {"more"},
        times=frozenset(table["duration"]),
        counts=frozenset(figures["counts"]),
        after_noun=frozenset(figures["after_noun"]),
    )


def _class(unit: str, kind: UnitClass) -> UnitClass:
    return "percentage_points" if unit in ("percentage points", "basis points") else kind


def unit_of(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    """Give the unit written with a number, or None where it has to be the noun counted."""
    return _currency_before(line, numeral, words) or _named_after(line, numeral, words)


def _currency_before(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    is_signed = numeral.start not in (None, line.tokens[numeral.first].start)
    at = numeral.first - (2 if is_signed else 1)
    if at < 0:
        return None
    low = line.low(at)
    joined = line.low(at - 1) + low if line.tight(at) else ""
    if joined in words.before:
        return Unit(words.before[joined], "currency", _before_sign(line, at - 1), numeral.last)
    if low in words.before:
        return Unit(words.before[low], "currency", _before_sign(line, at), numeral.last)
    return None


def _before_sign(line: Line, first: int) -> int:
    """A minus before the currency sign belongs to the figure: −€27 million."""
    is_signed = first > 0 and line.low(first - 1) == "-" and line.tight(first)
    return first - 1 if is_signed and not line.tight(first - 1) else first


def _named_after(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    at = numeral.last
    if line.low(at) == "-" and line.tight(at):
        at += 1
    names = [line.low(i) for i in range(at, min(at + 2 * _LONGEST_NAME, len(line.tokens)))]
    joined = tuple(name for name in names if name not in _JOINERS)
    for length in range(min(_LONGEST_NAME, len(joined)), 0, -1):
        if joined[:length] in words.after:
            unit, kind = words.after[joined[:length]]
            return Unit(unit, kind, numeral.first, _taken(line, at, length))
    return None


def _taken(line: Line, at: int, length: int) -> int:
    """Give the token after so many named tokens, marks within a name not counted."""
    while length:
        if line.low(at) not in _JOINERS:
            length -= 1
        at += 1
    return at


def rate_after(line: Line, at: int, words: UnitWords) -> Rate | None:
    """Read what an amount is per, from a token on: "a day", "per 1,000 cubic metres"."""
    names = [line.low(i) for i in range(at, min(at + 2 * _LONGEST_RATE, len(line.tokens)))]
    joined = tuple(name for name in names if name not in _JOINERS)
    for length in range(min(_LONGEST_RATE, len(joined)), 0, -1):
        if joined[:length] in words.rates:
            last = _taken(line, at, length)
            known = Rate(words.rates[joined[:length]], last)
            return None if line.low(last) in words.not_rates else known
    return _rate_by_name(line, at, words) if line.low(at) == "per" else None


def _rate_by_name(line: Line, at: int, words: UnitWords) -> Rate | None:
    """Read "per household", "per forty-foot container", "per 100,000 live births"."""
    last = at + 1
    while line.low(last + 1) == "-" and line.tight(last + 1) and line.tight(last + 2):
        last += 2
    if line.low(at + 1) == "cent" or last >= len(line.tokens):
        return None
    if line.tokens[at + 1].kind == "number" or last > at + 1:
        places = range(last + 1, min(last + 1 + _RATE_WORDS, len(line.tokens)))
        nouns = (i for i in places if is_plural(line.low(i), words))
        last = next(nouns, next(iter(places), last))
    if line.tokens[last].kind == "mark":
        return None
    return Rate(line.text[line.tokens[at + 1].start : line.tokens[last].end], last + 1)


def counted_noun(line: Line, numeral: Numeral, words: UnitWords) -> Noun | None:
    """Give the plural noun that a number counts: "35,000 Tajik students", "7 of 11 districts"."""
    at = numeral.last
    if line.low(at) == "-" and not line.tight(at):
        at += 1
    is_part = line.low(at) == "of"
    for place in range(at + is_part, min(at + _NOUN_WITHIN + is_part, len(line.tokens))):
        token = line.tokens[place]
        is_possessive = token.low == "'" or line.low(place - 1) == "'"
        if is_possessive or (is_part and (token.kind == "number" or token.low == "the")):
            continue
        if (token.kind == "mark" and not _joins(line, place)) or token.low in words.stops:
            return None
        if token.kind == "number":
            return None
        if _is_counted(line, place, words):
            return Noun(token.low, place + 1)
    return None


def _joins(line: Line, place: int) -> bool:
    return line.low(place) in "-'" and (line.tight(place) or line.tight(place + 1))


def _is_counted(line: Line, place: int, words: UnitWords) -> bool:
    low = line.low(place)
    if line.low(place - 1) == "'" and line.tight(place):
        return False
    return is_plural(low, words) and not _goes_on(line, place, words)


def is_plural(word: str, words: UnitWords) -> bool:
    """Tell whether a folded word looks like the plural of a noun."""
    if word in words.plurals:
        return True
    looks = len(word) >= _SHORTEST_PLURAL and word.endswith("s")
    return looks and not word.endswith(("ss", "us", "is")) and word not in words.singulars


def _goes_on(line: Line, place: int, words: UnitWords) -> bool:
    """Tell whether the noun only narrows the next one ("sales managers", "children's homes")."""
    following = line.low(place + 1)
    if following in ("-", "'") and line.tight(place + 1) and line.tight(place + 2):
        return True
    is_word = following.isalpha() and following not in words.stops
    return is_word and following not in words.times and is_plural(following, words)
