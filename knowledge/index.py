"""Terms of every fact, how rare they are, and the candidates for a question.

A term is a stem, a ``#concept`` of the lexicon or a ``=value`` of a figure. A term counts the more
the nearer it stands to the fact: in the fact itself, in its sentence, beside it, in its article.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import tantivy

from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure
from knowledge.words import Token, tokens

OWN, SENTENCE, NEAR, ARTICLE = 1.0, 0.85, 0.45, 0.25
"""Weights of closeness; whatever stands at NEAR or below is context, not the claim itself."""
LOOSER = 0.6
"""A broader concept, or what a name stands for, counts by this factor."""
SALIENT_MENTIONS = 3
"""An entity named so often in an article is what the article is about."""
_STATUS_WORDS = {"target": "target", "forecast": "forecast"}
_WAYS = {"up": "increase", "down": "decrease"}
"""Concepts of the lexicon that a figure means without saying the word."""
_SCENE_SENTENCES = 3
"""The opening of an article says where, when and between whom all of it happened."""
ENTITY_KINDS = frozenset({"country", "place", "body", "person"})
_WRITER_BYTES = 15_000_000
"""The least heap that tantivy's writer accepts."""


class Entry(NamedTuple):
    """A fact with its weighted terms and the neighbouring pairs of its words."""

    fact: Fact
    terms: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]


class Surroundings(NamedTuple):
    """What is known of an article when its facts are indexed."""

    article: Article
    terms: Mapping[str, float]
    salient: frozenset[str]
    """Ids of the places, bodies and people that the article is about."""


class Index:
    """The entries of a base and the search for candidates; immutable once built."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Count how many sentences hold each term and fill the search index."""
        self.entries = tuple(entries)
        sentences: dict[tuple[str, int], set[str]] = {}
        for entry in entries:
            held = {t for t, w in entry.terms.items() if w > NEAR}
            key = (entry.fact.article, entry.fact.sentence_start)
            sentences.setdefault(key, set()).update(held)
        self._sentences = max(len(sentences), 1)
        self._frequency = Counter(term for held in sentences.values() for term in held)
        self._known = frozenset(t for e in entries for t in e.terms)
        self._schema = _schema()
        self._search = _filled(self._schema, self.entries)

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
            return self.entries
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


def _filled(schema: tantivy.Schema, entries: Sequence[Entry]) -> tantivy.Searcher:
    index = tantivy.Index(schema)
    writer = index.writer(heap_size=_WRITER_BYTES, num_threads=1)
    for position, entry in enumerate(entries):
        own = [term for term, weight in entry.terms.items() if weight > NEAR]
        context = [term for term, weight in entry.terms.items() if weight <= NEAR]
        document = tantivy.Document()
        document.add_text("own", " ".join(own))
        document.add_text("context", " ".join(context))
        document.add_unsigned("position", position)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index.searcher()


class Terms:
    """Terms of stretches of text, remembered per stretch because facts share sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read texts with this lexicon."""
        self._lexicon = lexicon
        self._cache: dict[str, dict[str, float]] = {}

    def of(self, text: str) -> Mapping[str, float]:
        """Give the terms of a text with weight 1, or LOOSER where they are only implied."""
        if text not in self._cache:
            self._cache[text] = self._read(tokens(text))
        return self._cache[text]

    def _read(self, words: tuple[Token, ...]) -> dict[str, float]:
        found = {word.stem: 1.0 for word in words}
        for match in self._lexicon.match_tokens(words):
            found[f"#{match.concept.id}"] = 1.0
            for id_, weight in self.implied(match.concept.id):
                found[f"#{id_}"] = max(found.get(f"#{id_}", 0.0), weight)
        return found

    def is_place_or_body(self, concept: str) -> bool:
        """Tell whether an article can be about the concept: a country, a place or a body."""
        entry = self._lexicon.concepts.get(concept)
        return entry is not None and entry.kind in ENTITY_KINDS - {"person"}

    def implied(self, concept: str) -> Iterable[tuple[str, float]]:
        """Give the broader concepts of a concept and what it stands for, with weights."""
        entry = self._lexicon.concepts.get(concept)
        if entry is None:
            return
        for id_ in (*entry.broader, *([entry.stands_for] if entry.stands_for else ())):
            yield id_, LOOSER
            outer = self._lexicon.concepts.get(id_)
            for further in outer.broader if outer else ():
                yield further, LOOSER * LOOSER


def merged(*weighted: tuple[Mapping[str, float], float]) -> dict[str, float]:
    """Put several sets of terms together, each scaled, the strongest weight winning."""
    out: dict[str, float] = {}
    for terms, factor in weighted:
        for term, weight in terms.items():
            if out.get(term, 0.0) < weight * factor:
                out[term] = weight * factor
    return out


def entry_of(
    fact: Fact, terms: Terms, with_it: Sequence[str], near: Sequence[str], around: Surroundings
) -> Entry:
    """Weigh the terms of one fact.

    ``with_it`` belongs to the fact like its sentence: speaker, titles, the rest of the utterance;
    ``near`` are the sentences beside its own.
    """
    own = f"{fact.head} {fact.unit or ''} {fact.text}" if isinstance(fact, Figure) else fact.text
    weighted = merged(
        (terms.of(own), OWN),
        (_marks(fact), OWN),
        (terms.of(fact.sentence), SENTENCE),
        *((terms.of(text), SENTENCE) for text in with_it),
        *((terms.of(text), NEAR) for text in near),
        (around.terms, ARTICLE),
    )
    for entity in around.salient:
        weighted[f"#{entity}"] = max(weighted.get(f"#{entity}", 0.0), NEAR + 0.1)
    words = [word.stem for word in tokens(fact.sentence)]
    return Entry(fact, weighted, frozenset(pairwise(words)))


def _marks(fact: Fact) -> dict[str, float]:
    if not isinstance(fact, Figure):
        return {}
    marks = {f"={value:g}": 1.0 for value in (fact.value, fact.value_to) if value is not None}
    named = (fact.metric, _STATUS_WORDS.get(fact.status), _WAYS.get(fact.direction or ""))
    return marks | {f"#{name}": 1.0 for name in named if name}


def surroundings(article: Article, sentences: Sequence[str], terms: Terms) -> Surroundings:
    """Read what an article as a whole is about: names, headline, place, date, publisher."""
    frame = " ".join(
        part
        for part in (article.headline, article.place, article.publisher, article.agency)
        if part
    )
    published = f"{article.published:%B %Y}" if article.published else ""
    mentions = Counter(
        term[1:]
        for text in sentences
        for term, weight in terms.of(text).items()
        if term.startswith("#") and weight == 1.0 and terms.is_place_or_body(term[1:])
    )
    salient = frozenset(i for i, n in mentions.items() if n >= SALIENT_MENTIONS)
    scene = [terms.of(text) for text in sentences[:_SCENE_SENTENCES]]
    salient |= frozenset(i for i in mentions if any(f"#{i}" in part for part in scene))
    weighted = merged(
        (terms.of(frame), 1.0), (terms.of(published), 1.0), *((t, 1.0) for t in scene)
    )
    return Surroundings(article, weighted, salient)
