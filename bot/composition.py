"""The composition root: settings, the base, the conversation, put together in one place."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, NoReturn

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


def opened(settings: Settings) -> tuple[Conversation, Callable[[Request], Reply]]:
    """Open the base; give the conversation and the way to answer with clock and log."""
    from bot.batch import running_clock  # noqa: PLC0415  bad settings stop before this is read
    from bot.conversation.dispatch import Conversation  # noqa: PLC0415

    conversation = Conversation(_briefing(settings))
    now = running_clock(settings.now)
    log = Log(settings.token.get_secret_value() if settings.token else "")
    for name, sentence in conversation.desk.base.refused:
        log.warning("article refused", file=name, reason=sentence)

    def answer(request: Request) -> Reply:
        try:
            reply = conversation.reply(request, now())
        except Exception as error:  # noqa: BLE001  one bad question must not end the conversation
            reply = conversation.failed(request, f"{type(error).__name__}: {error}")
        if reply.failure is not None:
            log.error("reply withheld", reason=reply.failure)
        return reply

    gc.collect()
    gc.freeze()  # the base lives as long as the process: no collection need look at it
    return conversation, answer


def answer_json_lines(source: IO[bytes]) -> None:
    """Answer questions as JSON lines until their end."""
    from bot.batch import answer_lines  # noqa: PLC0415

    conversation, answer = opened(settings_or_stop())
    answer_lines(source, sys.stdout.buffer, answer, conversation)


def _briefing(settings: Settings) -> Briefing:
    """Build or load the base, with a bar when somebody watches; problems end the program."""
    from bot.progress import watched  # noqa: PLC0415
    from knowledge import open_briefing  # noqa: PLC0415
    from knowledge.errors import BriefingError  # noqa: PLC0415

    try:
        with watched() as progress:
            return open_briefing(settings.seeds, settings.data, progress)
    except (BriefingError, OSError) as error:
        stop(str(error))


def _terminated(*_: object) -> None:
    raise SystemExit(0)


def stop(line: str) -> NoReturn:
    """End with one line and exit code 2."""
    print(" ".join(line.split()), file=sys.stderr)
    raise SystemExit(2)
