"""What goes wrong when a test wants it to; tried with the library's own Bot."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.e2e.botapi import BotApi, Limit, Person, faults
from tests.e2e.botapi.clients import client
from tests.e2e.botapi.faults import Fault


@pytest.mark.parametrize(
    ("fault", "error", "accepted"),
    [
        (faults.too_many(3), RetryAfter, 0),
        (faults.broken(), NetworkError, 0),
        (faults.bad_gateway(), NetworkError, 0),
        (faults.hang(0.1), NetworkError, 0),
        (faults.hang(2), TimedOut, 0),
        (faults.reset(), NetworkError, 0),
        (faults.migrated(-1001), ChatMigrated, 0),
        (faults.blocked(), Forbidden, 0),
        (faults.deactivated(), Forbidden, 0),
        (faults.chat_not_found(), BadRequest, 0),
        (faults.unauthorized(), InvalidToken, 0),
        (faults.half(), NetworkError, 1),
        (faults.lost(), NetworkError, 1),
        (faults.reset_after(), NetworkError, 1),
        (faults.slow(2), TimedOut, 1),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else "",
)
async def test_a_fault_strikes_the_call_it_is_planned_for(
    server: BotApi, ann: Person, fault: Fault, error: type[TelegramError], accepted: int
) -> None:
    server.person(8, "Bob", has_started=True)
    server.faults.plan(fault, method="sendMessage", chat=ann.id, nth=2)
    async with client(server, seconds=0.3) as bot:
        await bot.send_message(8, "not this chat")
        await bot.send_message(ann.id, "not yet")
        with pytest.raises(error):
            await bot.send_message(ann.id, "now")
        await bot.send_message(ann.id, "over")
    texts = [sent.text for sent in ann.chat.sent]
    assert texts == ["not yet", *["now"] * accepted, "over"]
    assert [entry.outcome for entry in server.log if entry.outcome != "ok"] == [fault.name]
    assert server.violations == []


async def test_a_late_answer_comes_all_the_same(server: BotApi, ann: Person, bot: Bot) -> None:
    server.faults.plan(faults.slow(0.2), times=2, when=lambda call: "now" in call.params["text"])
    await bot.send_message(ann.id, "now")
    assert server.wait_sent(1)[0].text == "now"


async def test_telegram_may_be_out_of_reach(server: BotApi, ann: Person, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    server.down()
    for call in (poll, bot.get_me()):
        with pytest.raises(NetworkError):
            await call
    server.up()
    server.reset_connections(1)
    with pytest.raises(NetworkError):
        await bot.get_me()
    await bot.send_message(ann.id, "again")
    assert len(server.sent) == 1


async def test_a_flood_is_stopped(server: BotApi, ann: Person, bot: Bot) -> None:
    server.flood.chat = Limit(2, 60)
    desk = server.group("Desk", ann)
    for _ in range(2):
        await bot.send_message(ann.id, "hi")
    with pytest.raises(RetryAfter):
        await bot.send_message(ann.id, "hi")
    server.flood.chat, server.flood.group = None, Limit(1, 60)
    await bot.send_message(desk.id, "hi")
    with pytest.raises(RetryAfter):
        await bot.send_message(desk.id, "hi")


async def test_a_halt_ends(server: BotApi, ann: Person, bot: Bot) -> None:
    bob = server.person(8, has_started=True)
    server.halt(0.2, ann.id)
    await bot.send_message(bob.id, "hi")
    with pytest.raises(RetryAfter):
        await bot.send_message(ann.id, "hi")
    await asyncio.sleep(0.2)
    await bot.send_message(ann.id, "hi")
    server.halt(60)
    with pytest.raises(RetryAfter):
        await bot.send_message(bob.id, "hi")
