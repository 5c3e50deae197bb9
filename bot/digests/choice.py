"""What a digest may tell: findings that are news, and those of the archive, the best first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from bot.conversation.forms import outlet
from bot.conversation.stretches import Line, lines_of
from knowledge.base.topics import main_topics

if TYPE_CHECKING:
    from knowledge.base.facts import FactBase
    from knowledge.models import Article, Fact, Finding

_FRAGMENT_WORDS = 5
"""Quotations with fewer words say little by themselves."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered for a chat's next digest."""

    known: Mapping[str, datetime]
    """Article id → when this installation first saw that article."""
    since: datetime
    """The chat's last digest, or its subscription."""
    shown: frozenset[str] = frozenset()
    """Ids of the facts that digests have told this chat."""


@dataclass(frozen=True)
class Told:
    """Facts that a reader has been told already."""

    base: FactBase
    facts: frozenset[str]

    def __contains__(self, finding: Finding) -> bool:
        """Tell whether a finding would say again what was said.

        Another rendering of the same utterance does, and so does the whole sentence round a figure
        or a quotation: it stood folded below them.
        """
        if any(fact.id in self.facts for fact in _same_words(finding, self.base)):
            return True
        return any(self._repeats(fact) for fact in finding.facts)

    def with_findings(self, findings: Sequence[Finding]) -> Told:
        """Give what has been told once these findings are told too."""
        return Told(self.base, self.facts | {fact.id for f in findings for fact in f.facts})

    def _repeats(self, fact: Fact) -> bool:
        return any(
            fact.start < other.end
            and other.start < fact.end
            and "statement" in (fact.kind, other.kind)
            for other in self._by_article.get(fact.article, ())
        )

    @cached_property
    def _by_article(self) -> Mapping[str, Sequence[Fact]]:
        told: dict[str, list[Fact]] = {}
        for id_ in self.facts:
            if fact := self.base.facts.get(id_):
                told.setdefault(fact.article, []).append(fact)
        return told


def news(base: FactBase, topics: Collection[str], memory: Memory) -> tuple[Finding, ...]:
    """Give findings on the topics that no article known before `since` holds, the best first."""
    fresh = {id_ for id_ in base.articles if _is_fresh(id_, memory)}
    told = Told(base, memory.shown)
    found = (
        finding
        for finding in base.led_by(fresh)
        if (not topics or topic_of(finding, topics) is not None)
        and all(fact.article in fresh for fact in _same_words(finding, base))
        and finding not in told
    )
    return tuple(sorted(found, key=lambda finding: _rank(finding, base))) if fresh else ()


def archive(base: FactBase, topics: Collection[str], told: Told) -> tuple[Finding, ...]:
    """Give findings on the topics that have not been told, the best first."""
    found = (finding for finding in base.foremost(topics) if finding not in told)
    return tuple(sorted(found, key=lambda finding: _rank(finding, base)))


def with_company(finding: Finding, allowed: Collection[str], base: FactBase) -> Line:
    """Give a finding with those of the allowed ids that its sentence states in one breath."""
    lead = finding.lead
    figures = base.figures_in(lead.article, lead.sentence_start) if lead.kind == "figure" else ()
    ids = dict.fromkeys(base.finding_ids[figure.id] for figure in figures)
    beside = (base.findings[id_] for id_ in ids if id_ in allowed and id_ != finding.id)
    return lines_of((finding, *beside))[0]


def topic_of(finding: Finding, topics: Collection[str]) -> str | None:
    """Give the topic under which a finding is told; no chosen topics stand for all."""
    return next((topic for topic in main_topics(finding) if not topics or topic in topics), None)


def weight(finding: Finding) -> int:
    """Put figures and quotations (0) before statements (1), these before scraps of words (2)."""
    if finding.kind == "statement":
        return 1
    words = sum(len(fact.text.split()) for fact in finding.facts)
    return 2 if finding.kind == "quote" and words < _FRAGMENT_WORDS else 0


def _same_words(finding: Finding, base: FactBase) -> Iterator[Fact]:
    """Give the facts of a finding and of the other renderings of its utterance."""
    yield from finding.facts
    for id_ in finding.translations:
        yield from base.findings[id_].facts


def _is_fresh(article: str, memory: Memory) -> bool:
    seen = memory.known.get(article)
    return seen is None or seen > memory.since


def _rank(finding: Finding, base: FactBase) -> tuple[object, ...]:
    lead = finding.lead
    articles = [base.articles[id_] for id_ in {fact.article for fact in finding.facts}]
    newest = max((a.published.toordinal() for a in articles if a.published), default=0)
    return (
        weight(finding),
        finding.disagreement is None,
        -_outlets(articles),
        lead.kind == "figure" and lead.figure_kind == "duration",
        -newest,
        lead.article,
        lead.start,
    )


def _outlets(articles: Sequence[Article]) -> int:
    return len({outlet(article) for article in articles}) if len(articles) > 1 else len(articles)
