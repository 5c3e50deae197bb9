"""Terms of every fact, how rare they are, and the candidates for a question."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple, Protocol, overload

import tantivy

from knowledge.base.entries import ARTICLE, OWN, Document, Entry, Setting
from knowledge.base.facts import FactBase
from knowledge.base.stories import Stories
from knowledge.base.terms import ENTITY_KINDS, Terms
from knowledge.language.words import stem
from knowledge.lexicon import Lexicon

_REMEMBERED = 4096
"""Entries that are kept once they were asked for."""
WRITER_BYTES = 15_000_000
"""The least heap that tantivy's writer accepts."""


class Entries(Sequence[Entry]):
    """The entries of a base in memory, in the order of its facts; what is taken back has none.

    An entry is put together when it is asked for, of terms that are remembered.
    """

    def __init__(self, base: FactBase, lexicon: Lexicon) -> None:
        """Gather what stands round the facts."""
        self._lexicon = lexicon
        terms = Terms(lexicon)
        self.settings = [
            Setting(base.articles[article], facts, terms)
            for article, facts in base.by_article.items()
        ]
        self._places = [(setting, at) for setting in self.settings for at in setting.answered]
        sizes = accumulate((len(setting.answered) for setting in self.settings), initial=0)
        firsts = zip(sizes, self.settings, strict=False)
        self._first = dict(zip(base.by_article, firsts, strict=True))
        self._made: Callable[[int], Entry] = lru_cache(maxsize=_REMEMBERED)(self._entry)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return [self._made(i) for i in range(len(self))[at]]
        return self._made(range(len(self))[at])

    def __iter__(self) -> Iterator[Entry]:
        return (self._made(i) for i in range(len(self)))

    def standing(self, article: str, sentence_start: int) -> tuple[Entry, ...]:
        """Give the entries of the facts in the sentence that starts there."""
        first, setting = self._first[article]
        return tuple(self._made(first + at) for at in setting.standing(sentence_start))

    @cached_property
    def stories(self) -> Stories:
        """Which articles are on one event."""
        function = self._lexicon.table("function")
        small = map(stem, (*function["en_stop"], *function["ru_stop"]))
        things = (
            key[0]
            for concept, key in self._lexicon.named()
            if len(key) == 1 and concept.kind not in ENTITY_KINDS
        )
        told = dict(zip(self._first, (setting.told for setting in self.settings), strict=True))
        otherwise = self._lexicon.table("opposing")["told"]
        return Stories(told, frozenset(small), frozenset(things), otherwise)

    def _entry(self, at: int) -> Entry:
        setting, position = self._places[at]
        return setting.entry(position)


class Counts(Protocol):
    """How often the terms of a base are used: counted in memory, or on disk."""

    @property
    def sentences(self) -> int:
        """Give the number of sentences that hold facts."""

    def frequency(self, term: str) -> int:
        """Give the number of sentences with a fact that has the term for its own."""

    def holds(self, term: str) -> bool:
        """Tell whether any fact, or the article around it, has the term."""


class Found(Protocol):
    """The entries of a base by the positions under which they were indexed."""

    def __len__(self) -> int: ...
    def __getitem__(self, position: int) -> Entry: ...
    def __iter__(self) -> Iterator[Entry]: ...
    def standing(self, article: str, sentence_start: int) -> Sequence[Entry]:
        """Give the entries of the facts in the sentence that starts there."""

    @property
    def stories(self) -> Stories | None:
        """Which articles are on one event; None where that is not known."""


class Index:
    """The entries of a base and the search for candidates; immutable once built."""

    def __init__(self, entries: Found, search: tantivy.Searcher, counts: Counts) -> None:
        """Take what ``documents_schema`` describes, indexed, and how often its terms are used."""
        self.entries = entries
        self._search, self._schema, self._counts = search, documents_schema(), counts

    def holds(self, term: str) -> bool:
        """Tell whether any fact, or the article around it, has the term."""
        return self._counts.holds(term)

    def rarity(self, terms: Iterable[str]) -> float:
        """Give the inverse document frequency of the commonest of the terms (BM25's form)."""
        count = max((self._counts.frequency(term) for term in terms), default=0)
        sentences = max(self._counts.sentences, 1)
        return math.log(1 + (sentences - count + 0.5) / (count + 0.5))

    def candidates(self, groups: Sequence[Sequence[str]], limit: int) -> tuple[Entry, ...]:
        """Give the entries that best match groups of alternative terms, best first."""
        if len(self.entries) <= limit:
            return tuple(self.entries)
        wanted = [self._group(terms) for terms in groups if terms]
        if not wanted:
            return ()
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in wanted])
        hits = self._search.search(query, limit, count=False).hits
        found = self._search.fast_field_values("position", [place for _, place in hits])
        return tuple(self.entries[int(position or 0)] for position in found)

    def _group(self, terms: Sequence[str]) -> tantivy.Query:
        alternatives = [
            tantivy.Query.boost_query(
                tantivy.Query.term_query(self._schema, field, term, index_option="basic"), weight
            )
            for term in terms
            for field, weight in (("own", OWN), ("context", ARTICLE))
        ]
        return tantivy.Query.disjunction_max_query(alternatives)


class _Counted(NamedTuple):
    """The counts of a base in memory."""

    sentences: int
    frequencies: Counter[str]
    known: frozenset[str]

    def frequency(self, term: str) -> int:
        return self.frequencies[term]

    def holds(self, term: str) -> bool:
        return term in self.known


def indexed(entries: Entries) -> Index:
    """Index the entries of a base in memory."""
    index = tantivy.Index(documents_schema())
    writer = index.writer(heap_size=WRITER_BYTES, num_threads=1)
    frequencies: Counter[str] = Counter()
    known: set[str] = set()
    sentences = at = 0
    for setting in entries.settings:
        documents = list(setting.documents())
        for position, document in enumerate(documents, at):
            writer.add_document(searched(document, position))
            known.update(document.context)
        held = by_sentence(documents)
        for terms in held.values():
            frequencies.update(terms)
        at, sentences = at + len(documents), sentences + len(held)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    counts = _Counted(sentences, frequencies, frozenset(known.union(frequencies)))
    return Index(entries, index.searcher(), counts)


def by_sentence(documents: Iterable[Document]) -> Mapping[int, set[str]]:
    """Give the terms that the facts of each sentence have for their own."""
    held: dict[int, set[str]] = {}
    for document in documents:
        held.setdefault(document.sentence, set()).update(document.own)
    return held


def documents_schema() -> tantivy.Schema:
    """Describe the documents of the search index; ``article`` is what they are removed by."""
    builder = tantivy.SchemaBuilder()
    for field in ("own", "context"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("article", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("position", fast=True)
    return builder.build()


def searched(document: Document, position: int, article: str = "") -> tantivy.Document:
    """Give what the search index reads of a document."""
    out = tantivy.Document()
    out.add_text("own", " ".join(document.own))
    out.add_text("context", " ".join(document.context))
    out.add_text("article", article)
    out.add_unsigned("position", position)
    return out
