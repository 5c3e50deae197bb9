"""/context: the paragraph round a quotation, as it was published."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.excerpts import Excerpt, around
from bot.conversation.forms import paragraph
from bot.conversation.lines import line_runs
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply, plain_answer
from bot.conversation.runs import Runs, joined, say
from bot.conversation.sides import unsaid
from bot.conversation.stretches import lines_of
from bot.conversation.turns import Command, Desk, Draft, Turn
from knowledge.models import Fact, Finding

_MOST = 2
"""Quotations whose paragraphs fit into a reply."""
_LONGEST = 560
"""Characters of a paragraph."""
_OTHER = 120


def handle(turn: Turn) -> Draft:
    """Show the paragraphs of the findings named by their ids, and what contradicts them."""
    base = turn.desk.base
    named = [base.findings.get(base.finding_ids.get(id_, id_)) for id_ in turn.rest.split()]
    found = tuple({finding.id: finding for finding in named if finding}.values())[:_MOST]
    if not found:
        return help_reply(turn.request.text, say(Say.NO_CONTEXT))
    cuts = [_paragraph(finding.lead, turn.desk) for finding in found]
    others = tuple(base.findings[id_] for id_ in unsaid(base, cuts))
    pairs = zip(found, cuts, strict=True)
    blocks = [block for finding, cut in pairs for block in _blocks(finding.lead, cut, turn.desk)]
    answer = plain_answer(turn.request.text, "answer")
    answer = answer.model_copy(update={"findings": (*found, *others)})
    return Draft(p.Page((*blocks, *_contradicting(others, turn.desk))), answer)


def _paragraph(fact: Fact, desk: Desk) -> p.Cut:
    """Give the paragraph of a fact, of a long one what stands round its sentence."""
    article = desk.base.articles[fact.article]
    first = min(fact.start, fact.sentence_start)
    start, end = paragraph(article, first, max(fact.end, fact.sentence_end))
    text = article.text[start:end]
    middle = Excerpt(first - start, max(fact.end, fact.sentence_end) - start)
    part = around(text, middle, _LONGEST)
    first = desk.unbroken(article.id, start + part.start)
    return p.Cut(article.id, first, desk.unbroken(article.id, start + part.end))


def _blocks(fact: Fact, cut: p.Cut, desk: Desk) -> tuple[p.Block, ...]:
    article = desk.base.articles[fact.article]
    head = joined((r.speaker(desk.base, fact, "bold"), r.source(article)), Say.DOT)
    start, end = paragraph(article, cut.start, cut.end)
    before: Runs = say(Say.CUT_BEFORE) if article.text[start : cut.start].strip() else ()
    behind: Runs = say(Say.SPACE, Say.CUT) if article.text[cut.end : end].strip() else ()
    words = (*before, *r.cut(article, cut.start, cut.end), *behind)
    return (p.Block("paragraph", head), p.Block("paragraph", words))


def _contradicting(others: tuple[Finding, ...], desk: Desk) -> tuple[p.Block, ...]:
    if not others:
        return ()
    lines = (line_runs(line, desk, Manner(_OTHER)) for line in lines_of(others))
    title = p.Block("paragraph", say(Say.ANOTHER_CLAIM))
    return (title, *(p.Block("bullet", line) for line in lines))


COMMAND = Command("context", (), Say.S_CONTEXT, handle)
