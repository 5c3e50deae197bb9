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
    """Show as many leads, one at least, as leave room for the other sides of what is shown.

    Rather than a lead what it is stated with is left out, where others contest it.
    """
    for most in range(len(leads), 0, -1):
        found = _with_company(leads[:most], quarrels)
        shown = found[:MOST_FINDINGS]
        if not _is_whole(shown, quarrels.base):
            shown = _without_stated(leads[:most], quarrels)[:MOST_FINDINGS]
        if _is_whole(shown, quarrels.base):
            break
    return Choice(shown, tuple(one for one in found if one not in shown))


def _is_whole(shown: Sequence[Finding], base: FactBase) -> bool:
    """Tell whether all sides are shown of whatever is contested."""
    ids = {finding.id for finding in shown}
    sides = (finding.disagreement for finding in shown if finding.disagreement)
    return all(ids.issuperset(base.disagreements[side].findings) for side in sides)


def _with_company(leads: Sequence[Scored], quarrels: Quarrels) -> tuple[Finding, ...]:
    """Add to each lead what is held against it, and the figures it is stated with."""
    base = quarrels.base
    shown = _told(leads, quarrels)
    stated_with = [finding for scored in leads for finding in _siblings(scored, base)]
    rivals = [finding for scored in leads for finding in _rivals(scored, base)]
    everyone = unique([*shown, *stated_with])
    sides = _sides(everyone, base)
    held = _held_against(stated_with, base)
    return tuple(unique([*shown, *sides[:2], *stated_with, *held, *sides, *rivals]))


def _without_stated(leads: Sequence[Scored], quarrels: Quarrels) -> tuple[Finding, ...]:
    shown = _told(leads, quarrels)
    return tuple(unique([*shown, *_sides(shown, quarrels.base)]))


def _told(leads: Sequence[Scored], quarrels: Quarrels) -> list[Finding]:
    """Give each lead, and behind it what its article sets against it."""
    found = ((quarrels.base.finding_of(one.fact.id), *quarrels.over(one)) for one in leads)
    return [finding for each in found for finding in each]


def _held_against(findings: Iterable[Finding], base: FactBase) -> list[Finding]:
    """Give what its article sets against a figure that only comes along."""
    figures = [finding.lead for finding in findings if isinstance(finding.lead, Figure)]
    others = (other for figure in figures for other in base.held_against(figure))
    return [base.finding_of(other.id) for other in others if not other.is_denied]


def _sides(findings: Iterable[Finding], base: FactBase) -> list[Finding]:
    return [
        base.findings[side]
        for finding in findings
        if finding.disagreement
        for side in base.disagreements[finding.disagreement].findings
    ]


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
