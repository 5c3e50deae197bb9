"""The page of a digest with news: the date, then by topic the best of what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.folding import folded
from bot.conversation.forms import date_words, spelled
from bot.conversation.lines import line_runs
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.stretches import lines_of
from bot.conversation.topics import by_size, label
from bot.conversation.voices import sources
from bot.conversation.wording import UNFOLDED, WHOLE

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Finding

_LIMITS = (400, 240, 150)
"""Characters of words in a line: the first that fits is taken."""
_BUTTONS = 3


@dataclass(frozen=True, slots=True)
class Item:
    """Findings that are told in one line, and the other sides of their disagreements."""

    topic: str | None
    line: tuple[Finding, ...]
    sides: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give all that the item tells."""
        return (*self.line, *self.sides)


def news_pages(items: Sequence[Item], desk: Desk, today: date) -> Iterator[p.Page]:
    """Give the pages that fit, the one with most words first."""
    findings = tuple(finding for item in items for finding in item.findings)
    most = UNFOLDED if len(items) > 1 else WHOLE
    for limit in _LIMITS:
        blocks = _blocks(items, desk, today, limit)
        size = len(p.text_of(blocks))
        if size <= most:
            proof = folded(desk, findings, blocks, WHOLE - size - 1)
            yield p.Page((*blocks, *proof), _actions(items, desk))


def stop_action() -> p.Action:
    """Give the button that ends the digests."""
    return p.Action(say(Say.NO_DIGEST), Say.C_STOP.value)


def more_actions(topics: Sequence[str | None], desk: Desk) -> tuple[p.Action, ...]:
    """Give buttons for more on the topics that have a command."""
    open_ = {topic.id: topic for topic in by_size(desk)}
    shown = [open_[id_] for id_ in dict.fromkeys(topics) if id_ in open_]
    return tuple(
        p.Action((*say(Say.MORE, Say.ON), *label(topic, title=False)), f"/{topic.command}")
        for topic in shown[:_BUTTONS]
    )


def _actions(items: Sequence[Item], desk: Desk) -> tuple[p.Action, ...]:
    return (*more_actions([item.topic for item in items], desk), stop_action())


def _blocks(items: Sequence[Item], desk: Desk, today: date, limit: int) -> tuple[p.Block, ...]:
    leads = [item.line[0].lead for item in items]
    some_named = len({lead.speaker is not None for lead in leads}) > 1
    manner = Manner(limit, nobody=some_named)
    articles = tuple(dict.fromkeys(f.article for i in items for each in i.line for f in each.facts))
    blocks = [p.Block("paragraph", _heading(articles, desk, today))]
    source = r.source(desk.base.articles[articles[0]]) if len(articles) == 1 else ()
    before: Item | None = None
    for item in sorted(items, key=lambda item: _section(item, items)):
        words = _unsourced(line_runs(lines_of(item.line)[0], desk, manner), source)
        title = () if before and before.topic == item.topic else _title(item, desk, before)
        kind: p.BlockKind = "bullet" if before and not title else "paragraph"
        blocks.append(p.Block(kind, (*title, *words)))
        blocks += _sides(item, desk, manner)
        before = item
    return tuple(blocks)


def _heading(articles: Sequence[str], desk: Desk, today: date) -> Runs:
    day = p.Run(date_words(today), p.Day(today), "bold")
    counted = p.Run(spelled(len(articles)), p.Several(tuple(articles)), "bold")
    word = Say.NEW_ARTICLE if len(articles) == 1 else Say.NEW_ARTICLES
    told = (day, *say(Say.DOT, style="bold"), counted, *say(word, style="bold"))
    return joined((told, *sources(desk.base, articles)), Say.DOT)


def _section(item: Item, items: Sequence[Item]) -> int:
    """Give where the first item of the same topic stands."""
    return next(i for i, other in enumerate(items) if other.topic == item.topic)


def _title(item: Item, desk: Desk, before: Item | None) -> Runs:
    """Name the topic; what has none needs a name only behind those that have one."""
    name = r.label(desk.base, desk.lexicon, item.topic, title=True) if item.topic else ()
    if not name and before:
        name = say(Say.OTHER_NEWS, style="bold")
    return (*name, *say(Say.COLON, style="bold")) if name else ()


def _unsourced(words: Runs, source: Runs) -> Runs:
    """Leave out the source that the heading names already, where it is the only one."""
    tail = (*say(Say.DOT), *source)
    kept: list[p.Run] = []
    for run in words:
        kept.append(run)
        if source and tuple(kept[-len(tail) :]) == tail:
            del kept[-len(tail) :]
    return tuple(kept)


def _sides(item: Item, desk: Desk, manner: Manner) -> list[p.Block]:
    """Word the other sides below the line that they contradict."""
    told = [line_runs(line, desk, manner) for line in lines_of(item.sides)]
    return [p.Block("paragraph", (*say(Say.DISAGREES_WITH), *words)) for words in told]
