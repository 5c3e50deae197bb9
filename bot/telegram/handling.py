"""What an update leads to, by its kind; whatever it changes is one transaction with its end."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telegram import Update

from bot.conversation.phrases import Say
from bot.conversation.routing import command_of
from bot.storage import chats, digests, inbox, outbox, people, watches
from bot.storage.outbox import Outgoing
from bot.telegram.errors import UNREADABLE
from bot.telegram.exchange import Said, exchange
from bot.telegram.limits import Limits
from bot.telegram.pressing import START, done, from_link, press
from bot.telegram.updates import (
    Asked,
    Event,
    Membership,
    Moved,
    Pressed,
    Unreadable,
    event_of,
)
from bot.telegram.welcome import line, welcome
from bot.telegram.writing import write

if TYPE_CHECKING:
    from bot.conversation.page import Page
    from bot.storage.inbox import Received
    from bot.telegram.parts import Parts
    from bot.telegram.updates import Place

STALE = 600.0
"""Seconds after which nobody waits for an answer any more; what it changes still holds."""
_LOST = 25 * 3600.0
"""Telegram keeps no update for so long: an older date comes from a clock that differs."""
_ALBUMS = 100
_UNREADABLE = (*UNREADABLE, ArithmeticError, OSError, RecursionError)
"""What the library raises for an update of another shape, dates beyond the calendar included."""


@dataclass(frozen=True)
class Handling:
    """Deals with updates one by one; raises whatever keeps it from doing so."""

    parts: Parts
    limits: Limits = field(default_factory=Limits)
    albums: deque[str] = field(default_factory=lambda: deque(maxlen=_ALBUMS))
    """Albums that were answered: each of their pictures is a message of its own."""

    async def handle(self, received: Received) -> None:
        """Deal with an update."""
        try:
            event = event_of(Update.de_json(json.loads(received.payload), None), self.parts.me)
        except _UNREADABLE as error:
            await self._put_aside(received, f"{type(error).__name__}: {error}")
            return
        match event:
            case Asked() if self._is_for_me(event):
                await self._asked(event, received)
            case Pressed():
                await self._pressed(event, received)
            case Unreadable() if event.album not in self.albums:
                await self._unreadable(event, received)
            case Membership():
                await self._membership(event, received)
            case Moved():
                await self._moved(event, received)
            case _:
                await done(received, self.parts)

    async def _put_aside(self, received: Received, error: str) -> None:
        """Keep no chat waiting for what will never be read, however often it is tried."""
        self.parts.log.error("update not read", reason=error, update=str(received.update_id))
        self.parts.metrics.update("put_aside")
        async with self.parts.database.begin() as tx:
            await inbox.failed(tx, received.update_id, error, is_final=True)

    def _is_for_me(self, event: Asked) -> bool:
        """In a group a command that names no bot is answered if this one has exactly it."""
        if not event.is_command_for_any:
            return True
        typed = command_of(event.text)
        command = self.parts.conversation.command(event.text)
        return bool(typed and command and typed[0] in (command.name, *command.aliases))

    async def _asked(self, event: Asked, received: Received) -> None:
        self._note_album(event.album)
        verdict = self.limits.allow(event.person_id, received.received_at)
        if verdict != "yes":
            page = self._line(Say.SLOW_DOWN, event) if verdict == "tell" else None
            await self._say(page, event.place, received, event.message_id, event.person_id)
            return
        text, supersedes = event.text, None
        if event.is_edit or event.text.startswith(START):  # others have nothing to look up
            async with self.parts.database.begin() as tx:
                text = await from_link(tx, event)
                if event.is_edit:
                    supersedes = await outbox.answer_to(tx, event.place.chat_id, event.message_id)
        said = Said(
            event.place,
            event.person_id,
            text,
            answers=event.message_id,
            supersedes=supersedes,
            is_admin=event.is_anonymous_admin,
            is_stale=self._is_stale(event, received),
            is_forwarded=event.is_forwarded,
            home=event.lang,
        )
        await exchange(said, received, self.parts)

    async def _pressed(self, event: Pressed, received: Received) -> None:
        verdict = self.limits.allow(event.person_id, received.received_at)
        is_stale = self.parts.clock() - received.received_at > STALE
        await press(event, received, self.parts, may_ask=verdict == "yes", is_stale=is_stale)

    def _is_stale(self, event: Event, received: Received) -> bool:
        now = self.parts.clock()
        ages = [now - received.received_at]
        if isinstance(event, Asked | Unreadable) and event.at is not None:
            ages.append(received.received_at - event.at)
        return any(STALE < age < _LOST for age in ages)

    async def _unreadable(self, event: Unreadable, received: Received) -> None:
        self._note_album(event.album)
        page = None if self._is_stale(event, received) else self._line(Say.ONLY_TEXT, event)
        await self._say(page, event.place, received, event.message_id, event.person_id)

    def _line(self, phrase: Say, event: Asked | Unreadable) -> Page:
        return line(phrase, self.parts, event.lang)

    def _note_album(self, album: str | None) -> None:
        if album is not None:
            self.albums.append(album)

    async def _membership(self, event: Membership, received: Received) -> None:
        """Welcome a group once; forget what the bot is put out of, and who blocks it."""
        chat_id, now = event.place.chat_id, self.parts.clock()
        page = self.parts.conversation.in_language(welcome(self.parts.me), event.lang)
        messages: list[Outgoing] = []
        async with self.parts.database.begin() as tx:
            if event.place.kind == "group" and not event.is_in:
                await people.forget(tx, chat_id)
            elif not event.is_in:
                await digests.end(tx, chat_id)
                await watches.end_all(tx, chat_id)
            elif event.place.kind == "group" and await chats.welcome(tx, chat_id, now):
                like = Outgoing(chat_id, "notice", "", now)
                messages = await write(tx, (page,), like, now)
            await inbox.done(tx, received.update_id)
        if event.place.kind == "group" and not event.is_in:
            self.parts.sender.drop(chat_id)  # to whoever blocks it, Telegram says so itself
        self.parts.sender.submit(messages)

    async def _moved(self, event: Moved, received: Received) -> None:
        async with self.parts.database.begin() as tx:
            await people.move(tx, event.place.chat_id, event.new)
            await inbox.done(tx, received.update_id)
        self.parts.sender.move(event.place.chat_id, event.new)

    async def _say(
        self, page: Page | None, place: Place, received: Received, answers: int, person_id: int
    ) -> None:
        """Answer with a line of the bot's own, or with nothing."""
        now = self.parts.clock()
        like = Outgoing(
            place.chat_id,
            "reply",
            "",
            now,
            person_id=person_id,
            thread_id=place.thread_id,
            answers=answers,
            received_at=received.received_at,
        )
        async with self.parts.database.begin() as tx:
            messages = await write(tx, (page,) if page else (), like, now)
            await inbox.done(tx, received.update_id)
        self.parts.sender.submit(messages)
