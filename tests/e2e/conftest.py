"""One data folder with the base built for all processes, and bots that many tests share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.botapi import BotApi
from tests.e2e.programs import ROOT, bot
from tests.e2e.town import Town
from tests.e2e.town import town as running

_SEEDS = ROOT / "seeds"
_OLD = ("002_trend_st_petersburg_meeting", "004_asia_plus_igora_meeting")


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    assert bot(folder, "ask", "hello").returncode == 0
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Articles of December 2024, which do not say how many schools there are."""
    place = tmp_path / "seeds"
    place.mkdir()
    shutil.copy(_SEEDS / "sources.toml", place)
    for stem in _OLD:
        shutil.copy(_SEEDS / f"{stem}.txt", place)
    return place


@pytest.fixture
def server() -> Iterator[BotApi]:
    """Telegram as it is played here."""
    with BotApi() as server:
        yield server


@pytest.fixture(scope="session")
def quiet_town(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with running(tmp_path_factory.mktemp("quiet"), data) as town:
        yield town


@pytest.fixture(scope="session")
def loud_town(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with running(tmp_path_factory.mktemp("loud"), data, reads_groups=True) as town:
        yield town


@pytest.fixture
def town(quiet_town: Town) -> Iterator[Town]:
    """A bot in privacy mode: groups let through only what is for it."""
    yield from _watched(quiet_town)


@pytest.fixture
def open_town(loud_town: Town) -> Iterator[Town]:
    """A bot that hears everything that is said in its groups."""
    yield from _watched(loud_town)


def _watched(town: Town) -> Iterator[Town]:
    """Fail whatever makes the bot send what Telegram would not take, or end."""
    before = len(town.server.violations)
    yield town
    assert town.server.violations[before:] == []
    assert town.bot.is_running
    assert "Traceback" not in town.bot.output()
