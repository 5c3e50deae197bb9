"""What a bot keeps: written before it starts, read while it runs and afterwards."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from bot.conversation.chats import Chat, Digest, Watch
from bot.storage import chats, watches
from bot.storage.chats import Due
from bot.storage.database import open_database

Row = tuple[Any, ...]


def rows(data: Path, query: str, *values: object) -> list[Row]:
    """Read from the database of a bot that may be running."""
    address = f"file:{data / 'bot.db'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
        return connection.execute(query, values).fetchall()


def ends(data: Path, kind: str) -> dict[str, int]:
    """Count the messages of a kind by how they ended."""
    query = "SELECT state, count(*) FROM outbox WHERE kind = ? GROUP BY state"
    return dict(rows(data, query, kind))


def subscribe(data: Path, chat_ids: Iterable[int], due: datetime) -> None:
    """Let chats have subscribed a week ago to digests at an hour of UTC, due next at that time."""
    asyncio.run(_subscribed(data, tuple(chat_ids), due))


async def _subscribed(data: Path, chat_ids: tuple[int, ...], due: datetime) -> None:
    digest = Digest(is_on=True, at=time(due.hour, due.minute), zone="UTC")
    next_due = Due((due - timedelta(days=1)).date(), due.timestamp())
    database = open_database(None, data)
    async with database.begin() as tx:
        for chat_id in chat_ids:
            chat = Chat("private" if chat_id > 0 else "group", digest, keeps_questions=False)
            await chats.save(tx, chat_id, chat, next_due, due.timestamp() - 7 * 86400)
    await database.close()


def watch(data: Path, chat_ids: Iterable[int], question: str, asked_at: datetime) -> None:
    """Let a question wait in chats."""
    asyncio.run(_watched(data, tuple(chat_ids), Watch(question, asked_at, "en")))


async def _watched(data: Path, chat_ids: tuple[int, ...], question: Watch) -> None:
    database = open_database(None, data)
    async with database.begin() as tx:
        for chat_id in chat_ids:
            await watches.keep(tx, chat_id, question, chat_id)
    await database.close()
