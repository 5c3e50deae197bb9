"""The place in a contest that a question asks about: "who came second", "the third prize".

Who comes first has won, and is told so in other words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from knowledge.asked import Word
from knowledge.language.words import Token, stems
from knowledge.lexicon import Lexicon

_THINGS = frozenset({"noun", "word", "metric"})


def place(
    words: Sequence[Token], table: Mapping[str, Any], ordinals: Mapping[str, float]
) -> frozenset[str]:
    """Give the words for the place that is asked about, folded; none where there is none.

    ``table`` names the verbs behind which an ordinal is a place, and the nouns before which.
    """
    for one, other in pairwise(word.norm for word in words):
        ordinal = other if one in table["verbs"] else one if other in table["nouns"] else ""
        if ordinals.get(ordinal, 1) > 1:
            return frozenset(word for word, value in ordinals.items() if value == ordinals[ordinal])
    return frozenset()


def tops(words: Sequence[Token], content: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """Give the stems, in English too, of what the first is asked for: "who invests most"."""
    if not content:
        return frozenset()
    text = f" {' '.join(word.norm for word in words)} "
    if not any(f" {cue} " in text for cue in lexicon.table("asking")["places"]["foremost"]):
        return frozenset()
    things = [word for word in content if word.role in _THINGS]
    ids = (term.removeprefix("#") for word in things for term in word.terms)
    concepts = (lexicon.concepts[id_] for id_ in ids if id_ in lexicon.concepts)
    names = (name for concept in concepts for name in concept.en if " " not in name)
    return frozenset(part for word in things for part in word.stems).union(
        part for name in names for part in stems(name)
    )
