"""/settings, /stop, /mydata, /forget and /privacy: what a chat has chosen and what is kept."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.chats import Digest
from bot.conversation.dispatch import Conversation
from bot.conversation.turns import Request
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import buttons, chatting, page_of, words


def test_settings_lead_to_all_that_can_be_chosen(conversation: Conversation) -> None:
    chat = chatting(conversation)
    reply = chat.say("/settings")
    assert "Digest: off · 8:00 · all topics" in words(reply)
    for request in buttons(reply).values():
        assert chat.hear(request)


def test_keeping_questions_is_on_in_private_and_off_in_groups(conversation: Conversation) -> None:
    for kind, label in (("private", "Keep no questions"), ("group", "Keep such questions")):
        chat = chatting(conversation, "private" if kind == "private" else "group")
        before = chat.state.keeps_questions
        assert before == (kind == "private")
        chat.say(buttons(chat.say("/settings"))[label])
        assert chat.state.keeps_questions != before


def test_a_groups_settings_show_nobodys_data(conversation: Conversation) -> None:
    chat = chatting(conversation, "group")
    assert "/mydata" not in buttons(chat.say("/settings")).values()
    chat.request = Request("", kept=("Ada's question",))
    assert "Ada" not in chat.hear("/mydata")


def test_mydata_lists_every_line_that_is_kept(conversation: Conversation) -> None:
    chat = chatting(conversation)
    assert chat.hear("/mydata") == "Nothing is kept of you."
    chat.request = Request("", kept=("Digest at 8:30", "Question: how many?"))
    assert chat.hear("/mydata").endswith("• Digest at 8:30\n• Question: how many?")


def test_stop_ends_the_digest_and_keeps_what_was_chosen(conversation: Conversation) -> None:
    for text in ("/stop", "/unsubscribe", "/off", "Stop!", "please unsubscribe me"):
        chat = chatting(conversation)
        on = Digest(True, zone="Asia/Dushanbe", topics=("trade",))
        chat.state = replace(chat.state, digest=on, awaits_zone=True)
        assert "/digest turns the digest on again" in chat.hear(text)
        assert chat.state.digest == replace(on, is_on=False)
        assert not chat.state.awaits_zone


def test_a_bare_stop_in_a_group_changes_nothing(conversation: Conversation) -> None:
    chat = chatting(conversation, "group")
    chat.state = replace(chat.state, digest=Digest(True, zone="Asia/Dushanbe"))
    chat.hear("stop")
    assert chat.state.digest.is_on


def test_forgetting_asks_once_and_then_deletes(conversation: Conversation) -> None:
    chat = chatting(conversation)
    asked = chat.say("/forget")
    assert asked.deed is None
    assert chat.say(buttons(asked)["Keep it"]).deed is None
    assert chat.say(buttons(asked)["Forget everything"]).deed == "forget"
    assert chat.say("/forget everything, yes or no").deed is None


def test_what_is_kept_of_a_group_its_admins_delete(conversation: Conversation) -> None:
    chat = chatting(conversation, "group")
    assert chat.say("/forget yes").deed == "forget"
    chat.request = Request("", may_govern=False)
    reply = chat.say("/forget yes")
    assert reply.deed is None
    assert "private chat" in words(reply)
    assert not page_of(reply).actions


def test_privacy_says_what_this_channel_keeps(conversation: Conversation) -> None:
    in_chat = chatting(conversation).hear("/privacy")
    for words_ in ("thirty minutes", "thirty days", "two days", "/mydata", "/forget", "/settings"):
        assert words_ in in_chat
    at_prompt = words(conversation.reply(Request("/privacy"), NOW))
    assert "history file" in at_prompt
    assert "/mydata" not in at_prompt
