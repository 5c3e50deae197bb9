"""What a question names by its number: "the fifth stage", "unit 3"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from knowledge.numbered import Numbered
from knowledge.words import Token, stem

_MOST = 40
"""Numbers up to which things are called by them."""


def numbered(
    words: Sequence[Token], skip: frozenset[int], ordinals: Mapping[str, float]
) -> tuple[Numbered, ...]:
    """Find the nouns that stand behind an ordinal or before a number; ``skip``: parts of times.

    ``ordinals`` gives the value of each ordinal number word.
    """
    return tuple(_pairs(words, skip, ordinals))


def _pairs(
    words: Sequence[Token], skip: frozenset[int], ordinals: Mapping[str, float]
) -> Iterator[Numbered]:
    for at, (one, other) in enumerate(pairwise(words)):
        if skip.intersection((at, at + 1)):
            continue
        if one.norm in ordinals and other.norm.isalpha():
            yield _of(other.stem, int(ordinals[one.norm]), ordinals)
        elif one.norm.isalpha() and other.norm.isdigit() and int(other.norm) <= _MOST:
            yield _of(one.stem, int(other.norm), ordinals)


def _of(noun: str, number: int, ordinals: Mapping[str, float]) -> Numbered:
    named = {(stem(word), noun): int(value) for word, value in ordinals.items()}
    named |= {(noun, str(value)): value for value in range(1, _MOST + 1)}
    return Numbered(
        own=frozenset(pair for pair, value in named.items() if value == number),
        others=frozenset(pair for pair, value in named.items() if value != number),
    )
