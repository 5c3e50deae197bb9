"""The web server, asked over loopback as a monitor would ask it."""

import asyncio
import logging
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import httpx
import pytest

from bot.metrics import Metrics
from bot.web import ListenError, listen, serve, web_app


class Health:
    """What the service would tell: the reason why it is not ready, or none."""

    reason: str | None = None

    def __call__(self) -> str | None:
        return self.reason


@asynccontextmanager
async def running(health: Health, metrics: Metrics | None = None) -> AsyncIterator[str]:
    listener = listen("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    task = asyncio.create_task(serve(web_app(health, metrics or Metrics()), listener))
    try:
        yield address
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@contextmanager
def signals_as_they_are() -> Iterator[None]:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    yield
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


async def got(address: str, path: str, method: str = "GET") -> httpx.Response:
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        return await client.request(method, path)


async def raw(address: str, sent: bytes) -> bytes:
    """Send bytes as they are and read until the server closes."""
    host, _, port = address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(sent)
    with suppress(ConnectionResetError):
        await writer.drain()
    answer = bytearray()
    with suppress(ConnectionResetError):
        while part := await asyncio.wait_for(reader.read(65_536), 10):
            answer += part
    writer.close()
    with suppress(ConnectionResetError, BrokenPipeError):
        await writer.wait_closed()
    return bytes(answer)


async def test_a_process_that_answers_is_alive_whether_it_is_ready_or_not() -> None:
    health = Health()
    health.reason = "Telegram has not answered yet"
    async with running(health) as address:
        answer = await got(address, "/healthz")
    assert (answer.status_code, answer.text) == (200, "ok")


async def test_what_is_not_ready_says_why_in_one_line_and_is_ready_later() -> None:
    health = Health()
    health.reason = "Telegram has\nnot answered yet"
    async with running(health) as address:
        before = await got(address, "/readyz")
        health.reason = None
        after = await got(address, "/readyz")
    assert (before.status_code, before.text) == (503, "Telegram has not answered yet")
    assert (after.status_code, after.text) == (200, "ready")


async def test_metrics_come_as_prometheus_reads_them() -> None:
    metrics = Metrics()
    metrics.update("received", 7)
    async with running(Health(), metrics) as address:
        answer = await got(address, "/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert 'briefing_updates_total{outcome="received"} 7.0' in answer.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/readyz/..", 404),
        ("GET", "/.env", 404),
        ("POST", "/metrics", 405),
        ("DELETE", "/healthz", 405),
        ("HEAD", "/healthz", 200),
    ],
)
async def test_nothing_else_is_there(method: str, path: str, status: int) -> None:
    async with running(Health()) as address:
        answer = await got(address, path, method)
    assert answer.status_code == status
    assert "server" not in answer.headers


async def test_a_body_is_answered_unread() -> None:
    head = b"GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
    async with running(Health()) as address:
        answer = await raw(address, head + b"x" * 300_000)
    assert answer.startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    "sent",
    [b"\x16\x03\x01\x02\x00\r\n\r\n", b"GET / HTTP/9\r\n\r\n", b"GET /" + b"a" * 40_000],
    ids=["another protocol", "no version", "an endless head"],
)
async def test_what_is_no_request_is_refused_and_the_next_one_answered(
    sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(Health()) as address:
        refused = await raw(address, sent)
        answer = await got(address, "/healthz")
    assert refused == b"" or refused.startswith(b"HTTP/1.1 400 ")
    assert answer.status_code == 200
    assert caplog.text == ""


async def test_the_server_leaves_signals_and_logs_to_the_program() -> None:
    root = logging.getLogger()
    before = (root.level, tuple(root.handlers))
    with signals_as_they_are():
        async with running(Health()) as address:
            await got(address, "/healthz")
            with signals_as_they_are():
                await got(address, "/metrics")
    assert (root.level, tuple(root.handlers)) == before


async def test_a_stop_waits_for_nobody_and_frees_the_address() -> None:
    async with asyncio.timeout(10), running(Health()) as address:
        port = int(address.rpartition(":")[2])
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /healthz HTTP/1.1\r\n")  # and never goes on
        await got(address, "/healthz")
    writer.close()
    listen("127.0.0.1", port).close()


async def test_in_a_group_of_tasks_the_server_ends_with_the_others() -> None:
    async def broken() -> None:
        await asyncio.sleep(0.05)
        raise LookupError

    listener = listen("127.0.0.1", 0)

    async def together() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(serve(web_app(Health(), Metrics()), listener))
            group.create_task(broken())

    with pytest.raises(ExceptionGroup):
        await together()
    assert listener.fileno() == -1


def test_an_address_in_use_is_named_in_one_line() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ListenError) as caught:
            listen("127.0.0.1", port)
    assert str(caught.value).startswith(f"BRIEFING_LISTEN: cannot listen on 127.0.0.1:{port}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("host", ["192.0.2.1", "::g"])
def test_an_address_that_is_not_ours_is_refused_by_its_setting(host: str) -> None:
    with pytest.raises(ListenError, match=r"^BRIEFING_LISTEN: cannot listen on "):
        listen(host, 0)


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_address_may_be_of_the_newer_kind() -> None:
    try:
        listener = listen("::1", 0)
    except ListenError:
        pytest.skip("no IPv6 loopback here")
    with listener:
        assert listener.getsockname()[1] > 0
