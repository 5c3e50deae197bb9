"""Of the figures of one sentence the one in whose clause the words of the question stand.

"Torvik will take 128,700 tonnes and Lindvik 85,800"; "the yard has 40 docks and serves 900 boats".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from knowledge.answers.ordering import measures
from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question
from knowledge.base.facts import FactBase
from knowledge.language.phrases import CLAUSE_BORDER
from knowledge.language.words import norms, stems
from knowledge.models import Fact, Figure

_NEARLY = 0.12
"""Scores of figures of one sentence that differ by less: the sentence is what both cover."""
_TIMES = "times"
_BEYOND = frozenset("above below more less fewer higher lower over under".split())


def own_clause_first(question: Question, answers: Sequence[Scored], base: FactBase) -> list[Scored]:
    """Of the figures of the best one's sentence give first the one that is said of what is named.

    Names count most: where each figure has its own, that stands before it.
    """
    if not answers or not isinstance(answers[0].fact, Figure):
        return list(answers)
    best = answers[0]
    place = best.fact.place
    beside = [
        (one, one.fact)
        for one in answers
        if isinstance(one.fact, Figure)
        and one.fact.place == place
        and one.score > best.score - _NEARLY
        and measures(one, question) >= measures(best, question)
    ]
    clauses = _clauses(best.fact, base.figures_in(*place))
    held = [_held(question, figure, clauses) for _, figure in beside]
    first, _ = beside[held.index(max(held))]  # of equals the best
    return [first, *(one for one in answers if one is not first)]


def _clauses(fact: Fact, figures: Sequence[Figure]) -> dict[int, frozenset[str]]:
    """Give the stems round each figure of a sentence, by where it starts.

    Between two figures the first mark or joining word parts them, else what the first one counts,
    or the number itself; what stands before the first of them, as the subject does, is said of all.
    """
    ordered = sorted(figures, key=lambda figure: figure.start)
    text, at = fact.sentence, fact.sentence_start
    opening = stems(text[: ordered[0].start - at])
    cuts = [ordered[0].start - at]
    for one, other in pairwise(ordered):
        begin, end = one.end - at, max(one.end, other.start) - at
        border = CLAUSE_BORDER.search(text, begin, end)
        counted = one.head_end - at if one.end <= one.head_start else begin
        cuts.append(border.start() if border else min(counted, end))
    spans = zip(ordered, pairwise([*cuts, len(text)]), strict=True)
    return {
        figure.start: frozenset((*opening, *stems(text[first:last])))
        for figure, (first, last) in spans
    }


def _held(
    question: Question, fact: Figure, clauses: Mapping[int, frozenset[str]]
) -> tuple[bool, int, int]:
    """Count the names and the words of the question that are said of a figure.

    By how much one thing is more than another ("twice", "some 47m above it") tells neither.
    """
    clause = clauses[fact.start]
    words = (word for word in question.words if word.stems and word.period is None)
    found = [word for word in words if clause.issuperset(word.stems)]
    is_own = question.compares or not _is_difference(fact) or fact.unit in question.asked_units
    return is_own, sum(word.role in NAMES for word in found), len(found)


def _is_difference(figure: Figure) -> bool:
    behind = norms(figure.sentence[figure.end - figure.sentence_start :])[:1]
    return figure.unit == _TIMES or not _BEYOND.isdisjoint(behind)
