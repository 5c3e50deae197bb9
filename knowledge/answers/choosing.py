"""Which findings make up an answer, in which order, and what else fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from knowledge.answers.aside import Aside
from knowledge.answers.beside import with_their_like
from knowledge.answers.clauses import own_clause_first
from knowledge.answers.company import MOST_FINDINGS, Choice, in_company, unique
from knowledge.answers.compared import compared
from knowledge.answers.contrary import contrary
from knowledge.answers.coverage import is_answer, is_part, least_covered, misses
from knowledge.answers.opposed import Quarrels
from knowledge.answers.ordering import (
    contested_first,
    dated_first,
    figures_first,
    measures,
    metric_of,
    newest_first,
    placed_first,
)
from knowledge.answers.rows import of_its_row
from knowledge.answers.scoring import Scored, closeness
from knowledge.answers.speaking import own_words_first, spoken_with
from knowledge.asked import Asked, Question
from knowledge.base.entries import NEAR
from knowledge.base.facts import FactBase
from knowledge.models import FactKind, Figure

_CLOSE, _CLOSE_UNSURE = 0.15, 0.65
"""Findings whose score is so near the best may be as good an answer: where the best covers all of
the question, and where it covers none of it."""
_NEXT = 0.1
"""The same for a figure of another metric than the best."""
_SHARPER = 3
"""Power of a period's closeness where periods are compared: a fact of just that period wins."""
_MOST_LIKELY = 16
"""Facts, best first, among which the answer is looked for."""
_MOST_CLOSE = 3
_WHOLE = 0.95
"""Closeness from which the best answers the whole question; where it does not, ..."""
_FURTHER, _MOST_FURTHER = 0.5, 4
"""... others are shown beside it whose score is so near."""
_WANTED: Mapping[Asked, FactKind] = {"number": "figure", "quote": "quote"}
_MOST_PARTS = 3
_THEN = 0.75
"""Closeness from which a fact is of a time that is compared, and not of a longer one."""


def choose(
    question: Question,
    ranked: Sequence[Scored],
    weighted: Sequence[float],
    aside: Aside,
) -> Choice | None:
    """Choose from entries ranked best first; None where nothing answers the question."""
    base = aside.base
    likely = [one for one in ranked[:_MOST_LIKELY] if is_answer(question, one, weighted)]
    answers = of_its_row(question, _ordered(question, likely, base))
    leads = _leads(question, answers, weighted) if answers else ()
    if not answers or _leaves_open(question, leads) or _compares_periods(question):
        leads = _parts(question, ranked, weighted, leads)
    if not leads:
        return None
    leads = with_their_like(question, leads, ranked)
    lead = _figure_of(leads[0], question, ranked)
    pool = (*ranked, *aside.of(lead, ranked))
    quarrels = Quarrels(question, pool, base)
    against = (
        *compared(question, leads[0], ranked, weighted),
        *contrary(lead, pool, quarrels, aside),
    )
    others = (first_of_value(one, leads[1:]) for one in against)
    shown, further = in_company((leads[0], *others, *leads[1:]), quarrels)
    if len(shown) < MOST_FINDINGS or not shown[-1].disagreement:
        whole = unique([shown[0], *spoken_with(question, leads[0], base), *shown[1:]])
        shown, further = tuple(whole[:MOST_FINDINGS]), (*whole[MOST_FINDINGS:], *further)
    rest = (base.finding_of(scored.fact.id) for scored in answers)
    more = [finding for finding in unique(rest) if finding not in (*shown, *further)]
    return Choice(shown, (*further, *more))


def _ordered(question: Question, answers: list[Scored], base: FactBase) -> list[Scored]:
    """Put first what tells the kind of thing that is asked for, and headlines last."""
    answers = sorted(answers, key=lambda one: _is_headline(one, base))
    if question.asked == "number" or (question.asked == "anything" and question.weighed):
        answers = own_clause_first(question, figures_first(question, answers), base)
    if question.asked in ("when", "where"):
        first = dated_first if question.asked == "when" else placed_first
        answers = first(question, answers)
    answers = own_words_first(question, answers)
    if question.latest and answers:
        answers = newest_first(question, answers, base)
    return contested_first(answers, base) if question.differs else answers


def _is_headline(scored: Scored, base: FactBase) -> bool:
    """Tell a headline that only says what the article below it tells."""
    headline = base.articles[scored.fact.article].headline
    return scored.fact.kind == "statement" and scored.fact.sentence == headline


def _figure_of(lead: Scored, question: Question, ranked: Sequence[Scored]) -> Scored:
    """Give the figure that a sentence is shown for: others may say another."""
    if isinstance(lead.fact, Figure) or question.asked != "anything":
        return lead
    figures = (one for one in ranked if isinstance(one.fact, Figure))
    return next((one for one in figures if one.fact.place == lead.fact.place), lead)


