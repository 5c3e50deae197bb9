"""/cite: lines to paste, with everything that a reader needs to find the words."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.excerpts import excerpt
from bot.conversation.forms import plain
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.turns import Command, Desk, Draft, Turn
from bot.conversation.wording import MOST, WHOLE, with_sides
from knowledge.models import Article, Fact, Finding

_LONGEST = 1000
_LEAST = 80


def handle(turn: Turn) -> Draft:
    """Give a line for each finding named by its id, with the other sides of its disagreement."""
    named = [_finding(id_, turn.desk) for id_ in turn.rest.split()[:MOST]]
    found = tuple({finding.id: finding for finding in named if finding}.values())
    if not found:
        return help_reply(turn.request.text, say(Say.NOTHING_TO_CITE))
    answer = plain_answer(turn.request.text, "answer").model_copy(update={"findings": found})
    answer = with_sides(answer, turn.desk).model_copy(update={"more": ()})
    return Draft(p.Page(_lines(answer.findings, turn.desk)), answer)


def _lines(findings: tuple[Finding, ...], desk: Desk) -> tuple[p.Block, ...]:
    """Word the lines; where they would not fit together all quote less."""
    limit = _LONGEST
    while True:
        blocks = tuple(p.Block("paragraph", _line(f.lead, desk, limit)) for f in findings)
        if len(p.text_of(blocks)) <= WHOLE or limit <= _LEAST:
            return blocks
        limit = limit * 3 // 4


def _finding(id_: str, desk: Desk) -> Finding | None:
    """Give a finding by its own id or by that of one of its facts."""
    return desk.base.findings.get(desk.base.finding_ids.get(id_, id_))


def _line(fact: Fact, desk: Desk, limit: int) -> Runs:
    """Word one line: verbatim words, speaker, place and date, outlet, address."""
    article = desk.base.articles[fact.article]
    words, name = _words(fact, article, limit), r.speaker(desk.base, fact)
    own_words = fact.kind == "quote"
    who = name if own_words or not name else r.joined((name, say(Say.REPORTED)), Say.COMMA)
    told = r.joined((who, _place(article), r.source(article), _address(article)), Say.COMMA)
    return r.joined((words, told), Say.DASH)


def _words(fact: Fact, article: Article, limit: int) -> Runs:
    is_quote = fact.kind == "quote"
    start = fact.start if is_quote else fact.sentence_start
    text = article.text[start : r.spoken_end(fact)] if is_quote else fact.sentence
    part = excerpt(text, limit, frozenset())
    words = r.cut(article, start + part.start, start + part.end)
    if part.end < len(text):
        words = (*words, *say(Say.SPACE, Say.CUT))
    return (*say(Say.OPEN), *words, *say(Say.CLOSE)) if is_quote else words


def _place(article: Article) -> Runs:
    if not article.place or plain(article.place) not in plain(article.text):
        return ()
    return (p.Run(plain(article.place), p.Place(article.id)),)


def _address(article: Article) -> Runs:
    if not article.url:
        return ()
    return (p.Run(article.url, p.Address(article.id), "link", article.url),)


COMMAND = Command("cite", (), Say.S_CITE, "<id> ...", handle)
