"""Amounts: what a sentence gives as figures, with span, value, unit and qualifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.lines import Line
from knowledge.extraction.naming import NamingWords, naming_words, without_names
from knowledge.extraction.nouns import Noun, compound_noun, counted_noun, is_plural
from knowledge.extraction.numbers import numerals
from knowledge.extraction.parts import Part, part_after, parts_of_units
from knowledge.extraction.proportions import (
    Proportion,
    ProportionWords,
    proportion_words,
    proportions,
)
from knowledge.extraction.qualifiers import (
    QualifierWords,
    is_told,
    opening_of,
    qualifier_words,
)
from knowledge.extraction.ranges import (
    RangeWords,
    is_joined,
    is_pair,
    is_range,
    is_score,
    range_words,
    values_of,
)
from knowledge.extraction.ranks import RankWords, rank_words, ranks
from knowledge.extraction.scales import NumberWords, Numeral, number_words, times
from knowledge.extraction.units import Unit, UnitWords, rate_after, unit_of, unit_words
from knowledge.lexicon import Lexicon

_YEARS = range(1600, 2101)
_YEAR_DIGITS = 4
_THOUSAND = 1_000
_PIECE = "piece"
_CLOSING_MARKS = frozenset({"", ".", ";", "!"})
_OPENING_MARKS = frozenset({"", ",", ";", ":", "-", "\"", "“", "«", "and", "but", "и", "а"})
_SHORT = frozenset({"minutes", "seconds"})
"""Stretches too short to be the time of anything but themselves."""


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


@dataclass(frozen=True)
class AmountWords:
    """All tables that reading amounts needs."""

    numbers: NumberWords
    units: UnitWords
    proportions: ProportionWords
    ranks: RankWords
    naming: NamingWords
    before: QualifierWords
    anaphoric: frozenset[str]
    ordinal_times: frozenset[str]
    ahead: frozenset[str]
    around: frozenset[str]
    sides: frozenset[str]
    aging: frozenset[str]
    ranges: RangeWords
    partitive: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    governing: frozenset[str]
    """Verbs with an object: "it took two"."""
    parts: Mapping[str, Part]
    lasting: frozenset[str]


@lru_cache(maxsize=4)
def amount_words(lexicon: Lexicon) -> AmountWords:
    """Read the tables."""
    table = lexicon.table("figures")
    return AmountWords(
        numbers=number_words(lexicon),
        units=unit_words(lexicon),
        proportions=proportion_words(lexicon),
        ranks=rank_words(lexicon),
        naming=naming_words(lexicon),
        before=qualifier_words(lexicon),
        anaphoric=frozenset(table["anaphoric"]),
        ordinal_times=frozenset(table["ordinal_times"]),
        ahead=frozenset(table["target"]),
        around=frozenset(table["around"]),
        sides=frozenset(table["sides"]),
        aging=frozenset(table["aging"]),
        ranges=range_words(lexicon),
        partitive=frozenset(table["partitive"]),
        auxiliaries=frozenset((*table["auxiliaries"], "to")),
        verbs=frozenset(table["verbs"]),
        governing=frozenset(table["verbs"]) - frozenset(table["settling"]),
        parts=parts_of_units(lexicon),
        lasting=frozenset(table["lasting"]),
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
        if not kept or amount.start >= kept[-1].end:
            kept.append(_qualified(line, amount, words))
    return tuple(kept)


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
        is_one = at + 1 < len(found) and is_range(line, numeral, found[at + 1], words.ranges)
        is_one = is_one and not dated[numeral.first]
        high = found[at + 1] if is_one else numeral
        if numeral.first >= done and not dated[numeral.first]:
            amount = _amount(line, numeral, high, words)
            if amount and high is numeral and at + 1 < len(found):
                amount = _with_part(line, amount, found[at + 1], words)
            if amount:
                yield amount
                done = max(done, amount.last)
                rate = rate_after(line, amount.noun_end or amount.last, words.units)
                done = rate.last if rate else done
        at += 2 if is_one else 1


def _with_part(line: Line, amount: Amount, following: Numeral, words: AmountWords) -> Amount:
    """Add the smaller unit: "5 feet 2 inches"."""
    part = part_after(line, amount.unit, amount.last, following, words.parts)
    if part is None or amount.value is None:
        return amount
    end = line.tokens[part.last - 1].end
    return amount._replace(value=amount.value + part.value, last=part.last, end=end)


def _amount(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> Amount | None:
    unit = unit_of(line, high, words.units)
    before = unit_of(line, low, words.units) if low is not high else unit
    if unit is None and before is not None:
        unit = before._replace(last=high.last)
    if unit is None:
        return _counted(line, low, high, words)
    first = min(low.first, before.first if before else low.first)
    if unit.kind == "duration" and _is_time(line, first, unit, words):
        return None
    rate = rate_after(line, unit.last, words.units)
    if rate and rate.name == _PIECE and unit.kind == "measure":
        rate = None  # "62 turbines of 15 MW each"
    last = rate.last if rate and unit.kind == "measure" else unit.last
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
    if is_score(line, low, high) or _is_age(line, low, high, words):
        return None
    compound = compound_noun(line, high, words.units.nouns)
    noun = compound or counted_noun(line, high, words.units.nouns)
    if low is high and _is_year(line, low) and not (noun and noun.last == low.last + 1):
        return None
    rate = rate_after(line, noun.last if noun else high.last, words.units)
    is_bare_pair = noun is None and low is not high and is_pair(line, low, high)
    is_kind = high.in_words and compound is None and is_joined(line, high.last)
    is_count = not (is_bare_pair or is_kind) and _is_count(line, low, high, noun, words)
    if not is_count and not rate:
        return None
    value, value_to = values_of(low, high)
    start = line.tokens[low.first].start if low.start is None else low.start
    is_mere_rate = rate is not None and not noun and rate.name[:1].isdecimal()
    last = rate.last if rate and is_mere_rate else high.last
    return Amount(
        start, line.tokens[last - 1].end, low.first, last, value, value_to,
        noun.name if noun else None, "count", rate and rate.name, noun_end=noun and noun.last,
    )  # fmt: skip


def _is_age(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> bool:
    """Tell "under the age of 18", "women aged 50 to 65" and "people over 65"."""
    at = low.first - 1
    if line.low(at) in ("of", "between"):
        at -= 1
    if line.low(at) in words.ranges.ages:
        return True
    if line.low(at) == "as" and line.low(at - 1) in ("young", "old"):
        return True
    is_side = line.low(at) in words.sides and line.low(at - 1) in words.aging
    return is_side and not is_plural(line.low(high.last), words.units.nouns)


def _is_count(
    line: Line, low: Numeral, high: Numeral, noun: Noun | None, words: AmountWords
) -> bool:
    """Tell counts from numbers that point back, belong together with a dash or stand in words."""
    if low.in_words and low.value == 1:
        return False
    is_bound = line.low(low.first - 1) == "-" and line.tight(low.first) and low.start is None
    if noun:
        points_back = high.value == 2 and line.low(high.first - 1) in words.anaphoric
        return not (high.in_words and (points_back or is_bound))
    if (line.low(high.last) == "-" and line.tight(high.last)) or is_bound:
        return False
    if low.in_words:
        is_large = low.scaled or low.value >= _THOUSAND
        return is_large or _is_framed(line, low, high, words)
    # "Smith, 47, said": an age
    is_aside = line.low(low.first - 1) == "," and line.low(high.last) in (",", ".", "-")
    return not (is_aside and line.tokens[low.first].end - line.tokens[low.first].start < 3)


def _is_framed(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> bool:
    """Tell "from seven to 11", "two of which", "five more than" from "the two met"."""
    before, after = line.low(low.first - 1), line.low(high.last)
    if (before == "from" and after == "to") or (before == "to" and _is_changed(line, low)):
        return True
    if after in ("more", "fewer") and line.low(high.last + 1) == "than":
        return True
    is_part = after in ("of", "из") and line.low(high.last + 1) in words.partitive
    opening = opening_of(line, low.first, words.before)
    if is_told(line, opening, words.before):
        return True
    if line.low(opening - 1) in words.governing and line.low(high.last) in _CLOSING_MARKS:
        return True
    if line.low(opening - 1) in _OPENING_MARKS and _is_verb(line, high.last, words):
        return True
    is_moved = before == "to" and line.low(low.first - 2) in words.before.moving
    return is_part or is_moved


def _is_changed(line: Line, low: Numeral) -> bool:
    """Tell "nine" of "from six to nine"."""
    return line.low(low.first - 3) == "from"


def _is_verb(line: Line, at: int, words: AmountWords) -> bool:
    """Tell "Twelve had faulty brakes" from "Two by two"."""
    low = line.low(at)
    return low in words.verbs or (low > "а" and low.endswith(words.units.nouns.verb_ends))


def _is_year(line: Line, numeral: Numeral) -> bool:
    text = line.tokens[numeral.first].text
    is_whole = numeral.last == numeral.first + 1 and len(text) == _YEAR_DIGITS
    return is_whole and text.isdecimal() and int(text) in _YEARS


def _is_time(line: Line, first: int, unit: Unit, words: AmountWords) -> bool:
    """Tell "the first seven months", "ten days earlier" and "will meet in two weeks"."""
    is_verb = line.low(first - 1) == "last" and line.low(first - 2) in words.auxiliaries
    is_stretch = line.low(first - 1) in words.ordinal_times and unit.name not in _SHORT
    is_stretch = is_stretch and not is_verb
    if is_stretch or line.low(unit.last) in words.around:
        return True
    if line.tokens[first].low in ("one", "один") and line.low(first - 1) not in words.lasting:
        return line.low(unit.last) not in ("of", "-")  # "one day they will"
    is_ahead = any(token.low in words.ahead for token in line.tokens[:first])
    return line.low(first - 1) == "in" and is_ahead


def _qualified(line: Line, amount: Amount, words: AmountWords) -> Amount:
    """Add the words that qualify the amount ("more than")."""
    first = amount.first
    if line.tokens[first].start > amount.start:
        first -= 1  # a sign or "minus" before it
    opening = opening_of(line, first, words.before)
    if opening == first:
        return amount._replace(opening=first)
    span = (line.tokens[opening].start, line.tokens[first - 1].end)
    return amount._replace(qualifier=span, opening=opening)
