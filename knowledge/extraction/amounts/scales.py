"""The words that are numbers, and the scale words and letters that multiply them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from knowledge.extraction.amounts.measures import measure_names
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

_LENGTH_WITHIN = 5
"""Tokens before a number in which "length of" makes metres of it."""
_MEASURED = ("share", "currency_after", "subunits", "measure")
POWERS = ("2", "3", "²", "³")
_PER_TIME = ("s", "d")
_PLURAL = ("s", "people")
_RACES = frozenset((50, 60, 80, 100, 110, 200, 400, 800, 1_500, 3_000, 5_000, 10_000))
"""Metres that are run or swum: "the 100m"."""


class Numeral(NamedTuple):
    """A number, ``line.tokens[first:last]`` with its scale word."""

    first: int
    last: int
    value: float
    scaled: bool = False
    """A scale word belongs to it ("1.5bn")."""
    in_words: bool = False
    start: int | None = None
    """Where it begins in the text, if a sign stands before its first token."""
    is_part: bool = False
    """It is a part of the unit that follows ("half a" mile)."""


@dataclass(frozen=True)
class NumberWords:
    """The words that are numbers, by language-independent tables."""

    cardinals: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    vulgar: Mapping[str, float]
    """Fractions of a single character: ½."""
    multiples: Mapping[str, float]
    scale: Mapping[str, float]
    dotted: frozenset[str]
    """Scale words that are written with a full stop."""
    money: frozenset[str]
    """Signs and codes of currencies."""
    of_money: frozenset[str]
    """Scale words of sums of money alone: "Rs 300 cr", "$5MM"."""
    minus: frozenset[str]
    vague: frozenset[str]
    several: frozenset[str]
    suffixes: frozenset[str]
    alone: frozenset[str]
    """Russian scale words that are numbers without one before them."""
    bounding: frozenset[str]
    """Before "thousands" in the genitive, which makes one thousand of them."""
    collective: frozenset[str]
    """Russian numbers of people: «трое»."""
    of_metres: frozenset[str]
    of_people: frozenset[str]
    of_length: frozenset[str]
    openers: frozenset[str]
    """Every word that a number in words may begin with."""
    measured: frozenset[str]
    """Every word that a unit's name may begin with."""
    compounds: frozenset[str]
    """Of them, those that a hyphen may join to a fraction: "half-mile", not "half-year"."""
    is_continental: bool = False
    """A full stop before three digits is a thousands mark: 20.000."""


@lru_cache(maxsize=4)
def number_words(lexicon: Lexicon) -> NumberWords:
    """Read ``numerals.toml`` and the scale words of ``units.toml``."""
    table: Mapping[str, Any] = lexicon.table("numerals")
    units: Mapping[str, Any] = {**lexicon.table("units"), "measure": measure_names(lexicon)}
    names = {name: _first_words(units[name]) for name in _MEASURED}
    compounds = frozenset({"hour", "point"}).union(*names.values())
    return word_sets(
        NumberWords,
        table["words"],
        cardinals=table["cardinals"],
        ordinals=table["ordinals"],
        fractions=table["fractions"],
        vulgar=table["vulgar"],
        multiples=table["multiples"],
        scale=units["scale"],
        money=frozenset((*units["currency_before"], *units["written"]["prefixed"])),
        openers=frozenset((*table["cardinals"], *table["fractions"], "a", "тысячи")).union(
            table["words"]["alone"]
        ),
        measured=compounds | _first_words(units["duration"]),
        compounds=compounds,
    )


def _first_words(names: Mapping[str, str]) -> frozenset[str]:
    """With their singulars."""
    first = {name.split()[0] for name in names}
    return frozenset(first | {word.removesuffix("s") for word in first if len(word) > len("ms")})


def times(value: float, scale: float) -> float:
    """Multiply without the noise of binary fractions: 8.2 × 10⁹ is 8200000000.

    A float holds fifteen decimal digits for sure.
    """
    return float(f"{round(value * scale, 6):.15g}")


def scaled(line: Line, at: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Multiply by the scale words that follow ("2 lakh crore", "400-million")."""
    first = at
    while True:
        place = at + line.joins(at)
        if not _is_scale(line, first, place, value, words):
            return value, at
        value, at = times(value, words.scale[line.low(place)]), place + 1
        if line.low(at) == "." and line.tight(at) and line.low(place) in words.dotted:
            at += 1


def _is_scale(line: Line, first: int, at: int, value: float, words: NumberWords) -> bool:
    low = line.low(at)
    if low not in words.scale:
        return False
    if low in words.of_money:
        return at == first and _is_money(line, at, words)
    return len(low) > 1 or (at == first and _is_letter_scale(line, at, value, words))


def _is_letter_scale(line: Line, at: int, value: float, words: NumberWords) -> bool:
    """Tell "$5m" and "5m people" from "400m freestyle", "the 100m" and "5 m"."""
    if line.low(at + 1) in POWERS and line.tight(at + 1):
        return False  # "85m2"
    if line.low(at + 1) == "/" and line.tight(at + 1) and line.low(at + 2) in _PER_TIME:
        return False  # "37m/s"
    if _is_money(line, at, words) and (line.tight(at) or line.tokens[at].text == "M"):
        return True
    if not line.tight(at) or line.low(at) == "t":
        return False
    is_race = value in _RACES and line.low(at - 2) in words.of_people
    is_counted = line.low(at + 1).endswith(_PLURAL)
    is_race = is_race or ("," in line.tokens[at - 1].text and not is_counted)  # "a 6,190m peak"
    return line.low(at) != "m" or not (is_race or _is_metres(line, at, words))


def _is_money(line: Line, at: int, words: NumberWords) -> bool:
    """Whether a currency stands before the number, or the range, that ends before a token."""
    first = at - 4 if line.low(at - 2) == "-" else at - 2
    return not words.money.isdisjoint((line.low(first), line.low(first - 1)))


def _is_metres(line: Line, at: int, words: NumberWords) -> bool:
    if any(line.low(i) in words.of_length for i in range(at - _LENGTH_WITHIN, at)):
        return True
    following = line.low(at + 1)
    if following == "-" and line.tight(at + 1):
        following = line.low(at + 2)
    return following in words.of_metres
