"""What comes closest where the words of a question are not those of the articles.

Such an answer says so, shows several findings, and is given only if nothing that the question
names is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.choosing import MOST_FINDINGS, Choice, one_a_sentence, with_company
from knowledge.answers.coverage import covered_share, is_answer, may_answer
from knowledge.answers.scoring import Scored, closeness
from knowledge.facts import FactBase
from knowledge.meaning.meanings import Likeness
from knowledge.models import Figure, Question

SURE = 0.5
"""Closeness from which the words of a question and of a fact are the same."""
_WORDS = 0.35
"""What the covered share of the words counts beside the likeness, and ..."""
_LEAST = 0.3
"""... the least sum. Of 155 held-out questions that are answered in the articles 17 more are found
so; of 29 on other subjects 24 stay unanswered."""


def closest(
    question: Question,
    ranked: Sequence[Scored],
    weighted: Sequence[float],
    likeness: Likeness,
    base: FactBase,
    *,
    answered: bool,
) -> Choice | None:
    """Choose what comes closest; ``answered``: some fact has enough of the question's words.

    Who asks for somebody's words on a matter does not want their words on another.
    """
    if not answered and question.speakers and question.asked in ("quote", "statement"):
        return None
    likely = [
        one._replace(score=one.score + like)
        for one in ranked
        if may_answer(question, one) and _is_of_kind(question, one, weighted)
        if (like := likeness.of(one.fact)) + _WORDS * covered_share(one, weighted) >= _LEAST
    ]
    leads = one_a_sentence(sorted(likely, key=lambda one: (-one.score, one.fact.id)))
    shown = with_company(leads[:MOST_FINDINGS], base)
    return Choice(shown[:MOST_FINDINGS], shown[MOST_FINDINGS:]) if shown else None


def _is_of_kind(question: Question, scored: Scored, weighted: Sequence[float]) -> bool:
    """Who asks for a number, a time or a person is not given something else on a guess."""
    if question.asked in ("number", "who"):
        return isinstance(scored.fact, Figure) == (question.asked == "number")
    return question.asked != "when" or is_answer(question, scored, weighted)


def is_sure(choice: Choice, ranked: Sequence[Scored], weighted: Sequence[float]) -> bool:
    """Tell whether the first finding has the words of the question."""
    ids = {fact.id for fact in choice.shown[0].facts}
    return any(closeness(one, weighted) >= SURE for one in ranked if one.fact.id in ids)
