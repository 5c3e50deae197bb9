"""Proper names of a folder, told by how they are written: they carry a question as states do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from knowledge.words import tokens

_SHORTEST = 3


class Written(NamedTuple):
    """How words stand in texts: folded words, and in how many sentences they do."""

    capital: Mapping[str, int]
    """With a capital, and not as the first word."""
    small: frozenset[str]
    """In small letters."""

    def names(self) -> frozenset[str]:
        """Give the words that are only written with a capital."""
        return frozenset(self.capital.keys() - self.small)


def written(sentences: Iterable[str]) -> Written:
    """Read how the words of sentences are written; a headline in capitals tells nothing."""
    capital: Counter[str] = Counter()
    small: set[str] = set()
    for sentence in sentences:
        words = [word for word in tokens(sentence) if word.norm.isalpha()]
        large = [word for word in words if sentence[word.start].isupper()]
        small.update(word.norm for word in words if not sentence[word.start].isupper())
        if 2 * len(large) <= len(words):
            inside = {word.norm for word in large if word is not words[0]}
            capital.update(norm for norm in inside if len(norm) >= _SHORTEST)
    return Written(capital, frozenset(small))
