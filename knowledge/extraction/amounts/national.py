"""Currencies that several states call alike, told by the state's adjective: "Namibian dollars"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.language.words import norms, stem
from knowledge.lexicon import Lexicon


@dataclass(frozen=True)
class NationalWords:
    """The adjectives of states, and the codes of what they call alike."""

    states: Mapping[str, str]
    """States by the stems of their names of one word."""
    codes: Mapping[str, Mapping[str, str]]
    """By the name of a currency: its codes by the state."""

    def code(self, adjective: str, name: str) -> str | None:
        """Give the code of the currency that two folded words name, if they name one."""
        codes = self.codes.get(name)
        is_word = codes is not None and adjective.isalpha()
        return codes.get(self.states.get(stem(adjective), "")) if codes and is_word else None


@lru_cache(maxsize=4)
def national_words(lexicon: Lexicon) -> NationalWords:
    """Read ``units.toml`` and the names of states."""
    table = lexicon.table("units")
    dollars = table["dollars"]
    codes = {name: group["codes"] for group in table["shared"].values() for name in group["names"]}
    of_dollars = {**dollars["codes"], **dollars["national"]}
    codes |= dict.fromkeys((*dollars["names"], *dollars["russian"]), of_dollars)
    countries = (c for c in lexicon.concepts.values() if c.kind == "country")
    names = ((name, c.id) for c in countries for name in (*c.en, *c.ru))
    states = {stem(read[0]): id_ for name, id_ in names if len(read := norms(name)) == 1}
    return NationalWords(states, codes)
