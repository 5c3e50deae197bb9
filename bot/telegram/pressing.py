"""Presses of buttons: checked anew, answered where that reads best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.conversation.page import text_of
from bot.conversation.phrases import Say
from bot.storage import chats, inbox
from bot.telegram.errors import UNREADABLE, verdict
from bot.telegram.exchange import Said, exchange
from bot.telegram.rights import is_admin
from bot.telegram.welcome import line
from bot.telegram.writing import is_menu, keyboard, place_of

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.inbox import Received
    from bot.telegram.parts import Parts
    from bot.telegram.updates import Asked, Pressed

START = "/start"
"""What a link to the bot says, with its payload behind it."""


async def press(
    event: Pressed, received: Received, parts: Parts, *, may_ask: bool, is_stale: bool
) -> None:
    """Do what a button stands for, in the chat that it was given to."""
    request, at = None, place_of(event.data)
    if may_ask and at is not None:
        async with parts.database.begin() as tx:
            request = await chats.pressed(tx, event.place.chat_id, *at)
    if request is None or at is None:
        await done(received, parts)
        await _answered(event, parts, Say.OLD_BUTTON if may_ask else Say.SLOW_DOWN)
        return
    command = parts.conversation.command(request)
    governs = command is not None and (command.in_place or command.rights == "admins")
    if event.place.kind == "group" and not governs:
        await _privately(event, received, request, parts)
        return
    if event.place.kind == "group" and not await is_admin(
        parts, event.place.chat_id, event.person_id
    ):
        await done(received, parts)
        await _answered(event, parts, Say.ADMINS_ONLY)
        return
    is_changed = command is not None and command.in_place and is_menu(at[0])
    edits = event.message_id if is_changed else None
    said = Said(
        event.place,
        event.person_id,
        request,
        edits=edits,
        is_admin=True,
        is_stale=is_stale,
        home=event.lang,
    )
    await exchange(said, received, parts)
    await _answered(event, parts)


async def from_link(tx: AsyncConnection, event: Asked) -> str:
    """Give what was asked for; a link from a group stands for the request of its button."""
    command, _, payload = event.text.partition(" ")
    if command != START or event.place.kind == "group":
        return event.text
    at = place_of(payload.strip(), "-")
    request = await chats.pressed(tx, event.place.chat_id, *at) if at else None
    return request or START


async def _privately(event: Pressed, received: Received, request: str, parts: Parts) -> None:
    """Lead whoever pressed to a private chat: an answer for one is not for everybody."""
    async with parts.database.begin() as tx:
        key = await keyboard(tx, event.person_id, [request], parts.clock())
        await inbox.done(tx, received.update_id)
    await _answered(event, parts, url=f"https://t.me/{parts.me.username}?start={key}-0")


async def done(received: Received, parts: Parts) -> None:
    """Note that an update needs nothing more."""
    async with parts.database.begin() as tx:
        await inbox.done(tx, received.update_id)


async def _answered(
    event: Pressed, parts: Parts, phrase: Say | None = None, url: str | None = None
) -> None:
    """Stop the button's waiting; too late for that is no failure."""
    text = text_of(line(phrase, parts, event.lang).blocks) if phrase else None
    try:
        await parts.bot.answer_callback_query(event.query_id, text, url=url)
    except (TelegramError, *UNREADABLE) as error:
        parts.log.warning("press not answered", reason=verdict(error).reason)
