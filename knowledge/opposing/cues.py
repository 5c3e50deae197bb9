"""The words by which news disputes a figure, counts anew, or measures it by another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.lexicon import Lexicon
from knowledge.models import Figure
from knowledge.words import norms, remembered

_LONGEST = 3
_CLAIM_WITHIN = 6
"""Words between "short of" and the "count" that it falls short of."""
_LESSER_WITHIN = 3
_NEXT = 80
"""Characters behind a sentence in which the next one says "The coast guard's list is shorter"."""


@dataclass(frozen=True)
class Phrases:
    """Phrases by their words; where no word closes any, none stands."""

    whole: frozenset[tuple[str, ...]]
    closing: frozenset[str]
    """The last word of each."""


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
    """Give phrases by their words."""
    whole = frozenset(tuple(phrase.split()) for phrase in written)
    return Phrases(whole, frozenset(phrase[-1] for phrase in whole))


def ends_with(words: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether the last of the words are one of the phrases."""
    if not words or words[-1] not in phrases.closing:
        return False
    return any(tuple(words[-length:]) in phrases.whole for length in range(1, _LONGEST + 1))


def holds(words: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether one of the phrases stands among the words."""
    return next(_ends(words, phrases), None) is not None


def _ends(words: Sequence[str], phrases: Phrases) -> Iterator[int]:
    """Give the places right behind phrases, in order."""
    for end, word in enumerate(words, 1):
        if word in phrases.closing and ends_with(words[max(0, end - _LONGEST) : end], phrases):
            yield end


said = remembered(norms)
"""The folded words of a sentence: it is asked for with each of its figures."""


def is_omitted(figure: Figure, words: Cues) -> bool:
    """Tell whether a figure is only what a claim leaves out: "not counted 40"."""
    before = norms(figure.sentence[: figure.start - figure.sentence_start])
    return ends_with(before, words.omitting)


def contests(figure: Figure, text: str, words: Cues) -> bool:
    """Tell whether a figure's sentence is set against what is told elsewhere.

    "870 staff did not report, well short of the union's count"; "31 were treated. The coast
    guard's list is shorter".
    """
    sentence = said(figure.sentence)
    if holds(sentence, words.disputing) or holds(sentence, words.counting):
        return True
    end = next(_ends(sentence, words.comparing), None)
    if end is not None:
        return not words.claims.isdisjoint(sentence[end : end + _CLAIM_WITHIN])
    behind = norms(text[figure.sentence_end : figure.sentence_end + _NEXT])
    return any(
        word in words.claims
        and not words.lesser.isdisjoint(behind[at + 1 : at + 1 + _LESSER_WITHIN])
        for at, word in enumerate(behind)
    )
