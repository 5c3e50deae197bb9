"""The facts of a base as they are searched: the weighted terms of each and of what is round it.

A term is a stem, a ``#concept`` of the lexicon or a ``=value`` of a figure. A term counts the more
the nearer it stands to the fact: in the fact itself, in its sentence, beside it, in its article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import NamedTuple, overload

from knowledge.facts import FactBase
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure, Quote
from knowledge.names import Written, written
from knowledge.people import titles_of
from knowledge.words import Token, stem, tokens

OWN, SENTENCE, NEAR, ARTICLE = 1.0, 0.85, 0.45, 0.25
"""Weights of closeness; whatever stands at NEAR or below is context, not the claim itself."""
LOOSER = 0.6
"""A broader concept, or what a name stands for, counts by this factor."""
SALIENT_MENTIONS, _SALIENT_NAME = 3, 2
"""A state or body named so often in an article, or another name, is what the article is about."""
_STATUS_WORDS = {"target": "target", "forecast": "forecast"}
_WAYS = {"up": "increase", "down": "decrease"}
"""Concepts of the lexicon that a figure means without saying the word."""
_SCENE_SENTENCES = 3
"""The opening of an article says where, when and between whom all of it happened."""
SALIENT = 0.55
"""Weight of what the whole article is about."""
_NEIGHBOURS = 8
"""Sentences before and after that are near."""
_REMEMBERED = 4096
"""Entries that are kept once they were asked for."""
ENTITY_KINDS = frozenset({"country", "place", "body", "person"})


class Entry(NamedTuple):
    """A fact with its weighted terms and the neighbouring pairs of its words."""

    fact: Fact
    terms: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]
    is_measured: bool
    """Figures stand in its sentence."""


class Document(NamedTuple):
    """The terms by which a fact is looked up."""

    position: int
    """Of the fact in the base."""
    sentence: int
    own: frozenset[str]
    context: frozenset[str]


class Held(NamedTuple):
    """The terms of a text: said, implied, and implied by what is implied."""

    said: tuple[str, ...]
    looser: tuple[str, ...]
    loosest: tuple[str, ...]

    def weighted(self) -> dict[str, float]:
        """Give the terms with their weights."""
        return {
            **dict.fromkeys(self.loosest, LOOSER * LOOSER),
            **dict.fromkeys(self.looser, LOOSER),
            **dict.fromkeys(self.said, 1.0),
        }


class Terms:
    """Terms of stretches of text, remembered per stretch because facts share sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read texts with this lexicon."""
        self._lexicon = lexicon
        self._cache: dict[str, Held] = {}

    def held(self, text: str) -> Held:
        """Give the terms of a text."""
        if text not in self._cache:
            self._cache[text] = self._read(tokens(text))
        return self._cache[text]

    def of(self, text: str) -> Mapping[str, float]:
        """Give the terms of a text with weight 1, or LOOSER where they are only implied."""
        return self.held(text).weighted()

    def _read(self, words: tuple[Token, ...]) -> Held:
        said = {intern(word.stem): None for word in words}
        implied: dict[str, float] = {}
        for match in self._lexicon.match_tokens(words):
            said[intern(f"#{match.concept.id}")] = None
            for id_, weight in self.implied(match.concept.id):
                term = intern(f"#{id_}")
                implied[term] = max(implied.get(term, 0.0), weight)
        return Held(
            tuple(said),
            tuple(term for term, weight in implied.items() if weight == LOOSER),
            tuple(term for term, weight in implied.items() if weight < LOOSER),
        )

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


class Surroundings(NamedTuple):
    """What is known of an article when its facts are looked up."""

    scene: Held
    """Terms of its frame and of the sentences that open it, and the names that it mentions."""
    salient: tuple[str, ...]
    """The names, the places and the bodies that it is about, as terms."""


class Entries(Sequence[Entry]):
    """The entries of a base, in the order of its facts; what is taken back has none.

    An entry is put together when it is asked for, of terms that are remembered: all entries of a
    large base would fill the memory.
    """

    def __init__(self, base: FactBase, lexicon: Lexicon) -> None:
        """Gather what stands round the facts."""
        self._base, self._terms = base, Terms(lexicon)
        self._facts = tuple(fact for id_, fact in base.facts.items() if id_ in base.finding_ids)
        self._own: defaultdict[str, list[int]] = defaultdict(list)
        self._starts: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for position, fact in enumerate(self._facts):
            self._own[fact.article].append(position)
            self._starts[fact.article][fact.sentence_start] = fact.sentence
        self._order = {article: sorted(starts) for article, starts in self._starts.items()}
        self._titles = titles_of(self._facts, base.articles)
        self._utterances = _utterances(self._facts)
        self._around: dict[str, Surroundings] = {}
        self._made: Callable[[int], Entry] = lru_cache(maxsize=_REMEMBERED)(self._entry)

    @property
    def articles(self) -> Iterable[str]:
        """The articles that have facts."""
        return self._own

    def __len__(self) -> int:
        return len(self._facts)

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

    def standing(self, article: str, sentence_start: int) -> Sequence[Entry]:
        """Give the entries of the facts in the sentence that starts there."""
        places = self._own.get(article, ())
        return [self[at] for at in places if self._facts[at].sentence_start == sentence_start]

    def names(self) -> frozenset[str]:
        """Give the folded words that are only written with a capital."""
        return written(text for at in self._starts.values() for text in at.values()).names()

    def documents(self, article: str) -> Iterator[Document]:
        """Give the terms by which the facts of an article are looked up.

        What weighs more than NEAR is a fact's own, the rest its context.
        """
        around = self._surroundings(article)
        scene = frozenset((*around.scene.said, *around.scene.looser, *around.scene.loosest))
        for position in self._own[article]:
            fact = self._facts[position]
            held = [self._terms.held(text) for text in (_words(fact), *self._with_it(fact))]
            own = frozenset(_marks(fact)).union(
                around.salient, *(part.said for part in held), *(part.looser for part in held)
            )
            near = [self._terms.held(text) for text in self._near(fact)]
            context = scene.union(
                *(part.loosest for part in held), *(terms for part in near for terms in part)
            )
            yield Document(position, fact.sentence_start, own, context - own)

    def _entry(self, position: int) -> Entry:
        """Weigh the terms of one fact."""
        fact, of = self._facts[position], self._terms.of
        around = self._surroundings(fact.article)
        weighted = merged(
            (of(_words(fact)), OWN),
            (_marks(fact), OWN),
            *((of(text), SENTENCE) for text in self._with_it(fact)),
            *((of(text), NEAR) for text in self._near(fact)),
            (around.scene.weighted(), ARTICLE),
            (dict.fromkeys(around.salient, SALIENT), 1.0),
        )
        words = [word.stem for word in tokens(fact.sentence)]
        figures = self._base.figures_in(fact.article, fact.sentence_start)
        return Entry(fact, weighted, frozenset(pairwise(words)), bool(figures))

    def _with_it(self, fact: Fact) -> tuple[str, ...]:
        """Give what belongs to a fact: its sentence, who speaks and the rest of the utterance."""
        titles = self._titles.get((fact.article, fact.speaker or ""), "")
        spoken = f"{fact.speaker or ''} {titles} {fact.person or ''}"
        whole = self._utterances[fact.article, fact.group] if isinstance(fact, Quote) else ""
        return (fact.sentence, spoken, whole)

    def _near(self, fact: Fact) -> Iterator[str]:
        """Give the nearest other sentences of the fact's paragraph."""
        text = self._base.articles[fact.article].text
        first = text.rfind("\n", 0, fact.sentence_start) + 1
        last = text.find("\n", fact.sentence_end)
        sentences, starts = self._starts[fact.article], self._order[fact.article]
        at = bisect_left(starts, fact.sentence_start)
        for start in starts[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]:
            if first <= start and (last < 0 or start < last) and start != fact.sentence_start:
                yield sentences[start]

    def _surroundings(self, article: str) -> Surroundings:
        if article not in self._around:
            sentences = list(self._starts[article].values())
            self._around[article] = surroundings(
                self._base.articles[article], sentences, self._terms
            )
        return self._around[article]


