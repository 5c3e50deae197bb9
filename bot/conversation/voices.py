"""Who said it, and which outlets carry it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.forms import outlet, plain
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.base.facts import FactBase
    from knowledge.models import Article, Fact, Finding

SOURCES = 4
"""A line links so many articles; the count of outlets tells of the others."""


def who(fact: Fact, desk: Desk, manner: Manner) -> Runs:
    """Name the speaker, and say so when the words are not the speaker's own."""
    name = r.speaker(desk.base, fact)
    if not name:
        unnamed = manner.nobody and fact.kind == "figure" and fact.speaker is None
        return r.nobody([fact]) if unnamed else ()
    told = fact.kind != "figure"
    own = desk.holds_own_words(fact) or (told and not manner.reported)
    return joined((() if told and not manner.speaker else name, () if own else say(Say.REPORTED)),
                  Say.COMMA)  # fmt: skip


def sources(base: FactBase, articles: Sequence[str]) -> list[Runs]:
    """Link the outlets; a date that several share stands behind the last of them."""
    shown = [base.articles[article] for article in articles][:SOURCES]
    out = []
    for article, following in zip(shown, (*shown[1:], None), strict=True):
        same = following is not None and following.published == article.published
        linked = r.source(article)
        out.append(linked[:1] if same else linked)
    return [joined(out, Say.COMMA)] if out else []


def outlets(finding: Finding, desk: Desk) -> Runs:
    """Count outlets and origins where several outlets carry the same."""
    articles = [desk.base.articles[a] for a in dict.fromkeys(f.article for f in finding.facts)]
    named = len({outlet(article) for article in articles})
    if named < 2:
        return ()
    counted = (*r.count("outlets", named, finding.id), *say(Say.OUTLETS))
    told = joined((counted, _origins(finding, articles)), Say.COMMA)
    return (*say(Say.BRACKET), *told, *say(Say.BRACKET_END))


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


def in_bold(words: Runs) -> Runs:
    """Give the same words in bold; links stay links."""
    return tuple(replace(run, style="bold") if run.style == "plain" else run for run in words)
