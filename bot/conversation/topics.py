"""The topics of a base as commands, buttons and headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.forms import label_words
from bot.conversation.measures import measured
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.voices import in_bold
from knowledge.base.topics import unlike

if TYPE_CHECKING:
    from bot.conversation.turns import Command, Desk
    from knowledge import Briefing
    from knowledge.asked import Answer
    from knowledge.models import Topic

_BUTTONS = 6
_FEW = 2
"""A single finding does not make its metric the heading."""


def label(topic: Topic, style: p.Style = "plain", title: bool = True) -> Runs:
    """Name a topic, as a title or within a sentence."""
    return (p.Run(label_words(topic.label, title), p.Label(topic.id, title), style),)


def shortcut(topic: Topic) -> Runs:
    """Name a topic's command."""
    return (p.Run(f"/{topic.command}", p.Shortcut(topic.id)),)


def topic_actions(desk: Desk) -> tuple[p.Action, ...]:
    """Give buttons for the topics with most findings."""
    largest = by_size(desk)[:_BUTTONS]
    return tuple(p.Action(label(topic), f"/{topic.command}") for topic in largest)


def with_free_commands(briefing: Briefing, commands: Sequence[Command]) -> Briefing:
    """Give other commands to the topics whose commands are built-in ones."""
    taken = {name for command in commands for name in (command.name, *command.aliases)}
    renamed = []
    for topic in briefing.base.topics:
        free = unlike(topic.command, taken)
        taken.add(free)
        renamed.append(
            topic if free == topic.command else topic.model_copy(update={"command": free})
        )
    return replace(briefing, base=replace(briefing.base, topics=tuple(renamed)))


def by_size(desk: Desk) -> tuple[Topic, ...]:
    """Give the topics, the largest first."""
    return tuple(sorted(desk.base.topics, key=lambda topic: (-topic.findings, topic.id)))


def heading(topic: Topic, filter_text: str, answer: Answer, desk: Desk, asked: str) -> Runs:
    """Name a briefing: the topic and what it is filtered by, as the filter was understood."""
    out = _measured(topic, answer, desk) or label(topic, "bold")
    speakers = [name for name in answer.question.speakers if name]
    lead = next((f.lead for f in answer.findings if f.lead.voice in speakers), None)
    named = r.speaker(desk.base, lead, "bold") if lead is not None else ()
    numbers = [word for word in filter_text.split() if any(c.isdigit() for c in word)]
    filtered = joined((r.echo(asked, word, "bold") for word in numbers), Say.COMMA)
    if filtered:
        out = (*out, *_by_what(answer), *filtered)
    return in_bold(joined((out, named), Say.COMMA))


def _measured(topic: Topic, answer: Answer, desk: Desk) -> Runs:
    """Name the one metric of the topic that all findings give, and the states it is between."""
    leads = [finding.lead for finding in answer.findings]
    metrics = {lead.metric if lead.kind == "figure" else None for lead in leads}
    metric = desk.lexicon.concepts.get(next(iter(metrics), None) or "")
    if len(leads) < _FEW or len(metrics) > 1 or metric is None or metric.topic != topic.id:
        return ()
    return measured(leads, desk, "bold")


def _by_what(answer: Answer) -> Runs:
    """Say what a year means: the figures' period, or where they state none the publication."""
    own = [f.lead.kind == "figure" and f.lead.period is not None for f in answer.findings]
    if all(own):
        return say(Say.COMMA, style="bold")
    phrase = Say.OF_OR_PUBLISHED_IN if any(own) else Say.PUBLISHED_IN
    return say(phrase, style="bold")
