"""Questions as JSON lines, answered in order."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any

from bot.conversation.turns import Request
from bot.json_reply import refusal_json, reply_json

if TYPE_CHECKING:
    from bot.conversation.dispatch import Conversation
    from bot.conversation.turns import Reply

LONGEST_LINE = 1_000_000
"""Bytes of a line that are read; no question is longer."""
_WANTED = 'Each line is one JSON object such as {"id": 1, "q": "a question"}; this one is not.'
_NO_QUESTION = 'A line needs "q", the question as a text.'


def answer_lines(
    source: IO[bytes],
    sink: IO[bytes],
    answer: Callable[[Request], Reply],
    conversation: Conversation,
) -> None:
    """Answer line by line; a line that is no question gets a reply that says so."""
    for line in _lines(source):
        if not line.strip():
            continue
        began = time.perf_counter()
        out = _answered(line, answer, conversation)
        out["ms"] = round((time.perf_counter() - began) * 1000, 3)
        sink.write(json.dumps(out, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        sink.flush()


def _lines(source: IO[bytes]) -> Iterator[bytes]:
    """Give lines; of one that is too long nothing is left but an unreadable start."""
    while line := source.readline(LONGEST_LINE):
        whole = line
        while not line.endswith(b"\n") and len(line) == LONGEST_LINE:
            line = source.readline(LONGEST_LINE)
        yield whole


def _answered(
    line: bytes, answer: Callable[[Request], Reply], conversation: Conversation
) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {"id": None, **refusal_json(_WANTED)}
    if not isinstance(asked, dict):
        return {"id": None, **refusal_json(_WANTED)}
    if not isinstance(asked.get("q"), str):
        return {"id": asked.get("id"), **refusal_json(_NO_QUESTION)}
    return {
        "id": asked.get("id"),
        **reply_json(answer(_request(asked)), conversation.desk.base),
    }


def _request(asked: dict[str, Any]) -> Request:
    lang, after = asked.get("lang"), asked.get("after")
    earlier = after if isinstance(after, list) else []
    return Request(
        text=asked["q"],
        lang=lang if lang in ("en", "ru") else None,
        after=tuple(text for text in earlier if isinstance(text, str)),
    )


def running_clock(start: datetime | None) -> Callable[[], datetime]:
    """Give the time: the real one, or one that starts at ``start`` and runs on."""
    began = time.monotonic()

    def now() -> datetime:
        real = datetime.now().astimezone()
        if start is None:
            return real
        return datetime.fromtimestamp(start.timestamp() + time.monotonic() - began, start.tzinfo)

    return now
