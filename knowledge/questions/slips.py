"""How near a mistyped word comes to a known one, and how likely that one was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from string import ascii_lowercase
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.questions.keyboard import is_slip_of

LONG = {2: 5, 3: 10}
"""Slips → the least length of a word that may hold so many."""
_SHORTEST_SLIP = 7
"""Letters of a strange word that the language nearly has: a shorter name comes near many words."""
_NO_SLIP = 0.2
"""A letter left out, or hit beside its key, is a little likelier than one that is just wrong."""
_OTHER_START, _OTHER_START_BESIDE, _OTHER_END = 0.6, 0.4, 0.2
_SAME_LETTERS, _ALIKE_LETTERS, _TRUSTED = 0.6, 0.3, 0.3


class Near(NamedTuple):
    """A known word and its distance (optimal string alignment)."""

    word: str
    slips: int


def within(norm: str, choices: Iterable[str], reach: int, most: int | None) -> list[Near]:
    """Give the nearest of the words within so many slips."""
    hits = process.extract(
        norm, list(choices), scorer=OSA.distance, processor=None, score_cutoff=reach, limit=most
    )
    return [Near(word, int(slips)) for word, slips, _ in hits]


def reach_of(norm: str) -> int:
    """Give how many slips a word of this length may hold."""
    return max((slips for slips, length in LONG.items() if len(norm) >= length), default=1)


def unlikeliness(norm: str, near: Near, trust: int) -> tuple[float, ...]:
    """Order corrections: few slips, ends kept, letters swapped or doubled, trusted words."""
    word = near.word
    is_slip = is_slip_of(norm, word)
    start = _OTHER_START_BESIDE if is_slip else _OTHER_START
    strange = (
        near.slips
        + (0 if norm[0] == word[0] else start)
        + (0 if norm[-1] == word[-1] else _OTHER_END)
        + (0 if is_slip else _NO_SLIP)
        - (_SAME_LETTERS if sorted(norm) == sorted(word) else 0)
        - (_ALIKE_LETTERS if set(norm) == set(word) else 0)
        - _TRUSTED * trust
    )
    return (strange, len(norm) - len(word), -len(word))


def is_nearly(norm: str, is_word: Callable[[str], bool]) -> bool:
    """Tell whether a strange English word is one slip away from a word, or its plural.

    Which one was meant may be open; a name it is not.
    """
    return len(norm) >= _SHORTEST_SLIP and any(map(is_word, _one_slip_from(norm)))


def likeliest(norm: str, is_word: Callable[[str], bool], least: tuple[float, ...]) -> str | None:
    """Give the likeliest of the words one slip away, less unlikely than ``least``."""
    words = filter(is_word, _one_slip_from(norm))
    found = {word: unlikeliness(norm, Near(word, 1), trust=0) for word in words}
    best = min(found, key=lambda word: found[word], default=None)
    return best if best and found[best] < least else None


def _one_slip_from(norm: str) -> Iterator[str]:
    """Give whatever is one slip away from English; the first letter is hardly ever wrong."""
    if not norm.isascii():
        return
    within = range(1, len(norm))
    yield from (norm[:at] + norm[at + 1 :] for at in within)
    yield from (norm[:at] + norm[at + 1] + norm[at] + norm[at + 2 :] for at in within[:-1])
    for at in (*within, len(norm)):
        for end in (at, at + 1):
            yield from (norm[:at] + letter + norm[end:] for letter in ascii_lowercase)
