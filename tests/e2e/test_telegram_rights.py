"""Who may do what in a group."""

from __future__ import annotations

import pytest

from tests.e2e.botapi import faults
from tests.e2e.town import NAME, OPERATOR, Town, ask, ask_in

ADMINS = "Only this group's admins can change that."


@pytest.mark.parametrize("command", ["digest", "settings", "stop", "digest@ 8:30 trade"])
def test_members_are_refused_in_one_line(town: Town, command: str) -> None:
    admin, bob = town.person(), town.person("Bob")
    desk = town.group(admin, bob)
    name, _, rest = command.partition("@")
    assert ask_in(desk, bob, f"/{name}@{NAME}{rest}").text == ADMINS
    assert town.rows_of(desk.id).get("subscriptions") is None


def test_the_creator_an_admin_and_an_anonymous_admin_may(town: Town) -> None:
    creator, admin = town.person(), town.person("Bob")
    desk = town.group(creator, admin)
    desk.statuses[admin.id] = "administrator"
    for person in (creator, admin, None):
        assert "Digest: off" in ask_in(desk, person, f"/digest@{NAME}").text


def test_the_id_that_anonymous_admins_share_is_no_right_elsewhere(town: Town) -> None:
    creator = town.person()
    desk = town.group(creator)
    shared = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    foreign = {"id": -1009, "type": "channel", "title": "Channel"}
    asked = desk.posts(
        creator, {"from": shared, "sender_chat": foreign, "text": f"/settings@{NAME}"}, heard=True
    )
    assert desk.wait_reply(asked, 10).text == ADMINS


def test_when_telegram_does_not_say_who_is_admin_nobody_is(town: Town) -> None:
    creator = town.person()
    desk = town.group(creator)
    town.server.faults.plan(faults.broken(), method="getChatMember", chat=desk.id)
    assert ask_in(desk, creator, f"/settings@{NAME}").text == ADMINS
    assert "Settings" in ask_in(desk, creator, f"/settings@{NAME}").text


def test_an_admin_names_the_place_of_the_digest_in_a_reply_and_a_member_does_not(
    town: Town,
) -> None:
    creator, bob = town.person(), town.person("Bob")
    desk = town.group(creator, bob)
    asks = ask_in(desk, creator, f"/digest@{NAME} 8:30 trade")
    assert "Reply to this message" in asks.text
    assert "Europe/Berlin" not in ask_in(desk, bob, "Berlin", asks.message_id).text
    assert "Europe/Berlin" in ask_in(desk, creator, "Berlin", asks.message_id).text


def test_my_data_is_shown_in_private_alone(town: Town) -> None:
    creator = town.person()
    assert "private chat" in ask_in(town.group(creator), creator, f"/mydata@{NAME}").text


def test_unanswered_questions_are_listed_for_operators_alone(town: Town) -> None:
    ann, operator = town.person(), town.server.person(OPERATOR, "Op")
    question = "how many penguins live in Greenland?"
    assert "do not say" in ask(ann, question).text
    assert question in ask(operator, "/unanswered").text
    assert question not in ask(ann, "/unanswered").text


def test_a_chat_that_keeps_no_questions_is_not_in_the_list(town: Town) -> None:
    ann, operator = town.person(), town.server.person(OPERATOR, "Op")
    ask(ann, "/settings questions off")
    ask(ann, "how many walruses live in Greenland?")
    assert "walruses" not in ask(operator, "/unanswered").text


def test_a_groups_questions_are_kept_only_once_an_admin_allows_it(town: Town) -> None:
    creator, operator = town.person(), town.server.person(OPERATOR, "Op")
    desk = town.group(creator)
    ask_in(desk, creator, f"/ask@{NAME} how many seals live in Greenland?")
    ask_in(desk, creator, f"/settings@{NAME} questions on")
    ask_in(desk, creator, f"/ask@{NAME} how many otters live in Greenland?")
    listed = ask(operator, "/unanswered").text
    assert "otters" in listed
    assert "seals" not in listed
