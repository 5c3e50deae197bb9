"""Telegram's flood rules: off until a test turns them on."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from tests.e2e.botapi.refusals import too_many


@dataclass(frozen=True)
class Limit:
    """So many messages in any stretch of so many seconds."""

    count: int
    seconds: float


class Flood:
    """Counts messages; a chat may also be halted by hand, as may everything (None)."""

    def __init__(self) -> None:
        self.chat: Limit | None = None
        self.group: Limit | None = None
        self.all: Limit | None = None
        self._halts: dict[int | None, float] = {}
        self._times: dict[tuple[str, int], deque[float]] = defaultdict(deque)

    def halt(self, until: float, chat: int | None = None) -> None:
        """Refuse what comes before a monotonic time, to one chat or to all."""
        self._halts[chat] = until

    def check(self, chat: int, is_group: bool, now: float) -> None:
        """Count one message; raises ApiError(429)."""
        waits = [self._halts.get(key, now) - now for key in (chat, None)]
        named = [("chat", chat, self.chat), ("all", 0, self.all)]
        named += [("group", chat, self.group)] if is_group else []
        limits = [(self._times[name, key], limit) for name, key, limit in named if limit]
        waits += [_wait(times, limit, now) for times, limit in limits]
        if max(waits) > 0:
            raise too_many(math.ceil(max(waits)))
        for times, _ in limits:
            times.append(now)


def _wait(times: deque[float], limit: Limit, now: float) -> float:
    while times and times[0] <= now - limit.seconds:
        times.popleft()
    return times[0] + limit.seconds - now if len(times) >= limit.count else 0
