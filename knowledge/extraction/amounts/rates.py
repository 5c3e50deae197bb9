"""What a measure or a sum of money is per, right behind it or behind what it is of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.per import Rate, rate_after
from knowledge.extraction.amounts.scales import number_words
from knowledge.extraction.amounts.units import Unit, UnitWords, unit_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

PIECE = "piece"
_CLOSING = ("and", "or", "from", "by", "during", "this", "last")
_PER = ("per", "a", "an", "each", "every")
_TIMES = ("second", "minute", "hour", "day", "night", "week", "month", "year", "season")
_PART_WITHIN = 4
"""Tokens of what a measure is "of", before its rate."""


@dataclass(frozen=True)
class RateWords:
    """Words of rates, and beside them."""

    units: UnitWords
    numbers: frozenset[str]
    closing: frozenset[str]
    """What a phrase ends before: prepositions but "of", and the words that open clauses."""


@lru_cache(maxsize=4)
def rate_words(lexicon: Lexicon) -> RateWords:
    """Read the tables."""
    table, numbers = lexicon.table("figures"), number_words(lexicon)
    closing = (*table["prepositions"], *table["clause_breaks"], *_CLOSING)
    return RateWords(
        unit_words(lexicon),
        frozenset((*numbers.ordinals, *numbers.scale)),
        frozenset(closing) - {"of"},
    )


def rate_of(line: Line, unit: Unit, words: RateWords) -> Rate | None:
    """Give what an amount with a unit is per."""
    rate = rate_after(line, unit.last, words.units) or _beyond(line, unit, words)
    return None if rate and _is_none(rate, unit) else rate


def _is_none(rate: Rate, unit: Unit) -> bool:
    """Tell "62 turbines of 15 MW each" and "has gained 31 percent against the dollar"."""
    is_share = unit.kind in ("percent", "percentage_points")
    return (rate.name == PIECE and unit.kind == "measure") or (is_share and rate.name.isupper())


def _beyond(line: Line, unit: Unit, words: RateWords) -> Rate | None:
    """Read the rate of "11.6 tonnes of carbon dioxide per head", "$14.50 more a month"."""
    by_article = _by_article(line, unit, words)
    if by_article:
        return by_article
    if line.low(unit.last) in ("more", "less"):
        return rate_after(line, unit.last + 1, words.units)
    return rate_beyond(line, unit.last, words) if unit.kind == "measure" else None


def rate_beyond(line: Line, at: int, words: RateWords) -> Rate | None:
    """Read the rate behind what an amount is of: "6,500 litres of milk a day"."""
    if line.low(at) != "of":
        return None
    places = range(at + 2, at + 2 + _PART_WITHIN)
    stop = next((i for i in places if line.low(i) in words.closing or not _is_word(line, i)), None)
    per = next((i for i in places if line.low(i) in _PER), None)
    if per is None or (stop is not None and stop < per):
        return None
    rate = rate_after(line, per, words.units)
    is_time = rate is not None and rate.name in _TIMES
    return rate if line.low(per) == "per" or is_time else None


def _is_word(line: Line, at: int) -> bool:
    return line.low(at)[:1].isalnum() or line.low(at) == "-"


def _by_article(line: Line, unit: Unit, words: RateWords) -> Rate | None:
    """Read "lifts 9.4 tonnes a shift", "$3 a bottle": a noun that nothing goes on with."""
    noun, behind = line.low(unit.last + 1), line.low(unit.last + 2)
    is_article = line.low(unit.last) in ("a", "an") and unit.kind in ("currency", "measure")
    is_noun = noun.isalpha() and noun not in words.units.nouns.stops
    is_noun = is_noun and not (unit.kind == "measure" and noun in words.units.nouns.times)
    is_noun = is_noun and line.tokens[unit.last + 1].text.islower()
    is_noun = is_noun and noun not in words.numbers
    is_last = not behind.isalnum() or behind in words.closing
    is_joined = behind in ("-", "'", "$")
    return (
        Rate(noun, unit.last + 2) if is_article and is_noun and is_last and not is_joined else None
    )
