"""The numbers that a question names, as the values that a figure may have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from knowledge.extraction.amounts.numbers import numerals
from knowledge.extraction.amounts.scales import Numeral, number_words, times
from knowledge.extraction.lines import line
from knowledge.lexicon import Lexicon

_PERCENT = 100
_TELLING = 1000
"""A number from which a fact is known, whatever is asked of it."""


class Quantity(NamedTuple):
    """``text[start:end]`` and the values it may stand for: nine tenths are 0.9 and 90 percent."""

    start: int
    end: int
    text: str
    values: tuple[float, ...]


def quantities(text: str, lexicon: Lexicon) -> Iterator[Quantity]:
    """Find the numbers of a question, in digits and in words; a lone "one" is no number."""
    words = number_words(lexicon)
    read = line(text)
    found = list(numerals(read, words))
    for numeral, following in zip_longest(found, found[1:]):
        fraction = words.fractions.get(read.low(numeral.last), 0.0)
        last = numeral.last + 1 if fraction else numeral.last
        values: tuple[float, ...] = (numeral.value,)
        if fraction:
            share = round(numeral.value * fraction, 4)
            values = (share, float(round(share * _PERCENT, 2)))
        if following is not None and following.scaled and not numeral.scaled:
            values = (*values, times(numeral.value, _scale_of(following)))
        if numeral.in_words and numeral.value == 1 and not fraction:
            continue
        start, end = read.tokens[numeral.first].start, read.tokens[last - 1].end
        yield Quantity(start, end, text[start:end], values)


def tell_apart(numbers: Sequence[Quantity]) -> bool:
    """Tell whether numbers alone say what is meant: two of them, or one like 1.79 billion."""
    values = [value for number in numbers for value in number.values]
    return len(numbers) > 1 or any(value >= _TELLING for value in values)


def _scale_of(numeral: Numeral) -> float:
    """Give the scale of a number ("thirty-six thousand": 1000), which the one before may share."""
    scale = 1.0
    while numeral.value >= scale * 1_000:
        scale *= 1_000
    return scale
