"""Other ways to find a sentence by a mistyped question, each at the best that it offers for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence

import bm25s
import tantivy
from rapidfuzz import fuzz, process

Answering = Callable[[str], str]
"""From a question to the sentence found first, empty where none is."""


def _rapidfuzz(sentences: Sequence[str]) -> Answering:
    """Compare the question with every sentence."""

    def answer(text: str) -> str:
        return process.extractOne(text, sentences, scorer=fuzz.token_set_ratio)[0]

    return answer


def _tantivy(sentences: Sequence[str]) -> Answering:
    """Search for every word and for all words that are one slip away from it."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    for sentence in sentences:
        writer.add_document(tantivy.Document(text=sentence))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def answer(text: str) -> str:
        words = [
            (tantivy.Occur.Should, tantivy.Query.fuzzy_term_query(schema, "text", word))
            for word in text.split()
        ]
        hits = searcher.search(tantivy.Query.boolean_query(words), 1).hits
        return str(searcher.doc(hits[0][1])["text"][0]) if hits else ""

    return answer


def _fts(sentences: Sequence[str]) -> Answering:
    """Search for every three letters in a row, which few slips leave alone."""
    rows = sqlite3.connect(":memory:")
    rows.execute("CREATE VIRTUAL TABLE facts USING fts5(text, tokenize='trigram')")
    rows.executemany("INSERT INTO facts VALUES (?)", ((sentence,) for sentence in sentences))

    def answer(text: str) -> str:
        parts = {word[at : at + 3] for word in text.split() for at in range(len(word) - 2)}
        query = " OR ".join(f'"{part}"' for part in sorted(parts))
        found = rows.execute("SELECT text FROM facts WHERE facts MATCH ? ORDER BY rank LIMIT 1",
                             (query,)).fetchone()  # fmt: skip
        return str(found[0]) if found else ""

    return answer


def _bm25(sentences: Sequence[str]) -> Answering:
    """Search for whole words: those that are mistyped are not found."""
    retriever = bm25s.BM25()
    words = bm25s.tokenize(list(sentences), stopwords=None, show_progress=False)
    retriever.index(words, show_progress=False)

    def answer(text: str) -> str:
        wanted = bm25s.tokenize([text], stopwords=None, show_progress=False)
        found, _ = retriever.retrieve(wanted, k=1, show_progress=False)
        return sentences[int(found[0][0])]

    return answer


RIVALS: Mapping[str, Callable[[Sequence[str]], Answering]] = {
    "rapidfuzz": _rapidfuzz,
    "tantivy fuzzy": _tantivy,
    "SQLite FTS5": _fts,
    "bm25s": _bm25,
}
