"""Which one is meant: at most three buttons, and one for none of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.chats import new_chat
from bot.conversation.dispatch import Conversation
from bot.conversation.gate import GateError, check
from bot.conversation.page import Page
from bot.conversation.turns import Request
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import buttons, chatting, page_of, words
from tests.knowledge.folders import NAMESAKES, open_folder


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    place = tmp_path_factory.mktemp("namesakes")
    return Conversation(open_folder(place, NAMESAKES))


def test_each_person_is_a_button_and_a_press_gives_that_persons_words(
    namesakes: Conversation,
) -> None:
    chat = chatting(namesakes)
    reply = chat.say("what did lund say")
    heading, *lines = words(reply).splitlines()
    assert (reply.status, heading) == ("clarify", "Which one is meant?")
    assert sorted(lines) == ["• Ada Lund · post, 3 Mar 2025", "• Erik Lund · times, 5 Mar 2025"]
    assert buttons(reply) == {
        "Ada Lund": "/ask what did Ada Lund say",
        "Erik Lund": "/ask what did Erik Lund say",
        "None of these": "/ask ?",
    }
    told = chat.hear(buttons(reply)["Erik Lund"])
    assert "Safety comes first" in told
    assert "harbour" not in told


def test_behind_a_command_a_press_asks_the_same_command(namesakes: Conversation) -> None:
    reply = namesakes.reply(Request("/quote@news_bot lund"), NOW)
    assert buttons(reply)["Ada Lund"] == "/quote Ada Lund"


def test_a_word_is_named_as_the_article_writes_it(namesakes: Conversation) -> None:
    reply = namesakes.reply(Request("how many veachers"), NOW)
    assert "• leachers · times, 5 Mar 2025\n• teachers · post, 3 Mar 2025" in words(reply)
    told = namesakes.reply(Request(buttons(reply)["teachers"]), NOW)
    assert words(told).startswith("Six hundred teachers")


def test_none_of_these_says_how_to_ask_in_one_sentence(namesakes: Conversation) -> None:
    chat = chatting(namesakes)
    told = chat.hear("/ask ?")
    assert told.startswith("Ask again with a full name")
    assert told.count(".") == 1
    chat.request = Request("", after=("что сказал lund",))
    assert chat.hear("/ask ?").startswith("Спросите ещё раз")


def test_in_russian_it_is_asked_in_russian(namesakes: Conversation) -> None:
    reply = namesakes.reply(Request("что сказал lund"), NOW)
    assert words(reply).startswith("Что имеется в виду?")
    assert "Ничего из этого" in buttons(reply)


def test_what_can_be_read_in_two_ways_is_not_left_open(namesakes: Conversation) -> None:
    chat = chatting(namesakes)
    assert "Tell me when they do" not in buttons(chat.say("what did lund say"))
    reply = chat.say("/watch what did lund say")
    assert (reply.status, reply.state) == ("clarify", None)


def test_nobody_but_who_speaks_may_be_named(namesakes: Conversation) -> None:
    request = Request("what did lund say", state=new_chat("private"))
    reply = namesakes.reply(request, NOW)
    page = page_of(reply)
    desk = namesakes.desk
    check(page, reply.answer, desk.base, desk.lexicon, request.text)
    with pytest.raises(GateError):
        check(_renamed(page), reply.answer, desk.base, desk.lexicon, request.text)


def _renamed(page: Page) -> Page:
    other = tuple(
        replace(
            action,
            label=tuple(replace(run, text=run.text.replace("Ada", "Ida")) for run in action.label),
        )
        for action in page.actions
    )
    assert other != page.actions
    return replace(page, actions=other)
