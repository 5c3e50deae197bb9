"""The terms of a text: its stems and the ``#concepts`` of the lexicon that it names or implies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from sys import intern
from typing import Any, NamedTuple

from knowledge.base.hosting import Hosting
from knowledge.base.names import CALENDAR, written
from knowledge.language.phrases import Phrases
from knowledge.language.words import stem, tokens
from knowledge.lexicon import Concept, Lexicon, is_pronoun

LOOSER = 0.6
"""A broader concept, or what a name stands for, counts by this factor."""
ENTITY_KINDS = frozenset({"country", "place", "body", "person"})
_LONGEST_NAME = 4
"""Words of a name that are looked at."""
_OPENING = 40
"""Characters of a sentence in which its first words stand."""
_REMEMBERED = 16_384
"""Stretches of text whose terms are kept once they were read."""


class Held(NamedTuple):
    """The terms of a text: said, implied, and implied by what is implied."""

    said: tuple[str, ...]
    looser: tuple[str, ...]
    loosest: tuple[str, ...]

    def weighted(self, factor: float = 1.0) -> Iterator[tuple[float, Iterable[str]]]:
        """Give the terms by weight, each kind scaled by a factor."""
        yield factor, self.said
        yield LOOSER * factor, self.looser
        yield LOOSER * LOOSER * factor, self.loosest


class Terms:
    """Terms of stretches of text, remembered per stretch because facts share sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read texts with this lexicon."""
        self._lexicon = lexicon
        labels: Mapping[str, str] = lexicon.table("speech")
        self.asking = frozenset(labels["asking"].split())
        """Labels of the turns of an interview that only ask."""
        self.prompting = self.asking.union(labels["hosting"].split())
        """These and the labels of who leads through a broadcast."""
        self._issued_by: Mapping[str, str] = lexicon.table("units")["issued_by"]
        told: Mapping[str, Any] = lexicon.table("terms")
        self._together: Mapping[str, Sequence[str]] = told["together"]
        self.stretches = frozenset(map(stem, told["stretches"]))
        """Stems of the words that a stretch of months is told with."""
        self._totals = frozenset(told["totals"])
        self._standing_before: Sequence[str] = told["measured_by"]
        self._measuring = Phrases(self._standing_before)
        points = (f"{word} {verb}" for word in told["pointing"] for verb in told["behind_pointing"])
        self._taking_up = Phrases((*told["taking_up"], *points))
        self.hosting = Hosting(lexicon)
        self._read: Callable[[str], Held] = lru_cache(maxsize=_REMEMBERED)(self._held)

    def takes_up(self, sentence: str) -> bool:
        """Tell whether a sentence opens with what stands for something in the one before.

        One that has a name of its own is on that.
        """
        if not self._taking_up.open([word.norm for word in tokens(sentence[:_OPENING])]):
            return False
        _, _, rest = sentence.partition(" ")
        return CALENDAR.issuperset(written([f"- {rest}"]).capital)

    def held(self, text: str) -> Held:
        """Give the terms of a text."""
        return self._read(text)

    def _held(self, text: str) -> Held:
        words = tokens(text)
        said = {intern(word.stem): None for word in words}
        implied: dict[str, float] = {}
        for match in self._lexicon.match_tokens(words, inner=True):
            start, end = words[match.first].start, words[match.last - 1].end
            if is_no_state(match.concept, text[start:end]) or is_pronoun(text, start, end):
                continue
            said[intern(f"#{match.concept.id}")] = None
            for id_, weight in self.implied(match.concept.id):
                term = intern(f"#{id_}")
                implied[term] = max(implied.get(term, 0.0), weight)
        return Held(
            tuple(said),
            tuple(term for term, weight in implied.items() if weight == LOOSER),
            tuple(term for term, weight in implied.items() if weight < LOOSER),
        )

    def together(self, own: Held, beside: Held) -> tuple[str, ...]:
        """Give what something is called beside others: the students of a school are pupils."""
        return tuple(
            f"#{id_}"
            for id_, (head, *others) in self._together.items()
            if f"#{head}" in own.said and all(f"#{other}" in beside.said for other in others)
        )

    def is_total(self, row: str) -> bool:
        """Tell whether the row of a table that is called so adds up the others."""
        return " ".join(word.norm for word in tokens(row)) in self._totals

    def measured_by(self, text: str) -> frozenset[str]:
        """Give the terms of whom a sentence names only to measure others by ("following China")."""
        low = text.casefold()
        if not any(phrase in low for phrase in self._standing_before):
            return frozenset()  # of nearly all sentences, and many are looked at
        words = tokens(text)
        behind = [place.stop for place in self._measuring.places([word.norm for word in words])]
        named = [at for at in behind if at < len(words) and text[words[at].start].isupper()]
        times = Counter(word.stem for word in words) if named else Counter()
        found: set[str] = set()
        for at in named:
            near = words[at : at + _LONGEST_NAME]
            match = next((m for m in self._lexicon.match_tokens(near) if m.first == 0), None)
            stems = [word.stem for word in near[: match.last if match else 1]]
            if all(times[stem] == 1 for stem in stems):
                found.update(stems, [f"#{match.concept.id}"] if match else ())
        return frozenset(found)

    def is_place_or_body(self, concept: str) -> bool:
        """Tell whether an article can be about the concept: a country, a place or a body."""
        entry = self._lexicon.concepts.get(concept)
        return entry is not None and entry.kind in ENTITY_KINDS - {"person"}

    def is_state(self, concept: str) -> bool:
        """Tell whether the concept is a state."""
        entry = self._lexicon.concepts.get(concept)
        return entry is not None and entry.kind == "country"

    def issuer(self, unit: str) -> str | None:
        """Give the term of the state in whose currency an amount is, if it is of one state."""
        state = self._issued_by.get(unit.partition(" per ")[0])
        return f"#{state}" if state else None

    def implied(self, concept: str) -> Iterable[tuple[str, float]]:
        """Give the broader concepts of a concept and what it stands for, with weights."""
        entry = self._lexicon.concepts.get(concept)
        if entry is None:
            return
        for id_ in (*entry.broader, *([entry.stands_for] if entry.stands_for else ())):
            yield id_, LOOSER
            outer = self._lexicon.concepts.get(id_)
            for further in outer.broader if outer else ():
                yield further, LOOSER * LOOSER


def is_no_state(concept: Concept, written: str) -> bool:
    """Tell the turkeys of a farm from Turkey: English writes states with a capital."""
    return concept.kind == "country" and written.isascii() and written.islower()


def merged(*weighted: tuple[float, Iterable[str]]) -> dict[str, float]:
    """Put several sets of terms together, each of one weight, the strongest weight winning."""
    out: dict[str, float] = {}
    for weight, terms in sorted(weighted, key=itemgetter(0)):
        out.update(dict.fromkeys(terms, weight))
    return out
