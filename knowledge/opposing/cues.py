"""The words by which news disputes a figure, counts anew, or measures it by another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.language.phrases import Phrases
from knowledge.language.words import norms, remembered
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

_CLAIM_WITHIN = 6
"""Words between "short of" and the "count" that it falls short of."""
_LESSER_WITHIN = 3
_NEXT = 80
"""Characters behind a sentence in which the next one says "The coast guard's list is shorter"."""


@dataclass(frozen=True)
class Cues:
    """Words by what they tell of two figures."""

    denying: Phrases
    but: frozenset[str]
    disputing: Phrases
    numbers: Phrases
    tolls: frozenset[str]
    going_on: frozenset[str]
    having: frozenset[str]
    adding: frozenset[str]
    omitting: Phrases
    counting: Phrases
    claiming: Phrases
    nearing: Phrases
    according: Phrases
    parting: Phrases
    putting: frozenset[str]
    comparing: Phrases
    lesser: frozenset[str]
    claims: frozenset[str]
    unlike: Phrases


@lru_cache(maxsize=4)
def cues(lexicon: Lexicon) -> Cues:
    """Read ``opposing.toml``."""
    table: Mapping[str, Any] = lexicon.table("opposing")
    contrast, said, elsewhere = table["contrast"], table["cues"], table["elsewhere"]
    return Cues(
        denying=Phrases(contrast["denying"]),
        but=frozenset(contrast["but"]),
        disputing=Phrases((*said["disputing"], *said["omitting"])),
        numbers=Phrases(said["numbers"]),
        tolls=frozenset(said["tolls"]),
        going_on=frozenset(said["going_on"]),
        having=frozenset(said["having"]),
        adding=frozenset(said["adding"]),
        omitting=Phrases(said["omitting"]),
        counting=Phrases(said["counting"]),
        claiming=Phrases(said["claiming"]),
        nearing=Phrases(said["nearing"]),
        according=Phrases(said["according"]),
        parting=Phrases(said["while"]),
        putting=frozenset(said["putting"]),
        comparing=Phrases(elsewhere["comparing"]),
        lesser=frozenset(elsewhere["lesser"]),
        claims=frozenset(elsewhere["claims"]),
        unlike=Phrases(elsewhere["unlike"]),
    )


said = remembered(norms)
"""The folded words of a sentence: it is asked for with each of its figures."""


def is_omitted(figure: Figure, words: Cues) -> bool:
    """Tell whether a figure is only what a claim leaves out: "not counted 40"."""
    return words.omitting.end(norms(figure.before))


def is_added(figure: Figure, words: Cues) -> bool:
    """Tell whether a figure comes on top of a claim: "14 more deaths"."""
    behind = norms(figure.sentence[figure.end - figure.sentence_start :])
    return not words.adding.isdisjoint(behind[:1]) and behind[1:2] != ["than"]


def counts_anew(figure: Figure, words: Cues) -> bool:
    """Tell whether somebody's own count is what a figure is given for: "by her count 31"."""
    is_said = words.counting.stand_in(said(figure.sentence))
    return is_said and words.counting.stand_in(norms(figure.before))


def contests(figure: Figure, text: str, words: Cues) -> bool:
    """Tell whether a figure's sentence is set against what is told elsewhere.

    "870 staff did not report, well short of the union's count"; "31 were treated. The coast
    guard's list is shorter"; "it did 121 an hour. I withdraw the earlier figure".
    """
    sentence = said(figure.sentence)
    if words.disputing.stand_in(sentence):
        return True
    behind = norms(text[figure.sentence_end : figure.sentence_end + _NEXT])
    if words.unlike.stand_in([*sentence, *behind]):
        return True
    compared = next(words.comparing.places(sentence), None)
    if compared is not None:
        return not words.claims.isdisjoint(sentence[compared.stop : compared.stop + _CLAIM_WITHIN])
    return any(
        word in words.claims
        and not words.lesser.isdisjoint(behind[at + 1 : at + 1 + _LESSER_WITHIN])
        for at, word in enumerate(behind)
    )
