"""Whether a person is spoken of as he or she: by titles, given names, endings and the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import fold

Gender = Literal["f", "m"]

PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "она": "f", "ее": "f", "её": "f",
    "she": "f", "her": "f", "hers": "f", "herself": "f", "он": "m", "его": "m", "ему": "m",
}  # fmt: skip
SUBJECTS = frozenset("he she он она".split())
"""Those of them that are who does something."""
_SHORTEST_SURNAME = 5


def by_titles(said: frozenset[str], vocab: Vocabulary) -> Gender | None:
    """By what a person is called: "Mrs.", "spokeswoman"."""
    return more(len(said & vocab.female), len(said & vocab.male))


def by_name(name: str, vocab: Vocabulary) -> Gender | None:
    """By given names, else by the ending of a family name that has two forms."""
    *given, family = fold(name).replace(".", " ").split() or [""]
    given = given or [family]
    told = more(len(vocab.female_names.intersection(given)), len(vocab.male_names & {*given}))
    told = told or _by_wider(given, family, vocab)
    if told or len(family) < _SHORTEST_SURNAME or given == [family]:
        return told
    if family.endswith(tuple(vocab.female_endings)):
        return "f"
    return "m" if family.endswith(tuple(vocab.male_endings)) else None


def _by_wider(given: Sequence[str], family: str, vocab: Vocabulary) -> Gender | None:
    """By the first of the names that are given more seldom."""
    first = given[0]
    if first == family:
        return None
    return more(first in vocab.wider_female_names, first in vocab.wider_male_names)


def is_given(word: str, vocab: Vocabulary) -> bool:
    """Tell whether a word is a given name."""
    low = fold(word)
    return low in vocab.female_names or low in vocab.male_names or low in vocab.neutral_names


def is_given_before(word: str, vocab: Vocabulary) -> bool:
    """Tell whether a word is a given name where another name follows."""
    low = fold(word)
    wider = low in vocab.wider_female_names or low in vocab.wider_male_names
    return wider or low in vocab.wider_neutral_names or is_given(word, vocab)


def by_pronouns(words: Sequence[Word], mentions: Sequence[tuple[int, str]]) -> dict[str, Gender]:
    """By the pronoun that takes a person up in the next sentence, where only one was named.

    ``mentions`` are (position, name) in order; most of the votes decide.
    """
    votes: dict[str, Counter[Gender]] = {}
    for name, gender in _taken_up(words, mentions):
        votes.setdefault(name, Counter())[gender] += 1
    told = {name: more(count["f"], count["m"]) for name, count in votes.items()}
    return {name: gender for name, gender in told.items() if gender is not None}


def _taken_up(
    words: Sequence[Word], mentions: Sequence[tuple[int, str]]
) -> Iterator[tuple[str, Gender]]:
    at = 0
    named: set[str] = set()
    for before, word in pairwise(words):
        if before.text in ".!?" or word.start - before.end > 1:
            gender = PRONOUNS.get(word.low) if word.capital else None
            if gender and len(named) == 1:
                yield next(iter(named)), gender
            named = set()
        while at < len(mentions) and mentions[at][0] <= word.start:
            named.add(mentions[at][1])
            at += 1


def more(female: int, male: int) -> Gender | None:
    """The gender with more votes, if there is one."""
    return None if female == male else "f" if female > male else "m"
