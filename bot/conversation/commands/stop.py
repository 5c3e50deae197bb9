"""/stop: nothing comes by itself any more."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Turn the digest off and say what is kept."""
    chat = turn.request.chosen
    after = replace(chat, digest=replace(chat.digest, is_on=False), awaits_zone=False)
    draft = help_reply(turn.request.text, say(Say.STOPPED), actions=())
    return draft._replace(state=after)


COMMAND = Command("stop", ("unsubscribe", "off"), Say.S_STOP, "", handle, rights="admins")
