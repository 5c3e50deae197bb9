"""A running bot, and people and groups that it has not met before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from tests.e2e.botapi import BotApi, Chat, Person, PressAnswer, Sent, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.programs import measuring

NAME = "briefing_test_bot"
OPERATOR = 900
NOW = "2025-10-10T09:00:00+00:00"
Rows = dict[str, list[dict[str, Any]]]


class Town:
    """One bot for many tests: each takes people and groups of its own."""

    def __init__(self, server: BotApi, bot: BotProcess) -> None:
        self.server = server
        self.bot = bot
        self._ids = count(1000)

    def person(self, name: str = "Ann") -> Person:
        return self.server.person(next(self._ids), name)

    def group(self, *people: Person, is_forum: bool = False, has_bot: bool = True) -> Chat:
        return self.server.group("Desk", *people, is_forum=is_forum, has_bot=has_bot)

    def rows(self) -> Rows:
        """Give every row of every table, whatever tables there are."""
        with closing(sqlite3.connect(self.bot.data / "bot.db", timeout=10)) as database:
            database.row_factory = sqlite3.Row
            query = "SELECT name FROM sqlite_master WHERE type = 'table'"
            names = [str(row["name"]) for row in database.execute(query)]
            return {
                name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')]
                for name in names
            }

    def rows_of(self, *ids: int) -> Rows:
        """Give the rows about a chat or a person in any table."""
        owners = ("chat_id", "person_id")
        found = {
            table: [row for row in rows if any(row.get(owner) in ids for owner in owners)]
            for table, rows in self.rows().items()
        }
        return {table: rows for table, rows in found.items() if rows}

    def is_under_way(self, *ids: int) -> bool:
        """Tell whether something said to them is not noted as sent yet."""
        return any(row["state"] == "queued" for row in self.rows_of(*ids).get("outbox", ()))

    def wait_forgotten(self, *ids: int) -> None:
        """Wait until no row is about them."""
        wait_for(lambda: not self.rows_of(*ids), 2.0, f"{ids} to be forgotten")

    def holds(self, text: str) -> bool:
        """Tell whether a text stands in any row of any table."""
        rows = (row for rows in self.rows().values() for row in rows)
        return any(text in str(value) for row in rows for value in row.values())


@contextmanager
def town(
    folder: Path, base: Path, *, reads_groups: bool = False, **environment: str
) -> Iterator[Town]:
    """Run a bot and end it cleanly, so that what it covers is noted.

    `reads_groups`: its privacy mode is off.
    """
    more = {"BRIEFING_ADMINS": str(OPERATOR), "BRIEFING_NOW": NOW} | measuring() | environment
    with BotApi(username=NAME) as server, BotProcess(server, folder, base, **more) as bot:
        server.reads_all(reads_groups)
        bot.wait_ready()
        yield Town(server, bot)
        assert bot.terminate() == 0


def ask(person: Person, text: str) -> Sent:
    """Ask in private and wait for the answer."""
    return person.chat.wait_reply(person.says(text), 10)


def ask_in(chat: Chat, person: Person | None, text: str, reply_to: int | None = None) -> Sent:
    """Ask in a group and wait for the answer."""
    return chat.wait_reply(chat.says(person, text, reply_to=reply_to), 10)


def shown(chat: Chat, sent: Sent) -> str:
    """Give what a message says now, after its edits."""
    return str(chat.messages[sent.message_id]["text"])


def wait_shown(chat: Chat, sent: Sent, words: str) -> None:
    """Wait until a message says something."""
    wait_for(lambda: words in shown(chat, sent), 10, f"{words!r} in {sent.message_id}")


def wait_count(chat: Chat, number: int) -> None:
    """Wait until so many messages and edits came to a chat."""
    wait_for(lambda: len(chat.sent) >= number, 20, f"{number} messages in {chat.id}")


def press(chat: Chat, person: Person, sent: Sent, label: str, town: Town) -> PressAnswer:
    """Press a button and wait until the button no longer waits."""
    return town.server.wait_press(chat.press(person, sent.message_id, label), 10)


def answered_only(chat: Chat, since: int, *asked: int) -> None:
    """Check what was answered since so many messages; what comes later comes behind `asked`.

    The bot deals with a chat in order: once the last question is answered, whatever came before
    it has been dealt with, by silence too.
    """
    chat.wait_reply(asked[-1], 10)
    assert [sent.reply_to for sent in chat.sent[since:]] == list(asked)
