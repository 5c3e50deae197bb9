"""What is no text: one line says what works."""

from __future__ import annotations

import pytest

from tests.e2e.botapi.contents import document, location, photo, sticker, voice
from tests.e2e.botapi.refusals import Json
from tests.e2e.town import NAME, Town, answered_only, ask, ask_in, wait_count

NOTICE = "I read text only."


@pytest.mark.parametrize(
    "body", [photo(), voice(), sticker(), document(), location()], ids=lambda body: next(iter(body))
)
def test_what_is_no_text_gets_one_line_in_private(town: Town, body: Json) -> None:
    ann = town.person()
    posted = ann.posts(body)
    sent = ann.chat.wait_reply(posted, 10)
    assert sent.text.startswith(NOTICE)
    assert "\n" not in sent.text


def test_an_album_gets_one_line(town: Town) -> None:
    ann = town.person()
    ask(ann, "/sources")
    ann.chat.posts_album(ann, 4)
    ask(ann, "/energy")
    wait_count(ann.chat, 3)
    assert ann.chat.sent[1].text.startswith(NOTICE)


def test_the_caption_of_a_photo_is_answered(town: Town) -> None:
    ann = town.person()
    assert "7%" in ann.chat.wait_reply(ann.posts(photo("trade in 2024?")), 10).text


def test_the_caption_of_an_album_is_answered_once(town: Town) -> None:
    ann = town.person()
    ask(ann, "/sources")
    ann.chat.posts_album(ann, 3, "trade in 2024?")
    ask(ann, "/energy")
    wait_count(ann.chat, 3)
    assert "7%" in ann.chat.sent[1].text


def test_service_messages_in_private_are_met_with_silence(town: Town) -> None:
    ann = town.person()
    ann.posts({"pinned_message": {"message_id": 1, "date": 0, "chat": ann.chat.payload}})
    ann.posts({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}})
    ask(ann, "/sources")
    assert len(ann.chat.sent) == 1


def test_media_in_a_group_gets_a_line_only_in_reply_to_the_bot(open_town: Town) -> None:
    ann = open_town.person()
    desk = open_town.group(ann)
    sent = ask_in(desk, ann, f"/sources@{NAME}")
    for body in (photo(), voice(), sticker()):
        desk.posts(ann, body)
    posted = desk.posts(ann, photo(), reply_to=sent.message_id)
    answered_only(desk, 1, posted)
    assert desk.sent[-1].text.startswith(NOTICE)
