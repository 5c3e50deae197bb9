"""Rows for any table, made from its columns: a new table is covered without being named."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import Boolean, Column, Date, Float, String, Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import metadata

TABLES = metadata.sorted_tables
OWNED = [table for table in TABLES if {"chat_id", "person_id"} & {*table.c.keys()}]
_NUMBERS = count(1)


def row(table: Table, chat_id: int | None, person_id: int | None) -> dict[str, object]:
    """Give a row of a table with every column filled, about a chat and a person."""
    owners = {"chat_id": chat_id, "person_id": person_id}
    values = {c.name: _value(c, next(_NUMBERS)) for c in table.c if not c.foreign_keys}
    return values | {name: owner for name, owner in owners.items() if name in table.c}


def _value(column: Column[Any], number: int) -> object:
    if isinstance(column.type, String):  # of which Text is one
        return f"{column.name[:3]}{number}"
    if isinstance(column.type, Date):
        return date.fromordinal(730_000 + number)
    if isinstance(column.type, Boolean):
        return True
    return float(number) if isinstance(column.type, Float) else number


async def fill(tx: AsyncConnection, chat_id: int, person_id: int) -> None:
    """Put a row about a chat and a person into every table; a row that is there stays."""
    for table in OWNED:
        values = row(table, chat_id, person_id)
        await tx.execute(insert(table).prefix_with("OR IGNORE").values(values))


async def column(tx: AsyncConnection, table: Table, name: str) -> set[Any]:
    """Give the different values of a column."""
    return set((await tx.execute(select(table.c[name]))).scalars())
