"""How well a fact answers a question: the words it covers, the kind of thing it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.answers.covering import cover
from knowledge.answers.timing import was_said_then
from knowledge.asked import PEOPLE, WORDS, Question, Role, Word
from knowledge.base.entries import NEAR, Entry
from knowledge.base.index import Index
from knowledge.language.words import norms, remembered
from knowledge.models import Article, Fact, Figure, Quote
from knowledge.values import ANY_CURRENCY, is_money

_ROLE_WEIGHT: Mapping[Role, float] = {"metric": 1.2, "word": 0.7}
"""What is measured counts more than other things and names, and any other word less: else 1."""
_PERIOD_RARITY = 2.0
"""A time is told by dates and not by words, so no word's rarity tells its weight."""
_RARITY = (0.4, 4.0)
"""Bounds of a word's inverse document frequency: no word is worth nothing or everything."""
_UNKNOWN_WORD = 0.4
"""An everyday word that no article has weighs less than one that could have told facts apart."""
_SAID_THEN = 0.5
"""A month in which somebody said it, and of which it is not."""
_PAIR_BONUS, _MOST_PAIRS = 0.03, 4
"""For each two words that stand together in the question and in the sentence."""
_BONUS_FIGURE, _BONUS_UNIT, _BONUS_QUOTE, _BONUS_SPOKEN = 0.15, 0.12, 0.3, 0.4
"""For a figure where a number is asked for, for its unit, for a quotation where one is, and for who
is to speak."""
_BONUS_SAID = 0.2
"""For what somebody says where it is asked what a captain or a teacher said."""
_BONUS_SAID_SO = 0.02
"""For the very words where it is asked who said so: of equals they come first."""
_BONUS_NAMESAKE = 0.05
"""So much less counts another person of the name: the first of them is meant, all else alike."""
_BONUS_METRIC, _BONUS_DATED, _BONUS_VERBATIM = 0.1, 0.12, 0.05
"""For what measures what is asked for, for a time where it is asked when, and for the very words of
who is to speak."""
_BONUS_TOTAL = 0.02
"""For the sum of a table's rows, which is meant where the question names none of them."""
_BONUS_INTRODUCED = 0.5
"""For the whole name of whom it is asked who that is: there the article says so."""
_YEAR_DIGITS = 4
_BONUS_WHOLE = 0.05
"""For a fact that holds every word of the question, in whatever form."""
_BONUS_VERY_WORDS, _BONUS_ALL_OF_THEM = 0.15, 0.1
"""For one that holds them just as they were asked: no other forms of them, and no other words."""
_BONUS_SIZED, _SIZE_WITHIN = 0.5, 4
"""For a figure that says so itself, within so many words ("71 metres high")."""
_PER_CHARACTER = 0.00008
"""Of two equal sentences the shorter one answers better."""
_written: Callable[[str], frozenset[str]] = remembered(lambda text: frozenset(norms(text)))
"""Gives the folded words of a sentence."""


class Scored(NamedTuple):
    """An entry with its score (about 0 to 1.5) and how well it covers each word (0 to 1)."""

    entry: Entry
    score: float
    covers: tuple[float, ...]

    @property
    def fact(self) -> Fact:
        """The entry's fact."""
        return self.entry.fact


def weights(question: Question, index: Index) -> tuple[float, ...]:
    """Weigh the words of a question by role and rarity."""
    return tuple(_weight(word, index) for word in question.words)


def in_full(question: Question, weighted: Sequence[float]) -> tuple[float, ...]:
    """Weigh everyday words that no article has like any other; ``weighted`` from ``weights``."""
    words = zip(question.words, weighted, strict=True)
    return tuple(w / _UNKNOWN_WORD if _is_unknown(word) else w for word, w in words)


def _is_unknown(word: Word) -> bool:
    return word.role in ("word", "number") and not word.known


def _weight(word: Word, index: Index) -> float:
    if word.role == "period":
        return _PERIOD_RARITY
    low, high = _RARITY
    terms = (
        *word.terms,
        *word.spelt,
        *word.loose,
        *(word.stems if len(word.stems) == 1 else ()),
    )
    rarity = min(max(index.rarity(terms), low), high)
    role = _UNKNOWN_WORD if _is_unknown(word) else _ROLE_WEIGHT.get(word.role, 1.0)
    return rarity * role


def neighbours(question: Question) -> frozenset[tuple[str, str]]:
    """Give the pairs of words that stand together in the question."""
    stems = [stem for word in question.words if word.period is None for stem in word.stems]
    return frozenset(pairwise(stems))


def score(
    question: Question,
    entry: Entry,
    article: Article,
    weighted: Sequence[float],
    pairs: frozenset[tuple[str, str]],
) -> Scored:
    """Score one entry; ``weighted`` from ``weights``, ``pairs`` from ``neighbours``."""
    covers = _covers(question, entry, article)
    covered = _mean(covers, weighted)
    is_whole = min(covers) > NEAR
    bonus = (
        _kind_bonus(question, entry.fact, is_whole=is_whole)
        + _BONUS_WHOLE * is_whole
        + _as_asked_bonus(question, entry.fact)
        + _BONUS_TOTAL * entry.is_total
        + _BONUS_INTRODUCED * _introduces(question, entry.fact)
        + _PAIR_BONUS * min(entry.neighbouring(pairs), _MOST_PAIRS)
    )
    return Scored(entry, covered + bonus - _PER_CHARACTER * len(entry.fact.sentence), covers)


