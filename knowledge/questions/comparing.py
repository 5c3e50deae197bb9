"""Which names a question holds against each other: "Torvik or Lindvik"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from knowledge.models import NAMES, Word
from knowledge.words import Token

COMPARING = frozenset({"or", "vs", "versus", "against", "compared", "than", "или", "против"})
_GAP = 4
"""Words between what compares and what is compared: "compared with that with"."""
Side = tuple[int, ...]


def sides(
    words: Sequence[Token],
    content: Sequence[Word],
    places: Sequence[int],
    names: Set[str],
) -> tuple[Side, ...]:
    """Give the positions, among the content words, of each name that is compared; else nothing.

    ``places`` gives where each content word stands, ``names`` the folded words that the base
    writes only with a capital.
    """
    spans = [(at, at + len(word.stems)) for word, at in zip(content, places, strict=True)]
    is_name = [word.role in NAMES or names >= {*word.corrected.split()} for word in content]
    for at, word in enumerate(words):
        if word.norm not in COMPARING:
            continue
        left = _run(spans, is_name, at, forward=False)
        right = _run(spans, is_name, at, forward=True)
        if left and right:
            return (left, right)
    return ()


def _run(
    spans: Sequence[tuple[int, int]], is_name: Sequence[bool], at: int, *, forward: bool
) -> Side:
    """Give the name nearest to a word, of as many words as stand together."""
    order = sorted(range(len(spans)), key=lambda i: spans[i], reverse=not forward)
    run: list[int] = []
    edge = at
    for i in order:
        first, last = spans[i]
        gap = first - edge if forward else edge - last
        if gap < 0:
            continue
        if not is_name[i] or gap > (0 if run else _GAP):
            break
        run.append(i)
        edge = last if forward else first
    return tuple(sorted(run))
