"""Whose and where: "Russian students in Tajikistan" are not "Tajik students in Russia"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from knowledge.base.terms import ENTITY_KINDS
from knowledge.checks.words import CheckingWords
from knowledge.language.words import Token, tokens
from knowledge.lexicon import Lexicon, TokenMatch, is_pronoun
from knowledge.models import Figure

_ALIKE = 0.6
"""Sentences that share so much are copies of each other: a name in another's place is a change."""
_BEFORE = 2
"""Words between "in" and the name: "in the Russian"."""
_POSSESSIVE = ("'s", "’s")


class Mention(NamedTuple):
    """A state, place, body or person in a sentence: ``words[first:last]``."""

    concept: str
    first: int
    last: int
    is_state: bool
    possesses: bool
    """It stands in the possessive: "Tajikistan's"."""
    describes: bool
    """It is said of what follows: "Tajik"."""


class Sentence(NamedTuple):
    """The words of a sentence, with what it mentions."""

    text: str
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    def after(self, words: frozenset[str]) -> Mapping[str, set[bool]]:
        """Give for what is mentioned whether one of the words stands before it, each time."""
        found: defaultdict[str, set[bool]] = defaultdict(set)
        for mention in self.mentions:
            before = self.words[max(0, mention.first - _BEFORE) : mention.first]
            found[mention.concept].add(any(word.norm in words for word in before))
        return found

    def owners(self, reach: int = 1) -> Mapping[str, set[str]]:
        """Give for every word the states that it is said to be of: "Tajik students".

        ``reach``: how many words behind the state; with two "Russian-curriculum schools" too.
        """
        found: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self.mentions:
            is_owner = mention.is_state and (mention.possesses or mention.describes)
            for word in self.words[mention.last : mention.last + reach] if is_owner else ():
                found[word.stem].add(mention.concept)
        return found

    def is_mutual(self, words: CheckingWords) -> bool:
        """Tell whether it speaks of what two states have with each other."""
        states = (mention for mention in self.mentions if mention.is_state)
        before = (self.words[max(0, s.first - _BEFORE) : s.first] for s in states)
        return any(word.norm in words.mutual for part in before for word in part) or any(
            word.norm in words.shared for word in self.words
        )

    def subject(self, of: frozenset[str]) -> str | None:
        """Give the state that does or is something: the first that is not "of" another thing."""
        after = self.after(of)
        return next(
            (
                each.concept
                for each in self.mentions
                if each.is_state and not each.possesses and after[each.concept] != {True}
            ),
            None,
        )

    def possessors(self) -> set[str]:
        """Give the states in the possessive."""
        return {each.concept for each in self.mentions if each.possesses and each.is_state}


def read_sentence(text: str, lexicon: Lexicon) -> Sentence:
    """Find what a sentence mentions."""
    words = tokens(text)
    found = (
        match
        for match in lexicon.match_tokens(words)
        if match.concept.kind in ENTITY_KINDS
        and not is_pronoun(text, words[match.first].start, words[match.last - 1].end)
    )
    return Sentence(text, words, tuple(_mention(match, words, text) for match in found))


def _mention(match: TokenMatch, words: Sequence[Token], text: str) -> Mention:
    start, end = words[match.first].start, words[match.last - 1].end
    possesses = text.startswith(_POSSESSIVE, end)
    return Mention(
        match.concept.id,
        match.first,
        match.last,
        is_state=match.concept.kind == "country",
        possesses=possesses,
        describes=text[start:end].isalpha() and text[start:end] != match.concept.label,
    )


def are_swapped(one: Sentence, other: Sentence, figures: Pair, words: CheckingWords) -> bool:
    """Tell whether the same names have other parts in the two sentences."""
    return (
        _elsewhere(one.after(words.within), other.after(words.within))
        or _beside(one.after(words.beside), other.after(words.beside))
        or _of_others(one, other, words)
        or _owned_elsewhere(one, other, figures.said, words)
        or _owned_elsewhere(other, one, figures.fact, words)
        or _owns_another(one, other, figures)
        or _ranks_another(one, other, figures, words)
    )


