"""/ask: answer a question; what one types in a group."""

from __future__ import annotations

from bot.conversation.abstaining import clarify
from bot.conversation.phrases import Say
from bot.conversation.replies import plain_answer
from bot.conversation.talk import question
from bot.conversation.turns import Command, Draft, Turn
from bot.conversation.which import NONE, otherwise


def handle(turn: Turn) -> Draft:
    """Answer the question behind the command; without one, ask back."""
    if turn.request.text == NONE:
        return otherwise(turn.desk, turn.request.text)
    if not turn.rest:
        return clarify(plain_answer(turn.request.text, "clarify"), turn.desk)
    return question(turn.rest, turn.request, turn.now, turn.desk)


COMMAND = Command("ask", ("a", "question"), Say.S_ASK, handle)
