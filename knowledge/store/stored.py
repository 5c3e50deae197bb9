"""A large base as everyone knows it: what is asked of it is decoded, and nothing else."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import tantivy

from knowledge.answers.timing import bounds
from knowledge.base.facts import FactBase
from knowledge.base.index import Index
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Disagreement, Figure, Finding, Period, Topic
from knowledge.store.findings import StoredFindings
from knowledge.store.joining import people
from knowledge.store.leaves import Leaves
from knowledge.store.rows import NO_DAY
from knowledge.store.searching import StoredCounts, StoredEntries

V = TypeVar("V")
LISTED = 256
"""The most findings that a large base lists: nobody reads on for longer."""


class Lazy(Mapping[str, V]):
    """A mapping whose values are decoded as they are asked for."""

    def __init__(
        self, get: Callable[[str], V | None], ids: Callable[[], Iterator[str]], size: int
    ) -> None:
        """``get`` gives None for an id that is not there; ``ids`` gives all, in order."""
        self._get, self._ids, self._size = get, ids, size

    def __getitem__(self, id_: str) -> V:
        found = self._get(id_)
        if found is None:
            raise KeyError(id_)
        return found

    def __iter__(self) -> Iterator[str]:
        return self._ids()

    def __len__(self) -> int:
        return self._size


@dataclass(frozen=True, kw_only=True, eq=False)
class StoredBase(FactBase):
    """A snapshot of a large base; what another process changes is for whoever opens next."""

    rows: sqlite3.Connection
    found: StoredFindings
    index: Index

    @property
    def newest(self) -> date | None:
        """The latest date of publication."""
        (day,) = self.rows.execute(
            "SELECT MAX(day) FROM articles WHERE state AND day != ?", (NO_DAY,)
        ).fetchone()
        return None if day is None else date.fromisoformat(day)

    def figures(self) -> int:
        """Give the number of figures."""
        return int(noted(self.rows, "figures"))

    def undated(self) -> tuple[str, ...]:
        """Give the ids of the articles that state no date."""
        found = self.rows.execute(
            "SELECT id FROM articles WHERE state AND day = ? ORDER BY place", (NO_DAY,)
        )
        return tuple(id_ for (id_,) in found)

    def latest(self) -> Iterator[Article]:
        """Give the articles, those published last first."""
        found = self.rows.execute(
            "SELECT id FROM articles WHERE state ORDER BY day = ?, day DESC, id DESC", (NO_DAY,)
        )
        return (self.articles[id_] for (id_,) in found)

    def figures_in(self, article: str, sentence_start: int) -> tuple[Figure, ...]:
        """Give the figures of the sentence that starts there."""
        standing = self.found.standing(article, sentence_start)
        return tuple(fact for fact in standing if isinstance(fact, Figure))

    def on_topic(self, topic: str, periods: Sequence[Period] = ()) -> Iterable[Finding]:
        """Give the best findings on a topic, of the periods if there are any."""
        days = [day for period in periods for day in bounds(period)]
        own = " OR ".join("? <= f.since AND f.until <= ?" for _ in periods)
        day = " OR ".join("? <= a.day AND a.day <= ?" for _ in periods)
        of_time = (
            f"AND CASE WHEN f.since IS NOT NULL THEN {own} ELSE EXISTS (SELECT 1 FROM facts AS o"
            f" JOIN articles AS a ON a.no = o.pos >> 20 WHERE o.claim = t.claim"
            f" AND a.day != '{NO_DAY}' AND ({day})) END"
        )
        return self._listed(
            "SELECT t.claim FROM topical AS t JOIN findings AS g ON g.claim = t.claim"
            " JOIN facts AS f ON f.pos = g.lead"
            f" WHERE t.topic = ? {of_time if periods else ''} ORDER BY t.rank",
            (topic, *days, *days),
        )

    def foremost(self, topics: Collection[str] = ()) -> Iterable[Finding]:
        """Give the best findings on the topics, or on any."""
        marks = ", ".join("?" for _ in topics)
        on_topic = f"WHERE claim IN (SELECT claim FROM topical WHERE topic IN ({marks}))"
        return self._listed(
            f"SELECT claim FROM findings {on_topic if topics else ''}"
            " ORDER BY contested DESC, size DESC, day DESC",
            tuple(topics),
        )

    def led_by(self, articles: Collection[str]) -> Iterable[Finding]:
        """Give the findings whose first fact stands in one of the articles."""
        led = (claim for id_ in articles for claim in self.found.led_by(id_))
        return (self.found.of_claim(claim) for _, claim in sorted(led))

    def disputed(self, article: str, start: int, end: int) -> Iterator[str]:
        """Give the disagreements of which a side stands whole in that stretch of an article."""
        return self.found.disputed(article, start, end)

    def contested(self) -> Iterable[Disagreement]:
        """Give the disagreements, those of the newest periods."""
        found = self.rows.execute(
            "SELECT q.claim FROM (SELECT json_extract(d.claims, '$[0]') AS claim"
            " FROM disagreements AS d JOIN facts AS f ON f.question = d.question"
            f" GROUP BY d.question ORDER BY MAX(f.until) DESC LIMIT {LISTED}) AS q"
            " JOIN findings AS g ON g.claim = q.claim JOIN articles AS b ON b.no = g.first >> 20"
            " ORDER BY b.place, g.first"
        ).fetchall()
        sides = (self.found.disagreement_of(claim) for (claim,) in found)
        return (item for item in sides if item is not None)

    def spoken_by(self, voices: Collection[str]) -> Iterable[Finding]:
        """Give the newest quotations of somebody, whole sentences first."""
        order = "ORDER BY g.letters < 40, g.day DESC, f.first"
        return self._listed(f"SELECT g.claim {_spoken_by(voices)} {order}", tuple(voices))

    def times_quoted(self, voice: str) -> int:
        """Count the quotations of somebody."""
        query = f"SELECT COUNT(*) {_spoken_by((voice,))}"
        (times,) = self.rows.execute(query, (voice,)).fetchone()
        return int(times)

    def most_quoted(self) -> Iterator[tuple[str, Finding]]:
        """Give who is quoted, most often first, with the first quotation of each."""
        known = people(self.rows)
        counted: dict[str, list[int]] = {}
        for no, times, first in self.rows.execute(
            "SELECT f.named, COUNT(*), MIN((a.place << 20) | (f.pos & 1048575))"
            " FROM facts AS f JOIN findings AS g ON g.lead = f.pos"
            " JOIN articles AS a ON a.no = f.pos >> 20"
            " WHERE f.kind = 1 AND f.named IS NOT NULL GROUP BY f.named"
        ):
            total = counted.setdefault(known[no].voice, [0, first])
            total[0], total[1] = total[0] + times, min(total[1], first)
        for voice, (_, first) in sorted(counted.items(), key=lambda one: (-one[1][0], one[1][1])):
            yield voice, self._placed(first)

    def voices(self) -> Iterable[tuple[str, str]]:
        """Give the speakers, each with who that is over the folder, in the order of the facts."""
        known = people(self.rows)
        order = self.rows.execute(
            "SELECT f.named FROM facts AS f JOIN articles AS a ON a.no = f.pos >> 20"
            " WHERE f.named IS NOT NULL"
            " GROUP BY f.named ORDER BY MIN((a.place << 20) | (f.pos & 1048575))"
        )
        return dict.fromkeys((known[no].speaker, known[no].voice) for (no,) in order)

    def written(self) -> Iterable[str]:
        """Give the folded words of the articles and of the names of their outlets."""
        return (word for (word,) in self.rows.execute("SELECT word FROM words"))

    def names(self) -> frozenset[str]:
        """Give the folded words that the facts' sentences write only with a capital."""
        found = self.rows.execute("SELECT word FROM words WHERE capital AND NOT small")
        return frozenset(word for (word,) in found)

    def _listed(self, query: str, values: tuple[object, ...]) -> Iterator[Finding]:
        """Give the first findings that a query gives the claims of, in the order of the folder."""
        claims = self.rows.execute(
            f"SELECT l.claim FROM ({query} LIMIT {LISTED}) AS l JOIN findings AS g"
            " ON g.claim = l.claim JOIN articles AS b ON b.no = g.first >> 20"
            " ORDER BY b.place, g.first",
            values,
        ).fetchall()
        return (self.found.of_claim(claim) for (claim,) in claims)

    def _placed(self, place: int) -> Finding:
        """Give the finding of the fact that stands there in the order of the folder."""
        (claim,) = self.rows.execute(
            "SELECT f.claim FROM articles AS a JOIN facts AS f ON f.pos = (a.no << 20) | ?"
            " WHERE a.place = ?",
            (place & 1048575, place >> 20),
        ).fetchone()
        return self.found.of_claim(claim)


