"""What the bot remembers of itself."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import notes


async def read(tx: AsyncConnection, name: str) -> str | None:
    """Give a note; None where there is none."""
    return (await tx.execute(select(notes.c.value).where(notes.c.name == name))).scalar()


async def write(tx: AsyncConnection, name: str, value: str) -> None:
    """Write a note in the place of an earlier one."""
    await tx.execute(delete(notes).where(notes.c.name == name))
    await tx.execute(insert(notes).values(name=name, value=value))
