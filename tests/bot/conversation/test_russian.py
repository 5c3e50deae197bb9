"""Replies in Russian: proved as strictly as English ones, and Russian but for what is published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversation import page as p
from bot.conversation.chats import new_chat
from bot.conversation.dispatch import Conversation
from bot.conversation.gate import GateError, check
from bot.conversation.phrases import Say
from bot.conversation.recalling import Recalling
from bot.conversation.runs import say
from bot.conversation.tongues.russian import Russian, russian
from bot.conversation.turns import Reply, Request
from bot.conversation.wording import UNFOLDED, WHOLE
from tests.bot.conftest import NOW, ROOT
from tests.bot.conversation.chatting import buttons, words
from tests.bot.digits import with_one_digit_changed
from tests.bot.forgeries import (
    with_an_amount_of_another,
    with_one_name_or_date_changed,
    with_one_side_left_out,
    without_a_qualifier,
)
from tests.knowledge.folders import open_folder

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

LINES = (ROOT / "tests/data/questions_dev.jsonl").read_text(encoding="utf-8").splitlines()
QUESTIONS = [
    *(json.loads(line)["q"] for line in LINES if json.loads(line)["lang"] == "ru"),
    *("сколько студентов в китае", "торговля в 2019", "сколько таджикских студентов в россии"),
    *("рост торговли в 2025", "доля рубля в расчетах", "цель по товарообороту к 2030 году"),
    *("инвестиции россии", "что сказал путин о безопасности", "привет", "privet", "кто ты"),
    *("/trade россия", "/quote путин договор", "/figure студенты", "/education путин"),
]
COMMANDS = [
    *("/start", "/help", "/topics", "/sources", "/privacy", "/disagreements", "/quote", "/figure"),
    *("/ask", "/more", "/cite", "/trade 2024", "/education", "/xqzt", "/tarde 2024", "???"),
    *("/digest", "/digest 8:30 Berlin", "/digest 25:00", "/digest topics", "/digest xqztw"),
    *("/settings", "/mydata", "/forget", "/forget yes", "/forget no", "/stop"),
]
REQUESTS = [
    *(Request(text) for text in QUESTIONS),
    *(Request(text, lang="ru", state=new_chat("private")) for text in COMMANDS),
    *(Request(text, lang="ru", chat="group") for text in ("/digest", "/help", "/forget")),
]
IDS = range(len(REQUESTS))
AS_WRITTEN = (
    p.Cut, p.Written, p.Publisher, p.Place, p.Address, p.Shortcut, p.Echo, p.Spot, p.Kept, p.Chosen,
    p.Speaker, p.Origin,
)  # fmt: skip
OWN_NAMES = ("Telegram", "Berlin", "Kenya", "am", "pm")


@pytest.fixture(scope="module")
def tongue(conversation: Conversation) -> Russian:
    return russian(conversation.desk.lexicon)


def latin(text: str) -> list[str]:
    """The words in Latin letters, commands and the few names in the interface left out."""
    parts = text.replace("(", " ").replace(")", " ").split()
    bare = (part.strip(".,:;?!“”") for part in parts if not part.startswith("/"))
    return [word for word in bare if word not in OWN_NAMES and word.isascii() and word.isalpha()]


def forged(page: p.Page, reply: Reply, conversation: Conversation) -> Iterator[p.Page]:
    base = conversation.desk.base
    yield from with_one_digit_changed(page)
    yield from with_one_name_or_date_changed(page)
    yield from without_a_qualifier(page, base)
    yield from with_one_side_left_out(page, reply.answer, base)
    yield from with_an_amount_of_another(page, base)


@pytest.mark.parametrize("request_", REQUESTS, ids=IDS)
def test_every_reply_passes_the_gate_and_fits(
    conversation: Conversation, request_: Request
) -> None:
    reply = conversation.reply(request_, NOW)
    assert reply.failure is None
    for page in reply.pages:
        unfolded = p.text_of(block for block in page.blocks if block.kind != "folded")
        is_list = request_.text.startswith(("/sources", "/help", "/topics", "/privacy"))
        assert len(unfolded) <= (WHOLE if is_list else UNFOLDED)
        assert len(p.text_of(page.blocks)) <= WHOLE


@pytest.mark.parametrize("request_", REQUESTS, ids=IDS)
def test_nothing_of_the_interface_is_english(conversation: Conversation, request_: Request) -> None:
    reply = conversation.reply(request_, NOW)
    spoken = (run for page in reply.pages for run in page.runs())
    own = [run.text for run in spoken if not isinstance(run.proof, AS_WRITTEN)]
    assert [text for text in own if latin(text)] == []


@pytest.mark.parametrize("request_", REQUESTS, ids=IDS)
def test_no_reply_leaves_with_anything_changed(
    conversation: Conversation, tongue: Russian, request_: Request
) -> None:
    if request_.text.startswith(("/digest", "/settings", "/stop")):
        return  # they state what the chat has chosen: the English tests forge that
    reply = conversation.reply(request_, NOW)
    desk = conversation.desk
    for page in reply.pages:
        for other in forged(page, reply, conversation):
            with pytest.raises(GateError):
                check(other, reply.answer, desk.base, desk.lexicon, request_.text, tongue=tongue)


def asked(conversation: Conversation, text: str, lang: str | None = None) -> Reply:
    return conversation.reply(Request(text, lang=lang), NOW)


def test_a_figure_is_told_in_russian_beside_the_words_as_published(
    conversation: Conversation,
) -> None:
    told = words(asked(conversation, "рост торговли в 2025")).replace("\u00a0", " ")
    assert told.startswith("Товарооборот, рост: более 17 % · янв.–июль 2025 · как опубликовано: ")
    assert "grew by over 17 percent" in told
    assert "Владимир Путин (Vladimir Putin)" in told
    assert "9 окт. 2025 г." in told
    assert "2 издания, 1 первоисточник: Кремль" in told


def test_a_disagreement_is_told_in_russian_with_all_sides(conversation: Conversation) -> None:
    told = words(asked(conversation, "темпы роста торговли в 2024")).replace("\u00a0", " ")
    heading = told.splitlines()[0].partition(" · ")[0].removeprefix("2 утверждения: ")
    assert set(heading.split(" и ")) == {"более 7 %", "почти 20 %"}
    assert "почему числа расходятся, статьи не объясняют" in told


def test_a_change_from_one_number_to_another_is_no_list(conversation: Conversation) -> None:
    told = words(asked(conversation, "с какого числа на какое увеличат педагогов"))
    assert "72\u00a0педагога → 82\u00a0педагога" in told


def test_an_abstention_names_in_russian_what_is_missing(conversation: Conversation) -> None:
    reply = asked(conversation, "сколько студентов в китае")
    assert reply.status == "abstain"
    assert words(reply).startswith("В статьях этого нет. Ничего по запросу: китае")


def test_a_guess_says_so_in_russian(conversation: Conversation, tongue: Russian) -> None:
    assert tongue.phrase(Say.CLOSEST) == "Не этими словами. Ближе всего:"


def test_what_start_offers_is_asked_in_russian_and_answered(conversation: Conversation) -> None:
    offered = buttons(asked(conversation, "/start", "ru"))
    questions = [request for request in offered.values() if not request.startswith("/")]
    assert len(questions) == 3
    for text in questions:
        reply = asked(conversation, text)
        assert reply.status == "answer"
        assert "как опубликовано" in words(reply).casefold()


@pytest.mark.parametrize(
    ("request_", "lang"),
    [
        (Request("сколько студентов"), "ru"),
        (Request("skolko studentov"), "ru"),
        (Request("how many students"), "en"),
        (Request("how many students", lang="ru"), "ru"),
        (Request("сколько студентов", lang="en"), "en"),
        (Request("/trade"), "en"),
        (Request("/trade", home="ru"), "ru"),
        (Request("/trade 2024", after=("сколько студентов",)), "ru"),
        (Request("/trade putin", after=("сколько студентов",)), "en"),
        (Request("/trade путин"), "ru"),
        (Request("/cite 003_daryo:f:1-2", after=("сколько студентов",)), "ru"),
        (Request("/more", after=("how many", "сколько студентов", "/trade")), "ru"),
        (Request("/trade", after=("сколько студентов", "how many students")), "en"),
        (Request("/settings questions off", after=("сколько студентов",)), "ru"),
        (Request("how many students", home="ru"), "en"),
        (Request("/watch how many zebras", home="ru"), "en"),
        (Request("2025?", after=("рост торговли",)), "ru"),
        (Request("Berlin", home="ru", state=replace(new_chat("private"), awaits_zone=True)), "ru"),
        (Request("Берлин", state=replace(new_chat("private"), awaits_zone=True)), "ru"),
    ],
)
def test_a_reply_is_in_the_language_of_the_request_else_of_the_chat(
    conversation: Conversation, request_: Request, lang: str
) -> None:
    assert conversation.language(request_) == lang


def test_a_reply_from_memory_is_in_the_language_of_the_chat(conversation: Conversation) -> None:
    recalling = Recalling(conversation)
    english = recalling.reply(Request("/topics"), NOW)
    russian_ = recalling.reply(Request("/topics", after=("сколько студентов",)), NOW)
    assert words(english).startswith("Topics")
    assert words(russian_).startswith("Темы")
    assert recalling.reply(Request("/topics", home="ru"), NOW) is russian_


def test_a_reply_that_broke_off_says_so_in_russian(conversation: Conversation) -> None:
    assert "не показан" in words(conversation.failed(Request("сколько студентов"), "broken"))


def test_a_figure_does_not_leave_without_its_words_as_published(
    conversation: Conversation, tongue: Russian
) -> None:
    reply = asked(conversation, "рост торговли в 2025")
    (page,), desk = reply.pages, conversation.desk
    first = page.blocks[0]
    number = next(run for run in first.runs if isinstance(run.proof, p.Amount))
    alone = replace(page, blocks=(p.Block("paragraph", (number,)),))
    answer = reply.answer.model_copy(update={"findings": (), "nearest": reply.answer.findings})
    with pytest.raises(GateError, match="as published"):
        check(alone, answer, desk.base, desk.lexicon, "", tongue=tongue)


@pytest.mark.parametrize(
    "runs",
    [
        say(Say.NOT_SAID),
        (p.Run("Поверьте мне", p.Phrase()),),
        (p.Run("5", p.Count("articles", 5)), p.Run(" статья", p.Phrase())),
        (p.Run(" статей", p.Phrase()),),
        (p.Run("Trade", p.Label("trade")),),
        (p.Run("Владимир Путина", p.Label("vladimir_putin")),),
    ],
    ids=["an English phrase", "no phrase", "another form", "no number", "an English label", "name"],
)
def test_what_is_not_said_so_in_russian_does_not_leave(
    conversation: Conversation, tongue: Russian, runs: tuple[p.Run, ...]
) -> None:
    desk, page = conversation.desk, p.Page((p.Block("paragraph", runs),))
    answer = asked(conversation, "привет").answer
    with pytest.raises(GateError):
        check(page, answer, desk.base, desk.lexicon, "", tongue=tongue)


def test_a_figure_worded_anew_is_none_in_english(conversation: Conversation) -> None:
    reply = asked(conversation, "рост торговли в 2025")
    with pytest.raises(GateError):
        check(reply.pages[0], reply.answer, conversation.desk.base, conversation.desk.lexicon, "")


def test_each_number_keeps_its_own_direction(tmp_path: Path) -> None:
    article = (
        "Cargo at the port fell by 4 percent to 2 million tonnes, up 7 percent on 2020, "
        "Mayor Ada Lund said on Monday.\n"
    )
    small = Conversation(open_folder(tmp_path, {"a": article}))
    told = words(asked(small, "грузы в порту")).replace("\u00a0", " ")
    assert told.startswith("Грузы, снижение: 4 %, 2 млн тонн, рост 7 % · ")


def test_a_period_in_a_heading_is_that_of_the_figures_in_it(
    conversation: Conversation, tongue: Russian
) -> None:
    reply = asked(conversation, "темпы роста торговли с россией в 2024")
    (page,), desk = reply.pages, conversation.desk
    other = next(f for f in desk.base.facts.values() if f.period and f.period.start == "2025-01")
    heading = page.blocks[0].runs
    forged = p.Run(tongue.when(other), p.When(other.id))
    runs = tuple(forged if isinstance(run.proof, p.When) else run for run in heading)
    assert runs != heading
    beside = desk.base.findings[desk.base.finding_ids[other.id]]
    answer = reply.answer.model_copy(update={"nearest": (beside,)})
    blocks = (p.Block("paragraph", runs), *page.blocks[1:])
    with pytest.raises(GateError, match="beside another finding"):
        check(replace(page, blocks=blocks), answer, desk.base, desk.lexicon, "", tongue=tongue)
