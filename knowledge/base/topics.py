"""Topics of facts and the topics that a base can be briefed on.

The lexicon knows the subjects of much news. What a folder is about beside them, its own salient
terms tell; they take the places that the lexicon's topics leave, and some in any large folder.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter

from knowledge.base.salience import Sentence, Term, own_terms
from knowledge.language.words import remembered
from knowledge.lexicon import Concept, Lexicon, Match
from knowledge.models import Fact, Figure, Finding, Topic

_START = attrgetter("start")
_IN_FACT, _IN_SENTENCE = 2, 1
_MAIN = 2
MOST_TOPICS = 20
"""Commands that a base may add to the built-in ones."""
_SOLID = 2
"""Facts that keep a topic of the lexicon its place."""
_LARGE_FOLDER, _LEAST_OWN, _WIDE = 10, 5, 4
"""Articles from which on own terms have some places in any case, how many these are, and the
sentences that each of them must hold."""
LONGEST_COMMAND = 32
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"
_ROMAN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u"
_LATIN = dict(zip(_CYRILLIC, _ROMAN.replace("-", "").split(" "), strict=True))
"""Romanisation of Cyrillic letters (BGN/PCGN without its signs)."""


def with_topics(fact: Fact, lexicon: Lexicon) -> Fact:
    """Give the fact its topics of the lexicon, most fitting first."""
    weights: dict[str, int] = {}
    for match in _own_matches(fact, lexicon):
        if topic := match.concept.own_topic:
            weights[topic] = weights.get(topic, 0) + _IN_FACT
    for topic, times in _named(lexicon)(fact.sentence):
        weights[topic] = weights.get(topic, 0) + _IN_SENTENCE * times
    metric = lexicon.concepts.get(fact.metric or "") if isinstance(fact, Figure) else None
    if metric and metric.topic:
        weights[metric.topic] = weights.get(metric.topic, 0) + _IN_FACT * 2
    known = tuple(
        filter(
            lexicon.concepts.__contains__, sorted(weights, key=weights.__getitem__, reverse=True)
        )
    )
    return fact.model_copy(update={"topics": known}) if known != fact.topics else fact


def _own_matches(fact: Fact, lexicon: Lexicon) -> Sequence[Match]:
    """Give what the fact itself names; what its sentence names is known for all its facts."""
    if isinstance(fact, Figure):
        return lexicon.match(f"{fact.head} {fact.unit or ''}")
    if fact.end > fact.sentence_end:  # a turn of a transcript
        return lexicon.match(fact.text)
    matches, before = lexicon.match(fact.sentence), fact.sentence_start
    first = bisect_left(matches, fact.start - before, key=_START)
    inside = takewhile(lambda match: match.start < fact.end - before, matches[first:])
    return [match for match in inside if match.end <= fact.end - before]


@lru_cache(maxsize=4)
def _named(lexicon: Lexicon) -> Callable[[str], Sequence[tuple[str, int]]]:
    """Give the reader of the topics that a text names, with how often it does."""

    def read(text: str) -> Sequence[tuple[str, int]]:
        topics = (match.concept.own_topic for match in lexicon.match(text))
        return tuple(Counter(topic for topic in topics if topic).items())

    return remembered(read)


def main_topics(finding: Finding) -> tuple[str, ...]:
    """Give the topics that a finding is briefed on; the others it only touches."""
    return finding.lead.topics[:_MAIN]


def counted_topics(findings: Iterable[Finding]) -> Counter[str]:
    """Count the findings that each topic is briefed with."""
    return Counter(topic for finding in findings for topic in main_topics(finding))


def own_topics(
    facts: Sequence[Fact],
    candidates: Mapping[tuple[str, int], Sequence[str]],
    people: frozenset[str],
    everyday: Mapping[str, int],
    lexicon: Lexicon,
) -> Mapping[str, tuple[Term, ...]]:
    """Choose the folder's own terms; give those of each sentence, the rarest first.

    ``facts`` have their topics of the lexicon; ``candidates`` are those of the sentence of an
    article that starts there; ``people`` are stems of the names of people. A sentence that stands
    in several articles counts once.
    """
    counts = Counter(topic for fact in facts for topic in fact.topics[:_MAIN])
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(fact.sentence, fact)
    sentences = [
        Sentence(
            fact.article,
            candidates.get(fact.place, ()),
            _left(fact.topics, counts, len(facts)),
        )
        for fact in first.values()
    ]
    found = own_terms(sentences, people, everyday, lexicon, MOST_TOPICS)
    free = MOST_TOPICS - sum(count >= _SOLID for count in counts.values())
    if len({fact.article for fact in facts}) >= _LARGE_FOLDER:
        wide = [term for term in found if len(term.sentences) >= _WIDE]
        found = found if free > _LEAST_OWN else tuple(wide)
        free = max(free, _LEAST_OWN)
    return _by_sentence(found[: max(free, 0)], list(first))


def _left(topics: Sequence[str], counts: Mapping[str, int], facts: int) -> float:
    return counts[topics[0]] / facts if topics else 1.0


def _by_sentence(terms: Sequence[Term], sentences: Sequence[str]) -> Mapping[str, tuple[Term, ...]]:
    held: dict[str, tuple[Term, ...]] = {}
    for term in sorted(terms, key=lambda term: (len(term.sentences), term.id)):
        for position in term.sentences:
            held[sentences[position]] = (*held.get(sentences[position], ()), term)
    return held


def with_own_topics(fact: Fact, terms: Sequence[Term]) -> Fact:
    """Put the folder's own terms behind the fact's best topic of the lexicon."""
    if not terms:
        return fact
    return fact.model_copy(update={"topics": among_own(fact.topics, [term.id for term in terms])})


def among_own(topics: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """Give a fact's topics with the folder's own terms in their place."""
    return tuple(dict.fromkeys((*topics[:1], *own, *topics[1:])))


def topics_of(counts: Counter[str], lexicon: Lexicon, own: Sequence[Term]) -> tuple[Topic, ...]:
    """Give the topics of a base, the richest first; ``counts`` tells how many findings each has."""
    labels = {term.id: term.label for term in own if counts[term.id]}
    known = [topic for topic, _ in counts.most_common() if topic not in labels]
    listed = {*labels, *known[: MOST_TOPICS - len(labels)]}
    taken = {_command(lexicon.concepts[topic]) for topic in listed - labels.keys()}
    commands = dict(_commands(labels, taken))
    return tuple(
        _own(topic, labels[topic], commands[topic], count)
        if topic in labels
        else _described(lexicon.concepts[topic], count)
        for topic, count in counts.most_common()
        if topic in listed
    )


def _described(concept: Concept, findings: int) -> Topic:
    return Topic(
        id=concept.id,
        label=concept.label,
        label_ru=concept.label_ru,
        command=_command(concept),
        aliases=tuple(name for name in concept.en if name.isalpha()),
        findings=findings,
    )


def _own(id_: str, label: str, command: str, findings: int) -> Topic:
    return Topic(id=id_, label=label, command=command, findings=findings)


def _command(concept: Concept) -> str:
    return concept.command or concept.id


def _commands(ids: Mapping[str, str], taken: set[str]) -> Iterator[tuple[str, str]]:
    """Give each own topic a command that no other topic has."""
    for id_ in ids:
        command = unlike(as_command(id_), taken)
        taken.add(command)
        yield id_, command


def as_command(words: str) -> str:
    """Write words as Telegram takes a command: ``[a-z0-9_]``, at most 32 characters."""
    latin = "".join(_LATIN.get(char, char) for char in words.casefold())
    bare = unicodedata.normalize("NFKD", latin).casefold()
    plain = (char for char in bare if not unicodedata.combining(char))
    spaced = "".join(char if char.isascii() and char.isalnum() else " " for char in plain)
    return "_".join(spaced.split())[:LONGEST_COMMAND].strip("_") or "topic"


def unlike(command: str, taken: set[str]) -> str:
    """Number a command until it is none of those taken."""
    numbered, number = command, 2
    while numbered in taken:
        ending = f"_{number}"
        numbered, number = command[: LONGEST_COMMAND - len(ending)] + ending, number + 1
    return numbered
