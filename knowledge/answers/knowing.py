"""What could be known at a time: only what had been published by then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.answers.timing import bounds
from knowledge.base.facts import FactBase
from knowledge.base.findings import independent_origins
from knowledge.models import Article, Fact, Finding, Period


def was_published(article: Article, by: Period | None) -> bool:
    """Tell whether an article had been published by the end of a period; without one all had."""
    if by is None:
        return True
    return article.published is not None and article.published.isoformat() <= bounds(by)[1]


def known_by(findings: Iterable[Finding], by: Period | None, base: FactBase) -> tuple[Finding, ...]:
    """Give the findings as they were known then, of what had been published."""
    if by is None:
        return tuple(findings)
    known = (_then(finding, by, base) for finding in findings)
    return tuple(finding for finding in known if finding is not None)


def _then(finding: Finding, by: Period, base: FactBase) -> Finding | None:
    facts = _facts(finding, by, base.articles)
    if not facts:
        return None
    item = base.disagreements.get(finding.disagreement or "")
    sides = [base.findings[side] for side in item.findings] if item else []
    known = sum(bool(_facts(side, by, base.articles)) for side in sides)
    return finding.model_copy(
        update={
            "facts": facts,
            "origins": independent_origins(facts, base.articles),
            "disagreement": finding.disagreement if known > 1 else None,
        }
    )


def _facts(finding: Finding, by: Period, articles: Mapping[str, Article]) -> tuple[Fact, ...]:
    return tuple(fact for fact in finding.facts if was_published(articles[fact.article], by))
