"""How well a fact covers a word of a question: by itself, its sentence, what stands around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.answers.timing import is_of_another_year, period_cover
from knowledge.asked import Word
from knowledge.base.entries import NEAR, SENTENCE, Entry
from knowledge.base.terms import LOOSER
from knowledge.language.words import is_cyrillic, norms
from knowledge.models import Article, Fact, Figure, Period
from knowledge.values import is_money

_SYNONYM = 0.95
"""Another word for it covers nearly as well as the word itself."""
_PART_OF_NAME = 0.9
"""One word of a name covers nearly as well as all of it: people are called by their surnames."""
_SHOWN = 0.5
"""A metric that only the unit of a figure shows, or half of its name."""
_SAID_SO = 0.9
"""A time named in the fact's sentence as the question names it ("last year")."""
_ANOTHER_YEAR = 0.9
"""The same months of another year than the newest, where the question names none."""
_SINCE = frozenset({"since", "с"})


def cover(word: Word, entry: Entry, article: Article) -> float:
    """Tell how well an entry covers a word: 1 in the fact itself, 0 not at all."""
    terms = entry.terms
    literal = 1.0 if word.stems else 0.0
    for stem in word.stems:
        literal = min(literal, terms.get(stem, 0.0))
    if word.period is not None:
        return _of_time(word, word.period, literal, entry, article)
    best = literal
    if word.role in ("name", "place") and (word.known or not word.terms):
        best = max(best, _PART_OF_NAME * max(terms.get(stem, 0.0) for stem in word.stems))
    for stem in word.spelt:
        best = max(best, terms.get(stem, 0.0))
    for term in word.terms:
        best = max(best, _SYNONYM * terms.get(term, 0.0))
    if word.parts:
        best = max(best, _SYNONYM * min(_said(part, terms) for part in word.parts))
    for term in word.loose:
        best = max(best, LOOSER * terms.get(term, 0.0))
    if best < _SHOWN and len(word.stems) > 1 and word.role == "metric":
        best = max(best, _in_part(word, terms))
    return max(best, _SHOWN) if _is_shown(word, entry.fact) else best


def _is_only_since(word: Word, sentence: str) -> bool:
    """Tell a year that a sentence names only to count from it: "the highest since 2017"."""
    said = norms(sentence)
    years = set(word.corrected.split()).intersection(norm for norm in said if norm.isdigit())
    named = [at for at, norm in enumerate(said) if norm in years]
    return bool(named) and all(at and said[at - 1] in _SINCE for at in named)


def _of_time(word: Word, wanted: Period, literal: float, entry: Entry, article: Article) -> float:
    """Tell how well an entry covers a time; one by the day of asking may be said in a sentence."""
    fact = entry.fact
    if word.is_relative and is_cyrillic(word.corrected) != is_cyrillic(fact.sentence):
        literal = _said((term for term in word.terms if term[0] == "#"), entry.terms)
    if all(stem.isdigit() for stem in word.stems):
        named = [term for term in word.terms if term[0] == "#"]
        literal = min(literal, _said(named, entry.terms)) if named else literal  # "Q3 2025"
    is_said = literal >= SENTENCE and not (word.names_month and fact.period is not None)
    is_said = is_said and not _is_only_since(word, fact.sentence)
    spoken = _SAID_SO * literal if is_said else 0.0
    fits = period_cover(wanted, fact, article, relative=word.is_relative, frame=entry.frame)
    if word.is_of_any_year and is_of_another_year(wanted, fact):
        fits = max(fits, _ANOTHER_YEAR)
    return max(fits, spoken)


def _said(alternatives: Iterable[str], terms: Mapping[str, float]) -> float:
    return max((terms.get(term, 0.0) for term in alternatives), default=0.0)


def _in_part(word: Word, terms: Mapping[str, float]) -> float:
    """A sentence of "the fee" may mean the transfer fee, in an article that speaks of transfers.

    In Russian the head comes first: «доля рынка».
    """
    *narrowing, head = (terms.get(stem, 0.0) for stem in word.stems)
    if is_cyrillic(word.corrected):
        head, *narrowing = (terms.get(stem, 0.0) for stem in word.stems)
    is_compound = "of" not in word.stems
    return _SHOWN if is_compound and head > NEAR and min(narrowing) > 0 else 0.0


def _is_shown(word: Word, fact: Fact) -> bool:
    unit = fact.unit or "" if isinstance(fact, Figure) else ""
    if not word.shown_by or not unit:
        return False
    if is_money(unit):
        _, per, each = unit.partition(" per ")
        if is_money(each):
            return "currency per currency" in word.shown_by
        return "currency" in word.shown_by or ("currency per" in word.shown_by and bool(per))
    is_anothers = isinstance(fact, Figure) and fact.metric is not None
    return unit in word.shown_by and not is_anothers
