"""What the Bot API takes and what it refuses; tried with the library's own Bot."""

from __future__ import annotations

import json
import re
import urllib.request
from typing import Any

import pytest
from telegram import Bot, ForceReply, InlineKeyboardMarkup, ReplyParameters
from telegram import BotCommandScopeAllGroupChats as Groups
from telegram import InlineKeyboardButton as Button
from telegram import MessageEntity as Entity
from telegram.error import BadRequest, InvalidToken, TelegramError

from tests.e2e.botapi import BotApi, Person
from tests.e2e.botapi.clients import client

KEYS = InlineKeyboardMarkup([[Button("Go", callback_data="go")]])


def said_so(words: str) -> str:
    # The library changes capitals.
    return "(?i)" + re.escape(words)


def post(server: BotApi, method: str, body: bytes, kind: str) -> Any:
    request = urllib.request.Request(
        f"{server.url}/bot{server.token}/{method}", body, {"Content-Type": kind}
    )
    with urllib.request.urlopen(request, timeout=5) as response:
        return json.load(response)["result"]


async def test_a_message_arrives_as_it_was_sent(server: BotApi, ann: Person, bot: Bot) -> None:
    text = "📊 Trade: over 7%"
    marks = [Entity("bold", 3, 5), Entity("text_link", 3, 5, url="https://example.org/a")]
    given = await bot.send_message(ann.id, text, entities=marks, reply_markup=KEYS)
    assert given.chat.id == ann.id
    assert set(given.entities) == set(marks)
    (sent,) = server.sent
    assert (sent.text, sent.marked("bold"), sent.labels) == (text, ("Trade",), ("Go",))
    assert server.violations == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"chat_id": 7, "text": "hi", "reply_markup": {}}', "application/json"),
        (b"chat_id=7&text=hi&reply_markup=%7B%7D", "application/x-www-form-urlencoded"),
        (
            b'--b\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n7\r\n'
            b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nhi\r\n--b--\r\n',
            "multipart/form-data; boundary=b",
        ),
    ],
)
def test_parameters_come_in_any_form(server: BotApi, ann: Person, body: bytes, kind: str) -> None:
    assert post(server, "sendMessage", body, kind)["text"] == "hi"
    assert post(server, "sendMessage?chat_id=7&text=hi", b"", kind)["chat"]["id"] == ann.id


async def test_white_space_around_a_text_goes_and_entities_follow(
    server: BotApi, ann: Person, bot: Bot
) -> None:
    await bot.send_message(ann.id, "\n  Trade  ", entities=[Entity("bold", 1, 9)])
    assert server.sent[0].text == "Trade"
    assert server.sent[0].marked("bold") == ("Trade",)


async def test_the_profile_is_kept(server: BotApi, bot: Bot) -> None:
    await bot.set_my_commands([("ask", "Ask a question")], scope=Groups(), language_code="ru")
    await bot.set_my_short_description("Figures with their sources")
    commands = await bot.get_my_commands(scope=Groups(), language_code="ru")
    assert [command.command for command in commands] == ["ask"]
    assert await bot.get_my_commands() == ()
    assert (await bot.get_my_short_description()).short_description.startswith("Figures")


