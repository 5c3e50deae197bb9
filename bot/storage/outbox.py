"""Messages to be sent: decided on in one transaction, sent by another, noted by a third."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import outbox

Kind = Literal["reply", "digest", "notice", "watch"]
State = Literal["queued", "sending", "sent", "refused", "unknown", "stale"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that waits to be sent."""

    chat_id: int
    kind: Kind
    body: str
    """The rendered message, JSON."""
    created_at: float
    id: int = 0
    person_id: int | None = None
    thread_id: int | None = None
    answers: int | None = None
    """The message of the chat that it replies to."""
    edits: int | None = None
    """The message of the bot that it rewrites."""
    supersedes: int | None = None
    """The row whose message it rewrites, where that was not sent yet when this was decided."""
    leaves_trace: bool = True
    """False: the row goes once the message is sent."""
    edition_id: int | None = None
    received_at: float | None = None
    """When the update came in that it answers."""
    not_before: float | None = None
    attempts: int = 0


_FIELDS = tuple(Outgoing.__dataclass_fields__)
_PUT_OFF = ("not_before", "attempts", "thread_id", "edits", "supersedes")
"""What may change between two tries."""
# What every question needs is put together once: that takes longer than running it.
_PUT = insert(outbox)
_FINISH = (
    update(outbox)
    .where(outbox.c.id == bindparam("mine"))
    .values(
        body=None,
        state=bindparam("ended"),
        message_id=bindparam("sent_as"),
        reason=bindparam("why"),
        finished_at=bindparam("at"),
    )
)


async def put(tx: AsyncConnection, message: Outgoing) -> Outgoing:
    """Queue a message; gives it with its id."""
    values = {name: getattr(message, name) for name in _FIELDS if name != "id"}
    result = await tx.execute(_PUT, {"state": "queued", **values})
    key = result.inserted_primary_key
    return replace(message, id=int(key[0])) if key else message


async def unsent(tx: AsyncConnection, now: float) -> list[Outgoing]:
    """Give what a stopped process left: a digest that was being sent is not sent again."""
    was_sending = outbox.c.state == "sending"
    await tx.execute(
        update(outbox)
        .where(was_sending)
        .values(state="unknown", reason="stopped while sending", finished_at=now, body=None)
    )
    query = select(*(outbox.c[name] for name in _FIELDS)).where(outbox.c.state == "queued")
    return [Outgoing(**row._mapping) for row in await tx.execute(query.order_by(outbox.c.id))]


async def sending(tx: AsyncConnection, id_: int) -> bool:
    """Note that a message is about to be sent; False when it is no longer wanted."""
    result = await tx.execute(
        update(outbox)
        .where(outbox.c.id == id_, outbox.c.state == "queued")
        .values(state="sending", attempts=outbox.c.attempts + 1)
    )
    return bool(result.rowcount)


async def put_off(tx: AsyncConnection, message: Outgoing) -> bool:
    """Queue a message again as it is now; False when it is no longer there."""
    values = {name: getattr(message, name) for name in _PUT_OFF}
    result = await tx.execute(
        update(outbox).where(outbox.c.id == message.id).values(state="queued", **values)
    )
    return bool(result.rowcount)


async def finish(
    tx: AsyncConnection,
    message: Outgoing,
    state: State,
    now: float,
    message_id: int | None,
    reason: str | None,
) -> None:
    """Note how a message ended; what it said is not kept."""
    if not message.leaves_trace:
        await tx.execute(delete(outbox).where(outbox.c.id == message.id))
        return
    ended = {"ended": state, "sent_as": message_id, "why": reason, "at": now}
    await tx.execute(_FINISH, {"mine": message.id, **ended})


async def answer_to(
    tx: AsyncConnection, chat_id: int, message_id: int
) -> tuple[int, int | None] | None:
    """Give row and message id of the first reply to the latest reading of a message."""
    query = (
        select(outbox.c.id, outbox.c.message_id)
        .where(outbox.c.chat_id == chat_id, outbox.c.answers == message_id)
        .where(outbox.c.kind == "reply", outbox.c.state.in_(("queued", "sending", "sent")))
        .order_by(outbox.c.created_at.desc(), outbox.c.id)  # one reading, one time
    )
    row = (await tx.execute(query)).first()
    return (row[0], row[1]) if row else None


async def sent_as(tx: AsyncConnection, id_: int) -> int | None:
    """Give the message id that a row was sent as."""
    query = select(outbox.c.message_id).where(outbox.c.id == id_)
    return (await tx.execute(query)).scalar()


async def states(tx: AsyncConnection, kind: Kind) -> dict[str, int]:
    """Count the messages of a kind by state."""
    query = select(outbox.c.state, func.count()).where(outbox.c.kind == kind)
    return {row[0]: row[1] for row in await tx.execute(query.group_by(outbox.c.state))}


async def sweep(tx: AsyncConnection, before: float) -> None:
    """Remove what ended before a time."""
    await tx.execute(delete(outbox).where(outbox.c.finished_at < before))
