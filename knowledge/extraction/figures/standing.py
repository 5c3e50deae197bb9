"""Which way an amount goes, what sort of figure it is, and whether it is so already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.differences import (
    DifferenceWords,
    difference_of,
    difference_words,
)
from knowledge.extraction.figures.naming_metrics import SHARES
from knowledge.extraction.figures.phrases import PhraseWords, Scene, phrase_words
from knowledge.extraction.figures.retraction import RetractionWords, retraction_words
from knowledge.extraction.figures.supposing import SupposingWords, supposing_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets
from knowledge.models import Direction, FigureKind

_NEAR = 12
"""Tokens before an amount in which the word stands that says which way it goes."""
_GRADES = frozenset({"lower", "higher"})
_KINDS: dict[str, FigureKind] = {"rank": "rank", "duration": "duration", "times": "multiple"}


@dataclass(frozen=True)
class StandingWords:
    """Words that tell direction, kind and status."""

    phrases: PhraseWords
    up: frozenset[str]
    down: frozenset[str]
    forecast: frozenset[str]
    retraction: RetractionWords
    quota: frozenset[str]
    level: frozenset[str]
    made: frozenset[str]
    planned: frozenset[str]
    adding: frozenset[str]
    asked: frozenset[str]
    moved: frozenset[str]
    being: frozenset[str]
    often: frozenset[str]
    having: frozenset[str]
    differences: DifferenceWords
    supposing: SupposingWords


@lru_cache(maxsize=4)
def standing_words(lexicon: Lexicon) -> StandingWords:
    """Read ``figures.toml``."""
    return word_sets(
        StandingWords,
        lexicon.table("figures"),
        phrases=phrase_words(lexicon),
        retraction=retraction_words(lexicon),
        differences=difference_words(lexicon),
        supposing=supposing_words(lexicon),
    )


def direction_of(scene: Scene, amount: Amount, words: StandingWords) -> Direction | None:
    """Give the way a change goes; a level ("to $1.5bn", "from 72") goes no way itself.

    The nearest word of its clause before the amount tells, else the word right after it.
    """
    line = scene.line
    if amount.kind in ("rank", "duration"):
        return None
    if line.text[amount.start : amount.start + 1] in "+" and amount.kind in SHARES:
        return "up"
    after = _after(line, amount, words) or difference_of(scene, amount, words.differences)
    if after or _is_level(scene, amount, words):
        return after
    for at in _before(scene, amount, words):
        if line.low(at) in _GRADES and line.low(at - 1) == "the":
            continue  # "41 percent on the lower dose"
        if line.low(at) in words.up:
            return "up"
        if line.low(at) in words.down:
            return "down"
    return None


def _is_level(scene: Scene, amount: Amount, words: StandingWords) -> bool:
    """Tell "from 72", and "2.5%" of "up from 2.9% in March and 2.5% a year ago"."""
    at = amount.opening - 1
    if scene.line.low(at) in words.level:
        return True
    if scene.line.low(at) not in ("and", "or", "и"):
        return False
    before = next((a for a in reversed(scene.amounts) if a.end <= amount.start), None)
    if before is None or before.unit != amount.unit:
        return False
    is_bare = all(role in ("time", "small") for role in scene.roles[before.last : at])
    return is_bare and scene.line.low(before.opening - 1) in words.level


def _after(line: Line, amount: Amount, words: StandingWords) -> Direction | None:
    """Read "7% more", "a 20% increase", "doubled", "30 more than before"."""
    last = max(amount.last, amount.noun_end or 0)
    own, following = line.low(amount.first), line.low(last)
    if following == "." and line.tight(last):
        following = line.low(last + 1)  # "на 12 проц. больше"
    if amount.kind == "times" and following in words.down:
        return "down"
    if amount.kind == "times" and (own in words.up or own in words.down):
        return "up" if own in words.up else "down"
    is_more = line.low(last + 1) == "than"
    if amount.kind not in (*SHARES, "times") and not is_more:
        return None
    if following in words.up:
        return "up"
    return "down" if following in words.down else None


def _before(scene: Scene, amount: Amount, words: StandingWords) -> Iterator[int]:
    """The tokens of the amount's clause before it, the nearest first.

    Of a sum or a count it is a change only where a verb or "by" leads straight to it.
    """
    line, at = scene.line, amount.opening - 1
    for step in range(_NEAR):
        place = at - step
        if place < 0 or (
            scene.role(place) == "break" and not _goes_on(scene, place, amount, words)
        ):
            return
        is_absolute = amount.kind not in (*SHARES, "times")
        if is_absolute and step and line.low(place + 1) not in ("by", "of", "a", "an", "the", "на"):
            return
        is_particle = line.low(place) in words.adding and scene.role(place - 1) == "verb"
        is_particle = is_particle and line.low(place - 1) not in words.phrases.auxiliaries
        if line.low(place - 1) not in words.made and not (is_absolute and is_particle):
            yield place


def _goes_on(scene: Scene, comma: int, amount: Amount, words: StandingWords) -> bool:
    """Tell ", or 2.6 percent" and ", by 0.4 percent", which go on with the clause before."""
    is_next = comma == amount.opening - 2 and scene.line.low(comma) == ","
    return is_next and scene.line.low(comma + 1) in words.phrases.continuing


def kind_of(
    amount: Amount, scene: Scene, direction: Direction | None, words: StandingWords
) -> FigureKind:
    """Give what sort of figure it is."""
    if amount.kind == "times" and not direction and _is_often(scene, amount, words):
        return "count"
    if amount.kind in _KINDS:
        return _KINDS[amount.kind]
    if direction:
        return "change"
    if amount.kind in SHARES:
        return "change" if amount.kind == "percentage_points" else "share"
    if amount.kind == "count":
        near = scene.line.tokens[max(0, amount.first - _NEAR) : amount.last + _NEAR]
        return "quota" if any(token.low in words.quota for token in near) else "count"
    return "level"


def _is_often(scene: Scene, amount: Amount, words: StandingWords) -> bool:
    """Tell "it opened 600 times" from "600 times the price", "600 times as many"."""
    is_times = scene.line.low(amount.last - 1) in ("times", "раз", "раза")
    return is_times and scene.line.low(amount.last) in words.often
