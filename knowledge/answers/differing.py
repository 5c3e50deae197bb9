"""By what findings of one metric differ that do not disagree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from knowledge.asked import Difference
from knowledge.base.facts import FactBase
from knowledge.base.findings import content
from knowledge.models import Figure, Finding


def differences(findings: Sequence[Finding], base: FactBase) -> tuple[Difference, ...]:
    """Tell by what the shown figures of one metric and unit differ, beside their values."""
    found: dict[Difference, None] = {}
    for one, other in combinations(findings, 2):
        if _are_comparable(one, other):
            found.update(dict.fromkeys(_differences(one, other, base)))
    return tuple(found)


def _are_comparable(one: Finding, other: Finding) -> bool:
    first, second = one.lead, other.lead
    return (
        isinstance(first, Figure)
        and isinstance(second, Figure)
        and first.metric is not None
        and first.metric == second.metric
        and first.unit == second.unit
        and first.value != second.value
        and first.article != second.article
        and (one.disagreement is None or one.disagreement != other.disagreement)
    )


def _differences(one: Finding, other: Finding, base: FactBase) -> list[Difference]:
    first, second = one.lead, other.lead
    found: list[Difference] = []
    if first.period != second.period:
        found.append("period")
    if isinstance(first, Figure) and isinstance(second, Figure):
        if content(first.measured) != content(second.measured):
            found.append("definition")
        if first.subject != second.subject:
            found.append("scope")
    if base.articles[first.article].published != base.articles[second.article].published:
        found.append("date")
    return found
