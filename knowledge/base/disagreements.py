"""Findings with the same metric, subject, period and definition and different values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from knowledge.base.findings import definition
from knowledge.models import Article, Disagreement, Fact, Figure, Finding, Separation


class Witness(NamedTuple):
    """Who says a figure, when and after whom."""

    article: str
    voice: str | None
    published: date | None
    origin: str | None


def disagreements(
    findings: Sequence[Finding], articles: Mapping[str, Article]
) -> tuple[tuple[Finding, ...], tuple[Disagreement, ...]]:
    """Mark the findings that disagree and type what they differ by."""
    groups: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        if (key := question(finding.lead)) is not None:
            groups.setdefault(key, []).append(finding)
    typed = [item for group in groups.values() if (item := _typed(group, articles)) is not None]
    side_of = {side: item.id for item in typed for side in item.findings}
    marked = tuple(
        finding.model_copy(update={"disagreement": side_of[finding.id]})
        if finding.id in side_of
        else finding
        for finding in findings
    )
    return marked, tuple(typed)


def question(figure: Fact) -> Hashable | None:
    """Give what a fact answers, or None where it cannot disagree with another."""
    if not isinstance(figure, Figure) or figure.value is None or figure.period is None:
        return None
    if not (figure.metric and figure.subject) or figure.status == "retracted":
        return None
    return (*definition(figure), figure.period, figure.status)


def _typed(group: Sequence[Finding], articles: Mapping[str, Article]) -> Disagreement | None:
    sides = [[_witness(fact, articles[fact.article]) for fact in side.facts] for side in group]
    return typed([finding.id for finding in group], sides) if len(group) > 1 else None


def _witness(fact: Fact, article: Article) -> Witness:
    return Witness(fact.article, fact.voice, article.published, article.origin)


def typed(ids: Sequence[str], sides: Sequence[Sequence[Witness]]) -> Disagreement | None:
    """Give the disagreement of findings that answer one question, by who says each.

    Within one article only different speakers disagree: one speaker gives parts or a change.
    """
    everyone = [witness for side in sides for witness in side]
    voices = {witness.voice for witness in everyone} - {None}
    if len(sides) < 2 or (len({w.article for w in everyone}) < 2 and len(voices) < 2):
        return None
    by: list[Separation] = []
    speakers = [{witness.voice for witness in side} - {None} for side in sides]
    if all(speakers) and not set.intersection(*speakers):
        by.append("speaker")
    if not set.intersection(*({witness.published for witness in side} for side in sides)):
        by.append("date")
    origins = [{witness.origin for witness in side} - {None} for side in sides]
    if all(origins) and not set.intersection(*origins):
        by.append("origin")
    return Disagreement(id=f"disagreement:{ids[0]}", findings=tuple(ids), differs_by=tuple(by))
