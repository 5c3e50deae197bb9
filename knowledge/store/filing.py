"""Articles come to a large base and leave it; what that touches is noted for the joining."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from knowledge.articles import Refused, Written
from knowledge.base.dossiers import Dossier
from knowledge.base.facts import words_of
from knowledge.base.names import written
from knowledge.errors import RepeatedArticleError
from knowledge.models import Article, Fact
from knowledge.store.kept import Store
from knowledge.store.packing import candidates_out, counts_out, put_away, taken_out, unpacked
from knowledge.store.rows import NO_DAY, candidate_keys, fact_row, utterances
from knowledge.store.shelf import BITS

LEFT_OUT, TO_INDEX, WHOLE = 0, 1, 2
"""States of an article: another one's text, in the rows alone, in the search index too."""
_NOTES = """
CREATE TEMP TABLE IF NOT EXISTS touched(claim INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS asked(question INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS heard(named INTEGER PRIMARY KEY);
DELETE FROM touched; DELETE FROM asked; DELETE FROM heard;
"""
"""Claims, questions and speakers of which something came or went."""


class Kept(NamedTuple):
    """An article as it is on the shelf."""

    no: int
    key: str
    place: int


def kept_articles(rows: sqlite3.Connection) -> dict[str, Kept]:
    """Give the articles on the shelf by id."""
    found = rows.execute("SELECT id, no, key, place FROM articles")
    return {id_: Kept(*kept) for id_, *kept in found}


def begin(rows: sqlite3.Connection) -> None:
    """Note anew what is touched."""
    rows.executescript(_NOTES)


def add(rows: sqlite3.Connection, written: Written, found: Dossier, store: Store) -> None:
    """Put an article on the shelf; its facts come to the others with ``settle``."""
    article, facts = found.article, found.facts
    twin = sha256(repr((article.text, article.publisher)).encode()).hexdigest()[:32]
    day = article.published.isoformat() if article.published else NO_DAY
    figures = sum(fact.kind == "figure" for fact in facts)
    about = (article.id, store.name(written), day, article.origin, twin, len(facts), figures)
    (no,) = rows.execute(
        "INSERT INTO articles(id, key, day, origin, twin, facts, figures)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING no",
        about,
    ).fetchone()
    rows.execute(
        "INSERT INTO leaves(no, leaf, candidates) VALUES (?, ?, ?)", (no, *put_away(found))
    )
    rows.executemany(
        "INSERT INTO holders VALUES (?, ?, ?, ?)",
        ((no, at, *holder) for at, holder in enumerate(found.holders)),
    )


def remove(rows: sqlite3.Connection, no: int) -> None:
    """Take an article from the shelf."""
    _take_out(rows, no)
    for table, column in (("articles", "no"), ("leaves", "no"), ("holders", "article")):
        rows.execute(f"DELETE FROM {table} WHERE {column} = ?", (no,))


def settle(rows: sqlite3.Connection, order: Sequence[str]) -> None:
    """Bring the articles in the order of the folder; of those with one text the first counts."""
    kept = kept_articles(rows)
    rows.executemany(
        "UPDATE articles SET place = ? WHERE no = ?",
        [(at, kept[id_].no) for at, id_ in enumerate(order) if kept[id_].place != at],
    )
    first = "place = (SELECT MIN(place) FROM articles AS a WHERE a.twin = articles.twin)"
    leaving = rows.execute(f"SELECT no FROM articles WHERE state != {LEFT_OUT} AND NOT {first}")
    for (no,) in leaving.fetchall():
        _take_out(rows, no)
        rows.execute("UPDATE articles SET state = ?, sentences = 0 WHERE no = ?", (LEFT_OUT, no))
    coming = rows.execute(f"SELECT no FROM articles WHERE state = {LEFT_OUT} AND {first}")
    for (no,) in coming.fetchall():
        _put_in(rows, no)
        rows.execute("UPDATE articles SET state = ? WHERE no = ?", (TO_INDEX, no))


def repeated(rows: sqlite3.Connection) -> Iterator[Refused]:
    """Give the articles whose text another one has that stands before them."""
    for id_, first in rows.execute(
        "SELECT id, (SELECT id FROM articles AS a WHERE a.twin = articles.twin"
        f" ORDER BY place LIMIT 1) FROM articles WHERE state = {LEFT_OUT} ORDER BY place"
    ):
        yield Refused(f"{id_}.txt", RepeatedArticleError(f"{id_}.txt", f"as in {first}.txt"))


