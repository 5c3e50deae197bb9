"""/start: what this is, and three questions that the base can answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.replies import HELP, TOPICS, paragraphs, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.topics import by_size, label
from bot.conversation.turns import Command, Desk, Draft, Turn
from knowledge.models import Finding, Topic

_EXAMPLES = 3
_LONGEST = 48


def handle(turn: Turn) -> Draft:
    """Say what this is and offer examples made from the base itself."""
    found = list(islice(_examples(turn.desk), _EXAMPLES))
    actions = tuple(p.Action(runs, "".join(run.text for run in runs)) for runs, _ in found)
    answer = plain_answer(turn.request.text, "help").model_copy(
        update={"nearest": tuple(finding for _, finding in found)}
    )
    blocks = paragraphs(say(Say.START), say(Say.TRY) if found else ())
    examples = tuple(p.Block("bullet", runs) for runs, _ in found)
    return Draft(p.Page((*blocks, *examples), (*actions, TOPICS, HELP)), answer)


def _examples(desk: Desk) -> Iterator[tuple[Runs, Finding]]:
    """Make one question for each of the largest topics."""
    findings = tuple(desk.base.findings.values())
    asked: set[str] = set()
    for topic in by_size(desk):
        for finding in findings:
            runs = _question(finding, topic, desk) if topic.id in finding.lead.topics[:1] else ()
            text = "".join(run.text for run in runs)
            if runs and text not in asked:
                asked.add(text)
                yield runs, finding
                break


def _question(finding: Finding, topic: Topic, desk: Desk) -> Runs:
    """Ask for a count by what is counted, for other findings by who spoke about the topic."""
    lead = finding.lead
    if lead.kind == "figure" and lead.figure_kind == "count":
        article = desk.base.articles[lead.article]
        start = max(lead.head_start, lead.end)
        head = r.cut(article, start, lead.head_end) if start < lead.head_end else ()
        fits = head and len(head[0].text) <= _LONGEST
        return (*say(Say.HOW_MANY), *head, *say(Say.QUESTION_MARK)) if fits else ()
    name = r.speaker(desk.base, lead)
    if lead.kind != "quote" or not name:
        return ()
    return (
        *say(Say.WHAT_DID),
        *name,
        *say(Say.SAY_ABOUT),
        *label(topic, title=False),
        *say(Say.QUESTION_MARK),
    )


COMMAND = Command("start", (), Say.S_START, "", handle)
