"""/digest: chosen by words in any order or by buttons; what is not understood changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import page as p
from bot.conversation.chats import Chat, Digest, new_chat
from bot.conversation.dispatch import Conversation
from bot.conversation.gate import GateError, Memory, check
from bot.conversation.replies import plain_answer
from bot.conversation.turns import Request
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import Chatting, buttons, chatting, page_of, words
from tests.bot.digits import with_one_digit_changed

ON = Digest(True, time(8, 30), "Asia/Dushanbe", ("trade", "energy"))


def in_chat(conversation: Conversation, digest: Digest = ON) -> Chatting:
    return Chatting(conversation, replace(new_chat("private"), digest=digest))


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("8:30 trade energy", ON),
        ("energy trade at 8.30", replace(ON, topics=("energy", "trade"))),
        ("830", ON),
        ("0830", ON),
        ("8h30", ON),
        ("08:30 daily, please", ON),
        ("8am", replace(ON, at=time(8))),
        ("at 7 pm", replace(ON, at=time(19))),
        ("7pm education", replace(ON, at=time(19), topics=("education",))),
        ("12 am", replace(ON, at=time(0))),
        ("noon", replace(ON, at=time(12))),
        ("8 in the evening", replace(ON, at=time(20))),
        ("20:15", replace(ON, at=time(20, 15))),
        ("educaton", replace(ON, topics=("education",))),
        ("торговля", replace(ON, topics=("trade",))),
        ("all", replace(ON, topics=())),
        ("all topics", replace(ON, topics=())),
        ("add politics", replace(ON, topics=("trade", "energy", "politics"))),
        ("without trade", replace(ON, topics=("energy",))),
        ("off", replace(ON, is_on=False)),
        ("archive off", replace(ON, has_archive=False)),
        ("no archive", replace(ON, has_archive=False)),
        ("no archive education", replace(ON, has_archive=False, topics=("education",))),
        ("zone Berlin", replace(ON, zone="Europe/Berlin")),
        ("zone Europe/Berlin", replace(ON, zone="Europe/Berlin")),
        ("9 new york", replace(ON, at=time(9), zone="America/New_York")),
        ("education, 9:00, berlin", Digest(True, time(9), "Europe/Berlin", ("education",))),
        ("media medina", replace(ON, zone="Asia/Riyadh", topics=("media",))),
    ],
)
def test_words_in_any_order_choose(conversation: Conversation, typed: str, chosen: Digest) -> None:
    chat = in_chat(conversation)
    chat.say(f"/digest {typed}")
    assert chat.state.digest == chosen


def test_a_confirmation_shows_hour_zone_and_topics(conversation: Conversation) -> None:
    heard = in_chat(conversation, Digest(zone="Asia/Dushanbe")).hear("/digest 8:30 trade energy")
    assert heard.startswith("Digest: daily at 8:30, Asia/Dushanbe · Trade, Energy\n")


@pytest.mark.parametrize("typed", ["25:00", "8:75", "13pm", "0am", "2024", "trade 8:3"])
def test_what_is_no_time_of_day_is_named_and_changes_nothing(
    conversation: Conversation, typed: str
) -> None:
    chat = in_chat(conversation)
    heard = chat.hear(f"/digest {typed}")
    assert heard.startswith(f"That is no time of day: {typed.removeprefix('trade ')}.")
    assert chat.state.digest == ON


def test_what_is_nothing_known_is_named_with_what_works(conversation: Conversation) -> None:
    chat = in_chat(conversation)
    reply = chat.say("/digest 9:00 football now off")
    assert "no such topic, place or setting: football. Nothing was changed." in words(reply)
    assert "Topics: Diplomacy, Trade, " in words(reply)
    assert (reply.state, reply.deed) == (None, None)


def test_dropping_the_only_topic_by_words_turns_the_digest_off(conversation: Conversation) -> None:
    chat = in_chat(conversation, replace(ON, topics=("trade",)))
    chat.say("/digest without trade")
    assert chat.state.digest == replace(ON, topics=("trade",), is_on=False)


def test_looking_changes_nothing(conversation: Conversation) -> None:
    chat = in_chat(conversation)
    for text in ("/digest", "/digests", "/daily", "/digest topics", "/digest please"):
        assert chat.say(text).state is None


def test_now_makes_a_digest_without_a_page_of_its_own(conversation: Conversation) -> None:
    reply = in_chat(conversation).say("/digest now")
    assert reply.deed == "digest"
    assert not page_of(reply).blocks
    assert reply.state is None


def test_the_buttons_set_what_they_say(conversation: Conversation) -> None:
    chat = in_chat(conversation)
    chat.say(buttons(chat.say("/digest"))["9:00"])
    assert chat.state.digest.at == time(9)
    assert "✓ 9:00" in buttons(chat.say("/digest"))
    chat.say(buttons(chat.say("/digest"))["Turn off"])
    assert not chat.state.digest.is_on
    chat.say(buttons(chat.say("/digest"))["Turn on"])
    assert chat.state.digest.is_on
    chat.say(buttons(chat.say("/digest"))["Archive off"])
    assert not chat.state.digest.has_archive


def test_a_list_of_topics_stays_open_while_topics_are_pressed(conversation: Conversation) -> None:
    chat = in_chat(conversation, replace(ON, is_on=False))
    listed = buttons(chat.say(buttons(chat.say("/digest"))["Topics"]))
    assert "✓ Trade" in listed
    listed = buttons(chat.say(listed["Politics"]))
    assert "✓ Politics" in listed
    listed = buttons(chat.say(listed["✓ Trade"]))
    assert chat.state.digest.topics == ("energy", "politics")
    further = buttons(chat.say(listed["More topics"]))
    assert "✓ Energy" in further
    chat.say(further["All topics"])
    assert chat.state.digest == replace(ON, is_on=False, topics=())


def test_every_topic_can_be_pressed(conversation: Conversation) -> None:
    chat = in_chat(conversation, replace(ON, topics=()))
    listed, seen = buttons(chat.say("/digest topics")), set[str]()
    while not seen & listed.keys():
        seen |= listed.keys() - {"✓ All topics", "Done", "More topics"}
        listed = buttons(chat.say(listed["More topics"]))
    assert len(seen) == len(conversation.desk.base.topics)


def test_a_topic_that_no_article_is_about_any_more_is_not_named(conversation: Conversation) -> None:
    heard = in_chat(conversation, replace(ON, topics=("trade", "volcanoes"))).hear("/digest")
    assert heard.startswith("Digest: daily at 8:30, Asia/Dushanbe · Trade\n")
    heard = in_chat(conversation, replace(ON, topics=("volcanoes",))).hear("/digest")
    assert "topics that no article is about" in heard


def test_turning_it_on_asks_once_for_a_place(conversation: Conversation) -> None:
    chat = chatting(conversation)
    assert "Which city or country's time?" in chat.hear("/digest 8:30 trade")
    assert chat.state.awaits_zone
    assert chat.hear("dushambe").startswith("Digest: daily at 8:30, Asia/Dushanbe · Trade")
    assert not chat.state.awaits_zone
    assert "Which city" not in chat.hear("/digest on")


def test_a_group_is_told_to_reply(conversation: Conversation) -> None:
    assert "Reply to this message" in chatting(conversation, "group").hear("/digest on")


def test_a_place_with_several_zones_is_a_question_back(conversation: Conversation) -> None:
    chat = chatting(conversation)
    chat.say("/digest 8:30")
    offered = buttons(chat.say("usa"))
    assert offered["Chicago"] == "/digest zone America/Chicago"
    chat.say(offered["Chicago"])
    assert chat.state.digest == Digest(True, time(8, 30), "America/Chicago")
    offered = buttons(chat.say("/digest 9:00 Georgia"))
    assert offered["Asia/Tbilisi"] == "/digest zone Asia/Tbilisi"
    assert chat.state.digest == Digest(True, time(9), "America/Chicago")


def test_a_slip_is_said_and_a_question_is_answered_while_a_place_is_awaited(
    conversation: Conversation,
) -> None:
    chat = chatting(conversation)
    chat.say("/digest on")
    assert chat.hear("Xyzzytown").startswith("No city or country goes by that name here: Xyzzytown")
    assert chat.state.awaits_zone
    assert chat.say("trade growth").status == "answer"
    assert chat.say("how many zebras live in the zoo of Dushanbe?").status == "abstain"
    assert chat.hear("hello").startswith("Hello")
    assert chat.state.awaits_zone
    chat.say("Berlin")
    assert chat.state.digest.zone == "Europe/Berlin"


def test_somebody_who_may_not_govern_names_no_place_for_a_group(conversation: Conversation) -> None:
    chat = chatting(conversation, "group")
    chat.say("/digest on")
    chat.request = Request("", may_govern=False)
    assert chat.say("Berlin").state is None


def test_another_place_is_asked_for_until_something_else_is_answered(
    conversation: Conversation,
) -> None:
    chat = in_chat(conversation)
    chat.say("/digest zone")
    assert chat.state.awaits_zone
    chat.say("trade growth")
    assert not chat.state.awaits_zone


def test_an_offset_reads_as_people_write_it(conversation: Conversation) -> None:
    assert ", UTC+5 · " in in_chat(conversation).hear("/digest zone UTC+5")


@pytest.mark.parametrize("text", ["/digest", "/digest topics", "/digest 9:00 usa", "/digest 25:00"])
def test_no_page_of_the_digest_leaves_with_one_digit_changed(
    conversation: Conversation, text: str
) -> None:
    reply = in_chat(conversation).say(text)
    desk, state = conversation.desk, reply.state or replace(new_chat("private"), digest=ON)
    changed = list(with_one_digit_changed(page_of(reply)))
    assert changed
    for forged in changed:
        with pytest.raises(GateError):
            check(forged, reply.answer, desk.base, desk.lexicon, text, Memory(state))


def test_an_hour_that_nobody_chose_stands_on_its_button_only(conversation: Conversation) -> None:
    desk, run = conversation.desk, p.Run("9:00", p.Hour(time(9)))
    for page in (
        p.Page((p.Block("paragraph", (run,)),)),
        p.Page((), (p.Action((run,), "/digest 10:00"),)),
        p.Page((p.Block("paragraph", (p.Run("9:00", p.Chosen("at")),)),)),
    ):
        with pytest.raises(GateError):
            check(page, plain_answer("", "help"), desk.base, desk.lexicon, "")


PIECES = (
    st.sampled_from("8:30 25:00 pm trade energi off on now all zone berlin usa page add".split())
    | st.sampled_from(["archive", "drop", "topics", "new york", "3", ",", "ß", "İ", "﷽"])
    | st.text(max_size=6)
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(PIECES, max_size=8), is_group=st.booleans(), chosen=st.booleans())
def test_whatever_is_typed_is_understood_or_changes_nothing(
    conversation: Conversation, pieces: list[str], is_group: bool, chosen: bool
) -> None:
    new: Chat = new_chat("group" if is_group else "private")
    state = replace(new, digest=ON if chosen else Digest())
    text = f"/digest {' '.join(pieces)}"
    reply = conversation.reply(Request(text, chat=state.kind, state=state), NOW)
    assert reply.failure is None
    if reply.status == "clarify":
        assert (reply.state, reply.deed) == (None, None)
