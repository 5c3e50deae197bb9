"""The words by which news disputes a figure, counts anew, or measures it by another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.lexicon import Lexicon
from knowledge.models import Figure
from knowledge.words import norms

_LONGEST = 3
_CLAIM_WITHIN = 6
"""Words between "short of" and the "count" that it falls short of."""
_LESSER_WITHIN = 3
_NEXT = 80
"""Characters behind a sentence in which the next one says "The coast guard's list is shorter"."""

Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Cues:
    """Words by what they tell of two figures."""

    denying: Phrases
    but: frozenset[str]
    disputing: Phrases
    omitting: Phrases
    counting: Phrases
    claiming: Phrases
    according: Phrases
    putting: frozenset[str]
    comparing: Phrases
    lesser: frozenset[str]
    claims: frozenset[str]


@lru_cache(maxsize=4)
def cues(lexicon: Lexicon) -> Cues:
    """Read ``opposing.toml``."""
    table: Mapping[str, Any] = lexicon.table("opposing")
    contrast, said, elsewhere = table["contrast"], table["cues"], table["elsewhere"]
    return Cues(
        denying=phrases(contrast["denying"]),
        but=frozenset(contrast["but"]),
        disputing=phrases((*said["disputing"], *said["omitting"])),
        omitting=phrases(said["omitting"]),
        counting=phrases(said["counting"]),
        claiming=phrases(said["claiming"]),
        according=phrases(said["according"]),
        putting=frozenset(said["putting"]),
        comparing=phrases(elsewhere["comparing"]),
        lesser=frozenset(elsewhere["lesser"]),
        claims=frozenset(elsewhere["claims"]),
    )


def phrases(written: Sequence[str]) -> Phrases:
    """Give phrases as tuples of their words."""
    return frozenset(tuple(phrase.split()) for phrase in written)


def ends_with(words: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether the last of the words are one of the phrases."""
    return any(tuple(words[-length:]) in phrases for length in range(1, _LONGEST + 1))


def holds(words: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether one of the phrases stands among the words."""
    return any(ends_with(words[: at + 1], phrases) for at in range(len(words)))


def contests(figure: Figure, text: str, words: Cues) -> bool:
    """Tell whether a figure is set against one that is told elsewhere.

    "870 staff did not report, well short of the union's count"; "31 were treated. The coast
    guard's list is shorter".
    """
    before = norms(figure.sentence[: figure.start - figure.sentence_start])
    if ends_with(before, words.omitting):
        return False
    said = norms(figure.sentence)
    if holds(said, words.disputing) or holds(said, words.counting):
        return True
    for at in range(len(said)):
        if ends_with(said[: at + 1], words.comparing):
            return not words.claims.isdisjoint(said[at + 1 : at + 1 + _CLAIM_WITHIN])
    behind = norms(text[figure.sentence_end : figure.sentence_end + _NEXT])
    return any(
        word in words.claims
        and not words.lesser.isdisjoint(behind[at + 1 : at + 1 + _LESSER_WITHIN])
        for at, word in enumerate(behind)
    )
