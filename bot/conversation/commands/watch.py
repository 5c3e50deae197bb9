"""/watch: keep a question until a new article answers it."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import page as p
from bot.conversation.chats import GOES_ON, MOST_WATCHES, Watch
from bot.conversation.keeping_phrases import Keeping
from bot.conversation.phrases import Say
from bot.conversation.replies import admins_only, help_reply, paragraphs, plain_answer
from bot.conversation.routing import command_of, routes
from bot.conversation.runs import say
from bot.conversation.talk import question
from bot.conversation.turns import Command, Draft, Turn
from bot.conversation.waiting import LIST, list_page


def handle(turn: Turn) -> Draft:
    """Keep the question behind the command, unless it is answered already; alone it lists them."""
    request = turn.request
    if not request.may_govern:
        return admins_only(request.text)
    if not any(char.isalnum() for char in turn.rest):
        page = list_page(request.chosen, turn.desk.tongue)
        return Draft(page, plain_answer(request.text, "help"))
    watch = Watch(_whole(turn), turn.now, turn.desk.tongue.lang)
    draft = _asked(watch, turn)
    if draft.answer.status == "abstain" or draft.answer.is_guess:
        return _kept(watch, turn)
    if draft.answer.status != "answer":
        return draft
    blocks = (*paragraphs(say(Keeping.SAID_ALREADY)), *draft.page.blocks)
    return draft._replace(page=replace(draft.page, blocks=blocks))


def _whole(turn: Turn) -> str:
    """Give the question with those that it goes on from; a button holds them already."""
    asked = turn.rest
    if GOES_ON in asked or asked.startswith("/"):
        return asked
    briefing, after = turn.desk.briefing, turn.request.after
    return GOES_ON.join(briefing.thread(asked, turn.now, turn.request.lang, after))


def _asked(watch: Watch, turn: Turn) -> Draft:
    """Ask the question now: it may be a command's, but of none that asks nothing."""
    request = replace(turn.request, after=watch.after)
    typed = command_of(watch.asks)
    if typed is None:
        return question(watch.asks, request, turn.now, turn.desk)
    command = routes(turn.desk).called(typed[0])
    if command is None or command.needs_storage:
        return help_reply(request.text, say(Say.NO_QUESTION, Say.C_TOPICS, Say.STOP))
    return command.handle(Turn(command.name, typed[1], request, turn.now, turn.desk))


def _kept(watch: Watch, turn: Turn) -> Draft:
    chat = turn.request.chosen
    if watch.key in {each.key for each in chat.watches}:
        return _told(Keeping.WATCHED_ALREADY, turn)
    if len(chat.watches) >= MOST_WATCHES:
        return _told(Keeping.WATCHES_FULL, turn)
    after = replace(chat, watches=(*chat.watches, watch))
    return _told(Keeping.WATCHED, turn)._replace(state=after)


def _told(phrase: Keeping, turn: Turn) -> Draft:
    page = p.Page(paragraphs(say(phrase)), (LIST,))
    return Draft(page, plain_answer(turn.request.text, "help"))


COMMAND = Command("watch", ("wait",), Say.S_WATCH, handle, goes_on=True, keeps=True)
