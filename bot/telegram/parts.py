"""What handling an update needs, put together once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import telegram

    from bot.conversation.dispatch import Conversation
    from bot.conversation.turns import Reply, Request
    from bot.logs import Log
    from bot.metrics import Metrics
    from bot.storage.database import Database
    from bot.telegram.digesting import Digester
    from bot.telegram.sending import Sender
    from bot.telegram.updates import Me


@dataclass(frozen=True)
class Parts:
    """The running bot."""

    bot: telegram.Bot
    me: Me
    database: Database
    sender: Sender
    digester: Digester
    conversation: Conversation
    answer: Callable[[Request], Reply]
    now: Callable[[], datetime]
    operators: frozenset[int]
    metrics: Metrics
    log: Log

    def clock(self) -> float:
        """Give the time in seconds since 1970."""
        return self.now().timestamp()
