"""Proof of a base: every span stands where it says, and what looks doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.base.facts import FactBase
from knowledge.language.decoding import decoded
from knowledge.language.russian import lemmas
from knowledge.language.words import is_cyrillic, norms
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
    end = fact.start + 1 if isinstance(fact, Quote) else fact.end  # a turn has many sentences
    if not fact.sentence_start <= fact.start < end <= fact.sentence_end:
        yield f"{fact.id}: it stands outside its sentence"
    if isinstance(fact, Figure):
        if text[fact.head_start : fact.head_end] != fact.head:
            yield f"{fact.id}: its head does not stand there"
        if fact.row not in fact.sentence:
            yield f"{fact.id}: the name of its row does not stand in its sentence"
        if fact.qualifier and fact.qualifier not in fact.sentence:
            yield f"{fact.id}: its qualifier does not stand in its sentence"
    if fact.speaker and not _is_named(fact.speaker, named):
        yield f"{fact.id}: its speaker is not named in the article"


def _is_named(speaker: str, text: str) -> bool:
    """Tell whether a text names a speaker; a Russian one may stand in any case there."""
    if speaker in text or not is_cyrillic(speaker):
        return speaker in text
    told = frozenset(lemma for norm in {*norms(text)} for lemma in lemmas(norm))
    return all(not told.isdisjoint(lemmas(norm)) for norm in norms(speaker))


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
