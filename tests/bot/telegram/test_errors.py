"""Each way in which a Bot API misbehaves, on a real socket, through the real library."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot
from telegram.error import (
    EndPointNotFound,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest

from bot.telegram.errors import UNREADABLE, Kind, Verdict, verdict

Behaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
TOKEN = "123456:not-a-real-one"


@pytest.fixture(autouse=True)
def seconds_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # or the library warns of a change to come


@asynccontextmanager
async def listening(behaviour: Behaviour, scheme: str = "http") -> AsyncIterator[str]:
    open_ones: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await behaviour(reader, writer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(serve(reader, writer))
        open_ones.add(task)

    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    try:
        yield f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"
    finally:
        server.close()
        await asyncio.gather(*open_ones)


@asynccontextmanager
async def connected(base_url: str, **options: Any) -> AsyncIterator[Bot]:
    request = HTTPXRequest(
        **{"read_timeout": 0.2, "write_timeout": 0.2, "connect_timeout": 0.2, **options},
        httpx_kwargs={"trust_env": False, "verify": False},
    )
    try:
        yield Bot(TOKEN, base_url=base_url, request=request)
    finally:
        await request.shutdown()


async def told(bot: Bot, text: str = "hello") -> Verdict:
    try:
        await bot.send_message(1, text)
    except (TelegramError, *UNREADABLE) as error:
        return verdict(error)
    raise AssertionError("the message was accepted")


async def taken_in(reader: asyncio.StreamReader) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
    await reader.readexactly(int(length))


def answering(status: int, body: bytes, length: int | None = None) -> Behaviour:
    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await taken_in(reader)
        said = len(body) if length is None else length
        writer.write(b"HTTP/1.1 %d -\r\nContent-Length: %d\r\n\r\n" % (status, said) + body)
        await writer.drain()

    return behave


def refusing(status: int, description: str, **parameters: int) -> Behaviour:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return answering(status, json.dumps(body).encode())


async def silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(-1)


async def taking_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(0.6)
    writer.transport.abort()


async def hanging_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await taken_in(reader)


async def hanging_up_early(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)
    writer.transport.abort()


REFUSALS: list[tuple[int, str, Kind]] = [
    (400, "Bad Request: chat not found", "gone"),
    (400, "Bad Request: PEER_ID_INVALID", "gone"),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", "gone"),
    (400, "Bad Request: not enough rights to send text messages to the chat", "gone"),
    (400, "Bad Request: group chat was deactivated", "gone"),
    (403, "Forbidden: bot was blocked by the user", "gone"),
    (403, "Forbidden: bot was kicked from the supergroup chat", "gone"),
    (403, "Forbidden: user is deactivated", "gone"),
    (403, "Forbidden: bot can't initiate conversation with a user", "gone"),
    (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message",
        "unchanged",
    ),
    (400, "Bad Request: message to edit not found", "missing"),
    (400, "Bad Request: message can't be edited", "missing"),
    (400, "Bad Request: MESSAGE_ID_INVALID", "missing"),
    (400, "Bad Request: message thread not found", "topic"),
    (400, "Bad Request: TOPIC_CLOSED", "topic"),
    (400, "Bad Request: TOPIC_DELETED", "topic"),
    (400, "Bad Request: message text is empty", "refused"),
    (400, "Bad Request: message is too long", "refused"),
    (400, "Bad Request: message to be replied not found", "refused"),
    (400, "Bad Request: BUTTON_DATA_INVALID", "refused"),
    (413, "Request Entity Too Large", "refused"),
    (500, "Internal Server Error", "failed"),
    (502, "Bad Gateway", "failed"),
    (504, "Gateway Timeout", "lost"),
    (401, "Unauthorized", "token"),
    (404, "Not Found", "token"),
    (409, "Conflict: terminated by other getUpdates request", "conflict"),
]


@pytest.mark.parametrize(("status", "description", "kind"), REFUSALS)
async def test_what_telegram_says_tells_what_becomes_of_the_message(
    status: int, description: str, kind: Kind
) -> None:
    async with listening(refusing(status, description)) as url, connected(url) as bot:
        assert (await told(bot)).kind == kind


async def test_too_fast_says_for_how_long_to_wait() -> None:
    behaviour = refusing(429, "Too Many Requests: retry after 7", retry_after=7)
    async with listening(behaviour) as url, connected(url) as bot:
        found = await told(bot)
    assert (found.kind, found.wait) == ("wait", 7.0)


@pytest.mark.parametrize(
    ("behaviour", "wait"),
    [
        (refusing(429, "Too Many Requests: retry after 7"), 7.0),
        (refusing(429, "Too Many Requests"), 5.0),
        (answering(429, b"<html>slow down</html>"), 5.0),
    ],
)
async def test_too_fast_without_parameters_is_waited_for_too(
    behaviour: Behaviour, wait: float
) -> None:
    async with listening(behaviour) as url, connected(url) as bot:
        found = await told(bot)
    assert (found.kind, found.wait) == ("wait", wait)


def test_seconds_are_read_from_a_number_and_from_a_timedelta(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert verdict(RetryAfter(timedelta(seconds=1.5))).wait == 1.5
    monkeypatch.delenv("PTB_TIMEDELTA")
    with pytest.warns(DeprecationWarning, match="retry_after"):
        assert verdict(RetryAfter(3)).wait == 3.0


async def test_a_group_that_moved_gives_its_new_id() -> None:
    behaviour = refusing(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        migrate_to_chat_id=-1001234567890,
    )
    async with listening(behaviour) as url, connected(url) as bot:
        found = await told(bot)
    assert (found.kind, found.chat) == ("migrated", -1001234567890)


PAGE = b"<html>Cannot POST /bot123456:not-a-real-one/sendMessage</html>"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((400, "refused"), (403, "gone"), (405, "refused"), (408, "failed"), (413, "refused")),
        *((500, "failed"), (502, "failed"), (503, "failed"), (504, "lost"), (520, "failed")),
    ],
)
async def test_an_error_page_is_judged_by_its_status_and_not_repeated(
    status: int, kind: Kind
) -> None:
    async with listening(answering(status, PAGE)) as url, connected(url) as bot:
        found = await told(bot)
    assert found.kind == kind
    assert TOKEN not in found.reason
    assert "html" not in found.reason


@pytest.mark.parametrize(
    "behaviour",
    [
        silence,
        hanging_up,
        hanging_up_early,
        answering(200, b'{"ok": true, "res', length=400),
        answering(200, b'{"ok": true, "res'),
        answering(200, PAGE),
        answering(200, b""),
        answering(200, b'{"ok": true}'),
        answering(200, b"[]"),
        answering(200, b'{"ok": true, "result": 5}'),
        answering(200, b'{"ok": true, "result": {"message_id": 5}}'),
        answering(500, b"[]"),
    ],
    ids=range(12),
)
async def test_a_message_without_a_readable_answer_is_lost(behaviour: Behaviour) -> None:
    async with listening(behaviour) as url, connected(url) as bot:
        assert (await told(bot)).kind == "lost"


async def test_a_message_that_is_never_read_is_lost() -> None:
    async with listening(taking_nothing) as url, connected(url) as bot:
        found = await told(bot, "x" * 16_000_000)
    assert (found.kind, found.reason) == ("lost", "Timed out")


async def test_a_message_to_nobody_is_unsent() -> None:
    async with listening(silence) as url:
        pass
    async with connected(url) as bot:
        assert (await told(bot)).kind == "unsent"


@pytest.mark.parametrize("behaviour", [silence, hanging_up_early])
async def test_a_connection_that_never_came_about_leaves_the_message_unsent(
    behaviour: Behaviour,
) -> None:
    async with listening(behaviour, "https") as url, connected(url) as bot:
        assert (await told(bot)).kind == "unsent"


async def test_a_message_that_found_no_free_connection_is_unsent() -> None:
    options = {"connection_pool_size": 1, "pool_timeout": 0.05, "read_timeout": 0.5}
    async with listening(silence) as url, connected(url, **options) as bot:
        first = asyncio.ensure_future(told(bot))
        await asyncio.sleep(0.05)
        assert (await told(bot)).kind == "unsent"
        assert (await first).kind == "lost"


def test_the_library_words_for_a_wrong_token_are_not_repeated() -> None:
    error = InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    assert TOKEN not in verdict(error).reason


def test_a_method_that_telegram_does_not_know_is_refused() -> None:
    assert verdict(EndPointNotFound("Endpoint 'sendDream' not found in Bot API")).kind == "refused"


def test_the_reason_is_one_short_line_that_any_database_takes() -> None:
    reason = verdict(NetworkError("broken\n\x00 \ud800 pipe " + "x" * 10_000)).reason
    assert reason.startswith("broken pipe x")
    assert len(reason) == 200
