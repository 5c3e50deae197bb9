"""/disagreements: where the articles contradict each other, all sides of each."""

from __future__ import annotations

from bot.conversation.page import Page
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.talk import worded
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """List the disagreements."""
    answer = turn.desk.briefing.disagreements()
    if not answer.findings:
        blocks = paragraphs(say(Say.NO_DISAGREEMENTS))
        return Draft(Page(blocks), plain_answer(turn.request.text, "answer"))
    return worded(answer, turn.desk, turn.request, say(Say.DISAGREEMENTS, style="bold"))


COMMAND = Command("disagreements", ("conflicts",), Say.S_DISAGREEMENTS, handle)
