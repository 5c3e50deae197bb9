"""Everyday words of English and Russian, and how often they are said.

So that a word is not taken for a slip of another, and that one used more often in a folder of
articles than in everyday life is seen to be what they are about.

Source: the word frequencies that pyspellchecker ships (from OpenSubtitles); its corrector, made
for general text, is not used.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from knowledge.language.words import fold

_LEAST_FREQUENT = {"en": 300, "ru": 30}
"""Rarer entries of the lists are mostly names and slips."""
_MADE = ("ed", "ly")
"""Ends of words that are made of others, too rare for the lists, and of few names."""
PER = 1_000_000_000
"""Frequencies are given in so many words of a language."""


def everyday_words() -> Mapping[str, int]:
    """Give the folded everyday words of both languages and how often they are said."""
    found: Counter[str] = Counter()
    for language in _LEAST_FREQUENT:
        found.update(_words(language))
    return found


def is_everyday(word: str) -> bool:
    """Tell whether a word in small letters is an everyday one of English: "early", "unaudited"."""
    return word in _english() or word.endswith(_MADE)


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    return frozenset(_words("en"))


def _words(language: str) -> Mapping[str, int]:
    file = resources.files("spellchecker") / "resources" / f"{language}.json.gz"
    frequencies = json.loads(gzip.decompress(file.read_bytes()))
    least, total = _LEAST_FREQUENT[language], sum(frequencies.values())
    found: Counter[str] = Counter()
    for word, count in frequencies.items():
        if count >= least:
            found[word if word.isascii() else fold(word)] += count * PER // total
    return found
