"""Free text: small talk, orders to the bot, and questions to the base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation.abstaining import abstain, clarify
from bot.conversation.checking import Pasted, checked, is_pasted
from bot.conversation.more import more_action
from bot.conversation.replies import no_question, smalltalk_reply
from bot.conversation.runs import Runs
from bot.conversation.turns import Draft
from bot.conversation.waiting import with_watch
from bot.conversation.which import which
from bot.conversation.wording import as_heard, word
from bot.conversation.zoning import unknown_place, zone_answer

if TYPE_CHECKING:
    from bot.conversation.chats import Chat
    from bot.conversation.turns import Desk, Request
    from knowledge.asked import Answer


def free_text(request: Request, now: datetime, desk: Desk) -> Draft:
    """Answer something that is no command."""
    kind = desk.smalltalk.kind(request.text)
    if kind is not None:
        return smalltalk_reply(request.text, kind)
    state = request.state
    if state is not None and state.awaits_zone and request.may_govern:
        return _place_or_question(request, state, now, desk)
    if is_pasted(request, desk):
        return checked(Pasted(request.text), request, now, desk)
    return question(request.text, request, now, desk)


def _place_or_question(request: Request, state: Chat, now: datetime, desk: Desk) -> Draft:
    """Answer whom the bot asked for a place: a place, a slip in one, or a question after all."""
    answered = zone_answer(request, desk)
    if answered is not None:
        return answered
    draft = question(request.text, request, now, desk)
    if draft.answer.status == "answer":
        return draft if state.digest.zone is None else draft._replace(state=_settled(state))
    return unknown_place(request) or draft


def _settled(state: Chat) -> Chat:
    """Wait no longer for another place than the one that is known."""
    return replace(state, awaits_zone=False)


def question(text: str, request: Request, now: datetime, desk: Desk) -> Draft:
    """Ask the base and word what it answers."""
    ordered = desk.smalltalk.gives_orders(text)
    asked = desk.smalltalk.without_orders(text) if ordered else text
    if not any(char.isalnum() for char in asked):
        return no_question(request.text)
    answer = desk.briefing.ask(asked, now, request.lang, request.after)
    if ordered and answer.status != "answer":
        return no_question(request.text)
    after = request.after if answer.goes_on else ()
    thread = desk.briefing.thread(text, now, request.lang, after) if after else (text,)
    return worded(answer, desk, request, asked=thread)


def worded(
    answer: Answer, desk: Desk, request: Request, title: Runs = (), asked: Sequence[str] = ()
) -> Draft:
    """Word an answer of any status; the rest of it is a button away.

    ``asked``: the question with those that it goes on from, where that is not the whole request.
    """
    if answer.status == "answer" and answer.findings:
        page, shown, *_ = word(as_heard(answer, request.text), desk, title)
        draft = Draft(more_action(page, shown, request.text), shown)
        return with_watch(draft, request, asked) if answer.is_guess else draft
    if answer.status == "clarify":
        return which(answer, desk, request.text) if answer.readings else clarify(answer, desk)
    if answer.status == "help":
        return no_question(request.text)
    unanswered = answer.model_copy(update={"status": "abstain"})
    return with_watch(abstain(unanswered, desk, request.text), request, asked)
