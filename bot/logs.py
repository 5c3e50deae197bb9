"""Logs go to standard error, with whatever looks like a secret taken out."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import re2

_TOKEN = re2.compile(r"\d{3,}(?::|%3[Aa])[A-Za-z0-9_-]{8,}")
_HIDDEN = "[hidden]"


class Log:
    """A log that costs nothing until something is written to it: most runs write nothing."""

    def __init__(self, *secrets: str) -> None:
        """Remember what must never appear."""
        self._secrets = secrets
        self._logger: Any = None

    def warning(self, event: str, **about: str) -> None:
        """Write what an administrator should see to."""
        self._opened().warning(event, **about)

    def error(self, event: str, **about: str) -> None:
        """Write what went wrong."""
        self._opened().error(event, **about)

    def _opened(self) -> Any:
        if self._logger is None:
            self._logger = _logger(self._secrets)
        return self._logger


def _logger(secrets: tuple[str, ...]) -> Any:
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
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )


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
