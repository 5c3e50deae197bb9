"""/privacy: what is kept."""

from __future__ import annotations

from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Say what is kept and how to be rid of it."""
    return help_reply(turn.request.text, say(Say.PRIVACY))


COMMAND = Command("privacy", (), Say.S_PRIVACY, "", handle)
