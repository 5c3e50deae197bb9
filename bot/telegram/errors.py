"""What an error of the Bot API means for the message that was on its way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

Kind = Literal[
    "wait",  # too fast: not accepted, to be sent again after ``wait`` seconds
    "migrated",  # the group has a new id: to be sent to ``chat``
    "gone",  # the chat can't be written to
    "unchanged",  # the message already says so: as good as sent
    "missing",  # the message to edit is no longer there: to be sent anew
    "topic",  # the topic is closed or deleted: to be sent outside of it
    "refused",  # Telegram will never take this message
    "unsent",  # it surely never left: may be sent again
    "failed",  # Telegram says that it failed: may be sent again
    "lost",  # nobody knows whether it was accepted
    "token",  # the token is not valid: nothing can be sent
    "conflict",  # another process asks for updates with the same token
]

UNREADABLE = (LookupError, TypeError, AttributeError, ValueError, RecursionError)
"""What the library lets through when the body of a success is JSON of another shape."""

_PAUSE = 5.0
"""Seconds to wait when Telegram does not name them."""
_LONGEST = 200
_GONE = (
    "bot is not a member",
    "bot was blocked",
    "bot was kicked",
    "chat not found",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "chat_write_forbidden",
    "deactivated",
    "have no rights to send",
    "need administrator rights in the channel",
    "not enough rights to send",
    "peer_id_invalid",
    "user not found",
    "user_is_blocked",
)
_MISSING = (
    "message can't be edited",
    "message to edit not found",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_TOPIC = (
    "message thread not found",
    "message thread is closed",
    "message_thread_invalid",
    "topic_closed",
    "topic_deleted",
    "topic_id_invalid",
)
_REFUSALS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("unchanged", ("message is not modified", "message_not_modified")),
    ("missing", _MISSING),
    ("topic", _TOPIC),
    ("gone", _GONE),
)
_PLAIN: dict[type[Exception], Kind] = {
    Conflict: "conflict",
    EndPointNotFound: "refused",
    Forbidden: "gone",
}
_NEVER_BEGUN = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
_STATUS = re.compile(r"\((\d{3})\)")
_SECONDS = re.compile(r"retry after (\d{1,6})")
_BODY = ". Parsing the server response"
"""Behind this the library repeats what it could not read; an error page may hold the token."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a message and why; ``wait`` in seconds, ``chat`` the new id of a group."""

    kind: Kind
    reason: str
    wait: float = 0
    chat: int | None = None


def verdict(error: Exception) -> Verdict:
    """Say what an error means for the message that was sent.

    Takes every ``TelegramError`` and whatever is in ``UNREADABLE``.
    """
    reason = _reason(error)
    match error:
        case RetryAfter():
            return Verdict("wait", reason, _seconds(error.retry_after))
        case ChatMigrated():
            return Verdict("migrated", reason, chat=error.new_chat_id)
        case InvalidToken():
            return Verdict("token", "Telegram does not know the token")  # the error may repeat it
        case BadRequest():
            return Verdict(_refusal(reason.lower()), reason)
        case NetworkError():
            return _network(error, reason)
    return Verdict(_PLAIN.get(type(error), "lost"), reason)


def _reason(error: Exception) -> str:
    """Give the error's words in one line that any database takes."""
    text = str(error).partition(_BODY)[0] or type(error).__name__
    if not isinstance(error, TelegramError):
        text = f"{type(error).__name__}: {text}"
    printable = "".join(ch if ch.isprintable() else " " for ch in text[: 2 * _LONGEST])
    return " ".join(printable.split())[:_LONGEST]


def _seconds(time: int | timedelta) -> float:
    return time.total_seconds() if isinstance(time, timedelta) else float(time)


def _refusal(words: str) -> Kind:
    for kind, signs in _REFUSALS:
        if any(sign in words for sign in signs):
            return kind
    return "refused"


def _network(error: NetworkError, reason: str) -> Verdict:
    """Tell an answer of another status from a connection that failed."""
    if isinstance(error.__cause__, _NEVER_BEGUN):
        return Verdict("unsent", reason)
    if type(error) is NetworkError and isinstance(error.__cause__, TelegramError | None):
        return _answered(reason)
    return Verdict("lost", reason)


def _answered(reason: str) -> Verdict:
    """Read a status that has no error of its own; Telegram's own words come without it."""
    words = reason.lower()
    status = _STATUS.search(reason[:60])
    code = int(status[1]) if status else 0
    if code == 429 or words.startswith("too many requests"):
        named = _SECONDS.search(words)
        return Verdict("wait", reason, float(named[1]) if named else _PAUSE)
    if code == 504 or words.startswith("gateway timeout"):
        return Verdict("lost", reason)  # who stands behind the gateway may have taken it
    if (400 <= code < 500 and code != 408) or words.startswith("request entity too large"):
        return Verdict("refused", reason)
    return Verdict("failed", reason)
