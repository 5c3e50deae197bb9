"""/status: how the bot is doing, for those who run it."""

from __future__ import annotations

from bot.conversation.phrases import Say
from bot.conversation.replies import kept_reply
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """List what the channel reports."""
    return kept_reply(turn.request, Say.STATUS, Say.NO_STATUS)


COMMAND = Command("status", (), Say.S_STATUS, handle, rights="operators", reads="status")
