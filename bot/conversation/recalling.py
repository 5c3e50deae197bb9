"""The same question again: after a digest hundreds press the same button within a minute."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.conversation.dispatch import Conversation
    from bot.conversation.turns import Reply, Request

MOST = 256
"""Replies that are kept; the one that was not asked for longest goes first."""


class Recalling:
    """A conversation that gives a reply again where nothing but the request and the day decide."""

    def __init__(self, conversation: Conversation, most: int = MOST) -> None:
        """Begin with nothing."""
        self._conversation = conversation
        self._most = most
        self._replies: OrderedDict[tuple[Request, date], Reply] = OrderedDict()

    def reply(self, request: Request, now: datetime) -> Reply:
        """Answer a request, from memory where it was asked before that day."""
        lang = self._conversation.language(request)
        key = (replace(request, after=(), lang=lang, home="en"), now.date())
        found = self._replies.get(key)
        if found is not None:
            self._replies.move_to_end(key)
            return found
        reply = self._conversation.reply(request, now)
        if self._stands_alone(request, reply):
            self._replies[key] = reply
            if len(self._replies) > self._most:
                self._replies.popitem(last=False)
        return reply

    def _stands_alone(self, request: Request, reply: Reply) -> bool:
        """Tell whether neither earlier questions nor what is kept of somebody had a part in it."""
        command = self._conversation.command(request.text)
        goes_on = reply.answer.goes_on or (command is not None and command.goes_on)
        is_kept = request.kept or request.chosen.watches
        is_somebodys = is_kept or reply.state is not None or reply.deed is not None
        return not (goes_on or is_somebodys or reply.failure is not None)
