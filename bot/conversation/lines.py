"""One line of a reply: what is said first, then which period, who, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.excerpts import excerpt
from bot.conversation.forms import outlet, plain
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.stretches import Line, Stretch, stretches

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Article, Fact, Figure, Finding

SOURCES = 4
"""A line links so many articles; the count of outlets tells of the others."""
_HEAD = 90


@dataclass(frozen=True, slots=True)
class Manner:
    """How much a line says: what the heading has said already is left out."""

    limit: int = 400
    """Characters of words shown unfolded."""
    wanted: frozenset[str] = frozenset()
    """Beginnings of the question's words: long words are cut round them."""
    speaker: bool = True
    reported: bool = True
    period: bool = True
    metric: bool = True


def line_runs(line: Line, desk: Desk, manner: Manner) -> Runs:
    """Word one line."""
    if line.findings[0].kind == "figure":
        return _figures(line, desk, manner)
    return _words(line.findings[0], desk, manner)


def number(stretch: Stretch, desk: Desk) -> Runs:
    """Word the number alone, in bold, between marks where it is somebody's own words."""
    first, only = stretch.figures[0], len(stretch.figures) == 1
    bold = r.cut(stretch.article, stretch.start, stretch.end, "bold")
    if desk.is_quoted(first):
        bold = (*say(Say.OPEN, style="bold"), *bold, *say(Say.CLOSE, style="bold"))
    way = r.way(first, "bold") if only and first.figure_kind == "change" else ()
    return joined((way, bold), Say.SPACE)


def leading(line: Line, desk: Desk) -> Stretch:
    """Give the stretch that a line of figures begins with."""
    return stretches(desk.base, _figures_of(line))[0]


def _figures_of(line: Line) -> list[Figure]:
    """Give the figures of a line sentence by sentence, the leading sentence first."""
    figures = [f for finding in line.findings for f in finding.facts if f.kind == "figure"]
    order = list(dict.fromkeys((f.article, f.sentence_start) for f in figures))
    return sorted(figures, key=lambda f: (order.index((f.article, f.sentence_start)), f.start))


def _figures(line: Line, desk: Desk, manner: Manner) -> Runs:
    found = stretches(desk.base, _figures_of(line))
    alike = [
        list(group)
        for _, group in groupby(sorted(found, key=lambda s: _wording_order(found, s)), key=_wording)
    ]
    parts = [
        _claim(group, desk, manner, line if index == 0 else None)
        for index, group in enumerate(alike)
    ]
    return (*joined(parts, Say.SEMICOLON), *_outlets(line, desk))


def _wording(stretch: Stretch) -> tuple[str, str | None]:
    text = plain(stretch.article.text[stretch.start : stretch.end])
    return text.casefold(), stretch.figures[0].speaker


def _wording_order(found: Sequence[Stretch], stretch: Stretch) -> int:
    return [_wording(other) for other in found].index(_wording(stretch))


def _claim(group: list[Stretch], desk: Desk, manner: Manner, line: Line | None) -> Runs:
    """Word what is claimed in the same words by the same speaker, with its sources."""
    first = group[0].figures[0]
    told: list[Runs] = [(*number(group[0], desk), *_directly(group[0]))]
    if line is not None:
        told += [_beside(group[0]) or _metric(group[0], desk, manner), r.standing(first)]
        told.append(r.when(first) if manner.period else ())
    told.append(_who(first, desk, manner))
    articles = list(dict.fromkeys(stretch.article.id for stretch in group))[:SOURCES]
    told += [r.source(desk.base.articles[article]) for article in articles]
    return joined(told, Say.DOT)


def _directly(stretch: Stretch) -> Runs:
    """Give the rest of the counted phrase when it follows the number in the text."""
    figure, article = stretch.figures[-1], stretch.article
    start = max(figure.head_start, stretch.end)
    if not figure.head or figure.head_end <= start:
        return ()
    if article.text[stretch.end : start].strip():
        return ()
    head = _shortened(article, start, figure.head_end)
    glued = article.text[stretch.end : stretch.end + 1].strip() != ""
    return head if glued or not head else (*say(Say.SPACE), *head)


