"""Terms of every fact, how rare they are, and the candidates for a question."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import tantivy

from knowledge.entries import ARTICLE, OWN, Entries, Entry

_WRITER_BYTES = 15_000_000
"""The least heap that tantivy's writer accepts."""


class Index:
    """The entries of a base and the search for candidates; immutable once built."""

    def __init__(self, entries: Entries) -> None:
        """Count how many sentences hold each term and fill the search index."""
        self.entries = entries
        self._schema = _schema()
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=_WRITER_BYTES, num_threads=1)
        frequency: Counter[str] = Counter()
        known: set[str] = set()
        sentences = 0
        for article in entries.articles:
            held: dict[int, set[str]] = {}
            for document in entries.documents(article):
                held.setdefault(document.sentence, set()).update(document.own)
                known.update(document.context)
                writer.add_document(_tantivy(document.position, document.own, document.context))
            for terms in held.values():
                frequency.update(terms)
            sentences += len(held)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._search = index.searcher()
        self._sentences = max(sentences, 1)
        self._frequency = frequency
        self._known = frozenset(known.union(frequency))

    def holds(self, term: str) -> bool:
        """Tell whether any fact, or the article around it, has the term."""
        return term in self._known

    def rarity(self, terms: Iterable[str]) -> float:
        """Give the inverse document frequency of the commonest of the terms (BM25's form)."""
        count = max((self._frequency[term] for term in terms), default=0)
        return math.log(1 + (self._sentences - count + 0.5) / (count + 0.5))

    def candidates(self, groups: Sequence[Sequence[str]], limit: int) -> tuple[Entry, ...]:
        """Give the entries that best match groups of alternative terms, best first."""
        if len(self.entries) <= limit:
            return tuple(self.entries)
        wanted = [self._group(terms) for terms in groups if terms]
        if not wanted:
            return ()
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in wanted])
        hits = self._search.search(query, limit).hits
        return tuple(self.entries[self._position(address)] for _, address in hits)

    def _group(self, terms: Sequence[str]) -> tantivy.Query:
        alternatives = [
            tantivy.Query.boost_query(tantivy.Query.term_query(self._schema, field, term), weight)
            for term in terms
            for field, weight in (("own", OWN), ("context", ARTICLE))
        ]
        return tantivy.Query.disjunction_max_query(alternatives)

    def _position(self, address: tantivy.DocAddress) -> int:
        return int(self._search.doc(address)["position"][0])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in ("own", "context"):
        builder.add_text_field(field, stored=False, tokenizer_name="whitespace")
    builder.add_unsigned_field("position", stored=True)
    return builder.build()


def _tantivy(position: int, own: Iterable[str], context: Iterable[str]) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("own", " ".join(own))
    document.add_text("context", " ".join(context))
    document.add_unsigned("position", position)
    return document
