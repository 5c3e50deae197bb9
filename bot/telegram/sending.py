"""From the outbox to Telegram: one sender, each chat in order, no chat waiting for another."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import TypeVar

import telegram
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import TelegramError

from bot.logs import Log
from bot.metrics import Metrics
from bot.storage import digests, outbox, people
from bot.storage.database import Database
from bot.storage.outbox import Outgoing, State
from bot.telegram.errors import UNREADABLE, Verdict, verdict
from bot.telegram.lanes import UNASKED, Lanes
from bot.telegram.posting import post

AT_ONCE = 16
"""Requests under way at a time."""
_BRISK, _SLOW = 3, 0.05
"""So many at a time are enough while each takes less than so many seconds: more of them would only
burn the processor. Whoever is slower, or hangs, does not count."""
STALE = {"reply": 600.0, "notice": 600.0, "digest": 3 * 3600.0, "watch": 7 * 86400.0}
"""Seconds after which a message is no longer worth sending."""
_TRIES = 8
"""A message that Telegram's own failures stop so often is given up."""
_TRIES_LOST = 2
"""A reply whose answer was lost is sent once more; what comes by itself never."""
_NOTE_PAUSE, _LONGEST_PAUSE = 0.5, 60.0
_CONFIRMED = 2
"""Refusals in a row that end a subscription."""

T = TypeVar("T")


class TokenError(Exception):
    """Telegram does not know the token; the message is one line for a person."""


