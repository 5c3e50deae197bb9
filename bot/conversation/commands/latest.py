"""/latest: what the newest articles say, or the newest on something."""

from __future__ import annotations

from bot.conversation.page import Page
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.talk import question, worded
from bot.conversation.turns import Command, Draft, Turn


def handle(turn: Turn) -> Draft:
    """Tell the best of the newest articles; words behind it ask for the newest on them."""
    if turn.rest:
        return question(f"latest {turn.rest}", turn.request, turn.now, turn.desk)
    answer = turn.desk.briefing.latest()
    if not answer.findings:
        return Draft(
            Page(paragraphs(say(Say.NO_SOURCES))), plain_answer(turn.request.text, "answer")
        )
    return worded(answer, turn.desk, turn.request, say(Say.NEWEST, style="bold"))


COMMAND = Command("latest", ("new", "news", "newest"), Say.S_LATEST, handle)
