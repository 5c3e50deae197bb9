"""One subscriber's days: the bot is started at a moment of each, over a folder of articles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from tests.e2e.botapi import BotApi, Chat, Sent, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.programs import measuring
from tests.e2e.stored import rows


class Days:
    """Bots that follow each other over one data folder."""

    def __init__(self, server: BotApi, folder: Path, seeds: Path, base: Path) -> None:
        """Take the articles, and a data folder as ``BotProcess`` copies it before the first."""
        self.server = server
        self.data = folder / "data"
        self._folder = folder
        self._seeds = seeds
        self._base = base

    @contextmanager
    def at(self, moment: str) -> Iterator[BotProcess]:
        """Run a bot whose clock starts at an ISO time, and end it cleanly."""
        more = {"BRIEFING_NOW": moment, "BRIEFING_SEEDS": str(self._seeds)} | measuring()
        with BotProcess(self.server, self._folder, self._base, **more) as bot:
            bot.wait_ready(60)
            yield bot
            assert bot.terminate() == 0

    def next_due(self, chat: Chat) -> datetime | None:
        """Give when a chat's next digest is due, in UTC."""
        query = "SELECT datetime(next_due, 'unixepoch') FROM subscriptions WHERE chat_id = ?"
        found = rows(self.data, query, chat.id)
        return datetime.fromisoformat(found[0][0]) if found and found[0][0] else None

    def wait_settled(self, chat: Chat, until: str) -> list[Sent]:
        """Wait until a chat's next digest is due at a time; give all that was sent to it."""
        wanted = datetime.fromisoformat(until)
        wait_for(lambda: self.next_due(chat) == wanted, 20, f"the next digest to be due at {until}")
        open_ = "SELECT 1 FROM outbox WHERE state IN ('queued', 'sending')"
        wait_for(lambda: not rows(self.data, open_), 20, "the outbox to be empty")
        return chat.sent[:]

    def digests(self, chat: Chat) -> list[tuple[str, str]]:
        """Give local date and kind of the digests that a chat has had for dates."""
        query = "SELECT day, kind FROM editions WHERE chat_id = ? AND day NOT NULL ORDER BY day"
        return [(day, kind) for day, kind in rows(self.data, query, chat.id)]
