"""Housekeeping: what may no longer be kept leaves, and the gauges are set."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NoReturn

from sqlalchemy.exc import SQLAlchemyError

from bot.conversation.chats import PATIENCE
from bot.storage import chats, inbox, outbox, watches

if TYPE_CHECKING:
    from bot.telegram.parts import Parts
    from bot.telegram.turns import Turns

_ROUND = 10.0
"""Seconds between two looks at the queues."""
_SWEEP = 30
"""Rounds between two sweeps."""
_HANDLED = 48 * 3600.0
"""Seconds for which it is known that an update was handled and a message sent."""
_DAYS = 30.0
"""Days for which questions without answer, and what buttons stand for, are kept."""


async def keep_house(parts: Parts, turns: Turns) -> NoReturn:
    """Go round until cancelled."""
    left = 0
    while True:
        parts.metrics.pending(turns.pending, parts.sender.pending)
        if left == 0:
            try:
                await sweep(parts)
            except SQLAlchemyError as error:
                parts.log.error("nothing swept", reason=str(error))
            left = _SWEEP
        left -= 1
        await asyncio.sleep(_ROUND)


async def sweep(parts: Parts) -> None:
    """Remove what is too old to be kept."""
    now = parts.clock()
    async with parts.database.begin() as tx:
        await inbox.sweep(tx, now - _HANDLED)
        await outbox.sweep(tx, now - _HANDLED)
        await chats.sweep(tx, now, _DAYS)
        await watches.sweep(tx, now - PATIENCE.total_seconds())
