"""Russian words as the OpenCorpora dictionary has them (pymorphy3), and their everyday English.

Both dictionaries are loaded, in 0.1 s and 30 MB, when the first Russian word is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import tomli

from knowledge.language.words import fold, is_cyrillic
from knowledge.memory import give_back

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad")
"""OpenCorpora's marks of given names, surnames, patronymics, places, organisations, brands."""
_VERBS = ("VERB", "INFN")
_PREDICATES = (*_VERBS, "PRTS", "ADJS")
_GENITIVES = ("gent", "gen2")
ATTRIBUTES = ("ADJF", "PRTF")
LIKELY = 0.1
"""Share of a form's uses from which it may be a form of a word."""


class _Glossary(NamedTuple):
    """English for Russian words, and the irregular forms of English ones."""

    meanings: Mapping[str, str]
    """Joined by commas, to take little room."""
    forms: Mapping[str, str]


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
def lemmas(norm: str) -> frozenset[str]:
    """Give what a folded word may be a form of; a word that is unknown is told by its ending."""
    return frozenset(one.normal_form for one in dictionary().parse(norm))


@lru_cache(maxsize=4096)
def in_english(norm: str) -> tuple[str, ...]:
    """Give what a folded word may be in everyday English, in every form; empty if that is unknown.

    Words of several meanings have all of them: which is meant is told by what the articles say.
    """
    if not is_cyrillic(norm):
        return ()
    glossary = _glossary()
    parses = [one for one in dictionary().parse(norm) if one.score >= LIKELY]
    words = dict.fromkeys((norm, *(fold(word) for one in parses for word in _named(one))))
    said = [glossary.meanings[word] for word in words if word in glossary.meanings]
    meanings = [meaning for each in said for meaning in each.split(", ")]
    forms = [form for meaning in meanings for form in glossary.forms.get(meaning, "").split()]
    return tuple(dict.fromkeys((*meanings, *forms)))


def _named(parse: Parse) -> Iterator[str]:
    """Give the forms under which a dictionary may have a word.

    What many of a thing are called ("часы") may be another thing than one, and who has suffered
    something ("заключённый") is called after it.
    """
    if "plur" in parse.tag or "PRTF" in parse.tag:
        number = {"sing", "masc"} if "PRTF" in parse.tag else {"plur"}
        called = parse.inflect({"nomn", *number})
        if called is not None:
            yield called.word
    yield parse.normal_form


@lru_cache(maxsize=1)
def _glossary() -> _Glossary:
    file = resources.files("knowledge.lexicon") / "everyday" / "ru.toml"
    tables = tomli.loads(file.read_text("utf-8"))
    glossary = _Glossary(
        {fold(word): said for word, said in tables["english"].items()}, tables["forms"]
    )
    del tables
    give_back()
    return glossary


@lru_cache(maxsize=1)
def dictionary() -> MorphAnalyzer:
    """Give the dictionary itself, loaded with the first call."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415  only Russian needs it

    return MorphAnalyzer(lang="ru")
