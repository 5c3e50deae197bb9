"""Presses of buttons, in private chats and in groups."""

from __future__ import annotations

import pytest

from tests.e2e.botapi import Chat, Person
from tests.e2e.town import NAME, Town, ask, ask_in, press, shown, wait_count, wait_shown

ADMINS = "Only this group's admins can change that."
OLD = "This button is too old."


@pytest.mark.parametrize(("label", "found"), [("Cite", "https://"), ("More", "trade turnover")])
def test_a_button_under_an_answer_gives_a_new_message(town: Town, label: str, found: str) -> None:
    ann = town.person()
    sent = ask(ann, "/trade")
    before = shown(ann.chat, sent)
    assert press(ann.chat, ann, sent, label, town).text == ""
    wait_count(ann.chat, 2)
    assert ann.chat.sent[1].method == "sendMessage"
    assert found in ann.chat.sent[1].text
    assert shown(ann.chat, sent) == before


def test_every_button_of_the_start_leads_somewhere(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/start")
    for number, label in enumerate(sent.labels):
        assert press(ann.chat, ann, sent, label, town).text == ""
        wait_count(ann.chat, number + 2)
    assert all(each.method == "sendMessage" for each in ann.chat.sent)


def test_settings_and_digest_are_rewritten_where_they_stand(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/settings")
    press(ann.chat, ann, sent, "Keep no questions", town)
    wait_shown(ann.chat, sent, "are not kept")
    press(ann.chat, ann, sent, "Daily digest", town)
    town.server.wait_for(lambda: "7:00" in ann.chat.sent[-1].labels, 10)
    press(ann.chat, ann, sent, "7:00", town)
    wait_shown(ann.chat, sent, "daily at 7:00")
    assert [each.method for each in ann.chat.sent] == ["sendMessage", *["editMessageText"] * 3]


def test_forget_is_asked_and_taken_back_where_it_stands(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/forget")
    press(ann.chat, ann, sent, "Keep it", town)
    wait_shown(ann.chat, sent, "Nothing was deleted.")
    assert ann.chat.sent[-1].buttons == ()


def test_pressing_twice_at_once_ends_where_pressing_once_does(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/digest")
    presses = [ann.chat.press(ann, sent.message_id, "Turn on") for _ in range(2)]
    for query in presses:
        assert town.server.wait_press(query, 10).text == ""
    ask(ann, "/sources")
    assert "daily at 8:00" in shown(ann.chat, sent)
    _forgive_unchanged(town)


def test_a_digest_that_is_off_already_is_turned_off_again_without_harm(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/digest")
    old = sent.buttons[0]["callback_data"]
    for data in (old, old, old):
        town.server.wait_press(ann.chat.press_data(ann, sent.message_id, data), 10)
    assert "daily at 8:00" in ask(ann, "/digest").text
    _forgive_unchanged(town)


@pytest.mark.parametrize(
    "carried",
    ["", "x", ":", "0123456789ab:0", "a:-1", "a:999999", "é:1", "m:0", "\x00:0", "a" * 64],
)
def test_what_no_button_carries_is_refused(town: Town, carried: str) -> None:
    ann = town.person()
    sent = ask(ann, "/trade")
    query = ann.chat.press_data(ann, sent.message_id, carried)
    assert town.server.wait_press(query, 10).text.startswith(OLD)
    ask(ann, "/sources")
    assert len(ann.chat.sent) == 2


def test_a_button_beyond_the_last_is_refused(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/trade")
    data = sent.buttons[-1]["callback_data"]
    name = data.partition(":")[0]
    query = ann.chat.press_data(ann, sent.message_id, f"{name}:{len(sent.buttons)}")
    assert town.server.wait_press(query, 10).text.startswith(OLD)


def test_a_button_works_only_in_the_chat_that_it_was_given_to(town: Town) -> None:
    ann, bob = town.person(), town.person("Bob")
    settings, other = ask(ann, "/settings"), ask(bob, "/settings")
    for button in settings.buttons:
        query = bob.chat.press_data(bob, other.message_id, button["callback_data"])
        assert town.server.wait_press(query, 10).text.startswith(OLD)
    assert len(bob.chat.sent) == 1
    assert "are kept for thirty days" in ask(ann, "/settings").text


def test_the_buttons_of_a_message_that_cannot_be_read_any_more_work(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/digest")
    query = town.server.new_query()
    bare = {"message_id": sent.message_id, "date": 0, "chat": ann.chat.payload}
    press = {"id": query, "from": ann.payload, "message": bare, "chat_instance": "1"}
    town.server.inject({"callback_query": press | {"data": sent.buttons[0]["callback_data"]}})
    assert town.server.wait_press(query, 10).text == ""
    wait_shown(ann.chat, sent, "daily at")


def test_a_menu_that_was_deleted_is_sent_anew(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "/digest")
    data = sent.buttons[0]["callback_data"]
    query = town.server.new_query()
    bare = {"message_id": 999_999, "date": 0, "chat": ann.chat.payload}
    press = {"id": query, "from": ann.payload, "message": bare, "chat_instance": "1"}
    town.server.inject({"callback_query": press | {"data": data}})
    wait_count(ann.chat, 2)
    assert ann.chat.sent[1].method == "sendMessage"
    assert "not found" in town.server.violations.pop().description


def _group(town: Town) -> tuple[Chat, Person, Person]:
    admin, member = town.person(), town.person("Bob")
    return town.group(admin, member), admin, member


def test_in_a_group_a_button_leads_the_presser_to_a_private_chat(town: Town) -> None:
    desk, admin, bob = _group(town)
    sent = ask_in(desk, admin, f"/trade@{NAME}")
    answer = press(desk, bob, sent, "Cite", town)
    assert answer.url is not None
    assert answer.url.startswith(f"https://t.me/{NAME}?start=")
    assert len(desk.sent) == 1
    assert "https://" in bob.chat.wait_reply(bob.opens(answer.url), 10).text


def test_the_link_of_one_person_gives_another_the_start(town: Town) -> None:
    desk, admin, bob = _group(town)
    sent = ask_in(desk, admin, f"/trade@{NAME}")
    url = press(desk, bob, sent, "Cite", town).url
    assert url is not None
    assert "For example:" in admin.chat.wait_reply(admin.opens(url), 10).text


def test_a_member_who_presses_a_setting_gets_a_notice_and_nothing_changes(town: Town) -> None:
    desk, admin, bob = _group(town)
    sent = ask_in(desk, admin, f"/settings@{NAME}")
    before = shown(desk, sent)
    for label in sent.labels:
        assert press(desk, bob, sent, label, town).text == ADMINS
    assert shown(desk, sent) == before
    assert shown(desk, ask_in(desk, admin, f"/settings@{NAME}")) == before


def test_an_admin_changes_a_groups_settings_by_pressing(town: Town) -> None:
    desk, admin, bob = _group(town)
    desk.statuses[bob.id] = "administrator"
    sent = ask_in(desk, admin, f"/settings@{NAME}")
    press(desk, bob, sent, "Keep such questions", town)
    wait_shown(desk, sent, "are kept for thirty days")


def test_who_is_no_admin_any_more_can_press_no_setting(town: Town) -> None:
    desk, _, bob = _group(town)
    desk.statuses[bob.id] = "administrator"
    sent = ask_in(desk, bob, f"/settings@{NAME}")
    desk.statuses[bob.id] = "member"
    assert press(desk, bob, sent, "Keep such questions", town).text == ADMINS


def test_the_buttons_of_an_edition_leave_it_as_it_is(town: Town) -> None:
    ann = town.person()
    ask(ann, "/digest 8:30 trade Berlin")
    edition = ask(ann, "/digest now")
    press(ann.chat, ann, edition, "No archive", town)
    press(ann.chat, ann, edition, "Stop", town)
    wait_count(ann.chat, 4)
    assert shown(ann.chat, edition).startswith("From the archive")
    assert "it does not come" in ann.chat.sent[2].text
    assert "The digest is off" in ann.chat.sent[3].text


def test_an_admin_stops_a_groups_digest_under_it_and_a_member_does_not(town: Town) -> None:
    desk, admin, bob = _group(town)
    ask_in(desk, admin, f"/digest@{NAME} 8:30 trade Berlin")
    edition = ask_in(desk, admin, f"/digest@{NAME} now")
    assert press(desk, bob, edition, "Stop", town).text == ADMINS
    answer = press(desk, admin, edition, "Stop", town)
    assert answer.url is None
    wait_count(desk, 3)
    assert "The digest is off" in desk.sent[2].text
    assert "Digest: off" in ask_in(desk, admin, f"/digest@{NAME}").text


def _forgive_unchanged(town: Town) -> None:
    """Leave out the edits that changed nothing: Telegram refuses them, and all is well."""
    kept = [each for each in town.server.violations if "not modified" not in each.description]
    town.server.violations[:] = kept
