"""Numbers behind a mere name that take verb and noun from before: "won 12 medals, France 9"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.lines import CLOSING, Line
from knowledge.lexicon import Lexicon

_PARTING = frozenset({",", ";", "and", ")"})
_LONGEST_NAME = 5
_WITHIN = 24
"""Tokens back to the number with verb and noun."""
_THE = "the"


@dataclass(frozen=True)
class GappingWords:
    """Words that tell verbs, and names from labels."""

    verbs: frozenset[str]
    pronouns: frozenset[str]
    small: frozenset[str]
    labels: frozenset[str]
    cardinals: frozenset[str]


@lru_cache(maxsize=4)
def gapping_words(lexicon: Lexicon) -> GappingWords:
    """Read the tables."""
    table = lexicon.table("figures")
    return GappingWords(
        verbs=frozenset((*table["verbs"], *table["up"], *table["down"], *table["moved"])),
        pronouns=frozenset(table["pronouns"]),
        small=frozenset((*table["small_words"], *table["determiners"])),
        labels=frozenset(table["naming"]),
        cardinals=frozenset(lexicon.table("numerals")["cardinals"]),
    )


def is_gapped(line: Line, first: int, last: int, words: GappingWords) -> bool:
    """Tell "Germany won 12 medals, France 9 and the Swiss two" from "12 films, Rocky 3".

    A name alone stands between comma or "and" and the number, which closes its clause; before it a
    name did something with a number of things.
    """
    if line.low(first - 1) in words.labels:
        return False
    opening = _name_start(line, first)
    if _is_part(line, opening, first, last):
        return True
    if line.low(last) not in CLOSING:
        return False
    if opening == first or line.low(opening - 1) not in (",", "and", ";"):
        return False
    anchor = _anchor(line, opening - 1, words)
    return anchor is not None and (
        line.low(opening) == _THE or _is_done_by_name(line, anchor, words)
    )


def _is_part(line: Line, opening: int, first: int, last: int) -> bool:
    """Tell "94 aircraft (Aegis 61, Cyprian 33)": names and numbers alone stand in the bracket."""
    if opening == first or line.low(last) not in _PARTING:
        return False
    at = opening - 1
    while at > max(0, opening - _WITHIN) and (
        line.tokens[at].kind == "number" or _is_capital(line, at) or line.low(at) in _PARTING
    ):
        at -= 1
    is_counted = at > 1 and line.tokens[at - 1].text.islower()
    return line.low(at) == "(" and is_counted and line.tokens[at - 2].kind == "number"


def _name_start(line: Line, first: int) -> int:
    """The token at which the capitalised words before a number begin, an article included."""
    at = first
    while at > 0 and first - at < _LONGEST_NAME:
        before = line.tokens[at - 1]
        is_within = before.text.islower() and at < first and _is_capital(line, at - 2)
        if not (_is_capital(line, at - 1) or (is_within and before.low != "and")):
            break
        at -= 1
    is_named = at < first and line.low(at - 1) == _THE
    return at - 1 if is_named else at


def _is_capital(line: Line, at: int) -> bool:
    return at >= 0 and line.tokens[at].kind == "word" and line.tokens[at].text[:1].isupper()


def _anchor(line: Line, at: int, words: GappingWords) -> int | None:
    """The number before, with its noun in lower case behind it."""
    for place in range(at - 1, max(-1, at - _WITHIN), -1):
        low = line.low(place)
        if low in ".;:":
            return None
        is_number = line.tokens[place].kind == "number" or low in words.cardinals
        is_glued = line.tight(place + 1)
        noun = line.tokens[min(place + 1 + is_glued, at)].text  # "9.3M subscribers"
        is_told = noun.isalpha() and noun.islower() and noun not in CLOSING
        is_bare = place + 1 == at and _is_done_by_name(line, place, words)  # "Holt has 58"
        if is_number and (is_told or is_bare):
            return place
    return None


def _is_done_by_name(line: Line, anchor: int, words: GappingWords) -> bool:
    """Tell "Germany won 12 medals" from "he made 12 films"."""
    at = anchor - 1
    while at > 0 and line.low(at) in words.small and line.low(at) not in words.verbs:
        at -= 1
    is_verb = line.low(at) in words.verbs or line.low(at).endswith("ed")
    return is_verb and _is_capital(line, at - 1) and line.low(at - 1) not in words.pronouns
