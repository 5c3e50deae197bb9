"""Slips of fingers: letters that lie beside each other on the keyboards of phones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

_KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
)


_REACH = {0: (-1, 0, 1), 1: (-1, 0), -1: (0, 1)}
"""Rows below → the columns that a key touches there: each row stands half a key to the right."""


def _beside() -> Mapping[str, frozenset[str]]:
    keys = {
        key: (keyboard, row, column)
        for keyboard, rows in enumerate(_KEYBOARDS)
        for row, letters in enumerate(rows)
        for column, key in enumerate(letters)
    }
    return {
        key: frozenset(
            other
            for other, (board, below, column) in keys.items()
            if board == at[0] and column - at[2] in _REACH.get(below - at[1], ())
        )
        for key, at in keys.items()
    }


_BESIDE = _beside()


def is_slip_of(typed: str, word: str) -> bool:
    """Tell whether fingers that meant the word may have typed this.

    Letters may be left out, swapped, doubled, or hit beside their keys; none is made up.
    """
    missing = Counter(word) - Counter(typed)
    strange = [letter for letter in Counter(typed) - Counter(word) if letter not in word]
    return all(missing.keys() & _BESIDE.get(letter, frozenset()) for letter in strange)
