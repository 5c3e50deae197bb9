"""Pages without findings: help, refusals, small talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.forms import plain
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, say
from bot.conversation.smalltalk import Kind
from bot.conversation.turns import Draft
from knowledge.asked import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation.turns import Request
    from knowledge.asked import Status

_SMALLTALK: dict[Kind, Runs] = {
    "greeting": say(Say.GREETING),
    "thanks": say(Say.THANKS),
    "bye": say(Say.BYE),
    "stop": say(Say.BYE),
    "who": say(Say.WHO, Say.WHO_SOURCES, Say.C_SOURCES, Say.WHO_COMMANDS, Say.C_HELP, Say.STOP),
}
HELP = p.Action(say(Say.HELP), Say.C_HELP)
TOPICS = p.Action(say(Say.TOPICS), Say.C_TOPICS)


def plain_answer(text: str, status: Status) -> Answer:
    """Make an answer that holds no findings."""
    return Answer(status=status, question=Question(text=text))


def paragraphs(*parts: Runs) -> tuple[p.Block, ...]:
    """Make paragraphs; empty ones are left out."""
    return tuple(p.Block("paragraph", part) for part in parts if part)


def help_reply(text: str, *parts: Runs, actions: Sequence[p.Action] = (HELP, TOPICS)) -> Draft:
    """Say something in the interface's own words."""
    return Draft(p.Page(paragraphs(*parts), tuple(actions)), plain_answer(text, "help"))


def smalltalk_reply(text: str, kind: Kind) -> Draft:
    """Answer small talk in one or two lines."""
    return help_reply(text, _SMALLTALK[kind])


def no_question(text: str) -> Draft:
    """Answer a text that asks nothing."""
    return help_reply(text, say(Say.NO_QUESTION, Say.C_TOPICS, Say.STOP))


def kept_reply(request: Request, title: Say, none: Say, actions: Sequence[p.Action] = ()) -> Draft:
    """List the lines that the channel read from its storage, or say that there are none."""
    lines = tuple(
        p.Block("bullet", (p.Run(words, p.Kept(index)),))
        for index, line in enumerate(request.kept)
        if (words := plain(line))
    )
    if not lines:
        return help_reply(request.text, say(none), actions=())
    page = p.Page((*paragraphs(say(title, style="bold")), *lines), tuple(actions))
    return Draft(page, plain_answer(request.text, "help"))


def admins_only(text: str) -> Draft:
    """Refuse somebody who may not change what the chat has chosen."""
    return help_reply(text, say(Say.ADMINS_ONLY), actions=())


def on_telegram(text: str) -> Draft:
    """Say that a channel that keeps nothing has nothing to set."""
    return help_reply(text, say(Say.ON_TELEGRAM))


def withheld(text: str) -> Draft:
    """Stand in for a page that the gate stopped."""
    return help_reply(text, say(Say.WITHHELD), actions=())
