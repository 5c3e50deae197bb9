"""Whether a fact may be offered as what comes closest to a question in meaning.

Where the words are not those of the question, likeness alone finds the fine of another company
and the price of another thing. What the question is on has to be touched, in whatever words.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question, Word
from knowledge.base.entries import ARTICLE, NEAR, SALIENT
from knowledge.base.facts import FactBase
from knowledge.language.words import stems
from knowledge.values import ANY_CURRENCY

_PAID = frozenset({"#money", "#pay", "#spend", "#price"})
"""Terms of the words that only say that a sum is meant."""
_Covered = Sequence[tuple[Word, float]]
"""The words of a question, each with how well a fact covers it."""


def may_be_guessed(question: Question, scored: Scored, base: FactBase) -> bool:
    """Tell whether what the question is on is at least touched by the fact."""
    words = tuple(zip(question.words, scored.covers, strict=True))
    return (
        _is_on_the_deed(question, words)
        and _is_of_something(question, words)
        and _is_on_whom(question, words, base.articles[scored.fact.article].publisher)
        and _is_said_by_them(question, words, scored.fact.voice)
        and _is_on_their_matter(question, words, scored.fact.voice)
    )


def _is_on_the_deed(question: Question, words: _Covered) -> bool:
    """Who names a person or a state and asks who did something there is told of that deed."""
    if question.asked != "who" or not any(word.role in NAMES for word, _ in words):
        return True
    others = [covered for word, covered in words if word.role not in (*NAMES, "period")]
    return not others or max(others) > 0.0


def _is_of_something(question: Question, words: _Covered) -> bool:
    """A price is always that of something, and a salary somebody's.

    Where a fact touches nothing but the price it is another's. Whose the salary is may be told in
    other words, unless the articles hold the question's own.
    """
    shown = {unit for word, _ in words if word.role == "metric" for unit in word.shown_by}
    things = [pair for pair in words if pair[0].role not in ("metric", "period")]
    if "currency" in shown:
        priced = [pair for pair in things if pair[0].role not in NAMES] or things
        return not priced or max(covered for _, covered in priced) > 0.0
    theirs = [covered for word, covered in things if word.known]
    is_pay = "currency per" in shown and question.asked_units in ((), (ANY_CURRENCY,))
    return not (is_pay and theirs) or max(theirs) > ARTICLE


def _is_on_whom(question: Question, words: _Covered, publisher: str | None) -> bool:
    """How many things somebody has, and what was paid, is no number of somebody else's.

    Where an article only mentions the name its numbers are another's; of a sum even one whom it
    is about has to be named beside it, and what was paid for, and some thing that it was for or
    came from, has to be touched. What somebody publishes is on himself without his name.
    """
    is_sum = ANY_CURRENCY in question.asked_units
    if not question.things and not is_sum:
        return True
    things = [c for word, c in words if word.role == "noun" and _PAID.isdisjoint(word.terms)]
    if is_sum and things and max(things) <= 0.0:
        return False
    if any(word.deed and covered <= 0.0 for word, covered in words):
        return False
    own = set(stems(publisher or ""))
    named = [
        1.0 if own.intersection(word.stems) else covered
        for word, covered in words
        if word.role in NAMES
    ]
    return not named or max(named) > (SALIENT if is_sum else ARTICLE)


def _is_said_by_them(question: Question, words: _Covered, voice: str | None) -> bool:
    """Whose words are wanted, and who is nobody that speaks by name, must be who is described."""
    if question.speakers or not question.asks_words:
        return True
    described = [c for word, c in words if word.says and word.role in ("noun", "word")]
    return not described or (voice is not None and max(described) > 0.0)


def _is_on_their_matter(question: Question, words: _Covered, voice: str | None) -> bool:
    """Of what somebody's words are wanted on, the first thing named is the matter itself.

    Who only speaks of that person has to name it in the same breath.
    """
    if not question.speakers or not question.asks_words:
        return True
    matter = [(w, c) for w, c in words if w.matter and w.role in ("noun", "metric")]
    least = 0.0 if voice in question.speakers else NEAR
    return not matter or not matter[0][0].known or matter[0][1] > least
