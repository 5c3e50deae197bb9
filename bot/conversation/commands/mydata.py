"""/mydata: every line that is kept of whoever asks."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply, kept_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """List what is kept; in a group, where all would read it, say where that works."""
    if turn.request.chat == "group":
        return help_reply(turn.request.text, say(Say.ONLY_PRIVATE), actions=())
    forget = p.Action(say(Say.FORGET_BUTTON), Say.C_FORGET)
    return kept_reply(turn.request, Say.KEPT_OF_YOU, Say.NOTHING_KEPT, (forget,))


COMMAND = Command("mydata", (), Say.S_MYDATA, handle, reads="mydata")
