"""Open questions: asked again once there are new articles; who waits is told once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from bot.conversation.chats import PATIENCE, Chat, ChatKind
from bot.storage import chats, watches
from bot.storage.outbox import Outgoing
from bot.telegram.writing import write

if TYPE_CHECKING:
    from bot.conversation.dispatch import Conversation
    from bot.conversation.page import Page
    from bot.logs import Log
    from bot.storage.database import Database
    from bot.storage.watches import Waiting
    from bot.telegram.sending import Sender

_PUT_OFF = 60.0
"""Seconds until what failed is tried again."""


@dataclass(frozen=True)
class Watcher:
    """Looks for answers to open questions in the base that the process has opened."""

    conversation: Conversation
    database: Database
    sender: Sender
    now: Callable[[], datetime]
    log: Log
    known: Mapping[str, datetime]
    """When each article of the base was first seen."""

    async def run(self) -> None:
        """Ask every open question that new articles may answer, until all are dealt with."""
        while True:
            try:
                await self._round()
            except SQLAlchemyError as error:
                self.log.error("open questions put off", reason=str(error))
                await asyncio.sleep(_PUT_OFF)
            else:
                return

    async def _round(self) -> None:
        newest = max((at.timestamp() for at in self.known.values()), default=0.0)
        after = (self.now() - PATIENCE).timestamp()
        async with self.database.begin() as tx:
            waiting = await watches.waiting(tx, newest, after)
        for each in waiting:
            await self._look(each, newest)

    async def _look(self, each: Waiting, newest: float) -> None:
        """Queue the answer and let the question wait no longer, in one transaction."""
        chat = await self._chat(each)
        page = await asyncio.to_thread(self._found, each, chat)
        messages: list[Outgoing] = []
        async with self.database.begin() as tx:
            if page is None:
                await watches.looked(tx, each.id, newest)
            elif await watches.end(tx, each.id):  # else it was removed in the meantime
                messages = await write(tx, (page,), self._like(each), self.now().timestamp())
        self.sender.submit(messages)

    async def _chat(self, each: Waiting) -> Chat:
        kind: ChatKind = "private" if each.chat_id > 0 else "group"
        async with self.database.begin() as tx:
            chat = await chats.load(tx, each.chat_id, kind)
        return replace(chat, watches=(each.watch,))

    def _found(self, each: Waiting, chat: Chat) -> Page | None:
        """Give what a chat is told; a question that cannot be asked keeps no other waiting."""

        def is_new(article: str) -> bool:
            return article in self.known and self.known[article] > each.watch.asked_at

        try:
            return self.conversation.found(each.watch, chat, is_new)
        except Exception as error:  # noqa: BLE001  one bad question must not stop the others
            self.log.error("question not asked again", reason=f"{type(error).__name__}: {error}")
            return None

    def _like(self, each: Waiting) -> Outgoing:
        now = self.now().timestamp()
        return Outgoing(
            each.chat_id, "watch", "", now, person_id=each.person_id, thread_id=each.thread_id
        )
