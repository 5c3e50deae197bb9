"""How well a fact answers a question: the words it covers, the kind of thing it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.answers.timing import period_cover
from knowledge.index import LOOSER, NEAR, Entry, Index
from knowledge.models import Article, Fact, Figure, Question, Quote, Word

_ROLE_WEIGHT = {
    "entity": 1.0, "metric": 1.2, "noun": 1.0, "word": 0.7, "number": 1.0, "period": 1.0,
}  # fmt: skip
_PERIOD_RARITY = 2.0
_RARITY = (0.4, 4.0)
"""Bounds of a word's inverse document frequency: no word is worth nothing or everything."""
_UNKNOWN_WORD = 0.45
"""An everyday word that no article has weighs less than one that could have told facts apart."""
_PAIR_BONUS, _MOST_PAIRS = 0.03, 4
_BONUS_FIGURE, _BONUS_UNIT, _BONUS_QUOTE, _BONUS_SPOKEN = 0.15, 0.12, 0.3, 0.12
_PER_CHARACTER = 0.00008
"""Of two equal sentences the shorter one answers better."""


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


def _weight(word: Word, index: Index) -> float:
    if word.role == "period":
        return _PERIOD_RARITY
    low, high = _RARITY
    rarity = min(max(index.rarity((*word.terms, *word.loose)), low), high)
    role = _UNKNOWN_WORD if word.role == "word" and not word.known else _ROLE_WEIGHT[word.role]
    return rarity * role


def cover(word: Word, entry: Entry, article: Article) -> float:
    """Tell how well an entry covers a word: 1 in the fact itself, 0 not at all."""
    literal = [entry.terms.get(term, 0.0) for term in word.terms]
    if word.period is not None:
        spoken = min(literal, default=0.0)
        return max(
            period_cover(word.period, entry.fact, article), 0.9 * spoken if spoken > NEAR else 0.0
        )
    loose = (LOOSER * entry.terms.get(term, 0.0) for term in word.loose)
    return max((*literal, *loose), default=0.0)


def score(question: Question, entry: Entry, article: Article, weighted: Sequence[float]) -> Scored:
    """Score one entry."""
    covers = tuple(cover(word, entry, article) for word in question.words)
    total = sum(weighted) or 1.0
    covered = sum(w * c for w, c in zip(weighted, covers, strict=True)) / total
    bonus = _kind_bonus(question, entry.fact) + _pairs_bonus(question, entry)
    return Scored(entry, covered + bonus - _PER_CHARACTER * len(entry.fact.sentence), covers)


def _kind_bonus(question: Question, fact: Fact) -> float:
    match question.asked:
        case "number":
            return _number_bonus(question, fact)
        case "quote":
            return _BONUS_QUOTE if isinstance(fact, Quote) else -_BONUS_QUOTE
        case "statement" | "who":
            spoken = fact.speaker is not None and fact.speaker in question.speakers
            return _BONUS_SPOKEN if spoken else 0.0
    return 0.03 if isinstance(fact, Figure) and question.asked_unit else 0.0


def _number_bonus(question: Question, fact: Fact) -> float:
    if not isinstance(fact, Figure):
        return 0.0
    if question.asked_unit is None:
        return _BONUS_FIGURE
    fits = (fact.unit or "").startswith(question.asked_unit)
    return _BONUS_FIGURE + (_BONUS_UNIT if fits else -_BONUS_UNIT)


def _pairs_bonus(question: Question, entry: Entry) -> float:
    stems = [word.terms[-1] for word in question.words if word.period is None and word.terms]
    pairs = sum(pair in entry.pairs for pair in pairwise(stems))
    return _PAIR_BONUS * min(pairs, _MOST_PAIRS)