def _as_asked_bonus(question: Question, fact: Fact) -> float:
    asked = {part for word in question.words for part in word.corrected.split()}
    share = len(asked.intersection(_written(fact.sentence))) / (len(asked) or 1)
    return _BONUS_VERY_WORDS * share + (_BONUS_ALL_OF_THEM if share == 1.0 else 0.0)


def _introduces(question: Question, fact: Fact) -> bool:
    """Tell whether a fact calls somebody by the whole name, where it is asked who that is."""
    is_who = len(question.words) == 1 and question.words[0].role in PEOPLE
    return (
        is_who
        and not question.asks_words
        and any(n in fact.sentence for n in question.speakers[:1])
    )


def closeness(scored: Scored, weighted: Sequence[float]) -> float:
    """Tell how near an entry comes to the whole question, 0 to 1."""
    return _mean(scored.covers, weighted)


def _mean(covers: Sequence[float], weighted: Sequence[float]) -> float:
    return sum(w * c for w, c in zip(weighted, covers, strict=True)) / (sum(weighted) or 1.0)


def _covers(question: Question, entry: Entry, article: Article) -> tuple[float, ...]:
    """Of things that are compared or offered ("China or Russia") one is enough.

    The month named beside who speaks may be that of the words, not of what they are on.
    """
    covers = [cover(word, entry, article) for word in question.words]
    if entry.fact.voice is not None and entry.fact.voice in question.speakers:
        for at, word in enumerate(question.words):
            if word.period is not None and was_said_then(word.period, article):
                covers[at] = max(covers[at], _SAID_THEN)
    best = max((min(covers[at] for at in side) for side in question.sides), default=0.0)
    for at in (at for side in question.sides for at in side):
        covers[at] = max(covers[at], best)
    return tuple(covers)


def _kind_bonus(question: Question, fact: Fact, *, is_whole: bool) -> float:
    measures = isinstance(fact, Figure) and fact.metric in question.metrics
    if (
        measures
        and question.asked not in (*WORDS, "who")
        and (question.asked != "when" or names_a_time(fact))
    ):
        return _BONUS_METRIC + _number_bonus(question, fact)
    match question.asked:
        case "number":
            return _number_bonus(question, fact)
        case "quote":
            return _BONUS_QUOTE if isinstance(fact, Quote) else -_BONUS_QUOTE
        case "when":
            return _BONUS_DATED if _is_dated(fact) else 0.0
        case "statement" | "who":
            return _spoken_bonus(question, fact, is_whole=is_whole)
    return 0.03 if isinstance(fact, Figure) and question.asked_units else 0.0


def names_a_time(fact: Fact) -> bool:
    """Tell "by 2030" from "this year": the year that an article came out in answers no "when"."""
    return any(char.isdigit() for char in fact.period_text or "")


def _is_dated(fact: Fact) -> bool:
    """Tell what was reported of a time, and words that name a year ("the 1993 treaty")."""
    if fact.kind == "statement" and fact.period is not None:
        return True
    said = norms(fact.text) if fact.kind != "figure" else ()
    return any(norm.isdigit() and len(norm) == _YEAR_DIGITS and norm[0] in "12" for norm in said)


def _spoken_bonus(question: Question, fact: Fact, *, is_whole: bool) -> float:
    """The person named first is the one whose words are wanted, or others of that name.

    Where the name may be a place's as well, what holds every word of the question is wanted too.
    """
    if question.quotes and not question.speakers:
        return _BONUS_SAID if isinstance(fact, Quote) else 0.0
    if fact.voice is None or fact.voice not in question.speakers:
        is_person = any(word.role in ("person", "name") for word in question.words)
        is_wanted = is_whole and bool(question.speakers) and not is_person
        is_said = is_whole and question.asked == "who" and isinstance(fact, Quote)
        return _BONUS_SPOKEN if is_wanted else _BONUS_SAID_SO * is_said
    verbatim = _BONUS_VERBATIM if isinstance(fact, Quote) else 0.0
    first = question.speakers[0]
    if fact.voice == first:
        return verbatim + _BONUS_SPOKEN
    is_namesake = fact.voice.split()[-1] == first.split()[-1]
    return verbatim + (_BONUS_SPOKEN - _BONUS_NAMESAKE if is_namesake else _BONUS_SPOKEN / 3)


def _number_bonus(question: Question, fact: Fact) -> float:
    if not isinstance(fact, Figure):
        return 0.0
    if (
        question.size is not None
        and question.size in norms(fact.sentence[fact.end - fact.sentence_start :])[:_SIZE_WITHIN]
    ):
        return _BONUS_FIGURE + _BONUS_SIZED
    if question.rate and f"per {question.rate}" in (fact.unit or ""):
        return _BONUS_FIGURE + _BONUS_UNIT
    if question.counts:
        return _BONUS_FIGURE if fact.figure_kind in ("count", "quota") else -_BONUS_FIGURE
    if not question.asked_units:
        return _BONUS_FIGURE
    return _BONUS_FIGURE + (_BONUS_UNIT if fits_unit(question, fact) else -_BONUS_FIGURE * 2)


def fits_unit(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is in a unit asked for; where none is, any will do."""
    unit, asked = figure.unit or "", question.asked_units
    is_paid = ANY_CURRENCY in asked and is_money(unit)
    return is_paid or not asked or unit.startswith(asked)
