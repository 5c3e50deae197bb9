"""Somebody's own words before, or right behind, a sentence that only tells of him.

News names a person in one sentence ("A net mender swears the lamp was dark.") and lets him speak
in the next (“I know, because I slept well.”), which need not repeat the name. Who asks for
somebody's words, or whose words something is, is shown them whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.scoring import Scored
from knowledge.asked import WORDS, Question
from knowledge.base.facts import FactBase, is_retracted
from knowledge.models import Fact, Finding, Quote

_MOST_BETWEEN = 3
"""Characters between a sentence and the next: marks and a space."""


def own_words_first(question: Question, answers: Sequence[Scored]) -> list[Scored]:
    """Put a quotation before the statement whose sentence it begins in, where a speaker is named.

    What a sentence holds whole is told by the sentence.
    """
    if question.asked not in (*WORDS, "who") or not answers or answers[0].fact.kind != "statement":
        return list(answers)
    held = [one for one in answers[1:] if one.fact.speaker and _goes_on(one.fact, answers[0].fact)]
    return [*held[:1], *(one for one in answers if one not in held[:1])]


def _goes_on(quote: Fact, fact: Fact) -> bool:
    """Tell whether a quotation begins in a fact's sentence and goes on behind it."""
    is_there = quote.place == fact.place
    return isinstance(quote, Quote) and is_there and quote.end > fact.sentence_end


def spoken_with(question: Question, lead: Scored, base: FactBase) -> tuple[Finding, ...]:
    """Give the quotation that the first answer's sentence begins, or the next of its paragraph."""
    fact = lead.fact
    if fact.kind != "statement" or question.asked not in (*WORDS, "who"):
        return ()
    text = base.articles[fact.article].text
    quotes = [q for q in base.by_article[fact.article] if isinstance(q, Quote)]
    inside = [q for q in quotes if _goes_on(q, fact)]
    asks_words = question.asks_words and (question.quotes or bool(question.speakers))
    after = [
        q
        for q in quotes
        if asks_words
        and q.sentence_start >= fact.sentence_end
        and "\n" not in text[fact.sentence_end : q.sentence_start]
        and _is_meant(question, fact, q)
    ]
    found = [q for q in (inside or after) if not is_retracted(q)]
    return tuple(base.finding_of(q.id) for q in found[:1])


def _is_meant(question: Question, fact: Fact, quote: Quote) -> bool:
    """Tell whether a quotation is of who is named, or stands right behind and may be."""
    if quote.voice in question.speakers:
        return True
    is_next = quote.sentence_start - fact.sentence_end <= _MOST_BETWEEN
    return is_next and (quote.voice is None or not question.speakers)
