"""/stop: nothing comes by itself any more."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.keeping_phrases import Keeping
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.runs import say
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Turn the digest off, let no question wait, and say what is kept."""
    chat = turn.request.chosen
    digest = replace(chat.digest, is_on=False)
    after = replace(chat, digest=digest, awaits_zone=False, watches=())
    phrase = Keeping.STOPPED_ALL if chat.watches else Keeping.STOPPED
    draft = help_reply(turn.request.text, say(phrase), actions=())
    return draft._replace(state=after)


COMMAND = Command("stop", ("unsubscribe", "off"), Say.S_STOP, handle, rights="admins")
