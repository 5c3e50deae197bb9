"""What is shown beside an answer: what is held against it and what it is stated with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from knowledge.answers.opposed import Quarrels
from knowledge.answers.scoring import Scored
from knowledge.base.facts import FactBase
from knowledge.models import Figure, Finding

MOST_FINDINGS = 5


class Choice(NamedTuple):
    """The findings to show, best first, and others that fit."""

    shown: tuple[Finding, ...]
    more: tuple[Finding, ...]


def in_company(leads: Sequence[Scored], quarrels: Quarrels) -> Choice:
    """Show as many leads, one at least, as leave room for the other sides of what is shown."""
    disagreements = quarrels.base.disagreements
    for most in range(len(leads), 0, -1):
        found = _with_company(leads[:most], quarrels)
        choice = Choice(found[:MOST_FINDINGS], found[MOST_FINDINGS:])
        shown = {finding.id for finding in choice.shown}
        sides = (finding.disagreement for finding in choice.shown if finding.disagreement)
        if all(shown.issuperset(disagreements[side].findings) for side in sides):
            break
    return choice


def _with_company(leads: Sequence[Scored], quarrels: Quarrels) -> tuple[Finding, ...]:
    """Add to each lead what is held against it, and the figures it is stated with."""
    base = quarrels.base
    shown = [
        finding
        for scored in leads
        for finding in (base.finding_of(scored.fact.id), *quarrels.over(scored))
    ]
    stated_with = [finding for scored in leads for finding in _siblings(scored, base)]
    rivals = [finding for scored in leads for finding in _rivals(scored, base)]
    everyone = unique([*shown, *stated_with])
    sides = [
        base.findings[side]
        for finding in everyone
        if finding.disagreement
        for side in base.disagreements[finding.disagreement].findings
    ]
    return tuple(unique([*shown, *sides[:2], *stated_with, *sides, *rivals]))


def _siblings(scored: Scored, base: FactBase) -> list[Finding]:
    """Give the findings on the same metric that stand in the same sentence."""
    fact = scored.fact
    if not isinstance(fact, Figure) or fact.row:
        return []
    return [
        base.finding_of(other.id)
        for other in base.figures_in(*fact.place)
        if other.id != fact.id and other.metric == fact.metric and other.subject == fact.subject
    ]


def _rivals(scored: Scored, base: FactBase) -> list[Finding]:
    """Give what others say of the same metric in the same article, where times do not differ."""
    fact = scored.fact
    if not isinstance(fact, Figure) or fact.metric is None or fact.voice is None:
        return []
    return [
        base.finding_of(other.id)
        for other in base.measured_in(fact.article, fact.metric)
        if other.voice not in (None, fact.voice)
        and (other.unit, other.figure_kind) == (fact.unit, fact.figure_kind)
        and (None in (other.period, fact.period) or other.period == fact.period)
    ]


def unique(findings: Iterable[Finding]) -> list[Finding]:
    """Give each finding once, in the order in which they come first."""
    return list({finding.id: finding for finding in findings}.values())
