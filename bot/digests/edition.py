"""What a daily digest says: the news of a chat's topics, else one finding from the archive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain, groupby, zip_longest
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.gate import GateError, check
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, say
from bot.conversation.voices import in_bold
from bot.conversation.wording import with_sides, word
from bot.digests.choice import Memory, Told, archive, news, topic_of, weight, with_company
from bot.digests.news import Item, more_actions, news_pages, stop_action
from knowledge.asked import Answer, Question

if TYPE_CHECKING:
    from bot.conversation.chats import Digest
    from bot.conversation.turns import Desk
    from knowledge.base.facts import FactBase
    from knowledge.models import Article, Finding

__all__ = ["Edition", "Memory", "edition"]
_MOST, _A_TOPIC = 6, 3
"""Lines of news in one digest, and on one topic."""
_MISSES = 6
"""Once so many lines did not fit there is no room left worth the search."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A digest that has passed the gate."""

    page: p.Page
    answer: Answer
    kind: Literal["news", "archive"]
    facts: tuple[str, ...]
    """Ids of the facts of every finding it shows, to be remembered as shown."""


def edition(desk: Desk, digest: Digest, memory: Memory, now: datetime) -> Edition | None:
    """Give what to send a chat at `now` (with an offset), or None when there is nothing to say.

    A chat without a time zone reads the date of UTC. Raises ZoneInfoNotFoundError if there is no
    such zone.
    """
    today = now.astimezone(ZoneInfo(digest.zone or "UTC")).date()
    return _news(desk, digest, memory, today) or _archive(desk, digest, memory)


def _news(desk: Desk, digest: Digest, memory: Memory, today: date) -> Edition | None:
    """Take the best of every topic in turn for as long as there is room."""
    found = news(desk.base, digest.topics, memory)
    ids = frozenset(finding.id for finding in found)
    items: tuple[Item, ...] = ()
    told = Told(desk.base, memory.shown)
    best, misses = None, 0
    for finding in _by_turns(found, digest.topics):
        topic = topic_of(finding, digest.topics)
        if finding in told or sum(item.topic == topic for item in items) >= _A_TOPIC:
            continue
        item = _item(finding, ids, topic, desk)
        more = _proved((*items, item), desk, today)
        if more is not None:
            best, items, told = more, (*items, item), told.with_findings(item.findings)
        elif items and _proved((item,), desk, today):
            misses += 1
        if len(items) >= _MOST or misses >= _MISSES:
            break
    return best


def _by_turns(found: Sequence[Finding], topics: Sequence[str]) -> Iterator[Finding]:
    """Let topics take turns: first with what weighs most, then with statements, then scraps."""
    for _, group in groupby(found, key=weight):
        yield from _in_turn(tuple(group), topics)


def _in_turn(found: Sequence[Finding], topics: Sequence[str]) -> Iterator[Finding]:
    """Give the best finding of every topic, then the second of every topic, and so on."""
    groups: dict[str | None, list[Finding]] = {topic: [] for topic in topics}
    for finding in found:
        groups.setdefault(topic_of(finding, topics), []).append(finding)
    groups[None] = groups.pop(None, [])
    turns = chain.from_iterable(zip_longest(*groups.values()))
    return (finding for finding in turns if finding is not None)


def _item(finding: Finding, allowed: frozenset[str], topic: str | None, desk: Desk) -> Item:
    line = with_company(finding, allowed, desk.base).findings
    shown = with_sides(_answer(line, desk.base), desk).findings
    own = tuple(each for each in line if each in shown)
    return Item(topic, own, tuple(each for each in shown if each not in own))


def _proved(items: Sequence[Item], desk: Desk, today: date) -> Edition | None:
    findings = {each.id: each for item in items for each in item.findings}
    answer = _answer(tuple(findings.values()), desk.base)
    pages = news_pages(items, desk, today)
    return next((_edition(page, answer, "news") for page in pages if _holds(page, answer, desk)),
                None)  # fmt: skip


def _archive(desk: Desk, digest: Digest, memory: Memory) -> Edition | None:
    """Give the best finding that was not told and that the gate lets pass."""
    if not digest.has_archive:
        return None
    found = archive(desk.base, digest.topics, Told(desk.base, memory.shown))
    ids = frozenset(finding.id for finding in found)
    for finding in found:
        for line in (with_company(finding, ids, desk.base).findings, (finding,)):
            page, answer = _from_archive(line, desk, digest)
            if _holds(page, answer, desk):
                return _edition(page, answer, "archive")
    return None


def _from_archive(line: tuple[Finding, ...], desk: Desk, digest: Digest) -> tuple[p.Page, Answer]:
    heading = _archive_heading(desk.base.articles[line[0].lead.article])
    page, worded, *_ = word(_answer(line, desk.base), desk, heading)
    actions = (
        *more_actions([topic_of(line[0], digest.topics)], desk),
        p.Action(say(Say.NO_ARCHIVE), f"{Say.C_DIGEST} archive off"),
        stop_action(),
    )
    return replace(page, actions=actions), _answer(worded.findings, desk.base)


def _archive_heading(article: Article) -> Runs:
    return in_bold((*say(Say.FROM_ARCHIVE, Say.COMMA), r.source(article)[-1]))


def _answer(findings: tuple[Finding, ...], base: FactBase) -> Answer:
    ids = dict.fromkeys(each.disagreement for each in findings if each.disagreement)
    return Answer(
        status="answer",
        question=Question(text="", asked="list"),
        findings=findings,
        disagreements=tuple(base.disagreements[id_] for id_ in ids),
    )


def _holds(page: p.Page, answer: Answer, desk: Desk) -> bool:
    try:
        check(page, answer, desk.base, desk.lexicon, "")
    except GateError:
        return False
    return True


def _edition(page: p.Page, answer: Answer, kind: Literal["news", "archive"]) -> Edition:
    facts = dict.fromkeys(fact.id for finding in answer.findings for fact in finding.facts)
    return Edition(page, answer, kind, tuple(facts))
