"""Digests arrive at their hour, tell what is new, and are made up for only while they are fresh."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from tests.e2e.botapi import BotApi
from tests.e2e.days import Days
from tests.e2e.programs import ROOT
from tests.e2e.stored import rows
from tests.e2e.town import ask, ask_in
from tests.knowledge.folders import folder

_SEEDS = ROOT / "seeds"
_NEW = "003_daryo_moscow_talks"
_BELLS = {
    "bells": (
        "The Larkspur bell ringers rang 5,040 changes on Sunday.\n\n"
        "“My arms will remember this for a long time,” said ringer Hollis Quaife.\n"
    )
}


def test_what_is_new_comes_at_the_hour_and_what_is_repeated_is_no_news(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    days, ann = Days(server, tmp_path, seeds, data), server.person(7)
    with days.at("2025-03-20T04:00:00+00:00"):
        agreed = ask(ann, "/digest 8:30 trade education Dushanbe").text
        assert "8:30" in agreed
        assert "Dushanbe" in agreed
        assert len(days.wait_settled(ann.chat, "2025-03-21T03:30:00")) == 1
    shutil.copy(_SEEDS / f"{_NEW}.txt", seeds)
    with days.at("2025-03-21T03:29:57+00:00"):
        *_, news = days.wait_settled(ann.chat, "2025-03-22T03:30:00")
        heading, *_ = news.text.splitlines()
        assert heading == "Friday, 21 March 2025 · one new article · Daryo, 20 Mar 2025"
        assert "Trade" in news.text
    [(made,)] = rows(days.data, "SELECT made_at FROM editions")
    assert datetime(2025, 3, 21, 3, 30, tzinfo=UTC).timestamp() <= made
    with days.at("2025-03-21T03:40:00+00:00"):
        assert len(days.wait_settled(ann.chat, "2025-03-22T03:30:00")) == 2
    (seeds / "005_repeated.txt").write_bytes((_SEEDS / f"{_NEW}.txt").read_bytes())
    with days.at("2025-03-22T03:29:58+00:00"):
        *_, repeated = days.wait_settled(ann.chat, "2025-03-23T03:30:00")
        assert repeated.text.startswith("From the archive")
    assert days.digests(ann.chat) == [("2025-03-21", "news"), ("2025-03-22", "archive")]
    assert len(ann.chat.sent) == 3


def test_the_archive_lasts_a_finding_a_day_and_then_there_is_silence(
    server: BotApi, tmp_path: Path, data: Path
) -> None:
    days = Days(server, tmp_path, folder(tmp_path / "seeds", _BELLS), data)
    ann = server.person(7)
    with days.at("2025-05-01T09:00:00+00:00"):
        ask(ann, "/digest 8:30 London")
    for day in range(2, 6):
        with days.at(f"2025-05-{day:02}T07:30:05+00:00"):
            days.wait_settled(ann.chat, f"2025-05-{day + 1:02}T07:30:00")
    had = days.digests(ann.chat)
    assert [kind for _, kind in had] == ["archive"] * len(had)
    assert 1 < len(had) < 4, "it ends"
    assert [day for day, _ in had] == [f"2025-05-{n:02}" for n in range(2, 2 + len(had))]
    told = [sent.text for sent in ann.chat.sent[1:]]
    assert len(set(told)) == len(told) == len(had)


def test_what_is_three_hours_late_comes_and_what_is_later_is_counted_as_skipped(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    days, ann = Days(server, tmp_path, seeds, data), server.person(7)
    with days.at("2025-03-20T04:00:00+00:00") as bot:
        ask(ann, "/digest 8:30 trade Dushanbe")
        assert skipped(bot.fetch("/metrics")[1]) == 0
    with days.at("2025-03-23T06:25:00+00:00") as bot:
        assert len(days.wait_settled(ann.chat, "2025-03-24T03:30:00")) == 2
        assert skipped(bot.fetch("/metrics")[1]) == 2
    with days.at("2025-03-24T06:31:00+00:00") as bot:
        assert len(days.wait_settled(ann.chat, "2025-03-25T03:30:00")) == 2
        assert skipped(bot.fetch("/metrics")[1]) == 1
    assert days.digests(ann.chat) == [("2025-03-23", "archive")]
    assert rows(days.data, "SELECT skipped FROM subscriptions") == [(3,)]


def skipped(metrics: str) -> float:
    found = re.search(r"^briefing_digests_skipped_total (\S+)$", metrics, re.MULTILINE)
    assert found is not None
    return float(found[1])


def test_a_changed_hour_brings_no_second_digest_on_that_date(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    days, ann = Days(server, tmp_path, seeds, data), server.person(7)
    with days.at("2025-03-20T03:00:00+00:00"):
        ask(ann, "/digest 8:30 trade Dushanbe")
        days.wait_settled(ann.chat, "2025-03-20T03:30:00")
    with days.at("2025-03-20T03:30:00+00:00"):
        assert len(days.wait_settled(ann.chat, "2025-03-21T03:30:00")) == 2
        ask(ann, "/digest 9:00")
        days.wait_settled(ann.chat, "2025-03-21T04:00:00")
    with days.at("2025-03-20T04:00:05+00:00"):
        assert len(days.wait_settled(ann.chat, "2025-03-21T04:00:00")) == 3
        ask(ann, "/digest off")
        ask(ann, "/digest 10:00 on")
        assert len(days.wait_settled(ann.chat, "2025-03-21T05:00:00")) == 5
    assert days.digests(ann.chat) == [("2025-03-20", "archive")]


def test_a_digest_comes_at_once_for_who_asks_and_no_more_for_who_stops(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    days, ann = Days(server, tmp_path, seeds, data), server.person(7)
    with days.at("2025-03-20T04:00:00+00:00"):
        ask(ann, "/digest 8:30 trade Dushanbe")
        assert ask(ann, "/digest now").text.startswith("From the archive")
        assert days.next_due(ann.chat) == datetime(2025, 3, 21, 3, 30)  # noqa: DTZ001  as read
        ask(ann, "/stop")
        assert days.next_due(ann.chat) is None
        before = len(ann.chat.sent)
    with days.at("2025-03-21T03:30:05+00:00"):
        ask(ann, "/trade")
        server.wait_quiet(0.5)
        assert len(ann.chat.sent) == before + 1
    assert days.digests(ann.chat) == []


def test_a_group_has_the_digest_that_its_admins_choose(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    ann, bob = server.person(7, "Ann"), server.person(8, "Bob")
    group = server.group("Desk", ann, bob)
    days = Days(server, tmp_path, seeds, data)
    with days.at("2025-03-20T04:00:00+00:00"):
        refusal = ask_in(group, bob, "/digest@briefing_test_bot 8:30 trade Dushanbe")
        assert "admins" in refusal.text
        assert days.next_due(group) is None
        assert "8:30" in ask_in(group, ann, "/digest@briefing_test_bot 8:30 trade Dushanbe").text
        days.wait_settled(group, "2025-03-21T03:30:00")
    with days.at("2025-03-21T03:30:05+00:00"):
        *_, digest = days.wait_settled(group, "2025-03-22T03:30:00")
        assert digest.text.startswith("From the archive")
        assert digest.reply_to is None
    assert (len(group.sent), len(bob.chat.sent), len(ann.chat.sent)) == (3, 0, 0)
