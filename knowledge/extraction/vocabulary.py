"""The words of reporting and of naming people, from the lexicon, as sets."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from knowledge.language.words import is_cyrillic, stem
from knowledge.lexicon import Lexicon


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Casefolded words by what they do in a sentence."""

    say: frozenset[str]
    report: frozenset[str]
    label: frozenset[str]
    wishing: frozenset[str]
    granting: frozenset[str]
    proclaiming: frozenset[str]
    foreseeing: frozenset[str]
    relaying: frozenset[str]
    avoiding: frozenset[str]
    coining: frozenset[str]
    performing: frozenset[str]
    stated: frozenset[str]
    anything: frozenset[str]
    broadly: frozenset[str]
    unlike: frozenset[str]
    only_quoting: frozenset[str]
    denying: frozenset[str]
    nobody: frozenset[str]
    between: frozenset[str]
    conjunctions: frozenset[str]
    after_postposed: frozenset[str]
    leading_to_numbers: frozenset[str]
    joining: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    narrator: frozenset[str]
    figures_meant: frozenset[str]
    pointing_back: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    short_titles: frozenset[str]
    areas: frozenset[str]
    trades: frozenset[str]
    human_endings: frozenset[str]
    epithets: frozenset[str]
    kin: frozenset[str]
    accused: frozenset[str]
    """What somebody is called before a court."""
    pleading: frozenset[str]
    charges: frozenset[str]
    judging: frozenset[str]
    elect: frozenset[str]
    winning: frozenset[str]
    contests: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    bodies: frozenset[str]
    companies: frozenset[str]
    interviewing: frozenset[str]
    interviews: frozenset[str]
    interviewers: frozenset[str]
    talking: frozenset[str]
    firms: frozenset[str]
    makers: frozenset[str]
    trading: frozenset[str]
    overseers: frozenset[str]
    departments: frozenset[str]
    overseeing: frozenset[str]
    documents: frozenset[str]
    counts: frozenset[str]
    data: frozenset[str]
    amounting: frozenset[str]
    recording: frozenset[str]
    surveying: frozenset[str]
    testing: frozenset[str]
    surveys: frozenset[str]
    respondents: frozenset[str]
    participants: frozenset[str]
    listing: frozenset[str]
    cardinals: frozenset[str]
    qualifying: frozenset[str]
    """The words of "more than", "about"."""
    obtaining: frozenset[str]
    views: frozenset[str]
    reads: frozenset[str]
    speeches: frozenset[str]
    greetings: frozenset[str]
    asking: frozenset[str]
    hosting: frozenset[str]
    answering: frozenset[str]
    own: frozenset[str]
    counting: frozenset[str]
    taking: frozenset[str]
    claimed: frozenset[str]
    """What an event claims, and somebody does not: lives."""
    no_saying: frozenset[str]
    saying_that: frozenset[str]
    telling_of: frozenset[str]
    numbering: frozenset[str]
    no_saying_before: frozenset[str]
    acting: frozenset[str]
    """Verbs of saying with the small word behind which they say nothing."""
    summoning: frozenset[str]
    summoned: frozenset[str]
    """What somebody calls to be held, and by no name."""
    within: frozenset[str]
    hearers: frozenset[str]
    legal_forms: frozenset[str]
    expecting: frozenset[str]
    core: frozenset[str]
    auxiliaries: frozenset[str]
    per: frozenset[str]
    agreeing: frozenset[str]
    in_words_of: frozenset[str]
    things: frozenset[str]
    shows: frozenset[str]
    aiming: frozenset[str]
    seeking: frozenset[str]
    requesting: frozenset[str]
    fixing: frozenset[str]
    sentencing: frozenset[str]
    instructing: frozenset[str]
    arriving: frozenset[str]
    revising: frozenset[str]
    goals: frozenset[str]
    calendar: frozenset[str]
    times: frozenset[str]
    openers: frozenset[str]
    namers: frozenset[str]
    particles: frozenset[str]
    utterances: frozenset[str]
    surnames: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]
    neutral_names: frozenset[str]
    common_names: frozenset[str]
    wider_female_names: frozenset[str]
    wider_male_names: frozenset[str]
    wider_neutral_names: frozenset[str]
    female_endings: frozenset[str]
    male_endings: frozenset[str]
    places: frozenset[str]
    """Names of countries, places and bodies."""
    known_bodies: frozenset[str]
    """Names of bodies alone."""
    money: frozenset[str]
    """Signs and codes of currencies that stand before a sum."""
    postnominals: frozenset[str]


_AS_WRITTEN = frozenset({"female_endings", "male_endings", "hearers"})
"""Parts of words, and one case of them, which have no stems: that of "ова" is "ов"."""


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Read the sets: a string is words, a list is phrases; Russian ones by their stems too."""
    tables = (lexicon.table(name) for name in ("speech", "given_names", "wider_names"))
    table = {key: value for table in tables for key, value in table.items()}
    table["places"] = _named(lexicon, "country", "place", "body")
    table["known_bodies"] = _named(lexicon, "body")
    units = lexicon.table("units")
    table["money"] = [*units["currency_before"], *units["written"]["prefixed"]]
    table["cardinals"] = [*lexicon.table("numerals")["cardinals"]]
    table["qualifying"] = " ".join(lexicon.table("figures")["qualifiers"])
    names = [field.name for field in fields(Vocabulary)]
    return Vocabulary(**{name: _set(table[name], stems=name not in _AS_WRITTEN) for name in names})


def _named(lexicon: Lexicon, *kinds: str) -> list[str]:
    named = (c for c in lexicon.concepts.values() if c.kind in kinds)
    return [name for concept in named for name in (*concept.en, *concept.ru)]


def _set(value: Any, *, stems: bool) -> frozenset[str]:
    items = value.split() if isinstance(value, str) else value
    folded = {str(item).casefold().replace("ё", "е") for item in items}
    return frozenset(folded | {stem(item) for item in folded if stems and is_cyrillic(item)})
