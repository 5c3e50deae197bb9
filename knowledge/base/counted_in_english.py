"""What a Russian article counts, by its English name: «43 самолёта» are ``aircraft`` to programs.

Within the base a unit keeps the article's word, which is what its reader asks for. What other
programs read is in one language, so that figures of a Russian and an English article compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from knowledge.language.words import is_cyrillic, norms, stem
from knowledge.lexicon import Lexicon

_PER = " per "


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> Mapping[str, str]:
    """English plurals by the Russian forms of one word, and by their stems."""
    forms = [
        (norms(form)[0], name)
        for name, written in lexicon.table("russian")["units"].items()
        for form in written
        if " " not in form
    ]
    stems = {stem(form): name for form, name in reversed(forms)}
    return {**stems, **dict(reversed(forms))}


def in_english(unit: str | None, lexicon: Lexicon) -> str | None:
    """Give the unit as programs read it; a word that has no English name stays as it is."""
    if unit is None or not is_cyrillic(unit):
        return unit
    counted, per, rest = unit.partition(_PER)
    low = counted.casefold().replace("ё", "е")
    names = _names(lexicon)
    return f"{names.get(low) or names.get(stem(low)) or counted}{per}{rest}"
