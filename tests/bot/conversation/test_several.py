"""Several questions in one message: each is answered, and what is not is said."""

from __future__ import annotations

import pytest

from bot.conversation.dispatch import Conversation
from tests.bot.conversation.chatting import chatting


@pytest.mark.parametrize(
    "text",
    [
        "How many students are in Russia? What share of electricity does Sangtuda give?",
        "how many students are in Russia; sangtuda share of electricity",
        "сколько студентов учится в России? какую долю электричества дает Сангтуда?",
    ],
)
def test_each_question_of_a_message_is_answered(conversation: Conversation, text: str) -> None:
    heard = chatting(conversation).hear(text)
    assert "35,000" in heard
    assert "12 percent" in heard


def test_a_question_of_a_message_that_nothing_answers_is_named(conversation: Conversation) -> None:
    reply = chatting(conversation).say("how many students are in Russia? how many penguins?")
    heard = chatting(conversation).hear("how many students are in Russia? how many penguins?")
    assert reply.status == "answer"
    assert "35,000" in heard
    assert "Nothing on: penguins" in heard
