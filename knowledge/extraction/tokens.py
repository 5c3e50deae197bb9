"""The words of a text for the readers of this package: names keep hyphens and apostrophes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

# Every part starts with a character that the part before it cannot hold: linear in any engine.
# A number is one word with its marks: the comma of "2,100" ends no phrase.
_TOKEN = re.compile(r"(?:\d+(?:[.,]\d+)+|\w+)(?:[-'&]\w+)*|[^\w\s]")

_CELLS = frozenset("\t|")
_SHORTEST_MARGIN = 40
"""Characters of the narrowest column in which a text is wrapped."""


class Word(NamedTuple):
    """A word, number or single mark; a possessive ending is cut off and remembered."""

    text: str
    low: str
    """Without case, "ё" as "е"."""
    start: int
    end: int
    owner: bool = False
    """It stood with 's or s'."""
    capital: bool = False
    """It opens with a capital letter."""
    wordy: bool = False
    """It is a word or number, not a mark."""
    below: bool = False
    """It opens a line below one too short to be wrapped, such as "12:20 Donations"."""


_made: Callable[[tuple[str, str, int, int, bool, bool, bool, bool]], Word]
_made = partial(tuple.__new__, Word)
"""Makes a word in half the time that its class takes: texts are cut into thousands."""


def _word(text: str, start: int, end: int, *, owner: bool = False, below: bool = False) -> Word:
    first, low = text[0], text.casefold().replace("ё", "е")
    is_word = first.isalnum() or first == "_"
    return _made((text, low, start, end, owner, first.isupper(), is_word, below))


def words(plain: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words and marks of normalised text, in order."""
    stop = len(plain) if end is None else end
    return tuple(_words(plain, start, stop))


def _words(plain: str, start: int, end: int) -> Iterator[Word]:
    swallowed = -1
    for match in _TOKEN.finditer(plain, start, end):
        text, (first, last) = match[0], match.span()
        if first == swallowed:
            continue
        below = first > 0 and plain[first - 1] == "\n" and _is_below_short(plain, first - 1)
        if text[-1] not in "sS":
            yield _word(text, first, last, below=below)
        elif text[-2:] in ("'s", "'S") and len(text) > 2:
            yield _word(text[:-2], first, last, owner=True, below=below)
        elif text[-1] == "s" and _owns_plural(plain, last):
            swallowed = last
            yield _word(text, first, swallowed + 1, owner=True, below=below)
        else:
            yield _word(text, first, last, below=below)


def _is_below_short(plain: str, end: int) -> bool:
    """Whether a line shorter than any margin ends here above one that reaches it, or a table's."""
    opening = plain.rfind("\n", max(0, end - _SHORTEST_MARGIN), end)
    below, *others = plain[end + 1 : end + 1 + _SHORTEST_MARGIN].split("\n", 1)
    is_apart = (len(below) == _SHORTEST_MARGIN and not others) or not _CELLS.isdisjoint(below)
    return is_apart and (opening >= 0 or end < _SHORTEST_MARGIN)


def _owns_plural(plain: str, at: int) -> bool:
    """Whether what follows is the apostrophe of "the dockers' union"."""
    return plain[at : at + 2] == "' " and plain[at + 2 : at + 3].isalpha()


def low_at(words: tuple[Word, ...], i: int) -> str:
    """The word at an index, without case; empty outside."""
    return words[i].low if 0 <= i < len(words) else ""
