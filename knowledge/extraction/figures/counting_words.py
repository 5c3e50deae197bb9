"""The words that tell what a bare number counts, and what the sentences before leave to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.amounts.bare import given_names
from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.units import UnitWords, unit_words
from knowledge.extraction.figures.continuing import ContinuingWords, continuing_words
from knowledge.extraction.figures.currencies import CurrencyWords, currency_words
from knowledge.extraction.figures.elided import ElidedWords, elided_words
from knowledge.extraction.figures.points import PointWords, point_words
from knowledge.extraction.lines import Line, TokenPhrases
from knowledge.lexicon import Lexicon, word_sets

Count = tuple[float, str]
"""How many of what was counted."""
Counts = tuple[Count, ...]


class Carried(NamedTuple):
    """What the sentences before leave to a bare number."""

    counts: Counts = ()
    """What was counted before, with how many of it, in the same paragraph; the last first."""
    line: Line | None = None
    """The sentence before, in the same paragraph."""
    amounts: tuple[Amount, ...] = ()
    """Its amounts, else those of the last sentence of the paragraph that has any."""
    told: tuple[Amount, ...] = ()
    """Its own amounts."""
    currency: str | None = None
    """The currency that the article named last."""
    listed: str | None = None
    """What the items of a list close with: "Final table: 1. Doe 6.5"."""


@dataclass(frozen=True)
class CountingWords:
    """Words that tell what a bare number counts."""

    units: UnitWords
    currencies: CurrencyWords
    telling: TokenPhrases
    """Phrases right before a number that tell what it counts: "killing", "in front of"."""
    by_phrase: Mapping[tuple[str, ...], str]
    """What each of them counts."""
    people_before: TokenPhrases
    """Phrases right after a number of people: "aboard", "in custody"."""
    by_noun: Mapping[str, str]
    """What the thing measured is counted in: a population in people."""
    partible: frozenset[str]
    """Of what things are counted in, what has parts: points, no people."""
    indices: TokenPhrases
    """Of them, those of several words: S&P."""
    of_numbers: frozenset[str]
    """Nouns that say that what stands before them is counted: passenger "numbers"."""
    continuing: ContinuingWords
    elided: ElidedWords
    exchanged: Mapping[str, str]
    """Codes of currencies by their names."""
    points: PointWords
    unitless: frozenset[str]
    """What has no unit: a ratio."""
    measuring: frozenset[str]
    """Verbs whose subject is what the number counts: "reached", "numbered"."""
    owning: frozenset[str]
    """Verbs whose object is so many of what was named: "had", "expects"."""
    compared_with: frozenset[str]
    """Before "the" and a number of the same things: "double the 3,010 of 2012"."""
    counting: frozenset[str]
    """Verbs with which somebody counts."""
    aged: frozenset[str]
    given: frozenset[str]
    """Given names."""
    persons: frozenset[str]
    """What one person is called."""
    human: frozenset[str]
    """Verbs of what only people do."""
    standings: frozenset[str]
    """What a list of places and points is called."""
    being: frozenset[str]
    ages: frozenset[str]
    saying: frozenset[str]
    paying: frozenset[str]
    sums: frozenset[str]
    """Plurals that are sums of money."""


@lru_cache(maxsize=4)
def counting_words(lexicon: Lexicon) -> CountingWords:
    """Read the tables."""
    table, told = lexicon.table("figures"), lexicon.table("speech")
    after = lexicon.table("units")["currency_after"]
    by_noun = {noun: unit for unit, nouns in table["counted_by"].items() for noun in nouns}
    return word_sets(
        CountingWords,
        {**table, **table["elided"], **table["stand_ins"]},
        units=unit_words(lexicon),
        currencies=currency_words(lexicon),
        by_phrase={
            tuple(phrase.split()): unit
            for unit, phrases in table["counted_after"].items()
            for phrase in phrases
        },
        telling=TokenPhrases(p for phrases in table["counted_after"].values() for p in phrases),
        people_before=TokenPhrases(table["people_before"]),
        by_noun=by_noun,
        indices=TokenPhrases(noun for noun in by_noun if " " in noun),
        continuing=continuing_words(lexicon),
        elided=elided_words(lexicon),
        points=point_words(lexicon),
        persons=frozenset(told["roles"].split()) - frozenset(told["bodies"].split()),
        given=given_names(lexicon),
        human=frozenset(table["elided"]["people"]),
        standings=frozenset(table["points"]["standings"]),
        sums=frozenset(lexicon.table("units")["written"]["sums"]),
        measuring=frozenset(
            word
            for name in ("settling", "up", "down", "moved", "auxiliaries")
            for word in table[name]
        ).union(table["stand_ins"]["numbering"]),
        compared_with=frozenset((*table["comparing"], *table["doubles"])),
        saying=frozenset((*told["core"].split(), *told["no_saying"].split())),
        exchanged={name: code for name, code in after.items() if " " not in name},
    )
