"""What a source is: a person, people, or a body; and which of its words tell it from others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from knowledge.extraction.people.bodies import Bodies
from knowledge.extraction.people.casting import Person
from knowledge.extraction.people.describing import forms, head_of, is_trade, titles_of
from knowledge.extraction.people.genders import Gender, by_titles
from knowledge.extraction.speech.sources import Source
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.dictionary import is_everyday
from knowledge.language.words import is_cyrillic

_COURTESIES = frozenset("mr mrs ms miss sir lady dame господин госпожа".split())
_TITLE_WITHIN = 2
"""Words before a name, its stop included, among which its courtesy title stands."""
DEFINITE = frozenset("the this that these those".split())
_PLURALS = ("ы", "и")
_ABSTRACT = ("tion", "sion", "ment", "ness")
_NEW = frozenset({"a", "an"})
_ASIDES = ("listed", "based", "owned", "headquartered", "backed", "run", "quoted")


def is_human(source: Source, bodies: Bodies, vocab: Vocabulary) -> bool:
    """Whether one person is meant, by a name or a role."""
    if source.kind == "name":
        return _is_surname(source, bodies, vocab)
    return is_of_people(source, vocab) and not head_of(source.words).low.endswith("s")


def _is_surname(source: Source, bodies: Bodies, vocab: Vocabulary) -> bool:
    """Tell "Petersen said", of whom nothing more is told, from a brand or a place."""
    word = source.words[0]
    is_other = word.low in vocab.places or word.low in vocab.bodies
    parts = word.text.split("-")  # "Oyelaran-Stokes said"
    is_plain = len(source.words) == 1 and all(p.isalpha() and p[0].isupper() for p in parts)
    is_plain = is_plain and not word.text.isupper()
    return is_plain and not is_other and not bodies.within(word.start, word.end)


def is_of_people(source: Source, vocab: Vocabulary) -> bool:
    """Tell "the analyst" and "analysts" from a body: they are no group or bank."""
    head = head_of(source.words).low
    is_role = bool(forms(head) & vocab.roles) and not forms(head) & vocab.bodies
    return source.kind == "description" and is_role


def is_of_new(source: Source) -> bool:
    """Whether it is told by what was not named so far: "the owner of a soba restaurant"."""
    return any(word.low in _NEW for word in source.rest)


def is_several(head: str) -> bool:
    """Whether a Russian noun is of more than one: "виноделы"."""
    return is_cyrillic(head) and head.casefold().endswith(_PLURALS)


def is_abstract(source: Source, vocab: Vocabulary) -> bool:
    """Whether the one word that names a source is no name: "Evaporation explains half".

    So it is with "Losses reported across Canada rose", not with "Growers reported losses".
    """
    word, kinds = source.words[0], forms(source.words[0].low)
    is_one = len(source.words) == 1 and not kinds & (vocab.bodies | vocab.roles)
    is_many = word.low.endswith("s") and not any(is_trade(kind, vocab) for kind in kinds)
    return is_one and (word.low.endswith(_ABSTRACT) or (is_many and is_everyday(word.low)))


def led_by(words: tuple[Word, ...], source: Source) -> str:
    """The word right before a source, casefolded."""
    at = bisect_left(words, source.words[0].start, key=lambda word: word.start)
    return words[at - 1].low if at else ""


def is_aged(words: tuple[Word, ...], source: Source) -> bool:
    """Such as "the 24-year-old Pole"."""
    return led_by(words, source).endswith("-year-old")


def is_demonym(words: tuple[Word, ...], source: Source, vocab: Vocabulary) -> bool:
    """Tell "the Norwegian said" from "Norwegian Air said"."""
    is_definite = led_by(words, source) in DEFINITE
    return is_definite and len(source.words) == 1 and source.words[0].low in vocab.places


def titled(words: tuple[Word, ...], source: Source, vocab: Vocabulary) -> Gender | None:
    """The gender that the title before a name tells: "Mrs. Doe"."""
    at = bisect_left(words, source.words[0].start, key=lambda word: word.start)
    before = (word.low for word in words[max(0, at - _TITLE_WITHIN) : at])
    return by_titles(frozenset(before) & _COURTESIES, vocab)


def holds_another(person: Person, head: str, vocab: Vocabulary) -> bool:
    """Whether an office is none of a person's, who has another: "the minister" is no professor."""
    is_office = forms(head) & (vocab.titles - vocab.kin)
    own = titles_of(person.roles, vocab) | person.roles
    return bool(is_office and own - _COURTESIES and not forms(head) & own)


def is_place(words: Sequence[str], full: str, vocab: Vocabulary) -> bool:
    """Tell "Israel said" from the given name of Israel Katz."""
    name = words[0].casefold()
    return len(words) == 1 and name in vocab.places and full.casefold().startswith(f"{name} ")


def is_owning(words: tuple[Word, ...], start: int) -> bool:
    """Whether only something of the person is named: "the figure of Lincoln"."""
    first = bisect_left(words, start, key=lambda word: word.start)
    return first > 0 and words[first - 1].low == "of"


def tells_which(word: Word, head: str, vocab: Vocabulary) -> bool:
    """Whether a word says which one is meant: not "the Oslo-listed" nor "the German firm"."""
    is_aside = "-" in word.low and word.low.endswith(_ASIDES)
    is_place = head in vocab.firms and word.low in vocab.places
    is_broad = word.low in vocab.broadly and head in vocab.anything
    return word.low not in DEFINITE and not (is_aside or is_place or is_broad)


def named_so(bodies: Bodies, head: str, before: int, vocab: Vocabulary) -> tuple[Word, ...]:
    """The last body before a position whose name or description holds what it is called."""
    body = bodies.called(head, before)
    if body is None and forms(head) & vocab.overseers:
        body = bodies.last(vocab.overseeing, before)
    return body.words if body is not None else ()


def only_brand(bodies: Bodies, start: int, before: int, vocab: Vocabulary) -> tuple[Word, ...]:
    """The one brand that is named between two positions, in whatever place."""
    near = (body for body in bodies.within(start, before) if body.brand)
    brands = {bodies.fullest(body.words) for body in near if not body.told - vocab.firms}
    names = {tuple(word.text for word in brand): brand for brand in brands}
    return next(iter(names.values())) if len(names) == 1 else ()
