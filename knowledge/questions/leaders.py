"""Who leads a state and which state somebody leads, as people say it: "Dushanbe's man".

The lexicon calls persons by their office ("president of Tajikistan"); a state or its capital before
a word for a leader means that person, and the person before a word for a land that state.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from knowledge.language.words import Token
from knowledge.lexicon import Concept, Lexicon, TokenMatch

_POSSESSIVE = len("'s ")
"""Characters between two words of which the first owns the second."""


class Leaders:
    """The persons of the lexicon who lead states, and the words for leaders and lands."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the offices of persons, and ``[leading]`` of ``asking.toml``."""
        self._concepts = lexicon.concepts
        table = lexicon.table("asking")["leading"]
        self._leaders, self._lands = frozenset(table["leaders"]), frozenset(table["lands"])
        self._by_state = dict(_led(lexicon, frozenset(table["offices"])))
        self._by_person: Mapping[str, Concept] = {
            person.id: self._concepts[state] for state, person in self._by_state.items()
        }

    def matches(self, words: Sequence[Token], named: Sequence[TokenMatch]) -> Iterator[TokenMatch]:
        """Give the leaders and lands that the words describe; ``named`` is what they name."""
        for match in named:
            if match.last >= len(words):
                continue
            gap = words[match.last].start - words[match.last - 1].end
            meant = self._meant(match.concept, words[match.last].norm)
            if meant is not None and (gap == _POSSESSIVE or words[match.last - 1].norm[-1] == "s"):
                yield TokenMatch(meant, match.first, match.last + 1)

    def _meant(self, concept: Concept, following: str) -> Concept | None:
        if following in self._lands:
            return self._by_person.get(concept.id)
        state = concept.stands_for or concept.id
        return self._by_state.get(state) if following in self._leaders else None


def _led(lexicon: Lexicon, offices: frozenset[str]) -> Iterator[tuple[str, Concept]]:
    """Give the states whose presidents, and the like, are persons of the lexicon."""
    for person in lexicon.concepts.values():
        if person.kind != "person":
            continue
        for name in person.en:
            held = offices.intersection(name.casefold().split())
            for match in lexicon.match(name) if held else ():
                if match.concept.kind == "country":
                    yield match.concept.id, person
