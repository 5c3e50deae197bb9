"""The process: started, stopped, without Telegram, with a bad token, and what it writes."""

from __future__ import annotations

import math
import time
from pathlib import Path

import pytest

from tests.e2e.botapi import BotApi, Person, faults, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.programs import measuring

READY = 30.0


@pytest.fixture
def ann(server: BotApi) -> Person:
    return server.person(7)


def _lines(bot: BotProcess) -> list[str]:
    return [line for line in bot.output().splitlines() if line.strip()]


def test_sigterm_ends_the_bot_within_ten_seconds_while_telegram_hangs(
    server: BotApi, ann: Person, tmp_path: Path, data: Path
) -> None:
    with BotProcess(server, tmp_path, data, **measuring()) as bot:
        bot.wait_ready()
        ann.chat.wait_reply(ann.says("/sources"), 10)
        rule = server.faults.plan(faults.hang(60), method="sendMessage", times=math.inf)
        ann.says("/trade")
        wait_for(lambda: rule.hits, 10)
        began = time.monotonic()
        assert bot.terminate() == 0
        assert time.monotonic() - began < 10
        assert _lines(bot) == []


def test_sigterm_ends_a_bot_that_telegram_has_not_answered_yet(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    rule = server.faults.plan(faults.hang(60), times=math.inf)
    with BotProcess(server, tmp_path, data, **measuring()) as bot:
        wait_for(lambda: rule.hits, READY)
        assert bot.fetch("/readyz") == (503, "Telegram has not answered yet")
        assert bot.fetch("/healthz")[0] == 200
        assert bot.terminate() == 0
        assert "Traceback" not in bot.output()


def test_a_bot_without_telegram_waits_for_it_and_says_so_once(
    server: BotApi, ann: Person, tmp_path: Path, data: Path
) -> None:
    server.down()
    with BotProcess(server, tmp_path, data) as bot:
        wait_for(lambda: "cannot be reached" in bot.output(), READY)
        time.sleep(1.5)
        assert bot.fetch("/readyz")[0] == 503
        server.up()
        assert ann.chat.wait_reply(ann.says("/sources"), READY).text
        assert bot.fetch("/readyz")[0] == 200
        assert len(_lines(bot)) == 1
        server.down()
        wait_for(lambda: bot.fetch("/readyz")[0] == 503, READY)
        time.sleep(1.5)
        server.up()
        assert ann.chat.wait_reply(ann.says("/trade"), READY).text
        wait_for(lambda: bot.fetch("/readyz")[0] == 200, READY)
        assert len([line for line in _lines(bot) if "trying on" in line]) == 2
        assert server.token not in bot.output()


def test_a_token_that_is_refused_at_the_start_is_one_line(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    bot = BotProcess(server, tmp_path, data, **measuring())
    given, server.token = server.token, "999:the-token-of-another-bot-0123456789"
    with bot:
        assert bot.wait_end(READY) == 2
    (line,) = _lines(bot)
    assert line.startswith("TELEGRAM_BOT_TOKEN:")
    assert given not in line


@pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
def test_a_token_that_is_withdrawn_ends_the_bot_with_one_line(
    server: BotApi, ann: Person, tmp_path: Path, data: Path, method: str
) -> None:
    with BotProcess(server, tmp_path, data, **measuring()) as bot:
        bot.wait_ready()
        server.faults.plan(faults.unauthorized(), method=method, times=math.inf)
        ann.says("/sources")
        assert bot.wait_end(READY) == 2
        assert [line.partition(":")[0] for line in _lines(bot)] == ["TELEGRAM_BOT_TOKEN"]
        assert server.token not in bot.output()


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
def test_the_token_is_written_at_no_level(
    server: BotApi, ann: Person, tmp_path: Path, data: Path, level: str
) -> None:
    server.faults.plan(faults.bad_gateway(), method="setMyCommands")
    server.faults.plan(faults.bad_gateway(), method="sendMessage")
    server.faults.plan(faults.half(), method="sendMessage")
    with BotProcess(server, tmp_path, data, BRIEFING_LOG_LEVEL=level) as bot:
        bot.wait_ready()
        server.faults.plan(faults.half(), method="getUpdates")
        ann.says("/trade")
        server.inject({"message": {"message_id": "?"}})
        server.down()
        time.sleep(0.7)
        server.up()
        ann.chat.wait_reply(ann.says("/sources"), READY)
        assert bot.terminate() == 0
        assert "sendMessage" in bot.output() or level != "debug"
        assert server.token.partition(":")[2] not in bot.output()
        assert "Traceback" not in bot.output() or level == "debug"


def test_what_was_left_in_the_inbox_is_answered_after_a_restart(
    server: BotApi, ann: Person, tmp_path: Path, data: Path
) -> None:
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        ann.chat.wait_reply(ann.says("/sources"), 10)
        ask_settings = ann.says("/digest 8:30 trade Berlin")
        ann.chat.wait_reply(ask_settings, 10)
        server.faults.plan(faults.hang(60), method="sendMessage", times=math.inf)
        left = [ann.says("/trade"), ann.says("/energy")]
        server.wait_acknowledged()
        bot.kill9()
        server.faults.clear()
        missed = ann.says("/education")
        bot.restart()
        ann.chat.wait_reply(missed, READY)
        wait_for(lambda: len(ann.chat.sent) == 5, READY)
        assert len(left) == 2
        assert "daily at 8:30" in ann.chat.wait_reply(ann.says("/digest"), 10).text
    assert server.violations == []


def test_what_is_too_old_is_not_answered_but_holds(
    server: BotApi, ann: Person, tmp_path: Path, data: Path
) -> None:
    server.clock = lambda: time.time() - 3600
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        ann.says("/trade")
        ann.says("/digest 8:30 trade Berlin")
        server.clock = time.time
        assert "daily at 8:30" in ann.chat.wait_reply(ann.says("/digest"), 10).text
        assert len(ann.chat.sent) == 1
