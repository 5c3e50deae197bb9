"""The quotations of a person, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.company import Choice
from knowledge.base.facts import FactBase
from knowledge.models import Finding

_MOST_QUOTES = 3
_WHOLE_SENTENCE = 40
"""Characters from which a quotation is more than a fragment in reported speech."""


def quotations(speakers: Sequence[str], base: FactBase) -> Choice | None:
    """Give what the speakers are quoted with; None where no article quotes them."""
    ordered = sorted(base.spoken_by(speakers), key=lambda finding: _rank(finding, base))
    if not ordered:
        return None
    return Choice(tuple(ordered[:_MOST_QUOTES]), tuple(ordered[_MOST_QUOTES:]))


def _rank(finding: Finding, base: FactBase) -> tuple[object, ...]:
    published = base.articles[finding.lead.article].published
    is_fragment = sum(len(fact.text) for fact in finding.facts) < _WHOLE_SENTENCE
    return (is_fragment, -(published.toordinal() if published else 0), finding.lead.start)
