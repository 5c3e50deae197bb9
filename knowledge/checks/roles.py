"""Whose and where: "Russian students in Tajikistan" are not "Tajik students in Russia"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from knowledge.checks.words import CheckingWords
from knowledge.entries import ENTITY_KINDS
from knowledge.lexicon import Lexicon
from knowledge.models import Figure
from knowledge.words import Token, tokens

_ALIKE = 0.6
"""Sentences that share so much are copies of each other: a name in another's place is a change."""
_BEFORE = 2
"""Words between "in" and the name: "in the Russian"."""


class Mention(NamedTuple):
    """A state, place, body or person in a sentence: ``words[first:last]``."""

    concept: str
    first: int
    last: int


class Sentence(NamedTuple):
    """The words of a sentence, with what it mentions."""

    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    def within(self, words: frozenset[str]) -> Mapping[str, set[bool]]:
        """Give for every mention whether it says where something is."""
        found: defaultdict[str, set[bool]] = defaultdict(set)
        for mention in self.mentions:
            before = self.words[max(0, mention.first - _BEFORE) : mention.first]
            found[mention.concept].add(any(word.norm in words for word in before))
        return found

    def owners(self) -> Mapping[str, set[str]]:
        """Give for every word the mentions that stand right before it: "Tajik students"."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self.mentions:
            if mention.last < len(self.words):
                found[self.words[mention.last].stem].add(mention.concept)
        return found


def read_sentence(text: str, lexicon: Lexicon) -> Sentence:
    """Find what a sentence mentions."""
    words = tokens(text)
    found = lexicon.match_tokens(words)
    mentions = [
        Mention(match.concept.id, match.first, match.last)
        for match in found
        if match.concept.kind in ENTITY_KINDS
    ]
    return Sentence(words, tuple(mentions))


def are_swapped(one: Sentence, other: Sentence, figure: Figure, words: CheckingWords) -> bool:
    """Tell whether the same names have other parts in the two sentences."""
    return (
        _elsewhere(one.within(words.within), other.within(words.within))
        or _of_others(one, other, words)
        or _owned_elsewhere(one, other, figure, words)
    )


def _elsewhere(one: Mapping[str, set[bool]], other: Mapping[str, set[bool]]) -> bool:
    """Tell whether one sentence says "in A" and the other "in B"."""
    mine, theirs = ({c for c, roles in found.items() if True in roles} for found in (one, other))
    shared = one.keys() & other.keys()
    return bool(mine & shared and theirs & shared) and not mine & theirs


def _of_others(one: Sentence, other: Sentence, words: CheckingWords) -> bool:
    """Tell whether a thing is A's in one sentence and B's in the other."""
    if any(word.norm in words.mutual for word in one.words):
        return False
    mine, theirs = one.owners(), other.owners()
    return any(not mine[word] & theirs[word] for word in mine.keys() & theirs.keys())


def _owned_elsewhere(one: Sentence, other: Sentence, figure: Figure, words: CheckingWords) -> bool:
    """Tell whether what is counted is A's in one sentence and only stands in A in the other."""
    counted = {token.stem for token in tokens(figure.unit or "")}
    owners = {o for word, found in one.owners().items() if word in counted for o in found}
    places = other.within(words.within)
    return any(places.get(owner) == {True} for owner in owners)


def has_other_name(one: Sentence, other: Sentence) -> bool:
    """Tell whether one is a copy of the other with another name in some place."""
    mine, theirs = ([word.stem for word in each.words] for each in (one, other))
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return False
    replaced = (
        (_named(one.mentions, i1, i2), _named(other.mentions, j1, j2))
        for way, i1, i2, j1, j2 in matcher.get_opcodes()
        if way == "replace"
    )
    return any(mine and theirs and mine != theirs for mine, theirs in replaced)


def _named(mentions: Sequence[Mention], start: int, end: int) -> frozenset[str]:
    return frozenset(m.concept for m in mentions if m.first < end and start < m.last)
