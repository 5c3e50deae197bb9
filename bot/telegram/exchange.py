"""Something said and what it leads to: what is known of the chat, the reply, what is kept."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.conversation.phrases import Say
from bot.conversation.turns import Reply, Request
from bot.storage import chats, digests, inbox, people, watches
from bot.storage.outbox import Outgoing
from bot.telegram.digesting import due_after, queued
from bot.telegram.kept import kept_lines
from bot.telegram.rights import is_admin
from bot.telegram.welcome import line
from bot.telegram.writing import write

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.conversation.chats import Chat
    from bot.conversation.page import Page
    from bot.conversation.tongues import Lang
    from bot.conversation.turns import Command
    from bot.digests.edition import Edition
    from bot.storage.inbox import Received
    from bot.telegram.parts import Parts
    from bot.telegram.updates import Place


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, by typing it or by pressing a button that stands for it."""

    place: Place
    person_id: int
    text: str
    answers: int | None = None
    """The message that is answered."""
    edits: int | None = None
    """The message of the bot that the answer rewrites."""
    supersedes: tuple[int, int | None] | None = None
    """Row and message of an earlier answer that this one replaces."""
    is_admin: bool = False
    """Known to govern the group; otherwise Telegram is asked where that matters."""
    is_stale: bool = False
    """Nobody waits for the answer any more."""
    is_forwarded: bool = False
    """Somebody else wrote it."""
    home: Lang = "en"
    """The language for what tells none."""


async def exchange(said: Said, received: Received, parts: Parts) -> Reply:
    """Answer, and write down answer and changes in one transaction with the update's end."""
    is_private = said.place.kind == "private"
    command = parts.conversation.command(said.text, is_private=is_private)
    request = await _request(said, command, parts)
    began = time.perf_counter()
    reply = parts.answer(request)
    parts.metrics.composed(time.perf_counter() - began)
    if reply.failure is not None:
        parts.metrics.reply_withheld()
    made = None
    if reply.deed == "digest" and not said.is_stale:
        digest = (reply.state or request.chosen).digest
        made = await parts.digester.prepared(said.place.chat_id, digest, {})
    none = line(Say.NOTHING_NEW, parts, parts.conversation.language(request))
    is_menu = reply.state is not None or (command is not None and command.in_place)
    like = _like(said, reply, received, parts.clock())
    async with parts.database.begin() as tx:
        await _change(tx, said, request, reply, parts)
        if reply.state is None and not (command and command.needs_storage):
            await _remember(tx, said, request, reply, parts.clock())
        is_unsaid = said.is_stale and not (command and command.keeps)  # what it keeps is said
        messages = [] if is_unsaid else await _messages(tx, reply, made, like, is_menu, none)
        await inbox.done(tx, received.update_id, "stale" if said.is_stale else "done")
    if reply.deed == "forget":
        parts.sender.drop(said.place.chat_id)
    if reply.state is not None:
        parts.digester.changed.set()
    if said.is_stale:
        parts.metrics.update("stale")
    parts.sender.submit(messages)
    return reply


async def _request(said: Said, command: Command | None, parts: Parts) -> Request:
    place, now = said.place, parts.clock()
    is_operator = said.person_id in parts.operators
    reads = command.reads if command and (command.rights != "operators" or is_operator) else None
    async with parts.database.begin() as tx:
        state = await chats.load(tx, place.chat_id, place.kind)
        if command is not None and command.needs_storage:
            state = replace(state, watches=await watches.of_chat(tx, place.chat_id))
        after = await chats.asked_before(tx, place.chat_id, said.person_id, now)
        asked = Request(
            said.text,
            after=after,
            chat=place.kind,
            state=state,
            home=said.home,
            is_forwarded=said.is_forwarded,
        )
        owner = place.chat_id if place.kind == "private" else said.person_id
        lang = parts.conversation.language(asked)
        kept = await kept_lines(tx, reads, (owner, said.person_id), parts, lang)
    may_govern = place.kind == "private" or said.is_admin
    is_governed = (command is not None and command.needs_storage) or state.awaits_zone
    if is_governed and not may_govern:
        may_govern = await is_admin(parts, place.chat_id, said.person_id)
    return replace(asked, kept=kept, is_operator=is_operator, may_govern=may_govern)


async def _change(
    tx: AsyncConnection, said: Said, request: Request, reply: Reply, parts: Parts
) -> None:
    """Do to what is kept what the reply says."""
    chat_id, now = said.place.chat_id, parts.now()
    if reply.deed == "forget":
        person = said.person_id if said.place.kind == "private" else None
        await people.forget(tx, chat_id, person)
    elif reply.state is not None:
        await _change_watches(tx, said, request.chosen, reply.state)
        if replace(reply.state, watches=()) == replace(request.chosen, watches=()):
            return
        due = due_after(reply.state.digest, await digests.last_day(tx, chat_id), now)
        await chats.save(tx, chat_id, reply.state, due, now.timestamp())
        if reply.state.digest.is_on and not request.chosen.digest.is_on:
            await digests.begin(tx, chat_id, now.timestamp())


async def _change_watches(tx: AsyncConnection, said: Said, before: Chat, after: Chat) -> None:
    """Keep new open questions and remove those that wait no longer."""
    chat_id = said.place.chat_id
    for watch in before.watches:
        if watch not in after.watches:
            await watches.drop(tx, chat_id, watch)
    for watch in after.watches:
        if watch not in before.watches:
            await watches.keep(tx, chat_id, watch, said.person_id, said.place.thread_id)


async def _remember(
    tx: AsyncConnection, said: Said, request: Request, reply: Reply, now: float
) -> None:
    """Keep a question for those that follow it, and, where the chat lets, one without answer."""
    chat_id = said.place.chat_id
    await chats.remember(tx, chat_id, said.person_id, (*request.after, said.text), now)
    is_typed = said.answers is not None
    if reply.status == "abstain" and is_typed and request.chosen.keeps_questions:
        await chats.keep_unanswered(tx, chat_id, said.person_id, said.text, now)


def _like(said: Said, reply: Reply, received: Received, now: float) -> Outgoing:
    """Give what the messages of a reply have in common."""
    row, message = said.supersedes or (None, said.edits)
    is_farewell = reply.deed == "forget"
    return Outgoing(
        said.place.chat_id,
        "reply",
        "",
        now,
        person_id=None if is_farewell else said.person_id,
        thread_id=said.place.thread_id,
        answers=said.answers,
        edits=message,
        supersedes=row if message is None else None,
        leaves_trace=not is_farewell,
        received_at=received.received_at,
    )


async def _messages(
    tx: AsyncConnection,
    reply: Reply,
    made: Edition | None,
    like: Outgoing,
    is_menu: bool,
    nothing_new: Page,
) -> list[Outgoing]:
    messages = await write(tx, reply.pages, like, like.created_at, is_menu)
    if reply.deed == "digest":
        afresh = like if like.answers else replace(like, edits=None)  # a menu stays
        if made is None:
            return messages + await write(tx, (nothing_new,), afresh, like.created_at)
        return messages + await queued(tx, made, afresh, None)
    return messages
