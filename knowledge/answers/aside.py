"""Figures that a question does not find by its words, and that may be what others say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.answers.knowing import was_published
from knowledge.answers.likeness import may_oppose
from knowledge.answers.scoring import Scored, neighbours, score
from knowledge.asked import Question
from knowledge.base.facts import FactBase
from knowledge.base.index import Index
from knowledge.models import Figure
from knowledge.values import FACTOR, number, same_value, unit_class

_SMALL = 1024
"""Facts of a base whose figures are all looked at."""


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
        articles, known_by = self.base.articles, self.question.known_by
        wanted = {
            other.id: other.place
            for other in self._likely(figure)
            if other.id not in known and was_published(articles[other.article], known_by)
        }
        entries = (
            entry
            for place in dict.fromkeys(wanted.values())
            for entry in self.index.entries.standing(*place)
            if entry.fact.id in wanted
        )
        pairs = neighbours(self.question)
        return [
            score(self.question, entry, articles[entry.fact.article], self.weighted, pairs)
            for entry in entries
        ]

    def _likely(self, figure: Figure) -> Iterator[Figure]:
        """Give what may stand against a figure, or be said again beside what does."""
        size = number(figure)
        if size is None:
            return
        yield from (f for f in self.base.numbered(size) if f.against and same_value(figure, f))
        least, most = sorted((size / FACTOR, size * FACTOR))
        near = self.base.sized(unit_class(figure), least, most)
        yield from (f for f in near if may_oppose(figure, f, self.base.articles))
