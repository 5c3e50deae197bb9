"""The words of nouns behind numbers: which are plurals, and what a phrase cannot go over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.extraction.lines import TokenPhrases
from knowledge.language.russian import ADJECTIVE_ENDS
from knowledge.lexicon import Lexicon, word_sets

_SHORTEST_PLURAL = 4
_STEM_ENDS = (*ADJECTIVE_ENDS, "ей", "ею", "ем")


@dataclass(frozen=True)
class NounWords:
    """Words by what they do after a number."""

    plurals: frozenset[str]
    singulars: frozenset[str]
    irregular: Mapping[str, str]
    """Plurals by their singular."""
    attributive: frozenset[str]
    """Plurals that narrow the noun after them: "sports" cars."""
    stops: frozenset[str]
    times: frozenset[str]
    auxiliaries: frozenset[str]
    afflicted: frozenset[str]
    """What becomes of people: "12 dead"."""
    compounded: frozenset[str]
    """Nouns that numbers in words count with a hyphen: a "three-judge" panel."""
    no_compounds: frozenset[str]
    by_adjective: Mapping[str, str]
    """Russian plurals by the stems of the adjectives that numbers make of them: «12-этажный»."""
    owners: frozenset[str]
    """Determiners between "of" and what is counted: "four of its last 15 matches"."""
    tails: TokenPhrases
    """What qualifies a number from behind: "500-plus", "20-odd", "five or more"."""
    adjective_ends: tuple[str, ...]
    verb_ends: tuple[str, ...]
    nominal: frozenset[str]
    """Russian adjectives that are nouns."""
    cardinals: frozenset[str]
    ends: tuple[str, ...]
    """Ends of plurals without -s."""
    paired: frozenset[str]
    """Adjectives that "and" joins to another: "300 new and used cars"."""
    paired_ends: tuple[str, ...]


@lru_cache(maxsize=4)
def noun_words(lexicon: Lexicon) -> NounWords:
    """Read the tables."""
    figures: Mapping[str, Any] = lexicon.table("figures")
    plurals: Mapping[str, Any] = lexicon.table("numerals")["plurals"]
    cardinals: Mapping[str, float] = lexicon.table("numerals")["cardinals"]
    stops = (figures["verbs"], figures["clause_breaks"], figures["small_words"])
    return word_sets(
        NounWords,
        plurals,
        plurals=frozenset((*plurals["names"], *plurals["irregular"].values())),
        irregular=plurals["irregular"],
        stops=frozenset(word for words in stops for word in words).union(
            word for word in (*cardinals, *figures["after"]) if word > "а"
        )
        - {"more", "fewer", "less"},
        times=frozenset(lexicon.table("units")["duration"]),
        auxiliaries=frozenset(figures["auxiliaries"]),
        by_adjective=plurals["by_adjective"],
        owners=frozenset((*figures["determiners"], *figures["ordinal_times"], *figures["owners"])),
        tails=TokenPhrases(figures["tails"]),
        adjective_ends=tuple(plurals["adjective_ends"]),
        verb_ends=tuple(plurals["verb_ends"]),
        cardinals=frozenset(cardinals),
        ends=tuple(plurals["ends"]),
        paired_ends=tuple(plurals["paired_ends"]),
    )


def is_plural(word: str, words: NounWords) -> bool:
    """Tell whether a folded word looks like the plural of a noun."""
    if word in words.plurals:
        return True
    if word > "а":
        return len(word) > _SHORTEST_PLURAL and word.endswith(("ов", "ев", "ей"))
    looks = len(word) >= _SHORTEST_PLURAL and word.endswith("s")
    looks = looks and not word.endswith(("ss", "us", "is"))
    return (looks or word.endswith(words.ends)) and word not in words.singulars


def adjective_stem(low: str) -> str:
    """The stem of a Russian adjective, empty for other words: «этажн» of «этажного»."""
    ends = (end for end in _STEM_ENDS if low > "а" and low.endswith(end))
    return low.removesuffix(next(ends, low))
