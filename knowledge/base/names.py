"""Proper names of a folder, told by how they are written: they carry a question as states do."""

from __future__ import annotations

from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from knowledge.language.words import fold, tokens
from knowledge.models import Article

CALENDAR = frozenset(fold(name) for name in (*day_name, *month_name) if name)
"""What English writes with a capital and is no name."""
OPENING = 3
"""Sentences that open an article: they say where, when and between whom all of it happened."""
_SHORTEST = 3
_SALIENT = 2
"""A name in so many sentences of an article is what the article is about."""


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


def salient_names(article: Article, sentences: Sequence[str], read: Written) -> Iterator[str]:
    """Give the names that an article opens with or comes back to; its outlet is none of them.

    ``sentences`` are those of its facts, in order, and ``read`` what they show.
    """
    above = (article.headline or "", *sentences[:OPENING])
    opening = {word.norm for text in above for word in tokens(text)}
    outlet = {w.norm for name in (article.publisher, article.agency) for w in tokens(name or "")}
    for norm in read.names() - outlet:
        if norm in opening or read.capital[norm] >= _SALIENT:
            yield norm
