"""Updates as they came in: written before they are acknowledged, blank once they are handled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import inbox

# What every question needs is put together once: that takes longer than running it.
_DONE = (
    update(inbox)
    .where(inbox.c.update_id == bindparam("mine"))
    .values(state=bindparam("ended"), payload=None, chat_id=None, person_id=None)
)


@dataclass(frozen=True, slots=True)
class Received:
    """An update that waits to be handled."""

    update_id: int
    chat_id: int | None
    person_id: int | None
    payload: str
    """The update as Telegram sent it, JSON."""
    received_at: float
    attempts: int = 0


async def receive(tx: AsyncConnection, updates: Sequence[Received]) -> list[Received]:
    """Keep updates; those that are already there are left out of what is given back."""
    ids = [each.update_id for each in updates]
    rows = await tx.execute(select(inbox.c.update_id).where(inbox.c.update_id.in_(ids)))
    known = set(rows.scalars())
    fresh = list({each.update_id: each for each in updates if each.update_id not in known}.values())
    if fresh:
        await tx.execute(insert(inbox), [_row(each) for each in fresh])
    return fresh


def _row(received: Received) -> dict[str, object]:
    return {
        "update_id": received.update_id,
        "chat_id": received.chat_id,
        "person_id": received.person_id,
        "payload": received.payload,
        "state": "pending",
        "attempts": 0,
        "received_at": received.received_at,
    }


async def pending(tx: AsyncConnection) -> list[Received]:
    """Give the updates that are not handled yet, in the order of their ids."""
    columns = (
        inbox.c.update_id,
        inbox.c.chat_id,
        inbox.c.person_id,
        inbox.c.payload,
        inbox.c.received_at,
        inbox.c.attempts,
    )
    query = select(*columns).where(inbox.c.state == "pending").order_by(inbox.c.update_id)
    return [Received(*row) for row in await tx.execute(query)]


async def done(tx: AsyncConnection, update_id: int, state: str = "done") -> None:
    """Mark an update as handled; only its number is kept, so that it is known when it returns."""
    await tx.execute(_DONE, {"mine": update_id, "ended": state})


async def failed(tx: AsyncConnection, update_id: int, error: str, is_final: bool) -> bool:
    """Count a failure; a final one puts the update aside with its error.

    False when the update was handled all the same: what failed came after its end.
    """
    result = await tx.execute(
        update(inbox)
        .where(inbox.c.update_id == update_id, inbox.c.state == "pending")
        .values(
            attempts=inbox.c.attempts + 1, error=error, state="failed" if is_final else "pending"
        )
    )
    return bool(result.rowcount)


async def sweep(tx: AsyncConnection, before: float) -> None:
    """Remove the updates handled or put aside that came in before a time."""
    old = (inbox.c.received_at < before) & (inbox.c.state != "pending")
    await tx.execute(delete(inbox).where(old))
