"""Phrases among the folded words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.language.words import norms

CLAUSE_BORDER = re.compile(
    r"[,;:\u2013\u2014(]"
    r"|\b(?:and|but|while|or|since|because|although|compared|against|и|а|но|или)\b"
)
"""What parts the clauses of a sentence."""


class Phrases:
    """Phrases by the word that each begins with: where none stands, one look-up tells."""

    def __init__(self, written: Iterable[str]) -> None:
        """Take phrases as the lexicon writes them."""
        self._by_first: dict[str, list[list[str]]] = {}
        for phrase in map(norms, written):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def places(self, words: Sequence[str]) -> Iterator[range]:
        """Give where a phrase stands, in order."""
        for first in [at for at, word in enumerate(words) if word in self._by_first]:
            for phrase in self._by_first[words[first]]:
                if list(words[first : first + len(phrase)]) == phrase:
                    yield range(first, first + len(phrase))

    def stand_in(self, words: Sequence[str]) -> bool:
        """Tell whether one of the phrases stands among the words."""
        return any(True for _ in self.places(words))

    def open(self, words: Sequence[str]) -> bool:
        """Tell whether the first of the words are one of the phrases."""
        return any(place.start == 0 for place in self.places(words))

    def end(self, words: Sequence[str]) -> bool:
        """Tell whether the last of the words are one of the phrases."""
        return any(place.stop == len(words) for place in self.places(words))
