"""From a Question and the base to an Answer; "the articles do not say" is one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from knowledge.answers.aside import Aside
from knowledge.answers.briefing import briefing, newest
from knowledge.answers.choosing import choose
from knowledge.answers.closest import closest, is_sure
from knowledge.answers.company import Choice
from knowledge.answers.coverage import misses
from knowledge.answers.differing import differences
from knowledge.answers.fitting import is_heading
from knowledge.answers.knowing import known_by, was_published
from knowledge.answers.numbering import of_that_number
from knowledge.answers.quoting import quotations
from knowledge.answers.scoring import Scored, in_full, neighbours, score, weights
from knowledge.asked import NAMES, Answer, Question, Word
from knowledge.base.entries import ARTICLE, SALIENT, Entry, terms_of_units
from knowledge.base.facts import FactBase
from knowledge.base.index import Index
from knowledge.meaning.meanings import Meanings
from knowledge.models import Finding

_CANDIDATES = 32
"""Facts that are scored; with 32 to 400 the development questions get the same answers."""
_CANDIDATES_OF_TOPIC = 512
_ALIKE = 24
"""Sentences most like a question in meaning that are looked at beside the candidates."""
_MOST_NEAREST = 3
_MOST_LIKELY = 12
"""Facts, best first, of which the nearest are offered where none answers."""
_NARROWING = frozenset({"entity", "person", "place", "period"})
"""Roles of words that say whose or when, and not what."""
_NEAREST_SCORE = 0.1
"""What scores less is on nothing that the question is on."""


def answer(
    question: Question, base: FactBase, index: Index, meanings: Meanings | None = None
) -> Answer:
    """Answer a question; a question without a content word is asked back or helped.

    With ``meanings`` what is said in other words is found too.
    """
    if not question.words or question.is_followup:
        asks = question.is_followup or question.asked != "anything" or question.asked_units
        return Answer(status="clarify" if asks else "help", question=question)
    if question.asked == "quote" and question.speakers and len(question.words) == 1:
        spoken = quotations(question.speakers, base)
        return _answered(question, spoken, base) if spoken else _silent(question, (), base)
    search = _search(question, base, index, None)
    if search.is_sure:
        return search.answered
    guessed = _guessed(search, meanings) if meanings else None
    if guessed is not None:
        return guessed
    return search.answered.model_copy(update={"is_guess": search.choice is not None})


def brief(question: Question, topic: str, base: FactBase, index: Index) -> Answer:
    """Brief on a topic: whole, of a period, or narrowed by the question's other words."""
    asked = question.model_copy(update={"topic": topic})
    if all(word.role == "period" for word in question.words):
        choice = briefing(topic, question.periods, base)
        return _answered(asked, choice, base) if choice else _silent(asked, (), base)
    return _search(asked, base, index, topic).answered


def latest(base: FactBase) -> Answer:
    """Tell what the newest articles say; without articles there are no findings."""
    asked = Question(text="", asked="list")
    choice = newest(base)
    return _answered(asked, choice, base) if choice else Answer(status="answer", question=asked)


@dataclass(frozen=True)
class _Search:
    """What the words of a question find."""

    question: Question
    base: FactBase
    index: Index
    weighted: Sequence[float]
    ranked: Sequence[Scored]
    choice: Choice | None

    @property
    def is_sure(self) -> bool:
        if self.choice is None:
            return False
        return (
            self.question.several
            or self.question.latest
            or is_sure(
                self.question, self.choice, self.ranked, in_full(self.question, self.weighted)
            )
        )

    @property
    def answered(self) -> Answer:
        if self.choice is None:
            return _silent(self.question, self.ranked, self.base)
        return _answered(self.question, self.choice, self.base)


def _guessed(search: _Search, meanings: Meanings) -> Answer | None:
    """Answer with what comes closest in meaning, or not at all; None where there is no telling."""
    question, base = search.question, search.base
    has_words = any(char.isalpha() for word in question.words for char in word.corrected)
    likeness = meanings.likeness(question.meant) if has_words else None
    if likeness is None:
        return None
    known = {one.fact.id for one in search.ranked}
    alike = [e for place in likeness.best(_ALIKE) for e in search.index.entries.standing(*place)]
    new = [e for e in alike if e.fact.id not in known and _was_known(question, e, base)]
    others = _ranked(question, new, search.weighted, base)
    ranked = of_that_number(question, (*search.ranked, *others))
    is_answered = search.choice is not None
    aside = Aside(question, base, search.index, search.weighted)
    choice = closest(question, ranked, search.weighted, likeness, aside, answered=is_answered)
    if choice is not None:
        return _answered(question, choice, base).model_copy(update={"is_guess": True})
    return None if question.lang == "ru" else _silent(question, search.ranked, base)


