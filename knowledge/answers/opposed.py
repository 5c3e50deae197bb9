"""What an article sets against a figure itself, wherever else the same figure stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.answers.likeness import are_of_one_story, is_in_unit
from knowledge.answers.scoring import Scored
from knowledge.checks.values import same_value
from knowledge.facts import FactBase
from knowledge.models import Figure, Finding
from knowledge.opposing import is_bare


def opposed(lead: Scored, pool: Sequence[Scored], base: FactBase) -> list[Finding]:
    """Give what is held against a figure, in its article or where one of its story repeats it."""
    figure = lead.fact
    if not isinstance(figure, Figure):
        return []
    found: dict[float | None, Finding] = {}
    for echo in (figure, *_echoes(lead, figure, pool)):
        for start in echo.against:
            other = base.figure_at(echo.article, start)
            if other is None or same_value(figure, other) or not _is_in_unit(figure, echo, other):
                continue
            for told in _told(lead, other, pool):
                found.setdefault(told.value, base.finding_of(told.id))
    return list(found.values())


def _echoes(lead: Scored, figure: Figure, pool: Sequence[Scored]) -> Iterator[Figure]:
    """Give where the same number stands in the article and in others of its story."""
    for one in pool:
        fact = one.fact
        if (
            isinstance(fact, Figure)
            and fact.id != figure.id
            and same_value(fact, figure)
            and (is_in_unit(fact, figure) or is_bare(fact))
            and (fact.article == figure.article or are_of_one_story(lead.entry, one.entry))
        ):
            yield fact


def _is_in_unit(figure: Figure, echo: Figure, other: Figure) -> bool:
    """Of a number repeated without its unit, what stands against it has to have that."""
    return is_in_unit(figure, other) or is_in_unit(figure, echo)


def _told(lead: Scored, other: Figure, pool: Sequence[Scored]) -> Iterator[Figure]:
    """Give the figure, or where others tell what here is named only to be denied."""
    if not other.is_denied:
        yield other
        return
    assert isinstance(lead.fact, Figure)
    for one in _echoes(lead, other, pool):
        if not one.is_denied and one.id != lead.fact.id:
            yield one
