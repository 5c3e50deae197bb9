"""From a page to rows: the rendered messages in the outbox, what their buttons stand for beside."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.storage import chats, outbox
from bot.storage.outbox import Outgoing
from bot.telegram.rendering import Message, dumped, render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.conversation.page import Page

_KEY = 6
"""Random bytes in the name of a keyboard; presses are checked against the chat besides."""
_MENU = "m"
"""Begins the name of a keyboard whose presses rewrite the message that it stands under."""


async def write(
    tx: AsyncConnection,
    pages: Iterable[Page],
    like: Outgoing,
    now: float,
    is_menu: bool = False,
) -> list[Outgoing]:
    """Queue pages as messages ``like`` one; only the first rewrites what that one rewrites.

    ``is_menu``: what their buttons lead to takes their place, where it is a menu too.
    """
    prefix = _MENU if is_menu else ""
    written: list[Outgoing] = []
    for message in (each for page in pages for each in render(page)):
        body = dumped(await _with_keyboard(tx, message, like, now, prefix))
        row = replace(like, body=body, created_at=now)
        if written:
            row = replace(row, edits=None, supersedes=None)
        written.append(await outbox.put(tx, row))
    return written


async def _with_keyboard(
    tx: AsyncConnection, message: Message, like: Outgoing, now: float, prefix: str
) -> Message:
    """Keep what the buttons stand for and let them carry only where that is kept."""
    requests = [button.request for row in message.buttons for button in row]
    if not requests:
        return message
    key = await keyboard(tx, like.chat_id, requests, now, prefix, like.person_id)
    places = iter(range(len(requests)))
    rows = tuple(
        tuple(replace(button, request=f"{key}:{next(places)}") for button in row)
        for row in message.buttons
    )
    return replace(message, buttons=rows)


async def keyboard(
    tx: AsyncConnection,
    chat_id: int,
    requests: list[str],
    now: float,
    prefix: str = "",
    person_id: int | None = None,
) -> str:
    """Keep requests for presses in one chat; gives the name they are kept under.

    ``person_id`` is whose question they repeat: what is kept of somebody goes with them.
    """
    key = prefix + secrets.token_hex(_KEY)
    await chats.keep_keyboard(tx, key, chat_id, requests, now, person_id)
    return key


def is_menu(key: str) -> bool:
    """Tell whether a press of a keyboard may rewrite its message."""
    return key.startswith(_MENU)


def place_of(data: str, between: str = ":") -> tuple[str, int] | None:
    """Read name and place of a button from what it carries; None for anything else."""
    key, _, place = data.partition(between)
    is_place = place.isascii() and place.isdecimal() and len(place) < 4
    return (key, int(place)) if key and is_place else None
