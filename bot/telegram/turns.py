"""Updates in their order: those of one chat one after the other, chats beside each other."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from bot.logs import Log
from bot.metrics import Metrics
from bot.storage import inbox
from bot.storage.database import Database
from bot.storage.inbox import Received

AT_ONCE = 16
"""Chats that are dealt with at a time."""
TRIES = 5
"""An update that fails so often is put aside with its error."""
_PAUSE = 0.5
"""Seconds after a first failure; each further one doubles them."""
_MOST = 1000
"""Updates in memory; more wait where Telegram keeps them."""

_Order: TypeAlias = tuple[int | None, int]


class Turns:
    """Hands updates to ``handle``, again after a failure, and puts aside what keeps failing."""

    def __init__(
        self,
        handle: Callable[[Received], Awaitable[None]],
        database: Database,
        metrics: Metrics,
        log: Log,
    ) -> None:
        """Begin with nothing."""
        self._handle = handle
        self._database = database
        self._metrics = metrics
        self._log = log
        self._waiting: defaultdict[_Order, deque[Received]] = defaultdict(deque)
        self._begun: deque[_Order] = deque()
        self._wake = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()
        self._free = asyncio.Semaphore(AT_ONCE)
        self.pending = 0
        """How many updates wait or are being handled."""

    async def resume(self) -> None:
        """Take up what a stopped process left."""
        async with self._database.begin() as tx:
            left = await inbox.pending(tx)
        self.submit(left)

    def submit(self, updates: Iterable[Received]) -> None:
        """Take updates that are in the inbox, once their transaction is committed."""
        for received in updates:
            order = _order(received)
            if order not in self._waiting:
                self._begun.append(order)
            self._waiting[order].append(received)
            self.pending += 1
        if self.pending >= _MOST:
            self._room.clear()
        self._wake.set()

    async def room(self) -> None:
        """Wait until there is room for more."""
        await self._room.wait()

    async def run(self) -> None:
        """Deal with updates until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                while self._begun:
                    tasks.create_task(self._in_order(self._begun.popleft()))
                self._wake.clear()
                await self._wake.wait()

    async def _in_order(self, order: _Order) -> None:
        """Deal with the updates of one chat until there are no more."""
        queue = self._waiting[order]
        while queue:
            async with self._free:
                is_over = await self._tried(queue[0])
            if not is_over:
                await asyncio.sleep(_PAUSE * 2 ** min(queue[0].attempts, TRIES))
                queue[0] = replace(queue[0], attempts=queue[0].attempts + 1)
                continue
            queue.popleft()
            self.pending -= 1
            if self.pending < _MOST:
                self._room.set()
        del self._waiting[order]

    async def _tried(self, received: Received) -> bool:
        """Handle an update; False when it is to be tried again."""
        try:
            await self._handle(received)
        except Exception as error:  # noqa: BLE001  one bad update must not stop the others
            return await self._failed(received, f"{type(error).__name__}: {error}")
        self._metrics.update("handled")
        return True

    async def _failed(self, received: Received, error: str) -> bool:
        is_final = received.attempts + 1 >= TRIES
        self._log.error("update failed", reason=error, update=str(received.update_id))
        self._metrics.update("put_aside" if is_final else "failed")
        try:
            async with self._database.begin() as tx:
                is_pending = await inbox.failed(tx, received.update_id, error, is_final)
        except SQLAlchemyError as problem:
            self._log.error("inbox cannot be written", reason=str(problem))
            return False
        return is_final or not is_pending


def _order(received: Received) -> _Order:
    """Give what an update keeps its order in: its chat; without one it waits for no other."""
    return (received.chat_id, 0) if received.chat_id is not None else (None, received.update_id)