class Sender:
    """Sends what the outbox holds and notes how each message ended."""

    def __init__(
        self,
        bot: telegram.Bot,
        database: Database,
        lanes: Lanes[Outgoing],
        clock: Callable[[], float],
        metrics: Metrics,
        log: Log,
    ) -> None:
        """Hold what is needed; ``clock`` gives seconds since 1970."""
        self._bot = bot
        self._database = database
        self._lanes = lanes
        self._clock = clock
        self._metrics = metrics
        self._log = log
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._is_closing = False
        self._under_way: dict[int, float] = {}
        """When each message that is being sent was begun, by its id."""
        self._gone: set[int] = set()

    @property
    def pending(self) -> int:
        """Count the messages that wait or are under way."""
        return len(self._lanes) + len(self._under_way)

    async def resume(self) -> None:
        """Take up what a stopped process left."""
        async with self._database.begin() as tx:
            waiting = await outbox.unsent(tx, self._clock())
        for message in waiting:
            if message.not_before is not None:
                self._lanes.hold(message.chat_id, self._monotonic(message.not_before))
        self.submit(waiting)

    def submit(self, messages: Iterable[Outgoing]) -> None:
        """Take messages that are in the outbox, once their transaction is committed."""
        for message in messages:
            self._lanes.add(message, time.monotonic())
        self._wake.set()

    def drop(self, chat_id: int) -> None:
        """Send nothing more of what waits for a chat."""
        self._lanes.drop(chat_id)

    def move(self, old: int, new: int) -> None:
        """Send what waits for a chat to its new id; the outbox has it already."""
        renamed = [replace(message, chat_id=new) for message in self._lanes.waiting(old)]
        self._lanes.move(old, new, renamed, time.monotonic())
        self._wake.set()

    async def drain(self) -> None:
        """Begin nothing more and wait for what is being sent."""
        self._is_closing = True
        await self._idle.wait()

    async def run(self) -> None:
        """Send until cancelled; raises TokenError in an ExceptionGroup."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._wake.clear()
                now = time.monotonic()
                room_at = self._room_at(now)
                message = self._lanes.take(now) if room_at == now else None
                if message is None:
                    await self._rest(now, room_at)
                    continue
                self._under_way[message.id] = now
                self._idle.clear()
                tasks.create_task(self._delivered(message))

    def _room_at(self, now: float) -> float | None:
        """Give when one more may be begun; None while only the end of another makes room."""
        if self._is_closing or len(self._under_way) >= AT_ONCE:
            return None
        young = sorted(at for at in self._under_way.values() if now - at < _SLOW)
        return now if len(young) < _BRISK else young[-_BRISK] + _SLOW

    async def _rest(self, now: float, room_at: float | None) -> None:
        """Wait for a new message, for one that is dealt with, or for the next one's time."""
        next_at = self._lanes.next_at(now)
        if room_at is None or next_at is None:
            await self._wake.wait()
            return
        try:
            async with asyncio.timeout(max(room_at, next_at) - now):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _delivered(self, message: Outgoing) -> None:
        """Deal with one message; whatever goes wrong with it, its chat goes on."""
        try:
            await self._deliver(message)
        except TokenError:
            raise
        except Exception as error:  # noqa: BLE001  the other messages go on
            self._log.error("message not dealt with", reason=f"{type(error).__name__}: {error}")
            self._again(replace(message, attempts=message.attempts + 1))
        finally:
            del self._under_way[message.id]
            if not self._under_way:
                self._idle.set()
            self._lanes.release(message.chat_id, time.monotonic())
            self._wake.set()

    async def _deliver(self, message: Outgoing) -> None:
        if self._clock() - message.created_at > STALE[message.kind]:
            await self._finish(message, "stale", reason="too late to be of use")
            return
        message = replace(message, attempts=message.attempts + 1)
        target = await self._target(message)
        if message.kind in UNASKED and not await self._announced(message):
            return
        try:
            message_id = await post(self._bot, message, target)
        except (TelegramError, *UNREADABLE) as error:
            await self._judge(message, verdict(error), target)
            return
        self._lanes.flowed()
        await self._finish(message, "sent", message_id)

    async def _target(self, message: Outgoing) -> int | None:
        """Give the message to rewrite, which may have been sent only just now."""
        if message.supersedes is None:
            return message.edits
        async with self._database.begin() as tx:
            return await outbox.sent_as(tx, message.supersedes)

    async def _announced(self, message: Outgoing) -> bool:
        """Commit that it is about to be sent: what comes by itself is not sent again."""
        async with self._database.begin() as tx:
            return await outbox.sending(tx, message.id)

    async def _judge(self, message: Outgoing, said: Verdict, target: int | None) -> None:
        """Do what an error asks for."""
        match said.kind:
            case "unchanged":
                await self._finish(message, "sent", target)
            case "wait":
                await self._wait(message, said)
            case "migrated" if said.chat is not None:
                await self._migrate(message, said.chat)
            case "missing" if target is not None:
                await self._retry(replace(message, edits=None, supersedes=None))
            case "topic" if message.thread_id is not None:
                await self._retry(replace(message, thread_id=None))
            case "unsent" | "failed" | "conflict":
                await self._retry_later(message, said)
            case "lost":
                await self._lost(message, said)
            case "token":
                raise TokenError(said.reason)
            case "gone":
                await self._finish(message, "refused", reason=said.reason, is_gone=True)
            case _:
                await self._finish(message, "refused", reason=said.reason)

    async def _wait(self, message: Outgoing, said: Verdict) -> None:
        """Let the chat wait as long as Telegram says, over a restart too."""
        until = self._clock() + said.wait
        self._lanes.flooded(message.chat_id, time.monotonic() + said.wait)
        tries = message.attempts - 1  # being too fast is no failure of the message
        await self._retry(replace(message, not_before=until, attempts=tries))

    async def _migrate(self, message: Outgoing, new: int) -> None:
        await self._noted(lambda tx: people.move(tx, message.chat_id, new))
        self.move(message.chat_id, new)
        await self._retry(replace(message, chat_id=new))

    async def _retry_later(self, message: Outgoing, said: Verdict) -> None:
        if said.kind == "failed" and message.attempts >= _TRIES:
            await self._finish(message, "refused", reason=said.reason)
            return
        pause = min(_LONGEST_PAUSE, 0.5 * 2 ** min(message.attempts, 10))
        self._lanes.hold(message.chat_id, time.monotonic() + pause)
        await self._retry(message)

    async def _lost(self, message: Outgoing, said: Verdict) -> None:
        """Nobody knows whether it arrived: a reply may come twice, what is unasked may not."""
        if message.kind in UNASKED or message.attempts >= _TRIES_LOST:
            self._log.warning("fate unknown", kind=message.kind, reason=said.reason)
            await self._finish(message, "unknown", reason=said.reason)
        else:
            await self._retry_later(message, said)

    async def _retry(self, message: Outgoing) -> None:
        """Let a message be the next of its chat, unless it was forgotten in the meantime."""
        if await self._noted(lambda tx: outbox.put_off(tx, message)):
            self._lanes.put_back(message, time.monotonic())

    async def _noted(self, note: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Write down what Telegram said, however long it takes: to ask again may say it twice."""
        pause = _NOTE_PAUSE
        while True:
            try:
                async with self._database.begin() as tx:
                    return await note(tx)
            except SQLAlchemyError as error:
                self._log.error("outbox cannot be written", reason=str(error))
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, pause * 2)

    def _again(self, message: Outgoing) -> None:
        """Try once more after an error of our own; given up, it waits for the next start."""
        if message.attempts < _TRIES:
            pause = min(_LONGEST_PAUSE, 2.0**message.attempts)
            self._lanes.hold(message.chat_id, time.monotonic() + pause)
            self._lanes.put_back(message, time.monotonic())

    async def _finish(
        self,
        message: Outgoing,
        state: State,
        message_id: int | None = None,
        reason: str | None = None,
        is_gone: bool = False,
    ) -> None:
        now = self._clock()

        async def note(tx: AsyncConnection) -> None:
            await outbox.finish(tx, message, state, now, message_id, reason)
            if is_gone:
                await digests.refuse(tx, message.chat_id, _CONFIRMED)
            elif state == "sent" and (message.kind in UNASKED or was_gone):
                await digests.accept(tx, message.chat_id)

        was_gone = message.chat_id in self._gone
        await self._noted(note)
        (self._gone.add if is_gone else self._gone.discard)(message.chat_id)
        self._count(message, state, is_gone, now)

    def _count(self, message: Outgoing, state: State, is_gone: bool, now: float) -> None:
        if state in ("sent", "refused", "unknown", "stale"):
            self._metrics.message(message.kind, "gone" if is_gone else state)
        if state == "sent" and message.received_at is not None:
            self._metrics.answered(now - message.received_at)

    def _monotonic(self, at: float) -> float:
        return time.monotonic() + at - self._clock()
