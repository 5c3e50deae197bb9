"""Logs go to standard error, with whatever looks like a secret taken out."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import re2
import structlog

_TOKEN = re2.compile(r"\d{3,}(?::|%3[Aa])[A-Za-z0-9_-]{8,}")
_HIDDEN = "[hidden]"


def configure_logs(*secrets: str) -> None:
    """Log to standard error from here on; the secrets never appear."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            Redactor(*secrets),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
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
