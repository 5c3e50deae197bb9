"""What the articles give for the other thing that a question compares: "Torvik or Lindvik"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.likeness import is_in_unit
from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question
from knowledge.base.entries import HELD, SENTENCE
from knowledge.models import Fact, Figure
from knowledge.values import unit_class

_MUCH = 0.4
"""Share of the question's things that a sentence on the other has of those that the first has."""
_NEAR_BY = 400
"""Characters within which the article need not say again what it measures."""


def compared(
    question: Question, lead: Scored, ranked: Sequence[Scored], weighted: Sequence[float]
) -> tuple[Scored, ...]:
    """Give, for each thing compared that the best answer is not on, the best one that is."""
    sides = question.sides or question.weighed
    open_sides = [side for side in sides if not _is_on(question, side, lead)]
    found = (
        next(
            (
                one
                for one in ranked
                if _is_on(question, side, one) and _is_like(question, lead, one, weighted)
            ),
            None,
        )
        for side in open_sides
    )
    return tuple(one for one in found if one is not None)


def _is_on(question: Question, side: Sequence[int], scored: Scored) -> bool:
    """Tell whether the fact's sentence names the thing."""
    terms = scored.entry.terms
    return all(
        any(
            terms.get(term, 0.0) >= SENTENCE
            for term in (*question.words[at].stems, *question.words[at].terms)
        )
        for at in side
    )


def _is_like(question: Question, lead: Scored, one: Scored, weighted: Sequence[float]) -> bool:
    """Tell whether a fact says of one thing what the best answer says of the other."""
    if not _is_of_kind(lead.fact, one.fact):
        return False
    compared = {at for side in question.sides or question.weighed for at in side}
    things = [
        (weight, one.covers[at] >= HELD)
        for at, (word, weight) in enumerate(zip(question.words, weighted, strict=True))
        if at not in compared and word.role not in NAMES and lead.covers[at] >= HELD
    ]
    share = sum(w for w, is_held in things if is_held) / (sum(w for w, _ in things) or 1.0)
    is_near = (
        isinstance(one.fact, Figure)
        and lead.fact.article == one.fact.article
        and abs(one.fact.sentence_start - lead.fact.sentence_start) <= _NEAR_BY
    )
    return is_near or not things or share >= _MUCH


def _is_of_kind(lead: Fact, other: Fact) -> bool:
    if not isinstance(lead, Figure) or not isinstance(other, Figure):
        return lead.kind == other.kind
    return unit_class(lead) == unit_class(other) and is_in_unit(lead, other)
