"""Edited questions: the reply to them is edited too."""

from __future__ import annotations

from tests.e2e.botapi import faults
from tests.e2e.botapi.contents import photo
from tests.e2e.town import NAME, Town, answered_only, ask, wait_count, wait_shown


def test_an_edited_question_edits_its_reply_each_time(town: Town) -> None:
    ann = town.person()
    asked = ann.says("trade in 2024?")
    reply = ann.chat.wait_reply(asked, 10)
    for text, found in (("students in china?", "do not say"), ("/sources", "5 articles")):
        ann.chat.edits(ann, asked, text)
        wait_shown(ann.chat, reply, found)
    methods = [sent.method for sent in ann.chat.sent]
    assert methods == ["sendMessage", "editMessageText", "editMessageText"]


def test_a_later_question_does_not_move_where_an_edit_is_answered(town: Town) -> None:
    ann = town.person()
    asked = ann.says("/energy")
    reply = ann.chat.wait_reply(asked, 10)
    ask(ann, "/sources")
    ann.chat.edits(ann, asked, "students in china?")
    assert "do not say" in ann.chat.wait_edit(reply.message_id, 10).text
    assert len([sent for sent in ann.chat.sent if sent.method == "sendMessage"]) == 2


def test_an_edit_that_comes_before_the_answer_was_sent_leads_to_one_message(town: Town) -> None:
    ann = town.person()
    town.server.faults.plan(faults.too_many(1), chat=ann.id, method="sendMessage")
    asked = ann.says("/energy")
    town.server.wait_for(lambda: any(call.chat == ann.id for call in town.server.log), 10)
    ann.chat.edits(ann, asked, "/sources")
    wait_count(ann.chat, 2)
    first, second = ann.chat.sent
    assert second.method == "editMessageText"
    assert second.message_id == first.message_id
    assert "articles" in second.text


def test_an_edit_that_changes_nothing_is_taken_as_it_is(town: Town) -> None:
    ann = town.person()
    asked = ann.says("/sources")
    ann.chat.wait_reply(asked, 10)
    ann.chat.edits(ann, asked, "/sources")
    ask(ann, "/energy")
    assert [sent.method for sent in ann.chat.sent] == ["sendMessage", "sendMessage"]
    assert "not modified" in town.server.violations.pop().description


def test_an_edit_in_a_group_edits_the_reply_there(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    asked = desk.says(ann, f"/energy@{NAME}")
    reply = desk.wait_reply(asked, 10)
    desk.edits(ann, asked, f"/sources@{NAME}")
    assert "articles" in desk.wait_edit(reply.message_id, 10).text


def test_an_edit_that_addresses_the_bot_for_the_first_time_is_answered(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    asked = desk.says(ann, "/trade@other_bot", heard=True)
    desk.edits(ann, asked, f"/sources@{NAME}")
    answered_only(desk, 0, asked)


def test_an_edit_of_chatter_is_met_with_silence(open_town: Town) -> None:
    ann = open_town.person()
    desk = open_town.group(ann)
    asked = desk.says(ann, "so they say")
    desk.edits(ann, asked, "so he says")
    answered_only(desk, 0, desk.says(ann, f"/sources@{NAME}"))


def test_a_caption_that_becomes_a_question_is_answered_in_place_of_the_notice(town: Town) -> None:
    ann = town.person()
    posted = ann.posts(photo())
    notice = ann.chat.wait_reply(posted, 10)
    edited = photo("trade in 2024?") | {"edit_date": town.server.date()}
    town.server.inject({"edited_message": ann.chat.messages[posted] | edited})
    assert "7%" in ann.chat.wait_edit(notice.message_id, 10).text


def test_an_edit_of_the_question_behind_a_follow_up_is_understood_by_itself(town: Town) -> None:
    ann = town.person()
    asked = ann.says("trade in 2042?")
    reply = ann.chat.wait_reply(asked, 10)
    ann.chat.edits(ann, asked, "trade in 2024?")
    assert "7%" in ann.chat.wait_edit(reply.message_id, 10).text
