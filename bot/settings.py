"""The bot's only reader of the environment."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

_WANTED = {
    "TELEGRAM_BOT_TOKEN": "a token as @BotFather gives it: digits, a colon, letters and digits",
    "BRIEFING_SEEDS": "the folder of articles",
    "BRIEFING_DATA": "a folder that can be written",
    "BRIEFING_BASE": "a data folder filled before",
    "BRIEFING_BY_MEANING": "true or false",
    "BRIEFING_NOW": "an ISO time such as 2025-03-21T09:00:00+00:00",
    "BRIEFING_ADMINS": "numeric user ids, comma-separated",
    "TELEGRAM_API_URL": "an address such as http://127.0.0.1:8081, without /bot",
    "BRIEFING_DATABASE_URL": "sqlite:///path/to/file",
    "BRIEFING_LISTEN": "host:port such as 127.0.0.1:8080, or off",
    "BRIEFING_SEND_RATE": "messages a second, 0 for no limit",
    "BRIEFING_CHAT_RATE": "messages a second to one person, 0 for no limit",
    "BRIEFING_GROUP_RATE": "messages a minute to one group, 0 for no limit",
    "BRIEFING_LOG_LEVEL": "debug, info, warning or error",
}
_SHOWN = 60
"""Characters of a bad value that are repeated."""


class SettingsError(Exception):
    """A setting has a bad value; the message names it, what was found and what is wanted."""


class Settings(BaseModel):
    """What is set from outside."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    token: SecretStr | None = Field(None, validation_alias="TELEGRAM_BOT_TOKEN")
    seeds: Path = Field(Path("seeds"), validation_alias="BRIEFING_SEEDS")
    data: Path = Field(Path("data"), validation_alias="BRIEFING_DATA")
    base: Path | None = Field(None, validation_alias="BRIEFING_BASE")
    """A data folder that was filled before and is only read, such as that of an image."""
    by_meaning: bool = Field(True, validation_alias="BRIEFING_BY_MEANING")
    """Answer by meaning too, where the extra is installed."""
    now: datetime | None = Field(None, validation_alias="BRIEFING_NOW")
    """The time at which the clock starts, for tests; it then runs on."""
    admins: tuple[int, ...] = Field((), validation_alias="BRIEFING_ADMINS")
    api_url: str | None = Field(None, validation_alias="TELEGRAM_API_URL")
    """The Bot API's base address, without a stroke at the end."""
    database_url: str | None = Field(None, validation_alias="BRIEFING_DATABASE_URL")
    address: tuple[str, int] | None = Field(("127.0.0.1", 8080), validation_alias="BRIEFING_LISTEN")
    """Host and port of the web server; None for no server."""
    send_rate: float = Field(25.0, ge=0, le=1e6, validation_alias="BRIEFING_SEND_RATE")
    chat_rate: float = Field(1.0, ge=0, le=1e6, validation_alias="BRIEFING_CHAT_RATE")
    group_rate: float = Field(20.0, ge=0, le=1e6, validation_alias="BRIEFING_GROUP_RATE")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", validation_alias="BRIEFING_LOG_LEVEL"
    )

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        head, colon, tail = (token.get_secret_value() if token else "0:0").partition(":")
        if not (head.isascii() and head.isdecimal() and colon and tail and tail.isprintable()):
            raise ValueError("no token")
        return token

    @field_validator("now", mode="before")
    @classmethod
    def _iso(cls, now: object) -> object:
        if not isinstance(now, str):
            return now
        moment = datetime.fromisoformat(now.strip())
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, admins: object) -> object:
        if not isinstance(admins, str):
            return admins
        return tuple(int(part) for part in admins.replace(" ", "").split(",") if part)

    @field_validator("api_url")
    @classmethod
    def _http(cls, url: str | None) -> str | None:
        parts = urlsplit(url or "http://none")
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
            raise ValueError("no address")
        return url.rstrip("/") if url else None

    @field_validator("database_url")
    @classmethod
    def _sqlite(cls, url: str | None) -> str | None:
        if url is not None and not (
            url.startswith("sqlite:///") and url.removeprefix("sqlite:///")
        ):
            raise ValueError("no SQLite file")
        return url

    @field_validator("address", mode="before")
    @classmethod
    def _host_and_port(cls, address: object) -> object:
        if not isinstance(address, str):
            return address
        if address.strip().casefold() == "off":
            return None
        parts = urlsplit(f"//{address.strip()}")
        if not parts.hostname or parts.port is None or parts.path:
            raise ValueError("no host and port")
        return parts.hostname, parts.port

    @field_validator("log_level", mode="before")
    @classmethod
    def _folded(cls, level: object) -> object:
        return level.strip().casefold() if isinstance(level, str) else level


def load_settings() -> Settings:
    """Read the environment; raises SettingsError with one line for a person.

    Names may be in any case, and an empty variable counts as not set.
    """
    given = {name.upper(): value for name, value in os.environ.items() if value}
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        problem = error.errors()[0]
        name = str(problem["loc"][0])
        found = _found(name, str(problem["input"]))
        raise SettingsError(f"{name}: found {found}; wanted {_WANTED[name]}") from None


def _found(name: str, value: str) -> str:
    """Repeat a bad value, but never a secret."""
    if name == "TELEGRAM_BOT_TOKEN":
        return "something else"
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")
