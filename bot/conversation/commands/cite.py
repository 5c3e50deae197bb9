"""/cite: lines to paste, with everything that a reader needs to find the words."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.excerpts import Excerpt, around, excerpt
from bot.conversation.forms import plain
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.stretches import qualified
from bot.conversation.translating import length
from bot.conversation.turns import Command, Desk, Draft, Turn
from bot.conversation.wording import WHOLE, with_sides
from knowledge.answers.company import MOST_FINDINGS
from knowledge.models import Article, Fact, Finding

_LONGEST = 1000
_LEAST = 80


def handle(turn: Turn) -> Draft:
    """Give a line for each finding named by its id, with the other sides of its disagreement."""
    named = [_finding(id_, turn.desk) for id_ in turn.rest.split()[:MOST_FINDINGS]]
    found = tuple({finding.id: finding for finding in named if finding}.values())
    if not found:
        return help_reply(turn.request.text, say(Say.NOTHING_TO_CITE))
    answer = plain_answer(turn.request.text, "answer").model_copy(update={"findings": found})
    answer = with_sides(answer, turn.desk).model_copy(update={"more": ()})
    return Draft(p.Page(_lines(answer.findings, turn.desk)), answer)


def _lines(findings: tuple[Finding, ...], desk: Desk) -> tuple[p.Block, ...]:
    """Word a line for each sentence; where they would not fit together all quote less."""
    cited: dict[tuple[str, str, int], Fact] = {}
    for finding in findings:
        lead = finding.lead
        cited.setdefault((lead.kind, lead.article, lead.sentence_start), lead)
    limit = _LONGEST
    while True:
        lines = (_line(fact, desk, limit) for fact in cited.values())
        blocks = tuple(p.Block("paragraph", line) for line in lines)
        if length(blocks, desk) <= WHOLE or limit <= _LEAST:
            return blocks
        limit = limit * 3 // 4


def _finding(id_: str, desk: Desk) -> Finding | None:
    """Give a finding by its own id or by that of one of its facts."""
    return desk.base.findings.get(desk.base.finding_ids.get(id_, id_))


def _line(fact: Fact, desk: Desk, limit: int) -> Runs:
    """Word one line: verbatim words, speaker, place and date, outlet, address."""
    article = desk.base.articles[fact.article]
    name = r.speaker(desk.base, fact)
    own_words = not name or desk.is_quoted(fact)
    who = name if own_words else r.joined((name, say(Say.REPORTED)), Say.COMMA)
    told = r.joined((who, _place(article), r.source(article), _address(article)), Say.COMMA)
    return r.joined((_words(fact, desk, limit), told), Say.DASH)


def _words(fact: Fact, desk: Desk, limit: int) -> Runs:
    """Give the sentence, or what of it is quoted; of a long one what stands round the number."""
    article = desk.base.articles[fact.article]
    start, end = desk.spoken_part(fact)
    if fact.kind == "quote":
        start, end = fact.start, fact.end
    is_quoted = desk.in_quotation(article.id, start, end)
    text = article.text[start:end]
    text = r.unpaused(text) if is_quoted else text
    part = _part(fact, article, start, text, limit)
    first = desk.unbroken(article.id, start + part.start)
    last = desk.unbroken(article.id, start + part.end)
    before = say(Say.CUT_BEFORE) if first > start else ()
    behind = say(Say.SPACE, Say.CUT) if last < start + len(text) else ()
    words = (*before, *r.cut(article, first, last), *behind)
    return (*say(Say.OPEN), *words, *say(Say.CLOSE)) if is_quoted else words


def _part(fact: Fact, article: Article, start: int, text: str, limit: int) -> Excerpt:
    if fact.kind != "figure":
        return excerpt(text, limit, frozenset())
    first, last = qualified(article, fact)
    return around(text, Excerpt(first - start, last - start), limit)


def _place(article: Article) -> Runs:
    if not article.place or plain(article.place) not in plain(article.text):
        return ()
    return (p.Run(plain(article.place), p.Place(article.id)),)


def _address(article: Article) -> Runs:
    if not article.url:
        return ()
    return (p.Run(article.url, p.Address(article.id), "link", article.url),)


COMMAND = Command("cite", (), Say.S_CITE, handle)
