"""A reply as one JSON object, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.conversation.page import text_of
from knowledge.base.records import finding_record

if TYPE_CHECKING:
    from bot.conversation.turns import Reply
    from knowledge.base.facts import FactBase


def reply_json(reply: Reply, base: FactBase) -> dict[str, Any]:
    """Give what the contract promises for ``ask --json``, without ``id`` and ``ms``."""
    answer = reply.answer
    actions = [action for page in reply.pages for action in page.actions]
    topic = answer.question.topic if reply.status != "help" else None
    nearest = answer.nearest if reply.status == "abstain" else ()
    shown = answer.findings
    return {
        "status": reply.status,
        "topic": topic or next(iter(shown[0].lead.topics), None) if shown else topic,
        "text": reply_text(reply),
        "findings": [finding_record(finding, base) for finding in shown],
        "nearest": [finding_record(finding, base) for finding in nearest],
        "disagreement": any(finding.disagreement for finding in shown),
        "suggestions": [action.text for action in actions],
        "actions": [{"label": action.text, "request": action.request} for action in actions],
    }


def refusal_json(sentence: str) -> dict[str, Any]:
    """Give the reply to a line that could not be read."""
    return {
        "status": "help",
        "topic": None,
        "text": sentence,
        "findings": [],
        "nearest": [],
        "disagreement": False,
        "suggestions": [],
        "actions": [],
    }


def reply_text(reply: Reply) -> str:
    """Give the whole reply as a person reads it, folded parts included."""
    return "\n\n".join(text_of(page.blocks) for page in reply.pages)
