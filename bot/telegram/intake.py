"""Long polling: an update is in the inbox before Telegram hears that it has arrived."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.storage import inbox
from bot.storage.inbox import Received
from bot.telegram.calling import call
from bot.telegram.errors import UNREADABLE, verdict
from bot.telegram.sending import TokenError
from bot.telegram.updates import WANTED, owner_of

if TYPE_CHECKING:
    from bot.storage.database import Database
    from bot.telegram.parts import Parts
    from bot.telegram.turns import Turns

POLL = 30
"""Seconds that Telegram holds a call when there is nothing to tell."""
GRACE = 15.0
"""Seconds beyond that after which a call is given up: the connection is dead."""
_SILENT = 2 * (POLL + GRACE)
"""Seconds without an answer after which the bot is not ready."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_BATCH = 100
_IDS = 2**62


class Intake:
    """Fetches updates, keeps them, and hands them on."""

    def __init__(
        self,
        address: str,
        request: BaseRequest,
        database: Database,
        turns: Turns,
        parts: Parts,
        patience: float = POLL + 2 * GRACE,
    ) -> None:
        """``address`` is that of the Bot API with the token; ``request`` is for polling alone.

        A call that takes longer than ``patience`` seconds is given up with its connection.
        """
        self._address = address
        self._request = request
        self._database = database
        self._turns = turns
        self._clock = parts.clock
        self._metrics = parts.metrics
        self._patience = patience
        self._log = parts.log
        self._offset: int | None = None
        self._heard_at = time.monotonic()  # when it told who the bot is
        self._failures = 0

    def unready(self) -> str | None:
        """Say why updates do not come in; None when they do."""
        silence = time.monotonic() - self._heard_at
        if self._failures or silence > _SILENT:
            return f"Telegram has not answered for {silence:.0f} seconds"
        return None

    async def run(self) -> None:
        """Poll until cancelled; raises TokenError."""
        while True:
            await self._turns.room()
            raw = await self._polled()
            try:
                await self.take(raw)
            except SQLAlchemyError as error:
                await self._failed(f"the inbox cannot be written: {error}")

    async def take(self, raw: Sequence[object]) -> None:
        """Keep updates as Telegram sent them; those that it repeats are dropped."""
        if not raw:
            return
        now = self._clock()
        updates = [each for each in (_received(one, now) for one in raw) if each is not None]
        async with self._database.begin() as tx:
            fresh = await inbox.receive(tx, updates)
        self._metrics.update("received", len(fresh))
        self._metrics.update("duplicate", len(updates) - len(fresh))
        if updates:
            self._offset = max(each.update_id for each in updates) + 1
        self._turns.submit(fresh)

    async def _polled(self) -> Sequence[object]:
        """Ask once; after a failure wait, longer each time, and say so once."""
        try:
            async with asyncio.timeout(self._patience):
                found = await call(
                    self._request,
                    self._address,
                    "getUpdates",
                    timeout=POLL,
                    limit=_BATCH,
                    allowed_updates=list(WANTED),
                    offset=self._offset,
                )
        except TimeoutError:
            self._metrics.poll("silent")
            await self._request.shutdown()
            await self._request.initialize()
            await self._failed("the connection is silent")
        except InvalidToken as error:
            raise TokenError(verdict(error).reason) from None
        except (TelegramError, *UNREADABLE) as error:
            self._metrics.poll("error")
            await self._failed(verdict(error).reason)
            if isinstance(error, Conflict):
                await self._unhooked()
        else:
            if isinstance(found, list):
                self._metrics.poll("ok")
                self._succeeded()
                return found
            self._metrics.poll("error")
            await self._failed("the answer is no list of updates")
        return ()

    async def _unhooked(self) -> None:
        """Remove a webhook that an earlier set-up may have left: nothing is fetched beside one."""
        try:
            await call(self._request, self._address, "deleteWebhook")
        except (TelegramError, *UNREADABLE) as error:
            self._log.warning("webhook not removed", reason=verdict(error).reason)

    def _succeeded(self) -> None:
        if self._failures:
            self._log.warning("Telegram answers again")
        self._failures = 0
        self._heard_at = time.monotonic()

    async def _failed(self, reason: str) -> None:
        if not self._failures:
            self._log.warning("no updates from Telegram, trying on", reason=reason)
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** min(self._failures, 10))
        self._failures += 1
        await asyncio.sleep(pause)


def _received(raw: Any, now: float) -> Received | None:
    """Read of an update what the inbox needs; None for what is none."""
    id_ = raw.get("update_id") if isinstance(raw, dict) else None
    if not isinstance(id_, int) or not 0 <= id_ < _IDS:
        return None
    chat_id, person_id = owner_of(raw)
    return Received(id_, chat_id, person_id, json.dumps(raw), now)
