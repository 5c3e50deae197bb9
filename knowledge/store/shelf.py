"""A large base on disk: its tables, who may write them, and the snapshot that a reader holds.

Each version of code and lexicon has a folder of its own, ``<data>/base/<version>``, with the rows
in SQLite and the search index beside them. A reader keeps the state that it opened: what another
process writes afterwards is for whoever opens next.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy

from knowledge.errors import DataFolderError

BITS = 20
"""A fact's position is its article's number, and so many bits for its place in the article."""
_ROWS, _INDEX, _LOCK = "facts.sqlite", "index", "lock"
_WRITER_CACHE, _READER_CACHE = 128_000, 24_000
"""KiB of pages that are kept in memory."""
_PATIENCE = 30
"""Seconds that a writer waits for another program that looks into the file."""
_TABLES = """
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles(
    no INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL,
    place INTEGER NOT NULL DEFAULT 0, day TEXT NOT NULL, origin TEXT, twin TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0, facts INTEGER NOT NULL, figures INTEGER NOT NULL,
    sentences INTEGER NOT NULL DEFAULT 0);
CREATE INDEX articles_twin ON articles(twin, place);
CREATE TABLE leaves(
    no INTEGER PRIMARY KEY, leaf BLOB NOT NULL, candidates BLOB NOT NULL, around BLOB, terms BLOB);
CREATE TABLE gone(no INTEGER PRIMARY KEY);
CREATE TABLE people(
    no INTEGER PRIMARY KEY, speaker TEXT NOT NULL, office TEXT NOT NULL, person TEXT,
    UNIQUE(speaker, office));
CREATE INDEX people_voice ON people(coalesce(person, speaker));
CREATE TABLE holders(
    article INTEGER NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL,
    PRIMARY KEY(article, at)) WITHOUT ROWID;
CREATE TABLE facts(
    pos INTEGER PRIMARY KEY, claim INTEGER, question INTEGER, named INTEGER, kind INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, topic TEXT, second TEXT, rank TEXT NOT NULL,
    since TEXT, until TEXT);
CREATE INDEX facts_claim ON facts(claim);
CREATE INDEX facts_question ON facts(question) WHERE question IS NOT NULL;
CREATE INDEX facts_named ON facts(named, kind);
CREATE TABLE findings(
    claim INTEGER PRIMARY KEY, lead INTEGER NOT NULL, first INTEGER NOT NULL,
    size INTEGER NOT NULL, letters INTEGER NOT NULL, day TEXT NOT NULL,
    contested INTEGER NOT NULL DEFAULT 0);
CREATE INDEX findings_lead ON findings(lead);
CREATE INDEX findings_foremost ON findings(contested DESC, size DESC, day DESC);
CREATE TABLE disagreements(question INTEGER PRIMARY KEY, claims TEXT NOT NULL, by TEXT NOT NULL);
CREATE TABLE utterances(claim INTEGER PRIMARY KEY, words BLOB NOT NULL);
CREATE TABLE renderings(
    claim INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY(claim, other)) WITHOUT ROWID;
CREATE TABLE candidates(
    key INTEGER NOT NULL, pos INTEGER NOT NULL, PRIMARY KEY(key, pos)) WITHOUT ROWID;
CREATE TABLE owned(pos INTEGER PRIMARY KEY, terms TEXT NOT NULL);
CREATE TABLE topical(
    topic TEXT NOT NULL, rank TEXT NOT NULL, claim INTEGER NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY(topic, rank, claim)) WITHOUT ROWID;
