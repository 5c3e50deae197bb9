"""/check: what the articles say of the figures of a text."""

from __future__ import annotations

from bot.conversation.checking import after_command, checked
from bot.conversation.checking_phrases import Checked
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Check the text behind the command; without one, ask for it."""
    pasted = after_command(turn.request.text)
    if not turn.rest or not pasted.text:
        return help_reply(turn.request.text, say(Checked.WHICH_TEXT))
    return checked(pasted, turn.request, turn.now, turn.desk)


COMMAND = Command("check", ("verify", "compare"), Say.S_CHECK, handle)
