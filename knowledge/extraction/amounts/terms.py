"""Lengths of time that only name what follows: "10-year notes", "a 52-week high"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.nouns import NounWords, noun_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

_WITHIN = 4
"""Tokens in which the name ends: "10-year Japanese government bond yields"."""


@dataclass(frozen=True)
class TermWords:
    """What is named by a length of time."""

    named: frozenset[str]
    """Papers, averages and prices."""
    extremes: frozenset[str]
    """What is the highest or the lowest of that time."""
    nouns: NounWords


@lru_cache(maxsize=4)
def term_words(lexicon: Lexicon) -> TermWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")["terms"]
    return TermWords(frozenset(table["named"]), frozenset(table["extremes"]), noun_words(lexicon))


def is_term(line: Line, last: int, words: TermWords) -> bool:
    """Tell "10-year note" from "a 10-year lease"; the length of time ends before a token."""
    is_joined = line.low(last - 2) == "-" and not line.low(last - 1).endswith("s")
    if not is_joined:
        return False
    if line.low(last) in words.extremes:
        following = line.low(last + 1)
        goes_on = line.tight(last + 1) if following == "-" else following.isalpha()
        return not goes_on or following in words.nouns.stops
    for at in range(last, last + _WITHIN):
        low = line.low(at)
        if low in words.named:
            return True
        if not low.isalpha() or low in words.nouns.stops:
            return False
    return False
