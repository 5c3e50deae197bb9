"""A large base is brought to what its folder holds: what changed is read, nothing else."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge.articles import Refused, Written
from knowledge.base.dossiers import Dossier
from knowledge.base.salience import Term
from knowledge.base.speakers import named_people
from knowledge.base.topics import own_topics, topics_of
from knowledge.errors import ArticleError
from knowledge.language.words import stems
from knowledge.lexicon import Lexicon
from knowledge.models import Fact
from knowledge.progress import Progress
from knowledge.store import filing, joining
from knowledge.store.kept import Store
from knowledge.store.leaves import own_terms
from knowledge.store.packing import candidates_out, taken_out
from knowledge.store.rows import NO_DAY, hashed
from knowledge.store.searching import index_changes, index_writer, kept_safe, settled
from knowledge.store.shelf import has_tables

SAMPLE = 500
"""The newest articles, of which a large folder's own topics are chosen."""
Reading = Callable[[Sequence[Written]], Iterator[tuple[Written, Dossier | ArticleError]]]


def is_current(rows: sqlite3.Connection, articles: Sequence[Written], store: Store) -> bool:
    """Tell whether the rows hold just these articles, and the index what the rows hold."""
    if not has_tables(rows) or not rows.execute("SELECT 1 FROM about").fetchone():
        return False
    kept = {id_: (each.key, each.place) for id_, each in filing.kept_articles(rows).items()}
    states = {state for (state,) in rows.execute("SELECT DISTINCT state FROM articles")}
    return (
        kept == {each.id: (store.name(each), at) for at, each in enumerate(articles)}
        and filing.TO_INDEX not in states
        and rows.execute("SELECT 1 FROM gone").fetchone() is None
    )


class Means(NamedTuple):
    """What a large base is made with."""

    store: Store
    lexicon: Lexicon
    everyday: Mapping[str, int]
    """As ``own_terms`` takes it."""
    read: Reading
    """Reads articles, or loads what was read of them."""
    progress: Progress | None = None
    """Told of the articles that are indexed, behind the reading."""


def update(
    rows: sqlite3.Connection, index: Path, articles: Sequence[Written], means: Means
) -> list[Refused]:
    """Bring the rows and the index to these articles; give those that could not be read."""
    store, lexicon = means.store, means.lexicon
    kept = filing.kept_articles(rows)
    new = [
        each for each in articles if each.id not in kept or kept[each.id].key != store.name(each)
    ]
    current = {each.id for each in articles} - {each.id for each in new}
    filing.begin(rows)
    rows.execute("BEGIN IMMEDIATE")
    before = joining.people(rows)
    for id_ in kept.keys() - current:
        filing.remove(rows, kept[id_].no)
    refused = []
    for written, found in means.read(new):
        if isinstance(found, Dossier):
            filing.add(rows, written, found, store)
        else:
            refused.append(Refused(f"{written.id}.txt", found))
    unread = {each.name.removesuffix(".txt") for each in refused}
    filing.settle(rows, [each.id for each in articles if each.id not in unread])
    _join(rows, before, lexicon, means.everyday)
    writer = index_writer(index)
    with kept_safe(index):
        index_changes(rows, writer, lexicon, means.progress)
        filing.tidy(rows)
        rows.execute("COMMIT")
        writer.commit()
        writer.wait_merging_threads()
    rows.execute("BEGIN IMMEDIATE")
    settled(rows)
    rows.execute("COMMIT")
    return refused


def _join(
    rows: sqlite3.Connection,
    before: Mapping[int, joining.Person],
    lexicon: Lexicon,
    everyday: Mapping[str, int],
) -> None:
    """Work out what the articles that came or went change over the folder."""
    filing.tidy(rows)
    joining.find(rows)
    joining.render(rows, joining.name(rows, before, lexicon))
    joining.contest(rows)
    own = _own_terms(rows, lexicon, everyday)
    keys = {term.id: hashed(stems(term.label)) for term in own}
    rarest = sorted(own, key=lambda term: (len(term.sentences), term.id))
    was = own_terms(rows)
    ranked = [(term.id, keys[term.id]) for term in rarest]
    if was != ranked:
        joining.touch_terms(rows, {key for _, key in (*was, *ranked)})
    joining.place_on_topics(rows, dict(ranked))
    listed = topics_of(joining.topics_counted(rows), lexicon, own)
    note(rows, "own", ranked)
    note(rows, "topics", [topic.model_dump() for topic in listed])
    for name in ("facts", "figures"):
        counted = rows.execute(f"SELECT COALESCE(SUM({name}), 0) FROM articles WHERE state")
        note(rows, name, counted.fetchone()[0])
    note(rows, "findings", rows.execute("SELECT COUNT(*) FROM findings").fetchone()[0])
    answered = rows.execute("SELECT COUNT(*) FROM facts WHERE claim IS NOT NULL").fetchone()
    note(rows, "answered", answered[0])


def note(rows: sqlite3.Connection, name: str, value: object) -> None:
    """Note something of the base as a whole, as JSON."""
    text = json.dumps(value, ensure_ascii=False)
    rows.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, text))


def _own_terms(
    rows: sqlite3.Connection, lexicon: Lexicon, everyday: Mapping[str, int]
) -> tuple[Term, ...]:
    """Choose the folder's own terms among those of its newest articles."""
    newest = rows.execute(
        "SELECT leaf, candidates FROM leaves JOIN"
        " (SELECT no, place FROM articles WHERE state ORDER BY day = ?, day DESC, place LIMIT ?)"
        " USING (no) ORDER BY place",
        (NO_DAY, SAMPLE),
    )
    facts: list[Fact] = []
    candidates: dict[tuple[str, int], Sequence[str]] = {}
    for kept, forms in newest:
        leaf = taken_out(kept)
        facts += leaf.facts()
        for at, lines in candidates_out(forms).items():
            if lines:
                candidates[leaf.article.id, at] = lines.split("\n")
    own = own_topics(facts, candidates, named_people(facts, lexicon), everyday, lexicon)
    return tuple({term.id: term for held in own.values() for term in held}.values())
