"""Logs go to standard error, with whatever looks like a secret taken out."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import re2

_TOKEN = re2.compile(r"\d{3,}(?::|%3[Aa])[A-Za-z0-9_-]{8,}")
_HIDDEN = "[hidden]"
_TALKATIVE = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.CRITICAL,  # repeats bodies it could not read; errors are logged here
    "alembic": logging.WARNING,
    "asyncio": logging.ERROR,
}


class Log:
    """A log that costs nothing until something is written to it: most runs write nothing."""

    def __init__(self, *secrets: str, level: str = "info") -> None:
        """Remember what must never appear, and from which level on to write."""
        self._secrets = secrets
        self._level = level
        self._logger: Any = None

    def warning(self, event: str, **about: str) -> None:
        """Write what an administrator should see to."""
        self._opened().warning(event, **about)

    def error(self, event: str, **about: str) -> None:
        """Write what went wrong."""
        self._opened().error(event, **about)

    def _opened(self) -> Any:
        if self._logger is None:
            self._logger = _logger(self._secrets, self._level)
        return self._logger


def _logger(secrets: tuple[str, ...], level: str) -> Any:
    import structlog  # noqa: PLC0415  it brings rich and asyncio along

    return structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            Redactor(*secrets),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )


def watch_libraries(level: str, *secrets: str) -> None:
    """Let libraries log to standard error too, from a level on, secrets taken out.

    Those that log every call, or bodies of messages, are heard only when everything is wanted.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting(Redactor(*secrets)))
    logging.captureWarnings(True)
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    if level != "debug":
        for name, least in _TALKATIVE.items():
            logging.getLogger(name).setLevel(least)


class _Redacting(logging.Formatter):
    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Write a record, with its traceback, without secrets."""
        return str(self._redactor.clean(super().format(record)))


class Redactor:
    """Takes secrets and whatever has the form of a bot token out of every logged value."""

    def __init__(self, *secrets: str) -> None:
        """Remember the secrets; empty ones are none."""
        self._secrets = tuple(secret for secret in secrets if secret)

    def __call__(
        self, _logger: object, _method: str, event: MutableMapping[str, Any]
    ) -> Mapping[str, Any]:
        """Give the event without secrets."""
        return {key: self.clean(value) for key, value in event.items()}

    def clean(self, value: object) -> object:
        """Give a value without secrets; what holds none is given as it is."""
        text = value if isinstance(value, str) else repr(value)
        hidden = text
        for secret in self._secrets:
            hidden = hidden.replace(secret, _HIDDEN)
        hidden = _TOKEN.sub(_HIDDEN, hidden)
        return value if hidden == text else hidden
