"""The words of what stands around an article, from the lexicon, as sets."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from typing import Any, get_type_hints

from knowledge.lexicon import Lexicon

Set = frozenset[str]
Phrases = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class FrameWords:
    """The words and phrases of ``frame.toml``, which says what each is for, casefolded."""

    within_dates: Set
    beside_dates: Set
    published: Set
    updated: Set
    credits: Set
    in_names: Set
    american: Set
    day_first: Set
    outlets: Set
    known_outlets: Set
    outlet_endings: Phrases
    sections: Set
    regions: Set
    posts: Set
    periodicals: Set
    live: Set
    leading: Set
    issues: Set
    institutions: Set
    rooms: Set
    articles: Set
    openings: Set
    offices: Phrases
    streets: Set
    occasions: Set
    distributing: Phrases
    releases: Phrases
    imprints: Phrases
    imprinting: Phrases
    calling: Phrases
    readership: Set
    addressing: Set
    kickers: Set
    alone: Set
    labels: Set
    openers: Phrases
    anywhere: Phrases
    inviting: Set
    invited_to: Set
    corrections: Phrases
    notes: Phrases
    related: Set
    about: Phrases
    to_the_end: Set
    addresses: Set
    discussion: Set
    buttons: Set
    counted: Set
    beside_counts: Set
    end_marks: Phrases
    closing: Set
    staff: Set
    signing: Set
    bylines: Set
    slugs: Set
    desks: Phrases
    pictures: Phrases
    lent: Phrases
    agencies: Set
    agency_names: Phrases
    """As they are written, also in capitals throughout, the longest first."""
    sources: Set
    outlet_reports: Set
    invitations: Phrases
    channels: Set
    platforms: Set
    firms: Set
    months: dict[str, int]
    given: Set
    """Given names of people."""
    say: Set
    """Verbs of saying: what is said is no furniture."""
    bodies: Set
    """Kinds of bodies, and ministries by their short names."""
    places: Set
    """Names of countries, cities and regions."""

    def bylines_of(self, low: str) -> list[str]:
        """The words of a byline that a casefolded line opens with, all that fit."""
        if not low.startswith(self._signed):
            return []
        return [byline for byline in self.bylines if low.startswith((f"{byline} ", f"{byline}:"))]

    @cached_property
    def _signed(self) -> Phrases:
        return tuple(f"{byline}{mark}" for byline in self.bylines for mark in " :")


@lru_cache(maxsize=4)
def frame_words(lexicon: Lexicon) -> FrameWords:
    """Read the tables: a string is words, a list is phrases."""
    table = lexicon.table("frame")
    types = get_type_hints(FrameWords)
    kinds = {Set: frozenset, Phrases: tuple}
    read: dict[str, Any] = {
        field.name: kinds[types[field.name]](_folded(table[field.name]))
        for field in fields(FrameWords)
        if field.name in table and types[field.name] in kinds
    }
    months = {name: i for i, line in enumerate(table["months"], 1) for name in line.split()}
    return FrameWords(
        **read,
        months=months,
        given=_given(lexicon),
        say=frozenset(lexicon.table("speech")["say"].split()),
        bodies=frozenset(lexicon.table("speech")["bodies"].split()),
        places=_places(lexicon),
        agency_names=_written(table["agencies"]),
    )


def _folded(value: Any) -> list[str]:
    items = value.split() if isinstance(value, str) else value
    return [str(item).casefold() for item in items]


def _written(names: list[str]) -> Phrases:
    return tuple(sorted({*names, *map(str.upper, names)}, key=lambda name: (-len(name), name)))


def _given(lexicon: Lexicon) -> Set:
    table = lexicon.table("given_names")
    kinds = ("female_names", "male_names", "neutral_names")
    return frozenset(name for kind in kinds for name in table[kind].split())


def _places(lexicon: Lexicon) -> Set:
    named = (c for c in lexicon.concepts.values() if c.kind in ("country", "place"))
    return frozenset(name.casefold() for c in named for name in (*c.en, *c.ru))