def _beside(stretch: Stretch) -> Runs:
    """Give the counted phrase when it stands elsewhere in the sentence."""
    if _directly(stretch):
        return ()
    for figure in reversed(stretch.figures):
        if figure.head and not (
            figure.head_start < stretch.end and stretch.start < figure.head_end
        ):
            return _shortened(stretch.article, figure.head_start, figure.head_end)
    for figure in stretch.figures:
        if figure.head and figure.head_start < stretch.start:
            return _shortened(stretch.article, figure.head_start, figure.head_end)
    return ()


def _shortened(article: Article, start: int, end: int) -> Runs:
    part = excerpt(article.text[start:end], _HEAD, frozenset())
    return r.cut(article, start + part.start, start + part.end)


def _metric(stretch: Stretch, desk: Desk, manner: Manner) -> Runs:
    metric = stretch.figures[0].metric
    return r.label(desk.base, desk.lexicon, metric) if metric and manner.metric else ()


def _who(fact: Fact, desk: Desk, manner: Manner) -> Runs:
    """Name the speaker, and say so when the words are not the speaker's own."""
    name = r.speaker(desk.base, fact)
    if not name:
        return ()
    reported = say(Say.REPORTED) if manner.reported and not desk.holds_own_words(fact) else ()
    return joined((name if manner.speaker else (), reported), Say.COMMA)


def _outlets(line: Line, desk: Desk) -> Runs:
    """Count outlets and origins where several outlets carry the same."""
    finding = line.findings[0]
    articles = [desk.base.articles[a] for a in dict.fromkeys(f.article for f in finding.facts)]
    outlets = len({outlet(article) for article in articles})
    if outlets < 2 or len(line.findings) > 1:
        return ()
    counted = (*r.count("outlets", outlets, finding.id), *say(Say.OUTLETS))
    return (*say(Say.BRACKET), *joined((counted, _origins(finding, articles)), Say.COMMA),
            *say(Say.BRACKET_END))  # fmt: skip


def _origins(finding: Finding, articles: Sequence[Article]) -> Runs:
    if not finding.origins:
        return ()
    word = Say.ORIGIN if finding.origins == 1 else Say.ORIGINS
    counted = (*r.count("origins", finding.origins, finding.id), *say(word))
    named = [article for article in articles if article.origin]
    if finding.origins > 1 or not named:
        return counted
    name = p.Run(plain(named[0].origin or ""), p.Origin(named[0].id))
    return joined((counted, (name,)), Say.COLON)


def _words(finding: Finding, desk: Desk, manner: Manner) -> Runs:
    """Word a quotation or a reported statement with everyone who carries it."""
    lead = finding.lead
    pieces = [f for f in finding.facts if f.article == lead.article]
    told = [_spoken(pieces, desk, manner), _who(lead, desk, manner)]
    articles = list(dict.fromkeys(fact.article for fact in finding.facts))[:SOURCES]
    told += [r.source(desk.base.articles[article]) for article in articles]
    return (*joined(told, Say.DOT), *_outlets(Line((finding,)), desk))


def _spoken(pieces: Sequence[Fact], desk: Desk, manner: Manner) -> Runs:
    is_quote = desk.is_quoted(pieces[0])
    share = max(manner.limit // len(pieces), 60)
    parts = [_piece(piece, desk, Manner(share, manner.wanted)) for piece in pieces]
    text = joined([*(_unended(part) for part in parts[:-1]), parts[-1]], Say.GAP)
    return (*say(Say.OPEN), *text, *say(Say.CLOSE)) if is_quote else text


def _unended(part: Runs) -> Runs:
    """Leave out the mark that a piece was cut: the gap before the next one says it."""
    return part[:-2] if part and part[-1].text == Say.CUT else part


def _piece(fact: Fact, desk: Desk, manner: Manner) -> Runs:
    article, begin = desk.base.articles[fact.article], desk.opening(fact)
    first = begin if fact.end - begin <= manner.limit else fact.start
    text = article.text[first : r.spoken_end(fact)]
    start, end = excerpt(text, manner.limit, manner.wanted)
    before = say(Say.CUT_BEFORE) if first + start > begin else ()
    behind = say(Say.SPACE, Say.CUT) if end < len(text) else ()
    return (*before, *r.cut(article, first + start, first + end), *behind)
