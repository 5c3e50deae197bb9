"""What an amount is per where that stands before it: "an annual budget of", "a litre costs"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.units import UnitWords, unit_words
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.language.words import is_cyrillic
from knowledge.lexicon import Lexicon, word_sets

_ARTICLES = frozenset({"a", "an", "one", "each", "every"})
_WITHIN = 9
"""Tokens before an amount in which what paces it stands."""
_NAMED_WITHIN = 3
"""Tokens behind "annual" among which the noun stands: "an annual operating budget"."""
_PACED = frozenset({"currency", "measure"})


@dataclass(frozen=True)
class PacedWords:
    """Adjectives of time, the nouns that they pace, and verbs whose object is a price."""

    times: Mapping[str, str]
    """Adjective → unit of time: "annual" → "year"."""
    nouns: frozenset[str]
    pricing: frozenset[str]
    units: UnitWords


@lru_cache(maxsize=4)
def paced_words(lexicon: Lexicon) -> PacedWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")["paced"]
    times = {name: unit for unit, names in table["times"].items() for name in names}
    return word_sets(PacedWords, table, times=times, units=unit_words(lexicon))


def paced(scene: Scene, amount: Amount, words: PacedWords) -> Amount:
    """Give an amount without a rate the one that its clause tells before it."""
    if amount.per is not None or amount.kind not in _PACED:
        return amount
    first, _ = next(segments(scene, amount.opening), (amount.opening, 0))
    per = _by_adjective(scene, amount, words) or _by_subject(scene, first, amount, words)
    return amount._replace(per=per) if per else amount


def _by_adjective(scene: Scene, amount: Amount, words: PacedWords) -> str | None:
    """Read "a yearly capacity of 14 tonnes", "the daily ration was cut from 2,100"."""
    for at in range(amount.opening - 1, max(-1, amount.opening - 1 - _WITHIN), -1):
        if scene.role(at) == "break":
            return None
        time = words.times.get(scene.line.low(at))
        near = (scene.line.low(i) for i in range(at + 1, min(at + 1 + _NAMED_WITHIN, amount.first)))
        if time and not words.nouns.isdisjoint(near):
            return time
    return None


def _by_subject(scene: Scene, first: int, amount: Amount, words: PacedWords) -> str | None:
    """Read "A litre costs €5", "Тонна пшеницы стоит 82 000 тенге"."""
    low = scene.line.low
    is_priced = any(low(at) in words.pricing for at in range(first, amount.opening))
    if amount.kind != "currency" or not is_priced:
        return None
    at = first + (low(first) in _ARTICLES)
    if at == first and not is_cyrillic(low(first)):
        return None
    unit, kind = words.units.after.get((low(at),), ("", "count"))
    return unit.removesuffix("s") if kind == "measure" else None
