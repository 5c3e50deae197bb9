"""/digest: what comes daily, at which hour, in which place's time, on which topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.choices import Choice, read_choice
from bot.conversation.digests import (
    digest_page,
    state_line,
    topics_page,
    with_choice,
)
from bot.conversation.forms import plain
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import Runs, joined, say
from bot.conversation.topics import by_size, label
from bot.conversation.turns import Command, Deed, Draft, Turn
from bot.conversation.zoning import which_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation.chats import Chat

_ECHOED = 3
"""Unknown words that are repeated."""
_NAMED = 12
"""Topics that are named beside an unknown one."""


def handle(turn: Turn) -> Draft:
    """Show or change the chat's digest; words that are not understood change nothing."""
    before = turn.request.chosen
    choice = read_choice(turn.rest, turn.desk.base.topics)
    refusal = _refusal(choice, turn)
    if refusal:
        page = p.Page(paragraphs(*refusal), (_SHOW,))
        return Draft(page, plain_answer(turn.request.text, "clarify"))
    deed: Deed | None = "digest" if choice.now else None
    known = (topic.id for topic in turn.desk.base.topics)
    after = before if choice == Choice() else with_choice(before, choice, known)
    state = after if after != before else None
    page = p.Page(()) if choice == Choice(now=True) else _page(choice, after, turn)
    return Draft(page, plain_answer(turn.request.text, "help"), state, deed)


def _page(choice: Choice, chat: Chat, turn: Turn) -> p.Page:
    """Show the list of topics, the places that may be meant, or the digest as a whole."""
    names_none = choice.topics is None and not choice.added and not choice.dropped
    if choice.page is not None or (choice.lists_topics and names_none):
        return topics_page(chat, turn.desk, choice.page or 1)
    if len(choice.places) > 1:
        asked, start = turn.request.text, _start(turn)
        buttons = which_place(asked, start + choice.place[0], start + choice.place[1])
        return p.Page(paragraphs(state_line(chat, turn.desk), say(Say.WHICH_PLACE)), buttons)
    return digest_page(chat, turn.desk)


def _start(turn: Turn) -> int:
    """Give where the words behind the command begin in the request."""
    return len(turn.request.text) - len(turn.rest)


def _refusal(choice: Choice, turn: Turn) -> tuple[Runs, ...]:
    """Name what is no time of day, or nothing known, and say what works."""
    if choice.bad_times:
        return ((*say(Say.BAD_TIME), *_echoed(choice.bad_times, turn), *say(Say.WRITE_TIME)),)
    if not choice.unknown:
        return ()
    line = (*say(Say.UNKNOWN_CHOICE), *_echoed(choice.unknown, turn), *say(Say.UNCHANGED))
    topics = [label(topic) for topic in by_size(turn.desk)]
    rest = say(Say.SPACE, Say.CUT) if len(topics) > _NAMED else ()
    listed = joined(topics[:_NAMED], Say.COMMA)
    return (line, (*say(Say.KNOWN_TOPICS), *listed, *rest) if listed else ())


def _echoed(spans: Sequence[tuple[int, int]], turn: Turn) -> Runs:
    start = _start(turn)
    places = [(start + first, start + last) for first, last in spans[:_ECHOED]]
    texts = ((plain(turn.request.text[first:last]), p.Echo(first, last)) for first, last in places)
    return joined((((p.Run(text, proof),) if text else ()) for text, proof in texts), Say.COMMA)


_SHOW = p.Action(say(Say.DIGEST_BUTTON), Say.C_DIGEST)
COMMAND = Command(
    "digest",
    ("digests", "daily"),
    Say.S_DIGEST,
    handle,
    rights="admins",
    in_place=True,
)
