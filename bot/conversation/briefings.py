"""A command for every topic of the base."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.conversation.talk import worded
from bot.conversation.topics import heading
from bot.conversation.turns import Command, Desk, Draft, Turn

if TYPE_CHECKING:
    from knowledge.models import Topic


def topic_commands(desk: Desk) -> tuple[Command, ...]:
    """Make the commands of the base's topics: ``/trade 2024``, ``/education putin``."""
    return tuple(
        Command(
            topic.command,
            topic.aliases,
            desk.tongue.label(topic),
            partial(_brief, topic),
        )
        for topic in desk.base.topics
    )


def _brief(topic: Topic, turn: Turn) -> Draft:
    answer = turn.desk.briefing.topic(topic.id, turn.rest, turn.now)
    title = heading(topic, turn.rest, answer, turn.desk, turn.request.text)
    return worded(answer, turn.desk, turn.request, title)
