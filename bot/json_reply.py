"""A reply as one JSON object, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.conversation.page import text_of
from knowledge.models import Figure

if TYPE_CHECKING:
    from bot.conversation.turns import Reply
    from knowledge.facts import FactBase
    from knowledge.models import Fact, Finding


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
        "findings": [_finding(finding, base) for finding in shown],
        "nearest": [_finding(finding, base) for finding in nearest],
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


def _finding(finding: Finding, base: FactBase) -> dict[str, Any]:
    lead = finding.lead
    figure = lead if isinstance(lead, Figure) else None
    return {
        "id": finding.id,
        "kind": finding.kind,
        "metric": figure.metric if figure else None,
        "value": figure.value if figure else None,
        "value_to": figure.value_to if figure else None,
        "unit": figure.unit if figure else None,
        "direction": figure.direction if figure else None,
        "status": figure.status if figure else None,
        "period": lead.period.model_dump() if lead.period else None,
        "speaker": lead.speaker,
        "topic": next(iter(lead.topics), None),
        "origins": finding.origins,
        "facts": [fact_json(fact, base) for fact in finding.facts],
    }


def fact_json(fact: Fact, base: FactBase) -> dict[str, Any]:
    """Give a fact with its span and where its article comes from."""
    article = base.articles[fact.article]
    return {
        "id": fact.id,
        "article": fact.article,
        "text": fact.text,
        "start": fact.start,
        "end": fact.end,
        "sentence": fact.sentence,
        "qualifier": fact.qualifier if isinstance(fact, Figure) else None,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
    }
