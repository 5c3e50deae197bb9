"""Which topics an article is on: those that some word of it speaks of which means nothing else.

"The ruling becomes final" and "a protection relay" make no article one on sport.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from knowledge.language.words import norms, stem
from knowledge.lexicon import Concept, Lexicon
from knowledge.models import Fact


def with_supported_topics(facts: Sequence[Fact], lexicon: Lexicon) -> tuple[Fact, ...]:
    """Leave the facts of one article the topics that words of it speak of for certain."""
    solid = _spoken_of({fact.sentence for fact in facts}, lexicon)
    return tuple(_kept(fact, solid) for fact in facts)


def _kept(fact: Fact, solid: set[str]) -> Fact:
    topics = tuple(topic for topic in fact.topics if topic in solid)
    return fact if topics == fact.topics else fact.model_copy(update={"topics": topics})


def _spoken_of(sentences: set[str], lexicon: Lexicon) -> set[str]:
    """The topics that are named, and those of unmistakable words, with what these are part of."""
    named: set[str] = set()
    for sentence in sentences:
        for match in lexicon.match(sentence):
            topic = match.concept.own_topic
            written = sentence[match.start : match.end]
            if topic and topic not in named and _is_telling(match.concept, written, lexicon):
                named.add(topic)
    return named.union(*(lexicon.concepts[topic].broader for topic in named))


def _is_telling(concept: Concept, written: str, lexicon: Lexicon) -> bool:
    """Whether a word means the topic and little else; a body's name does."""
    if concept.kind == "body":
        return True
    return any(stem(word) not in _stray(lexicon) for word in norms(written))


@lru_cache(maxsize=4)
def _stray(lexicon: Lexicon) -> frozenset[str]:
    words = lexicon.table("terms")["stray"].split()
    return frozenset(stem(word) for word in (*words, *lexicon.table("function")["en_stop"]))
