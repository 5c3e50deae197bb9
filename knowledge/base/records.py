"""Facts as the JSON objects that other programs read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from knowledge.articles import Written
from knowledge.base.counted_in_english import in_english
from knowledge.base.dossiers import candidates_by_place, dossier
from knowledge.base.facts import FactBase
from knowledge.base.speakers import named_people
from knowledge.base.topics import own_topics
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure, Finding, Quote


def article_record(
    id_: Any, text: str, lexicon: Lexicon, everyday: Mapping[str, int]
) -> dict[str, Any]:
    """Read one text and give all that it holds; offsets are into the text as given.

    ``everyday`` tells its own terms from everyday words, as ``own_terms`` takes it.
    """
    read = dossier(Written(str(id_), text), lexicon)
    article, facts = read.article, read.facts
    topics = dict.fromkeys(topic for fact in facts for topic in fact.topics[:1])
    people = named_people(facts, lexicon)
    own = own_topics(facts, candidates_by_place([read]), people, everyday, lexicon)
    topics |= dict.fromkeys(term.id for terms in own.values() for term in terms)
    return {
        "id": id_,
        "published": article.published.isoformat() if article.published else None,
        "publisher": article.publisher,
        "topics": list(topics),
        "figures": [_figure(fact, lexicon) for fact in facts if isinstance(fact, Figure)],
        "quotes": [{**_span(f), "group": f.group} for f in facts if isinstance(f, Quote)],
        "statements": [_span(f) for f in facts if f.kind == "statement" and f.credit is None],
    }


def _span(fact: Fact) -> dict[str, Any]:
    return {"start": fact.start, "end": fact.end, "text": fact.text, "speaker": fact.speaker}


def _figure(figure: Figure, lexicon: Lexicon) -> dict[str, Any]:
    return {
        **_span(figure),
        "value": _number(figure.value),
        "value_to": _number(figure.value_to),
        "unit": in_english(figure.unit, lexicon),
        "qualifier": figure.qualifier,
        "direction": figure.direction,
        "kind": figure.figure_kind,
        "status": figure.status,
        "metric": figure.metric or figure.measured,
        "period_text": figure.period_text,
        "period": figure.period.model_dump() if figure.period else None,
    }


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


def fact_record(fact: Fact, base: FactBase) -> dict[str, Any]:
    """Give a fact as in an answer, with its kind and speaker."""
    return {"kind": fact.kind, "speaker": fact.speaker, **proof(fact, base.articles[fact.article])}


def proof(fact: Fact, article: Article) -> dict[str, Any]:
    """Give the characters that prove a fact, and where they were published."""
    return {
        "id": fact.id,
        "article": fact.article,
        "text": fact.text,
        "start": fact.start,
        "end": fact.end,
        "sentence": fact.sentence,
        "qualifier": fact.qualifier if isinstance(fact, Figure) else None,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
    }


def finding_record(finding: Finding, base: FactBase) -> dict[str, Any]:
    """Give a finding with its facts."""
    lead = finding.lead
    figure = lead if isinstance(lead, Figure) else None
    return {
        "id": finding.id,
        "kind": finding.kind,
        "metric": (figure.metric or figure.measured) if figure else None,
        "value": _number(figure.value) if figure else None,
        "value_to": _number(figure.value_to) if figure else None,
        "unit": figure.unit if figure else None,
        "direction": figure.direction if figure else None,
        "status": figure.status if figure else None,
        "period": lead.period.model_dump() if lead.period else None,
        "speaker": _speaker(finding.facts),
        "topic": lead.topics[0] if lead.topics else None,
        "origins": finding.origins,
        "facts": [proof(fact, base.articles[fact.article]) for fact in finding.facts],
    }


def _speaker(facts: Sequence[Fact]) -> str | None:
    return next((fact.speaker for fact in facts if fact.speaker), None)
