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
from typing import NamedTuple

from knowledge.facts import is_retracted
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure, Quote
from knowledge.names import OPENING, salient_names, written
from knowledge.people import titles_of
from knowledge.words import stem, tokens

OWN, SENTENCE, NEAR, ARTICLE = 1.0, 0.85, 0.45, 0.25
"""Weights of closeness; whatever stands at NEAR or below is context, not the claim itself."""
LOOSER = 0.6
"""A broader concept, or what a name stands for, counts by this factor."""
SALIENT_MENTIONS = 3
"""A state or body named so often in an article is what the article is about."""
_STATUS_WORDS = {"target": "target", "forecast": "forecast"}
_WAYS = {"up": "increase", "down": "decrease"}
"""Concepts of the lexicon that a figure means without saying the word."""
SALIENT = 0.55
"""Weight of what the whole article is about."""
_NEIGHBOURS = 8
"""Sentences before and after that are near."""
_REMEMBERED = 16_384
"""Stretches of text whose terms are kept once they were read."""
ENTITY_KINDS = frozenset({"country", "place", "body", "person"})


class Entry(NamedTuple):
    """A fact with its weighted terms and the neighbouring pairs of its words."""

    fact: Fact
    terms: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]


class Document(NamedTuple):
    """The terms by which a fact is looked up."""

    position: int
    """Of the fact among those of its article."""
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
        self._read: Callable[[str], Held] = lru_cache(maxsize=_REMEMBERED)(self._held)

    def held(self, text: str) -> Held:
        """Give the terms of a text."""
        return self._read(text)

    def of(self, text: str) -> Mapping[str, float]:
        """Give the terms of a text with weight 1, or LOOSER where they are only implied."""
        return self.held(text).weighted()

    def _held(self, text: str) -> Held:
        words = tokens(text)
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
    titles: Mapping[str, str]
    """Speaker → the words that introduce him or her."""


class Outline(NamedTuple):
    """What is seen of an article's facts at a glance."""

    positions: Sequence[int]
    """Which of them can be answered with."""
    sentences: Mapping[int, str]
    """Start → sentence, of these."""
    utterances: Mapping[int, str]
    """Group → the words of a whole utterance."""


def outline(facts: Sequence[Fact]) -> Outline:
    """Look through the facts of an article."""
    positions = [at for at, fact in enumerate(facts) if not is_retracted(fact)]
    answered = [facts[at] for at in positions]
    sentences = {fact.sentence_start: fact.sentence for fact in answered}
    return Outline(positions, sentences, _utterances(answered))


