"""What is kept of people and chats, and how it goes."""

from __future__ import annotations

import pytest

from tests.e2e.botapi import Person, wait_for
from tests.e2e.town import NAME, Town, ask, ask_in, press, wait_shown

ANIMALS = iter("zebras otters walruses seals lynxes moles ibexes ravens badgers".split())


@pytest.fixture
def secret() -> str:
    """What nobody else asks about."""
    return f"{next(ANIMALS)} on the moon"


def _leave_traces(ann: Person, secret: str) -> None:
    """Leave a row in as many tables as one person can."""
    ask(ann, "/digest 8:30 trade Berlin")
    ask(ann, "/digest now")
    ask(ann, "/settings questions on")
    ask(ann, f"how many {secret}?")
    ask(ann, f"quote Putin on {secret}")
    ask(ann, "/trade")
    ask(ann, f"/watch how many {secret}?")


def test_my_data_shows_what_somebody_wrote_and_chose(town: Town, secret: str) -> None:
    ann = town.person()
    _leave_traces(ann, secret)
    text = ask(ann, "/mydata").text
    assert f"found no answer: how many {secret}?" in text
    assert "digest: on, 8:30, Europe/Berlin, trade" in text
    assert "asked of late: /trade" in text


def test_nothing_is_kept_of_whoever_asked_nothing(town: Town) -> None:
    assert ask(town.person(), "/mydata").text == "Nothing is kept of you."


def test_forget_asks_once_and_leaves_no_row_about_a_person_anywhere(
    town: Town, secret: str
) -> None:
    ann = town.person()
    _leave_traces(ann, secret)
    kept = town.rows_of(ann.id).keys()
    assert {"chats", "subscriptions", "context", "keyboards", "outbox", "unanswered"} <= kept
    assert {"editions", "shown", "watches"} <= kept
    assert town.holds(secret)
    asks = ask(ann, "/forget")
    assert town.rows_of(ann.id).keys() >= kept
    press(ann.chat, ann, asks, "Forget everything", town)
    wait_shown(ann.chat, asks, "all of it is deleted")
    town.wait_forgotten(ann.id)
    assert not town.holds(secret)
    assert ask(ann, "/mydata").text == "Nothing is kept of you."


def test_forget_yes_by_hand_does_the_same(town: Town, secret: str) -> None:
    ann = town.person()
    _leave_traces(ann, secret)
    assert "all of it is deleted" in ask(ann, "/forget yes").text
    town.wait_forgotten(ann.id)
    assert not town.holds(secret)


def test_forget_no_deletes_nothing(town: Town, secret: str) -> None:
    ann = town.person()
    _leave_traces(ann, secret)
    kept = town.rows_of(ann.id).keys()
    assert ask(ann, "/forget no").text == "Nothing was deleted."
    assert town.rows_of(ann.id).keys() >= kept
    ask(ann, "/forget yes")


def test_what_a_person_said_in_groups_goes_with_the_person(town: Town, secret: str) -> None:
    ann, bob = town.person(), town.person("Bob")
    desk = town.group(ann, bob)
    ask_in(desk, ann, f"/settings@{NAME} questions on")
    ask_in(desk, ann, f"/ask@{NAME} how many {secret}?")
    ask_in(desk, bob, f"/ask@{NAME} trade in 2024?")
    assert town.holds(secret)
    ask(ann, "/forget yes")
    town.wait_forgotten(ann.id)
    assert not town.holds(secret)
    assert town.rows_of(desk.id).keys() >= {"chats", "context"}


def test_the_buttons_under_a_persons_answers_in_groups_are_forgotten_too(town: Town) -> None:
    ann = town.person()
    desk = town.group(town.person("Bob"), ann)
    sent = ask_in(desk, ann, f"/ask@{NAME} hey guys pls what is said on trade")
    assert "More" in sent.labels  # asks on, in the same words
    assert town.holds("hey guys pls")
    ask(ann, "/forget yes")
    town.wait_forgotten(ann.id)
    assert not town.holds("hey guys pls")


def test_what_is_forgotten_of_one_person_is_kept_of_another(town: Town, secret: str) -> None:
    ann, bob = town.person(), town.person("Bob")
    _leave_traces(ann, secret)
    ask(bob, "/digest 9:00 energy Paris")
    wait_for(lambda: not town.is_under_way(bob.id), 2.0, "Bob's answer to be noted")
    kept = town.rows_of(bob.id)
    ask(ann, "/forget yes")
    town.wait_forgotten(ann.id)
    assert town.rows_of(bob.id) == kept


def test_an_admin_forgets_a_group_and_a_member_does_not(town: Town, secret: str) -> None:
    admin, bob = town.person(), town.person("Bob")
    desk = town.group(admin, bob)
    ask_in(desk, admin, f"/digest@{NAME} 8:30 trade Berlin")
    ask_in(desk, bob, f"/ask@{NAME} how many {secret}?")
    assert "Only this group's admins" in ask_in(desk, bob, f"/forget@{NAME} yes").text
    assert "subscriptions" in town.rows_of(desk.id)
    asks = ask_in(desk, admin, f"/forget@{NAME}")
    assert press(desk, bob, asks, "Forget everything", town).text.startswith("Only")
    assert "subscriptions" in town.rows_of(desk.id)
    press(desk, admin, asks, "Forget everything", town)
    wait_shown(desk, asks, "all of it is deleted")
    town.wait_forgotten(desk.id)
    assert not town.holds(secret)


def test_an_edit_after_forgetting_is_a_new_question(town: Town) -> None:
    ann = town.person()
    asked = ann.says("/energy")
    ann.chat.wait_reply(asked, 10)
    ask(ann, "/forget yes")
    town.wait_forgotten(ann.id)
    ann.chat.edits(ann, asked, "/sources")
    town.server.wait_for(lambda: "5 articles" in ann.chat.sent[-1].text, 10)
    assert ann.chat.sent[-1].method == "sendMessage"


def test_the_link_from_a_group_is_forgotten_with_the_person(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    sent = ask_in(desk, ann, f"/trade@{NAME}")
    url = press(desk, ann, sent, "Cite", town).url
    assert url is not None
    ann.chat.wait_reply(ann.opens(url), 10)
    ask(ann, "/forget yes")
    town.wait_forgotten(ann.id)