def _spoken_by(voices: Collection[str]) -> str:
    marks = ", ".join("?" for _ in voices)
    return (
        "FROM facts AS f JOIN findings AS g ON g.lead = f.pos WHERE f.kind = 1"
        f" AND f.named IN (SELECT no FROM people WHERE coalesce(person, speaker) IN ({marks}))"
    )


def stored_base(
    rows: sqlite3.Connection,
    searcher: tantivy.Searcher,
    lexicon: Lexicon,
    refused: Sequence[tuple[str, str]],
) -> StoredBase:
    """Give the base of a snapshot of the rows, and of the index beside them."""
    leaves = Leaves(rows)
    found = StoredFindings(rows, leaves)
    answered = int(noted(rows, "answered"))
    articles = [
        id_ for (id_,) in rows.execute("SELECT id FROM articles WHERE state ORDER BY place")
    ]
    (disputes,) = rows.execute("SELECT COUNT(*) FROM disagreements").fetchone()

    def ids() -> Iterator[str]:
        return iter(articles)

    entries = StoredEntries(leaves, lexicon, answered)
    return StoredBase(
        articles=Lazy(lambda id_: (read := leaves.of(id_)) and read.article, ids, len(articles)),
        facts=Lazy(found.fact, found.fact_ids, int(noted(rows, "facts"))),
        findings=Lazy(found.finding, found.finding_ids, int(noted(rows, "findings"))),
        disagreements=Lazy(found.disagreement, found.disagreement_ids, disputes),
        topics=tuple(Topic.model_validate(topic) for topic in noted(rows, "topics")),
        finding_ids=Lazy(found.finding_id, found.answered_ids, answered),
        by_article=Lazy(lambda id_: (read := leaves.of(id_)) and read.facts, ids, len(articles)),
        refused=tuple(refused),
        rows=rows,
        found=found,
        index=Index(entries, searcher, StoredCounts(rows)),
    )


def noted(rows: sqlite3.Connection, name: str) -> Any:
    """Give what is noted of the base as a whole."""
    (value,) = rows.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
    return json.loads(value)
