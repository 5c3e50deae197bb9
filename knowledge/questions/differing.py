"""What a question says of the articles and not of its matter: "do the papers agree on the toll"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from knowledge.language.phrases import Phrases
from knowledge.language.words import Token

_WITHIN = 3
"""Words between "articles" and "different" in "the articles give two different"."""
_TWO = 2


class Differing:
    """The words with which somebody asks whether sources agree, or says that they do not."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        """Take ``differing`` of ``asking.toml``."""
        self._phrases = Phrases(table["phrases"])
        self._sources = frozenset(table["sources"])
        self._before = frozenset(table["before"])
        self._agreeing = frozenset(table["agreeing"])

    def places(
        self, words: Sequence[Token], speakers: Container[str], outlets: Phrases
    ) -> frozenset[int]:
        """Give the positions of the words that tell nothing of the matter.

        Of "do Lund and the Post agree on the toll" these are the outlet and the verb: who speaks
        is still named.
        """
        norms = [word.norm for word in words]
        told = list(outlets.places(norms))
        tellers = [at for at, word in enumerate(words) if word.stem in speakers]
        tellers += [place.start for place in told if place.start not in tellers]
        return frozenset(
            chain(
                *self._phrases.places(norms),
                *self._of_sources(norms),
                *self._of_two(norms, tellers, told),
            )
        )

    def _of_two(
        self, norms: Sequence[str], tellers: Sequence[int], told: Sequence[range]
    ) -> Iterator[Iterable[int]]:
        agreeing = [at for at, norm in enumerate(norms) if norm in self._agreeing]
        if len(tellers) >= _TWO and agreeing and agreeing[0] > min(tellers):
            yield agreeing[:1]
            yield from told

    def _of_sources(self, norms: Sequence[str]) -> Iterator[range]:
        for at, norm in enumerate(norms):
            if norm not in self._sources:
                continue
            behind = range(at + 1, min(len(norms), at + 2 + _WITHIN))
            agreeing = next((i for i in behind if norms[i] in self._agreeing), None)
            if agreeing is not None:
                first = at - (norms[max(0, at - 1)] in self._before)
                yield range(first, agreeing + 1)