def _put_in(rows: sqlite3.Connection, no: int) -> None:
    """Add the facts of an article to those of the others."""
    kept, candidates = rows.execute(
        "SELECT leaf, candidates FROM leaves WHERE no = ?", (no,)
    ).fetchone()
    leaf = taken_out(kept)
    facts = tuple(leaf.facts())
    named = [_named(rows, fact, leaf.offices.get(fact.id, "")) for fact in facts]
    rows.executemany(
        "INSERT INTO facts(pos, named, claim, question, kind, first, last, topic, second, rank,"
        " since, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (no << BITS | at, who, *fact_row(fact, leaf.article))
            for at, (fact, who) in enumerate(zip(facts, named, strict=True))
        ),
    )
    rows.executemany("INSERT INTO utterances VALUES (?, ?)", utterances(facts))
    keys = {at: candidate_keys(forms) for at, forms in candidates_out(candidates).items()}
    rows.executemany(
        "INSERT INTO candidates VALUES (?, ?)",
        (
            (key, no << BITS | at)
            for at, fact in enumerate(facts)
            for key in keys.get(fact.sentence_start, ())
        ),
    )
    _count_words(rows, leaf.article, facts, 1)
    _touch(rows, no)


def _named(rows: sqlite3.Connection, fact: Fact, office: str) -> int | None:
    """Give the number of a speaker by name and the office that describes him or her."""
    if not fact.speaker:
        return None
    who = (fact.speaker, office)
    found = rows.execute("SELECT no FROM people WHERE speaker = ? AND office = ?", who).fetchone()
    if found is None:
        insert = "INSERT INTO people(speaker, office) VALUES (?, ?) RETURNING no"
        found = rows.execute(insert, who).fetchone()
    return int(found[0])


def _take_out(rows: sqlite3.Connection, no: int) -> None:
    """Take the facts of an article from among those of the others."""
    _touch(rows, no)
    inside = (no << BITS, no + 1 << BITS)
    claims = "SELECT claim FROM facts WHERE pos >= ? AND pos < ? AND kind = 1"
    rows.execute(f"DELETE FROM utterances WHERE claim IN ({claims})", inside)
    for column in ("claim", "other"):
        rows.execute(f"DELETE FROM renderings WHERE {column} IN ({claims})", inside)
    kept, forms, counted = rows.execute(
        "SELECT leaf, candidates, terms FROM leaves WHERE no = ?", (no,)
    ).fetchone()
    keys = {key for lines in unpacked(forms).values() for key in candidate_keys(lines)}
    rows.executemany(
        "DELETE FROM candidates WHERE key = ? AND pos >= ? AND pos < ?",
        ((key, *inside) for key in keys),
    )
    rows.execute("DELETE FROM facts WHERE pos >= ? AND pos < ?", inside)
    leaf = taken_out(kept)
    _count_words(rows, leaf.article, tuple(leaf.facts()), -1)
    if counted is not None:
        count_terms(rows, counts_out(counted), -1)
    rows.execute("UPDATE leaves SET around = NULL, terms = NULL WHERE no = ?", (no,))
    rows.execute("INSERT OR IGNORE INTO gone VALUES (?)", (no,))


def _touch(rows: sqlite3.Connection, no: int) -> None:
    inside = (no << BITS, no + 1 << BITS)
    for note, column in (("touched", "claim"), ("asked", "question"), ("heard", "named")):
        rows.execute(
            f"INSERT OR IGNORE INTO {note} SELECT {column} FROM facts"
            f" WHERE pos >= ? AND pos < ? AND {column} IS NOT NULL",
            inside,
        )


def _count_words(
    rows: sqlite3.Connection, article: Article, facts: Sequence[Fact], step: int
) -> None:
    """Count an article's words, and those that its facts write with a capital or small."""
    found = written(fact.sentence for fact in facts)
    rows.executemany(
        "INSERT INTO words VALUES (?, ?, ?, ?) ON CONFLICT(word) DO UPDATE SET"
        " articles = articles + excluded.articles, capital = capital + excluded.capital,"
        " small = small + excluded.small",
        (
            (word, step, step * (word in found.capital), step * (word in found.small))
            for word in words_of(article) | found.capital.keys() | found.small
        ),
    )


def count_terms(rows: sqlite3.Connection, counts: Iterable[tuple[str, int]], step: int) -> None:
    """Count the terms of one article, or with -1 count them no more."""
    rows.executemany(
        "INSERT INTO terms VALUES (?, ?, ?) ON CONFLICT(term) DO UPDATE SET"
        " sentences = sentences + excluded.sentences, articles = articles + excluded.articles",
        ((term, step * sentences, step) for term, sentences in counts),
    )


def tidy(rows: sqlite3.Connection) -> None:
    """Forget the words, terms and speakers that no article has any more."""
    rows.execute("DELETE FROM words WHERE articles = 0")
    rows.execute("DELETE FROM terms WHERE articles = 0")
    rows.execute(
        "DELETE FROM people WHERE NOT EXISTS (SELECT 1 FROM facts WHERE named = people.no)"
    )
