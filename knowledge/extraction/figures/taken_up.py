"""What a bare number takes up from the sentence before: "6,450 of them", "Vans. We had"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.figures.counting_words import Carried, CountingWords
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import CLOSING, Line

_THEM = "them"
_IT = frozenset({"that", "this", "it"})
_MONEY = frozenset({"currency"})
_MASSES = frozenset({"currency", "measure", "count"})
_LEVEL = frozenset({"is", "are", "was", "were", "stands", "stood"})
_PERCENT = 100
_LONGEST_FRAGMENT = 3
"""Words of a sentence that only names things: "Vans."."""


def is_of_them(scene: Scene, amount: Amount) -> bool:
    """Tell "6,450 of them"."""
    return (scene.line.low(amount.last), scene.line.low(amount.last + 1)) == ("of", _THEM)


def whole_of(
    scene: Scene, amount: Amount, before: Sequence[Amount], carried: Carried
) -> Amount | None:
    """The amount that a number is a part of: "480 million of that", of roubles "31,000 of them"."""
    pronoun = scene.line.low(amount.last + 1)
    if scene.line.low(amount.last) != "of" or pronoun not in (_IT | {_THEM}):
        return None
    told = before or carried.told
    if pronoun == _THEM and any(other.kind == "count" for other in told):
        return None
    kinds, least = _MASSES if pronoun in _IT else _MONEY, abs(amount.value or 0)
    return next(_larger(reversed(told), kinds, least), None)


def _larger(told: Iterable[Amount], kinds: frozenset[str], least: float) -> Iterator[Amount]:
    return (a for a in told if a.kind in kinds and a.unit and abs(a.value or 0) >= least)


def at_like(scene: Scene, amount: Amount, carried: Carried) -> Amount | None:
    """The share that goes on in "I want us at 75%. Brazil is at 66": what is told "at" it too."""
    low, at = scene.line.low, amount.opening - 1
    if low(at) != "at" or low(at - 1) not in _LEVEL or not carried.told or not carried.line:
        return None
    last = carried.told[-1]
    is_like = last.kind == "percent" and carried.line.low(last.opening - 1) == "at"
    is_share = 0 < (amount.value or 0) <= _PERCENT and low(amount.last) in CLOSING
    return last if is_like and is_share else None


def named_before(
    scene: Scene, amount: Amount, carried: Carried, words: CountingWords
) -> str | None:
    """What the sentence before names for a number to count: "Vans. We had three in 2021"."""
    if carried.line is None:
        return None
    if is_of_them(scene, amount) and not any(a.kind == "count" for a in carried.told):
        lows = (token.low for token in carried.line.tokens)
        return next((low for low in lows if is_plural(low, words.units.nouns)), None)
    return _fragment(carried.line, words)


def _fragment(line: Line, words: CountingWords) -> str | None:
    """The plural that is all of a sentence, behind a label or a time of day: "13:15 TREMORS."."""
    colon = next((i for i in range(len(line.tokens) - 1, -1, -1) if line.low(i) == ":"), -1)
    tokens = [token for token in line.tokens[colon + 1 :] if token.kind == "word"]
    lows = [token.low for token in tokens]
    is_short = 0 < len(lows) <= _LONGEST_FRAGMENT
    is_plain = is_short and words.units.nouns.stops.isdisjoint(lows)
    return lows[-1] if is_plain and is_plural(lows[-1], words.units.nouns) else None
