"""The conversation: a request is cleaned, routed, answered, and passes the gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation.commands import discover
from bot.conversation.forms import visible
from bot.conversation.gate import GateError, Memory, check
from bot.conversation.phrases import Say
from bot.conversation.replies import admins_only, on_telegram, withheld
from bot.conversation.routing import Routes, command_of, nearest_commands, routes
from bot.conversation.talk import free_text
from bot.conversation.topics import with_free_commands
from bot.conversation.turns import Command, Desk, Draft, Reply, Request, Turn, make_desk

if TYPE_CHECKING:
    from knowledge import Briefing

LONGEST = 4096
"""Characters of a request that are read."""


class Conversation:
    """Answers requests from one briefing; holds no state of any chat."""

    def __init__(self, briefing: Briefing) -> None:
        """Find the commands and prepare the desk that replies are written from."""
        commands = discover()
        self.desk: Desk = make_desk(with_free_commands(briefing, commands), commands)
        self._all = routes(self.desk)
        self._open = self._all.without_operators()

    def reply(self, request: Request, now: datetime) -> Reply:
        """Answer a request; a page that the gate stops is replaced, and the reply says why."""
        heard = replace(request, text=visible(request.text[:LONGEST]).strip())
        draft = self.draft(heard, now)
        failure = self._failure(draft, heard)
        if failure is not None:
            draft = withheld(heard.text)
        page, answer, state, deed = draft
        return Reply((page,), answer.status, answer, failure, state, deed)

    def command(self, text: str) -> Command | None:
        """Give the command that a text calls, whoever may call it; None for free text."""
        typed = command_of(visible(text[:LONGEST]).strip())
        return self._all.called(typed[0]) if typed else None

    def failed(self, request: Request, failure: str) -> Reply:
        """Give the reply to a request whose answering broke off."""
        draft = withheld(visible(request.text[:LONGEST]).strip())
        return Reply((draft.page,), draft.answer.status, draft.answer, failure)

    def draft(self, request: Request, now: datetime) -> Draft:
        """Write the page for a cleaned request; the gate has not seen it."""
        typed = command_of(request.text) or self._meant(request)
        if typed is None:
            return free_text(request, now, self.desk)
        name, rest = typed
        known = self._routes_of(request)
        command = known.called(name)
        if command is None:
            return nearest_commands(name, request.text, known, self.desk)
        if command.needs_storage and request.state is None:
            return on_telegram(request.text)
        if command.rights == "admins" and not request.may_govern:
            return admins_only(request.text)
        return command.handle(Turn(command.name, rest, request, now, self.desk))

    def _meant(self, request: Request) -> tuple[str, str] | None:
        """Take "stop", said to the bot alone where it sends by itself, for the command."""
        sends = request.chat == "private" and request.state is not None
        is_stop = sends and self.desk.smalltalk.kind(request.text) == "stop"
        return (Say.C_STOP.removeprefix("/"), "") if is_stop else None

    def _routes_of(self, request: Request) -> Routes:
        return self._all if request.is_operator else self._open

    def _failure(self, draft: Draft, request: Request) -> str | None:
        base, lexicon = self.desk.base, self.desk.lexicon
        try:
            memory = Memory(draft.state or request.state, request.kept)
            check(draft.page, draft.answer, base, lexicon, request.text, memory)
        except GateError as error:
            return str(error)
        return None
