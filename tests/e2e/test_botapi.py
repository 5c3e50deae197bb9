"""The tests' own Bot API serves whole bots: the library's Application, and the real one."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from tests.e2e.botapi import BotApi
from tests.e2e.botapi.clients import client
from tests.e2e.bots import BotProcess


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text, do_quote=True)


async def test_an_echo_bot_echoes(server: BotApi) -> None:
    people = [server.person(number) for number in range(1, 6)]
    application = Application.builder().bot(client(server)).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0, timeout=1)
        asked = [(person, person.says(f"{n} 📊")) for n in range(10) for person in people]
        await asyncio.to_thread(server.wait_sent, len(asked))
        await application.updater.stop()
        await application.stop()
    said = [person.chat.messages[number]["text"] for person, number in asked]
    assert [person.chat.wait_reply(number).text for person, number in asked] == said
    assert server.violations == []
    assert len(server.updates) == 0


def test_a_bot_that_ends_early_is_noticed(server: BotApi, tmp_path: Path) -> None:
    with BotProcess(server, tmp_path, BRIEFING_ADMINS="nobody") as bot:
        assert bot.wait_end(30) == 2
        with pytest.raises(AssertionError, match="BRIEFING_ADMINS"):
            bot.wait_ready()
        assert server.token not in bot.output()


def test_the_real_bot_is_started_killed_and_ended(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    ann = server.person(7, "Ann")
    with BotProcess(server, tmp_path, data) as bot:
        bot.wait_ready()
        assert ann.chat.wait_reply(ann.says("/trade"), 10).text
        bot.kill9()
        missed = ann.says("/energy")
        bot.restart()
        assert ann.chat.wait_reply(missed, 30).text
        assert 0 < bot.memory()[0] <= bot.memory()[1]
        assert bot.terminate() == 0
    assert server.violations == []
