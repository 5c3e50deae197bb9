"""Currencies that a capital letter stands for where an article writes its sums so: N1.1bn, K20."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from knowledge.lexicon import Lexicon

# Each looks at a bounded number of characters from any place. The letter comes first: the engine
# looks for one quickly, and then behind it.
_GLUED = re.compile(r"([A-Z])(?<![\w/&-].)\d{1,9}(?![\w-])")
_SET_APART = re.compile(r"([A-Z])(?<![\w/&-].) \d{1,3}(?:,\d{3}){1,4}(?!\w)")
_SUM = re.compile(
    r"([A-Z])(?<![\w/&-].)"
    r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,3})? ?(?:bn|m|mn|tn|k|million|billion|trillion))"
    r"(?!\w)"
)


def letters_of(text: str, lexicon: Lexicon) -> Mapping[str, str]:
    """Give the codes of the currencies by the small letter that a text writes for them.

    A text writes them so where it gives large sums with the letter, or small ones beside the name
    of the currency or of its state.
    """
    table = _letters(lexicon)
    large = {match[1].lower() for match in _SUM.finditer(text)}
    small = {match[1].lower() for way in (_GLUED, _SET_APART) for match in way.finditer(text)}
    found = {}
    folded = text.casefold() if large or small else ""
    for letter in sorted((large | small) & table.keys()):
        names = {word for word in table[letter] if word in folded}
        if names or letter in large:
            codes = table[letter]
            found[letter] = next(
                (codes[n] for n in codes if n in names), next(iter(codes.values()))
            )
    return found


@lru_cache(maxsize=4)
def _letters(lexicon: Lexicon) -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = lexicon.table("units")["letters"]
    return table