class Pair(NamedTuple):
    """The figures of the two sentences."""

    said: Figure
    fact: Figure


def _ranks_another(one: Sentence, other: Sentence, figures: Pair, words: CheckingWords) -> bool:
    """Tell whether the rank is another state's."""
    mine, theirs = one.subject(words.of), other.subject(words.of)
    is_rank = figures.fact.figure_kind == "rank"
    return is_rank and mine is not None and theirs is not None and mine != theirs


def _elsewhere(one: Mapping[str, set[bool]], other: Mapping[str, set[bool]]) -> bool:
    """Tell whether one sentence says "in A" and the other "in B"."""
    mine, theirs = ({c for c, roles in found.items() if True in roles} for found in (one, other))
    shared = one.keys() & other.keys()
    return bool(mine & shared and theirs & shared) and not mine & theirs


def _beside(one: Mapping[str, set[bool]], other: Mapping[str, set[bool]]) -> bool:
    """Tell whether what one sentence is about is only compared with in the other."""
    return any(other[each] == {True} != one[each] for each in one.keys() & other.keys())


def _of_others(one: Sentence, other: Sentence, words: CheckingWords) -> bool:
    """Tell whether a thing is A's in one sentence and B's in the other."""
    if one.is_mutual(words):
        return False
    mine, theirs = one.owners(), other.owners()
    if any(not mine[word] & theirs[word] for word in mine.keys() & theirs.keys()):
        return True
    return bool(other.possessors() and one.possessors() - other.possessors())


def _owned_elsewhere(one: Sentence, other: Sentence, figure: Figure, words: CheckingWords) -> bool:
    """Tell whether what is counted is A's in one sentence and only goes to A in the other."""
    counted = {token.stem for token in tokens(figure.unit or "")}
    owners = {o for word, found in one.owners().items() if word in counted for o in found}
    places = other.after(words.within | words.towards)
    return any(places.get(owner) == {True} for owner in owners)


def _owns_another(one: Sentence, other: Sentence, figures: Pair) -> bool:
    """Tell whether what is counted is A's in one sentence, and something else in the other."""
    mine, theirs = one.owners(), other.owners()
    counted, there = ({t.stem for t in tokens(each.unit or "")} for each in figures)
    owners = {o for word, found in mine.items() if word in counted for o in found}
    others = {o for word, found in theirs.items() if word not in there for o in found}
    own = {o for word, found in other.owners(reach=2).items() if word in there for o in found}
    return bool(owners & others - own)


def has_other_name(one: Sentence, other: Sentence, words: CheckingWords) -> bool:
    """Tell whether one is a copy of the other with another name in some place."""
    mine, theirs = ([word.stem for word in each.words] for each in (one, other))
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return False
    if _are_reordered(one, other, words):
        return True
    replaced = (
        (_named(one.mentions, i1, i2), _named(other.mentions, j1, j2))
        for way, i1, i2, j1, j2 in matcher.get_opcodes()
        if way == "replace" and not _is_aside(other, j1, j2)
    )
    return any(mine and theirs and mine != theirs for mine, theirs in replaced)


def _is_aside(sentence: Sentence, first: int, last: int) -> bool:
    """Tell what stands between commas: "remittances, half of them from Oslo, rose"."""
    words = sentence.words
    opens = first > 0 and sentence.text[words[first - 1].end : words[first].start].startswith(",")
    return opens and last < len(words) and sentence.text[words[last - 1].end :].startswith(",")


def _are_reordered(one: Sentence, other: Sentence, words: CheckingWords) -> bool:
    """Tell whether the states of a copy have changed places, where that makes a difference."""
    mine, theirs = ([m.concept for m in each.mentions if m.is_state] for each in (one, other))
    return mine != theirs and sorted(mine) == sorted(theirs) and not one.is_mutual(words)


def _named(mentions: Sequence[Mention], start: int, end: int) -> frozenset[str]:
    return frozenset(m.concept for m in mentions if m.first < end and start < m.last)
