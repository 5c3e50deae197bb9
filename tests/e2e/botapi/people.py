"""A person with an account."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.e2e.botapi.chats import Chat
from tests.e2e.botapi.refusals import Json, forbidden
from tests.e2e.botapi.texts import start_payload

if TYPE_CHECKING:
    from tests.e2e.botapi.world import World


class Person:
    """Somebody, and the private chat with the bot; it opens with the first message."""

    def __init__(self, world: World, id: int, name: str, language: str) -> None:
        self.id = id
        self.name = name
        self.language = language
        self._world = world
        self.chat = Chat(world, id, "private", name)
        self.chat.refusal = forbidden("bot can't initiate conversation with a user")

    @property
    def payload(self) -> Json:
        name = {"first_name": self.name, "language_code": self.language}
        return {"id": self.id, "is_bot": False} | name

    def says(self, text: str, reply_to: int | None = None) -> int:
        """Write to the bot in private; give the message's id."""
        self._starts()
        return self.chat.says(self, text, reply_to=reply_to)

    def posts(self, body: Json, reply_to: int | None = None) -> int:
        """Send anything to the bot in private; give the message's id."""
        self._starts()
        return self.chat.posts(self, body, reply_to=reply_to)

    def opens(self, url: str) -> int:
        """Follow a deep link to the bot; give the id of the message it makes."""
        payload = start_payload(url)
        if urlsplit(url).path.lower() != f"/{self._world.me['username']}".lower():
            raise LookupError(f"{url} leads elsewhere")
        return self.says(f"/start {payload}" if payload else "/start")

    def blocks(self) -> None:
        with self._world.lock:
            self.chat.moves_bot(self, "kicked")
            self.chat.refusal = forbidden("bot was blocked by the user")

    def unblocks(self) -> None:
        with self._world.lock:
            self.chat.refusal = None
            self.chat.moves_bot(self, "member")

    def leaves_telegram(self) -> None:
        """Delete the account; the bot is not told."""
        self.chat.refusal = forbidden("user is deactivated")

    def _starts(self) -> None:
        if self.chat.bot_status != "member":
            raise LookupError(f"{self.name} has blocked the bot")
        self.chat.refusal = None
