"""Which digests are due, what they have told, and since when the articles are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.chats import Due
from bot.storage.tables import articles, editions, shown, subscriptions


@dataclass(frozen=True, slots=True)
class Subscription:
    """A subscription as far as its due times go."""

    chat_id: int
    at: time
    zone: str
    settled: date


async def next_due(tx: AsyncConnection) -> float | None:
    """Give when the next digest is due."""
    found: float | None = (await tx.execute(select(func.min(subscriptions.c.next_due)))).scalar()
    return found


async def due(tx: AsyncConnection, now: float) -> list[Subscription]:
    """Give the subscriptions whose due time has come, the longest due first."""
    table = subscriptions.c
    query = (
        select(table.chat_id, table.minute, table.zone, table.settled)
        .where(table.next_due <= now)
        .order_by(table.next_due)
    )
    return [
        Subscription(chat_id, time(*divmod(minute, 60)), zone, settled)
        for chat_id, minute, zone, settled in await tx.execute(query)
    ]


async def begin(tx: AsyncConnection, chat_id: int, now: float) -> None:
    """Note that a chat wants digests from now on: what was new before is not news."""
    await tx.execute(
        update(subscriptions)
        .where(subscriptions.c.chat_id == chat_id)
        .values(since=now, failures=0)
    )


async def end(tx: AsyncConnection, chat_id: int) -> None:
    """Remove a chat's subscription."""
    await tx.execute(delete(subscriptions).where(subscriptions.c.chat_id == chat_id))


async def last_day(tx: AsyncConnection, chat_id: int) -> date | None:
    """Give the latest local date that a chat has had a digest for."""
    query = select(func.max(editions.c.day)).where(editions.c.chat_id == chat_id)
    found: date | None = (await tx.execute(query)).scalar()
    return found


async def settle(
    tx: AsyncConnection, was: Subscription, due: Due, skipped: int, since: float | None = None
) -> bool:
    """Advance the due time; False when the chat has chosen something else since it was read.

    ``since`` is given when an edition was made.
    """
    table = subscriptions.c
    values: dict[str, object] = {
        "settled": due.settled,
        "next_due": due.next_due,
        "skipped": table.skipped + skipped,
    }
    if since is not None:
        values["since"] = since
    result = await tx.execute(
        update(subscriptions)
        .where(table.chat_id == was.chat_id, table.is_on, table.next_due.is_not(None))
        .where(table.zone == was.zone, table.settled == was.settled)
        .where(table.minute == was.at.hour * 60 + was.at.minute)
        .values(**values)
    )
    return bool(result.rowcount)


async def since(tx: AsyncConnection, chat_id: int, otherwise: float) -> float:
    """Give when a chat had its last digest, or subscribed."""
    query = select(subscriptions.c.since).where(subscriptions.c.chat_id == chat_id)
    found = (await tx.execute(query)).scalar()
    return otherwise if found is None else found


async def shown_to(tx: AsyncConnection, chat_id: int) -> frozenset[str]:
    """Give the facts that digests have told a chat."""
    query = select(shown.c.fact_id).where(shown.c.chat_id == chat_id)
    return frozenset((await tx.execute(query)).scalars())


async def record(
    tx: AsyncConnection,
    chat_id: int,
    day: date | None,
    kind: str,
    facts: Iterable[str],
    now: float,
) -> int:
    """Note an edition and what it tells; gives its id."""
    row = {"chat_id": chat_id, "day": day, "kind": kind, "made_at": now}
    result = await tx.execute(insert(editions).values(**row))
    key = result.inserted_primary_key
    edition_id = int(key[0]) if key else 0
    told = set(facts) - await shown_to(tx, chat_id)
    rows = [{"chat_id": chat_id, "fact_id": fact, "edition_id": edition_id} for fact in told]
    if rows:
        await tx.execute(insert(shown), rows)
    return edition_id


async def meet(tx: AsyncConnection, ids: Iterable[str], now: float) -> dict[str, float]:
    """Note when articles are seen for the first time; gives that of every article."""
    rows = await tx.execute(select(articles.c.article_id, articles.c.first_seen))
    known: dict[str, float] = {row[0]: row[1] for row in rows}
    fresh = [{"article_id": id_, "first_seen": now} for id_ in ids if id_ not in known]
    if fresh:
        await tx.execute(insert(articles), fresh)
    return known | {str(row["article_id"]): now for row in fresh}


async def refuse(tx: AsyncConnection, chat_id: int, confirmed_by: int) -> None:
    """Count that Telegram refuses a chat; confirmed, its subscription ends."""
    mine = subscriptions.c.chat_id == chat_id
    failures = subscriptions.c.failures
    await tx.execute(update(subscriptions).where(mine).values(failures=failures + 1))
    await tx.execute(
        update(subscriptions)
        .where(mine, failures >= confirmed_by)
        .values(is_on=False, next_due=None)
    )


async def accept(tx: AsyncConnection, chat_id: int) -> None:
    """Forget refusals: the chat can be written to."""
    has_failed = (subscriptions.c.chat_id == chat_id) & (subscriptions.c.failures > 0)
    await tx.execute(update(subscriptions).where(has_failed).values(failures=0))
