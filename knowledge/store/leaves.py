"""Articles with their facts, taken out of the rows as they are asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from knowledge.entries import Surroundings
from knowledge.models import Article, Fact
from knowledge.persons import with_person
from knowledge.salience import Term
from knowledge.store.joining import own_terms_of, people
from knowledge.store.rows import around_out, taken_out
from knowledge.store.shelf import BITS
from knowledge.topics import with_own_topics

_REMEMBERED = 256
"""Articles that are kept once they were asked for, with their facts."""


class Read(NamedTuple):
    """An article with its facts as they are over the whole folder."""

    article: Article
    facts: tuple[Fact, ...]
    around: Surroundings | None
    """What stands round the facts, once that was read."""


class Leaves:
    """The articles of a snapshot of the rows; the last ones asked for are remembered."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        """Learn what the folder tells of speakers and topics."""
        self._rows = rows
        self._persons = {(p.speaker, p.office): p.person for p in people(rows).values() if p.person}
        self._own = {term.id: term for term, _ in own_terms(rows)}
        self._keys = {term.id: key for term, key in own_terms(rows)}
        self.numbered: Callable[[int], Read] = lru_cache(maxsize=_REMEMBERED)(self._read)
        """Gives the article of a number."""

    def number(self, article: str) -> int | None:
        """Give the number of the article of that id."""
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
        leaf = taken_out(kept)
        held = own_terms_of(self._rows, self._keys, (no << BITS, no + 1 << BITS))
        facts = tuple(
            with_own_topics(
                with_person(fact, self._person(fact, leaf.offices.get(fact.id, ""))),
                [self._own[id_] for id_ in held.get(no << BITS | at, ())],
            )
            for at, fact in enumerate(leaf.facts)
        )
        return Read(leaf.article, facts, None if around is None else around_out(around))

    def _person(self, fact: Fact, office: str) -> str | None:
        return self._persons.get((fact.speaker, office)) if fact.speaker else None


def own_terms(rows: sqlite3.Connection) -> list[tuple[Term, int]]:
    """Give the folder's own terms, the rarest first, each with what stands for its words."""
    found = rows.execute("SELECT value FROM about WHERE name = 'own'").fetchone()
    kept = json.loads(found[0]) if found else []
    return [(Term(id_, label, frozenset()), key) for id_, label, key in kept]
