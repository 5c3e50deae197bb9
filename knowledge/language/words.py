"""Words of a text with their offsets, and the stems under which they are looked up.

Stems are Snowball's (English for Latin script, Russian for Cyrillic), so that "teachers" and
"teacher", «учителя» and «учителей» meet in one term; words of different senses that would meet
too are kept apart by a list, and forms that would not meet are brought together by ``forms``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache, partial
from operator import itemgetter
from typing import NamedTuple, TypeVar

import Stemmer

from knowledge.language.forms import english_forms, lemma

WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")
"""Every character has one way to match, so the standard engine is linear here (and faster)."""
_RUSSIAN = re.compile("[а-яё]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_ACCENTS = frozenset("\u0301\u0308")
"""Acute and diaeresis: the stress mark, and what makes ё of е."""
_STROKED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Latin letters that Unicode does not decompose, as they are typed where they are not known."""
_ENDINGS = frozenset("sdtm")
"""What a word may end with behind an apostrophe."""
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "й", "я", "е", "го"})
_LONGEST_ENDING = 2
_ORDINAL = re.compile("([0-9])(?:st|nd|rd|th)")
_DIGIT: Callable[[re.Match[str]], str] = itemgetter(1)
LONGEST_SMALL = 3
"""Words up to this length say little about what is said."""
_LONGEST_WORD = 40
"""Nothing longer is a word of a language; a cap keeps noise out of the tables."""
_APART = {
    word: form
    for form, words in {
        "apartment": "apartment apartments",
        "authority": "authority authorities",
        "customer": "customer customers",
        "department": "department departments departmental",
        "engineer": "engineer engineers engineering engineered",
        "executive": "executive executives",
        "experiment": "experiment experiments experimental",
        "fertilizer": "fertilizer fertilizers",
        "hospitality": "hospitality",
        "important": "important importance importantly",
        "informal": "informal informally",
        "mineral": "mineral minerals",
        "officer": "officer officers",
        "position": "position positions positioned positioning",
        "premiere": "premiere premieres premiered",
        "publication": "publication publications",
        "rating": "rating ratings",
        "recession": "recession recessions",
        "relative": "relative relatives",
        "reservation": "reservation reservations",
        "responsible": "responsible responsibility responsibilities",
        "several": "several",
        "terminal": "terminal terminals",
        "transition": "transition transitions transitional",
        "united": "united",
    }.items()
    for word in words.split()
}
"""Words that Snowball gives the stem of quite another one: importance is no import."""

T = TypeVar("T")
_REMEMBERED = 65_536
"""Words whose folded forms and stems are kept once they were read."""
_SENTENCE = 2000
"""Characters; what is longer is hardly a sentence."""


class Token(NamedTuple):
    """One word or number: ``text[start:end]``, its casefolded form and its stem."""

    start: int
    end: int
    norm: str
    stem: str


_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)
"""Makes a token in half the time that its class takes: texts are cut into thousands."""


def fold(word: str) -> str:
    """Casefold a word and take its accents off: ``Šoić`` → ``soic``, ``Tromsø`` → ``tromso``."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    if _RUSSIAN.fullmatch(folded):
        return folded.replace("ё", "е")
    kept = (c for c in unicodedata.normalize("NFD", folded) if c not in _ACCENTS)
    composed = unicodedata.normalize("NFC", "".join(kept))
    if is_cyrillic(composed):
        return composed
    bare = unicodedata.normalize("NFD", composed)
    return "".join(c for c in bare if not unicodedata.combining(c)).translate(_STROKED)


def is_cyrillic(word: str) -> bool:
    """Tell whether the word is written in Cyrillic letters."""
    return not word.isascii() and _CYRILLIC.search(word) is not None


@lru_cache(maxsize=_REMEMBERED)
def stem(norm: str) -> str:
    """Give the Snowball stem of a folded word; numbers lose their thousands commas."""
    if norm[0].isdigit():
        return _plain_number(norm)
    if is_cyrillic(norm):
        return str(_stemmer("russian").stemWord(norm))
    return _APART.get(norm) or _english_stem(norm)


def _english_stem(norm: str) -> str:
    found = str(_stemmer("english").stemWord(lemma(norm)))
    return _british().get(found, found)


@lru_cache(maxsize=1)
def _british() -> Mapping[str, str]:
    """Give the stems of British spellings by those of the American."""
    stemmed = _stemmer("english").stemWord
    spelled = english_forms().british.items()
    return {stemmed(american): stemmed(word) for american, word in spelled}


def _plain_number(norm: str) -> str:
    groups = norm.split(",")
    if len(groups) > 1 and all(len(g) == 3 for g in groups[1:]):
        return "".join(groups)
    return norm


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(language)


def norms(name: str) -> list[str]:
    """Give the folded words of a short name, as ``tokens`` would, without their places."""
    plain = name.replace("'s", "").replace("’s", "")
    return [norm for norm, _ in map(_read, WORD.findall(_ORDINAL.sub(_DIGIT, plain)))]


def stems(name: str) -> tuple[str, ...]:
    """Give the stems of a short name."""
    return tuple(map(stem, norms(name)))


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words and numbers; hyphens, apostrophes and signs separate.

    A possessive or contracted ending of one letter ("Tajikistan's") is left out.
    """
    return _remembered(text)


def _tokens(text: str) -> tuple[Token, ...]:
    found = []
    end = 0
    for word in WORD.findall(text):
        start = text.index(word, end)  # sooner found than asked of a match
        end = start + len(word)
        norm, stemmed = _read(word[:_LONGEST_WORD])
        if start and len(word) <= _LONGEST_ENDING and _is_ending(word, norm, text[start - 1]):
            continue
        found.append(_token((start, end, norm, stemmed)))
    return tuple(found)


def _is_ending(word: str, norm: str, before: str) -> bool:
    """Tell the end of "Tajikistan's" and of "2nd"."""
    return (word in _ENDINGS and before in "'’") or (norm in _ORDINAL_ENDINGS and before.isdigit())


@lru_cache(maxsize=_REMEMBERED)
def _read(word: str) -> tuple[str, str]:
    norm = fold(word)
    return norm, stem(norm)


def remembered(read: Callable[[str], T]) -> Callable[[str], T]:
    """Remember what was read of the last thousand sentences, and of a few longer texts.

    A sentence is read for each of its facts, and for each kind of thing that it may hold.
    """
    sentence, longer = lru_cache(maxsize=1024)(read), lru_cache(maxsize=4)(read)
    return lambda text: (sentence if len(text) <= _SENTENCE else longer)(text)


_remembered = remembered(_tokens)


def is_most(norm: str, words: Collection[str]) -> bool:
    """Tell the superlative of one of the words: "steepest", "largest", "driest"."""
    bare = norm.removesuffix("est")
    forms = (bare, f"{bare}e", bare[:-1], f"{bare[:-1]}y")
    return bare != norm and len(bare) > 2 and any(form in words for form in forms)
