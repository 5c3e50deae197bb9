"""The place in a contest that a question asks about: "who came second", "the third prize".

Who comes first has won, and is told so in other words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from knowledge.language.words import Token


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
