"""The conversation: a request is cleaned, routed, answered, and passes the gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.commands import discover
from bot.conversation.forms import visible
from bot.conversation.gate import GateError, Memory, check
from bot.conversation.languages import language_of
from bot.conversation.phrases import Say
from bot.conversation.replies import admins_only, on_telegram, withheld
from bot.conversation.routing import Routes, command_of, nearest_commands, routes
from bot.conversation.smalltalk import CALLS
from bot.conversation.talk import free_text, question
from bot.conversation.tongues.english import ENGLISH
from bot.conversation.tongues.russian import russian
from bot.conversation.topics import with_free_commands
from bot.conversation.translating import told_page
from bot.conversation.turns import Command, Desk, Draft, Reply, Request, Turn, make_desk
from bot.conversation.waiting import answers_anew, found_head

if TYPE_CHECKING:
    from bot.conversation.chats import Chat, Watch
    from bot.conversation.page import Page
    from bot.conversation.tongues import Lang, Tongue
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
        self._tongues: dict[Lang, Tongue] = {"en": ENGLISH}

    def reply(self, request: Request, now: datetime) -> Reply:
        """Answer a request; a page that the gate stops is replaced, and the reply says why."""
        heard = _heard(request)
        desk = self.spoken(self.language(heard))
        draft = self._drafted(heard, now, desk)
        failure = self._failure(draft, heard, desk)
        if failure is not None:
            draft = _told(withheld(heard.text), desk)
        page, answer, state, deed = draft
        return Reply((page,), answer.status, answer, failure, state, deed)

    def found(self, watch: Watch, chat: Chat, is_new: Callable[[str], bool]) -> Page | None:
        """Give what a chat is told whose open question is answered by a new article.

        ``is_new`` tells it of an article's id. None: no new article answers for sure. Raises
        GateError where the answer could not be proved.
        """
        request = Request(watch.asks, watch.lang, watch.after)
        reply = self.reply(request, watch.asked_at)
        if reply.failure is not None:
            raise GateError(reply.failure)
        if not answers_anew(reply, is_new):
            return None
        desk = self.spoken(watch.lang)
        head = told_page(p.Page(found_head(watch, chat, desk.tongue)), desk)
        (page,) = reply.pages
        lasting = (a for a in page.actions if not a.request.startswith(Say.C_MORE))
        actions = tuple(lasting) if reply.answer.goes_on else page.actions
        page = p.Page((*head.blocks, *page.blocks), actions)
        failure = self._failure(Draft(page, reply.answer, chat), request, desk)
        if failure is not None:
            raise GateError(failure)
        return page

    def language(self, request: Request) -> Lang:
        """Tell the language of the reply to a request."""
        return language_of(_heard(request), self.desk.briefing, self._all.called)

    def command(self, text: str, *, is_private: bool = False) -> Command | None:
        """Give the command that a text calls, whoever may call it; None for free text.

        In private "stop" is one too.
        """
        heard = visible(text[:LONGEST]).strip()
        typed = command_of(heard) or self._meant(heard, sends=is_private)
        return self._all.called(typed[0]) if typed else None

    def failed(self, request: Request, failure: str) -> Reply:
        """Give the reply to a request whose answering broke off."""
        heard = _heard(request)
        draft = _told(withheld(heard.text), self.spoken(self.language(heard)))
        return Reply((draft.page,), draft.answer.status, draft.answer, failure)

    def draft(self, request: Request, now: datetime) -> Draft:
        """Write the page for a cleaned request; the gate has not seen it."""
        return self._drafted(request, now, self.spoken(self.language(request)))

    def prepare(self) -> None:
        """Make what the first reply, and the first in Russian, would have to wait for."""
        self.desk.briefing.prepare()
        self._tongue("ru")

    def in_language(self, page: Page, lang: Lang) -> Page:
        """Say a page of the interface's own words."""
        return told_page(page, self.spoken(lang))

    def spoken(self, lang: Lang) -> Desk:
        """Give the desk for replies in a language."""
        tongue = self._tongue(lang)
        return replace(self.desk, tongue=tongue) if tongue.rewords else self.desk

    def _tongue(self, lang: Lang) -> Tongue:
        if lang not in self._tongues:
            self._tongues[lang] = russian(self.desk.lexicon)
        return self._tongues[lang]

    def _drafted(self, request: Request, now: datetime, desk: Desk) -> Draft:
        return _told(self._worded(request, now, desk), desk)

    def _worded(self, request: Request, now: datetime, desk: Desk) -> Draft:
        """Write the page before it is told in the language of the reply."""
        sends = request.chat == "private" and request.state is not None
        typed = command_of(request.text) or self._meant(request.text, sends=sends)
        if typed is None:
            return free_text(request, now, desk)
        name, rest = typed
        if command_of(request.text) is None:  # the rest of it is asked for by the command's name
            request = replace(request, text=f"/{name}")
        known = self._routes_of(request)
        command = known.called(name)
        if command is None:
            found = _as_question(name, rest, request, now, desk)
            return found or nearest_commands(name, request.text, known, desk)
        if command.needs_storage and request.state is None:
            return on_telegram(request.text)
        if command.rights == "admins" and not request.may_govern:
            return admins_only(request.text)
        return command.handle(Turn(command.name, rest, request, now, desk))

    def _meant(self, text: str, *, sends: bool) -> tuple[str, str] | None:
        """Take "where do they disagree?" for the command, and "stop", said to the bot alone.

        Only where it ``sends`` by itself there is anything to stop.
        """
        kind = self.desk.smalltalk.kind(text)
        if kind in CALLS:
            return kind, ""
        return (Say.C_STOP.removeprefix("/"), "") if kind == "stop" and sends else None

    def _routes_of(self, request: Request) -> Routes:
        return self._all if request.is_operator else self._open

    def _failure(self, draft: Draft, request: Request, desk: Desk) -> str | None:
        asked, memory = request.text, Memory(draft.state or request.state, request.kept)
        page, answer, *_ = draft
        try:
            check(page, answer, desk.base, desk.lexicon, asked, memory, tongue=desk.tongue)
        except GateError as error:
            return str(error)
        return None


def _as_question(name: str, rest: str, request: Request, now: datetime, desk: Desk) -> Draft | None:
    """Answer "/teachers 2025", which no topic has for a command; None where nothing is sure."""
    if not name.isalpha():
        return None
    draft = question(f"{name} {rest}", request, now, desk)
    is_sure = draft.answer.status == "answer" and not draft.answer.is_guess
    return draft if is_sure else None


def _heard(request: Request) -> Request:
    return replace(request, text=visible(request.text[:LONGEST]).strip())


def _told(draft: Draft, desk: Desk) -> Draft:
    return draft._replace(page=told_page(draft.page, desk))
