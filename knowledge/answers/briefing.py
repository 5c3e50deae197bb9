"""A briefing on a topic: its headline findings, the newest period first, disagreements together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, zip_longest

from knowledge.answers.company import MOST_FINDINGS, Choice
from knowledge.answers.timing import bounds, within
from knowledge.base.facts import FactBase
from knowledge.models import Figure, Finding, Period, Quote

_NEWEST = 3
"""Articles of which it is told what is new."""
_WORD = 3
_KINDS = {"figure": 0, "quote": 1, "statement": 2}


def briefing(topic: str, periods: Sequence[Period], base: FactBase) -> Choice | None:
    """Brief on a topic, within periods where any are given; None where nothing fits."""
    on_topic = base.on_topic(topic, periods)
    chosen = [f for f in on_topic if not periods or is_of(f, periods, base)]
    ordered = sorted(chosen, key=lambda finding: _rank(finding, topic, base))
    grouped: dict[str, Finding] = {}
    for finding in ordered:
        for member in _together(finding, base):
            grouped.setdefault(member.id, member)
    listed = tuple(_one_a_sentence(list(grouped.values())))
    return Choice(listed[:MOST_FINDINGS], listed[MOST_FINDINGS:]) if listed else None


def newest(base: FactBase) -> Choice | None:
    """Tell what the newest articles say, of each in turn what it opens with; None without any."""
    articles = {article.id: at for at, article in enumerate(islice(base.latest(), _NEWEST))}
    held: dict[str, list[Finding]] = {id_: [] for id_ in articles}
    told = (finding for finding in base.led_by(articles) if _tells(finding))
    for finding in sorted(told, key=_opening):
        held[finding.lead.article].append(finding)
    listed: dict[str, Finding] = {}
    for row in zip_longest(*map(_one_a_sentence, held.values())):
        for finding in row:
            for member in _together(finding, base) if finding else ():
                listed.setdefault(member.id, member)
    found = tuple(listed.values())
    return Choice(found[:MOST_FINDINGS], found[MOST_FINDINGS:]) if found else None


def _tells(finding: Finding) -> bool:
    """Tell a figure or some words of somebody from a headline and a word in quotation marks."""
    lead = finding.lead
    return isinstance(lead, Figure) or (isinstance(lead, Quote) and len(lead.text.split()) > _WORD)


def _opening(finding: Finding) -> tuple[object, ...]:
    """Order as the article tells; what needs its other sides beside it comes last."""
    lead = finding.lead
    return finding.disagreement is not None, lead.sentence_start, _KINDS[finding.kind], lead.start


def is_of(finding: Finding, periods: Sequence[Period], base: FactBase) -> bool:
    """Tell whether a finding is of one of the periods: by its own, else by its publication."""
    if finding.lead.period is not None and isinstance(finding.lead, Figure):
        return any(within(finding.lead.period, period) for period in periods)
    days = [base.articles[fact.article].published for fact in finding.facts]
    published = [Period(start=day.isoformat(), end=day.isoformat()) for day in days if day]
    return any(within(day, period) for day in published for period in periods)


def _together(finding: Finding, base: FactBase) -> tuple[Finding, ...]:
    if finding.disagreement is None:
        return (finding,)
    return tuple(base.findings[i] for i in base.disagreements[finding.disagreement].findings)


def _rank(finding: Finding, topic: str, base: FactBase) -> tuple[object, ...]:
    lead = finding.lead
    measured = isinstance(lead, Figure) and _is_headline(lead) and lead.topics[:1] == (topic,)
    period = bounds(lead.period)[1] if lead.period else ""
    published = base.articles[lead.article].published
    newest = period or (published.isoformat() if published else "")
    settled = isinstance(lead, Figure) and lead.status != "fact"
    return (not measured, _KINDS[finding.kind], settled, _descending(newest), lead.id)


def _is_headline(figure: Figure) -> bool:
    """A rank says less than the figures it comes from."""
    return figure.metric is not None and figure.figure_kind != "rank"


def _descending(day: str) -> tuple[int, ...]:
    return tuple(-int(part) for part in day.split("-") if part)


def _one_a_sentence(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out statements and quotations whose sentence a figure or quotation shows already."""
    seen: set[tuple[str, int]] = set()
    kept = []
    for finding in findings:
        place = finding.lead.place
        if place in seen and not isinstance(finding.lead, Figure):
            continue
        if not isinstance(finding.lead, Quote) or place not in seen:
            kept.append(finding)
        seen.add(place)
    return kept
