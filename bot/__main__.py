"""The composition root: settings, the base, the conversation, and the channel it is held on."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.logs import configure_logs
from bot.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from bot.conversation.dispatch import Conversation
    from bot.conversation.turns import Reply, Request
    from knowledge import Briefing

app = typer.Typer(
    help="A briefing bot: ask a folder of news articles.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
_NOT_YET = (
    "TELEGRAM_BOT_TOKEN is set, but Telegram comes with the next release; "
    "for the conversation in this terminal now: python -m bot chat"
)


@app.command()
def run() -> None:
    """Start the bot: on Telegram with a token, else in this terminal."""
    settings = _settings()
    if settings.token is not None:
        _stop(_NOT_YET)
    _chat(settings)


@app.command()
def chat() -> None:
    """Hold the conversation in this terminal, or line by line from standard input."""
    _chat(_settings())


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help='A question, or "-" for lines of input.')],
    as_json: Annotated[bool, typer.Option("--json", help="JSON objects in and out.")] = False,
) -> None:
    """Answer one question, or with --json - each line of standard input."""
    from bot.batch import answer_lines
    from bot.terminal import answer_plainly

    conversation, answer = _conversation(_settings())
    if as_json and question == "-":
        answer_lines(sys.stdin.buffer, sys.stdout.buffer, answer, conversation)
    elif as_json:
        _print_json(conversation, answer, question)
    else:
        lines = _input() if question == "-" else [question]
        answer_plainly(lines, sys.stdout, answer)


def _print_json(
    conversation: Conversation, answer: Callable[[Request], Reply], question: str
) -> None:
    import json

    from bot.batch import answer_lines

    line = json.dumps({"id": None, "q": question}).encode()
    answer_lines(io.BytesIO(line), sys.stdout.buffer, answer, conversation)


def _chat(settings: Settings) -> None:
    from bot.terminal import NO_TOKEN, answer_plainly, converse

    first = () if settings.token else (NO_TOKEN,)
    if sys.stdin.isatty() and sys.stdout.isatty():
        _, answer = _conversation(settings)
        converse(answer, settings.data, first)
        return
    for line in first:
        typer.echo(line, err=True)
    _, answer = _conversation(settings)
    answer_plainly(_input(), sys.stdout, answer)


def _input() -> Iterable[str]:
    return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")


def _settings() -> Settings:
    """Read the settings and point the logs and the ending at them."""
    signal.signal(signal.SIGTERM, _terminated)
    try:
        settings = load_settings()
    except SettingsError as error:
        _stop(str(error))
    configure_logs(settings.token.get_secret_value() if settings.token else "")
    return settings


def _conversation(settings: Settings) -> tuple[Conversation, Callable[[Request], Reply]]:
    """Open the base; give the conversation and the way to answer with clock and log."""
    import structlog

    from bot.batch import running_clock
    from bot.conversation.dispatch import Conversation

    conversation = Conversation(_opened(settings))
    now, log = running_clock(settings.now), structlog.get_logger()
    for name, sentence in conversation.desk.base.refused:
        log.warning("article refused", file=name, reason=sentence)

    def answer(request: Request) -> Reply:
        reply = conversation.reply(request, now())
        if reply.failure is not None:
            log.error("reply withheld", reason=reply.failure)
        return reply

    gc.collect()
    gc.freeze()  # the base lives as long as the process: no collection need look at it
    return conversation, answer


def _opened(settings: Settings) -> Briefing:
    """Build or load the base, with a bar when somebody watches; problems end the program."""
    from bot.progress import watched
    from knowledge import open_briefing
    from knowledge.errors import BriefingError

    try:
        with watched() as progress:
            return open_briefing(settings.seeds, settings.data, progress)
    except (BriefingError, OSError) as error:
        _stop(str(error))


def _terminated(*_: object) -> None:
    raise SystemExit(0)


def _stop(line: str) -> NoReturn:
    """End with one line and exit code 2."""
    typer.echo(" ".join(line.split()), err=True)
    raise SystemExit(2)


def main() -> None:
    """Run the program; a reader that goes away and Ctrl-C end it quietly."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="python -m bot")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
