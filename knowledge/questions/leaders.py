"""Who is meant by what people call leaders: "Dushanbe's man", "the October host", "Putin's land".

The lexicon calls persons by their office ("president of Tajikistan"); a state or its capital before
a word for a leader means that person, and the person before a word for a land that state. Who was
the host or the guest is told by the articles on their meetings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.base.hosting import HOST, Meeting, led_states, meeting_roles
from knowledge.language.words import Token
from knowledge.lexicon import Lexicon, TokenMatch
from knowledge.models import Period

_POSSESSIVE = len("'s ")
"""Characters between two words of which the first owns the second."""
_MONTH = len("2025-10")


class Leaders:
    """The persons of the lexicon who lead states, and the words for leaders and lands."""

    def __init__(self, lexicon: Lexicon, meetings: Sequence[Meeting] = ()) -> None:
        """Read ``[leading]`` and ``[meeting]`` of ``asking.toml``; ``meetings`` are the base's."""
        self._concepts, self._meetings = lexicon.concepts, meetings
        self._led = led_states(lexicon)
        self._by_state = {state: person for person, state in self._led.items()}
        table = lexicon.table("asking")
        self._leaders = frozenset(table["leading"]["leaders"])
        self._lands = frozenset(table["leading"]["lands"])
        self._there, self._from = (frozenset(table["meeting"][name]) for name in ("at", "from"))
        self._roles = meeting_roles(table["meeting"])

    def matches(
        self, words: Sequence[Token], named: Sequence[TokenMatch], periods: Sequence[Period]
    ) -> Iterator[TokenMatch]:
        """Give the leaders and lands that the words describe.

        ``named`` is what they name, ``periods`` are the times that they name.
        """
        for match in named:
            meant = self._described(words, match)
            if meant is not None:
                yield TokenMatch(self._concepts[meant], match.first, match.last + 1)
        for at, word in enumerate(words):
            role = self._roles.get(word.norm)
            people = self._people(role, words, at, named, periods) if role else frozenset()
            if len(people) == 1:
                yield TokenMatch(self._concepts[next(iter(people))], at, at + 1)

    def _described(self, words: Sequence[Token], match: TokenMatch) -> str | None:
        """Give the id of who or what a name and the word behind it mean together."""
        if match.last >= len(words):
            return None
        last, following = words[match.last - 1], words[match.last]
        is_owner = following.start - last.end == _POSSESSIVE or last.norm.endswith("s")
        if is_owner and following.norm in self._lands:
            return self._led.get(match.concept.id)
        state = match.concept.stands_for or match.concept.id
        is_leader = is_owner and following.norm in self._leaders
        return self._by_state.get(state) if is_leader else None

    def _people(
        self,
        role: str,
        words: Sequence[Token],
        at: int,
        named: Sequence[TokenMatch],
        periods: Sequence[Period],
    ) -> frozenset[str]:
        """Give who had the role at the meetings that the words beside it allow."""
        held = [m for m in self._meetings if all(_is_of(m, period) for period in periods)]
        before = self._states(named, last=at)
        behind = words[at + 1].norm if at + 1 < len(words) else ""
        after = self._states(named, first=at + 2)
        if behind in self._there and after:
            held = [meeting for meeting in held if meeting.state in after]
        people = {p for m in held for p in ({m.host} if role == HOST else m.guests)}
        theirs = before or (after if behind in self._from else frozenset())
        return frozenset(p for p in people if not theirs or self._led[p] in theirs)

    def _states(
        self, named: Sequence[TokenMatch], first: int | None = None, last: int | None = None
    ) -> frozenset[str]:
        """Give the states named by what begins at ``first``, or ends at ``last``."""
        found = (m.concept for m in named if m.first == first or m.last == last)
        return frozenset(c.stands_for or c.id for c in found) & self._by_state.keys()


def _is_of(meeting: Meeting, period: Period) -> bool:
    """Tell whether an article on a meeting came out in a time, or in a month of it."""
    day = meeting.published.isoformat() if meeting.published else ""
    start, end = period.start or "", period.end or day
    return start <= day[: len(start)] and day[: len(end)][:_MONTH] <= end