CREATE INDEX topical_claim ON topical(claim);
CREATE TABLE terms(
    term TEXT PRIMARY KEY, sentences INTEGER NOT NULL, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE words(
    word TEXT PRIMARY KEY, articles INTEGER NOT NULL,
    capital INTEGER NOT NULL, small INTEGER NOT NULL
) WITHOUT ROWID;
"""


class Shelf:
    """The folder of one version of a large base."""

    def __init__(self, data: Path, version: str) -> None:
        """Take the data folder; nothing is opened yet."""
        self._all = data / "base"
        self.place = self._all / version
        self.index = self.place / _INDEX

    def is_there(self) -> bool:
        """Tell whether something was written here."""
        return (self.place / _ROWS).is_file()

    @contextmanager
    def kept_alone(self) -> Iterator[None]:
        """Wait until no other process writes here, and let none; raises DataFolderError."""
        with said(self._all):
            self._all.mkdir(parents=True, exist_ok=True)
            lock = os.open(self._all / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def writer(self) -> sqlite3.Connection:
        """Open the rows for writing; tables that are not there are made."""
        self.place.mkdir(parents=True, exist_ok=True)
        rows = _connected(f"{(self.place / _ROWS).resolve().as_uri()}", _WRITER_CACHE)
        rows.execute("PRAGMA journal_mode=WAL")
        rows.execute("PRAGMA synchronous=NORMAL")
        if not has_tables(rows):
            shutil.rmtree(self.index, ignore_errors=True)
            rows.executescript(f"BEGIN;{_TABLES}COMMIT;")
        return rows

    def reader(self, *, immutable: bool = False) -> sqlite3.Connection:
        """Open the rows as they are now, whatever is written later.

        ``immutable``: nobody writes here any more, the file system may be read-only.
        """
        more = "immutable=1" if immutable else "mode=ro"
        rows = _connected(f"{(self.place / _ROWS).resolve().as_uri()}?{more}", _READER_CACHE)
        rows.execute("BEGIN")
        has_tables(rows)
        return rows

    def has_index(self) -> bool:
        """Tell whether the search index is there."""
        return self.index.is_dir() and tantivy.Index.exists(str(self.index))

    def searcher(self) -> tantivy.Searcher:
        """Open the search index as it is now."""
        return tantivy.Index.open(str(self.index)).searcher()

    def linked(self, data: Path) -> tantivy.Searcher:
        """Open a search index that lies where nothing can be written.

        Whoever opens one leaves a lock beside its files: it is opened by links to them.
        """
        with said(data), TemporaryDirectory(dir=data) as links:
            for file in self.index.iterdir():
                if file.suffix != ".lock":
                    (Path(links) / file.name).symlink_to(file.resolve())
            return tantivy.Index.open(links).searcher()

    def forget_others(self) -> None:
        """Remove what other versions of code and lexicon have left."""
        for other in self._all.iterdir():
            if other.is_dir() and other != self.place:
                shutil.rmtree(other, ignore_errors=True)

    def begin_anew(self) -> None:
        """Remove everything: it is made again."""
        shutil.rmtree(self.place, ignore_errors=True)

    def begin_with(self, made: Shelf) -> None:
        """Take over what was made elsewhere."""
        partial = self.place.with_name(f"{self.place.name}.{os.getpid()}")
        shutil.copytree(made.place, partial)
        partial.rename(self.place)


class Rows(sqlite3.Connection):
    """A connection that is closed when nobody holds it any more: a base has no end of its own."""

    def __del__(self) -> None:
        """Give the snapshot up."""
        self.close()


def has_tables(rows: sqlite3.Connection) -> bool:
    """Tell whether the tables were made."""
    return bool(rows.execute("SELECT 1 FROM sqlite_schema WHERE name = 'about'").fetchone())


def _connected(address: str, cache: int) -> sqlite3.Connection:
    # Threads may share it: SQLite itself lets one in after the other.
    rows = sqlite3.connect(
        address, _PATIENCE, isolation_level=None, check_same_thread=False, factory=Rows, uri=True
    )
    rows.execute(f"PRAGMA cache_size=-{cache}")
    return rows


@contextmanager
def said(folder: Path) -> Iterator[None]:
    """Say in one sentence that a folder cannot be written, whoever finds out: DataFolderError."""
    try:
        yield
    except OSError as error:
        raise DataFolderError(f"{folder} ({error.strerror or error})") from error
    except sqlite3.OperationalError as error:
        raise DataFolderError(f"{folder} ({error})") from error
