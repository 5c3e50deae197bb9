"""In which order facts that answer a question come, by the kind of thing it asks for."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from knowledge.answers.scoring import Scored, names_a_time
from knowledge.answers.timing import bounds
from knowledge.asked import NAMES, Question
from knowledge.base.entries import NEAR, SENTENCE
from knowledge.base.facts import FactBase
from knowledge.base.names import CALENDAR
from knowledge.language.words import Token, tokens
from knowledge.models import Figure

_CLOSE_LATEST = 0.2
"""Facts whose score is so near the best may be the newest that is asked for."""
_CLOSE_PLACED = 0.15
"""The same for sentences that tell where."""
_PLACED_WITHIN = 40
"""Characters between what is asked about and its place."""
_THERE = frozenset("in at near outside off в во на под около".split())
_AT = _THERE | frozenset("to from into из".split())
_CONTESTED_LEAD = 0.5
"""So much better has another fact to be to come before one that sources disagree on."""
_ARTICLES = frozenset("a an the".split())
_AHEAD = frozenset({"#forecast", "#target"})
_FIGURE_LEAD, _DATED_LEAD, _COUNTED_LEAD = 0.25, 0.4, 0.45
"""So much better has another fact to be to come before a figure, before a sentence that tells when
or where, and another figure before one that counts the thing itself."""


def figures_first(question: Question, answers: Sequence[Scored]) -> list[Scored]:
    """Who asks for a number is given one, unless another kind of fact fits far better.

    A fact that holds every word of the question fits better than a figure that does not.
    """
    figures = [scored for scored in answers if isinstance(scored.fact, Figure)]
    if _is_outdone(figures, answers, _FIGURE_LEAD):
        return list(answers)
    if _is_whole(figures[0]) < _is_whole(answers[0]):
        return list(answers)
    exact = [figure for figure in figures if _counts_it(question, figure)]
    if exact and exact[0].score >= figures[0].score - _COUNTED_LEAD:
        return [exact[0], *(figure for figure in figures if figure is not exact[0])]
    return figures


def _is_outdone(found: Sequence[Scored], answers: Sequence[Scored], lead: float) -> bool:
    """Tell whether another answer fits far better than those that tell what is asked for."""
    return not found or found[0].score < answers[0].score - lead


def _counts_it(question: Question, scored: Scored) -> bool:
    """Tell whether a figure itself counts what the question counts, and not only its sentence."""
    fact = scored.fact
    if not isinstance(fact, Figure) or fact.figure_kind != "count":
        return False
    words = zip(question.words, scored.covers, strict=True)
    return any(word.counted and word.role not in NAMES and c > SENTENCE for word, c in words)


def dated_first(question: Question, answers: Sequence[Scored]) -> list[Scored]:
    """Who asks when is given a sentence that names a time, unless another fits far better."""
    dated = [s for s in answers if names_a_time(s.fact) and _tells_when(question, s)]
    if _is_outdone(dated, answers, _DATED_LEAD):
        return list(answers)
    near = [s for s in dated if s.score >= dated[0].score - _DATED_LEAD]
    return [*near, *(scored for scored in answers if scored not in near)]


def placed_first(question: Question, answers: Sequence[Scored]) -> list[Scored]:
    """Who asks where is given a sentence that says so, unless another fits far better.

    First come those whose place stands near what is asked about: "met in Lund", not "in Lund,
    where 12 firms pay tax, as he said when they met".
    """
    placed = [scored for scored in answers if _places(question, scored.fact.sentence, _AT)]
    if _is_outdone(placed, answers, _DATED_LEAD):
        return list(answers)
    close = [one for one in placed if one.score >= placed[0].score - _CLOSE_PLACED]
    there = [one for one in close if _is_placed(question, one.fact.sentence)] or placed[:1]
    return [*there, *(scored for scored in answers if scored not in there)]


def _places(question: Question, sentence: str, before: Set[str]) -> list[Token]:
    """Give the places that the question does not name: "in Lund", "at the Rostov plant"."""
    asked = {stem for word in question.words for stem in word.stems}
    words = [word for word in tokens(sentence) if word.norm not in _ARTICLES]
    return [
        word
        for leading, word in pairwise(words)
        if leading.norm in before
        and sentence[word.start].isupper()
        and word.norm not in CALENDAR
        and word.stem not in asked
    ]


def _is_placed(question: Question, sentence: str) -> bool:
    """Tell whether a place stands near a word of the question: no "aide to the President"."""
    asked = {term for word in question.words for term in (*word.stems, *word.terms)}
    told = [word.start for word in tokens(sentence) if word.stem in asked]
    places = _places(question, sentence, _THERE)
    return any(abs(place.start - at) <= _PLACED_WITHIN for place in places for at in told)


def _tells_when(question: Question, scored: Scored) -> bool:
    """A figure tells when only of what it measures."""
    return not isinstance(scored.fact, Figure) or measures(scored, question)


def _is_whole(scored: Scored) -> bool:
    return min(scored.covers) > NEAR


def newest_first(question: Question, answers: Sequence[Scored], base: FactBase) -> list[Scored]:
    """Of those near the best, and whose sentence names as much of what the question names.

    What measures the same counts as near in whatever words: a newer article has others.
    """
    best = answers[0]
    near = [
        s
        for s in answers
        if s.score >= best.score - _CLOSE_LATEST or _measures_the_same(question, s, best)
    ]
    named = _named(question, best)
    close = [s for s in near if _has_happened(s) or _looks_ahead(question)]
    alike = [s for s in close if named <= _named(question, s)]
    return sorted(alike or close, key=lambda s: _age(s, base)) or list(answers)


def contested_first(answers: Sequence[Scored], base: FactBase) -> list[Scored]:
    """Who asks whether sources agree is given what they disagree on, unless another fits better."""
    near = [s for s in answers if s.score >= answers[0].score - _CONTESTED_LEAD]
    contested = [s for s in near if base.finding_of(s.fact.id).disagreement or _is_opposed(s)]
    return [*contested, *(scored for scored in answers if scored not in contested)]


def _is_opposed(scored: Scored) -> bool:
    return isinstance(scored.fact, Figure) and bool(scored.fact.against)


def _measures_the_same(question: Question, scored: Scored, best: Scored) -> bool:
    one, other = scored.fact, best.fact
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return False
    is_alike = (one.metric, one.unit, one.figure_kind, one.direction) == (
        other.metric,
        other.unit,
        other.figure_kind,
        other.direction,
    )
    return is_alike and measures(scored, question)


def _named(question: Question, scored: Scored) -> frozenset[int]:
    """Give the places and bodies of the question that the sentence names."""
    words = enumerate(zip(question.words, scored.covers, strict=True))
    return frozenset(at for at, (word, c) in words if word.role in NAMES and c >= SENTENCE)


def _has_happened(scored: Scored) -> bool:
    return not isinstance(scored.fact, Figure) or scored.fact.status == "fact"


def _looks_ahead(question: Question) -> bool:
    """Tell whether the newest of what is to come is asked for ("the guidance now")."""
    return any(not _AHEAD.isdisjoint(word.terms) for word in question.words)


def _age(scored: Scored, base: FactBase) -> tuple[int, ...]:
    """Order by time, the newest first.

    What names none is of the months its article is on, else of the day it was published.
    """
    period = scored.fact.period or scored.entry.frame
    published = base.articles[scored.fact.article].published
    end = bounds(period)[1] if period else str(published or "0000-00-00")
    return tuple(-int(part) for part in end.split("-"))


def measures(scored: Scored, question: Question) -> bool:
    """Tell whether a figure is of a metric that the question names."""
    return metric_of(scored) in question.metrics


def metric_of(scored: Scored) -> str | None:
    """Give the metric of a figure."""
    return scored.fact.metric if isinstance(scored.fact, Figure) else None
