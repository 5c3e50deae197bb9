"""The rest of an answer: the button's text holds the first request and how many were shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.conversation.page import Action, Page
from bot.conversation.phrases import Say
from bot.conversation.runs import say

if TYPE_CHECKING:
    from knowledge.asked import Answer


class Rest(NamedTuple):
    """What a "More" asks for: the request it continues and how many findings were shown."""

    seen: int | None
    """None where the first request is new: then the first page counts as seen."""
    text: str


def read_rest(text: str) -> Rest:
    """Read ``<seen> <request>``."""
    head, _, tail = text.strip().partition(" ")
    if head.isdecimal() and len(head) < 6:
        return Rest(int(head), tail.strip())
    return Rest(None, text.strip())


def more_action(page: Page, answer: Answer, text: str, passed: int | None = None) -> Page:
    """Add a button for the findings that were not shown.

    ``passed`` says how many of those that a "More" had left are done with.
    """
    if not answer.more:
        return page
    command, _, rest = text.partition(" ")
    seen, first = read_rest(rest) if command == Say.C_MORE else Rest(None, text)
    done = len(answer.findings) if passed is None else passed
    request = f"{Say.C_MORE} {(seen or 0) + done} {first}"
    return replace(page, actions=(*page.actions, Action(say(Say.MORE), request)))
