"""Whether a message lists several things: "teachers, schools, pupils", "oil share + students"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.asked import Word
from knowledge.language.words import Token

_THINGS = frozenset({"noun", "metric", "word"})
_FEWEST = {"+": 2, ";": 2, ":": 3}
"""So many parts with a thing of its own make a list: a comma also parts clauses."""


def lists(
    text: str, words: Sequence[Token], content: Sequence[Word], places: Sequence[int]
) -> bool:
    """Tell whether a text lists several things.

    ``words`` are the words of the text, ``places`` gives for each of the ``content`` words its
    position among them.
    """
    gaps = [text[one.end : other.start] for one, other in pairwise(words)]
    things = [place for word, place in zip(content, places, strict=True) if word.role in _THINGS]
    return any(_parts(gaps, things, mark) >= fewest for mark, fewest in _FEWEST.items())


def _parts(gaps: Sequence[str], things: Sequence[int], mark: str) -> int:
    """Count the parts between marks that hold a thing; a colon opens a list of comma parts."""
    opens = next((i + 1 for i, gap in enumerate(gaps) if mark == ":" and ":" in gap), 0)
    if mark == ":" and not opens:
        return 0
    parting = "," if mark == ":" else mark
    after = [thing for thing in things if thing >= opens]
    return len({sum(parting in gap for gap in gaps[opens:thing]) for thing in after})
