"""/quote: verbatim words of a speaker."""

from __future__ import annotations

from itertools import islice

from bot.conversation import runs as r
from bot.conversation.page import Action, Page
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import say
from bot.conversation.talk import worded
from bot.conversation.translating import told
from bot.conversation.turns import Command, Desk, Draft, Turn
from knowledge.models import Finding

_SPEAKERS = 6


def handle(turn: Turn) -> Draft:
    """Answer with quotations; without words, ask whose and offer the most quoted."""
    if not turn.rest:
        return _whose(turn)
    answer = turn.desk.briefing.quote(turn.rest, turn.now)
    return worded(answer, turn.desk, turn.request)


def _whose(turn: Turn) -> Draft:
    base = turn.desk.base
    quoted = ((name, found) for name, found in base.most_quoted() if r.speaker(base, found.lead))
    first = dict(islice(quoted, _SPEAKERS))
    actions = tuple(_action(finding, turn.desk) for finding in first.values())
    answer = plain_answer(turn.request.text, "clarify").model_copy(
        update={"nearest": tuple(first[name] for name in first)}
    )
    listed = r.joined((action.label for action in actions), Say.COMMA)
    most = (*say(Say.QUOTED_MOST), *listed, *say(Say.STOP)) if listed else ()
    blocks = paragraphs(say(Say.WHOSE, style="bold"), say(Say.WHOSE_HINT), most)
    return Draft(Page(blocks, actions), answer)


def _action(finding: Finding, desk: Desk) -> Action:
    """Give a button that asks for somebody's words, by the name that it shows."""
    voice = finding.lead.voice or ""
    written = r.speaker(desk.base, finding.lead)
    shown = told(written, desk)
    return Action(written, f"{Say.C_QUOTE} {voice if shown == written else shown[0].text}")


COMMAND = Command("quote", ("quotes", "said"), Say.S_QUOTE, handle)
