"""Numbers in words that stand for things named before: "We had three in 2021", "today five do"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.lines import CLOSING, Line
from knowledge.lexicon import Lexicon, word_sets

_THERE = frozenset({"is", "are", "was", "were"})
_QUOTES = frozenset('"”»“')
_WHOSE = frozenset({"whose", "who"})
_PLACED = frozenset({"in", "at", "on", "for"})
_PARALLEL_WITHIN = 16
"""Tokens back to the number that the same preposition leads to."""
_LONGEST_LABEL = 4


@dataclass(frozen=True)
class StandInWords:
    """Words around numbers that stand for what was named."""

    owning: frozenset[str]
    """Verbs whose object is so many of what was named: "had", "need"."""
    following: frozenset[str]
    """What may follow such an object: "in 2021", "left", "now"."""
    staying: frozenset[str]
    """Verbs before "at" and a level: "stands at nine"."""
    comparing: frozenset[str]
    """Before "the" and the number compared with: "double the eight he managed"."""
    answering: frozenset[str]
    """Behind a number that opens an answer: "Thirty-four as of Friday"."""
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    cardinals: frozenset[str]


@lru_cache(maxsize=4)
def stand_in_words(lexicon: Lexicon) -> StandInWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    return word_sets(
        StandInWords,
        {**table, **table["stand_ins"]},
        comparing=frozenset((*table["doubles"], *table["comparing"])),
        cardinals=frozenset(lexicon.table("numerals")["cardinals"]),
    )


def stands_in(line: Line, last: int, opening: int, words: StandInWords) -> bool:
    """Tell whether a number in words, with no noun behind it, stands for what was named.

    ``opening`` is the token at which what qualifies it begins.
    """
    before, after = line.low(opening - 1), line.low(last)
    is_last = after in CLOSING or after in _QUOTES
    if before in ("the", "remaining"):
        return _is_the(line, opening, after, words)
    return (
        (_is_owned(line, opening, words) and (is_last or after in words.following))
        or (before == "at" and line.low(opening - 2) in words.staying and is_last)
        or (before == "их" and is_last)
        or (before == "from" and is_last and _is_reached(line, opening - 1, words))
        or (before == "," and after in _WHOSE)
        or (after in words.auxiliaries and line.low(last + 1) in CLOSING)
        or _is_placed(line, opening, last, words)
        or (_opens_answer(line, opening) and after in words.answering)
    )


def _is_owned(line: Line, opening: int, words: StandInWords) -> bool:
    """Tell "We had three", "I would need ten" and "there are eleven"."""
    before, other = line.low(opening - 1), line.low(opening - 2)
    return before in words.owning or (before in _THERE and other == "there")


def _is_the(line: Line, opening: int, after: str, words: StandInWords) -> bool:
    """Tell "double the eight he managed" and "the remaining three with" from "the two met"."""
    before = line.low(opening - 1)
    if before == "remaining":
        return after in CLOSING or after in words.following
    is_told = after == "of" or after in words.pronouns
    return before == "the" and line.low(opening - 2) in words.comparing and is_told


def _is_reached(line: Line, at: int, words: StandInWords) -> bool:
    """Tell "fell to four from seven"."""
    return _is_number(line, at - 1, words) and line.low(at - 2) == "to"


def _is_placed(line: Line, opening: int, last: int, words: StandInWords) -> bool:
    """Tell "fitted at 33 schools; at five they were stolen" from "at five they left"."""
    before = line.low(opening - 1)
    if before not in _PLACED or line.low(opening - 2) != ";":
        return False
    if line.low(last) != "," and line.low(last) not in words.pronouns:
        return False
    near = range(max(1, opening - _PARALLEL_WITHIN), opening - 2)
    return before == "in" or any(
        line.low(at - 1) == before and _is_number(line, at, words) for at in near
    )


def _opens_answer(line: Line, opening: int) -> bool:
    return opening == 0 or (line.low(opening - 1) == ":" and opening <= _LONGEST_LABEL)


def _is_number(line: Line, at: int, words: StandInWords) -> bool:
    return line.low(at)[:1].isdecimal() or line.low(at) in words.cardinals
