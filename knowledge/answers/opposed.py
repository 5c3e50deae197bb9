"""What an article sets against a figure itself, wherever else the same figure stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.answers.likeness import STORY, is_in_unit, names_shared
from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question
from knowledge.base.entries import HELD
from knowledge.base.facts import FactBase
from knowledge.models import Figure, Finding
from knowledge.opposing.alike import is_bare
from knowledge.values import number, same_value

_TELLING = 10
"""Smaller numbers are the same by chance."""


@dataclass(frozen=True)
class Quarrels:
    """What is set against figures among those that a question finds."""

    question: Question
    pool: Sequence[Scored]
    base: FactBase

    def over(self, lead: Scored) -> list[Finding]:
        """Give what is held against a figure, in its article or where another repeats it."""
        figure = lead.fact
        if not isinstance(figure, Figure):
            return []
        found: dict[float | None, Finding] = {}
        for echo in (figure, *self._echoes(lead, figure)):
            for other in self.base.held_against(echo):
                if not _are_sides(figure, echo, other):
                    continue
                for told in self._told(lead, other):
                    found.setdefault(told.value, self.base.finding_of(told.id))
        return list(found.values())

    def _told(self, lead: Scored, other: Figure) -> Iterator[Figure]:
        """Give a figure, or where others tell what is named only to be denied."""
        if not other.is_denied:
            yield other
            return
        yield from (echo for echo in self._echoes(lead, other) if not echo.is_denied)

    def _echoes(self, lead: Scored, figure: Figure) -> Iterator[Figure]:
        """Give where else a number stands, in the same unit and of the same thing."""
        for one, fact in self._by_number.get(number(figure), ()):
            if (
                fact.id not in (figure.id, lead.fact.id)
                and same_value(fact, figure)
                and (is_in_unit(fact, figure) or is_bare(fact))
                and self._are_of_one_thing(lead, one)
            ):
                yield fact

    @cached_property
    def _by_number(self) -> Mapping[float | None, Sequence[tuple[Scored, Figure]]]:
        found: defaultdict[float | None, list[tuple[Scored, Figure]]] = defaultdict(list)
        for one in self.pool:
            if isinstance(one.fact, Figure):
                found[number(one.fact)].append((one, one.fact))
        return found

    def _are_of_one_thing(self, lead: Scored, one: Scored) -> bool:
        """Tell whether the articles are about the same names, or a telling number has one word.

        Few numbers are disputed, and fewer are the same by chance in two articles.
        """
        shared = names_shared(lead.entry, one.entry)
        if lead.fact.article == one.fact.article or shared >= STORY:
            return True
        value = one.fact.value if isinstance(one.fact, Figure) else None
        is_telling = value is not None and (abs(value) >= _TELLING or not value.is_integer())
        return is_telling and (shared > 0 or self._have_a_word(lead, one))

    def _have_a_word(self, lead: Scored, one: Scored) -> bool:
        """Tell whether both sentences have a thing that is asked about."""
        words = zip(self.question.words, lead.covers, one.covers, strict=True)
        return any(
            min(mine, theirs) >= HELD
            for word, mine, theirs in words
            if word.role not in NAMES and word.period is None
        )


def _are_sides(figure: Figure, echo: Figure, other: Figure) -> bool:
    """Of a number repeated without its unit, what stands against it has to have that."""
    is_unit = is_in_unit(figure, other) or is_in_unit(figure, echo)
    return is_unit and not same_value(figure, other)
