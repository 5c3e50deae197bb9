"""The terms that tell the facts of a folder apart, where the lexicon's topics do not.

A term is worth what it spares a reader. Without topics a reader of any fact has the whole folder
to go through; with a topic only the share of it that the topic holds. The worth of a term is the
sum of what it spares over the sentences that hold it, so a term that stands everywhere is worth
nothing. It counts in full only if the folder uses it much more often than everyday language does
(keyness: Rayson and Garside, "Comparing corpora using frequency profiling", 2000).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from knowledge.base.terminology import NOUN, cutting
from knowledge.language.dictionary import PER
from knowledge.language.words import stem, stems
from knowledge.lexicon import Lexicon

Key = tuple[str, ...]
"""The stems of a term's words."""

_FEWEST_OF_WORD, _FEWEST_OF_PAIR = 3, 2
"""Sentences that a term has to stand in; that two words stand together twice says more."""
_LARGE_FOLDER, _FEWEST_ARTICLES = 20, (2, 3)
"""Articles that have to share a term, in a folder of fewer and of more articles than these."""
_NOUN_SHARE = 0.3
"""Share of its uses in which a word must stand where only a noun can."""
_RARE, _KEY = 2.0, 6.0
"""Binary logarithms of how many times as often as in everyday language: the least, and enough."""
_TIED = 0.5
"""Share of a word's sentences in which it stands in longer terms, where these replace it."""
_CONSIDERED = 2000
_COMPARED = 300
"""Likely terms that are looked at, and those that compete: bounds for large folders."""


class Sentence(NamedTuple):
    """What is known of a sentence: its candidate terms, and how much its topics leave to read."""

    article: str
    candidates: Sequence[str]
    left: float
    """Share of the folder that its first topic holds; 1 where it has none."""


class Term(NamedTuple):
    """A term of the folder and the positions of the sentences that hold it."""

    id: str
    """Its shortest written form."""
    label: str
    """Its most frequent written form."""
    sentences: frozenset[int]


@dataclass(slots=True)
class _Use:
    """How a candidate is used in the folder."""

    forms: Counter[str] = field(default_factory=Counter)
    nouns: int = 0
    sentences: set[int] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)

    @property
    def times(self) -> int:
        return self.forms.total()

    @property
    def is_noun(self) -> bool:
        return self.nouns >= _NOUN_SHARE * self.times


class _Shunned(NamedTuple):
    """What is no topic of its own."""

    light: frozenset[str]
    """Stems of words that say little alone."""
    describing: frozenset[str]
    """Stems of words that make no term with the next."""
    topics: frozenset[str]
    """Stems of words that name a topic of the lexicon."""
    named: frozenset[Key]
    """States and places: they are asked for by name."""
    phrases: frozenset[Key]
    """Names of the lexicon of several words: more than these words alone."""


def own_terms(
    sentences: Sequence[Sentence],
    people: frozenset[str],
    everyday: Mapping[str, int],
    lexicon: Lexicon,
    most: int,
) -> tuple[Term, ...]:
    """Choose the terms that spare most reading, the most useful first.

    ``people`` are stems of the names of people, who are asked for by name; ``everyday`` gives how
    often words are said, in so many of ``dictionary.PER``.
    """
    uses = _uses(sentences)
    shunned = _shunned(lexicon)
    fewest = min(len({s.article for s in sentences}), _FEWEST_ARTICLES[0])
    if len({s.article for s in sentences}) >= _LARGE_FOLDER:
        fewest = _FEWEST_ARTICLES[1]
    held = sum(use.times for key, use in uses.items() if len(key) == 1) or 1
    fitting = {
        key: (use, keyness)
        for key, use in uses.items()
        if len(use.articles) >= fewest
        and not people.intersection(key)
        and _fits(key, uses, shunned)
        and (keyness := _keyness(use, held, everyday)) > 0
    }
    tied = _tied({key: use for key, (use, _) in fitting.items()})
    open_ = [(key, *found) for key, found in fitting.items() if key not in tied]
    open_.sort(key=lambda one: (-len(one[1].sentences) * one[2], one[0]))
    return tuple(_chosen(open_[:_COMPARED], [s.left for s in sentences], most))


