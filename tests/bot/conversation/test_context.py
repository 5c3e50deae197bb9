"""/context shows the paragraph round a quotation, and nothing that the gate would stop."""

from __future__ import annotations

import pytest

from bot.conversation.dispatch import Conversation
from bot.conversation.forms import plain
from bot.conversation.turns import Reply
from tests.bot.conversation.chatting import chatting, words


def _ask(conversation: Conversation, asked: str) -> Reply:
    return chatting(conversation).say(asked)


def _quotations(conversation: Conversation) -> list[str]:
    found = conversation.desk.base.findings.values()
    return [finding.id for finding in found if finding.kind == "quote"]


def test_every_quotation_can_be_read_in_its_paragraph(conversation: Conversation) -> None:
    base = conversation.desk.base
    for id_ in _quotations(conversation):
        reply = _ask(conversation, f"/context {id_}")
        assert reply.failure is None
        assert reply.status == "answer"
        lead = base.findings[id_].lead
        quoted = base.articles[lead.article].text[lead.start : lead.end]
        assert plain(quoted[:60]) in words(reply)
        assert len(words(reply)) <= 1600


def test_a_reply_with_a_quotation_leads_to_its_paragraph(conversation: Conversation) -> None:
    reply = _ask(conversation, "quote putin friendship treaty")
    requests = [a.request for a in reply.pages[0].actions if a.request.startswith("/context")]
    assert requests
    assert _ask(conversation, requests[0]).status == "answer"


def test_a_reply_without_one_does_not(conversation: Conversation) -> None:
    actions = _ask(conversation, "students in russia").pages[0].actions
    assert not [a for a in actions if a.request.startswith("/context")]


@pytest.mark.parametrize("rest", ["", "nothing", "000:q:1-2"])
def test_a_name_that_is_none_is_said_so(conversation: Conversation, rest: str) -> None:
    reply = _ask(conversation, f"/context {rest}")
    assert reply.status == "help"
    assert "no words by that name" in words(reply)
