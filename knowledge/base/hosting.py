"""Who receives whom: in an article on a meeting of leaders one is the host, the others are guests.

It is told by where they meet ("a visit to Moscow", "the meeting in Dushanbe") and by the state of
each ("the Russian president", or the office by which the lexicon calls a person).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from knowledge.language.words import stem, tokens
from knowledge.lexicon import Concept, Lexicon


class Meeting(NamedTuple):
    """A meeting that an article tells of: persons and the state by their ids in the lexicon."""

    host: str
    guests: frozenset[str]
    state: str
    published: date | None


HOST, GUEST = "@host", "@guest"
"""Terms of what the host and a guest say."""
_BEHIND = 16
"""Words from that of a meeting on, among which its place may stand."""
_REACH = 2
"""Words behind "in" or "to" among which the name of the place begins ("at the Igora resort")."""


class Hosting:
    """The words by which meetings are told."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read ``[hosting]`` of ``terms.toml``."""
        self._lexicon = lexicon
        table: Mapping[str, Sequence[str]] = lexicon.table("terms")["hosting"]
        self._meeting = frozenset(map(stem, table["meeting"]))
        self._places = frozenset(table["places"])
        self._offices = frozenset(table["offices"])

    def roles(
        self, titles: Mapping[str, str], sentences: Iterable[str]
    ) -> Mapping[str, Sequence[str]]:
        """Give the term, HOST or GUEST, of each speaker who leads a state and meets another.

        ``titles``: speaker → the words that introduce him or her.
        """
        led = {speaker: self._state(speaker, called) for speaker, called in titles.items()}
        states = {state for state in led.values() if state is not None}
        if len(states) < 2:
            return {}
        met = Counter(
            state for text in sentences for state in self._met_in(text) if state in states
        )
        if not met:
            return {}
        host, _ = met.most_common(1)[0]
        return {s: (HOST if state == host else GUEST,) for s, state in led.items() if state}

    def _state(self, speaker: str, titles: str) -> str | None:
        """Give the id of the state that somebody leads."""
        led = led_states(self._lexicon)
        for match in self._lexicon.match(speaker):
            if match.concept.id in led:
                return led[match.concept.id]
        if self._offices.isdisjoint(word.norm for word in tokens(titles)):
            return None
        named = (m.concept for m in self._lexicon.match(titles))
        return next((concept.id for concept in named if concept.kind == "country"), None)

    def _met_in(self, sentence: str) -> Iterator[str]:
        """Give the state in which a sentence says that somebody met: "a visit to Moscow"."""
        words = tokens(sentence)
        at = next((i for i, word in enumerate(words) if word.stem in self._meeting), None)
        if at is None:
            return
        for match in self._lexicon.match_tokens(words[at : at + _BEHIND]):
            state = self._state_of(match.concept)
            before = words[max(at, at + match.first - _REACH) : at + match.first]
            if state is not None and any(word.norm in self._places for word in before):
                yield state
                return

    def _state_of(self, concept: Concept) -> str | None:
        if concept.kind == "country":
            return concept.id
        wider = (concept.stands_for, *concept.broader) if concept.kind == "place" else ()
        concepts = self._lexicon.concepts
        return next((id_ for id_ in wider if id_ and concepts[id_].kind == "country"), None)


def meeting_roles(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Give each word for a host or a guest its term; ``words``: those of ``asking.toml``."""
    return {word: role for role in (HOST, GUEST) for word in words[role.removeprefix("@")]}


@lru_cache(maxsize=4)
def led_states(lexicon: Lexicon) -> Mapping[str, str]:
    """Give for each person of the lexicon who leads a state its id: "president of Tajikistan"."""
    offices = frozenset(lexicon.table("terms")["hosting"]["offices"])
    found: dict[str, str] = {}
    for person in lexicon.concepts.values():
        for name in person.en if person.kind == "person" else ():
            held = offices.intersection(name.casefold().split())
            for match in lexicon.match(name) if held else ():
                if match.concept.kind == "country":
                    found.setdefault(person.id, match.concept.id)
    return found


def meetings_told(
    told: Iterable[tuple[Mapping[str, Sequence[str]], date | None]], lexicon: Lexicon
) -> tuple[Meeting, ...]:
    """Give the meetings of persons of the lexicon: roles of speakers, and when that came out."""
    led, found = led_states(lexicon), []
    for roles, published in told:
        persons: dict[str, set[str]] = {HOST: set(), GUEST: set()}
        for speaker, (role,) in roles.items():
            persons[role].update(
                m.concept.id for m in lexicon.match(speaker) if m.concept.id in led
            )
        if len(persons[HOST]) == 1:
            (host,) = persons[HOST]
            found.append(Meeting(host, frozenset(persons[GUEST]), led[host], published))
    return tuple(found)
