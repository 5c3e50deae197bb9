"""Long polling: one poller at a time, the newest."""

from __future__ import annotations

import asyncio
from threading import RLock

from tests.e2e.botapi.refusals import ApiError, Json
from tests.e2e.botapi.updates import Updates

_MAX_WAIT = 50
_OUSTED = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


class Poller:
    """Answers getUpdates; lives in the server's loop."""

    def __init__(self, updates: Updates, lock: RLock) -> None:
        self._updates = updates
        self._lock = lock
        self._waiter: asyncio.Future[None] | None = None

    def wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def poll(self, params: Json) -> list[Json]:
        """Give what is not acknowledged, or wait for it; raises ApiError for the older of two."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(ApiError(409, _OUSTED))
        with self._lock:
            self._updates.confirm(params.get("offset", 0))
            if params.get("allowed_updates") is not None:
                self._updates.allow(params["allowed_updates"])
        limit = min(max(params.get("limit", 100), 1), 100)
        return await self._first(limit, min(params.get("timeout", 0), _MAX_WAIT))

    async def _first(self, limit: int, seconds: float) -> list[Json]:
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not (batch := self._batch(limit)) and loop.time() < end:
            self._waiter = loop.create_future()
            try:
                async with asyncio.timeout_at(end):
                    await self._waiter
            except TimeoutError:
                break
        return batch

    def _batch(self, limit: int) -> list[Json]:
        with self._lock:
            return self._updates.batch(limit)
