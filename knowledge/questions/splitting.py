"""Two words that are run together: "glaciersstudents", "inlisbon", "thenurses"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain

SURE = 3
"""Trust in a word that stands in an article."""
LONG_HALF = 4
_SHORTEST_HALF = 3
_TWO_LETTERS = frozenset("in of to at on by is".split())
"""The only words so short that are looked for before a longer one."""
_BEHIND = frozenset("of to".split())
"""Those behind one: places are called Weston and Berlin."""


def split(norm: str, trust: Mapping[str, int], real: Collection[str]) -> str | None:
    """Give the two known words that a strange one is made of; ``real`` ones the language has."""
    if norm[:2] in _TWO_LETTERS and len(norm) >= 2 + LONG_HALF and trust.get(norm[2:]) == SURE:
        return f"{norm[:2]} {norm[2:]}"
    is_known = trust.get(norm[:-2]) == SURE or (norm.endswith("of") and norm[:-2] in real)
    if norm[-2:] in _BEHIND and len(norm) >= 2 + LONG_HALF and is_known:
        return f"{norm[:-2]} {norm[-2:]}"
    for cut in range(_SHORTEST_HALF, len(norm) - 2):
        first, second = norm[:cut], norm[cut:]
        if trust.get(first, 0) and trust.get(second, 0):
            return f"{first} {second}"
    return None


def split_with_slip(
    norm: str,
    trust: Mapping[str, int],
    little: Callable[[str], bool],
    slip_of: Callable[[str], str | None],
) -> str | None:
    """Give two words of the base that are run together with one slip ("braekeven", "thenruses").

    ``little``: whether a word is a little one, which may be shorter. ``slip_of``: the base's word
    that a strange one is one slip away from.
    """
    for known, other, is_first in _halves(norm, trust, little):
        meant = slip_of(other)
        if meant is not None:
            return f"{known} {meant}" if is_first else f"{meant} {known}"
    return None


def _halves(
    norm: str, trust: Mapping[str, int], little: Callable[[str], bool]
) -> Iterator[tuple[str, str, bool]]:
    """Give each known part with the rest, and whether it is the first."""
    cuts = range(2, len(norm) - 1)
    parts = chain.from_iterable(
        ((norm[:cut], norm[cut:], True), (norm[cut:], norm[:cut], False)) for cut in cuts
    )
    for known, other, is_first in parts:
        is_long = len(known) >= LONG_HALF and trust.get(known) == SURE
        if len(other) >= LONG_HALF and (is_long or little(known)) and trust.get(other) != SURE:
            yield known, other, is_first