def _uses(sentences: Sequence[Sentence]) -> dict[Key, _Use]:
    """Gather the uses of the most frequent candidates."""
    counts = Counter(form for sentence in sentences for form in sentence.candidates)
    keys = {form: stems(form) for form in counts}
    times: Counter[Key] = Counter()
    for form, count in counts.items():
        times[keys[form]] += count
    often = [key for key, count in times.items() if count >= _FEWEST_OF_PAIR]
    kept = {key: _Use() for key in sorted(often, key=lambda key: (-times[key], key))[:_CONSIDERED]}
    for form, count in counts.items():
        if (use := kept.get(keys[form])) is not None:
            use.forms[form.removesuffix(NOUN)] += count
            use.nouns += count * form.endswith(NOUN)
    for position, sentence in enumerate(sentences):
        for form in sentence.candidates:
            if (found := kept.get(keys[form])) is not None:
                found.sentences.add(position)
                found.articles.add(sentence.article)
    return kept


def _fits(key: Key, uses: Mapping[Key, _Use], shunned: _Shunned) -> bool:
    use, is_word = uses[key], len(key) == 1
    if len(use.sentences) < (_FEWEST_OF_WORD if is_word else _FEWEST_OF_PAIR):
        return False
    if key in shunned.named or shunned.topics.intersection(key):
        return False
    says_little = shunned.light.issuperset(key) or key[0] in shunned.describing
    if says_little and key not in shunned.phrases:
        return False
    head = uses.get(key[-1:])
    return use.is_noun or (not is_word and head is not None and head.is_noun)


def _keyness(use: _Use, held: int, everyday: Mapping[str, int]) -> float:
    """Give 0 for words as frequent as in everyday language, 1 for those of the folder alone."""
    form = max(use.forms, key=lambda form: (use.forms[form], form))
    rarest = min(everyday.get(word, 0) for word in form.casefold().split())
    excess = math.log2((use.times / held) / ((rarest + 1) / PER))
    return min(1.0, max(0.0, (excess - _RARE) / (_KEY - _RARE)))


def _tied(uses: Mapping[Key, _Use]) -> frozenset[Key]:
    """Give the words that mostly stand within longer terms."""
    within: defaultdict[Key, set[int]] = defaultdict(set)
    for key, use in uses.items():
        for word in key if len(key) > 1 else ():
            within[(word,)] |= use.sentences
    return frozenset(
        key
        for key, held in within.items()
        if key in uses and len(held & uses[key].sentences) >= _TIED * len(uses[key].sentences)
    )


def _chosen(
    open_: Sequence[tuple[Key, _Use, float]], left: list[float], most: int
) -> Iterator[Term]:
    """Take the worthiest term, note what it leaves to read, and go on."""
    rest = list(open_)
    for _ in range(min(most, len(open_))):
        worth = [_worth(use, left) * keyness for _, use, keyness in rest]
        best = max(range(len(rest)), key=lambda i: worth[i])
        if worth[best] <= 0:
            return
        _, use, _ = rest.pop(best)
        share = len(use.sentences) / len(left)
        for position in use.sentences:
            left[position] = min(left[position], share)
        label = min(use.forms, key=lambda form: (-use.forms[form], len(form), form))
        shortest = min(use.forms, key=lambda form: (len(form), form))
        yield Term(shortest.casefold(), label, frozenset(use.sentences))


def _worth(use: _Use, left: Sequence[float]) -> float:
    share = len(use.sentences) / len(left)
    return sum(max(0.0, left[position] - share) for position in use.sentences)


@lru_cache(maxsize=4)
def _shunned(lexicon: Lexicon) -> _Shunned:
    terms, function = lexicon.table("terms"), lexicon.table("function")
    general = [*terms["general"].split(), *function["en_light"], *function["ru_light"]]
    concepts = [(concept.kind, key) for concept, key in lexicon.named()]
    return _Shunned(
        light=frozenset(map(stem, (*general, *cutting(lexicon).titles))),
        describing=frozenset(map(stem, terms["describing"].split())),
        topics=frozenset(key[0] for kind, key in concepts if kind == "topic" and len(key) == 1),
        named=frozenset(key for kind, key in concepts if kind in ("country", "place")),
        phrases=frozenset(key for _, key in concepts if len(key) > 1),
    )
