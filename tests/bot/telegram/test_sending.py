"""From the outbox to a Bot API on loopback: order, repetition, and what is noted when."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.logs import Log
from bot.metrics import Metrics
from bot.storage import outbox
from bot.storage.database import Database, open_database
from bot.storage.outbox import Kind, Outgoing
from bot.telegram.entities import Message, dumped
from bot.telegram.lanes import Lanes, Rates
from bot.telegram.sending import Sender
from tests.e2e.botapi import BotApi, Chat, faults, wait_for
from tests.e2e.botapi.clients import client
from tests.e2e.botapi.faults import Fault

_SEND = "sendMessage"


@dataclass
class Office:
    """A sender at work."""

    server: BotApi
    database: Database
    sender: Sender
    file: Path

    async def send(self, chat: Chat, *texts: str, kind: Kind = "reply") -> None:
        rows = []
        async with self.database.begin() as tx:
            for text in texts:
                row = Outgoing(chat.id, kind, dumped(Message(text, (), ())), time.time())
                rows.append(await outbox.put(tx, row))
        self.sender.submit(rows)

    async def until(self, check: Callable[[], object]) -> None:
        await asyncio.to_thread(wait_for, lambda: bool(check()), 15)

    async def over(self, number: int) -> list[str]:
        """Wait until so many messages have ended; give how."""
        await self.until(lambda: len(self.states()) == number and not self.sender.pending)
        return self.states()

    def states(self) -> list[str]:
        with closing(sqlite3.connect(self.file)) as connection:
            return [row[0] for row in connection.execute("SELECT state FROM outbox ORDER BY id")]

    @contextmanager
    def unwritable(self) -> Iterator[None]:
        """Take the outbox away for a while."""
        self._run("ALTER TABLE outbox RENAME TO taken")
        yield
        self._run("ALTER TABLE taken RENAME TO outbox")

    def forget(self) -> None:
        self._run("DELETE FROM outbox")

    def _run(self, statement: str) -> None:
        with closing(sqlite3.connect(self.file)) as connection, connection:
            connection.execute(statement)


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    # Else the library warns with each RetryAfter, and warnings are errors here.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    database = open_database(None, tmp_path)
    with BotApi() as server:
        async with client(server) as bot:
            lanes: Lanes[Outgoing] = Lanes(Rates(0, 0, 0))
            log = Log(level="error")
            sender = Sender(bot, database, lanes, time.time, Metrics(), log)
            working = asyncio.create_task(sender.run())
            yield Office(server, database, sender, tmp_path / "bot.db")
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
    await database.close()


def _slowly(fault: Fault) -> Fault:
    return replace(fault, wait=0.5)


def texts(chat: Chat) -> list[str]:
    return [sent.text for sent in chat.sent]


async def test_messages_of_a_chat_arrive_in_their_order(office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    await office.send(ann, *"abcdefgh")
    assert await office.over(8) == ["sent"] * 8
    assert texts(ann) == list("abcdefgh")


async def test_a_message_accepted_while_nothing_can_be_noted_is_not_sent_again(
    office: Office,
) -> None:
    ann = office.server.person(7, has_started=True).chat
    office.server.faults.plan(faults.slow(0.5), method=_SEND)
    await office.send(ann, "a", "b")
    await office.until(lambda: ann.sent)
    with office.unwritable():
        await asyncio.sleep(1.2)
    assert await office.over(2) == ["sent"] * 2
    assert texts(ann) == ["a", "b"]


async def test_a_message_refused_while_nothing_can_be_noted_comes_later(office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    rule = office.server.faults.plan(_slowly(faults.too_many(1)), method=_SEND)
    await office.send(ann, "a", kind="digest")
    await office.until(lambda: rule.hits)
    with office.unwritable():
        await asyncio.sleep(1.2)
    assert await office.over(1) == ["sent"]
    assert texts(ann) == ["a"]


async def test_what_was_forgotten_while_it_had_to_wait_is_not_sent(office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    rule = office.server.faults.plan(_slowly(faults.too_many(1)), method=_SEND)
    await office.send(ann, "a")
    await office.until(lambda: rule.hits)
    office.forget()
    await office.until(lambda: not office.sender.pending)
    await asyncio.sleep(0.2)
    assert texts(ann) == []


async def test_a_group_that_moved_gets_all_in_order(office: Office) -> None:
    ann = office.server.person(7)
    group = office.server.group("Desk", ann)
    new = group.migrates(announced=False)
    await office.send(group, *"abcdef")
    assert await office.over(6) == ["sent"] * 6
    assert texts(new) == list("abcdef")


async def test_a_move_that_is_told_while_a_message_is_on_its_way_keeps_the_order(
    office: Office,
) -> None:
    ann = office.server.person(7)
    group = office.server.group("Desk", ann)
    new = group.migrates(announced=False)
    refusal = _slowly(faults.migrated(new.id))
    rule = office.server.faults.plan(refusal, method=_SEND, chat=group.id)
    await office.send(group, *"abc")
    await office.until(lambda: rule.hits)
    office.sender.move(group.id, new.id)
    await office.send(new, "d")
    assert await office.over(4) == ["sent"] * 4
    assert texts(new) == list("abcd")


async def test_being_too_fast_costs_a_message_none_of_its_tries(office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    office.server.faults.plan(faults.too_many(0), method=_SEND, times=9)
    office.server.faults.plan(faults.lost(), method=_SEND)
    await office.send(ann, "a")
    assert await office.over(1) == ["sent"]
    assert texts(ann) == ["a", "a"]


async def test_what_telegram_fails_at_again_and_again_is_given_up(office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    message = Outgoing(ann.id, "reply", dumped(Message("a", (), ())), time.time(), attempts=7)
    async with office.database.begin() as tx:
        row = await outbox.put(tx, message)
    office.server.faults.plan(faults.broken(), method=_SEND, times=9)
    office.sender.submit([row])
    assert await office.over(1) == ["refused"]


_DAY = 86_400


@pytest.mark.parametrize("kind", ["digest", "watch"])
async def test_what_comes_by_itself_is_not_sent_again_when_the_answer_is_lost(
    kind: Kind, office: Office
) -> None:
    ann = office.server.person(7, has_started=True).chat
    office.server.faults.plan(faults.lost(), method=_SEND)
    await office.send(ann, "a", kind=kind)
    assert await office.over(1) == ["unknown"]
    assert texts(ann) == ["a"]


async def test_what_somebody_waited_for_is_sent_days_later(office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    old = Outgoing(ann.id, "watch", dumped(Message("a", (), ())), time.time() - 6 * _DAY)
    async with office.database.begin() as tx:
        row = await outbox.put(tx, old)
    office.sender.submit([row])
    assert await office.over(1) == ["sent"]


@pytest.mark.parametrize(
    ("kind", "age"),
    [("reply", 700), ("notice", 700), ("digest", 11_000), ("watch", 8 * _DAY)],
)
async def test_what_is_too_old_is_not_sent(kind: Kind, age: float, office: Office) -> None:
    ann = office.server.person(7, has_started=True).chat
    message = Outgoing(ann.id, kind, dumped(Message("a", (), ())), time.time() - age)
    async with office.database.begin() as tx:
        row = await outbox.put(tx, message)
    office.sender.submit([row])
    assert await office.over(1) == ["stale"]
    assert texts(ann) == []


async def test_what_is_under_way_ends_before_the_sender_does(office: Office) -> None:
    ann, bob = (office.server.person(n, has_started=True).chat for n in (7, 8))
    office.server.faults.plan(faults.slow(0.5), method=_SEND, chat=7)
    await office.send(ann, "a", "b")
    await office.send(bob, "c")
    await office.until(lambda: ann.sent)
    await office.sender.drain()
    assert office.states() == ["sent", "queued", "sent"]
    assert texts(ann) == ["a"]
