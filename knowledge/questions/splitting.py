"""Two words that are run together: "glaciersstudents"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

SURE = 3
"""Trust in a word that stands in an article."""
LONG_HALF = 4
_SHORTEST_HALF = 3


def split(norm: str, trust: Mapping[str, int], slip_of: Callable[[str], str | None]) -> str | None:
    """Give the two known words that a strange one is made of.

    ``slip_of``: the base's word that a strange one is one slip away from.
    """
    for cut in range(_SHORTEST_HALF, len(norm) - 2):
        first, second = norm[:cut], norm[cut:]
        if trust.get(first, 0) and trust.get(second, 0):
            return f"{first} {second}"
    return _split_with_slip(norm, trust, slip_of)


def _split_with_slip(
    norm: str, trust: Mapping[str, int], slip_of: Callable[[str], str | None]
) -> str | None:
    """Give two words of the base that are run together with one slip ("braekeven")."""
    for cut in range(LONG_HALF, len(norm) - LONG_HALF + 1):
        halves = (norm[:cut], norm[cut:])
        sure = [trust.get(half) == SURE for half in halves]
        meant = slip_of(halves[sure.index(False)]) if sum(sure) == 1 else None
        if meant is not None:
            return " ".join(
                half if is_sure else meant for half, is_sure in zip(halves, sure, strict=True)
            )
    return None
