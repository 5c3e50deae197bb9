"""Whenever the bot is killed, no question is lost and no digest comes twice."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

from tests.e2e.botapi import BotApi
from tests.e2e.bots import BotProcess
from tests.e2e.killing import Reaper, Storm, accepted_twice, ended, kill_while, tally
from tests.e2e.stored import ends, rows, subscribe

_DUE = datetime(2025, 10, 10, 8, 30, tzinfo=UTC)


def test_no_question_is_lost_or_passed_and_few_answers_come_twice(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        storm = Storm(Reaper(server, bot, random.Random(5)), 20)
        storm.run(6)
        found = tally(storm)
        assert rows(bot.data, "SELECT count(*) FROM inbox WHERE state != 'done'") == [(0,)]
    assert (found.unanswered, found.disordered, found.unexplained) == (0, 0, 0)
    assert server.violations == []


def test_every_chat_gets_its_digest_once_or_it_is_known_why_not(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    chats = [server.person(n, has_started=n % 10 != 0).chat for n in range(1, 61)]
    slowly = {"BRIEFING_SEND_RATE": "12", "BRIEFING_NOW": _DUE.isoformat()}
    with BotProcess(server, tmp_path, data, **slowly) as bot:
        bot.wait_ready()
        bot.terminate()
        subscribe(bot.data, [chat.id for chat in chats], _DUE)
        bot.start()
        kill_while(Reaper(server, bot, random.Random(6), life=1.0), 6, lambda: False)
        bot.wait_ready()
        found = ended(bot.data, "digest", len(chats), 30)
    assert accepted_twice(server) == 0
    assert set(found) <= {"sent", "refused", "unknown"}
    assert found["refused"] + len({sent.chat for sent in server.sent}) <= len(chats)
    assert found["sent"] <= len(server.sent) <= found["sent"] + found.get("unknown", 0)
    assert ends(bot.data, "reply") == {}
