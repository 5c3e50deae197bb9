"""Phrases as the words of a sentence hold them: verbatim, without determiners, in which role."""

from __future__ import annotations

from bisect import bisect_left

from knowledge.extraction.people.describing import forms
from knowledge.extraction.people.genders import PRONOUNS, by_titles
from knowledge.extraction.speech.sources import Source
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.declining import nominative
from knowledge.language.words import is_cyrillic
from knowledge.text import squeezed

_FROM = "из"
"""Behind a role, of somebody of whom nothing was told: "Пекарь из Тулы"."""
_LONGEST_PLACE = 8
OPENING = 5
"""Words within which a sentence opens with its subject."""


def verbatim(
    plain: str, words: tuple[Word, ...], vocab: Vocabulary, *, oblique: bool = False
) -> str:
    """What a phrase says in the text, without the legal form and the ending of an owner.

    A Russian one is given in the nominative: "считают в министерстве" is of «министерство».
    """
    while len(words) > 1 and words[-1].low in vocab.legal_forms:
        words = words[:-1]
    text = squeezed(plain[words[0].start : words[-1].end])
    text = text.removesuffix("'s").removesuffix("'") if words[-1].owner else text
    return nominative(text, oblique=oblique)


def without_form(name: str, vocab: Vocabulary) -> str:
    """A name without its legal form."""
    rest, _, last = name.rpartition(" ")
    return rest if rest and last.casefold() in vocab.legal_forms else name


def undetermined(words: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """A phrase without the determiners that it opens with."""
    start = 0
    while start < len(words) - 1 and words[start].low in vocab.determiners:
        if words[start + 1].text == "." or words[start + 1].low == "of":
            break  # "No. 10", "two of her aides"
        start += 1
    return words[start:]


def is_oblique(words: tuple[Word, ...], first: int, end: int, vocab: Vocabulary) -> bool:
    """Whether a name, ``words[first]`` up to ``end``, follows a preposition or owns something."""
    last = bisect_left(words, end, key=lambda word: word.start) - 1
    at = first - 1
    while at >= 0 and _introduces(words[at], vocab):
        at -= 1
    return words[last].owner or (at >= 0 and words[at].low in vocab.prepositions)


def _introduces(word: Word, vocab: Vocabulary) -> bool:
    """Whether a word may stand between a preposition and a name: "by former President X"."""
    is_said = word.low in vocab.titles or word.low in vocab.roles
    return word.wordy and (
        is_said
        or word.low in vocab.determiners
        or (word.capital and word.low not in vocab.prepositions)
    )


def opening_role(words: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The role that a sentence opens with, "The mayor"; in Russian the role itself."""
    first = words[0].low if words else ""
    if is_cyrillic(first):
        is_new = len(words) > 1 and words[1].low == _FROM
        return words[:1] if forms(first) & vocab.roles and not is_new else ()
    if first not in vocab.determiners:
        return ()
    verb = next((i for i, word in enumerate(words[:OPENING]) if word.low in vocab.between), OPENING)
    near = range(1, min(verb, len(words)))
    ends = (i for i in near if not words[i].owner and forms(words[i].low) & vocab.roles)
    end = next(ends, None)
    while end is not None and end + 1 in near and forms(words[end + 1].low) & vocab.roles:
        end += 1  # "the chief executive"
    role = words[: end + 1] if end is not None else ()
    gender = PRONOUNS.get(first)  # "Her grandmother opened it. Her worry …": she goes on herself
    is_alike = gender is not None and by_titles(frozenset(w.low for w in role), vocab) == gender
    return () if is_alike else role


def _after_place(words: tuple[Word, ...], vocab: Vocabulary) -> int:
    """Behind the place or time that a sentence opens with: "In August, several groups"."""
    if not words or words[0].low not in vocab.prepositions:
        return int(bool(words) and words[0].low in vocab.openers and low_at(words, 1) == ",") * 2
    for at, word in enumerate(words[1:_LONGEST_PLACE], start=1):
        if word.text == "," or word.low in vocab.pronouns:
            return at + (word.text == ",")
    return 0


_NEW = frozenset({"a", "an"})


def opening_body(words: tuple[Word, ...], before: int, vocab: Vocabulary) -> tuple[Word, ...]:
    """The body that a sentence opens with: "Norway's wealth fund returned 5%, it said"."""
    led = vocab.determiners - _NEW
    is_led = bool(words) and (words[0].owner or words[0].low in led)
    end = 0
    for at, word in enumerate(words[:OPENING] if is_led else ()):
        is_next = at > 0 and word.low in vocab.determiners  # "The initiative gives the state"
        if word.start >= before or not word.wordy or word.low in vocab.between or is_next:
            break
        if at and not word.owner and (word.low in vocab.bodies or word.low in vocab.firms):
            end = at + 1  # the last noun: "the county labour office"
    return words[:end]


def closes(words: tuple[Word, ...], pronoun: Word) -> bool:
    """Whether a pronoun says what stands before: "Doe had lost half of it, she said"."""
    at = words.index(pronoun)
    return at > 1 and words[at - 1].text == ","


def doer(words: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """Who does what a sentence tells, and so says what a participle in it adds.

    A person may be named behind the verb alone: "In May they left Mr. Doe, saying".
    """
    clause = words[_after_place(words, vocab) :]
    if clause and clause[0].low == "they":
        return Source("pronoun", clause[:1])
    group = _opening_group(clause, vocab)
    return Source("description", group) if group else None


def _opening_group(words: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The group or body that a sentence opens with and whose verb follows: "The union left"."""
    if not words or words[0].low not in vocab.determiners:
        return ()
    kinds = vocab.roles | vocab.bodies | vocab.firms
    ends = vocab.prepositions | vocab.conjunctions
    for at, word in enumerate(words[1:OPENING], start=1):
        if not word.wordy or word.capital or word.owner or word.low in ends:
            return ()
        following = low_at(words, at + 1)
        if forms(word.low) & kinds and not forms(following) & kinds:
            is_verb = following.isalpha() and following not in ends and not words[at + 1].capital
            return words[: at + 1] if is_verb else ()
    return ()
