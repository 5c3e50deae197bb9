"""/start: what this is, and three questions that the base answers well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.replies import HELP, TOPICS, paragraphs, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.topics import by_size, label
from bot.conversation.translating import told
from bot.conversation.turns import Command, Desk, Draft, Turn
from knowledge.models import Figure, Finding, Topic

_EXAMPLES = 3
_LONGEST = 70
"""Characters of what an example asks to be counted."""
_SHORT = 60
"""Quotations of fewer characters are no example."""
_TRIED = 24
"""Questions of each kind that are put to the base until one is answered well."""


class Example(NamedTuple):
    """A question and the finding that answers it."""

    asks: Runs
    finding: Finding

    @property
    def text(self) -> str:
        """Give the question as it is read."""
        return "".join(run.text for run in self.asks)


def handle(turn: Turn) -> Draft:
    """Say what this is and offer examples made from the base itself."""
    found = _examples(turn)
    actions = tuple(p.Action(each.asks, each.text) for each in found)
    answer = plain_answer(turn.request.text, "help").model_copy(
        update={"nearest": tuple(each.finding for each in found)}
    )
    blocks = paragraphs(say(Say.START), say(Say.TRY) if found else ())
    examples = tuple(p.Block("bullet", each.asks) for each in found)
    digest = (p.Action(say(Say.DIGEST_BUTTON), Say.C_DIGEST),) if turn.request.state else ()
    return Draft(p.Page((*blocks, *examples), (*actions, TOPICS, *digest, HELP)), answer)


def _examples(turn: Turn) -> list[Example]:
    """Give one example of each kind, then more of any, each tried out on the base."""
    desk = turn.desk
    asked = (_periods(desk), _counts(desk), _words(desk))
    kinds = [iter(_answered(_told(each, desk), turn)) for each in asked]
    found: dict[str, Example] = {}
    while kinds and len(found) < _EXAMPLES:
        kind = kinds.pop(0)
        example = next(kind, None)
        if example is not None:
            found.setdefault(example.text, example)
            kinds.append(kind)
    return list(found.values())


def _told(examples: Iterator[Example], desk: Desk) -> Iterator[Example]:
    """Give the questions in the language of the reply: so they are tried, and so they are asked."""
    return (each._replace(asks=told(each.asks, desk)) for each in examples)


def _answered(examples: Iterator[Example], turn: Turn) -> Iterator[Example]:
    """Pass on the questions that the base answers with the finding they were made from."""
    for _, example in zip(range(_TRIED), examples, strict=False):
        answer = turn.desk.briefing.ask(example.text, turn.now)
        is_quote = example.finding.kind == "quote"
        first = answer.findings if is_quote else answer.findings[:1]
        given = {id_ for finding in first for id_ in (finding.id, finding.disagreement)}
        if given & ({example.finding.disagreement, example.finding.id} - {None}):
            yield example


def _best_first(desk: Desk) -> list[Finding]:
    """Order findings: contested ones, then those that most outlets carry, the newest first."""
    newest = sorted(desk.base.foremost(), key=lambda f: _date(f, desk), reverse=True)
    return sorted(newest, key=lambda f: (f.disagreement is None, -len(f.facts)))


def _date(finding: Finding, desk: Desk) -> str:
    return str(desk.base.articles[finding.lead.article].published or "")


def _figures(desk: Desk) -> Iterator[tuple[Finding, Figure]]:
    for finding in _best_first(desk):
        if finding.lead.kind == "figure" and finding.lead.status == "fact":
            yield finding, finding.lead


def _periods(desk: Desk) -> Iterator[Example]:
    """Ask for a metric in a period: "Trade turnover in 2024?"."""
    for finding, lead in _figures(desk):
        period = r.when(lead)
        if lead.metric and period and lead.period and lead.period.start:
            metric = r.label(desk.base, desk.lexicon, lead.metric, title=True)
            plain = tuple(p.Run(run.text, run.proof) for run in metric)
            yield Example((*plain, *say(Say.IN), *period, *say(Say.QUESTION_MARK)), finding)


def _counts(desk: Desk) -> Iterator[Example]:
    """Ask for a count: "How many students are enrolled?"; its words are the article's."""
    if desk.tongue.rewords:
        return
    for finding, lead in sorted(_figures(desk), key=_says_little):
        start = max(lead.head_start, lead.end)
        if lead.figure_kind != "count" or start >= lead.head_end:
            continue
        head = r.cut(desk.base.articles[lead.article], start, lead.head_end)
        if head and len(head[0].text) <= _LONGEST and " " in head[0].text:
            yield Example((*say(Say.HOW_MANY), *head, *say(Say.QUESTION_MARK)), finding)


def _says_little(pair: tuple[Finding, Figure]) -> tuple[int, int]:
    """Order figures: those of most outlets first, then those whose counted phrase says most."""
    finding, lead = pair
    return -len(finding.facts), -len(lead.head)


def _words(desk: Desk) -> Iterator[Example]:
    """Ask for words: "Quote somebody on security"; small topics say more than large ones."""
    topics = sorted(by_size(desk), key=lambda topic: (topic.findings, topic.id))
    quotes = [f for f in _best_first(desk) if f.kind == "quote" and len(f.lead.text) > _SHORT]
    for topic in topics:
        for finding in quotes:
            name = r.speaker(desk.base, finding.lead)
            if name and topic.id in finding.lead.topics and _is_said(topic, finding):
                about = (*say(Say.ON), *label(topic, title=False))
                yield Example((*say(Say.QUOTE), *name, *about), finding)


def _is_said(topic: Topic, finding: Finding) -> bool:
    return topic.label.casefold() in finding.lead.text.casefold().replace(",", " ").split()


COMMAND = Command("start", (), Say.S_START, handle)
