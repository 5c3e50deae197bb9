"""/help: how to ask, and every command."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation.phrases import Say
from bot.conversation.replies import TOPICS, paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Request, Turn


def handle(turn: Turn) -> Draft:
    """List the built-in commands with what they do."""
    lines = tuple(
        p.Block(
            "bullet",
            (*say(Say(f"/{command.name}")), *say(Say.DASH), *say(Say(command.summary))),
        )
        for command in turn.desk.commands
        if _is_listed(command, turn.request)
    )
    page = p.Page((*paragraphs(say(Say.HELP_LINE)), *lines), (TOPICS,))
    return Draft(page, plain_answer(turn.request.text, "help"))


def _is_listed(command: Command, request: Request) -> bool:
    """Leave out what only others may call, and what is idle where nothing is kept."""
    if command.rights == "operators" and not request.is_operator:
        return False
    return request.state is not None or not command.needs_storage


COMMAND = Command("help", ("commands",), Say.S_HELP, handle)
