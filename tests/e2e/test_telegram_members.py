"""The bot is added, removed, blocked; groups move."""

from __future__ import annotations

from tests.e2e.botapi import Chat, wait_for
from tests.e2e.town import NAME, Town, ask, ask_in, wait_count


def _welcome(town: Town) -> tuple[Chat, str]:
    ann = town.person()
    desk = town.group(ann, has_bot=False)
    desk.adds_bot(ann)
    wait_count(desk, 1)
    ask_in(desk, ann, f"/sources@{NAME}")
    assert len(desk.sent) == 2
    return desk, desk.sent[0].text


def test_a_group_is_welcomed_once_in_two_lines_that_tell_what_works(town: Town) -> None:
    _, text = _welcome(town)
    first, second = text.splitlines()
    assert f"/ask@{NAME}" in first
    assert "Replies to my messages" in second
    assert f"@{NAME}" not in second


def test_a_welcome_tells_of_mentions_where_they_work(open_town: Town) -> None:
    _, text = _welcome(open_town)
    first, second = text.splitlines()
    assert f"/ask@{NAME}" in first
    assert f"@{NAME}" in second


def test_what_the_welcome_teaches_works(town: Town) -> None:
    desk, _ = _welcome(town)
    ann = town.person()
    assert "7%" in ask_in(desk, ann, f"/ask@{NAME} trade in 2024?").text
    assert "7%" in ask_in(desk, ann, f"/trade@{NAME} 2024").text
    assert "7%" in ask_in(desk, ann, "trade in 2024?", desk.sent[0].message_id).text


def test_a_bot_that_becomes_admin_welcomes_nobody_again(town: Town) -> None:
    desk, _ = _welcome(town)
    ann = town.person()
    desk.moves_bot(ann, "administrator")
    desk.moves_bot(ann, "member")
    ask_in(desk, ann, f"/sources@{NAME}")
    assert len(desk.sent) == 3


def test_nothing_is_kept_of_a_group_that_the_bot_is_removed_from(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    ask_in(desk, ann, f"/digest@{NAME} 8:30 trade Berlin")
    ask_in(desk, ann, f"/ask@{NAME} trade in 2024?")
    assert {"chats", "subscriptions", "context", "keyboards"} <= town.rows_of(desk.id).keys()
    desk.removes_bot(ann)
    town.wait_forgotten(desk.id)


def test_a_group_that_adds_the_bot_again_is_new_to_it(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    ask_in(desk, ann, f"/digest@{NAME} 8:30 trade Berlin")
    desk.removes_bot(ann)
    town.wait_forgotten(desk.id)
    before = len(desk.sent)
    desk.adds_bot(ann)
    wait_count(desk, before + 1)
    assert "I answer from a folder" in desk.sent[-1].text
    assert "Digest: off" in ask_in(desk, ann, f"/digest@{NAME}").text


def test_who_blocks_the_bot_loses_the_digest_and_starts_without_one(town: Town) -> None:
    ann = town.person()
    assert "daily at 8:30" in ask(ann, "/digest 8:30 trade Berlin").text
    assert len(town.rows_of(ann.id)["subscriptions"]) == 1
    ann.blocks()
    wait_for(lambda: "subscriptions" not in town.rows_of(ann.id), 5.0)
    ann.unblocks()
    assert "Digest: off" in ask(ann, "/digest").text


def test_a_group_that_moves_keeps_everything_under_its_new_id(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    ask_in(desk, ann, f"/digest@{NAME} 8:30 trade Berlin")
    ask_in(desk, ann, f"/digest@{NAME} now")
    ask_in(desk, ann, f"/ask@{NAME} trade in 2024?")
    town.server.wait_quiet(0.2)
    before = {table: len(rows) for table, rows in town.rows_of(desk.id).items()}
    assert {"chats", "subscriptions", "context", "keyboards", "editions", "shown"} <= before.keys()
    new = desk.migrates()
    wait_for(lambda: not town.rows_of(desk.id), 5.0)
    town.server.wait_quiet(0.2)
    assert {table: len(rows) for table, rows in town.rows_of(new.id).items()} == before
    assert "17 percent" in ask_in(new, ann, f"/ask@{NAME} and in 2025?").text
    assert "daily at 8:30, Europe/Berlin" in ask_in(new, ann, f"/digest@{NAME}").text


def test_a_group_that_moves_without_a_word_is_followed(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    ask_in(desk, ann, f"/digest@{NAME} 8:30 trade Berlin")
    new = desk.migrates(announced=False)
    desk.says(ann, f"/sources@{NAME}")
    wait_count(new, 1)
    assert "daily at 8:30, Europe/Berlin" in ask_in(new, ann, f"/digest@{NAME}").text
    assert not town.rows_of(desk.id)


def test_a_group_that_wrote_under_its_new_id_first_keeps_what_it_had_chosen(town: Town) -> None:
    ann = town.person()
    desk = town.group(ann)
    ask_in(desk, ann, f"/digest@{NAME} 8:30 trade Berlin")
    new = desk.migrates(announced=False)
    ask_in(new, ann, f"/digest@{NAME} 9:00 energy Paris")
    new.posts(None, {"migrate_from_chat_id": desk.id})
    wait_for(lambda: not town.rows_of(desk.id), 5.0)
    assert "daily at 8:30, Europe/Berlin" in ask_in(new, ann, f"/digest@{NAME}").text
