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
    """With a capital, and not only as the first word of a sentence."""
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
        large = [sentence[word.start].isupper() for word in words]
        small.update(word.norm for word, is_large in zip(words, large, strict=True) if not is_large)
        if not any(large[1:2]):
            large[:1] = [False] * bool(
                words
            )  # the first word shows something only as a part of a longer name
        inside = {word.norm for word, is_large in zip(words, large, strict=True) if is_large}
        if 2 * sum(large) <= len(words):
            capital.update(norm for norm in inside if len(norm) >= _SHORTEST)
    return Written(capital, frozenset(small))
