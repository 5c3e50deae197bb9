"""/unanswered: the questions that found no answer, for those who run the bot."""

from __future__ import annotations

from bot.conversation.phrases import Say
from bot.conversation.replies import kept_reply
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """List the questions."""
    return kept_reply(turn.request, Say.UNANSWERED, Say.NONE_UNANSWERED)


COMMAND = Command(
    "unanswered", (), Say.S_UNANSWERED, handle, rights="operators", reads="unanswered"
)
