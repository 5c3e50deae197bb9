"""The queue of updates: kept until a later offset acknowledges them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import count

from tests.e2e.botapi.refusals import Json

_ON_DEMAND = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """What the bot has not acknowledged yet; `arrived` is called after each new one."""

    def __init__(self) -> None:
        self._ids = count(100_000_001)
        self._queue: deque[Json] = deque()
        self._allowed: frozenset[str] = frozenset()
        self.arrived: Callable[[], None] = lambda: None

    def __len__(self) -> int:
        return len(self._queue)

    def add(self, kind: str, payload: Json) -> None:
        if kind in self._allowed or not (self._allowed or kind in _ON_DEMAND):
            self.put({kind: payload})

    def put(self, update: Json) -> int:
        """Queue any update, whatever is allowed; it gets an id if it has none."""
        self._queue.append({"update_id": next(self._ids)} | update)
        self.arrived()
        return int(self._queue[-1]["update_id"])

    def allow(self, kinds: list[str]) -> None:
        self._allowed = frozenset(kinds)

    def confirm(self, offset: int) -> None:
        """Forget what stands before an offset; a negative one keeps that many at the end."""
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
        while self._queue and self._queue[0]["update_id"] < offset:
            self._queue.popleft()

    def batch(self, limit: int) -> list[Json]:
        return [self._queue[index] for index in range(min(limit, len(self._queue)))]
