"""Replies as JSON keep the contract's form."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.batch import answer_lines
from bot.conversation.dispatch import Conversation
from bot.conversation.turns import Request
from tests.bot.conftest import NOW

REPLY = {
    "id",
    "status",
    "topic",
    "text",
    "findings",
    "nearest",
    "disagreement",
    "suggestions",
    "ms",
}
FINDING = {"kind", "metric", "value", "value_to", "unit", "direction", "status", "period",
           "speaker", "topic", "origins", "facts"}  # fmt: skip
FACT = {"id", "article", "text", "start", "end", "sentence", "qualifier", "publisher",
        "published", "url"}  # fmt: skip


def answered(conversation: Conversation, *lines: bytes) -> list[dict[str, Any]]:
    sink = io.BytesIO()
    source = io.BytesIO(b"\n".join(lines) + b"\n")
    answer_lines(source, sink, lambda request: conversation.reply(request, NOW), conversation)
    return [json.loads(line) for line in sink.getvalue().splitlines()]


def asked(conversation: Conversation, text: str, **more: object) -> dict[str, Any]:
    (reply,) = answered(conversation, json.dumps({"id": 7, "q": text, **more}).encode())
    return reply


@pytest.mark.parametrize("text", ["/trade", "hello", "students in china?", "how much", "/sources"])
def test_every_reply_has_the_fields_of_the_contract(conversation: Conversation, text: str) -> None:
    reply = asked(conversation, text)
    assert reply.keys() >= REPLY
    assert reply["id"] == 7
    assert len(reply["text"]) <= 1600
    assert len(reply["findings"]) <= 5
    for finding in (*reply["findings"], *reply["nearest"]):
        assert finding.keys() >= FINDING
        assert all(fact.keys() == FACT for fact in finding["facts"])


def test_the_facts_are_the_articles_characters(conversation: Conversation) -> None:
    articles = conversation.desk.base.articles
    facts = [fact for finding in asked(conversation, "/trade")["findings"]
             for fact in finding["facts"]]  # fmt: skip
    assert facts
    for fact in facts:
        text = articles[fact["article"]].text
        assert text[fact["start"] : fact["end"]] == fact["text"]
        assert fact["sentence"] in text


def test_an_abstention_offers_the_nearest_and_finds_nothing(conversation: Conversation) -> None:
    reply = asked(conversation, "what did putin say about uzbekistan")
    assert reply["status"] == "abstain"
    assert reply["findings"] == []
    assert reply["nearest"]


def test_help_has_no_topic(conversation: Conversation) -> None:
    assert asked(conversation, "hello")["topic"] is None


def test_earlier_questions_are_listened_to(conversation: Conversation) -> None:
    alone = asked(conversation, "and rahmon?")
    after = asked(conversation, "and rahmon?", after=["what did putin say about security"])
    assert after["text"] != alone["text"]


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        (b"nonsense", None),
        (b"\xff\xfe", None),
        (b"[1, 2]", None),
        (b'"text"', None),
        (b"{", None),
        (b"[" * 100_000, None),
        (b'{"id": 3}', 3),
        (b'{"id": 3, "q": 5}', 3),
    ],
)
def test_a_line_that_is_no_question_gets_a_sentence_and_the_next_is_answered(
    conversation: Conversation, line: bytes, id_: object
) -> None:
    broken, good = answered(conversation, line, b'{"id": 1, "q": "/trade"}')
    assert (broken["id"], broken["status"]) == (id_, "help")
    assert broken["text"].endswith(".")
    assert (good["id"], good["status"]) == (1, "answer")


def test_an_endless_line_is_passed_over(conversation: Conversation) -> None:
    broken, good = answered(conversation, b"x" * 3_000_000, b'{"id": 1, "q": "hello"}')
    assert broken["id"] is None
    assert good["id"] == 1


@pytest.mark.parametrize("more", [{"lang": 5}, {"after": "x"}, {"after": [1, None]}])
def test_odd_fields_are_passed_over(conversation: Conversation, more: dict[str, Any]) -> None:
    assert asked(conversation, "/trade", **more)["status"] == "answer"


def test_the_text_is_the_whole_reply_with_what_is_folded(conversation: Conversation) -> None:
    reply = conversation.reply(Request("/trade"), NOW)
    folded = [run.text for page in reply.pages for block in page.blocks
              if block.kind == "folded" for run in block.runs]  # fmt: skip
    text = asked(conversation, "/trade")["text"]
    assert folded
    assert all(part in text for part in folded)
