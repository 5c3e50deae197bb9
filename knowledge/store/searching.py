"""The search index of a large base on disk, and how often its terms are used."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import tantivy

from knowledge.base.entries import Entry, Setting
from knowledge.base.index import WRITER_BYTES, by_sentence, documents_schema, searched
from knowledge.base.terms import Terms
from knowledge.errors import DataFolderError
from knowledge.lexicon import Lexicon
from knowledge.progress import Progress
from knowledge.store.filing import TO_INDEX, WHOLE, count_terms
from knowledge.store.leaves import Leaves
from knowledge.store.packing import around_away, counts_away, counts_out
from knowledge.store.shelf import BITS

_REMEMBERED = 4096
"""Entries that are kept once they were asked for."""
_REMEMBERED_TERMS = 65_536


def index_changes(
    rows: sqlite3.Connection,
    writer: tantivy.IndexWriter,
    lexicon: Lexicon,
    progress: Progress | None = None,
) -> None:
    """Index the articles that are only in the rows, and remove those that left.

    The terms are counted within the transaction; the writer is to be committed behind it, and
    ``settled`` to be called then. Killed between these, the same articles are indexed again at the
    next start.
    """
    terms = Terms(lexicon)
    leaves = Leaves(rows)
    for (no,) in rows.execute("SELECT no FROM gone").fetchall():
        writer.delete_documents_by_term("article", str(no))
    new = rows.execute("SELECT no, id FROM articles WHERE state = ?", (TO_INDEX,)).fetchall()
    for done, (no, id_) in enumerate(new, 1):
        writer.delete_documents_by_term("article", str(no))
        _index(rows, leaves, no, terms, writer)
        if progress:
            progress(done, len(new), f"the words of {id_}")


def settled(rows: sqlite3.Connection) -> None:
    """Note that the index holds what the rows hold."""
    rows.execute("UPDATE articles SET state = ? WHERE state = ?", (WHOLE, TO_INDEX))
    rows.execute("DELETE FROM gone")


def index_writer(place: Path) -> tantivy.IndexWriter:
    """Open the index for writing, or make it; raises ValueError where it is broken."""
    place.mkdir(exist_ok=True)
    index = tantivy.Index(documents_schema(), path=str(place))
    return index.writer(heap_size=WRITER_BYTES * 4, num_threads=1)


@contextmanager
def kept_safe(place: Path) -> Iterator[None]:
    """Say in one sentence that the index cannot be written: DataFolderError."""
    try:
        yield
    except ValueError as error:
        raise DataFolderError(f"{place} ({error})") from error


def _index(
    rows: sqlite3.Connection, leaves: Leaves, no: int, terms: Terms, writer: tantivy.IndexWriter
) -> None:
    (counted,) = rows.execute("SELECT terms FROM leaves WHERE no = ?", (no,)).fetchone()
    if counted is not None:
        count_terms(rows, counts_out(counted), -1)
    leaf = leaves.numbered(no)
    setting = Setting(leaf.article, leaf.facts, terms)
    documents = list(setting.documents())
    for document in documents:
        writer.add_document(searched(document, no << BITS | document.position, str(no)))
    held = by_sentence(documents)
    frequencies = Counter(term for own in held.values() for term in own)
    known = {term for document in documents for term in document.context}
    counts = counts_away(frequencies, known)
    count_terms(rows, counts_out(counts), 1)
    rows.execute(
        "UPDATE leaves SET around = ?, terms = ? WHERE no = ?",
        (around_away(setting.around), counts, no),
    )
    rows.execute("UPDATE articles SET sentences = ? WHERE no = ?", (len(held), no))


class StoredEntries:
    """The entries of a large base, put together as they are asked for."""

    stories = None
    """To compare the names of thousands of articles would cost more than an answer."""

    def __init__(self, leaves: Leaves, lexicon: Lexicon, size: int) -> None:
        """``size``: the number of facts that can be answered with."""
        self._leaves, self._terms, self._size = leaves, Terms(lexicon), size
        self._made: Callable[[int], Entry] = lru_cache(maxsize=_REMEMBERED)(self._entry)
        self._setting = lru_cache(maxsize=64)(self._read)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, position: int) -> Entry:
        return self._made(position)

    def __iter__(self) -> Iterator[Entry]:
        for no in self._leaves.numbers():
            for at in self._setting(no).answered:
                yield self._made(no << BITS | at)

    def standing(self, article: str, sentence_start: int) -> Sequence[Entry]:
        """Give the entries of the facts in the sentence that starts there."""
        no = self._leaves.number(article)
        if no is None:
            return ()
        setting = self._setting(no)
        found = (setting.positions[at] for at in setting.standing(sentence_start))
        return tuple(self._made(no << BITS | position) for position in found)

    def _entry(self, position: int) -> Entry:
        return self._setting(position >> BITS).entry(position & (1 << BITS) - 1)

    def _read(self, no: int) -> Setting:
        leaf = self._leaves.numbered(no)
        return Setting(leaf.article, leaf.facts, self._terms, leaf.seen, leaf.around)


class StoredCounts:
    """How often the terms of a large base are used."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        """Read the counts as they are asked for."""
        self._rows = rows
        (count,) = rows.execute("SELECT SUM(sentences) FROM articles").fetchone()
        self.sentences = int(count or 0)
        self._frequency: Callable[[str], int] = lru_cache(maxsize=_REMEMBERED_TERMS)(self._read)

    def frequency(self, term: str) -> int:
        """Give the number of sentences with a fact that has the term for its own."""
        return max(0, self._frequency(term))

    def holds(self, term: str) -> bool:
        """Tell whether any fact, or the article around it, has the term."""
        return self._frequency(term) >= 0

    def _read(self, term: str) -> int:
        found = self._rows.execute("SELECT sentences FROM terms WHERE term = ?", (term,)).fetchone()
        return -1 if found is None else int(found[0])
