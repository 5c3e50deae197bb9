"""Desks over folders of articles, and what digests have in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.conversation.chats import Digest
from bot.conversation.gate import check
from bot.conversation.page import block_text, text_of
from bot.conversation.turns import Desk, make_desk
from bot.digests.edition import Edition, Memory, edition
from knowledge.models import Finding
from tests.knowledge.folders import open_folder

SINCE = datetime(2025, 3, 20, 4, 0, tzinfo=UTC)
NOW = datetime(2025, 3, 21, 4, 0, tzinfo=UTC)
DAILY = Digest(is_on=True, zone="Asia/Dushanbe")


def desk_over(place: Path, articles: Mapping[str, str], sources: str = "") -> Desk:
    """Open a base of these articles."""
    return make_desk(open_folder(place, articles, sources), ())


def memory_of(desk: Desk, new: Collection[str] = (), shown: Collection[str] = ()) -> Memory:
    """Know all articles since before the last digest, but those whose names begin like these."""
    before, after = SINCE - timedelta(days=3), SINCE + timedelta(hours=1)
    known = {id_: after if id_.startswith(tuple(new)) else before for id_ in desk.base.articles}
    return Memory(known, SINCE, frozenset(shown))


def news_of(desk: Desk, *new: str, digest: Digest = DAILY) -> Edition | None:
    """Make the digest of a day on which these articles are new, without the archive."""
    return edition(desk, replace(digest, has_archive=False), memory_of(desk, new), NOW)


def days(desk: Desk, digest: Digest, memory: Memory) -> Iterator[Edition]:
    """Give editions day after day, each remembered as shown, until there is none."""
    now = NOW
    while made := edition(desk, digest, memory, now):
        yield made
        shown = memory.shown | frozenset(made.facts)
        memory, now = Memory(memory.known, now, shown), now + timedelta(days=1)


def prove(made: Edition, desk: Desk) -> None:
    """Let an edition pass the gate."""
    check(made.page, made.answer, desk.base, desk.lexicon, "")


def read(made: Edition | None) -> str:
    """Give an edition as it is read, folded parts left out; nothing for none."""
    blocks = made.page.blocks if made else ()
    return text_of(block for block in blocks if block.kind != "folded")


def heading(made: Edition | None) -> str:
    return block_text(made.page.blocks[0]) if made else ""


def is_shown(finding: Finding, facts: Collection[str]) -> bool:
    return any(fact.id in facts for fact in finding.facts)
