"""The server, a person and the library's own Bot to try it with."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.e2e.botapi import BotApi, Person
from tests.e2e.botapi.clients import client


@pytest.fixture(autouse=True)
def _waits_are_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    # Else the library warns with each RetryAfter, and warnings are errors here.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def ann(server: BotApi) -> Person:
    return server.person(7, "Ann", has_started=True)


@pytest.fixture
async def bot(server: BotApi) -> AsyncIterator[Bot]:
    async with client(server) as bot:
        yield bot
