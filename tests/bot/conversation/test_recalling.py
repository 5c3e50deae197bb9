"""What is asked again on one day is answered from memory, where nothing else decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation.chats import Digest, new_chat
from bot.conversation.dispatch import Conversation
from bot.conversation.recalling import Recalling
from bot.conversation.turns import Request
from tests.bot.conftest import NOW


@pytest.mark.parametrize("text", ["/trade", "trade growth in 2024", "/start", "hello", "/nonsense"])
def test_the_same_request_gets_the_same_reply(conversation: Conversation, text: str) -> None:
    recalling = Recalling(conversation)
    first = recalling.reply(Request(text), NOW)
    assert recalling.reply(Request(text, after=("students in russia",)), NOW) is first
    assert conversation.reply(Request(text), NOW) == first


@pytest.mark.parametrize("text", ["and in 2025?", "/more", "who said that?"])
def test_what_goes_on_from_earlier_questions_is_answered_anew(
    conversation: Conversation, text: str
) -> None:
    recalling = Recalling(conversation)
    for after in ((), ("trade growth in 2024",), ("how many tajik students in russia",)):
        request = Request(text, after=after)
        assert recalling.reply(request, NOW) == conversation.reply(request, NOW)


def test_another_day_chat_or_right_is_another_request(conversation: Conversation) -> None:
    recalling = Recalling(conversation)
    first = recalling.reply(Request("/help"), NOW)
    chat = new_chat("private")
    for request in (
        Request("/help", state=chat),
        Request("/help", state=replace(chat, digest=Digest(True))),
        Request("/help", is_operator=True),
        Request("/help", chat="group"),
    ):
        assert recalling.reply(request, NOW) is not first
    assert recalling.reply(Request("/help"), NOW + timedelta(days=1)) is not first


def test_what_is_kept_of_somebody_or_changes_a_chat_is_not_remembered(
    conversation: Conversation,
) -> None:
    recalling = Recalling(conversation)
    state = new_chat("private")
    for request in (
        Request("/mydata", state=state, kept=("a question",)),
        Request("/digest 8:30 Berlin", state=state),
        Request("/forget yes", state=state),
    ):
        first = recalling.reply(request, NOW)
        assert recalling.reply(request, NOW) is not first


def test_the_reply_asked_for_longest_ago_is_forgotten_first(conversation: Conversation) -> None:
    recalling = Recalling(conversation, most=2)
    first, second = (recalling.reply(Request(text), NOW) for text in ("/help", "/topics"))
    recalling.reply(Request("/help"), NOW)
    recalling.reply(Request("/sources"), NOW)
    assert recalling.reply(Request("/help"), NOW) is first
    assert recalling.reply(Request("/topics"), NOW) is not second
