"""Proof of a base: every span stands where it says, and what looks doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.base.facts import FactBase
from knowledge.language.decoding import decoded
from knowledge.models import Fact, Figure, Quote
from knowledge.text import squeezed


def broken_spans(base: FactBase) -> tuple[str, ...]:
    """Give a line for every fact whose characters are not those of its article."""
    named = {id_: squeezed(decoded(article.text).text) for id_, article in base.articles.items()}
    return tuple(
        line
        for fact in base.facts.values()
        for line in _broken(fact, base.articles[fact.article].text, named[fact.article])
    )


def _broken(fact: Fact, text: str, named: str) -> Iterator[str]:
    if text[fact.start : fact.end] != fact.text or not fact.text:
        yield f"{fact.id}: its text does not stand there"
    if text[fact.sentence_start : fact.sentence_end] != fact.sentence:
        yield f"{fact.id}: its sentence does not stand there"
    if not fact.sentence_start <= fact.start < fact.end <= fact.sentence_end:
        yield f"{fact.id}: it stands outside its sentence"
    if isinstance(fact, Figure):
        if text[fact.head_start : fact.head_end] != fact.head:
            yield f"{fact.id}: its head does not stand there"
        if fact.row not in fact.sentence:
            yield f"{fact.id}: the name of its row does not stand in its sentence"
        if fact.qualifier and fact.qualifier not in fact.sentence:
            yield f"{fact.id}: its qualifier does not stand in its sentence"
    if fact.speaker and fact.speaker not in named:
        yield f"{fact.id}: its speaker is not named in the article"


def doubts(base: FactBase) -> tuple[str, ...]:
    """Give a line for every fact that a reader should look at."""
    return tuple(line for fact in base.facts.values() for line in _doubtful(fact))


def _doubtful(fact: Fact) -> Iterator[str]:
    if isinstance(fact, Figure) and not (fact.metric or fact.head):
        yield f"{fact.id}: doubtful: {fact.text!r} has nothing that it measures"
    if isinstance(fact, Figure) and fact.period_text and fact.period is None:
        yield f"{fact.id}: doubtful: the period {fact.period_text!r} could not be resolved"
    if isinstance(fact, Quote) and fact.speaker is None:
        yield f"{fact.id}: doubtful: nobody is known to say {fact.text[:40]!r}"