@pytest.mark.parametrize(
    ("text", "entities", "said"),
    [
        (" \n", [], "message text is empty"),
        ("x" * 4097, [], "message is too long"),
        ("📊" * 2049, [], "message is too long"),
        ("nul \0", [], "control characters"),
        ("📊", [Entity("bold", 1, 1)], "begins in a middle of a UTF-16 symbol"),
        ("📊", [Entity("bold", 0, 1)], "ends in a middle of a UTF-16 symbol"),
        ("ab", [Entity("bold", 1, 2)], "ends after the end of the text"),
        ("ab", [Entity("bold", 1, 0)], "wrong offset or length"),
        ("ab", [Entity("bold", -1, 1)], "wrong offset or length"),
        ("ab", [Entity("loud", 0, 1)], "unsupported type"),
        ("abc", [Entity("bold", 0, 2), Entity("italic", 1, 2)], "overlap in part"),
        ("ab", [Entity("blockquote", 0, 2), Entity("expandable_blockquote", 0, 1)], "nested"),
        ("ab", [Entity("text_link", 0, 2, url="javascript:x")], "Wrong HTTP URL"),
        ("ab", [Entity("text_link", 0, 2, url="https://t.me/b?start=a.b")], "start payload"),
        ("x" * 200, [Entity("bold", at, 1) for at in range(101)], "too many entities"),
    ],
)
async def test_a_misshapen_text_is_refused_and_noted(
    server: BotApi, ann: Person, bot: Bot, text: str, entities: list[Entity], said: str
) -> None:
    with pytest.raises(BadRequest, match=said_so(said)):
        await bot.send_message(ann.id, text, entities=entities)
    assert [said in violation.description for violation in server.violations] == [True]
    assert server.sent == []


@pytest.mark.parametrize(
    ("button", "said"),
    [
        (Button("", callback_data="a"), "button text must be non-empty"),
        (Button("Go", callback_data="ж" * 33), "BUTTON_DATA_INVALID"),
        (Button("Go", url="example"), "Wrong HTTP URL"),
        (Button("Go"), "Text buttons are unallowed"),
    ],
)
async def test_a_misshapen_button_is_refused(
    server: BotApi, ann: Person, bot: Bot, button: Button, said: str
) -> None:
    with pytest.raises(BadRequest, match=said_so(said)):
        await bot.send_message(ann.id, "hi", reply_markup=InlineKeyboardMarkup([[button]]))
    assert len(server.violations) == 1


async def test_the_longest_text_is_taken(server: BotApi, ann: Person, bot: Bot) -> None:
    await bot.send_message(ann.id, "📊" * 2048, reply_markup=ForceReply())
    assert len(server.sent) == 1


async def test_what_is_not_there_cannot_be_named(server: BotApi, ann: Person, bot: Bot) -> None:
    reply = ReplyParameters(99)
    for call, said in (
        (bot.send_message(8, "hi"), "chat not found"),
        (bot.send_message(ann.id, "hi", reply_parameters=reply), "replied not found"),
        (bot.send_message(ann.id, "hi", message_thread_id=3), "thread not found"),
        (bot.edit_message_text("hi", ann.id, 99), "to edit not found"),
        (bot.delete_message(ann.id, 99), "to delete not found"),
        (bot.get_chat_member(ann.id, 99), "PARTICIPANT_ID_INVALID"),
        (bot.answer_callback_query("99"), "query is too old"),
    ):
        with pytest.raises(BadRequest, match=said_so(said)):
            await call
    assert len(server.violations) == 7
    await bot.send_message(
        ann.id, "hi", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True)
    )


async def test_a_wrong_token_and_a_wrong_method_are_told_apart(server: BotApi, bot: Bot) -> None:
    other = client(server, "12345:OTHER")
    with pytest.raises(InvalidToken, match="rejected by the server"):
        await other.initialize()
    await other.shutdown()
    with pytest.raises(TelegramError, match="'brew' not found"):
        await bot.do_api_request("brew")
    assert [entry.status for entry in server.log[-2:]] == [401, 404]


async def test_an_edit_has_to_change_something(server: BotApi, ann: Person, bot: Bot) -> None:
    sent = await bot.send_message(ann.id, "hi")
    await bot.edit_message_text("ho", ann.id, sent.message_id, reply_markup=KEYS)
    with pytest.raises(BadRequest, match="is not modified"):
        await bot.edit_message_text("ho", ann.id, sent.message_id, reply_markup=KEYS)
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("ho", ann.id, ann.says("mine"))
    assert [sent.method for sent in ann.chat.sent] == ["sendMessage", "editMessageText"]
