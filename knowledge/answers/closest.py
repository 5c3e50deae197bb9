"""What comes closest where the words of a question are not those of the articles.

Such an answer says so, shows several findings, and is given only if nothing that the question
names is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.aside import Aside
from knowledge.answers.choosing import first_of_value, one_a_sentence
from knowledge.answers.company import MOST_FINDINGS, Choice, in_company
from knowledge.answers.contrary import contrary
from knowledge.answers.coverage import covered_share, is_answer, misses
from knowledge.answers.fitting import is_of_kind
from knowledge.answers.guessing import may_be_guessed
from knowledge.answers.opposed import Quarrels
from knowledge.answers.ordering import measures
from knowledge.answers.scoring import Scored, closeness, in_full, names_a_time
from knowledge.asked import Question
from knowledge.base.entries import NEAR
from knowledge.base.facts import credit
from knowledge.language.words import is_cyrillic
from knowledge.meaning.meanings import Likeness
from knowledge.models import Figure

SURE = 0.6
"""Closeness from which the words of a question and of a fact are the same."""
_WORDS = 0.35
"""What the covered share of the words counts beside the likeness, and ..."""
_LEAST = 0.3
"""... the least sum."""
_BY_WORDS = 0.6
"""What closeness by words counts for a sentence in a language that the model cannot read."""
_LIKELY = 0.5
"""What the score by words counts beside the likeness where it does not answer by itself."""
_MEASURED = 0.1
"""For a figure of the metric that is asked for, before those that their unit alone may make one."""


def closest(
    question: Question,
    ranked: Sequence[Scored],
    weighted: Sequence[float],
    likeness: Likeness,
    aside: Aside,
    *,
    answered: bool,
) -> Choice | None:
    """Choose what comes closest; ``answered``: some fact has enough of the question's words.

    Who asks for somebody's words on a matter does not want their words on another.
    """
    if not answered and question.speakers and question.asks_words:
        return None
    timeless = _timeless(question, weighted)
    in_words = in_full(question, timeless)
    likely = [
        one._replace(
            score=like
            + _LIKELY * one.score
            + _MEASURED * (question.asked == "number" and measures(one, question))
        )
        for one in ranked
        if all(word.ambiguous for word in misses(question, one))
        and is_of_kind(question, one)
        and _is_of_kind(question, one, weighted)
        and may_be_guessed(question, one, aside.base)
        and (like := _like(one, likeness, in_words)) + _WORDS * covered_share(one, timeless)
        >= _LEAST
    ]
    leads = _leads(likely)
    if not leads:
        return None
    pool = (*ranked, *aside.of(leads[0], ranked))
    quarrels = Quarrels(question, pool, aside.base)
    against = contrary(leads[0], pool, quarrels, aside)
    others = (first_of_value(one, leads[1:]) for one in against)
    return in_company((leads[0], *others, *leads[1:MOST_FINDINGS]), quarrels)


def _leads(likely: Sequence[Scored]) -> Sequence[Scored]:
    """Put the likeliest first, one a sentence; whose a picture is, is told alone."""
    leads = one_a_sentence(sorted(likely, key=lambda one: (-one.score, one.fact.id)))
    return leads[:1] if leads and credit(leads[0].fact) is not None else leads


def _like(scored: Scored, likeness: Likeness, in_words: Sequence[float]) -> float:
    """Give the likeness; of a sentence in another language its words may tell more."""
    like = likeness.of(scored.fact) or 0.0
    if not is_cyrillic(scored.fact.sentence):
        return like
    return max(like, _BY_WORDS * closeness(scored, in_words))


def _timeless(question: Question, weighted: Sequence[float]) -> tuple[float, ...]:
    """Weigh the words without the times: anything may have been in 2024."""
    words = zip(question.words, weighted, strict=True)
    return tuple(0.0 if word.role == "period" else weight for word, weight in words)


def _is_of_kind(question: Question, scored: Scored, weighted: Sequence[float]) -> bool:
    """Who asks for a number, a time or a person is not given something else on a guess."""
    if question.asked in ("number", "who"):
        return isinstance(scored.fact, Figure) == (question.asked == "number")
    return (
        question.asked != "when"
        or is_answer(question, scored, weighted)
        or _tells_when(scored, question)
    )


def _tells_when(scored: Scored, question: Question) -> bool:
    """Tell whether what is said or done has a time, and something of the question."""
    words = zip(question.words, scored.covers, strict=True)
    things = [covered for word, covered in words if word.role in ("noun", "word")]
    is_told = not isinstance(scored.fact, Figure) and names_a_time(scored.fact)
    return is_told and max(things, default=0.0) > NEAR


def is_sure(
    question: Question, choice: Choice, ranked: Sequence[Scored], weighted: Sequence[float]
) -> bool:
    """Tell whether the first finding has the words of the question.

    Here a word that no article has must weigh like any other: of "who discovered penicillin"
    somebody has discovered something else.
    """
    ids = {fact.id for fact in choice.shown[0].facts}
    return any(
        closeness(one, weighted) >= SURE and _has_a_word(question, one)
        for one in ranked
        if one.fact.id in ids
    )


def _has_a_word(question: Question, scored: Scored) -> bool:
    """Tell whether some word is said as it was asked, where all may be said in other words.

    Of "the meeting" alone who "negotiated" may be another's.
    """
    others = [word for word in question.words if word.period is None]
    may_all = question.lang == "en" and all(word.role in ("noun", "word") for word in others)
    return not may_all or any(scored.entry.terms.keys() >= {*word.stems} for word in others)
