"""/settings: what the chat has chosen, each a button away."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import page as p
from bot.conversation.chats import MOST_WATCHES, Chat
from bot.conversation.digests import state_line
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.turns import Command, Desk, Draft, Turn
from bot.conversation.waiting import DROP, LIST, OPEN, list_page

_KEEP = {"questions on": True, "questions off": False}
_PAGES = tuple(str(number) for number in range(1, MOST_WATCHES + 1))


def handle(turn: Turn) -> Draft:
    """Show the settings; "questions on" and "questions off" change what is kept.

    "open" lists the questions that wait for an answer, "drop" and its key removes one.
    """
    before = turn.request.chosen
    verb, _, named = turn.rest.casefold().partition(" ")
    if verb in (OPEN, DROP):
        return _open_questions(verb, named, turn)
    keeps = _KEEP.get(turn.rest.casefold(), before.keeps_questions)
    after = replace(before, keeps_questions=keeps)
    state = after if after != before else None
    return Draft(_page(after, turn.desk), plain_answer(turn.request.text, "help"), state)


def _open_questions(verb: str, named: str, turn: Turn) -> Draft:
    before = turn.request.chosen
    left = tuple(each for each in before.watches if verb != DROP or each.key != named)
    after = replace(before, watches=left)
    page = list_page(after, turn.desk.tongue, int(named) if named in _PAGES else 1)
    state = after if after != before else None
    return Draft(page, plain_answer(turn.request.text, "help"), state)


def _page(chat: Chat, desk: Desk) -> p.Page:
    keeps = say(Say.KEEPS if chat.keeps_questions else Say.KEEPS_NOT)
    lines = paragraphs(say(Say.SETTINGS, style="bold"), state_line(chat, desk), keeps)
    switch = (Say.KEEP_NO_QUESTIONS, "off") if chat.keeps_questions else (Say.KEEP_QUESTIONS, "on")
    own = (p.Action(say(Say.MY_DATA), Say.C_MYDATA),) if chat.kind == "private" else ()
    actions = (
        p.Action(say(Say.DIGEST_BUTTON), Say.C_DIGEST),
        p.Action(say(Say.TIME_ZONE), f"{Say.C_DIGEST} zone"),
        p.Action(say(switch[0]), f"{Say.C_SETTINGS} questions {switch[1]}"),
        *((LIST,) if chat.watches else ()),
        *own,
        p.Action(say(Say.FORGET_BUTTON), Say.C_FORGET),
    )
    return p.Page(lines, actions)


COMMAND = Command("settings", (), Say.S_SETTINGS, handle, rights="admins", in_place=True)
