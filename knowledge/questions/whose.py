"""Whose somebody is: "which aide of the president spoke" asks for the aide's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from knowledge.asked import Word
from knowledge.language.words import Token
from knowledge.lexicon import Concept

_PERSON = "person"
_OF = frozenset({"of", "to"})
_ARTICLES = frozenset({"the", "a", "an"})


def themselves(
    content: Sequence[Word],
    places: Sequence[int],
    words: Sequence[Token],
    concepts: Mapping[str, Concept],
) -> Iterator[Word]:
    """Give the content words, at these places of the words, without those whose somebody is."""
    is_person = False
    for word, at in zip(content, places, strict=True):
        before = [each.norm for each in words[max(0, at - 2) : at] if each.norm not in _ARTICLES]
        if not (is_person and _OF.intersection(before[-1:])):
            yield word
        named = (concepts.get(term[1:]) for term in word.terms)
        is_person = any(concept and _PERSON in concept.broader for concept in named)
