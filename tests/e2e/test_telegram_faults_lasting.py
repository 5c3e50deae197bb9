"""Faults that outlive a process, end a subscription, or keep the bot from working at all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.e2e.botapi import BotApi, faults, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.stored import ends, rows
from tests.e2e.town import ask

_SEND = "sendMessage"


def test_how_long_a_chat_is_to_wait_is_known_after_a_kill(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    ann = server.person(7)
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        rule = server.faults.plan(faults.too_many(8), method=_SEND, chat=ann.id)
        asked = [ann.says("/trade"), ann.says("/energy")]
        wait_for(lambda: rows(bot.data, "SELECT 1 FROM outbox WHERE not_before > 0"), 10)
        refused_at = time.monotonic()
        bot.restart(cleanly=False)
        bot.wait_ready()
        assert ann.chat.wait_reply(asked[0], 30).at >= refused_at + 7
        wait_for(lambda: ends(bot.data, "reply") == {"sent": 2}, 10)
        assert len(ann.chat.sent) == 2
        assert rule.seen == 3, "the chat's other message waited too"


def test_a_subscription_ends_with_the_second_refusal_in_a_row(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    ann = server.person(7)
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        ask(ann, "/digest 8:30 trade Dushanbe")

        def failures() -> tuple[int, bool]:
            [(count, is_due)] = rows(
                bot.data, "SELECT failures, next_due NOT NULL FROM subscriptions"
            )
            return count, bool(is_due)

        def refused_digest(expected: tuple[int, bool]) -> None:
            server.faults.plan(faults.blocked(), method=_SEND, chat=ann.id)
            ann.says("/digest now")
            wait_for(lambda: failures() == expected, 10, f"{expected}")

        refused_digest((1, True))
        before = len(ann.chat.sent)
        ann.says("/digest now")
        wait_for(lambda: failures() == (0, True), 10, "an accepted digest to be noted")
        assert len(ann.chat.sent) == before + 1
        refused_digest((1, True))
        refused_digest((2, False))
        assert rows(bot.data, "SELECT is_on FROM subscriptions") == [(0,)]


@pytest.mark.parametrize("method", ["getMe", "getUpdates", _SEND])
def test_a_token_that_is_not_valid_ends_the_bot_with_a_clear_line(
    method: str, server: BotApi, tmp_path: Path, data: Path
) -> None:
    ann = server.person(7)
    server.faults.plan(faults.unauthorized(), method=method, times=9)
    with BotProcess(server, tmp_path, data) as bot:
        if method == _SEND:
            bot.wait_ready()
            ann.says("/trade")
        assert bot.wait_end(40) not in (0, None)
        assert "Telegram does not know the token" in bot.output()
        assert "Traceback" not in bot.output()
        assert server.token not in bot.output()
        if method == _SEND:
            server.faults.clear()
            bot.start()
            wait_for(lambda: ann.chat.sent, 30, "the answer, once the token is valid")


def test_a_bot_that_cannot_reach_telegram_waits_for_it(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    ann = server.person(7)
    asked = ann.says("/trade")
    server.down()
    with BotProcess(server, tmp_path, data) as bot:
        wait_for(lambda: "Telegram cannot be reached" in bot.output(), 30)
        assert bot.fetch("/healthz")[0] == 200
        status, reason = bot.fetch("/readyz")
        assert (status, "Telegram" in reason) == (503, True)
        server.up()
        assert ann.chat.wait_reply(asked, 30).text
        assert bot.output().count("Telegram cannot be reached") == 1


def test_a_kill_while_a_digest_is_on_its_way_leaves_it_unknown(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    ann = server.person(7)
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        server.faults.plan(faults.slow(30), method=_SEND, chat=ann.id)
        ann.says("/digest now")
        wait_for(lambda: ann.chat.sent, 10)
        bot.restart(cleanly=False)
        bot.wait_ready()
        server.wait_quiet(1.0)
        found = rows(bot.data, "SELECT state, reason FROM outbox")
    assert found == [("unknown", "stopped while sending")]
    assert len(ann.chat.sent) == 1
