"""Between an article as it is read and as it was published: spans in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from knowledge.language.decoding import Decoded
from knowledge.models import Article, Fact, Figure, Span
from knowledge.text import normalise, squeezed


def as_meant(article: Article, text: Decoded) -> Article:
    """The article with its text decoded, and the spans of its boilerplate in that text."""
    if text.starts is None:
        return article
    furniture = tuple(_decoded_span(span, text) for span in article.boilerplate)
    return article.model_copy(update={"text": text.text, "boilerplate": furniture})


def _decoded_span(span: Span, text: Decoded) -> Span:
    start, end = text.position(span.start), text.position(span.end)
    return Span(start=start, end=end, text=text.text[start:end])


def as_spelled(facts: Sequence[Fact], text: str) -> Iterator[Fact]:
    """The facts with their speakers' names as the text writes them, in its own marks."""
    written = squeezed(text)
    plain = normalise(written)
    names: dict[str, str] = {}
    for name in {fact.speaker for fact in facts if fact.speaker}:
        at = plain.find(name)
        names[name] = written[at : at + len(name)] if at >= 0 else name
    for fact in facts:
        spelled = names.get(fact.speaker or "", fact.speaker)
        is_same = spelled == fact.speaker
        yield fact if is_same else fact.model_copy(update={"speaker": spelled})


def as_published(fact: Fact, article: Article, text: Decoded) -> Fact:
    """The fact with its spans, and all that is verbatim, in the text as published."""
    if text.starts is None:
        return fact
    start, end = text.published(fact.start), text.published(fact.end)
    first, last = text.published(fact.sentence_start), text.published(fact.sentence_end)
    update: dict[str, Any] = {
        "id": f"{article.id}:{fact.kind[0]}:{start}-{end}",
        "start": start,
        "end": end,
        "text": article.text[start:end],
        "sentence_start": first,
        "sentence_end": last,
        "sentence": article.text[first:last],
    }
    return fact.model_copy(update=update | _verbatim(fact, article, text))


def _verbatim(fact: Fact, article: Article, text: Decoded) -> dict[str, Any]:
    """The other words of a fact that stand in its article."""
    found: dict[str, Any] = {}
    if fact.period_text:
        found["period_text"] = _written(fact.period_text, fact, article, text)
    if not isinstance(fact, Figure):
        return found
    if fact.qualifier:
        found["qualifier"] = _written(fact.qualifier, fact, article, text)
    if fact.row:
        found["row"] = _written(fact.row, fact, article, text)
    start, end = text.published(fact.head_start), text.published(fact.head_end)
    return found | {"head_start": start, "head_end": end, "head": article.text[start:end]}


def _written(words: str, fact: Fact, article: Article, text: Decoded) -> str:
    """Words of a fact's sentence as they were published."""
    sentence = normalise(text.text[fact.sentence_start : fact.sentence_end])
    at = sentence.find(normalise(words))
    if at < 0:
        return words
    start = fact.sentence_start + at
    return article.text[text.published(start) : text.published(start + len(words))]
