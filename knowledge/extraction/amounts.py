"""Amounts: what a sentence gives as figures, with span, value, unit and qualifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.extraction.lines import DASHES, Line
from knowledge.extraction.numbers import NumberWords, Numeral, number_words, numerals
from knowledge.extraction.units import UnitClass, UnitWords, counted_noun, unit_of, unit_words
from knowledge.lexicon import Lexicon

_LONGEST_QUALIFIER = 4
_YEARS = range(1800, 2101)
_YEAR_DIGITS = 4
_RANK_REACH = 14


class Amount(NamedTuple):
    """A figure's span in the line's text and ``tokens[first:last]``, with what it is."""

    start: int
    end: int
    first: int
    last: int
    value: float | None
    value_to: float | None
    unit: str | None
    kind: UnitClass | str
    qualifier: tuple[int, int] | None = None
    noun_end: int | None = None
    """The token after the counted noun."""


@dataclass(frozen=True)
class AmountWords:
    """All tables that reading amounts needs."""

    numbers: NumberWords
    units: UnitWords
    qualifiers: frozenset[tuple[str, ...]]
    naming: frozenset[str]
    anaphoric: frozenset[str]
    ranks: frozenset[str]


def amount_words(lexicon: Lexicon) -> AmountWords:
    """Read the tables."""
    table = lexicon.table("figures")
    return AmountWords(
        number_words(lexicon),
        unit_words(lexicon),
        frozenset(tuple(phrase.split()) for phrase in table["qualifiers"]),
        frozenset(table["naming"]),
        frozenset(table["anaphoric"]),
        frozenset(table["ranks"]),
    )


def amounts(line: Line, words: AmountWords, dated: Sequence[tuple[int, int]]) -> tuple[Amount, ...]:
    """Give the amounts of a line in order; ``dated`` are stretches of text that name times."""
    found = [
        *_of_numerals(line, words, dated),
        *_multiples(line, words),
        *_fractions(line, words),
        *_ranks(line, words, dated),
    ]
    kept: list[Amount] = []
    for amount in sorted(found, key=lambda a: (a.start, -a.end)):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount._replace(qualifier=_qualifier(line, amount.first, words)))
    return tuple(kept)


def _of_numerals(
    line: Line, words: AmountWords, dated: Sequence[tuple[int, int]]
) -> Iterator[Amount]:
    found = list(numerals(line, words.numbers))
    at = 0
    while at < len(found):
        numeral = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        if following is not None and _is_range(line, numeral, following):
            amount = _amount(line, following, words, numeral, dated)
            at += 1
        else:
            amount = _amount(line, numeral, words, None, dated)
        if amount:
            yield amount
        at += 1


def _is_range(line: Line, low: Numeral, high: Numeral) -> bool:
    """Tell "3.4–3.6bn", "10 to 14 days" and "between 9 and 11" from "from 72 to 82"."""
    between = tuple(line.low(i) for i in range(low.last, high.first))
    before = line.low(low.first - 1)
    between = tuple(mark for mark in between if mark not in ("$", "€", "£"))
    if low.value >= high.value and not high.scaled:
        return False
    if between == ("-",):
        return low.value < high.value
    if between == ("to",):
        return before != "from"
    return between == ("and",) and before == "between"


def _amount(
    line: Line,
    numeral: Numeral,
    words: AmountWords,
    low: Numeral | None,
    dated: Sequence[tuple[int, int]],
) -> Amount | None:
    first = low or numeral
    if _is_name(line, first, words) or _is_dated(line, first, dated):
        return None
    unit = unit_of(line, numeral, words.units)
    start_token = first.first
    if low is not None:
        before = unit_of(line, low, words.units)
        start_token = before.first if before and before.first < low.first else low.first
    elif unit is not None:
        start_token = unit.first
    if unit is None:
        return _counted(line, numeral, words, low)
    start = line.tokens[start_token].start
    if first.start is not None and start_token == first.first:
        start = first.start
    value, value_to = _values(low, numeral)
    if unit.kind == "duration" and _is_ordinal_time(line, start_token):
        return None
    return Amount(
        start, line.tokens[unit.last - 1].end, start_token, unit.last, value, value_to,
        unit.name, unit.kind,
    )  # fmt: skip


def _values(low: Numeral | None, high: Numeral) -> tuple[float, float | None]:
    if low is None:
        return high.value, None
    if high.scaled and not low.scaled:
        factor = high.value / (_unscaled(high) or high.value)
        return float(round(low.value * factor, 6)), high.value
    return low.value, high.value


def _unscaled(numeral: Numeral) -> float:
    value = numeral.value
    while value >= 1_000:
        value /= 1_000
    return value


def _counted(
    line: Line, numeral: Numeral, words: AmountWords, low: Numeral | None
) -> Amount | None:
    first = low or numeral
    if _is_year(line, first) and low is None:
        return None
    noun = counted_noun(line, numeral, words.units)
    if noun is None and (numeral.in_words or line.low(numeral.last) == "-"):
        return None
    if noun is not None and numeral.in_words and _is_anaphoric(line, numeral, words):
        return None
    if numeral.in_words and numeral.value == 1:
        return None
    value, value_to = _values(low, numeral)
    start = line.tokens[first.first].start if first.start is None else first.start
    name, end = noun if noun else (None, None)
    return Amount(
        start, line.tokens[numeral.last - 1].end, first.first, numeral.last, value, value_to,
        name, "count", noun_end=end,
    )  # fmt: skip


def _is_anaphoric(line: Line, numeral: Numeral, words: AmountWords) -> bool:
    """Tell "the two countries", which only points back to what was named."""
    return numeral.value == 2 and line.low(numeral.first - 1) in words.anaphoric


def _is_year(line: Line, numeral: Numeral) -> bool:
    text = line.tokens[numeral.first].text
    return len(text) == _YEAR_DIGITS and text.isdecimal() and int(text) in _YEARS


def _is_name(line: Line, numeral: Numeral, words: AmountWords) -> bool:
    """Tell numbers that are part of a name: "201st base", "COVID-19", "Article 5", "G20"."""
    first, last = numeral.first, numeral.last
    following = line.low(last)
    if line.tight(last) and following in ("st", "nd", "rd", "th", "-й", "й", "го"):
        return True
    if line.low(first - 1) in words.naming and line.tokens[first - 1].text[:1].isupper():
        return True
    touching = line.tight(first) and first > 0
    if touching and line.tokens[first - 1].kind == "word":
        return line.low(first - 1) not in words.units.before
    joined = touching and line.low(first - 1) in DASHES and line.tight(first - 1)
    if joined and line.tokens[first - 2].kind == "word":
        return True
    return _is_clock(line, first, last) or _is_numbered(line, first)


def _is_clock(line: Line, first: int, last: int) -> bool:
    around = (line.low(first - 1), line.low(last))
    return (":" in around and (line.tight(first) or line.tight(last))) or around[1] in (
        "gmt", "am", "pm", "p", "o'clock",
    )  # fmt: skip


def _is_numbered(line: Line, first: int) -> bool:
    """The number of an item in a list: "1. " or "(2)" at the start of a line."""
    return first == 0 and line.low(1) in (".", ")") and len(line.tokens) > 2 and not line.tight(2)


def _is_dated(line: Line, numeral: Numeral, dated: Sequence[tuple[int, int]]) -> bool:
    place = line.tokens[numeral.first].start
    return any(start <= place < end for start, end in dated)


def _is_ordinal_time(line: Line, first: int) -> bool:
    """Tell "the first seven months": a time, not a duration."""
    return line.low(first - 1) in ("first", "last", "past", "next", "previous")


def _multiples(line: Line, words: AmountWords) -> Iterator[Amount]:
    for at, token in enumerate(line.tokens):
        if token.low in words.numbers.multiples and token.low != "double":
            value = words.numbers.multiples[token.low]
            yield Amount(token.start, token.end, at, at + 1, value, None, "times", "times")


def _fractions(line: Line, words: AmountWords) -> Iterator[Amount]:
    """Read "a third", "two thirds", "one in five", "half of"."""
    cardinals, fractions = words.numbers.cardinals, words.numbers.fractions
    for at, token in enumerate(line.tokens):
        count = 1.0 if token.low in ("a", "one", "another") else cardinals.get(token.low)
        after = at + 2 if line.low(at + 1) == "-" else at + 1
        if count is not None and line.low(after) in fractions and line.low(after) != "half":
            named = line.low(after)
            if count > 1 or named in ("third", "quarter", "fifth", "tenth"):
                value = float(round(count * fractions[named], 4))
                yield _fraction(line, at, after + 1, value)
        if token.low in ("one", "two", "three") and line.low(at + 1) == "in":
            whole = cardinals.get(line.low(at + 2)) or _plain(line.low(at + 2))
            if whole and whole > 1:
                yield _fraction(line, at, at + 3, float(round(cardinals[token.low] / whole, 4)))
        if token.low == "half" and line.low(at + 1) in ("of", "the", "its", "their"):
            yield _fraction(line, at, at + 1, 0.5)


def _plain(text: str) -> float | None:
    return float(text) if text.isdecimal() and len(text) < _YEAR_DIGITS else None


def _fraction(line: Line, first: int, last: int, value: float) -> Amount:
    start, end = line.tokens[first].start, line.tokens[last - 1].end
    return Amount(start, end, first, last, value, None, "fraction", "fraction")


def _ranks(line: Line, words: AmountWords, dated: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """Read "ranks second", "the second position", "in third place"."""
    ordinals: Mapping[str, float] = words.numbers.ordinals
    for at, token in enumerate(line.tokens):
        if token.low not in ordinals or any(s <= token.start < e for s, e in dated):
            continue
        near = {line.low(i) for i in range(max(0, at - _RANK_REACH), at)}
        ranked = near & words.ranks or (line.low(at - 1) == "and" and "first" in near)
        if line.low(at + 1) in ("position", "place", "spot", "largest", "biggest") or (
            ranked
            and line.low(at + 1)
            in ("in", "among", "behind", "after", "on", "and", ".", ",", ";", "")
        ):
            yield Amount(
                token.start, token.end, at, at + 1, ordinals[token.low], None, "rank", "rank"
            )


def _qualifier(line: Line, first: int, words: AmountWords) -> tuple[int, int] | None:
    """Give the text span of the words that qualify the amount ("more than")."""
    for length in range(_LONGEST_QUALIFIER, 0, -1):
        at = first - length
        if at >= 0 and tuple(line.low(i) for i in range(at, first)) in words.qualifiers:
            return line.tokens[at].start, line.tokens[first - 1].end
    return None
