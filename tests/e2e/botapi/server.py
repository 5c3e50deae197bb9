"""The Bot API on a loopback port, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Coroutine
from typing import Any, Self

from tests.e2e.botapi.answering import Answering
from tests.e2e.botapi.wire import Connection
from tests.e2e.botapi.world import TOKEN, World

_HOST = "127.0.0.1"
_PATIENCE = 10.0


class BotApi(World):
    """Telegram for one bot: `with BotApi() as server:`; everything else is done in World."""

    def __init__(self, token: str = TOKEN, username: str = "briefing_test_bot") -> None:
        super().__init__(token, username)
        self.port = 0
        self._resets = 0
        self._answering = Answering(self)
        self._connections: set[asyncio.BaseTransport] = set()
        self._listener: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="botapi", daemon=True)
        self.updates.arrived = self._wake

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL is to be."""
        return f"http://{_HOST}:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self.up()
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE)
        self._loop.close()

    def down(self) -> None:
        """Close every connection and refuse new ones, as if Telegram could not be reached."""
        self._run(self._unlisten())

    def up(self) -> None:
        """Listen, again at the same port."""
        self._run(self._listen())

    def reset_connections(self, number: int) -> None:
        """Reset so many coming connections before anything is read."""
        self._resets = number

    def halt(self, seconds: float, chat: int | None = None) -> None:
        """Answer 429 to every message for a while, to one chat or to all."""
        self.flood.halt(time.monotonic() + seconds, chat)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE)

    def _wake(self) -> None:
        self._loop.call_soon_threadsafe(self._answering.poller.wake)

    async def _listen(self) -> None:
        self._listener = await self._loop.create_server(self._connection, _HOST, self.port)
        self.port = self._listener.sockets[0].getsockname()[1]

    def _connection(self) -> Connection:
        return Connection(self._answering.respond, self._is_welcome, self._connections)

    def _is_welcome(self) -> bool:
        is_unlucky = self._resets > 0
        self._resets -= is_unlucky
        return not is_unlucky

    async def _unlisten(self) -> None:
        if self._listener is not None:
            self._listener.close()
        for transport in list(self._connections):
            if isinstance(transport, asyncio.Transport):
                transport.abort()

    async def _stop(self) -> None:
        await self._unlisten()
        mine = asyncio.current_task()
        tasks = [task for task in asyncio.all_tasks() if task is not mine]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
