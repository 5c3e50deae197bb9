"""The questions of one message, each by itself: "who won, and by how much?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from knowledge.language.words import Token, tokens

_MARKS = frozenset("?!;\n")
_PLUS = " +"
"""A plus that stands by itself: "C+" is a mark."""


@dataclass(frozen=True)
class Parting:
    """What parts questions, as the table ``openers`` of ``asking.toml`` gives it."""

    openers: frozenset[str]
    """Words that open a question: who, how, which."""
    before: frozenset[str]
    """What may stand before them: "at how many", "since when"."""
    joining: frozenset[str]

    def of(self, text: str) -> tuple[str, tuple[str, ...]]:
        """Give what introduces the parts of a text with a colon, and the parts.

        A mark parts them, and a comma or "and" before a word that opens a question; behind a
        colon every comma does.
        """
        head, colon, rest = text.partition(":")
        if colon and rest.strip() and tokens(head) and not rest[:1].isdigit():
            return head, self._listed(rest)
        return "", self._parts(text)

    def is_marked(self, part: str, text: str) -> bool:
        """Tell whether a mark that ends questions stands before or behind a part of a text."""
        start = text.index(part)
        around = text[:start].rstrip()[-1:] + text[start + len(part) :].lstrip()[:1]
        return not _MARKS.isdisjoint(around)

    def _listed(self, text: str) -> tuple[str, ...]:
        """Part what stands behind a colon at its commas and at "and" too."""
        parts = (part for piece in self._parts(text) for part in piece.split(","))
        found = [part for piece in parts for part in self._cut(piece, is_list=True)]
        return tuple(part for part in found if tokens(part))

    def _parts(self, text: str) -> tuple[str, ...]:
        return tuple(part for part in self._cut(text, is_list=False) if tokens(part))

    def _cut(self, text: str, *, is_list: bool) -> Sequence[str]:
        words = tokens(text)
        cuts = [0]
        for at, (word, following) in enumerate(pairwise(words)):
            gap = text[word.end : following.start]
            if not _MARKS.isdisjoint(gap) or _PLUS in gap:
                cuts.append(following.start)
            elif following.norm in self.joining and (is_list or self._opens(words, at + 2)):
                cuts.append(following.end)
            elif "," in gap and self._opens(words, at + 1):
                cuts.append(following.start)
        parts = (text[start:end] for start, end in pairwise([*cuts, len(text)]))
        return [self._without_joining(part.strip(" ,;+?!")) for part in parts]

    def _without_joining(self, part: str) -> str:
        """Take off the "and" that joins a part to the next one, or to the one before."""
        words = tokens(part)
        if words and words[-1].norm in self.joining:
            part = part[: words[-1].start].rstrip(" ,;")
        if words[1:] and words[0].norm in self.joining:
            part = part[words[1].start :] if part[0].isalpha() else part
        return part

    def _opens(self, words: Sequence[Token], at: int) -> bool:
        norms = [word.norm for word in words[at : at + 2]]
        if len(norms) == 2 and norms[0] in self.before:
            return norms[1] in self.openers
        return bool(norms) and norms[0] in self.openers


def parting(table: Mapping[str, Any]) -> Parting:
    """Read the lists."""
    return Parting(*(frozenset(table[name]) for name in ("words", "before", "joining")))