class Setting:
    """The facts of an article that can be answered with, and what stands round each."""

    def __init__(
        self,
        article: Article,
        facts: Sequence[Fact],
        terms: Terms,
        seen: Outline | None = None,
        around: Surroundings | None = None,
    ) -> None:
        """Take all facts of the article; the rest is read from them where it is not known."""
        self._article, self._facts, self._terms = article, facts, terms
        self.positions, self._sentences, self._utterances = seen or outline(facts)
        self._order = sorted(self._sentences)
        self.around = around or surroundings(article, [facts[at] for at in self.positions], terms)

    def documents(self) -> Iterator[Document]:
        """Give the terms by which each fact is looked up.

        What weighs more than NEAR is a fact's own, the rest its context.
        """
        scene = self.around.scene
        opening = frozenset((*scene.said, *scene.looser, *scene.loosest))
        for position in self.positions:
            fact = self._facts[position]
            held = [self._terms.held(text) for text in (_words(fact), *self._with_it(fact))]
            own = frozenset(_marks(fact)).union(
                self.around.salient, *(part.said for part in held), *(part.looser for part in held)
            )
            near = [self._terms.held(text) for text in self._near(fact)]
            context = opening.union(
                *(part.loosest for part in held), *(terms for part in near for terms in part)
            )
            yield Document(position, fact.sentence_start, own, context - own)

    def standing(self, sentence_start: int) -> Sequence[int]:
        """Tell which of the facts that can be answered with stand in a sentence, by their order."""
        return [
            at
            for at, position in enumerate(self.positions)
            if self._facts[position].sentence_start == sentence_start
        ]

    def entry(self, position: int) -> Entry:
        """Weigh the terms of one fact."""
        fact, of = self._facts[position], self._terms.of
        weighted = merged(
            (of(_words(fact)), OWN),
            (_marks(fact), OWN),
            *((of(text), SENTENCE) for text in self._with_it(fact)),
            *((of(text), NEAR) for text in self._near(fact)),
            (self.around.scene.weighted(), ARTICLE),
            (dict.fromkeys(self.around.salient, SALIENT), 1.0),
        )
        words = [word.stem for word in tokens(fact.sentence)]
        return Entry(fact, weighted, frozenset(pairwise(words)))

    def _with_it(self, fact: Fact) -> tuple[str, ...]:
        """Give what belongs to a fact: its sentence, who speaks and the rest of the utterance."""
        titles = self.around.titles.get(fact.speaker or "", "")
        spoken = f"{fact.speaker or ''} {titles} {fact.person or ''}"
        whole = self._utterances[fact.group] if isinstance(fact, Quote) else ""
        return (fact.sentence, spoken, whole)

    def _near(self, fact: Fact) -> Iterator[str]:
        """Give the nearest other sentences of the fact's paragraph."""
        text = self._article.text
        first = text.rfind("\n", 0, fact.sentence_start) + 1
        last = text.find("\n", fact.sentence_end)
        at = bisect_left(self._order, fact.sentence_start)
        for start in self._order[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]:
            if first <= start and (last < 0 or start < last) and start != fact.sentence_start:
                yield self._sentences[start]


def _words(fact: Fact) -> str:
    if isinstance(fact, Figure):
        return f"{fact.measured} {fact.unit or ''} {fact.text}"
    return fact.text


def _marks(fact: Fact) -> dict[str, float]:
    if not isinstance(fact, Figure):
        return {}
    marks = {f"={value:g}": 1.0 for value in (fact.value, fact.value_to) if value is not None}
    named = (fact.metric, _STATUS_WORDS.get(fact.status), _WAYS.get(fact.direction or ""))
    return marks | {f"#{name}": 1.0 for name in named if name}


def _utterances(facts: Iterable[Fact]) -> Mapping[int, str]:
    whole: defaultdict[int, list[str]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Quote):
            whole[fact.group].append(fact.text)
    return {group: " ".join(texts) for group, texts in whole.items()}


def surroundings(article: Article, facts: Sequence[Fact], terms: Terms) -> Surroundings:
    """Read what an article as a whole is about: names, headline, place, date, publisher."""
    named = (article.headline, article.place, article.publisher, article.agency)
    published = f"{article.published:%B %Y}" if article.published else ""
    frame = f"{' '.join(part for part in named if part)} {published}"
    sentences = list({fact.sentence_start: fact.sentence for fact in facts}.values())
    mentions = Counter(
        term
        for text in sentences
        for term in terms.held(text).said
        if term.startswith("#") and terms.is_place_or_body(term[1:])
    )
    opening = [terms.of(text) for text in sentences[:OPENING]]
    read = written(sentences)
    salient = (
        *(
            term
            for term, times in mentions.items()
            if times >= SALIENT_MENTIONS or any(term in part for part in opening)
        ),
        *map(stem, salient_names(article, sentences, read)),
    )
    mentioned = {stem(norm): 1.0 for norm in read.names()}
    scene = merged((terms.of(frame), 1.0), *((part, 1.0) for part in opening), (mentioned, 1.0))
    weights = {1.0: 0, LOOSER: 1}
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])
    for term, weight in scene.items():
        parts[weights.get(weight, 2)].append(term)
    said, looser, loosest = map(tuple, parts)
    return Surroundings(Held(said, looser, loosest), salient, titles_of(facts, article))
