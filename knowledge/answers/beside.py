"""The other figures of a sentence that a message asking several things asks for as well.

"How many schools, and how many children in them": both stand in "five schools for 5,500 children".
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question
from knowledge.base.entries import NEAR
from knowledge.models import Figure

_NEARER = 1.1
"""How much better than the first figure of a sentence another has to cover a word."""


def with_their_like(
    question: Question, leads: Sequence[Scored], ranked: Sequence[Scored]
) -> tuple[Scored, ...]:
    """Put behind each figure those of its sentence that are nearer to other things asked for."""
    if not question.several:
        return tuple(leads)
    shown: dict[str, Scored] = {}
    for lead in leads:
        same = [
            one
            for one in ranked
            if isinstance(one.fact, Figure)
            and isinstance(lead.fact, Figure)
            and one.fact.place == lead.fact.place
        ]
        for one in (lead, *_nearer(question, lead, same)):
            shown.setdefault(one.fact.id, one)
    return tuple(shown.values())


def _nearer(question: Question, lead: Scored, same: Sequence[Scored]) -> list[Scored]:
    """Give for each thing the figure that covers it best, where the first one covers it less."""
    found = []
    for at, word in enumerate(question.words):
        if word.role in NAMES or word.period is not None:
            continue
        least = max(_NEARER * lead.covers[at], NEAR)
        nearer = [one for one in same if one.covers[at] > least]
        found += sorted(nearer, key=lambda one: (-one.covers[at], one.fact.start))[:1]
    return found
