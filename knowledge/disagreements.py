"""Findings with the same metric, subject, period and definition and different values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Literal

from knowledge.findings import definition
from knowledge.models import Article, Disagreement, Figure, Finding

Difference = Literal["speaker", "date", "origin", "qualifier"]


def disagreements(
    findings: Sequence[Finding], articles: Mapping[str, Article]
) -> tuple[tuple[Finding, ...], tuple[Disagreement, ...]]:
    """Mark the findings that disagree and type what they differ by."""
    groups: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        if (key := _question(finding)) is not None:
            groups.setdefault(key, []).append(finding)
    typed = [_typed(group, articles) for group in groups.values() if _conflicts(group)]
    side_of = {side: item.id for item in typed for side in item.findings}
    marked = tuple(
        finding.model_copy(update={"disagreement": side_of[finding.id]})
        if finding.id in side_of
        else finding
        for finding in findings
    )
    return marked, tuple(typed)


def _question(finding: Finding) -> Hashable | None:
    """Give what the finding answers, or None where it cannot disagree with another."""
    figure = finding.lead
    if not isinstance(figure, Figure) or figure.value is None or figure.period is None:
        return None
    if not (figure.metric and figure.subject) or figure.status == "retracted":
        return None
    return (*definition(figure), figure.period, figure.status)


def _conflicts(group: Sequence[Finding]) -> bool:
    """Within one article only different speakers disagree; one speaker gives parts or a change."""
    voices = {(fact.article, fact.voice) for finding in group for fact in finding.facts}
    values = {finding.id for finding in group}
    return len(values) > 1 and (
        len({article for article, _ in voices}) > 1 or len({s for _, s in voices if s}) > 1
    )


def _typed(group: Sequence[Finding], articles: Mapping[str, Article]) -> Disagreement:
    by: list[Difference] = []
    speakers = [{fact.voice for fact in side.facts} - {None} for side in group]
    if all(speakers) and not set.intersection(*speakers):
        by.append("speaker")
    dates = [{articles[fact.article].published for fact in side.facts} for side in group]
    if not set.intersection(*dates):
        by.append("date")
    origins = [{articles[fact.article].origin for fact in side.facts} - {None} for side in group]
    if all(origins) and not set.intersection(*origins):
        by.append("origin")
    return Disagreement(
        id=f"disagreement:{group[0].id}",
        findings=tuple(finding.id for finding in group),
        differs_by=tuple(by),
    )
