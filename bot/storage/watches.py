"""Questions that wait for a new article that answers them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation.chats import Watch
from bot.storage.tables import watches

_WATCH = (watches.c.question, watches.c.asked_at, watches.c.lang)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits, and where its answer goes."""

    id: int
    chat_id: int
    person_id: int | None
    thread_id: int | None
    watch: Watch


async def of_chat(tx: AsyncConnection, chat_id: int) -> tuple[Watch, ...]:
    """Give the open questions of a chat, oldest first."""
    query = select(*_WATCH).where(watches.c.chat_id == chat_id).order_by(watches.c.id)
    return tuple(_watch(row) for row in await tx.execute(query))


async def keep(
    tx: AsyncConnection,
    chat_id: int,
    watch: Watch,
    person_id: int | None = None,
    thread_id: int | None = None,
) -> None:
    """Let a question wait; ``person_id`` is who asked it, in the forum topic ``thread_id``."""
    at = watch.asked_at.timestamp()
    owner = {"chat_id": chat_id, "person_id": person_id, "thread_id": thread_id}
    asked = {"question": watch.question, "lang": watch.lang, "asked_at": at, "looked_at": at}
    await tx.execute(insert(watches).values(**owner, **asked))


async def drop(tx: AsyncConnection, chat_id: int, watch: Watch) -> None:
    """Let a question of a chat wait no longer."""
    mine = (watches.c.chat_id == chat_id) & (watches.c.question == watch.question)
    await tx.execute(delete(watches).where(mine))


async def end_all(tx: AsyncConnection, chat_id: int) -> None:
    """Let no question of a chat wait any longer."""
    await tx.execute(delete(watches).where(watches.c.chat_id == chat_id))


async def waiting(tx: AsyncConnection, newest: float, after: float) -> list[Waiting]:
    """Give what was asked later than ``after`` and not looked for since ``newest`` came in."""
    table = watches.c
    query = (
        select(table.id, table.chat_id, table.person_id, table.thread_id, *_WATCH)
        .where(table.looked_at < newest, table.asked_at > after)
        .order_by(table.id)
    )
    return [
        Waiting(row.id, row.chat_id, row.person_id, row.thread_id, _watch(row))
        for row in await tx.execute(query)
    ]


async def looked(tx: AsyncConnection, id_: int, at: float) -> None:
    """Note that what is known until a time does not answer a question."""
    await tx.execute(update(watches).where(watches.c.id == id_).values(looked_at=at))


async def end(tx: AsyncConnection, id_: int) -> bool:
    """Remove a question that is answered; False when it waits no longer."""
    return bool((await tx.execute(delete(watches).where(watches.c.id == id_))).rowcount)


async def sweep(tx: AsyncConnection, before: float) -> None:
    """Remove what was asked before a time."""
    await tx.execute(delete(watches).where(watches.c.asked_at < before))


def _watch(row: Any) -> Watch:
    return Watch(row.question, datetime.fromtimestamp(row.asked_at, UTC), row.lang)
