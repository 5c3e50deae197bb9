"""Whatever goes wrong with fetching updates, none is lost and good ones are answered."""

from __future__ import annotations

import asyncio
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from telegram.request import HTTPXRequest

from bot.logs import Log
from bot.metrics import Metrics
from bot.storage.database import open_database
from bot.storage.inbox import Received
from bot.telegram.intake import Intake
from bot.telegram.parts import Parts
from bot.telegram.turns import Turns
from tests.e2e.botapi import BotApi, faults, wait_for
from tests.e2e.botapi.faults import Fault
from tests.e2e.botapi.refusals import ApiError
from tests.e2e.botapi.wire import HttpAnswer
from tests.e2e.town import Town, ask

_POLL = "getUpdates"


def _answer(body: bytes) -> Fault:
    return Fault("unreadable", answer=HttpAnswer(200, body))


@pytest.fixture(autouse=True)
def _faultless_afterwards(town: Town) -> Iterator[None]:
    yield
    town.server.faults.clear()


FAULTS = {
    "an internal error": faults.broken(),
    "a bad gateway": faults.bad_gateway(),
    "half an answer": faults.half(),
    "a lost answer": faults.lost(),
    "a reset": faults.reset(),
    "a slow answer": faults.slow(0.5),
    "too many requests": faults.too_many(1),
    "a conflict with another poller": faults.refused("409", ApiError(409, "Conflict: terminated")),
    "no JSON": _answer(b"<html>"),
    "JSON that is no object": _answer(b"[1, 2]"),
    "an answer without a result": _answer(b'{"ok": true}'),
    "a result that is no list": _answer(b'{"ok": true, "result": {"a": 1}}'),
    "bytes that are no text": _answer(b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_updates_come_in_once_in_spite_of(fault: Fault, town: Town) -> None:
    ann = town.person()
    town.server.faults.plan(fault, method=_POLL)
    asked = [ann.says(text) for text in ("/trade", "/energy")]
    ann.chat.wait_reply(asked[-1], 20)
    town.server.wait_quiet(0.3, 20)
    assert len(ann.chat.sent) == 2


def test_a_hang_of_telegram_delays_and_loses_nothing(town: Town) -> None:
    ann = town.person()
    town.server.faults.plan(faults.hang(1.5), method=_POLL)
    assert ask(ann, "/trade").text


def test_while_telegram_is_away_the_bot_is_not_ready_and_then_takes_up_all(town: Town) -> None:
    ann = town.person()
    town.server.down()
    wait_for(lambda: town.bot.fetch("/readyz")[0] == 503, 5, "the bot to notice")
    asked = ann.says("/trade")
    town.server.up()
    assert ann.chat.wait_reply(asked, 20).text
    wait_for(lambda: town.bot.fetch("/readyz")[0] == 200, 20, "the bot to be ready")


POISON: dict[str, dict[str, object]] = {
    "an empty update": {},
    "a message that is no object": {"message": 7},
    "a message without anything": {"message": {}},
    "a message whose chat is a list": {"message": {"message_id": 1, "chat": []}},
    "numbers that fit nowhere": {
        "message": {"message_id": 2**80, "date": 2**80, "chat": {"id": 2**80, "type": "private"}}
    },
    "a date of another age": {
        "message": {
            "message_id": 1,
            "date": -(2**40),
            "text": "/trade",
            "chat": {"id": 5, "type": "private"},
            "from": {"id": 5, "is_bot": False, "first_name": "x"},
        }
    },
    "half a character": {
        "message": {
            "message_id": 1,
            "date": 1_760_087_000,
            "text": "trade \ud83d",
            "chat": {"id": 999_999, "type": "private"},
            "from": {"id": 999_999, "is_bot": False, "first_name": "x"},
        }
    },
    "a press without a message": {"callback_query": {"id": "1", "data": "\x00"}},
    "a kind that nobody knows": {"new_kind_of_update": {"deep": [[[[]]]]}},
}


def test_good_updates_are_answered_among_poisonous_ones(town: Town) -> None:
    ann, bob = town.person("Ann"), town.person("Bob")
    half = town.server.person(999_999, "Half", has_started=True)
    first = ann.says("/trade")
    numbers = {town.server.inject(poison): name for name, poison in POISON.items()}
    second, third = bob.says("/trade"), ann.says("/energy")
    for person, asked in ((bob, second), (ann, first), (ann, third)):
        assert person.chat.wait_reply(asked, 10).text
    town.server.wait_acknowledged()

    def ends() -> dict[str, str] | None:
        rows = [row for row in town.rows()["inbox"] if row["update_id"] in numbers]
        is_over = all(row["state"] != "pending" for row in rows)
        return {numbers[row["update_id"]]: row["state"] for row in rows} if is_over else None

    found = wait_for(ends, 20, "the poison to be put aside or passed over")
    assert set(found) == set(POISON)
    assert half.chat.sent
    assert set(found.values()) == {"done", "failed"}


def test_another_poller_takes_turns_and_what_it_leaves_is_answered(town: Town) -> None:
    ann = town.person()
    stop = threading.Event()

    def poll() -> None:
        address = f"{town.server.url}/bot{town.server.token}/{_POLL}?timeout=1"
        while not stop.is_set():
            try:
                urllib.request.urlopen(address, timeout=5).read()
            except urllib.error.HTTPError as error:
                error.close()
            stop.wait(0.2)

    other = threading.Thread(target=poll)
    other.start()
    try:
        asked = [ann.says(text) for text in ("/trade", "/energy")]
        ann.chat.wait_reply(asked[-1], 30)
    finally:
        stop.set()
        other.join()
    town.server.wait_quiet(0.3, 40)
    assert len(ann.chat.sent) == 2


async def test_a_connection_that_stays_silent_is_given_up_for_a_new_one(tmp_path: Path) -> None:
    seen: list[int] = []

    async def handle(received: Received) -> None:
        seen.append(received.update_id)

    nothing = cast("Any", None)  # what intake has no use for
    metrics, log = Metrics(), Log(level="error")
    with BotApi() as server:
        database = open_database(None, tmp_path)
        turns = Turns(handle, database, metrics, log)
        parts = Parts(
            *(nothing,) * 7,
            now=lambda: datetime.now(UTC),
            operators=frozenset(),
            metrics=metrics,
            log=log,
        )
        request = HTTPXRequest(1, read_timeout=60)
        await request.initialize()
        address = f"{server.url}/bot{server.token}"
        intake = Intake(address, request, database, turns, parts, patience=0.3)
        server.faults.plan(faults.hang(60), method=_POLL)
        number = server.inject({})
        working = [asyncio.create_task(work()) for work in (intake.run, turns.run)]
        await asyncio.to_thread(wait_for, lambda: seen, 10)
        assert seen == [number]
        assert b'briefing_polls_total{outcome="silent"} 1.0' in metrics.exposition()
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await request.shutdown()
        await database.close()
