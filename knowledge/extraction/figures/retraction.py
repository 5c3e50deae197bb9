"""Figures that an article takes back: "an earlier version said 12,000; the figure is 10,000"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import Line, TokenPhrases
from knowledge.lexicon import Lexicon, word_sets

_PHRASE_WITHIN = 6
"""Tokens between "earlier" and the "count of" that it dates."""


@dataclass(frozen=True)
class RetractionWords:
    """Words that correct, by where the wrong figure stands beside them."""

    wrong: TokenPhrases
    """After them stands what was wrong: "misstated", "an earlier version"."""
    refuted: TokenPhrases
    """Before them: "was wrong"."""
    right: TokenPhrases
    """After them stands what is right: "the correct figure"."""
    earlier: frozenset[str]
    counts: frozenset[str]
    revising: frozenset[str]
    corrects: frozenset[str]


@lru_cache(maxsize=4)
def retraction_words(lexicon: Lexicon) -> RetractionWords:
    """Read ``figures.toml``."""
    table: Mapping[str, Any] = lexicon.table("figures")["retraction"]
    wrongly = [f"{a} {b}" for a, b in product(table["wrongly"], table["stated"])]
    wrongly += [f"{b} {a}" for a, b in product(table["wrongly"], table["stated"])]
    return word_sets(
        RetractionWords,
        table,
        wrong=TokenPhrases([*table["wrong"], *wrongly]),
        refuted=TokenPhrases(table["refuted"]),
        right=TokenPhrases(table["right"]),
    )


class Corrections(NamedTuple):
    """Where a sentence corrects: the tokens at which such phrases begin, in order."""

    wrong: tuple[int, ...] = ()
    refuted: tuple[int, ...] = ()
    right: tuple[int, ...] = ()
    corrects: int = -1
    """The first word after which "not 43,000" takes a figure back, -1 for none."""
    revises: bool = False


def corrections(line: Line, words: RetractionWords) -> Corrections:
    """Find what a sentence says of wrong figures."""
    return Corrections(
        wrong=words.wrong.places(line),
        refuted=words.refuted.places(line),
        right=words.right.places(line),
        corrects=next((at for at, low in enumerate(line.lows) if low in words.corrects), -1),
        revises=not words.revising.isdisjoint(line.lows),
    )


def is_retracted(scene: Scene, amount: Amount, found: Corrections, words: RetractionWords) -> bool:
    """Tell whether the sentence calls an amount wrong."""
    is_contrasted = 0 <= found.corrects < amount.opening and _is_not(scene, amount.opening - 1)
    if is_contrasted or (found.revises and _is_revised(scene, amount, words)):
        return True
    wrong, right = _last(found.wrong, amount), _last(found.right, amount)
    if wrong > right:
        return not _is_swapped(scene, amount)
    return right < 0 and bool(found.refuted) and found.refuted[-1] >= amount.last


def _last(places: Sequence[int], amount: Amount) -> int:
    """The last of some places before an amount, -1 for none."""
    at = bisect_left(places, amount.opening)
    return places[at - 1] if at else -1


def _is_swapped(scene: Scene, amount: Amount) -> bool:
    """Tell the second of "misstated the toll: it was 12, not 21" and "to 4,300, not 43,000"."""
    at = amount.last
    is_next = scene.line.low(at) == "," and scene.line.low(at + 1) in ("not", "rather", "а")
    return is_next or _is_not(scene, at)


def _is_not(scene: Scene, at: int) -> bool:
    return scene.line.low(at) == "not" or (scene.line.low(at - 1), scene.line.low(at)) in (
        ("instead", "of"),
        ("rather", "than"),
        ("а", "не"),
    )


def _is_revised(scene: Scene, amount: Amount, words: RetractionWords) -> bool:
    """Tell "revising an earlier count of 3,120"."""
    near = [scene.line.low(i) for i in range(amount.opening - _PHRASE_WITHIN, amount.opening)]
    return not words.earlier.isdisjoint(near) and not words.counts.isdisjoint(near)
