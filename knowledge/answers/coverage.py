"""Whether a fact answers the question at all, and which words of it nothing covers.

A word that carries the question (a state, a person, a metric, a year, the thing counted) has to
be covered by the fact, its sentence, or by what its whole article is about; of the other words
most have to be. The rest is what the articles do not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answers.fitting import is_of_kind
from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, PEOPLE, Question, Word
from knowledge.base.entries import ARTICLE, NEAR, SALIENT, SENTENCE
from knowledge.base.terms import LOOSER
from knowledge.language.words import is_cyrillic, stems
from knowledge.models import Fact, Figure, Period
from knowledge.values import unit_class

_MORE = 0.01
LEAST_COVERED = {"number": 0.5, "when": 0.5, "where": 0.5, "who": 0.5}
LEAST_COVERED_ELSE = 0.33
"""Share of a question's weight that a fact has to cover to be an answer, by what is asked for:
a number of something else is worse than a sentence on something near."""
LEAST_COVERED_PART = 0.3
"""The same for one of several things asked for in one message."""
_DAY = len("2025-10-09")
_WHOSE = NAMES | {"period"}
_IN_CONTEXT = 0.6
"""What only the article as a whole covers counts so much."""


def misses(question: Question, scored: Scored) -> tuple[Word, ...]:
    """Give the words that carry the question and that the fact does not cover."""
    people = [word for word in question.words if word.role == "person"]
    speaks = people[0] if people and (len(people) == 1 or question.asked == "quote") else None
    missed = [
        word
        for word, covered in zip(question.words, scored.covers, strict=True)
        if (
            _carries(word, question)
            and covered < _needed(word, question, scored.fact, speaks=word is speaks)
        )
        or (_is_speaker(word, question) and _is_anothers(question, scored.fact))
        or _is_never_heard(word, question)
        or _is_of_another_kind(word, scored, covered)
        or (covered <= 0.0 and _is_of_sibling(word, scored))
        or (word.nationality and covered <= SALIENT and _counts(word, question, scored))
        or (_describes(word, question) and covered <= 0.0)
    ]
    missed = [word for word in missed if not is_unreadable(word, scored.fact)]
    if _is_said_before(missed, question, scored) or _is_said_above(missed, question, scored):
        return ()
    return tuple(word for word in missed if not _is_beside(word, missed, question))


def _is_said_before(missed: Sequence[Word], question: Question, scored: Scored) -> bool:
    """Tell whether all that is missed is a metric that a sentence beside names.

    The fact has the other things: "Compensation is the sore point. A tree is worth 45 kwacha."
    """
    if [word.role for word in missed] != ["metric"] or not isinstance(scored.fact, Figure):
        return False
    words = list(zip(question.words, scored.covers, strict=True))
    others = [covered for word, covered in words if word.role in ("noun", "number")]
    beside = next(covered for word, covered in words if word is missed[0])
    return beside >= NEAR and min(others, default=0.0) >= SENTENCE


def _is_said_above(missed: Sequence[Word], question: Question, scored: Scored) -> bool:
    """Tell whether all that is missed of a table's cell is what the whole table counts."""
    if not missed or not isinstance(scored.fact, Figure) or not scored.fact.row:
        return False
    words = zip(question.words, scored.covers, strict=True)
    return all(word.counted and covered >= ARTICLE for word, covered in words if word in missed)


def _is_speaker(word: Word, question: Question) -> bool:
    """Tell whether a word is a name of the first whose words are wanted."""
    if word.role not in ("person", "name") or not question.speakers:
        return False
    return word.role == "person" or not set(word.stems).isdisjoint(stems(question.speakers[0]))


def is_unreadable(word: Word, fact: Fact) -> bool:
    """Tell a word whose English or Russian is not known from a sentence in that language."""
    is_plain = word.role in ("noun", "word") and not word.terms
    return is_plain and is_cyrillic(word.corrected) != is_cyrillic(fact.sentence)


def _is_never_heard(word: Word, question: Question) -> bool:
    """Tell whether a word is a name of somebody whose words are wanted and who never speaks."""
    is_asked = question.quotes and question.asks_words
    is_name = word.role in ("person", "name") and not word.matter
    return is_asked and is_name and not question.speakers


def _counts(word: Word, question: Question, scored: Scored) -> bool:
    """Tell whether a fact has a number of people, or says how the number of these changes."""
    fact = scored.fact
    if not isinstance(fact, Figure):
        return scored.entry.is_measured
    people = question.words[question.words.index(word) + 1 :][:1]
    is_theirs = any(f"#{fact.metric}" in one.terms for one in people)
    return is_theirs or unit_class(fact) == "count"


def _describes(word: Word, question: Question) -> bool:
    """Tell whether a word describes whose words are wanted, and nobody speaks by that name."""
    is_asked = question.asks_words and not question.speakers
    return is_asked and word.says and word.role in ("noun", "word")


def _is_of_another_kind(word: Word, scored: Scored, covered: float) -> bool:
    """Tell whether a fact is on the men's race where the women's was asked about.

    That is so if its sentence says another kind and not this one, or its article never says this.
    """
    if not word.rivals:
        return False
    others = max(scored.entry.terms.get(rival, 0.0) for rival in word.rivals)
    return covered <= 0.0 or covered < SENTENCE * LOOSER <= others


def _is_of_sibling(word: Word, scored: Scored) -> bool:
    """Tell whether a fact is on onions where potatoes are asked for.

    Where no article has potatoes, it is enough that its own is on onions.
    """
    least = SENTENCE if word.known else ARTICLE
    return any(scored.entry.terms.get(term, 0.0) >= least for term in word.siblings)


