"""Questions that wait for a new article: the button, the list, and what is told in the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.conversation import page as p
from bot.conversation.chats import GOES_ON, Chat, Watch
from bot.conversation.forms import plain
from bot.conversation.keeping_phrases import Keeping
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say

if TYPE_CHECKING:
    from bot.conversation.tongues import Tongue
    from bot.conversation.turns import Draft, Reply, Request

OPEN, DROP = "open", "drop"
"""What is said behind /settings to see open questions, and to let one wait no longer."""
LIST = p.Action(say(Keeping.OPEN_QUESTIONS), f"{Say.C_SETTINGS} {OPEN}")
_LONGEST = 200
"""Characters of a question that are shown."""
_MOST = 3_900
"""Characters of a question, with those that it goes on from, that can wait: a message has 4,096."""
_ON_A_PAGE = 6


def with_watch(draft: Draft, request: Request, asked: Sequence[str]) -> Draft:
    """Offer to wait for a better answer, where a channel can tell it later.

    ``asked``: the question and those that it goes on from, the oldest first, where that is not
    the request as it stands.
    """
    if request.state is None:
        return draft
    parts = [_one(text) for text in asked or (_unaddressed(request.text),)]
    while len(GOES_ON.join(parts)) > _MOST and len(parts) > 1:
        del parts[0]
    question = GOES_ON.join(parts)
    if len(question) > _MOST:
        return draft
    action = p.Action(say(Keeping.TELL_ME), f"{Say.C_WATCH} {question}")
    return draft._replace(page=replace(draft.page, actions=(action, *draft.page.actions)))


def _one(text: str) -> str:
    """Keep an arrow of the asker's own from parting a question."""
    return text.replace(GOES_ON, " -> ")


def _unaddressed(text: str) -> str:
    """Leave out to which bot of a group a command was said."""
    command, space, rest = text.partition(" ")
    return f"{command.partition('@')[0]}{space}{rest}" if text.startswith("/") else text


def waits_words(proof: p.Waits, chat: Chat | None, tongue: Tongue) -> str:
    """Give an open question, or the day on which it was asked; nothing where it does not wait."""
    watches = chat.watches if chat else ()
    watch = next((watch for watch in watches if watch.key == proof.key), None)
    if chat is None or watch is None:
        return ""
    if proof.what == "question":
        words = plain(watch.question)
        return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + Say.CUT
    zone = ZoneInfo(chat.digest.zone) if chat.digest.zone else UTC
    return tongue.day(watch.asked_at.astimezone(zone).date())


def _line(watch: Watch, chat: Chat, tongue: Tongue) -> Runs:
    """Give the question, and behind it the day of asking."""
    question, day = p.Waits(watch.key, "question"), p.Waits(watch.key, "day")
    asked = p.Run(waits_words(question, chat, tongue), question, "italic")
    on = p.Run(waits_words(day, chat, tongue), day)
    return joined(((asked,), (*say(Keeping.ASKED_ON), on)), Say.DOT)


def list_page(chat: Chat, tongue: Tongue, number: int = 1) -> p.Page:
    """Show the open questions, a button each that drops it; numbers past the end begin anew."""
    back = p.Action(say(Say.SETTINGS), Say.C_SETTINGS)
    if not chat.watches:
        return p.Page((p.Block("paragraph", say(Keeping.NO_OPEN_QUESTIONS)),), (back,))
    pages = -(-len(chat.watches) // _ON_A_PAGE)
    number = number if 1 <= number <= pages else 1
    begin = (number - 1) * _ON_A_PAGE
    watches = chat.watches[begin : begin + _ON_A_PAGE]
    lines = [_line(watch, chat, tongue) for watch in watches]
    blocks = (
        p.Block("paragraph", say(Keeping.OPEN_QUESTIONS, style="bold")),
        *(p.Block("bullet", line) for line in lines),
        p.Block("paragraph", say(Keeping.PRESS_TO_DROP)),
    )
    drops = (
        p.Action(line[:1], f"{Say.C_SETTINGS} {DROP} {watch.key}")
        for watch, line in zip(watches, lines, strict=True)
    )
    onward = f"{Say.C_SETTINGS} {OPEN} {number % pages + 1}"
    more = (p.Action(say(Keeping.MORE_QUESTIONS), onward),) if pages > 1 else ()
    return p.Page(blocks, (*drops, *more, back))


def answers_anew(reply: Reply, is_new: Callable[[str], bool]) -> bool:
    """Tell whether a reply is a sure answer to which a new article gives a fact.

    So is a question back: each of its readings is answered for sure.
    """
    answer = reply.answer
    if answer.is_guess or reply.failure is not None:
        return False
    answered = answer.findings if reply.status == "answer" else ()
    findings = (*answered, *(reading.finding for reading in answer.readings))
    return any(is_new(fact.article) for found in findings for fact in found.facts)


def found_head(watch: Watch, chat: Chat, tongue: Tongue) -> tuple[p.Block, ...]:
    """Say which question is answered, and when it was asked."""
    head = say(Keeping.NOW_ANSWERED, style="bold")
    return (p.Block("paragraph", head), p.Block("paragraph", _line(watch, chat, tongue)))
