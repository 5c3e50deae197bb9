"""/sources: the articles, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.translating import length
from bot.conversation.turns import Command, Desk, Draft, Turn
from bot.conversation.wording import UNFOLDED
from knowledge.models import Article


def handle(turn: Turn) -> Draft:
    """List the articles with outlet, date and address; a number says how many to pass over."""
    articles = turn.desk.base.articles
    passed = int(turn.rest) if turn.rest.isdecimal() and len(turn.rest) < 8 else 0
    passed = passed if passed < len(articles) else 0
    listed = _fitting(map(_line, islice(turn.desk.base.latest(), passed, None)), turn.desk)
    end = passed + len(listed)
    rest = (p.Action(say(Say.MORE), f"{Say.C_SOURCES} {end}"),) if end < len(articles) else ()
    page = p.Page((*paragraphs(_title(len(articles))), *listed), rest)
    return Draft(page, plain_answer(turn.request.text, "answer"))


def _title(n: int) -> Runs:
    if not n:
        return say(Say.NO_SOURCES)
    word = Say.ARTICLE if n == 1 else Say.ARTICLES
    return (*r.count("articles", n, style="bold"), *say(word, style="bold"))


def _fitting(lines: Iterable[p.Block], desk: Desk) -> tuple[p.Block, ...]:
    """Take lines while they fit one page; the first always does."""
    taken: list[p.Block] = []
    for line in lines:
        if taken and length((*taken, line), desk) > UNFOLDED:
            break
        taken.append(line)
    return tuple(taken)


def _line(article: Article) -> p.Block:
    address: Runs = ()
    if article.url:
        address = (p.Run(article.url, p.Address(article.id), "link", article.url),)
    return p.Block("bullet", r.joined((r.source(article), address), Say.DOT))


COMMAND = Command("sources", ("source", "articles"), Say.S_SOURCES, handle)