def _leads(
    question: Question, answers: Sequence[Scored], weighted: Sequence[float]
) -> tuple[Scored, ...]:
    """Give the best answer and those as good, one a sentence and of the same kind."""
    best = answers[0]
    if question.latest:
        return (best,)
    leads = [best]
    unsure = 1.0 - closeness(best, weighted)
    least = best.score - _CLOSE - unsure * (_CLOSE_UNSURE - _CLOSE)
    for scored in answers[1:]:
        if len(leads) == _MOST_CLOSE or scored.score < least:
            break
        if _is_of_kind(scored, best, question) and _is_fresh(scored, leads):
            leads.append(scored)
    if 1.0 - unsure < _WHOLE:
        leads += _further(question, answers, leads)
    return tuple(leads)


def _further(
    question: Question, answers: Sequence[Scored], leads: Sequence[Scored]
) -> list[Scored]:
    """Give what may be meant as well, one a sentence, where the best leaves words open.

    Beside a number or a quotation that was asked for stand others of its kind.
    """
    near = [one for one in answers if one.score >= answers[0].score - _FURTHER]
    kind = _WANTED.get(question.asked)
    if kind == leads[0].fact.kind:
        near = [one for one in near if one.fact.kind == kind]
    fresh = [one for one in one_a_sentence(near) if _is_fresh(one, leads)]
    return fresh[: max(0, _MOST_FURTHER - len(leads))]


def one_a_sentence(scored: Sequence[Scored]) -> list[Scored]:
    """Give the first of each sentence."""
    places = {one.fact.place: one for one in reversed(scored)}
    return [one for one in scored if one is places[one.fact.place]]


def first_of_value(one: Scored, leads: Iterable[Scored]) -> Scored:
    """Give the lead with the same number, where there is one: it is said once."""
    return next((lead for lead in leads if _value(lead) == _value(one)), one)


def _value(scored: Scored) -> float | None:
    return scored.fact.value if isinstance(scored.fact, Figure) else None


def _is_of_kind(scored: Scored, best: Scored, question: Question) -> bool:
    """Beside what is measured stands no other metric; somebody's words may be given both ways."""
    is_other = bool(metric_of(scored)) and not measures(scored, question)
    if is_other and measures(best, question) and scored.score < best.score - _NEXT:
        return False
    kinds = {scored.fact.kind, best.fact.kind}
    spoken = question.asked == "statement" and bool(question.speakers)
    return len(kinds) == 1 or (spoken and "figure" not in kinds)


def _is_fresh(scored: Scored, leads: Iterable[Scored]) -> bool:
    return all(scored.fact.place != lead.fact.place for lead in leads)


def _compares_periods(question: Question) -> bool:
    return question.several and len(_periods(question)) > 1


def _periods(question: Question) -> frozenset[int]:
    return frozenset(i for i, word in enumerate(question.words) if word.role == "period")


def _leaves_open(question: Question, leads: Sequence[Scored]) -> bool:
    return question.several and bool(_uncovered(question, leads))


def _uncovered(question: Question, leads: Sequence[Scored]) -> frozenset[int]:
    return frozenset(
        position
        for position in range(len(question.words))
        if all(lead.covers[position] <= NEAR for lead in leads)
    )


def _parts(
    question: Question,
    ranked: Sequence[Scored],
    weighted: Sequence[float],
    leads: Sequence[Scored],
) -> tuple[Scored, ...]:
    """Answer several things asked at once, each by the fact that covers most of what is open."""
    if not question.several:
        return tuple(leads)
    chosen = [] if _compares_periods(question) else list(leads[:1])
    parts = [scored for scored in ranked if is_part(scored, weighted)]
    exact = _periods(question) if _compares_periods(question) else frozenset()
    is_number = question.asked == "number" or bool(exact)
    parts = [one for one in parts if not _spans(one, exact)] or parts
    fitting = figures_first(question, parts) if is_number and parts else parts
    while len(chosen) < _MOST_PARTS:
        still_open = _uncovered(question, chosen)
        gains = [(_gain(one, still_open, exact, weighted), one) for one in fitting]
        useful = [pair for pair in gains if pair[0] > 0.0]
        if not useful:
            break
        metrics = {metric_of(one) for one in chosen}
        chosen.append(
            max(useful, key=lambda pair: (pair[0], metric_of(pair[1]) in metrics, pair[1].score))[1]
        )
    return tuple(chosen) if _together(question, chosen, weighted) else tuple(leads)


def _spans(scored: Scored, exact: frozenset[int]) -> bool:
    """Tell whether a fact is of one long time in which several that are compared lie."""
    covered = [scored.covers[at] for at in exact]
    return sum(c > NEAR for c in covered) > 1 and max(covered) < _THEN


def _gain(
    scored: Scored, still_open: frozenset[int], exact: frozenset[int], weighted: Sequence[float]
) -> float:
    return sum(
        weighted[at] * scored.covers[at] ** (_SHARPER if at in exact else 1)
        for at in still_open
        if scored.covers[at] > NEAR
    )


def _together(question: Question, chosen: Sequence[Scored], weighted: Sequence[float]) -> bool:
    """Tell whether the chosen facts cover all that carries the question, and most of the rest."""
    if not chosen:
        return False
    missed = [frozenset(word.text for word in misses(question, part)) for part in chosen]
    if frozenset.intersection(*missed):
        return False
    total = sum(weighted) or 1.0
    still_open = _uncovered(question, chosen)
    return 1 - sum(weighted[at] for at in still_open) / total >= least_covered(question)
