"""Forwarded messages: their figures are compared with the articles."""

from __future__ import annotations

from tests.e2e.town import Town

ORIGIN = {"type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "Somebody"}
TEXT = "In January-September 2024 trade rose by 10.1 percent to $1.09 billion."


def test_a_forwarded_message_is_checked(town: Town) -> None:
    ann = town.person()
    sent = ann.posts({"text": TEXT, "forward_origin": ORIGIN})
    reply = ann.chat.wait_reply(sent, 10)
    assert reply.text.startswith("The articles say the same: 10.1 percent")
    assert "The articles say otherwise: $1.09 billion" in reply.text


def test_what_somebody_writes_is_a_question(town: Town) -> None:
    ann = town.person()
    assert "say the same" not in ann.chat.wait_reply(ann.says(TEXT), 10).text
