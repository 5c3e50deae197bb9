"""Lengths of time that are no amounts: they name what follows ("10-year notes"), or a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.noun_words import NounWords, is_plural, noun_words
from knowledge.extraction.amounts.units import Unit
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

_EITHER_SIDE = ("before", "after")
_SHORT = frozenset({"minutes", "seconds"})
"""Stretches too short to be the time of anything but themselves."""
_WITHIN = 4
"""Tokens in which the name ends: "10-year Japanese government bond yields"."""


@dataclass(frozen=True)
class TermWords:
    """What is named by a length of time."""

    named: frozenset[str]
    """Papers, averages and prices."""
    extremes: frozenset[str]
    """What is the highest or the lowest of that time."""
    stretches: frozenset[str]
    """Before a length of time that is a time: "the first seven months"."""
    ahead: frozenset[str]
    around: frozenset[str]
    auxiliaries: frozenset[str]
    lasting: frozenset[str]
    nouns: NounWords


@lru_cache(maxsize=4)
def term_words(lexicon: Lexicon) -> TermWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    return word_sets(
        TermWords,
        {**table, **table["terms"]},
        stretches=frozenset(table["ordinal_times"]),
        ahead=frozenset(table["target"]),
        auxiliaries=frozenset((*table["auxiliaries"], "to")),
        nouns=noun_words(lexicon),
    )


def is_time(line: Line, first: int, unit: Unit, words: TermWords, *, is_one: bool) -> bool:
    """Tell "the first seven months", "10-year notes", "ten days earlier", "will end in a week"."""
    if _is_term(line, unit.last, words):
        return True
    is_verb = line.low(first - 1) == "last" and _is_subject(line, first - 2, words)
    is_stretch = line.low(first - 1) in words.stretches and unit.name not in _SHORT
    is_stretch = is_stretch and not is_verb
    is_placed = line.low(unit.last) in words.around
    is_told = line.low(unit.last) in _EITHER_SIDE and _is_led(line, first)
    if is_stretch or (is_placed and not is_told):
        return True  # "Five days after the vote", not "it came five days after the vote"
    is_one_more = (
        line.tokens[first].low in ("one", "один") and line.low(first - 1) not in words.lasting
    )
    if is_one_more and not line.low(unit.last)[:1].isdecimal():
        return line.low(unit.last) not in ("of", "-")  # "one day they will"
    is_ahead = any(token.low in words.ahead for token in line.tokens[:first])
    is_ahead = is_ahead and unit.name not in _SHORT
    return line.low(first - 1) == "in" and is_ahead and is_one


def _is_subject(line: Line, at: int, words: TermWords) -> bool:
    """Tell "nets cost $2 and last three years", "can last two hours" from "in last two years"."""
    low = line.low(at)
    return low in words.auxiliaries or low == "and" or is_plural(low, words.nouns)


def _is_led(line: Line, first: int) -> bool:
    """Whether something was said before a length of time, a comma between them or not."""
    return line.low(first - 1).isalnum() or (line.low(first - 1) == "," and first > 2)


def _is_term(line: Line, last: int, words: TermWords) -> bool:
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
