"""What is kept of somebody, over every table: listed, removed, moved to another chat id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Table,
    UniqueConstraint,
    delete,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import inbox, metadata


async def forget(tx: AsyncConnection, chat_id: int, person_id: int | None = None) -> None:
    """Remove every row about a chat, and about a person in any chat.

    Updates that came in later and are not handled yet stay until they are.
    """
    for table, mine in _owned(chat_id, person_id):
        is_over = inbox.c.state != "pending" if table is inbox else true()
        await tx.execute(delete(table).where(mine, is_over))


async def listing(
    tx: AsyncConnection, chat_id: int, person_id: int | None
) -> list[tuple[str, dict[str, Any]]]:
    """Give every row about a chat and a person: its table's name, and the columns it fills."""
    rows: list[tuple[str, dict[str, Any]]] = []
    for table, mine in _owned(chat_id, person_id):
        for row in await tx.execute(select(table).where(mine)):
            filled = {name: it for name, it in row._mapping.items() if it is not None}
            rows.append((table.name, filled))
    return rows


async def move(tx: AsyncConnection, old: int, new: int) -> None:
    """Rewrite a chat's id everywhere; what was kept under the old one wins."""
    if old == new:
        return
    for table in metadata.sorted_tables:
        if "chat_id" not in table.c:
            continue
        column = table.c.chat_id
        if _is_unique(table) and await _has(tx, table, column == old):
            await tx.execute(delete(table).where(column == new))
        await tx.execute(update(table).where(column == old).values(chat_id=new))


def _is_unique(table: Table) -> bool:
    """Tell whether two rows may collide when one gets the other's id."""
    unique = (c for c in table.constraints if isinstance(c, UniqueConstraint))
    return table.c.chat_id.primary_key or any("chat_id" in each.columns for each in unique)


async def _has(tx: AsyncConnection, table: Table, mine: ColumnElement[bool]) -> bool:
    return (await tx.execute(select(table.c.chat_id).where(mine).limit(1))).first() is not None


def _owned(chat_id: int, person_id: int | None) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Give the tables that hold somebody's rows, each with the condition that finds them."""
    owners = {"chat_id": chat_id, **({"person_id": person_id} if person_id else {})}
    for table in reversed(metadata.sorted_tables):
        found = [table.c[name] == id_ for name, id_ in owners.items() if name in table.c]
        if found:
            yield table, or_(*found)
