"""Every reply of the conversation is one message."""

from __future__ import annotations

import pytest

from bot.conversation.dispatch import Conversation
from bot.conversation.page import text_of
from bot.conversation.turns import Request
from bot.telegram.rendering import render
from tests.bot.conftest import NOW
from tests.bot.conversation.test_dev_questions import QUESTIONS

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time


@pytest.mark.parametrize("text", QUESTIONS, ids=range(len(QUESTIONS)))
def test_every_reply_is_one_message_that_says_what_the_page_says(
    conversation: Conversation, text: str
) -> None:
    (page,) = conversation.reply(Request(text), NOW).pages
    (message,) = render(page)
    assert message.text == text_of(page.blocks)
    assert len(message.text.encode("utf-16-le")) // 2 <= 4096
    assert len(message.entities) <= 100
    assert [b.request for row in message.buttons for b in row] == [a.request for a in page.actions]
