"""Digests on time: each edition, its messages and the next due time in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from bot.digests.edition import Edition, Memory, edition
from bot.digests.schedule import Plan, decide, next_due, planned
from bot.storage import chats, digests
from bot.storage.chats import Due
from bot.storage.outbox import Outgoing
from bot.telegram.writing import write

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.conversation.chats import Digest
    from bot.conversation.turns import Desk
    from bot.logs import Log
    from bot.metrics import Metrics
    from bot.storage.database import Database
    from bot.storage.digests import Subscription
    from bot.telegram.sending import Sender

_PUT_OFF = 60.0
"""Seconds until what failed is tried again."""
_LOOK = 300.0
"""Seconds after which the clock is looked at again, whatever was due when last it was."""


Shared: TypeAlias = dict[Hashable, Edition | None]
"""Editions by what decides on them."""


@dataclass(frozen=True)
class Digester:
    """Makes editions: those that are due, and those that are asked for."""

    desk: Desk
    database: Database
    sender: Sender
    now: Callable[[], datetime]
    metrics: Metrics
    log: Log
    known: dict[str, datetime]
    """When each article of the base was first seen."""
    changed: asyncio.Event
    """Set when a subscription changes."""

    async def run(self) -> None:
        """Make editions as they fall due, until cancelled."""
        while True:
            self.changed.clear()
            try:
                wait = await self._round()
            except Exception as error:  # noqa: BLE001  tomorrow's digests are to come all the same
                self.log.error("digests put off", reason=f"{type(error).__name__}: {error}")
                wait = _PUT_OFF
            try:
                async with asyncio.timeout(wait):
                    await self.changed.wait()
            except TimeoutError:
                continue

    async def _round(self) -> float:
        """Deal with what is due; gives the seconds until there may be more."""
        async with self.database.begin() as tx:
            due = await digests.due(tx, self.now().timestamp())
        problems: list[Exception] = []
        shared: Shared = {}
        for subscription in due:
            try:
                await self._due(subscription, shared)
            except (SQLAlchemyError, LookupError, ValueError) as error:
                problems.append(error)  # the others' digests come first
        if problems:
            raise problems[0]
        async with self.database.begin() as tx:
            at = await digests.next_due(tx)
        wait = _LOOK if at is None else at - self.now().timestamp()
        return min(_LOOK, max(0.0, wait))

    async def _due(self, subscription: Subscription, shared: Shared) -> None:
        now = self.now()
        plan = Plan(subscription.zone, subscription.at, subscription.settled)
        decision = decide(plan, now)
        after = Plan(plan.zone, plan.at, decision.settled)
        due = Due(after.settled, next_due(after).timestamp())
        chat_id, made = subscription.chat_id, None
        if decision.send is not None:
            async with self.database.begin() as tx:
                chat = await chats.load(tx, chat_id, "private")
            made = await self.prepared(chat_id, chat.digest, shared)
        since = None if decision.send is None else now.timestamp()
        async with self.database.begin() as tx:
            if not await digests.settle(tx, subscription, due, decision.skipped, since):
                return  # the chat chose anew in the meantime
            like = Outgoing(chat_id, "digest", "", now.timestamp())
            messages = await queued(tx, made, like, decision.send) if made else []
        self.metrics.digests_skipped(decision.skipped)
        self.sender.submit(messages)

    async def prepared(self, chat_id: int, digest: Digest, shared: Shared) -> Edition | None:
        """Make an edition of what a chat has chosen and not been told; None: nothing to say.

        Chats that have chosen and been told the same share one. It is made in a thread: nobody's
        question waits for it.
        """
        now = self.now()
        async with self.database.begin() as tx:
            since = await digests.since(tx, chat_id, otherwise=now.timestamp())
            shown = await digests.shown_to(tx, chat_id)
        fresh = frozenset(id_ for id_, at in self.known.items() if at.timestamp() > since)
        key = (digest.topics, digest.has_archive, digest.zone, fresh, shown)
        if key not in shared:
            memory = Memory(self.known, datetime.fromtimestamp(since, UTC), shown)
            shared[key] = await asyncio.to_thread(edition, self.desk, digest, memory, now)
        return shared[key]


async def queued(
    tx: AsyncConnection, made: Edition, like: Outgoing, day: date | None
) -> list[Outgoing]:
    """Queue an edition as a message ``like`` one, and note what it tells.

    ``day`` is the local date it is due for, None for one that was asked for.
    """
    now = like.created_at
    edition_id = await digests.record(tx, like.chat_id, day, made.kind, made.facts, now)
    return await write(tx, (made.page,), replace(like, kind="digest", edition_id=edition_id), now)


def due_after(digest: Digest, settled: date | None, now: datetime) -> Due | None:
    """Give when a chat's digests come from now on; None where it wants none."""
    if not digest.is_due_daily or digest.zone is None:
        return None
    plan = planned(digest.zone, digest.at, now, settled)
    return Due(plan.settled, next_due(plan).timestamp())
