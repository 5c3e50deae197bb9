"""/figure: figures about something."""

from __future__ import annotations

from bot.conversation.page import Page
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.talk import worded
from bot.conversation.topics import topic_actions
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Answer with figures alone; without words, ask which."""
    if not turn.rest:
        blocks = paragraphs(say(Say.WHICH_FIGURE, style="bold"), say(Say.ABOUT_WHAT_HINT))
        page = Page(blocks, topic_actions(turn.desk))
        return Draft(page, plain_answer(turn.request.text, "clarify"))
    answer = turn.desk.briefing.figure(turn.rest, turn.now)
    return worded(answer, turn.desk, turn.request)


COMMAND = Command("figure", ("figures", "number", "numbers"), Say.S_FIGURE, handle)
