"""Articles with their facts, taken out of the rows as they are asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from knowledge.base.outlines import Outline
from knowledge.base.surroundings import Surroundings
from knowledge.base.topics import among_own
from knowledge.models import Article, Fact
from knowledge.store.joining import people
from knowledge.store.packing import around_out, taken_out
from knowledge.store.shelf import BITS

_REMEMBERED, _REMEMBERED_IDS = 1024, 16_384
"""Articles that are kept once they were asked for, with their facts; and numbers of articles."""


class Read(NamedTuple):
    """An article with its facts as they are over the whole folder."""

    article: Article
    facts: Sequence[Fact]
    seen: Outline
    around: Surroundings | None
    """What stands round the facts, once that was read."""


class Leaves:
    """The articles of a snapshot of the rows; the last ones asked for are remembered."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        """Learn what the folder tells of speakers and topics."""
        self._rows = rows
        self._persons = {(p.speaker, p.office): p.person for p in people(rows).values() if p.person}
        self.numbered: Callable[[int], Read] = lru_cache(maxsize=_REMEMBERED)(self._read)
        """Gives the article of a number."""
        self.number: Callable[[str], int | None] = lru_cache(maxsize=_REMEMBERED_IDS)(self._number)
        """Gives the number of the article of an id."""

    def _number(self, article: str) -> int | None:
        found = self._rows.execute(
            "SELECT no FROM articles WHERE id = ? AND state", (article,)
        ).fetchone()
        return None if found is None else int(found[0])

    def of(self, article: str) -> Read | None:
        """Give the article of that id."""
        no = self.number(article)
        return None if no is None else self.numbered(no)

    def numbers(self) -> Iterator[int]:
        """Give the numbers of the articles, in the order of the folder."""
        for (no,) in self._rows.execute("SELECT no FROM articles WHERE state ORDER BY place"):
            yield no

    def _read(self, no: int) -> Read:
        kept, around = self._rows.execute(
            "SELECT leaf, around FROM leaves WHERE no = ?", (no,)
        ).fetchone()
        owned = self._rows.execute(
            "SELECT pos, terms FROM owned WHERE pos >= ? AND pos < ?", (no << BITS, no + 1 << BITS)
        )
        terms = {pos: json.loads(held) for pos, held in owned}

        leaf = taken_out(kept)

        def told(at: int, fact: Any) -> None:
            office = leaf.offices.get(fact["id"], "")
            fact["person"] = self._persons.get((fact.get("speaker"), office))
            if no << BITS | at in terms:
                fact["topics"] = among_own(fact["topics"], terms[no << BITS | at])

        seen = None if around is None else around_out(around)
        return Read(leaf.article, leaf.facts(told), leaf.outline(), seen)


def own_terms(rows: sqlite3.Connection) -> list[tuple[str, int]]:
    """Give the folder's own terms, the rarest first, each with what stands for its words."""
    found = rows.execute("SELECT value FROM about WHERE name = 'own'").fetchone()
    return [(id_, key) for id_, key in json.loads(found[0])] if found else []
