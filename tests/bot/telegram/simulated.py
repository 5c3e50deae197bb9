"""Lanes under a simulated clock: messages arrive, take their time, and some are refused."""

from __future__ import annotations

import copy
import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.telegram.lanes import Lanes, Rates

_STEPS = 60
"""More steps than these a message mean that the sender would spin."""
_BLINK = 1e-6


@dataclass(frozen=True)
class Note:
    """A message; `takes` is how long Telegram takes over it, in seconds."""

    number: int
    chat_id: int
    kind: str
    arrives: float
    takes: float


@dataclass(frozen=True)
class Given:
    """A message given out, and whether it was accepted in the end."""

    note: Note
    at: float
    until: float
    is_accepted: bool


@dataclass
class Simulation:
    """Runs messages through lanes as the sender does, noting what is given out when."""

    rates: Rates
    notes: Sequence[Note]
    refusals: Mapping[int, float] = field(default_factory=dict)
    """Number of a message → seconds for which its first try is refused by flood control."""
    looks_ahead: bool = False
    """Prove at each sleep that nothing could have been given out before it ends."""
    given: list[Given] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with nothing on its way."""
        self._lanes: Lanes[Note] = Lanes(self.rates)
        self._under_way: list[tuple[float, int, Note]] = []
        self._refused: set[int] = set()

    def run(self) -> list[Given]:
        """Run until nothing waits; fails where that takes too many steps."""
        coming = sorted(self.notes, key=lambda note: (note.arrives, note.number))
        now, steps = 0.0, 0
        while True:
            while coming and coming[0].arrives <= now:
                self._lanes.add(coming.pop(0), now)
            self._end(now)
            while (note := self._lanes.take(now)) is not None:
                self._begin(note, now)
            at = self._wakes(coming, now)
            if at is None:
                return self.given
            now = max(at, now)
            steps += 1
            assert steps <= _STEPS * (len(self.notes) + 1), "it spins"

    def _begin(self, note: Note, now: float) -> None:
        is_refused = note.number in self.refusals and note.number not in self._refused
        self.given.append(Given(note, now, now + note.takes, not is_refused))
        heapq.heappush(self._under_way, (now + note.takes, note.number, note))

    def _end(self, now: float) -> None:
        while self._under_way and self._under_way[0][0] <= now:
            *_, note = heapq.heappop(self._under_way)
            if note.number in self.refusals and note.number not in self._refused:
                self._refused.add(note.number)
                self._lanes.flooded(note.chat_id, now + self.refusals[note.number])
                self._lanes.put_back(note, now)
            else:
                self._lanes.flowed()
            self._lanes.release(note.chat_id, now)

    def _wakes(self, coming: Sequence[Note], now: float) -> float | None:
        """Give when the sender would look again: at the next event or when the lanes say so."""
        events = [note.arrives for note in coming[:1]] + [at for at, *_ in self._under_way[:1]]
        times = [*events, *(at for at in [self._lanes.next_at(now)] if at is not None)]
        if not times:
            assert not len(self._lanes), "messages wait, and nothing will wake the sender"
            return None
        if self.looks_ahead:
            self._prove_nothing_before(min(times), now)
        return min(times)

    def _prove_nothing_before(self, end: float, now: float) -> None:
        for moment in (now + (end - now) / 2, end - _BLINK):
            if now < moment < end:
                assert copy.deepcopy(self._lanes).take(moment) is None, "it sleeps past work"
