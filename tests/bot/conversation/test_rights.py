"""Who may call what, and what a channel without storage says."""

from __future__ import annotations

import pytest

from bot.conversation.commands import discover
from bot.conversation.dispatch import Conversation
from bot.conversation.turns import Request
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import chatting, words

NEED_STORAGE = sorted(command.name for command in discover() if command.needs_storage)
OPERATORS = sorted(command.name for command in discover() if command.rights == "operators")
ADMINS = sorted(command.name for command in discover() if command.rights == "admins")


@pytest.mark.parametrize("name", ADMINS)
def test_in_a_group_only_admins_change_what_it_chose(conversation: Conversation, name: str) -> None:
    chat = chatting(conversation, "group")
    chat.request = Request("", may_govern=False)
    reply = chat.say(f"/{name}")
    assert words(reply) == "Only this group's admins can change that."
    assert reply.state is None


@pytest.mark.parametrize("name", OPERATORS)
def test_to_others_an_operators_command_does_not_exist(
    conversation: Conversation, name: str
) -> None:
    chat = chatting(conversation)
    chat.request = Request("", kept=("a secret",))
    heard = chat.hear(f"/{name}")
    assert heard.startswith("There is no such command.")
    assert f"/{name}" not in heard + chat.hear("/help")


@pytest.mark.parametrize("name", OPERATORS)
def test_operators_read_what_the_channel_kept(conversation: Conversation, name: str) -> None:
    chat = chatting(conversation)
    chat.request = Request("", is_operator=True)
    assert "•" not in chat.hear(f"/{name}")
    chat.request = Request("", is_operator=True, kept=("12 waited", "", "how\nmany 3?"))
    assert chat.hear(f"/{name}").endswith("\n• 12 waited\n• how many 3?")
    assert f"/{name}" in chat.hear("/help")


@pytest.mark.parametrize("name", sorted(set(NEED_STORAGE) - set(OPERATORS)))
def test_where_nothing_is_kept_there_is_nothing_to_set(
    conversation: Conversation, name: str
) -> None:
    reply = conversation.reply(Request(f"/{name}"), NOW)
    assert words(reply).startswith("That is for Telegram")
    assert reply.status == "help"
    assert f"/{name}" not in words(conversation.reply(Request("/help"), NOW))


def test_the_channel_learns_which_command_a_text_calls(conversation: Conversation) -> None:
    for text, name in [
        ("/mydata", "mydata"),
        ("/mydta@news_bot", "mydata"),
        ("/status", "status"),
        ("/off", "stop"),
        ("/trade 2024", "trade"),
    ]:
        command = conversation.command(text)
        assert command is not None
        assert command.name == name
    assert conversation.command("how many students?") is None
    assert conversation.command("/qwertyuiop") is None