def _is_anothers(question: Question, fact: Fact) -> bool:
    """Tell whether somebody else speaks, and not of who was asked about."""
    if not question.asks_words or not question.speakers:
        return False
    if fact.voice in question.speakers or (fact.voice is None and not question.quotes):
        return False
    return not any(name.split()[-1] in fact.sentence for name in question.speakers)


def _is_beside(word: Word, missed: Sequence[Word], question: Question) -> bool:
    """Of several metrics that the base knows one is measured: "how long do visitors stay".

    Of several times one may be when it was said.
    """
    if word.role not in ("metric", "period") or not word.known or word.counted:
        return False
    alike = [other for other in question.words if other.role == word.role]
    return len(alike) > sum(other.role == word.role for other in missed)


def _carries(word: Word, question: Question) -> bool:
    if _is_the_matter(word, question):
        return True
    if word.role == "metric":
        return word.counted or question.asked in ("number", "anything", "list")
    if word.period is not None and word.is_relative and _is_of_days(word.period):
        return False
    return (word.counted and (word.known or word.role != "word")) or word.role in _WHOSE


def _is_the_matter(word: Word, question: Question) -> bool:
    """Tell whether it is all that somebody's words are wanted on ("putin about glaciers")."""
    if not question.asks_words or not question.speakers:
        return False
    matters = [one for one in question.words if one.role in ("noun", "metric", "word")]
    is_only = matters == [word] and word.known and word.role != "word"
    return is_only and not _is_title(word, question)


def _is_title(word: Word, question: Question) -> bool:
    """Tell "governor" right before the name of whose words are wanted."""
    pairs = pairwise(question.words)
    name = next((name for one, name in pairs if one is word and name.role in PEOPLE), None)
    return name is not None and f"{word.text} {name.text}".casefold() in question.text.casefold()


def _is_of_days(period: Period) -> bool:
    """Tell "this weekend" from "last year": the day of asking is seldom that of the article."""
    return len(period.start or "") == _DAY


def _needed(word: Word, question: Question, fact: Fact, *, speaks: bool) -> float:
    """Give the closeness that a word needs: the claim itself, its surroundings, its article.

    Of several people none need speak; a place is often the scene of the whole article. What a
    share is of often stands a sentence before it, and of what quantity it is the article tells
    ("Russia's share of the exports"), as it does of what hectares or tonnes are ("how many hectares
    of cocoa", "how much honey is left").
    """
    is_name = word.role == "place" and not word.terms and len(word.stems) > 1
    if is_name or word.role in ("name", "period"):
        return ARTICLE + _MORE
    if word.role == "place" or (word.role == "person" and not speaks):
        return SENTENCE if _is_elsewhere(word, question) else ARTICLE * LOOSER
    if speaks and question.asks_words:
        return SALIENT + _MORE
    if word.role == "metric" and "percent" in question.asked_units:
        return ARTICLE * LOOSER
    is_measured = _is_measured(fact)
    if word.counted and (question.asked_units or question.stuff or is_measured):
        is_stuff = question.stuff and not is_measured
        return NEAR if is_stuff or "percent" in question.asked_units else ARTICLE
    return NEAR if question.asked == "number" and word.role == "person" else NEAR + _MORE


def _is_measured(fact: Fact) -> bool:
    """Tell tonnes of a thing from a number of things."""
    return isinstance(fact, Figure) and unit_class(fact) == "measure"


def _is_elsewhere(word: Word, question: Question) -> bool:
    """Tell a town that no article names from another one of its state.

    A capital stands for its state where states deal with each other or somebody speaks ("trade of
    Moscow with Dushanbe"), and is a town where its weather or rents are asked about.
    """
    if word.role != "place" or word.known:
        return False
    is_power = bool(question.speakers) or sum(one.role in NAMES for one in question.words) > 1
    return not word.loose or not is_power


def covered_share(scored: Scored, weighted: Sequence[float]) -> float:
    """Give the share of the question's weight that the fact covers; context counts in part."""
    held = sum(w * _held(c) for w, c in zip(weighted, scored.covers, strict=True))
    return held / (sum(weighted) or 1.0)


def _held(covered: float) -> float:
    if covered > ARTICLE:
        return 1.0
    return _IN_CONTEXT if covered > 0 else 0.0


def is_answer(question: Question, scored: Scored, weighted: Sequence[float]) -> bool:
    """Tell whether the fact may be shown as the answer to the whole question."""
    is_covered = covered_share(scored, weighted) >= least_covered(question)
    return is_covered and _is_on_something(question, scored) and may_answer(question, scored)


def _is_on_something(question: Question, scored: Scored) -> bool:
    """Tell whether something else than its time is that of the question; of "who", its deed."""
    words = list(zip(question.words, scored.covers, strict=True))
    if question.asked == "who" and any(word.deed and covered <= 0.0 for word, covered in words):
        return False
    given = _WHOSE if question.asked == "who" else ("period",)
    things = [covered for word, covered in words if word.role not in given]
    return not things or max(things) > 0.0


def may_answer(question: Question, scored: Scored) -> bool:
    """Tell whether nothing that the question names is missing, and the fact is of its kind."""
    return not misses(question, scored) and is_of_kind(question, scored)


def least_covered(question: Question) -> float:
    """Give the share of the question's weight that has to be covered."""
    return LEAST_COVERED.get(question.asked, LEAST_COVERED_ELSE)


def is_part(scored: Scored, weighted: Sequence[float]) -> bool:
    """Tell whether the fact may answer one of the things asked for."""
    return covered_share(scored, weighted) >= LEAST_COVERED_PART
