"""Amounts that a bare number is a part or the other end of: "46 hectares out of 67"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import Scene

_MASSES = frozenset({"currency", "measure"})
_MILLION = 1_000_000
_OPENING_WITHIN = 3
"""Tokens of "Of the nearly" before a whole."""


def other_end(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "from 3 ponds to 16", "from 75 francs in May to 50", "by 8,140 bales to 22,610"."""
    if scene.line.low(amount.opening - 1) != "to" or last.unit is None:
        return False
    led = scene.line.low(last.opening - 1)
    between = range(last.noun_end or last.last, amount.opening - 1)
    if not between:
        return led == "from" or (led == "by" and last.kind == "count")
    is_dated = all(scene.role(at) in ("time", "small") for at in between)
    return led == "from" and is_dated


def is_out_of(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "has planted 46,300 hectares of trees out of 67,000 planned"."""
    low, at = scene.line.low, amount.opening - 1
    is_part = (low(at - 1), low(at)) == ("out", "of") and last.kind in _MASSES
    return is_part and (last.value or 0) <= (amount.value or 0)


def opened_with(scene: Scene, amount: Amount, before: Sequence[Amount]) -> Amount | None:
    """The whole that opens the sentence: "Of the 1.5 million tonnes promised, 90,000 have come"."""
    whole = before[0]
    is_opening = scene.line.low(0) == "of" and whole.opening <= _OPENING_WITHIN
    is_next = scene.line.low(amount.opening - 1) == "," and scene.role(amount.last) == "verb"
    is_part = whole.kind in _MASSES and (amount.value or 0) <= (whole.value or 0)
    return whole if is_opening and is_next and is_part and whole is before[-1] else None


def _is_size(scene: Scene, amount: Amount, before: Amount) -> bool:
    """Tell the 60 kg of "71 million bags of 60 kg", which only tells what a bag is."""
    is_packed = before.kind == "count" and amount.kind == "measure"
    of = amount.opening - 1
    return is_packed and before.noun_end == of and scene.line.low(of) == "of"


def without_sizes(scene: Scene, amount: Amount, before: Sequence[Amount]) -> list[Amount]:
    """Leave out what only tells how large each of the things counted is, and of millions days."""
    sizes = {b.first for a, b in pairwise(before) if _is_size(scene, b, a)}
    is_large = abs(amount.value or 0) >= _MILLION
    return [
        other
        for other in before
        if other.first not in sizes and not (is_large and other.kind == "duration")
    ]
