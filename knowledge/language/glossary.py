"""Everyday words of Russian and English in the other language.

The glossary is read, in 0.1 s, when the first word is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import tomli

from knowledge.language.russian import ATTRIBUTES, LIKELY, dictionary
from knowledge.language.words import fold, is_cyrillic, stem, stems
from knowledge.memory import give_back

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

_SUFFIXES = tuple("ный ной овый евый ский ской ьный онный йный ический".split())
"""What makes an adjective of a noun: «кислород», «кислородный»."""
_NOUN_ENDINGS = ("", *"аяоеьй", "ия", "ие")
_LETTERS_OF_ENDINGS = "аеиоуыэюяйь"
_SOFTENED = {"к": "ч", "г": "ж", "х": "ш", "ц": "ч"}
"""How the last letter of a noun changes in its adjective: «молоко», «молочный»."""
_SHORTEST_ROOT = 4


@lru_cache(maxsize=4096)
def in_english(norm: str) -> tuple[str, ...]:
    """Give what a folded word may be in everyday English; empty if that is unknown.

    Words of several meanings have all of them: which is meant is told by what the articles say. An
    adjective without English of its own is said as its noun.
    """
    if not is_cyrillic(norm):
        return ()
    glossary = _glossary()
    parses = [one for one in dictionary().parse(norm) if one.score >= LIKELY]
    words = dict.fromkeys((norm, *(fold(word) for one in parses for word in _named(one))))
    known = [word for word in words if word in glossary]
    known = known or [noun for word in words for noun in _nouns(word)]
    meanings = [meaning for each in known for meaning in glossary[each].split(", ")]
    return tuple(dict.fromkeys(meanings))


@lru_cache(maxsize=4096)
def in_russian(said: tuple[str, ...]) -> tuple[str, ...]:
    """Give the stems of all forms of the Russian words that may say English ones of such stems.

    A noun is said by its adjective too: "wind" in «ветровая станция».
    """
    known = _russian().get(said, ())
    words = dict.fromkeys((*known, *(each for word in known for each in _adjectives(word))))
    forms = (form.word for word in words for form in _entry(word).lexeme)
    return tuple(dict.fromkeys(stem(fold(form)) for form in forms))


@lru_cache(maxsize=4096)
def in_other_forms(norm: str) -> tuple[str, ...]:
    """Give the stems of a Russian word's other forms that are not its own: «орёл» of «орла».

    Of two words of one form the likelier is meant.
    """
    lexeme = dictionary().parse(norm)[0].lexeme
    own = stem(norm)
    return tuple(dict.fromkeys(s for form in lexeme if (s := stem(fold(form.word))) != own))


@lru_cache(maxsize=1)
def _russian() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Give the Russian words by the stems of what they may be in English."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for word, said in _glossary().items():
        for meaning in said.split(", "):
            found.setdefault(stems(meaning), {})[word] = None
    return {said: tuple(words) for said, words in found.items()}


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


def _entry(word: str) -> Parse:
    """Give what the dictionary has under a word of the glossary, before what it is a form of."""
    parses = dictionary().parse(word)
    return next((one for one in parses if fold(one.normal_form) == word), parses[0])


def _nouns(adjective: str) -> Iterator[str]:
    """Give the nouns of the glossary that an adjective may be made of."""
    for root in (adjective.removesuffix(suffix) for suffix in _SUFFIXES):
        if root != adjective and len(root) >= _SHORTEST_ROOT:
            bases = (
                root,
                *(root[:-1] + hard for hard, soft in _SOFTENED.items() if root[-1] == soft),
            )
            nouns = (base + ending for base in bases for ending in _NOUN_ENDINGS)
            yield from (noun for noun in nouns if noun in _glossary())


def _adjectives(noun: str) -> Iterator[str]:
    """Give the adjectives made of a noun that the glossary leaves to it."""
    root = noun.rstrip(_LETTERS_OF_ENDINGS)
    if len(root) < _SHORTEST_ROOT or _entry(noun).tag.POS != "NOUN":
        return
    for base in dict.fromkeys((root, root[:-1] + _SOFTENED.get(root[-1], root[-1]))):
        for word in (base + suffix for suffix in _SUFFIXES):
            is_own = word in _glossary() or not dictionary().word_is_known(word)
            if not is_own and dictionary().parse(word)[0].tag.POS in ATTRIBUTES:
                yield word


@lru_cache(maxsize=1)
def _glossary() -> Mapping[str, str]:
    """Give the meanings by word, joined by commas to take little room."""
    file = resources.files("knowledge.lexicon") / "everyday" / "ru.toml"
    tables = tomli.loads(file.read_text("utf-8"))
    glossary = {fold(word): said for word, said in tables["english"].items()}
    del tables
    give_back()
    return glossary
