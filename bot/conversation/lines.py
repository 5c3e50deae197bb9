"""One line of a reply: what is said first, then which period, who, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.claims import claim_runs
from bot.conversation.excerpts import excerpt
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.rewording import as_published
from bot.conversation.runs import Runs, joined, say
from bot.conversation.sides import unsaid
from bot.conversation.stretches import Line
from bot.conversation.voices import in_bold, outlets, sources, who

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Fact, Finding

_LEAST = 60
"""Characters that each piece of an utterance may have at least."""


def line_runs(line: Line, desk: Desk, manner: Manner) -> Runs:
    """Word one line."""
    finding = line.findings[0]
    is_figure = finding.kind == "figure"
    words = claim_runs(line, desk, manner) if is_figure else _words(finding, desk, manner)
    alone = len(line.findings) == 1
    return (*words, *outlets(finding, desk)) if alone else words


def _words(finding: Finding, desk: Desk, manner: Manner) -> Runs:
    """Word a quotation or a reported statement with everyone who carries it."""
    lead = finding.lead
    pieces = [fact for fact in finding.facts if fact.article == lead.article]
    spoken = _spoken(pieces, desk, manner)
    articles = list(dict.fromkeys(fact.article for fact in finding.facts))
    shown = (*as_published(desk, opens=True), *(in_bold(spoken) if manner.bold else spoken))
    told = [shown, who(lead, desk, manner)]
    return joined((*told, *sources(desk.base, articles)), Say.DOT)


def _spoken(pieces: Sequence[Fact], desk: Desk, manner: Manner) -> Runs:
    share = replace(manner, limit=max(manner.limit // len(pieces), _LEAST))
    parts = [_piece(piece, desk, share) for piece in pieces]
    text = joined([*(_unended(part) for part in parts[:-1]), parts[-1]], Say.GAP)
    return (*say(Say.OPEN), *text, *say(Say.CLOSE)) if desk.is_quoted(pieces[0]) else text


def _unended(part: Runs) -> Runs:
    """Leave out the mark that a piece was cut: the gap before the next one says it."""
    return part[:-2] if part and part[-1].text == Say.CUT else part


def _piece(fact: Fact, desk: Desk, manner: Manner) -> Runs:
    article, begin = desk.base.articles[fact.article], desk.opening(fact)
    opens_apart = begin < fact.start and (
        fact.end - begin > manner.limit
        or bool(unsaid(desk.base, (p.Cut(article.id, begin, fact.start),)))
    )
    first = fact.start if opens_apart else begin
    text = article.text[first : r.spoken_end(fact)]
    start, end = excerpt(text, manner.limit, manner.wanted)
    end = desk.unbroken(article.id, first + end) - first
    before = say(Say.CUT_BEFORE) if first + start > begin else ()
    behind = say(Say.SPACE, Say.CUT) if end < len(text) else ()
    return (*before, *r.cut(article, first + start, first + end), *behind)
