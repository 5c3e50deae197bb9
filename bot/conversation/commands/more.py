"""/more: the rest of a briefing."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from bot.conversation.more import more_action, read_rest
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply
from bot.conversation.routing import command_of, routes
from bot.conversation.runs import say
from bot.conversation.talk import question
from bot.conversation.turns import Command, Draft, Turn
from bot.conversation.wording import as_heard, word
from knowledge.answers.company import MOST_FINDINGS
from knowledge.answers.differing import differences


def handle(turn: Turn) -> Draft:
    """Answer the first request again and show what comes after the findings already seen."""
    rest = read_rest(turn.rest or next(iter(turn.request.after[-1:]), ""))
    if not rest.text or rest.text.startswith(Say.C_MORE):
        return help_reply(turn.request.text, say(Say.NO_MORE))
    first = _first(rest.text, turn).answer
    seen = len(first.findings) if rest.seen is None else rest.seen
    left = (*first.findings, *first.more)[seen:]
    if first.status != "answer" or not left:
        return help_reply(turn.request.text, say(Say.NO_MORE))
    shown, more = left[:MOST_FINDINGS], left[MOST_FINDINGS:]
    differs = differences(shown, turn.desk.base)
    answer = first.model_copy(update={"findings": shown, "more": more, "differs": differs})
    page, worded, *_ = word(as_heard(answer, turn.request.text), turn.desk)
    ids = {finding.id for finding in worded.findings}
    passed = sum(1 for _ in takewhile(lambda finding: finding.id in ids, left))
    request = f"{Say.C_MORE} {seen} {rest.text}"
    return Draft(more_action(page, worded, request, passed), worded)


def _first(text: str, turn: Turn) -> Draft:
    request = replace(turn.request, text=text)
    typed = command_of(text)
    if typed is None:
        return question(text, request, turn.now, turn.desk)
    name, rest = typed
    command = routes(turn.desk).get(name)
    if command is None:
        return question(text, request, turn.now, turn.desk)
    return command.handle(Turn(command.name, rest, request, turn.now, turn.desk))


COMMAND = Command("more", (), Say.S_MORE, handle, goes_on=True)
