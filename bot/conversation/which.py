"""A question that can be read in several ways: which one is meant, or none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import Runs, joined, say
from bot.conversation.topics import topic_actions
from bot.conversation.turns import Draft

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.asked import Answer, Reading
    from knowledge.models import Article

NONE = f"{Say.C_ASK} ?"
"""What the button "None of these" stands for."""


def which(answer: Answer, desk: Desk, asked: str) -> Draft:
    """Ask which reading is meant: a button each, and one for none of them."""
    command, _, rest = asked.partition(" ")
    verb = command.partition("@")[0] if rest and asked.startswith("/") else Say.C_ASK.value
    named = [(_name(reading, desk), reading) for reading in answer.readings]
    lines = tuple(
        p.Block("bullet", joined((name, r.source(_article(reading, desk))), Say.DOT))
        for name, reading in named
    )
    actions = tuple(p.Action(name, f"{verb} {reading.text}") for name, reading in named)
    none = p.Action(say(Say.NONE_OF_THESE), NONE)
    page = p.Page((*paragraphs(say(Say.WHICH_MEANT, style="bold")), *lines), (*actions, none))
    return Draft(page, answer)


def otherwise(desk: Desk, asked: str) -> Draft:
    """Say how to ask where no reading was the one that was meant."""
    page = p.Page(paragraphs(say(Say.ASK_OTHERWISE)), topic_actions(desk))
    return Draft(page, plain_answer(asked, "clarify"))


def _article(reading: Reading, desk: Desk) -> Article:
    return desk.base.articles[reading.finding.lead.article]


def _name(reading: Reading, desk: Desk) -> Runs:
    """Name the person as the article does, or the word as it stands in the sentence."""
    fact, article = reading.finding.lead, _article(reading, desk)
    return r.cut(article, *reading.span) if reading.span else r.speaker(desk.base, fact)
