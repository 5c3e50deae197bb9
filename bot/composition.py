"""The composition root: settings, the base, the conversation, put together in one place."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from typing import IO, TYPE_CHECKING, NamedTuple, NoReturn

from bot.logs import Log
from bot.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from bot.conversation.dispatch import Conversation
    from bot.conversation.turns import Reply, Request
    from knowledge import Briefing


def settings_or_stop() -> Settings:
    """Read the settings; a bad one ends the program with one line. SIGTERM ends it in order."""
    signal.signal(signal.SIGTERM, _terminated)
    try:
        return load_settings()
    except SettingsError as error:
        stop(str(error))


class Opened(NamedTuple):
    """What every channel needs."""

    conversation: Conversation
    answer: Callable[[Request], Reply]
    now: Callable[[], datetime]
    log: Log


def opened(settings: Settings, recalls: bool = False, at_once: bool = False) -> Opened:
    """Open the base; give the conversation and the way to answer with clock and log.

    ``recalls``: what is asked again is answered from memory; ``at_once``: the language model is
    loaded first and not by the first question that needs it, which takes less memory.
    """
    from bot.batch import running_clock  # noqa: PLC0415  bad settings stop before this is read
    from bot.conversation.dispatch import Conversation  # noqa: PLC0415
    from bot.conversation.recalling import Recalling  # noqa: PLC0415
    from knowledge.memory import give_back, keep  # noqa: PLC0415

    conversation = Conversation(_briefing(settings, at_once))
    replies = Recalling(conversation).reply if recalls else conversation.reply
    now = running_clock(settings.now)
    log = Log(*_secrets(settings), level=settings.log_level)
    for name, sentence in conversation.desk.base.refused:
        log.warning("article refused", file=name, reason=sentence)

    def answer(request: Request) -> Reply:
        try:
            reply = replies(request, now())
        except Exception as error:  # noqa: BLE001  one bad question must not end the conversation
            reply = conversation.failed(request, f"{type(error).__name__}: {error}")
        if reply.failure is not None:
            log.error("reply withheld", reason=reply.failure)
        return reply

    keep()
    give_back()
    return Opened(conversation, answer, now, log)


def answer_json_lines(source: IO[bytes]) -> None:
    """Answer questions as JSON lines until their end."""
    from bot.batch import answer_lines  # noqa: PLC0415

    conversation, answer, *_ = opened(settings_or_stop(), at_once=True)
    answer_lines(source, sys.stdout.buffer, answer, conversation)


def run_on_telegram(settings: Settings, token: str) -> None:
    """Run the bot on Telegram until it is stopped; what keeps it from running is one line."""
    import asyncio  # noqa: PLC0415  only Telegram needs what follows

    from bot.logs import watch_libraries  # noqa: PLC0415
    from bot.storage.database import DatabaseError  # noqa: PLC0415
    from bot.telegram.sending import TokenError  # noqa: PLC0415
    from bot.telegram.service import Given, serve  # noqa: PLC0415
    from bot.web import ListenError  # noqa: PLC0415

    watch_libraries(settings.log_level, *_secrets(settings))
    conversation, answer, now, log = opened(settings, recalls=True, at_once=True)
    _prepare(conversation)
    try:
        asyncio.run(serve(Given(settings, conversation, answer, now, log), token))
    except TokenError as error:
        stop(f"TELEGRAM_BOT_TOKEN: {error}; @BotFather on Telegram gives a token for /newbot")
    except (DatabaseError, ListenError) as error:
        stop(str(error))
    except Exception:
        logging.getLogger(__name__).exception("the bot stops")
        raise SystemExit(1) from None


def _secrets(settings: Settings) -> tuple[str, ...]:
    return (settings.token.get_secret_value(),) if settings.token else ()


def _briefing(settings: Settings, at_once: bool) -> Briefing:
    """Build or load the base, with a bar when somebody watches; problems end the program."""
    from knowledge import open_briefing  # noqa: PLC0415
    from knowledge.errors import BriefingError  # noqa: PLC0415
    from knowledge.progress import watched  # noqa: PLC0415

    try:
        with watched() as progress:
            return open_briefing(
                settings.seeds,
                settings.data,
                progress,
                settings.base,
                by_meaning=settings.by_meaning,
                at_once=at_once,
            )
    except (BriefingError, OSError) as error:
        stop(str(error))


def _prepare(conversation: Conversation) -> None:
    """Make what the first question would have to wait for."""
    from knowledge.errors import DataFolderError  # noqa: PLC0415

    conversation.prepare()
    meanings = conversation.desk.briefing.meanings
    if meanings is not None:
        try:
            meanings.prepare()
        except DataFolderError as error:
            stop(str(error))
        meanings.likeness("")


def _terminated(*_: object) -> None:
    raise SystemExit(0)


def stop(line: str) -> NoReturn:
    """End with one line and exit code 2."""
    print(" ".join(line.split()), file=sys.stderr)
    raise SystemExit(2)
