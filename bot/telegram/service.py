"""The bot on Telegram: intake, turns, sender, digests and web server, started and stopped."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import telegram
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.metrics import Metrics
from bot.storage import digests
from bot.storage.database import Database, open_database
from bot.telegram.digesting import Digester
from bot.telegram.errors import UNREADABLE, verdict
from bot.telegram.handling import Handling
from bot.telegram.intake import GRACE, POLL, Intake
from bot.telegram.keeping import keep_house
from bot.telegram.lanes import Lanes, Rates
from bot.telegram.menus import tell_menus
from bot.telegram.parts import Parts
from bot.telegram.sending import AT_ONCE, Sender, TokenError
from bot.telegram.turns import Turns
from bot.telegram.updates import Me
from bot.telegram.watching import Watcher

if TYPE_CHECKING:
    from bot.conversation.dispatch import Conversation
    from bot.conversation.turns import Reply, Request
    from bot.logs import Log
    from bot.settings import Settings

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_TIMEOUT = 20.0
"""Seconds for Telegram to take a message; after that nobody knows whether it did."""
_LEAVE = 5.0
"""Seconds in which what is under way may end when the bot is stopped."""


@dataclass(frozen=True)
class Given:
    """What the composition root gives."""

    settings: Settings
    conversation: Conversation
    answer: Callable[[Request], Reply]
    now: Callable[[], datetime]
    log: Log


async def serve(given: Given, token: str) -> None:
    """Run until SIGTERM or SIGINT; raises TokenError, DatabaseError or ListenError."""
    stopped = _signalled()
    database = open_database(given.settings.database_url, given.settings.data)
    polling = HTTPXRequest(1, read_timeout=POLL + GRACE, pool_timeout=GRACE)
    bot = _bot(given.settings, token, polling)
    running = _Running(given, database, bot, polling)
    try:
        await _until(stopped, running)
    except BaseExceptionGroup as group:
        raise _first(group) from None
    finally:
        with suppress(TelegramError):
            await bot.shutdown()
        await database.close()


class _Running:
    """The tasks of a running bot."""

    def __init__(
        self, given: Given, database: Database, bot: telegram.Bot, polling: HTTPXRequest
    ) -> None:
        self._given = given
        self._database = database
        self._bot = bot
        self._polling = polling
        self._metrics = Metrics()
        self._sender = self._make_sender()
        self._intake: Intake | None = None

    def unready(self) -> str | None:
        """Say why the bot answers nobody yet; None when it does."""
        return self._intake.unready() if self._intake else "Telegram has not answered yet"

    async def start(self, tasks: asyncio.TaskGroup) -> None:
        """Open the web server, wait for Telegram, then work."""
        given = self._given
        base = given.conversation.desk.base
        self._metrics.base(len(base.articles), len(base.findings))
        if given.settings.address is not None:
            from bot.web import listen, serve, web_app  # noqa: PLC0415  "off" needs none of it

            socket = listen(*given.settings.address)
            tasks.create_task(serve(web_app(self.unready, self._metrics), socket))
        parts = await self._parts()
        turns = Turns(Handling(parts).handle, self._database, self._metrics, given.log)
        self._intake = Intake(self._bot.base_url, self._polling, self._database, turns, parts)
        await self._sender.resume()
        await turns.resume()
        for work in (self._sender.run, turns.run, self._intake.run, parts.digester.run):
            tasks.create_task(work())
        tasks.create_task(keep_house(parts, turns))
        tasks.create_task(tell_menus(parts))
        tasks.create_task(self._watcher(parts).run())

    async def end(self) -> None:
        """Let what is being sent end, for a while; all else is taken up at the next start."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LEAVE):
                await self._sender.drain()

    def _make_sender(self) -> Sender:
        given, settings = self._given, self._given.settings
        rates = Rates(settings.send_rate, settings.chat_rate, settings.group_rate)
        return Sender(
            self._bot,
            self._database,
            Lanes(rates),
            lambda: given.now().timestamp(),
            self._metrics,
            given.log,
        )

    async def _parts(self) -> Parts:
        given = self._given
        me = await _introduced(self._bot, given.log)
        return Parts(
            bot=self._bot,
            me=me,
            database=self._database,
            sender=self._sender,
            digester=await self._digester(),
            conversation=given.conversation,
            answer=given.answer,
            now=given.now,
            operators=frozenset(given.settings.admins),
            metrics=self._metrics,
            log=given.log,
        )

    def _watcher(self, parts: Parts) -> Watcher:
        return Watcher(
            parts.conversation,
            parts.database,
            parts.sender,
            parts.now,
            parts.log,
            parts.digester.known,
        )

    async def _digester(self) -> Digester:
        given, desk = self._given, self._given.conversation.desk
        async with self._database.begin() as tx:
            seen = await digests.meet(tx, desk.base.articles, given.now().timestamp())
        return Digester(
            desk=desk,
            database=self._database,
            sender=self._sender,
            now=given.now,
            metrics=self._metrics,
            log=given.log,
            known={id_: datetime.fromtimestamp(at, UTC) for id_, at in seen.items()},
            changed=asyncio.Event(),
        )


async def _until(stopped: asyncio.Event, running: _Running) -> None:
    """Work until the bot is stopped, then let what is under way end."""

    async def work() -> None:
        async with asyncio.TaskGroup() as tasks:
            await running.start(tasks)

    async with asyncio.TaskGroup() as outer:
        working = outer.create_task(work())
        waiting = outer.create_task(stopped.wait())
        await asyncio.wait((working, waiting), return_when=asyncio.FIRST_COMPLETED)
        if stopped.is_set():
            await running.end()
        working.cancel()
        waiting.cancel()


async def _introduced(bot: telegram.Bot, log: Log) -> Me:
    """Ask who the bot is, for as long as it takes; raises TokenError."""
    pause = 0.0
    while True:
        try:
            await bot.initialize()  # asks who it is
        except InvalidToken as error:
            raise TokenError(verdict(error).reason) from None
        except (TelegramError, *UNREADABLE) as error:
            if not pause:
                log.warning("Telegram cannot be reached, trying on", reason=verdict(error).reason)
            pause = min(_LONGEST_PAUSE, pause * 2 or _FIRST_PAUSE)
            await asyncio.sleep(pause)
        else:
            reads_groups = bool(bot.bot.can_read_all_group_messages)
            return Me(bot.id, bot.username, reads_groups)


def _bot(settings: Settings, token: str, polling: HTTPXRequest) -> telegram.Bot:
    request = HTTPXRequest(
        AT_ONCE,
        read_timeout=_TIMEOUT,
        write_timeout=_TIMEOUT,
        connect_timeout=_TIMEOUT / 2,
        pool_timeout=_TIMEOUT,
    )
    if settings.api_url is None:
        return telegram.Bot(token, request=request, get_updates_request=polling)
    return telegram.Bot(
        token,
        base_url=f"{settings.api_url}/bot",
        base_file_url=f"{settings.api_url}/file/bot",
        request=request,
        get_updates_request=polling,
    )


def _signalled() -> asyncio.Event:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopped.set)
    return stopped


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """Give the first error within groups of errors."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
