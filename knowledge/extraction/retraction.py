"""Figures that an article takes back: "an earlier version said 12,000; the figure is 10,000"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.extraction.amounts import Amount
from knowledge.extraction.phrases import Scene
from knowledge.lexicon import Lexicon

_PHRASE_WITHIN = 6
"""Tokens between "earlier" and the "count of" that it dates."""
_LONGEST = 3


@dataclass(frozen=True)
class RetractionWords:
    """Words that correct, by where the wrong figure stands beside them."""

    wrong: frozenset[tuple[str, ...]]
    """After them stands what was wrong: "misstated", "an earlier version"."""
    refuted: frozenset[tuple[str, ...]]
    """Before them: "was wrong"."""
    right: frozenset[tuple[str, ...]]
    """After them stands what is right: "the correct figure"."""
    earlier: frozenset[str]
    counts: frozenset[str]
    revising: frozenset[str]
    corrects: frozenset[str]


@lru_cache(maxsize=4)
def retraction_words(lexicon: Lexicon) -> RetractionWords:
    """Read ``figures.toml``."""
    table: Mapping[str, Any] = lexicon.table("figures")["retraction"]
    wrongly = {pair for a in table["wrongly"] for b in table["stated"] for pair in ((a, b), (b, a))}
    return RetractionWords(
        wrong=_phrases(table["wrong"]) | wrongly,
        refuted=_phrases(table["refuted"]),
        right=_phrases(table["right"]),
        earlier=frozenset(table["earlier"]),
        counts=frozenset(table["counts"]),
        revising=frozenset(table["revising"]),
        corrects=frozenset(table["corrects"]),
    )


def _phrases(written: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in written)


def is_retracted(scene: Scene, amount: Amount, words: RetractionWords) -> bool:
    """Tell whether the sentence calls an amount wrong."""
    if _is_contrasted(scene, amount, words) or _is_revised(scene, amount, words):
        return True
    wrong = _last(scene, words.wrong, 0, amount.opening)
    right = _last(scene, words.right, 0, amount.opening)
    if wrong > right:
        return not _is_swapped(scene, amount)
    end = len(scene.line.tokens)
    return right < 0 and _last(scene, words.refuted, amount.last, end) >= 0


def _last(scene: Scene, phrases: frozenset[tuple[str, ...]], first: int, last: int) -> int:
    """Where the last of the phrases begins within a stretch, -1 for nowhere."""
    for at in range(last - 1, first - 1, -1):
        for length in range(1, _LONGEST + 1):
            stretch = tuple(scene.line.low(i) for i in range(at, at + length))
            if at + length <= last and stretch in phrases:
                return at
    return -1


def _is_swapped(scene: Scene, amount: Amount) -> bool:
    """Tell the second of "misstated the toll: it was 12, not 21" and "to 4,300, not 43,000"."""
    at = amount.last
    is_next = scene.line.low(at) == "," and scene.line.low(at + 1) in ("not", "rather", "а")
    return is_next or _is_not(scene, at)


def _is_contrasted(scene: Scene, amount: Amount, words: RetractionWords) -> bool:
    """Tell the second number of "corrects the toll to 4,300, not 43,000"."""
    corrects = any(token.low in words.corrects for token in scene.line.tokens[: amount.opening])
    return corrects and _is_not(scene, amount.opening - 1)


def _is_not(scene: Scene, at: int) -> bool:
    return scene.line.low(at) == "not" or (scene.line.low(at - 1), scene.line.low(at)) in (
        ("instead", "of"),
        ("rather", "than"),
        ("а", "не"),
    )


def _is_revised(scene: Scene, amount: Amount, words: RetractionWords) -> bool:
    """Tell "revising an earlier count of 3,120"."""
    near = [scene.line.low(i) for i in range(amount.opening - _PHRASE_WITHIN, amount.opening)]
    is_earlier = not words.earlier.isdisjoint(near) and not words.counts.isdisjoint(near)
    lows = {token.low for token in scene.line.tokens}
    return is_earlier and not words.revising.isdisjoint(lows)
