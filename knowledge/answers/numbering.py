"""Facts on another thing of the kind than the question calls by its number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answers.scoring import Scored
from knowledge.asked import Question
from knowledge.language.numbered import Numbered, Pairs
from knowledge.language.words import tokens


def of_that_number(question: Question, ranked: Sequence[Scored]) -> Sequence[Scored]:
    """Leave out facts on the sixth stage where the fifth is asked for.

    Where others are numbered and that one nowhere, nothing is left: no fact is on it.
    """
    for thing in question.numbered:
        kept = [one for one in ranked if not _is_another(thing, one)]
        is_told = any(_stands(thing.own, one) for one in kept)
        ranked = kept if is_told or len(kept) == len(ranked) else ()
    return ranked


def _is_another(thing: Numbered, scored: Scored) -> bool:
    return _stands(thing.others, scored) and not _stands(thing.own, scored)


def _stands(pairs: Pairs, scored: Scored) -> bool:
    words = tokens(scored.fact.sentence)
    return not pairs.isdisjoint(pairwise(word.stem for word in words))
