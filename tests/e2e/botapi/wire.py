"""As much HTTP/1.1 as a Bot API client speaks: kept connections, bodies of a known length."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal, cast

_MAX_BODY = 20_000_000
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)

Ending = Literal["whole", "half", "close", "reset"]


@dataclass(frozen=True)
class HttpRequest:
    """One request as it came; header names in small letters."""

    verb: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class HttpAnswer:
    """What goes back, and how much of it."""

    status: int
    body: bytes
    content_type: str = "application/json"
    ending: Ending = "whole"

    def head(self) -> bytes:
        return (
            f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}\r\n"
            f"Content-Type: {self.content_type}\r\nContent-Length: {len(self.body)}\r\n\r\n"
        ).encode()


def taken(buffer: bytearray) -> HttpRequest | None:
    """Take one whole request off the front; None until it is whole. Raises ValueError."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    first, *lines = buffer[:end].decode("latin-1").split("\r\n")
    verb, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    length = int(headers.get("content-length", "0"))
    if length > _MAX_BODY or "transfer-encoding" in headers:
        raise ValueError("a body of no known length")
    begin = end + 4
    if len(buffer) < begin + length:
        return None
    body = bytes(buffer[begin : begin + length])
    del buffer[: begin + length]
    return HttpRequest(verb, target, headers, body)


class Connection(asyncio.Protocol):
    """One client; its requests are answered one after the other."""

    def __init__(
        self,
        respond: Callable[[HttpRequest], Awaitable[HttpAnswer]],
        is_welcome: Callable[[], bool],
        peers: set[asyncio.BaseTransport],
    ) -> None:
        self._respond = respond
        self._is_welcome = is_welcome
        self._peers = peers
        self._buffer = bytearray()
        self._task: asyncio.Task[None] | None = None
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._peers.add(transport)
        if not self._is_welcome():
            self._end("reset")

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        self._peers.discard(self._transport)
        if self._task is not None:
            self._task.cancel()

    def _next(self) -> None:
        if self._task is not None or self._transport.is_closing():
            return
        try:
            request = taken(self._buffer)
        except ValueError:
            self._end("close")
            return
        if request is not None:
            self._task = asyncio.get_running_loop().create_task(self._serve(request))

    async def _serve(self, request: HttpRequest) -> None:
        try:
            answer = await self._respond(request)
        except BaseException:
            self._transport.abort()
            raise
        self._task = None
        if answer.ending == "whole":
            self._transport.write(answer.head() + answer.body)
            self._next()
        else:
            if answer.ending == "half":
                self._transport.write(answer.head() + answer.body[: len(answer.body) // 2])
            self._end(answer.ending)

    def _end(self, ending: Ending) -> None:
        if ending == "reset":
            plug = self._transport.get_extra_info("socket")
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            self._transport.abort()
        else:
            self._transport.close()
