"""Russian words as the OpenCorpora dictionary has them (pymorphy3).

It is loaded, in 0.1 s and 30 MB, when the first Russian word is looked up.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad")
"""OpenCorpora's marks of given names, surnames, patronymics, places, organisations, brands."""
_VERBS = ("VERB", "INFN")
_PREDICATES = (*_VERBS, "PRTS", "ADJS")
_GENITIVES = ("gent", "gen2")
ADJECTIVE_ENDS = tuple(
    "ый ий ой ая яя ое ее ые ие ого его ому ему ую юю ых их ым им ыми ими ом".split()
)
"""Endings of adjectives, but for those that as many nouns have: «ей», «ем»."""
ATTRIBUTES = ("ADJF", "PRTF")
_FAR, _MARK = "\u0530", "?"
"""The first letter behind Latin, Greek and Cyrillic; what is read in place of such a word."""
LIKELY = 0.1
"""Share of a form's uses from which it may be a form of a word."""


@lru_cache(maxsize=4096)
def is_word(norm: str) -> bool:
    """Tell whether a folded word is one of the language, and not a name alone."""
    words = dictionary()
    return words.word_is_known(norm) and any(
        not any(mark in parse.tag for mark in _NAMES) for parse in words.parse(norm)
    )


@lru_cache(maxsize=4096)
def is_verb(norm: str) -> bool:
    """Tell whether a folded word is a verb before it is anything else."""
    return dictionary().parse(norm)[0].tag.POS in _VERBS


@lru_cache(maxsize=4096)
def is_predicate(norm: str) -> bool:
    """Tell whether a folded word says what is done before it is anything else: "доставлены"."""
    return dictionary().parse(norm)[0].tag.POS in _PREDICATES


@lru_cache(maxsize=4096)
def is_attribute(norm: str) -> bool:
    """Tell whether a folded word describes a noun before it is anything else."""
    return dictionary().parse(norm)[0].tag.POS in ATTRIBUTES


@lru_cache(maxsize=4096)
def is_counted(norm: str) -> bool:
    """Tell whether a folded word stands as what is counted does: in the genitive alone."""
    parses = [one.tag for one in dictionary().parse(norm) if one.score >= LIKELY]
    named = [tag for tag in parses if tag.POS in ("NOUN", *ATTRIBUTES)]
    cases = {tag.case for tag in named}
    return "gent" in cases and "nomn" not in cases and len(named) == len(parses)


@lru_cache(maxsize=4096)
def may_be_counted(norm: str) -> bool:
    """Tell whether a folded word may be a genitive, as what is counted always is."""
    return any(one.tag.case in _GENITIVES for one in dictionary().parse(norm))


@lru_cache(maxsize=4096)
def may_be_subject(norm: str) -> bool:
    """Tell whether a folded word may be one who does something: «министр», and not «министра»."""
    tags = (one.tag for one in dictionary().parse(norm) if not {*_NAMES} & one.tag.grammemes)
    return any(tag.number == "sing" and tag.case == "nomn" for tag in tags)


@lru_cache(maxsize=4096)
def is_plural(norm: str) -> bool:
    """Tell whether a folded word may be the genitive of several: «школ», and not «воды»."""
    tags = (one.tag for one in dictionary().parse(norm))
    return any(tag.number == "plur" and tag.case == "gent" for tag in tags)


@lru_cache(maxsize=4096)
def are_people(norm: str) -> bool:
    """Tell whether a folded word may be several who do something: «жители», and not «краны»."""
    tags = (one.tag for one in dictionary().parse(norm) if one.score >= LIKELY)
    return any({"NOUN", "anim", "plur", "nomn"} <= tag.grammemes for tag in tags)


@lru_cache(maxsize=4096)
def lemmas(norm: str) -> frozenset[str]:
    """Give what a folded word may be a form of; a word that is unknown is told by its ending."""
    return frozenset(one.normal_form for one in dictionary().parse(norm))


class Dictionary:
    """The dictionary, which knows no letters of scripts far from Cyrillic."""

    def __init__(self, analyzer: MorphAnalyzer) -> None:
        """Take the analyzer, which asks for the names of letters: some have none."""
        self._analyzer = analyzer

    def parse(self, norm: str) -> list[Parse]:
        """Give what a folded word may be, likeliest first; at least one."""
        found: list[Parse] = self._analyzer.parse(norm if max(norm, default="") < _FAR else _MARK)
        return found

    def word_is_known(self, norm: str) -> bool:
        """Tell whether a folded word stands in the dictionary."""
        return bool(self._analyzer.word_is_known(norm))


@lru_cache(maxsize=1)
def dictionary() -> Dictionary:
    """Give the dictionary itself, loaded with the first call."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415  only Russian needs it

    return Dictionary(MorphAnalyzer(lang="ru"))
