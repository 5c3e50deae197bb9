"""What an article and its figures are about: the states and bodies they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.base.terms import is_no_state
from knowledge.lexicon import Lexicon
from knowledge.models import Fact, Figure

_SALIENT_SENTENCES = 3
"""A state or body named in so many sentences of an article is what the article is about."""


def salient_entities(facts: Sequence[Fact], lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Give for each article the countries and bodies that it is about, as sorted concept ids."""
    sentences = {fact.place: fact.sentence for fact in facts}
    counts: dict[str, Counter[str]] = {}
    for (article, _), sentence in sentences.items():
        counts.setdefault(article, Counter()).update(_entities(sentence, lexicon))
    return {
        article: tuple(sorted(i for i, n in counter.items() if n >= _SALIENT_SENTENCES))
        for article, counter in counts.items()
    }


def _entities(text: str, lexicon: Lexicon) -> set[str]:
    found = set()
    for match in lexicon.match(text):
        concept = match.concept
        if concept.kind == "country":
            if not is_no_state(concept, text[match.start : match.end]):
                found.add(concept.id)
        elif concept.stands_for:
            found.add(concept.stands_for)
    return found


def with_subject(fact: Fact, salient: tuple[str, ...]) -> Fact:
    """A figure whose sentence names no state or body is about those of its article."""
    if isinstance(fact, Figure) and not fact.subject and salient:
        return fact.model_copy(update={"subject": salient})
    return fact
