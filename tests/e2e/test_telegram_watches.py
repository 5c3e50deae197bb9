"""An open question waits until a new article answers it; then its chat is told, once."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.e2e.botapi import BotApi, Chat, Person, Sent, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.days import Days
from tests.e2e.killing import Reaper, ended, kill_while
from tests.e2e.programs import ROOT
from tests.e2e.stored import ends, rows, watch
from tests.e2e.town import NAME, Town, ask, ask_in, press, wait_count, wait_shown

_SEEDS = ROOT / "seeds"
_NEW = "003_daryo_moscow_talks"
_TELL = "Tell me when they do"
_SCHOOLS = "how many schools"
_ASKED, _LATER = "2025-03-20T04:00:00+00:00", "2025-03-21T04:00:00+00:00"


@pytest.fixture
def server() -> Iterator[BotApi]:
    with BotApi(username=NAME) as server:
        yield server


def pressed(server: BotApi, chat: Chat, person: Person, sent: Sent, label: str) -> str:
    """Press a button; give where it leads, "" for nowhere else."""
    return server.wait_press(chat.press(person, sent.message_id, label), 10).url or ""


def waiting(data: Path) -> list[tuple[int, str]]:
    return [
        (chat, question) for chat, question in rows(data, "SELECT chat_id, question FROM watches")
    ]


def wait_told(days: Days, chat: Chat, number: int) -> str:
    """Wait until so many messages came to a chat and were noted; read the last."""
    wait_count(chat, number)
    open_ = "SELECT 1 FROM outbox WHERE state IN ('queued', 'sending')"
    wait_for(lambda: not rows(days.data, open_), 20, "the outbox to be empty")
    return chat.sent[-1].text


def test_a_new_article_in_the_folder_answers_an_open_question_once(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    days, ann = Days(server, tmp_path, seeds, data), server.person(7)
    with days.at(_ASKED):
        silent = ask(ann, _SCHOOLS)
        assert silent.text.startswith("The articles do not say.")
        for words in ("Noted: as soon as a new article answers", "waits for an answer already"):
            before = len(ann.chat.sent)
            pressed(server, ann.chat, ann, silent, _TELL)
            wait_count(ann.chat, before + 1)
            assert words in ann.chat.sent[-1].text
        pressed(server, ann.chat, ann, ask(ann, "penguins in Dushanbe?"), _TELL)
        wait_count(ann.chat, 5)
    asked = [(7, _SCHOOLS), (7, "penguins in Dushanbe?")]
    assert waiting(days.data) == asked
    with days.at("2025-03-20T12:00:00+00:00"):
        ask(ann, "/sources")  # nothing is new
        assert waiting(days.data) == asked
    shutil.copy(_SEEDS / f"{_NEW}.txt", seeds)
    with days.at(_LATER):
        told = wait_told(days, ann.chat, 7)
    first, second, third, *_ = told.splitlines()
    assert first == "A new article answers this question:"
    assert second == f"{_SCHOOLS} · asked on 20 Mar 2025"
    assert third.startswith("five Russian-curriculum schools in Tajikistan")
    assert waiting(days.data) == asked[1:]
    assert ends(days.data, "watch") == {"sent": 1}
    with days.at("2025-03-22T04:00:00+00:00"):
        ask(ann, "/sources")
        server.wait_quiet(0.5)
    assert len(ann.chat.sent) == 8


def test_in_a_group_who_presses_is_told_alone_and_admins_let_the_group_be_told(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    ann, bob = server.person(7, "Ann"), server.person(8, "Bob")
    desk, days = server.group("Desk", ann, bob), Days(server, tmp_path, seeds, data)
    with days.at(_ASKED):
        silent = ask_in(desk, ann, f"/ask@{NAME} {_SCHOOLS}")
        link = pressed(server, desk, bob, silent, _TELL)
        assert "Noted" in bob.chat.wait_reply(bob.opens(link), 10).text
        assert "admins" in ask_in(desk, bob, f"/watch@{NAME} {_SCHOOLS}").text
        assert waiting(days.data) == [(8, _SCHOOLS)]
        assert "Noted" in ask_in(desk, ann, f"/watch@{NAME} {_SCHOOLS}").text
    shutil.copy(_SEEDS / f"{_NEW}.txt", seeds)
    with days.at(_LATER):
        assert "five Russian-curriculum schools" in wait_told(days, bob.chat, 2)
        assert "five Russian-curriculum schools" in wait_told(days, desk, 4)
    assert len(ann.chat.sent) == 0
    assert waiting(days.data) == []


def test_a_russian_question_is_answered_in_russian_when_its_time_comes(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    days, ann = Days(server, tmp_path, seeds, data), server.person(7)
    with days.at(_ASKED):
        silent = ask(ann, "сколько школ?")
        pressed(server, ann.chat, ann, silent, "Сообщить, когда напишут")
        wait_count(ann.chat, 2)
        assert ann.chat.sent[-1].text.startswith("Записано")
    shutil.copy(_SEEDS / f"{_NEW}.txt", seeds)
    with days.at(_LATER):
        told = wait_told(days, ann.chat, 3)
    assert told.startswith("Новая статья отвечает на вопрос:\nсколько школ? · вопрос задан 20 мар")
    assert "five Russian-curriculum schools" in told


def test_however_often_the_bot_is_killed_nobody_is_told_twice_or_never(
    server: BotApi, tmp_path: Path, seeds: Path, data: Path
) -> None:
    people = [server.person(n, has_started=True) for n in range(1, 61)]
    slowly = {"BRIEFING_SEND_RATE": "12", "BRIEFING_NOW": _LATER, "BRIEFING_SEEDS": str(seeds)}
    with Days(server, tmp_path, seeds, data).at(_ASKED):
        pass  # the old articles are known
    watch(tmp_path / "data", [each.id for each in people], _SCHOOLS, datetime.fromisoformat(_ASKED))
    shutil.copy(_SEEDS / f"{_NEW}.txt", seeds)
    with BotProcess(server, tmp_path, None, **slowly) as bot:
        bot.wait_ready()
        kill_while(Reaper(server, bot, random.Random(7), life=1.0), 6, lambda: False)
        bot.wait_ready()
        found = ended(bot.data, "watch", len(people), 60)
        assert waiting(bot.data) == []
    assert max(Counter(sent.chat for sent in server.sent).values()) == 1
    assert set(found) <= {"sent", "unknown"}
    assert found["sent"] <= len(server.sent) <= sum(found.values()) == len(people)


def test_open_questions_are_listed_and_removed_in_settings(town: Town) -> None:
    ann = town.person()
    for question in ("how many zebras?", "how many otters?"):
        silent = ask(ann, question)
        before = len(ann.chat.sent)
        press(ann.chat, ann, silent, _TELL, town)
        wait_count(ann.chat, before + 1)
    assert "waits for an answer: how many zebras?" in ask(ann, "/mydata").text
    settings = ask(ann, "/settings")
    press(ann.chat, ann, settings, "Open questions", town)
    wait_shown(ann.chat, settings, "• how many zebras? · asked on 10 Oct 2025")
    press(ann.chat, ann, settings, "how many otters?", town)
    wait_for(lambda: len(town.rows_of(ann.id)["watches"]) == 1, 10, "one question to be left")
    press(ann.chat, ann, settings, "how many zebras?", town)
    wait_shown(ann.chat, settings, "No question waits for an answer here.")
    assert "watches" not in town.rows_of(ann.id)


@pytest.mark.parametrize("words", ["/stop", "stop"])
def test_stop_lets_no_question_wait_any_longer(town: Town, words: str) -> None:
    ann = town.person()
    ask(ann, "/watch how many zebras?")
    assert "watches" in town.rows_of(ann.id)
    assert "no question waits for an answer any longer" in ask(ann, words).text
    assert "watches" not in town.rows_of(ann.id)


def test_of_who_blocks_the_bot_no_question_waits(town: Town) -> None:
    ann = town.person()
    ask(ann, "/watch how many zebras?")
    ann.blocks()
    wait_for(lambda: "watches" not in town.rows_of(ann.id), 10, "the question to go")