def _words(fact: Fact) -> str:
    if isinstance(fact, Figure):
        return f"{fact.head} {fact.unit or ''} {fact.text}"
    return fact.text


def _marks(fact: Fact) -> dict[str, float]:
    if not isinstance(fact, Figure):
        return {}
    marks = {f"={value:g}": 1.0 for value in (fact.value, fact.value_to) if value is not None}
    named = (fact.metric, _STATUS_WORDS.get(fact.status), _WAYS.get(fact.direction or ""))
    return marks | {f"#{name}": 1.0 for name in named if name}


def _utterances(facts: Iterable[Fact]) -> Mapping[tuple[str, int], str]:
    whole: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Quote):
            whole[fact.article, fact.group].append(fact.text)
    return {place: " ".join(texts) for place, texts in whole.items()}


def surroundings(article: Article, sentences: Sequence[str], terms: Terms) -> Surroundings:
    """Read what an article as a whole is about: names, headline, place, date, publisher."""
    named = (article.headline, article.place, article.publisher, article.agency)
    published = f"{article.published:%B %Y}" if article.published else ""
    frame = f"{' '.join(part for part in named if part)} {published}"
    mentions = Counter(
        term
        for text in sentences
        for term in terms.held(text).said
        if term.startswith("#") and terms.is_place_or_body(term[1:])
    )
    opening = [terms.of(text) for text in sentences[:_SCENE_SENTENCES]]
    read = written(sentences)
    salient = (
        *(
            term
            for term, times in mentions.items()
            if times >= SALIENT_MENTIONS or any(term in part for part in opening)
        ),
        *_salient_names(read, sentences, article),
    )
    mentioned = {stem(norm): 1.0 for norm in read.names()}
    scene = merged((terms.of(frame), 1.0), *((part, 1.0) for part in opening), (mentioned, 1.0))
    return Surroundings(
        Held(
            tuple(term for term, weight in scene.items() if weight == 1.0),
            tuple(term for term, weight in scene.items() if weight == LOOSER),
            tuple(term for term, weight in scene.items() if weight < LOOSER),
        ),
        salient,
    )


def _salient_names(read: Written, sentences: Sequence[str], article: Article) -> Iterator[str]:
    """Give the names that an article opens with or comes back to, as terms; its outlet is none."""
    above = (article.headline or "", *sentences[:_SCENE_SENTENCES])
    opening = {word.norm for text in above for word in tokens(text)}
    outlet = {w.norm for name in (article.publisher, article.agency) for w in tokens(name or "")}
    for norm in read.names() - outlet:
        if norm in opening or read.capital[norm] >= _SALIENT_NAME:
            yield stem(norm)
