"""Kinds of one thing that exclude each other: the women's race is not the men's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from knowledge.language.words import Token, stem
from knowledge.lexicon import Concept, Lexicon


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


def siblings(concepts: Sequence[Concept], lexicon: Lexicon) -> tuple[str, ...]:
    """Give the terms of what else may be named where a kind is: of "dengue" the other diseases."""
    return _siblings(lexicon).get(concepts[0].id, ()) if len(concepts) == 1 else ()


@lru_cache(maxsize=4)
def _siblings(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Give for each kind of what ``exclusive`` lists the other kinds of it, as terms."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for concept in lexicon.concepts.values():
        for whole in concept.broader:
            kinds[whole].append(concept.id)
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for whole in lexicon.table("asking")["exclusive"].split():
        for one in kinds[whole]:
            found[one] |= dict.fromkeys(other for other in kinds[whole] if other != one)
    wider = {one: set(lexicon.broader(lexicon.concepts[one])) for one in found}
    return {
        one: tuple(f"#{o}" for o in others if o not in wider[one] and one not in wider[o])
        for one, others in found.items()
    }
