"""Amounts that are the distance to something: "4,000 fewer patients than", "3% below the plan"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.lexicon import Lexicon, word_sets
from knowledge.models import Direction

_THAN_WITHIN = 5
"""Tokens from "more" to its "than": "120 more primary school teachers than"."""
_NAMED_WITHIN = 6
"""Tokens behind "above" that say what it lies above."""
_MORE, _LESS = frozenset({"more"}), frozenset({"fewer", "less"})
_BY = "by"


@dataclass(frozen=True)
class DifferenceWords:
    """Words that tell what a distance is to."""

    above: frozenset[str]
    below: frozenset[str]
    greater: frozenset[str]
    smaller: frozenset[str]
    exceeding: frozenset[str]
    missing: frozenset[str]


@lru_cache(maxsize=4)
def difference_words(lexicon: Lexicon) -> DifferenceWords:
    """Read ``figures.toml``."""
    return word_sets(DifferenceWords, lexicon.table("figures")["differences"])


def difference_of(scene: Scene, amount: Amount, words: DifferenceWords) -> Direction | None:
    """Tell which way an amount lies from what it is compared with, if it is such a distance."""
    return (
        _of_comparative(scene, amount)
        or _of_grade(scene, amount, words)
        or _of_place(scene, amount, words)
        or _of_verb(scene, amount, words)
    )


def compared_with(scene: Scene, amount: Amount, words: DifferenceWords) -> range:
    """Give the tokens that say what it lies from: "3% below the forecast" is no forecast."""
    if _of_place(scene, amount, words):
        return range(amount.last, amount.last + _NAMED_WITHIN)
    if _of_verb(scene, amount, words):
        first, _ = next(segments(scene, amount.opening), (amount.opening, 0))
        return range(first, amount.opening)
    return range(0)


def _of_comparative(scene: Scene, amount: Amount) -> Direction | None:
    """Such as "120 more teachers than in 2020"."""
    line, low = scene.line, scene.line.low(amount.last)
    if low not in _MORE and low not in _LESS:
        return None
    for at in range(amount.last + 1, amount.last + 1 + _THAN_WITHIN):
        if line.low(at) == "than":
            return "up" if low in _MORE else "down"
        if scene.role(at) not in ("word", "small"):
            return None
    return None


def _of_grade(scene: Scene, amount: Amount, words: DifferenceWords) -> Direction | None:
    """Such as "40 percent cheaper than", "2 metres taller than"."""
    low = scene.line.low(amount.last)
    if scene.line.low(amount.last + 1) != "than":
        return None
    if low in words.greater:
        return "up"
    return "down" if low in words.smaller else None


def _of_place(scene: Scene, amount: Amount, words: DifferenceWords) -> Direction | None:
    """Such as "40 million euros above the plan"; not "200 feet above the ground"."""
    if amount.kind not in ("percent", "percentage_points", "currency"):
        return None
    low = scene.line.low(amount.last)
    if low in words.above:
        return "up"
    return "down" if low in words.below else None


def _of_verb(scene: Scene, amount: Amount, words: DifferenceWords) -> Direction | None:
    """Such as "exceeded the target by 3 million"."""
    if scene.line.low(amount.opening - 1) != _BY:
        return None
    first, last = next(segments(scene, amount.opening), (0, 0))
    lows = {scene.line.low(at) for at in range(first, last)}
    if lows & words.exceeding:
        return "up"
    return "down" if lows & words.missing else None
