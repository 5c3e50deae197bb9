"""Amounts: what a sentence gives as figures, with span, value, unit and qualifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.amounts.ages import is_age, is_age_of_one
from knowledge.extraction.amounts.bare import (
    BareWords,
    bare_words,
    is_changed_to,
    is_count,
    is_vote,
)
from knowledge.extraction.amounts.compounds import compound_noun
from knowledge.extraction.amounts.labels import NamingWords, naming_words
from knowledge.extraction.amounts.naming import without_names
from knowledge.extraction.amounts.nouns import PEOPLE, Noun, counted_noun
from knowledge.extraction.amounts.numbers import numerals
from knowledge.extraction.amounts.parts import Part, Total, parts_of_units, with_parts
from knowledge.extraction.amounts.per import rate_after
from knowledge.extraction.amounts.proportions import (
    Proportion,
    ProportionWords,
    proportion_words,
    proportions,
)
from knowledge.extraction.amounts.qualifiers import (
    QualifierWords,
    opening_of,
    qualifier_words,
)
from knowledge.extraction.amounts.ranges import (
    RangeWords,
    is_pair,
    is_range,
    is_score,
    range_words,
    values_of,
    with_scale_of,
    with_thousands_of,
)
from knowledge.extraction.amounts.ranks import RankWords, rank_words, ranks
from knowledge.extraction.amounts.rates import PIECE, RateWords, rate_beyond, rate_of, rate_words
from knowledge.extraction.amounts.scales import NumberWords, Numeral, number_words, times
from knowledge.extraction.amounts.singles import SingleWords, counted_once, single_words
from knowledge.extraction.amounts.temperatures import CELSIUS, is_frost
from knowledge.extraction.amounts.terms import TermWords, is_time, term_words
from knowledge.extraction.amounts.units import Unit, UnitWords, unit_of, unit_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

_YEARS = range(1600, 2101)
_OLD_YEARS = range(1000, 1600)
"""Years behind "in" alone: a chapel of 1348, but 1,348 bricks."""
_BEFORE_OLD_YEARS = frozenset("in since until till circa around from of between early late".split())
_YEAR_DIGITS = 4
_ONE = "one"


class Amount(NamedTuple):
    """A figure's span in the line's text and ``tokens[first:last]``, with what it is."""

    start: int
    end: int
    first: int
    last: int
    value: float | None
    value_to: float | None
    unit: str | None
    kind: str
    """A ``UnitClass``."""
    per: str | None = None
    """What a rate is per."""
    qualifier: tuple[int, int] | None = None
    opening: int = 0
    """The token at which the amount begins with its qualifier."""
    noun_end: int | None = None
    """The token after the counted noun."""
    is_age: bool = False
    """It tells how old somebody is and has no unit ("Ann Hill, 47,")."""


@dataclass(frozen=True)
class AmountWords:
    """All tables that reading amounts needs."""

    numbers: NumberWords
    units: UnitWords
    proportions: ProportionWords
    ranks: RankWords
    naming: NamingWords
    before: QualifierWords
    bare: BareWords
    ranges: RangeWords
    parts: Mapping[str, Part]
    rates: RateWords
    singles: SingleWords
    terms: TermWords


@lru_cache(maxsize=4)
def amount_words(lexicon: Lexicon) -> AmountWords:
    """Read the tables."""
    return AmountWords(
        numbers=number_words(lexicon),
        units=unit_words(lexicon),
        proportions=proportion_words(lexicon),
        ranks=rank_words(lexicon),
        naming=naming_words(lexicon),
        before=qualifier_words(lexicon),
        bare=bare_words(lexicon),
        ranges=range_words(lexicon),
        parts=parts_of_units(lexicon),
        rates=rate_words(lexicon),
        singles=single_words(lexicon),
        terms=term_words(lexicon),
    )


def amounts(line: Line, words: AmountWords, dated: Sequence[bool]) -> tuple[Amount, ...]:
    """Give the amounts of a line in order; ``dated`` tells whether a token names a time."""
    numbers = list(without_names(line, tuple(numerals(line, words.numbers)), words.naming))
    found = [
        *_of_numerals(line, numbers, words, dated),
        *(_of(line, p) for p in proportions(line, words.proportions, numbers, dated)),
        *(_of(line, p) for p in ranks(line, words.ranks, dated)),
    ]
    kept: list[Amount] = []
    for amount in sorted(found, key=lambda a: (a.start, -a.end)):
        if not kept or (amount.start >= kept[-1].end and not _is_rate(line, kept[-1], amount)):
            kept.append(_qualified(line, amount, words))
    return tuple(kept)


def _is_rate(line: Line, last: Amount, amount: Amount) -> bool:
    """Tell "£1.2bn a quarter" from "a quarter of it"."""
    is_beside = amount.first == last.last and line.low(amount.first) == "a"
    return is_beside and amount.kind == "fraction" and last.unit is not None


def _of(line: Line, found: Proportion) -> Amount:
    start, end = line.tokens[found.first].start, line.tokens[found.last - 1].end
    value = None if found.value is None else float(found.value)
    return Amount(
        start, end, found.first, found.last, value, None, found.unit, found.kind,
        noun_end=found.noun_end,
    )  # fmt: skip


def _of_numerals(
    line: Line, found: Sequence[Numeral], words: AmountWords, dated: Sequence[bool]
) -> Iterator[Amount]:
    at = done = 0
    while at < len(found):
        numeral = found[at]
        is_one = at + 1 < len(found) and not dated[numeral.first]
        is_one = is_one and is_range(line, numeral, found[at + 1], words.ranges)
        if at + 1 < len(found):
            share = with_thousands_of if is_one else with_scale_of
            numeral = share(line, numeral, found[at + 1])
        high = found[at + 1] if is_one else numeral
        if numeral.first >= done and not dated[numeral.first]:
            amount = _amount(line, numeral, high, words)
            if amount and high is numeral:
                amount = _with_parts(line, amount, found[at + 1 :], words)
            if amount:
                yield amount
                done = max(done, amount.last)
                rate = rate_after(line, amount.noun_end or amount.last, words.units)
                done = rate.last if rate else done
        at += 2 if is_one else 1


def _with_parts(
    line: Line, amount: Amount, following: Sequence[Numeral], words: AmountWords
) -> Amount:
    """Add the smaller units: "5 feet 2 inches", "2 hours 24 minutes 10 seconds"."""
    if amount.unit is None or amount.value is None:
        return amount
    whole = Total(amount.value, amount.unit, amount.last)
    value, unit, last = with_parts(line, whole, following, words.parts)
    return amount._replace(value=value, unit=unit, last=last, end=line.tokens[last - 1].end)


def _amount(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> Amount | None:
    unit = unit_of(line, high, words.units)
    before = unit_of(line, low, words.units) if low is not high else unit
    if unit is None and before is not None:
        unit = before._replace(last=high.last)
    if unit is None:
        return _counted(line, low, high, words)
    first = min(low.first, before.first if before else low.first)
    if unit.kind == "duration" and is_time(line, first, unit, words.terms, is_one=low is high):
        return None
    rate = rate_of(line, unit, words.rates)
    is_near = rate is not None and line.low(unit.last) not in ("of", "more", "less")
    last = rate.last if rate and is_near and unit.kind == "measure" else unit.last
    return _spanned(line, low, high, unit._replace(first=first, last=last), rate and rate.name)


def _spanned(line: Line, low: Numeral, high: Numeral, unit: Unit, per: str | None) -> Amount:
    start = line.tokens[unit.first].start
    if low.start is not None and unit.first == low.first:
        start = low.start
    value, value_to = (v if v is None else times(v, unit.factor) for v in values_of(low, high))
    if value is not None and line.tokens[unit.first].low == "-":
        value = -value
    return Amount(
        start, line.tokens[unit.last - 1].end, unit.first, unit.last, value, value_to,
        unit.name, unit.kind, per,
    )  # fmt: skip


def _counted(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> Amount | None:
    if low is high and (known := _told(line, low, words)):
        return known
    if is_score(line, low, high) or is_age(line, low, high, words.bare):
        return None
    if low is high and line.low(low.first) == _ONE and low.last == low.first + 1:
        return _single(line, low, words)
    compound = compound_noun(line, high, words.units.nouns)
    noun = compound or counted_noun(line, high, words.units.nouns)
    if noun is None and line.low(high.last - 1) in words.numbers.collective:
        noun = Noun(PEOPLE, high.last)
    if low is high and _is_year(line, low) and not (noun and noun.last == low.last + 1):
        return None
    after = noun.last if noun else high.last
    rate = rate_after(line, after, words.units) or rate_beyond(line, after, words.rates)
    rate = None if rate and rate.name == PIECE and noun else rate  # "28,000 members each paid"
    is_bare_pair = noun is None and low is not high and is_pair(line, low, high)
    is_kind = high.in_words and compound is None and line.joins(high.last)
    counts = not (is_bare_pair or is_kind) and is_count(line, low, high, noun, words.bare)
    if not counts and not rate:
        return None
    value, value_to = values_of(low, high)
    start = line.tokens[low.first].start if low.start is None else low.start
    is_mere_rate = rate is not None and not noun and rate.name[:1].isdecimal()
    last = rate.last if rate and is_mere_rate else high.last
    return Amount(
        start, line.tokens[last - 1].end, low.first, last, value, value_to,
        noun.name if noun else None, "count", rate and rate.name, noun_end=noun and noun.last,
    )  # fmt: skip


def _told(line: Line, numeral: Numeral, words: AmountWords) -> Amount | None:
    """A bare number whose unit the words around it tell: votes, ages and degrees of frost."""
    if is_vote(line, numeral.first, numeral.last, words.bare):
        unit, kind = "votes", "count"
    elif is_age_of_one(line, numeral, words.bare):
        unit, kind = "years", "duration"
    elif is_frost(line, numeral.first, numeral.last, words.units.thermal):
        unit, kind = CELSIUS, "measure"
    else:
        return None
    start = line.tokens[numeral.first].start if numeral.start is None else numeral.start
    end = line.tokens[numeral.last - 1].end
    told = Amount(start, end, numeral.first, numeral.last, numeral.value, None, unit, kind)
    return told._replace(is_age=unit == "years")


def _single(line: Line, numeral: Numeral, words: AmountWords) -> Amount | None:
    noun = counted_once(line, numeral.first, words.singles)
    if noun is None and not is_changed_to(line, numeral, words.bare):
        return None
    start, end = line.tokens[numeral.first].start, line.tokens[numeral.first].end
    one = Amount(start, end, numeral.first, numeral.last, 1.0, None, None, "count")
    return one._replace(unit=noun.name, noun_end=noun.last) if noun else one


def _is_year(line: Line, numeral: Numeral) -> bool:
    text = line.tokens[numeral.first].text
    if numeral.last > numeral.first + 1 or len(text) != _YEAR_DIGITS or not text.isdecimal():
        return False
    is_old = int(text) in _OLD_YEARS and line.low(numeral.first - 1) in _BEFORE_OLD_YEARS
    return int(text) in _YEARS or is_old


def _is_spread(line: Line, amount: Amount, opening: int) -> bool:
    """Tell "to be spent over three years" from "he spent over three years there"."""
    is_over = amount.kind == "duration" and line.low(opening) == "over"
    is_done = line.low(opening - 1).endswith(("ed", "spread", "spent", "paid", "built"))
    return is_over and is_done and line.low(opening - 2) in (",", "be", "been", "is", "was")


def _qualified(line: Line, amount: Amount, words: AmountWords) -> Amount:
    """Add the words that qualify the amount ("more than")."""
    first = amount.first
    if line.tokens[first].start > amount.start:
        first -= 1  # a sign or "minus" before it
    opening = opening_of(line, first, words.before)
    is_reached = amount.kind == "rank" and line.low(opening) == "up"  # "move up to third"
    if opening == first or is_reached or _is_spread(line, amount, opening):
        return amount._replace(opening=first)
    span = (line.tokens[opening].start, line.tokens[first - 1].end)
    return amount._replace(qualifier=span, opening=opening)
