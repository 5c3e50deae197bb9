"""Which articles are on one event: those whose names and rare words are alike.

On 26 folders of 5 to 23 articles that finds 70 of 72 pairs, and one that is none. Of many articles
more are on one kind of event (two banks cut their rates), so one name has to be theirs as well.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.base.names import CALENDAR, OPENING, Written, written
from knowledge.language.lettering import sounds
from knowledge.language.phrases import Phrases
from knowledge.language.words import is_cyrillic, norms, stem, tokens

_ONE = 0.077
"""Cosine of two articles' words, weighed by rarity, from which they are on one event."""
_MANY, _ONE_OF_MANY = 24, 0.12
"""The same where there are more articles; ..."""
_NAMED_IN = 3
"""... of these two share a name that no more have."""
_NAME = 3
"""A name counts like so many sentences with another word."""
_OF_PLACE = "ск"
_CONCEPT, _SOUND = "#", "@"
_REMEMBERED = 65_536
_FIRST = 400
"""Characters that tell the language of a text."""


class Told(NamedTuple):
    """What an article tells."""

    frame: Sequence[str]
    """Its headline, outlet and place."""
    sentences: Sequence[str]
    terms: Sequence[Collection[str]]
    """The terms of each sentence: stems, and concepts of the lexicon."""


class Stories:
    """The words of articles, weighed; names by how they sound, for one story has two languages."""

    def __init__(
        self,
        articles: Mapping[str, Told],
        small: Collection[str],
        things: Collection[str],
        otherwise: Mapping[str, Iterable[str]],
    ) -> None:
        """Take what articles tell; stems of ``small`` words tell no story, ``things`` no names.

        ``otherwise``: metric → the words with which another article on the event tells it.
        """
        self._otherwise = {f"#{metric}": Phrases(words) for metric, words in otherwise.items()}
        lines = {id_: (*told.frame, *told.sentences) for id_, told in articles.items()}
        names = written(line for each in lines.values() for line in each).names()
        names = frozenset(norm for norm in names - CALENDAR if stem(norm) not in things)
        self._known: dict[tuple[str, str], bool] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._about: dict[str, frozenset[str]] = {}
        used: dict[str, Counter[str]] = {}
        for id_, told in articles.items():
            read = written(lines[id_])
            own = read.names() & names
            opening = {
                w.norm for line in (*told.frame, *told.sentences[:OPENING]) for w in tokens(line)
            }
            about = (norm for norm in own if norm in opening or read.capital[norm] > 1)
            self._named[id_] = sounds_of(own)
            self._about[id_] = sounds_of(about)
            used[id_] = _used(told, read, own, small)
        times = Counter(sound for each in self._named.values() for sound in each)
        self._common = frozenset(sound for sound, held in times.items() if held > _NAMED_IN)
        self._vectors = _weighed(used, Counter(_is_russian(told) for told in articles.values()))

    def are_one(self, one: str, other: str) -> bool:
        """Tell whether two articles are on one event."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            self._known[pair] = self._are_alike(*pair)
        return self._known[pair]

    def _are_alike(self, one: str, other: str) -> bool:
        mine, theirs = (self._vectors.get(id_, {}) for id_ in (one, other))
        alike = sum(weight * theirs.get(term, 0.0) for term, weight in mine.items())
        if len(self._vectors) <= _MANY:
            return alike >= _ONE
        shared = self._named.get(one, frozenset()) & self._named.get(other, frozenset())
        return alike >= _ONE_OF_MANY and not shared <= self._common

    def has_name(self, article: str, norm: str) -> bool:
        """Tell whether an article has a folded name, in whatever script."""
        return not self._named.get(article, frozenset()).isdisjoint(heard(norm))

    def is_about(self, article: str, norm: str) -> bool:
        """Tell whether an article opens with a name or comes back to it."""
        return not self._about.get(article, frozenset()).isdisjoint(heard(norm))

    def share_name(self, one: str, other: str) -> bool:
        """Tell whether two articles are about one name at least."""
        mine, theirs = (self._about.get(id_, frozenset()) for id_ in (one, other))
        return not mine.isdisjoint(theirs)

    def told_otherwise(self, sentence: str) -> frozenset[str]:
        """Give the metrics, as terms, that a sentence may tell in other words."""
        words = norms(sentence)
        return frozenset(term for term, said in self._otherwise.items() if said.stand_in(words))


@lru_cache(maxsize=_REMEMBERED)
def heard(norm: str) -> frozenset[str]:
    """Give how a folded name sounds, and how it is written; «в Лесновском районе» is of Lesnovo."""
    of_place = stem(norm).removesuffix(_OF_PLACE)
    is_of_place = of_place != stem(norm)
    return sounds(norm) | {norm} | (sounds(of_place) if is_of_place else frozenset())


def sounds_of(norms: Iterable[str]) -> frozenset[str]:
    """Give how folded names sound, all together."""
    return frozenset(sound for norm in norms for sound in heard(norm))


def _used(told: Told, read: Written, own: Collection[str], small: Collection[str]) -> Counter[str]:
    named = set(map(stem, own))
    used = Counter(term for terms in told.terms for term in set(terms) - named if term not in small)
    for norm in own:
        sound = _SOUND + min(heard(norm))
        used[sound] = max(used[sound], _NAME * read.capital[norm])
    return used


def _weighed(
    used: Mapping[str, Counter[str]], languages: Mapping[bool, int]
) -> Mapping[str, Mapping[str, float]]:
    """Weigh words by how often they are used and in how few articles of their language."""
    held = Counter(term for each in used.values() for term in each)

    def weight(term: str, times: int) -> float:
        is_shared = term[0] in (_CONCEPT, _SOUND)
        of = len(used) if is_shared else languages.get(is_cyrillic(term), 0)
        return (1.0 + math.log(times)) * math.log(max(1.0, (of + 1) / held[term]))

    vectors: dict[str, Mapping[str, float]] = {}
    for id_, each in used.items():
        vector = {term: weight(term, times) for term, times in each.items()}
        length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors[id_] = {term: value / length for term, value in vector.items()}
    return vectors


def _is_russian(told: Told) -> bool:
    return is_cyrillic(" ".join(told.sentences)[:_FIRST])
