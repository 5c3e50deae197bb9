"""From an HTTP request to a method's name and its parameters, in each way the Bot API takes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from email.parser import BytesParser
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.e2e.botapi.refusals import ApiError, Json, bad
from tests.e2e.botapi.wire import HttpRequest

_ADDRESS = re.compile(r"/bot(?P<token>\d+:[\w-]+)/(?P<method>\w+)", re.ASCII)
_NUMBERS = frozenset(
    "message_id message_thread_id user_id offset limit timeout cache_time max_connections".split()
)
_FLAGS = frozenset(
    "disable_notification protect_content show_alert drop_pending_updates "
    "allow_paid_broadcast".split()
)
_NESTED = frozenset(
    "entities reply_markup reply_parameters link_preview_options allowed_updates commands "
    "scope".split()
)


@dataclass(frozen=True)
class Call:
    """One call of a method; `chat` is the chat it goes to, where it goes to one."""

    method: str
    params: Json
    chat: int | None = None


def address(target: str) -> tuple[str, str]:
    """Give the token and the method that are called; raises ApiError(404)."""
    found = _ADDRESS.fullmatch(unquote(urlsplit(target).path))
    if found is None:
        raise ApiError(404, "Not Found")
    return found["token"], found["method"]


def parameters(request: HttpRequest) -> Json:
    """Read query and body; raises ApiError(400)."""
    query = dict(parse_qsl(urlsplit(request.target).query, keep_blank_values=True))
    return {name: _typed(name, value) for name, value in (query | _body(request)).items()}


def _body(request: HttpRequest) -> Json:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not request.body:
        return {}
    try:
        if kind == "application/json":
            return dict(json.loads(request.body))
        if kind == "multipart/form-data":
            return _parts(request)
        text = request.body.decode()
        return dict(parse_qsl(text, keep_blank_values=True, errors="strict"))
    except (ValueError, TypeError):
        raise bad("strings must be encoded in UTF-8") from None


def _parts(request: HttpRequest) -> Json:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + request.body)
    values: Json = {}
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            values[name] = content if part.get_filename() else content.decode()
    return values


def _typed(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        if name in _NUMBERS or (name == "chat_id" and not value.startswith("@")):
            return int(value)
        return json.loads(value) if name in _NESTED or name in _FLAGS else value
    except ValueError:
        raise bad(f"can't parse {name}: {value[:40]!r}") from None
