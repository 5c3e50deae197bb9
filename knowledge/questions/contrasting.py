"""Kinds of one thing that exclude each other: the women's race is not the men's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from knowledge.language.words import Token, stem


class Kind(NamedTuple):
    """What kind of a thing a word says, as stems."""

    kin: tuple[str, ...]
    """Other words for the same kind."""
    rivals: tuple[str, ...]
    """The words for the other kinds."""


_NONE = Kind((), ())


class Contrasts:
    """The table ``contrasts`` of ``asking.toml``."""

    def __init__(self, table: Iterable[Mapping[str, Any]]) -> None:
        """Read the sets of kinds, each with the nouns that they are kinds of, if only of some."""
        self._kinds: dict[str, list[tuple[frozenset[str], Kind]]] = {}
        for row in table:
            kinds = [tuple(dict.fromkeys(map(stem, names))) for names in row["kinds"]]
            for names, kin in zip(row["kinds"], kinds, strict=True):
                rivals = tuple(name for other in kinds if other is not kin for name in other)
                for name in names:
                    found = (frozenset(row.get("of", ())), Kind(kin, rivals))
                    self._kinds.setdefault(name, []).append(found)

    def kind(self, words: Sequence[Token], at: int) -> Kind:
        """Give the kind that the word at a position says, where it says one."""
        following = words[at + 1].norm if at + 1 < len(words) else ""
        for nouns, kind in self._kinds.get(words[at].norm, ()):
            if not nouns or following in nouns:
                return kind
        return _NONE
