"""The command line: run, chat, ask."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from typing import Annotated

import typer

from bot.composition import answer_json_lines, opened, run_on_telegram, settings_or_stop
from bot.settings import Settings
from bot.terminal import NO_TOKEN, answer_plainly, converse

app = typer.Typer(
    help="A briefing bot: ask a folder of news articles.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.command()
def run() -> None:
    """Start the bot: on Telegram with a token, else in this terminal."""
    settings = settings_or_stop()
    if settings.token is not None:
        run_on_telegram(settings, settings.token.get_secret_value())
    else:
        _chat(settings)


@app.command()
def chat() -> None:
    """Hold the conversation in this terminal, or line by line from standard input."""
    _chat(settings_or_stop())


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help='A question, or "-" for lines of input.')],
    as_json: Annotated[bool, typer.Option("--json", help="JSON objects in and out.")] = False,
) -> None:
    """Answer one question, or with --json - each line of standard input."""
    if as_json:
        line = io.BytesIO(json.dumps({"id": None, "q": question}).encode())
        answer_json_lines(sys.stdin.buffer if question == "-" else line)
        return
    _, answer, *_ = opened(settings_or_stop())
    answer_plainly(_input() if question == "-" else [question], sys.stdout, answer)


def _chat(settings: Settings) -> None:
    first = () if settings.token else (NO_TOKEN,)
    if sys.stdin.isatty() and sys.stdout.isatty():
        _, answer, *_ = opened(settings)
        converse(answer, settings.data, first)
        return
    for line in first:
        typer.echo(line, err=True)
    _, answer, *_ = opened(settings)
    answer_plainly(_input(), sys.stdout, answer)


def _input() -> Iterable[str]:
    return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
