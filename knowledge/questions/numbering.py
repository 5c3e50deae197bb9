"""What a question names by its number: "the fifth stage", "unit 3"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from knowledge.language.numbered import Numbered
from knowledge.language.words import Token, stem

_MOST = 40
"""Numbers up to which things are called by them."""


def numbered(
    words: Sequence[Token],
    skip: frozenset[int],
    ordinals: Mapping[str, float],
    names: Set[str],
) -> tuple[Numbered, ...]:
    """Find the nouns that stand behind an ordinal or before a number; ``skip``: parts of times.

    ``ordinals`` gives the value of each ordinal number word, ``names`` the folded words that the
    base writes only with a capital: the first Borealis pictures are not those of Borealis-1.
    """
    return tuple(_pairs(words, skip, ordinals, names))


def _pairs(
    words: Sequence[Token],
    skip: frozenset[int],
    ordinals: Mapping[str, float],
    names: Set[str],
) -> Iterator[Numbered]:
    for at, (one, other) in enumerate(pairwise(words)):
        if skip.intersection((at, at + 1)):
            continue
        if one.norm in ordinals and other.norm.isalpha():
            digits = 0 if other.norm in names else _MOST
            yield _of(other.stem, int(ordinals[one.norm]), ordinals, digits)
        elif one.norm.isalpha() and other.norm.isdigit() and int(other.norm) <= _MOST:
            yield _of(one.stem, int(other.norm), ordinals, _MOST)


def _of(noun: str, number: int, ordinals: Mapping[str, float], digits: int) -> Numbered:
    """Name a thing by ordinals, and by numbers up to ``digits`` behind it."""
    named = {(stem(word), noun): int(value) for word, value in ordinals.items()}
    named |= {(noun, str(value)): value for value in range(1, digits + 1)}
    return Numbered(
        own=frozenset(pair for pair, value in named.items() if value == number),
        others=frozenset(pair for pair, value in named.items() if value != number),
    )
