"""Telegram without the network: people, chats and what the bot did."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from threading import RLock

from tests.e2e.botapi.chats import Chat, Kind
from tests.e2e.botapi.faults import Faults
from tests.e2e.botapi.flood import Flood
from tests.e2e.botapi.people import Person
from tests.e2e.botapi.records import Logged, PressAnswer, Sent, Violation
from tests.e2e.botapi.refusals import Json
from tests.e2e.botapi.updates import Updates
from tests.e2e.botapi.waiting import T, wait_for

TOKEN = "12345:TEST-token-of-no-bot-at-all-0123456"


class World:
    """Everything that the server knows; every method may be called from any thread."""

    def __init__(self, token: str = TOKEN, username: str = "briefing_test_bot") -> None:
        self.token = token
        self.lock = RLock()
        self.clock: Callable[[], float] = time.time
        self.me: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Briefing",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        self.updates = Updates()
        self.faults = Faults()
        self.flood = Flood()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.sent: list[Sent] = []
        self.log: list[Logged] = []
        self.violations: list[Violation] = []
        self.deleted: list[tuple[int, int]] = []
        self.actions: list[tuple[int, str]] = []
        self.presses: dict[str, PressAnswer | None] = {}
        self.profile: Json = {}
        self.webhook = ""
        self.polled_at = 0.0
        self.message_ids = count(1)
        self._numbers = count(1)

    def date(self) -> int:
        return int(self.clock())

    def reads_all(self, does: bool = True) -> None:
        """Turn the bot's privacy mode off, or on again."""
        self.me["can_read_all_group_messages"] = does

    def person(
        self, id: int, name: str = "Ann", language: str = "en", *, has_started: bool = False
    ) -> Person:
        """Give somebody an account; without having started, the bot can't write first."""
        with self.lock:
            person = self.people[id] = Person(self, id, name, language)
            self.chats[id] = person.chat
            if has_started:
                person.chat.refusal = None
            return person

    def group(
        self,
        name: str,
        *people: Person,
        kind: Kind = "group",
        is_forum: bool = False,
        has_bot: bool = True,
    ) -> Chat:
        """Make a group; the first of the people is its creator. A forum is a supergroup."""
        with self.lock:
            chat = self.add_chat("supergroup" if is_forum else kind, name)
            chat.is_forum = is_forum
            chat.bot_status = "member" if has_bot else "left"
            for person in people:
                chat.statuses[person.id] = "member" if chat.statuses else "creator"
            return chat

    def add_chat(self, kind: Kind, name: str) -> Chat:
        number = next(self._numbers)
        id = -1_001_000_000_000 - number if kind == "supergroup" else -4_000_000 - number
        chat = self.chats[id] = Chat(self, id, kind, name)
        return chat

    def new_query(self) -> str:
        query = str(7_000_000_000 + next(self._numbers))
        self.presses[query] = None
        return query

    def inject(self, update: Json) -> int:
        """Queue an update of any shape; give its id."""
        with self.lock:
            return self.updates.put(update)

    def wait_for(self, check: Callable[[], T | None], seconds: float = 5.0, what: str = "") -> T:
        return wait_for(check, seconds, what)

    def wait_sent(self, number: int, seconds: float = 5.0) -> list[Sent]:
        """Wait until so many messages were accepted in all."""
        wait_for(lambda: len(self.sent) >= number, seconds, f"{number} messages")
        return self.sent[:]

    def wait_press(self, query: str, seconds: float = 5.0) -> PressAnswer:
        """Wait until a button press is answered."""
        return wait_for(lambda: self.presses[query], seconds, f"an answer to press {query}")

    def wait_acknowledged(self, seconds: float = 5.0) -> None:
        """Wait until the bot has acknowledged every update."""
        wait_for(lambda: not self.updates, seconds, "the queue to empty")

    def wait_quiet(self, pause: float = 0.3, seconds: float = 10.0) -> None:
        """Wait until every update is acknowledged and the bot does nothing for a while."""
        self.wait_acknowledged(seconds)
        since = time.monotonic()

        def is_quiet() -> bool:
            recent = (call.at for call in reversed(self.log) if call.method != "getUpdates")
            return time.monotonic() - max(next(recent, since), since) > pause

        wait_for(is_quiet, seconds, "the bot to be quiet")
