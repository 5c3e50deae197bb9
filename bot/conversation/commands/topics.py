"""/topics: what the base can be briefed on."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.topics import by_size, label, shortcut, topic_actions
from bot.conversation.turns import Command, Draft, Turn
from knowledge.models import Topic

_MOST = 30


def handle(turn: Turn) -> Draft:
    """List the topics' commands with how many findings each has."""
    topics = by_size(turn.desk)[:_MOST]
    lines = tuple(p.Block("bullet", _line(topic)) for topic in topics)
    title = say(Say.TOPICS, style="bold") if topics else say(Say.NO_TOPICS)
    page = p.Page((*paragraphs(title), *lines), topic_actions(turn.desk))
    return Draft(page, plain_answer(turn.request.text, "answer"))


def _line(topic: Topic) -> Runs:
    word = Say.FINDING if topic.findings == 1 else Say.FINDINGS
    counted = (*r.count("findings", topic.findings, topic.id), *say(word))
    return r.joined((shortcut(topic), label(topic), counted), Say.DOT)


COMMAND = Command("topics", ("topic",), Say.S_TOPICS, handle)
