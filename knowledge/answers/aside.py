"""Figures that a question does not find by its words, and that may be what others say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answers.knowing import was_published
from knowledge.answers.likeness import are_alike
from knowledge.answers.scoring import Scored, neighbours, score
from knowledge.asked import Question
from knowledge.facts import FactBase
from knowledge.index import Index
from knowledge.models import Figure
from knowledge.values import same_value, unit_class

_SMALL = 1024
"""Facts of a base of which each is looked at: a thousandth of a second for 500 figures."""


@dataclass(frozen=True)
class Aside:
    """The figures of a small base, as a question scores them."""

    question: Question
    base: FactBase
    index: Index
    weighted: Sequence[float]

    def of(self, lead: Scored, ranked: Sequence[Scored]) -> list[Scored]:
        """Give the figures like the best answer, or the same, that are not ranked."""
        figure = lead.fact
        if not isinstance(figure, Figure) or len(self.base.facts) > _SMALL:
            return []
        known = {one.fact.id for one in ranked}
        wanted = {
            fact.id: fact.place
            for fact in self.base.comparable[unit_class(figure)]
            if fact.id not in known and self._may_be(figure, fact)
        }
        entries = (
            entry
            for place in dict.fromkeys(wanted.values())
            for entry in self.index.entries.standing(*place)
            if entry.fact.id in wanted
        )
        pairs = neighbours(self.question)
        articles = self.base.articles
        return [
            score(self.question, entry, articles[entry.fact.article], self.weighted, pairs)
            for entry in entries
        ]

    def _may_be(self, figure: Figure, other: Figure) -> bool:
        """Tell whether a figure may stand against another, or be said again beside what does."""
        is_echo = bool(other.against) and same_value(figure, other)
        is_like = is_echo or are_alike(figure, other)
        known_by = self.question.known_by
        return is_like and was_published(self.base.articles[other.article], known_by)
