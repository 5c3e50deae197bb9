"""Everyday words of English and Russian, so that a word is not taken for a slip of another.

Source: the word frequencies that pyspellchecker ships (from OpenSubtitles); its corrector, made
for general text, is not used.
"""

from __future__ import annotations

import gzip
import json
from importlib import resources

from knowledge.words import fold

_LEAST_FREQUENT = {"en": 300, "ru": 30}
"""Rarer entries of the lists are mostly names and slips."""


def real_words() -> frozenset[str]:
    """Give the folded everyday words of both languages."""
    return frozenset(word for language in _LEAST_FREQUENT for word in _words(language))


def _words(language: str) -> list[str]:
    file = resources.files("spellchecker") / "resources" / f"{language}.json.gz"
    frequencies = json.loads(gzip.decompress(file.read_bytes()))
    least = _LEAST_FREQUENT[language]
    frequent = (word for word, count in frequencies.items() if count >= least)
    return [word if word.isascii() else fold(word) for word in frequent]