def _search(question: Question, base: FactBase, index: Index, topic: str | None) -> _Search:
    weighted = weights(question, index)
    groups = [(*word.stems, *word.terms, *word.spelt, *word.loose) for word in question.words]
    groups.append(terms_of_units(question.asked_units))
    entries = index.candidates(groups, _CANDIDATES if topic is None else _CANDIDATES_OF_TOPIC)
    entries += _of_speakers(question, entries, base, index)
    fitting = [
        entry
        for entry in entries
        if (topic is None or topic in entry.fact.topics) and _was_known(question, entry, base)
    ]
    ranked = _ranked(question, fitting, weighted, base)
    aside = Aside(question, base, index, weighted)
    choice = choose(question, of_that_number(question, ranked), weighted, aside)
    return _Search(question, base, index, weighted, ranked, choice)


def _of_speakers(
    question: Question, entries: Sequence[Entry], base: FactBase, index: Index
) -> tuple[Entry, ...]:
    """Add the words of who is to speak where none of the candidates, all near the name, are his."""
    if not (question.asks_words and question.speakers):
        return ()
    if any(entry.fact.voice in question.speakers for entry in entries):
        return ()
    places = dict.fromkeys(f.lead.place for f in base.spoken_by(question.speakers))
    spoken = (index.entries.standing(*place) for place in islice(places, _CANDIDATES))
    return tuple(chain.from_iterable(spoken))


def _ranked(
    question: Question, entries: Sequence[Entry], weighted: Sequence[float], base: FactBase
) -> list[Scored]:
    pairs = neighbours(question)
    scored = [
        score(question, entry, base.articles[entry.fact.article], weighted, pairs)
        for entry in entries
    ]
    return sorted(scored, key=lambda one: (-one.score, one.fact.id))


def _was_known(question: Question, entry: Entry, base: FactBase) -> bool:
    return was_published(base.articles[entry.fact.article], question.known_by)


def _answered(question: Question, choice: Choice, base: FactBase) -> Answer:
    choice = Choice(*(known_by(found, question.known_by, base) for found in choice))
    sides = dict.fromkeys(f.disagreement for f in choice.shown if f.disagreement)
    shown = {finding.id for finding in choice.shown}
    whole = [base.disagreements[i] for i in sides if shown >= set(base.disagreements[i].findings)]
    return Answer(
        status="answer",
        question=question,
        findings=choice.shown,
        disagreements=tuple(whole),
        more=choice.more,
        differs=differences(choice.shown, base),
    )


def _silent(question: Question, ranked: Sequence[Scored], base: FactBase) -> Answer:
    """Say what is missing and offer the nearest findings.

    The nearest are on the question's subject and lack a place, a person or a period of it.
    """
    telling = (one for one in ranked if not is_heading(one.fact))
    likely = [one for one in islice(telling, _MOST_LIKELY) if one.score >= _NEAREST_SCORE]
    near = sorted(likely, key=lambda one: (_strays(question, one), -one.score))
    missed = _missed(question, near[0]) if near else []
    unknown = [word.text for word in question.words if not word.known and word.role != "period"]
    nearest: dict[tuple[str, int], Finding] = {}
    for scored in near:
        nearest.setdefault(scored.fact.place, base.finding_of(scored.fact.id))
    return Answer(
        status="abstain",
        question=question,
        missing=tuple(dict.fromkeys([*missed, *unknown]))[:_MOST_NEAREST],
        nearest=known_by(nearest.values(), question.known_by, base)[:_MOST_NEAREST],
    )


def _missed(question: Question, nearest: Scored) -> list[str]:
    """Give the words that even the nearest finding misses.

    Where it has all that carries the question, and still does not answer it, these are the names
    and things that only its article mentions.
    """
    missed = [word.text for word in misses(question, nearest)]
    if missed or question.counts:
        return missed
    words = zip(question.words, nearest.covers, strict=True)
    return [word.text for word, covered in words if covered <= _mentioned(word)]


def _mentioned(word: Word) -> float:
    """Give the closeness up to which only the article of a fact mentions a word."""
    if word.role in NAMES and not word.terms:
        return SALIENT
    return ARTICLE if word.role in (*NAMES, "noun") else -1.0


def _strays(question: Question, scored: Scored) -> int:
    """Count the missed words that say what the question is about, not whose or when."""
    return sum(word.role not in _NARROWING for word in misses(question, scored))
