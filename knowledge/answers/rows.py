"""Of the rows of one table the one that is asked about."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.scoring import Scored
from knowledge.asked import Question
from knowledge.language.words import stems
from knowledge.models import Figure


def of_its_row(question: Question, answers: Sequence[Scored]) -> list[Scored]:
    """Leave out the other rows of the best cell's table, where the question names its row.

    Where it names none, the row that adds up the others is meant.
    """
    best = answers[0].fact if answers else None
    if not isinstance(best, Figure) or not best.row or question.several or question.weighed:
        return list(answers)
    asked = {stem for word in question.words for stem in word.stems}
    if not answers[0].entry.is_total and asked.isdisjoint(stems(best.row)):
        return list(answers)
    return [one for one in answers if not _is_other_row(one, best)]


def _is_other_row(scored: Scored, best: Figure) -> bool:
    fact = scored.fact
    is_there = isinstance(fact, Figure) and (fact.article, fact.table) == (best.article, best.table)
    return is_there and fact.sentence_start != best.sentence_start
