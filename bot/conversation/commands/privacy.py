"""/privacy: what is kept, and for how long."""

from __future__ import annotations

from bot.conversation.keeping_phrases import Keeping
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn

_OF_A_CHAT = (
    say(Keeping.PRIVACY_SETTINGS),
    say(Keeping.PRIVACY_QUESTIONS),
    say(Keeping.PRIVACY_UNANSWERED),
    say(Keeping.PRIVACY_WATCHES),
    say(Keeping.PRIVACY_YOURS),
)


def handle(turn: Turn) -> Draft:
    """Say what is kept and how to be rid of it; a channel without storage keeps less."""
    kept = (say(Say.PRIVACY),) if turn.request.state is None else _OF_A_CHAT
    return help_reply(turn.request.text, *kept)


COMMAND = Command("privacy", (), Say.S_PRIVACY, handle)
