"""Amounts: what a sentence gives as figures, with span, value, unit and qualifier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.lines import Line
from knowledge.extraction.naming import NamingWords, naming_words, without_names
from knowledge.extraction.nouns import Noun, compound_noun, counted_noun
from knowledge.extraction.numbers import numerals
from knowledge.extraction.proportions import (
    Proportion,
    ProportionWords,
    proportion_words,
    proportions,
)
from knowledge.extraction.ranks import RankWords, rank_words, ranks
from knowledge.extraction.scales import NumberWords, Numeral, number_words, times
from knowledge.extraction.units import Unit, UnitWords, rate_after, unit_of, unit_words
from knowledge.lexicon import Lexicon

_LONGEST_QUALIFIER = 4
_YEARS = range(1000, 2101)
_YEAR_DIGITS = 4
_THOUSAND = 1_000
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
    qualifiers: frozenset[tuple[str, ...]]
    anaphoric: frozenset[str]
    ordinal_times: frozenset[str]
    ahead: frozenset[str]
    around: frozenset[str]
    ages: frozenset[str]
    sides: frozenset[str]
    aging: frozenset[str]
    ranging: frozenset[str]
    moving: frozenset[str]
    partitive: frozenset[str]
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
        qualifiers=frozenset(tuple(phrase.split()) for phrase in table["qualifiers"]),
        anaphoric=frozenset(table["anaphoric"]),
        ordinal_times=frozenset(table["ordinal_times"]),
        ahead=frozenset(table["target"]),
        around=frozenset(table["around"]),
        ages=frozenset(table["ages"]),
        sides=frozenset(table["sides"]),
        aging=frozenset(table["aging"]),
        ranging=frozenset(table["ranging"]),
        moving=frozenset((*table["up"], *table["down"])) - {"up to"},
        partitive=frozenset(table["partitive"]),
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
        is_range = at + 1 < len(found) and _is_range(line, numeral, found[at + 1], words)
        is_range = is_range and not dated[numeral.first]
        high = found[at + 1] if is_range else numeral
        if numeral.first >= done and not dated[numeral.first]:
            amount = _amount(line, numeral, high, words)
            if amount:
                yield amount
                rate = rate_after(line, amount.noun_end or amount.last, words.units)
                done = rate.last if rate else done
        at += 2 if is_range else 1


def _is_range(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> bool:
    """Tell "3.4–3.6bn", "10 to 14 days" and "between 9 and 11" from "from 72 to 82"."""
    first = unit_of(line, low, words.units)
    second = unit_of(line, high, words.units)
    start = first.last if first and first.kind != "currency" else low.last
    end = second.first if second and second.first >= start else high.first
    between = tuple(line.low(i) for i in range(start, end))
    opening = (first.first if first else low.first) - 1
    if _are_unlike(first, second) or not _rises(low, high):
        return False
    if between in _HYPHENS:
        return _rises_plainly(low, high)
    if between in (("to",), ("or",), ("до",)):
        if between == ("or",):
            return not low.scaled
        return not _is_change(line, opening, between[0], (first, second), words)
    return between == ("and",) and _is_between(line, opening, words)


_HYPHENS = (("-",), ("-", "to"), ("-", "or"), ("-", "to", "-"), ("-", "or", "-"))


def _are_unlike(first: Unit | None, second: Unit | None) -> bool:
    """Tell "rose 3% to 4,100" and "5 cents to $4" from amounts of one kind."""
    if first is None:
        return False
    if second is None:
        return first.kind != "currency"
    return first.name != second.name or first.factor != second.factor


def _rises(low: Numeral, high: Numeral) -> bool:
    value, value_to = _values(low, high)
    return value_to is not None and value < value_to


def _rises_plainly(low: Numeral, high: Numeral) -> bool:
    return low.value < high.value or not low.scaled


def _is_between(line: Line, opening: int, words: AmountWords) -> bool:
    """Tell "between 9 and 11", "between the ages of 17 and 20"."""
    if line.low(opening) == "between":
        return True
    is_age = line.low(opening) in words.ages or line.low(opening - 1) in words.ages
    return is_age and any(line.low(at) == "between" for at in range(opening - 3, opening))


def _is_change(
    line: Line,
    opening: int,
    joiner: str,
    units: tuple[Unit | None, Unit | None],
    words: AmountWords,
) -> bool:
    """Tell "from 72 to 82" and "grew by 0.4 GW to 1.3 GW" from "ranging from 5% to 25%"."""
    before = line.low(opening)
    if before in ("from", "с", "со"):
        return line.low(opening - 1) not in words.ranging
    if joiner == "до" and before != "от":
        return True
    has_own = (units[0] is None) == (units[1] is None)
    return has_own and (before == "by" or before in words.moving)


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
    last = rate.last if rate and unit.kind == "measure" else unit.last
    return _spanned(line, low, high, unit._replace(first=first, last=last), rate and rate.name)


def _spanned(line: Line, low: Numeral, high: Numeral, unit: Unit, per: str | None) -> Amount:
    start = line.tokens[unit.first].start
    if low.start is not None and unit.first == low.first:
        start = low.start
    value, value_to = (v if v is None else times(v, unit.factor) for v in _values(low, high))
    if value is not None and line.tokens[unit.first].low == "-":
        value = -value
    return Amount(
        start, line.tokens[unit.last - 1].end, unit.first, unit.last, value, value_to,
        unit.name, unit.kind, per,
    )  # fmt: skip


def _values(low: Numeral, high: Numeral) -> tuple[float, float | None]:
    """Give the value, or both of a range, which may share the scale of the second."""
    if low is high:
        return high.value, None
    scale = 1.0
    while high.scaled and not low.scaled and high.value >= scale * _THOUSAND:
        scale *= _THOUSAND
    return times(low.value, scale), high.value


def _counted(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> Amount | None:
    if _is_score(line, low, high) or _is_age(line, low, high, words):
        return None
    compound = compound_noun(line, high, words.units.nouns)
    noun = compound or counted_noun(line, high, words.units.nouns)
    if low is high and _is_year(line, low) and not (noun and noun.last == low.last + 1):
        return None
    rate = rate_after(line, noun.last if noun else high.last, words.units)
    if not _is_count(line, low, high, noun, words) and not rate:
        return None
    value, value_to = _values(low, high)
    start = line.tokens[low.first].start if low.start is None else low.start
    is_mere_rate = rate is not None and not noun and rate.name[:1].isdecimal()
    last = rate.last if rate and is_mere_rate else high.last
    return Amount(
        start, line.tokens[last - 1].end, low.first, last, value, value_to,
        noun.name if noun else None, "count", rate and rate.name, noun_end=noun and noun.last,
    )  # fmt: skip


def _is_score(line: Line, low: Numeral, high: Numeral) -> bool:
    """Tell "3-2", "voted 19-15" and "by 2 to 1": numbers joined that are no range."""
    before, after = line.tokens[: low.first][-2:], line.tokens[high.last :][:2]
    is_after = len(before) == 2 and before[0].kind == "number" and _joins(line, low.first - 1)
    is_before = len(after) == 2 and after[1].kind == "number" and _joins(line, high.last)
    return is_after or is_before


def _is_age(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> bool:
    """Tell "under the age of 18", "women aged 50 to 65" and "people over 65"."""
    at = low.first - 1
    if line.low(at) in ("of", "between"):
        at -= 1
    if line.low(at) in words.ages:
        return True
    is_side = line.low(at) in words.sides and line.low(at - 1) in words.aging
    return is_side and not line.low(high.last).isalpha()


def _joins(line: Line, at: int) -> bool:
    return line.low(at) == "-" and line.tight(at) and line.tight(at + 1)


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
        return low.scaled or _is_framed(line, low, high, words)
    # "Smith, 47, said": an age
    is_aside = line.low(low.first - 1) == "," and line.low(high.last) in (",", ".")
    return not (is_aside and line.tokens[low.first].end - line.tokens[low.first].start < 3)


def _is_framed(line: Line, low: Numeral, high: Numeral, words: AmountWords) -> bool:
    """Tell "from seven to 11", "two of which", "shrunk to four" from "the two met"."""
    before, after = line.low(low.first - 1), line.low(high.last)
    if before == "from" and after == "to":
        return True
    is_part = after == "of" and line.low(high.last + 1) in words.partitive
    is_moved = before == "to" and line.low(low.first - 2) in words.moving
    return is_part or is_moved


def _is_year(line: Line, numeral: Numeral) -> bool:
    text = line.tokens[numeral.first].text
    is_whole = numeral.last == numeral.first + 1 and len(text) == _YEAR_DIGITS
    return is_whole and text.isdecimal() and int(text) in _YEARS


def _is_time(line: Line, first: int, unit: Unit, words: AmountWords) -> bool:
    """Tell "the first seven months", "ten days earlier" and "will meet in two weeks"."""
    is_stretch = line.low(first - 1) in words.ordinal_times and unit.name not in _SHORT
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
    for length in range(_LONGEST_QUALIFIER, 0, -1):
        at = first - length
        if at >= 0 and tuple(line.low(i) for i in range(at, first)) in words.qualifiers:
            span = (line.tokens[at].start, line.tokens[first - 1].end)
            return amount._replace(qualifier=span, opening=at)
    return amount._replace(opening=first)
