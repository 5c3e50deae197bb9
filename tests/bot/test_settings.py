"""Settings: defaults, good values, and one line for a bad one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.logs import Redactor
from bot.settings import SettingsError, load_settings

TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELEGRAM_BOT_TOKEN", "BRIEFING_SEEDS", "BRIEFING_DATA", "BRIEFING_NOW",
                 "BRIEFING_ADMINS"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings()
    assert (settings.seeds, settings.data) == (Path("seeds"), Path("data"))
    assert (settings.token, settings.now, settings.admins) == (None, None, ())


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "")
    assert load_settings().token is None


def test_good_values_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_NOW", "2025-03-21T09:00:00")
    monkeypatch.setenv("BRIEFING_ADMINS", "1, 22,333")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    settings = load_settings()
    assert settings.now == datetime(2025, 3, 21, 9, tzinfo=UTC)
    assert settings.admins == (1, 22, 333)
    assert TOKEN not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        (
            "BRIEFING_NOW",
            "noon",
            "BRIEFING_NOW: found 'noon'; wanted an ISO time such as 2025-03-21T09:00:00+00:00",
        ),
        (
            "BRIEFING_ADMINS",
            "me, you",
            "BRIEFING_ADMINS: found 'me, you'; wanted numeric user ids, comma-separated",
        ),
        (
            "TELEGRAM_BOT_TOKEN",
            "secret",
            "TELEGRAM_BOT_TOKEN: found something else; wanted a token as @BotFather gives it: "
            "digits, a colon, letters and digits",
        ),
    ],
)
def test_a_bad_value_gives_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, line: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value) == line


@pytest.mark.parametrize(
    "value", [f"got {TOKEN}", ValueError(TOKEN), {"url": f"https://api/bot{TOKEN}/getMe"}]
)
def test_no_secret_reaches_the_log(value: object) -> None:
    event = Redactor(TOKEN)(None, "info", {"event": "x", "value": value})
    assert TOKEN not in str(event)
    other = Redactor()(None, "info", {"event": "x", "value": value})
    assert TOKEN not in str(other)


def test_what_holds_no_secret_is_logged_as_it_is() -> None:
    event = {"event": "article refused", "file": "a.txt", "n": 3}
    assert Redactor("abc", "")(None, "info", dict(event)) == event
