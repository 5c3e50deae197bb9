"""python-telegram-bot's Bot, pointed at the tests' own Bot API."""

from __future__ import annotations

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.e2e.botapi.server import BotApi


def client(server: BotApi, token: str = "", seconds: float = 5.0) -> Bot:
    """Give a Bot that is not initialized yet; `seconds` is how long it reads."""
    # No certificates: loading them takes longer than a test.
    plain = {"verify": False, "trust_env": False}
    sends, polls = (HTTPXRequest(read_timeout=seconds, httpx_kwargs=plain) for _ in range(2))
    address = f"{server.url}/bot"
    return Bot(token or server.token, address, request=sends, get_updates_request=polls)
