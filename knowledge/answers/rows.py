"""Of the rows of one table the one that is asked about."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.scoring import Scored
from knowledge.asked import Question
from knowledge.language.words import stems
from knowledge.models import Fact, Figure


def of_its_row(question: Question, answers: Sequence[Scored]) -> list[Scored]:
    """Leave out the other rows of the best cell's table, where the question names its row.

    Where it names none, the row that adds up the others is meant.
    """
    best = answers[0].fact if answers else None
    if not isinstance(best, Figure) or not best.row or question.several or question.weighed:
        return list(answers)
    asked = {stem for word in question.words for stem in word.stems}
    others = (_row(one.fact) for one in answers if _is_other_row(one.fact, best))
    told = set(stems(best.row)).difference(*map(stems, others))
    if not answers[0].entry.is_total and asked.isdisjoint(told):
        return list(answers)
    return [one for one in answers if not _is_other_row(one.fact, best)]


def _row(fact: Fact) -> str:
    return fact.row if isinstance(fact, Figure) else ""


def _is_other_row(fact: Fact, best: Figure) -> bool:
    """Tell another row of a table; one without a title has the heading of its cells."""
    if not isinstance(fact, Figure) or not fact.row or fact.article != best.article:
        return False
    is_there = fact.table == best.table and (bool(best.table) or fact.head == best.head)
    return is_there and fact.sentence_start != best.sentence_start
