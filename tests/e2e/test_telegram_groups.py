"""What the bot answers in groups and forum topics, and where it keeps silent."""

from __future__ import annotations

import pytest

from tests.e2e.botapi.contents import photo
from tests.e2e.town import NAME, Town, answered_only, ask_in

BOT_AUTHOR = {"id": 77, "is_bot": True, "first_name": "Other", "username": "other_bot"}


def test_a_command_by_name_is_answered_to_the_asking_message(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    for text in (f"/trade@{NAME}", f"/trade@{NAME.upper()} 2024", "/trade"):
        asked = desk.says(ann, text)
        assert "trade turnover" in desk.wait_reply(asked, 10).text.lower()


def test_a_question_behind_ask_is_understood_however_it_is_spelled(town: Town) -> None:
    ann = town.person()
    text = f"/ask@{NAME} guys how mny rusian teachrs in tajikstan??"
    assert "100 Russian teachers" in ask_in(town.group(ann), ann, text).text


def test_a_reply_to_the_bot_is_a_question_and_goes_on_from_the_last(town: Town) -> None:
    ann, bob = town.person(), town.person("Bob")
    desk = town.group(ann, bob)
    first = ask_in(desk, ann, f"/ask@{NAME} trade in 2024?")
    assert "17 percent" in ask_in(desk, ann, "and in 2025?", reply_to=first.message_id).text
    other = ask_in(desk, bob, "and in 2025?", reply_to=first.message_id)
    assert "17 percent" not in other.text


@pytest.mark.parametrize(
    "text",
    [
        "trade was good in 2024",
        "/trade@other_bot",
        "/xylophone",
        "/settngs",
        "see /trade in the menu",
        f"@{NAME}s is another name",
        "what is the trade turnover?",
    ],
)
def test_what_is_not_for_the_bot_is_met_with_silence(town: Town, text: str) -> None:
    ann = town.person()
    desk = town.group(ann)
    desk.says(ann, text, heard=True)
    answered_only(desk, 0, desk.says(ann, f"/sources@{NAME}"))


def test_replies_to_other_people_are_met_with_silence(open_town: Town) -> None:
    ann, bob = open_town.person(), open_town.person("Bob")
    desk = open_town.group(ann, bob)
    said = desk.says(ann, "trade turnover?")
    desk.says(bob, "trade turnover in 2024?", reply_to=said)
    desk.says(bob, "/trade@other_bot", reply_to=said)
    answered_only(desk, 0, desk.says(ann, f"/sources@{NAME}"))


def test_bots_and_what_the_bot_itself_wrote_inline_are_met_with_silence(open_town: Town) -> None:
    ann = open_town.person()
    desk = open_town.group(ann)
    command = f"/trade@{NAME}"
    desk.posts(ann, {"from": BOT_AUTHOR, "text": command})
    desk.posts(ann, {"text": command, "via_bot": open_town.server.me})
    desk.posts(ann, {"new_chat_title": command})
    desk.posts(ann, {"new_chat_members": [ann.payload]})
    desk.posts(ann, {"text": command, "is_automatic_forward": True})
    answered_only(desk, 0, desk.says(ann, f"/sources@{NAME}"))


def test_a_mention_is_answered_where_privacy_mode_is_off(open_town: Town) -> None:
    ann = open_town.person()
    desk = open_town.group(ann)
    for text in (f"@{NAME} trade in 2024?", f"📊 so @{NAME}, trade in 2024?"):
        assert "7%" in ask_in(desk, ann, text).text


def test_a_mention_in_a_caption_is_answered_where_privacy_mode_is_off(open_town: Town) -> None:
    ann = open_town.person()
    desk = open_town.group(ann)
    asked = desk.posts(ann, photo(f"@{NAME} trade in 2024?"))
    assert "7%" in desk.wait_reply(asked, 10).text


def test_chatter_is_met_with_silence_where_privacy_mode_is_off(open_town: Town) -> None:
    ann = open_town.person()
    desk = open_town.group(ann)
    for text in ("trade in 2024?", "/xylophone", "/trade@other_bot", "hello @other_bot"):
        desk.says(ann, text)
    desk.posts(ann, photo("trade in 2024?"))
    answered_only(desk, 0, desk.says(ann, f"/sources@{NAME}"))


def test_a_topic_of_a_forum_is_answered_in_that_topic(town: Town) -> None:
    ann = town.person()
    forum = town.group(ann, is_forum=True)
    threads = [forum.topic(ann, name) for name in ("Energy", "Trade")]
    for thread in (*threads, None):
        asked = forum.says(ann, f"/energy@{NAME}", thread=thread)
        sent = forum.wait_reply(asked, 10)
        assert (sent.thread, sent.reply_to) == (thread, asked)


def test_a_question_that_is_gone_is_answered_all_the_same(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    ask_in(desk, ann, f"/energy@{NAME}")
    assert desk.sent[0].params["reply_parameters"]["allow_sending_without_reply"] is True


def test_follow_ups_of_two_people_do_not_mix(town: Town) -> None:
    ann, bob = town.person(), town.person("Bob")
    desk = town.group(ann, bob)
    ask_in(desk, ann, f"/ask@{NAME} trade in 2024?")
    ask_in(desk, bob, f"/ask@{NAME} how many Tajik students are in Russia?")
    assert "17 percent" in ask_in(desk, ann, f"/ask@{NAME} and in 2025?").text
    assert "students" in ask_in(desk, bob, f"/ask@{NAME} and in 2025?").text


def test_an_edition_that_is_asked_for_answers_in_its_topic(town: Town) -> None:
    ann = town.person()
    forum = town.group(ann, is_forum=True)
    thread = forum.topic(ann, "News")
    ask_in(forum, ann, f"/digest@{NAME} 8:30 trade Berlin")
    asked = forum.says(ann, f"/digest@{NAME} now", thread=thread)
    sent = forum.wait_reply(asked, 10)
    assert sent.text.startswith("From the archive")
    assert sent.thread == thread
