"""Slips in the little words of a question, too short to be mended like others: "hwo mcuh", "fhe".

What stands in no article and no list, and comes from one slip of a finger on a little word, is
that word: of everything that people type these are the most.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from knowledge.questions.keyboard import is_slip_of

LONGEST = 4
"""Letters of a strange word that may be a little one; longer ones are mended like others."""
_HOW, _WHO = "how", "who"
_AMOUNTS = ("many", "much")
_ASKING = ("how", "who", "what", "when", "where", "which", "why", "whose")
_DID = frozenset("did do does are were can could should".split())
"""What follows "how" rather than "who", where either may be meant."""


class LittleWords:
    """The little words of the language, the likelier first, and what follows "how"."""

    def __init__(self, words: Sequence[str], after_how: Collection[str]) -> None:
        """Take folded words."""
        self._words = tuple(words)
        self._after_how = frozenset(after_how)

    @property
    def commonest(self) -> str | None:
        """Give the one that is said most."""
        return self._words[0] if self._words else None

    def holds(self, norm: str) -> bool:
        """Tell whether it is one of them, or goes with "how"."""
        return norm in self._words or norm in _AMOUNTS

    def meant(self, norm: str) -> str | None:
        """Give the little word that one slip makes of a strange one: swapped letters first.

        A longer one has only a letter typed twice: "dooes".
        """
        if len(norm) <= LONGEST:
            return _nearest(norm, self._words)
        pairs = enumerate(pairwise(norm))
        single = (norm[:at] + norm[at + 1 :] for at, (one, other) in pairs if one == other)
        return next((word for word in single if word in self._words), None)

    def parted(self, norm: str) -> str | None:
        """Give two of them that are run together, the commonest one of both: "ofthe"."""
        the = self.commonest or ""
        half = norm.removesuffix(the)
        return f"{half} {the}" if half != norm and half in self._words else None

    def opening(self, norm: str, following: str) -> str | None:
        """Give the word that asks, for what a message opens with and ``following`` it."""
        meant = _nearest(norm, _ASKING)
        if meant == _HOW and not self.is_amount(following) and _is_slip(norm, _WHO):
            return _HOW if following in _DID else _WHO
        return meant

    def is_how(self, norm: str, following: str) -> bool:
        """Tell "now many" and the like."""
        return _is_slip(norm, _HOW) and _nearest(following, _AMOUNTS) is not None

    def is_amount(self, norm: str) -> bool:
        """Tell whether "how" goes with a word: "many", "long"."""
        return norm in self._after_how or _nearest(norm, _AMOUNTS) is not None

    def amount(self, norm: str, following: str) -> str | None:
        """Give "many" or "much" for a slip right behind "how": "how any schools".

        "How may the talks end" asks for no number.
        """
        if norm in self._after_how or following in self._words:
            return None
        return _nearest(norm, _AMOUNTS)

    def measure(self, norm: str) -> str | None:
        """Give what else goes with "how" for a slip right behind it: "how olng"."""
        return _nearest(norm, sorted(self._after_how.difference(_AMOUNTS)))


def _is_slip(norm: str, word: str) -> bool:
    is_near = abs(len(norm) - len(word)) <= 1 and OSA.distance(norm, word, score_cutoff=1) <= 1
    return is_near and is_slip_of(norm, word)


def _nearest(norm: str, words: Sequence[str]) -> str | None:
    near = [word for word in words if _is_slip(norm, word)]
    return min(near, key=lambda word: sorted(word) != sorted(norm), default=None)
