"""The web server of a running bot: is it alive, is it ready, what has it done."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.metrics import CONTENT_TYPE, Metrics

_GRACE = 1
"""Seconds that open requests have to end in when the server stops."""
_CONNECTIONS = 100
"""More at a time are turned away with 503: whoever holds connections open fills no memory."""
_HEAD = 16_384
"""Bytes of a request's head."""


class ListenError(Exception):
    """The web server cannot have its address; the message is one line for a person."""


class _Server(uvicorn.Server):
    """A server within a program that has signal handlers of its own."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


def web_app(readiness: Callable[[], str | None], metrics: Metrics) -> Starlette:
    """Give /healthz, /readyz (503 with the reason that ``readiness`` gives) and /metrics."""

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def readyz(_: Request) -> Response:
        reason = readiness()
        if reason is None:
            return PlainTextResponse("ready")
        return PlainTextResponse(" ".join(reason.split()), status_code=503)

    async def exposed(_: Request) -> Response:
        return Response(metrics.exposition(), headers={"content-type": CONTENT_TYPE})

    return Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", exposed),
        ]
    )


def listen(host: str, port: int) -> socket.socket:
    """Give a listening socket (port 0: a free one); raises ListenError where it is refused."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ListenError(
            f"BRIEFING_LISTEN: cannot listen on {host}:{port}: {error.strerror}"
        ) from error


async def serve(app: Starlette, listener: socket.socket) -> None:
    """Serve until cancelled, then end open requests within a second and close the socket."""
    server = _Server(
        uvicorn.Config(
            app,
            http="h11",
            loop="none",
            ws="none",
            interface="asgi3",
            lifespan="off",
            proxy_headers=False,
            server_header=False,
            access_log=False,
            log_config=None,
            log_level="error",
            limit_concurrency=_CONNECTIONS,
            headers=[("connection", "close")],  # an unread body ends with its connection
            h11_max_incomplete_event_size=_HEAD,
            timeout_graceful_shutdown=_GRACE,
        )
    )
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await serving
