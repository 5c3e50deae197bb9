"""/settings: what the chat has chosen, each a button away."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import page as p
from bot.conversation.chats import Chat
from bot.conversation.digests import state_line
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.turns import Command, Desk, Draft, Turn

_KEEP = {"questions on": True, "questions off": False}


def handle(turn: Turn) -> Draft:
    """Show the settings; "questions on" and "questions off" change what is kept."""
    before = turn.request.chosen
    keeps = _KEEP.get(turn.rest.casefold(), before.keeps_questions)
    after = replace(before, keeps_questions=keeps)
    state = after if after != before else None
    return Draft(_page(after, turn.desk), plain_answer(turn.request.text, "help"), state)


def _page(chat: Chat, desk: Desk) -> p.Page:
    keeps = say(Say.KEEPS if chat.keeps_questions else Say.KEEPS_NOT)
    lines = paragraphs(say(Say.SETTINGS, style="bold"), state_line(chat, desk), keeps)
    switch = (Say.KEEP_NO_QUESTIONS, "off") if chat.keeps_questions else (Say.KEEP_QUESTIONS, "on")
    own = (p.Action(say(Say.MY_DATA), Say.C_MYDATA),) if chat.kind == "private" else ()
    actions = (
        p.Action(say(Say.DIGEST_BUTTON), Say.C_DIGEST),
        p.Action(say(Say.TIME_ZONE), f"{Say.C_DIGEST} zone"),
        p.Action(say(switch[0]), f"{Say.C_SETTINGS} questions {switch[1]}"),
        *own,
        p.Action(say(Say.FORGET_BUTTON), Say.C_FORGET),
    )
    return p.Page(lines, actions)


COMMAND = Command("settings", (), Say.S_SETTINGS, "", handle, rights="admins", in_place=True)
