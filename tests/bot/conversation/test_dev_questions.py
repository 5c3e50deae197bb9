"""Every reply to the development questions, and to the commands, is proved to the last digit."""

from __future__ import annotations

import json

import pytest

from bot.conversation.dispatch import Conversation
from bot.conversation.gate import GateError, check
from bot.conversation.page import text_of
from bot.conversation.turns import Draft, Request
from bot.conversation.wording import UNFOLDED, WHOLE
from knowledge.answers.company import MOST_FINDINGS
from tests.bot.conftest import NOW, ROOT
from tests.bot.digits import with_one_digit_changed
from tests.bot.forgeries import (
    with_one_name_or_date_changed,
    with_one_side_left_out,
    without_a_qualifier,
)

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

LINES = (ROOT / "tests/data/questions_dev.jsonl").read_text(encoding="utf-8").splitlines()
QUESTIONS = [
    *(json.loads(line)["q"] for line in LINES),
    *("/start", "/help", "/topics", "/sources", "/privacy", "/disagreements", "/quote", "/figure"),
    *("/ask", "/more", "/cite", "/trade 2024", "/education putin", "/more 1 /trade", "/tarde"),
    *("students in china?", "trade in 2019", "/xqzt", "/energ 2024", "putin quotes", "12345"),
]


def draft_of(conversation: Conversation, text: str) -> Draft:
    return conversation.draft(Request(text), NOW)


@pytest.mark.parametrize("text", QUESTIONS, ids=range(len(QUESTIONS)))
def test_every_reply_passes_the_gate(conversation: Conversation, text: str) -> None:
    assert conversation.reply(Request(text), NOW).failure is None


@pytest.mark.parametrize("text", QUESTIONS, ids=range(len(QUESTIONS)))
def test_no_reply_leaves_with_one_digit_changed(conversation: Conversation, text: str) -> None:
    reply = conversation.reply(Request(text), NOW)
    desk = conversation.desk
    for page in reply.pages:
        for forged in with_one_digit_changed(page):
            with pytest.raises(GateError):
                check(forged, reply.answer, desk.base, desk.lexicon, text)


@pytest.mark.parametrize("text", QUESTIONS, ids=range(len(QUESTIONS)))
def test_no_reply_leaves_with_a_name_a_date_or_a_qualifier_changed(
    conversation: Conversation, text: str
) -> None:
    reply = conversation.reply(Request(text), NOW)
    desk = conversation.desk
    for page in reply.pages:
        for forged in (*with_one_name_or_date_changed(page), *without_a_qualifier(page, desk.base)):
            with pytest.raises(GateError):
                check(forged, reply.answer, desk.base, desk.lexicon, text)


@pytest.mark.parametrize("text", QUESTIONS, ids=range(len(QUESTIONS)))
def test_no_side_of_a_disagreement_leaves_alone(conversation: Conversation, text: str) -> None:
    reply = conversation.reply(Request(text), NOW)
    desk = conversation.desk
    for page in reply.pages:
        for forged in with_one_side_left_out(page, reply.answer, desk.base):
            with pytest.raises(GateError):
                check(forged, reply.answer, desk.base, desk.lexicon, text)


@pytest.mark.parametrize("text", QUESTIONS, ids=range(len(QUESTIONS)))
def test_every_reply_is_a_briefing_and_no_dump(conversation: Conversation, text: str) -> None:
    page, answer, *_ = draft_of(conversation, text)
    unfolded = text_of(block for block in page.blocks if block.kind != "folded")
    assert len(unfolded) <= (WHOLE if text.startswith(("/sources", "/help", "/topics", "/cite"))
                             else UNFOLDED)  # fmt: skip
    assert len(text_of(page.blocks)) <= WHOLE
    assert len(answer.findings) <= MOST_FINDINGS
    assert page.blocks


def test_what_comes_along_with_further_sides_leaves_out_no_side_of_the_first(
    conversation: Conversation,
) -> None:
    asked = "In Dushanbe, what did Putin say on last year's trade growth?"
    reply = conversation.reply(Request(asked), NOW)
    assert reply.failure is None
    told = text_of(reply.pages[0].blocks)
    assert "over 7%" in told
    assert "20%" in told
