"""How much one person may ask: pure but for what it remembers of the last minute."""

from __future__ import annotations

from collections import deque
from typing import Literal

PER_MINUTE = 30
"""Questions of one person that are answered within a minute."""
_MINUTE = 60.0
_PEOPLE = 10_000
"""People remembered at most; whoever asked longest ago is forgotten first."""


class Limits:
    """Counts what people ask."""

    def __init__(self, per_minute: int = PER_MINUTE) -> None:
        """Begin with nobody."""
        self._per_minute = per_minute
        self._asked: dict[int, deque[float]] = {}
        self._told: dict[int, float] = {}

    def allow(self, person_id: int, now: float) -> Literal["yes", "tell", "no"]:
        """Count a question: to be answered, to be told to wait, or to be passed over.

        Whoever asks on and on is told once a minute. ``now`` is in seconds.
        """
        asked = self._asked.pop(person_id, deque[float]())
        self._asked[person_id] = asked  # the latest asker stands last
        while asked and asked[0] <= now - _MINUTE:
            asked.popleft()
        if len(self._asked) > _PEOPLE:
            self._forget_first()
        if len(asked) < self._per_minute:
            asked.append(now)
            return "yes"
        if self._told.get(person_id, -_MINUTE) > now - _MINUTE:
            return "no"
        self._told[person_id] = now
        return "tell"

    def _forget_first(self) -> None:
        first = next(iter(self._asked))
        del self._asked[first]
        self._told.pop(first, None)
