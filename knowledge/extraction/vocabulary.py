"""The words of reporting and of naming people, from the lexicon, as sets."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from knowledge.lexicon import Lexicon
from knowledge.words import is_cyrillic, stem


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Casefolded words by what they do in a sentence."""

    say: frozenset[str]
    report: frozenset[str]
    label: frozenset[str]
    only_quoting: frozenset[str]
    nobody: frozenset[str]
    between: frozenset[str]
    conjunctions: frozenset[str]
    joining: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    narrator: frozenset[str]
    continuing: frozenset[str]
    figures_meant: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    areas: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    bodies: frozenset[str]
    firms: frozenset[str]
    documents: frozenset[str]
    reads: frozenset[str]
    asking: frozenset[str]
    answering: frozenset[str]
    companies: frozenset[str]
    compiled: frozenset[str]
    interviewing: frozenset[str]
    interviews: frozenset[str]
    interviewers: frozenset[str]
    counting: frozenset[str]
    no_saying: frozenset[str]
    no_saying_before: frozenset[str]
    within: frozenset[str]
    legal_forms: frozenset[str]
    expecting: frozenset[str]
    core: frozenset[str]
    auxiliaries: frozenset[str]
    per: frozenset[str]
    in_words_of: frozenset[str]
    things: frozenset[str]
    shows: frozenset[str]
    aiming: frozenset[str]
    revising: frozenset[str]
    goals: frozenset[str]
    calendar: frozenset[str]
    openers: frozenset[str]
    namers: frozenset[str]
    particles: frozenset[str]
    utterances: frozenset[str]
    surnames: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]
    neutral_names: frozenset[str]
    common_names: frozenset[str]
    female_endings: frozenset[str]
    male_endings: frozenset[str]
    places: frozenset[str]
    """Names of countries, places and bodies."""


_ENDINGS = frozenset({"female_endings", "male_endings"})
"""Parts of words, which have no stems: that of "ова" is "ов"."""


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Read the sets: a string is words, a list is phrases; Russian ones by their stems too."""
    table = {**lexicon.table("speech"), **lexicon.table("given_names"), "places": _places(lexicon)}
    names = [field.name for field in fields(Vocabulary)]
    return Vocabulary(**{name: _set(table[name], stems=name not in _ENDINGS) for name in names})


def _places(lexicon: Lexicon) -> list[str]:
    named = (c for c in lexicon.concepts.values() if c.kind in ("country", "place", "body"))
    return [name for concept in named for name in (*concept.en, *concept.ru)]


def _set(value: Any, *, stems: bool = True) -> frozenset[str]:
    items = value.split() if isinstance(value, str) else value
    folded = {str(item).casefold().replace("ё", "е") for item in items}
    return frozenset(folded | {stem(item) for item in folded if stems and is_cyrillic(item)})
