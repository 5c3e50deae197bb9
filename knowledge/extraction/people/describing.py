"""Descriptions of who speaks: what they belong to, and whether such a one can say a thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.russian import ADJECTIVE_ENDS, is_attribute, may_be_subject
from knowledge.language.words import fold, is_cyrillic, stem

_PERSON_LINKS = frozenset("for of to with".split())
_FORMER = frozenset({"former", "ex"})
_NEW = frozenset({"a", "an", "one"})
_NEW_LINKS = frozenset("from at in on across".split())
_WITH_HALL = frozenset("city town village".split())
_RELATIVE = frozenset("who whose whom which that".split())
_SOURCES = frozenset("source sources".split())
_FIELD_WITHIN = 4
"""Words before "and" in what a body is for: "the national search and rescue agency"."""
_OF_WHAT = ("ий", "ов", "ев", "ей", "ия", "ы")
"""How Russian nouns end in the genitive, and no verbs."""
_SOURCE_LINKS = _PERSON_LINKS | frozenset("in at close within".split())
_BODY_LINKS = frozenset("of for on".split())
_WITHIN_BODY = _BODY_LINKS | frozenset("and the".split())
"""Small words within the name of a body."""


def complement(
    words: tuple[Word, ...], at: int, head: Word, vocab: Vocabulary, led: str
) -> tuple[Word, ...]:
    """What a person described belongs to: "for the transport ministry", "of the council".

    Whoever is spoken of for the first time and by no name is told by where he or she is, whatever
    the noun: "an angler from Ludlow". ``led`` is the word that the description opens with.
    """
    links = _SOURCE_LINKS if head.low in _SOURCES else _PERSON_LINKS
    is_new = led in _NEW
    links |= _NEW_LINKS if is_new else frozenset()
    if _is_of_trade(words, at, head, vocab):
        return words[at : at + 2]
    if forms(head.low) & vocab.bodies and low_at(words, at) == "in" and not head.capital:
        place = _rest(words, at + 1, vocab)
        return (words[at], *place) if place else ()
    if is_cyrillic(head.low) and head.low in vocab.bodies and low_at(words, at) == "по":
        return _field(words, at, vocab)
    is_of_body = head.text.islower() and head.low in vocab.bodies and low_at(words, at) == "of"
    is_told = is_new or is_of_body or forms(head.low) & vocab.roles
    if not is_told or low_at(words, at) not in links:
        return ()
    last = at + 1 + (low_at(words, at) == "close")  # "a source close to the talks"
    stops = (vocab.prepositions - {"of"}) | vocab.conjunctions | vocab.say | vocab.calendar
    stops |= _RELATIVE | vocab.obtaining
    while last < len(words) and words[last].wordy and words[last].low not in stops:
        last += 1
    return words[at:last] if last > at + 1 else ()


def _is_of_trade(words: tuple[Word, ...], at: int, head: Word, vocab: Vocabulary) -> bool:
    """Whether a body is told by what it is for: "the chamber of commerce"."""
    if head.low not in vocab.bodies or low_at(words, at) != "of" or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.text.islower() and following.low not in vocab.determiners | vocab.pronouns


def rest_of_body(
    words: tuple[Word, ...], at: int, head: Word, vocab: Vocabulary
) -> tuple[Word, ...]:
    """The rest of the name of a body, from an index on: "of Seismology"."""
    if head.low not in vocab.bodies:
        return ()
    if is_cyrillic(head.low):
        return _field(words, at, vocab)
    if low_at(words, at) not in _BODY_LINKS:
        return ()
    return _rest(words, at, vocab)


def rest_of_called(
    words: tuple[Word, ...], first: int, end: int, vocab: Vocabulary
) -> tuple[Word, ...]:
    """The rest of a name behind what it is: "the association Families of Lund"."""
    kind = low_at(words, first - 1)
    is_led = bool(kind) and words[first - 1].text.islower() and bool(forms(kind) & vocab.bodies)
    if not is_led or low_at(words, end) not in _BODY_LINKS:
        return ()
    return _rest(words, end, vocab)


def _rest(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[Word, ...]:
    last, is_cried = at, words[at - 1].text.isupper()  # "BANK OF LUND Policy Note"
    while last < len(words) and _is_of_name(words[last], vocab):
        if is_cried and not words[last].text.isupper():
            break
        last += 1
    while last > at and not words[last - 1].capital:
        last -= 1
    return words[at:last]


def joins_in_body(words: tuple[Word, ...], at: int, last: int, vocab: Vocabulary) -> bool:
    """Whether the "and" at ``at`` stands within the body that a phrase ends with at ``last``.

    Such as "the Ministry of Education and Science", "the Food and Drug Administration"; in "the
    Bank of England and Barclays" it is named for a place.
    """
    is_joint = low_at(words, at) == "and" and 1 < at < last
    if is_joint and words[at + 1].text.islower() and words[at - 1].text.islower():
        return _is_joint_field(words, at, last, vocab)
    if not is_joint or not (words[at + 1].capital and words[at - 1].capital):
        return False
    placed = words[at - 2]
    led = at - 3 if placed.low in vocab.places or placed.text.isupper() else at - 2
    if low_at(words, led) == "the" and words[last].low in vocab.bodies and words[last].capital:
        return True
    head = at - 1
    while head > 0 and _is_of_name(words[head], vocab):
        if words[head].low in vocab.bodies and low_at(words, head + 1) in _BODY_LINKS:
            return words[at - 1].low not in vocab.places
        head -= 1
    return False


def _is_joint_field(words: tuple[Word, ...], at: int, last: int, vocab: Vocabulary) -> bool:
    """Tell "the national search and rescue agency" from "the mayor and police officers"."""
    if words[last].low not in vocab.bodies or last == at + 1:
        return False
    first = at - 1
    while first > max(0, at - _FIELD_WITHIN) and words[first].text.isalpha() and (
        words[first].low not in vocab.determiners
    ):  # fmt: skip
        first -= 1
    field = (*words[first + 1 : at], *words[at + 1 : last])
    speakers = vocab.bodies | vocab.roles | vocab.firms | vocab.prepositions
    return words[first].low == "the" and all(
        forms(word.low).isdisjoint(speakers) and word.low not in vocab.determiners for word in field
    )


def _is_of_name(word: Word, vocab: Vocabulary) -> bool:
    is_named = word.capital and word.low not in vocab.calendar
    return is_named or word.low in _WITHIN_BODY


def _field(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[Word, ...]:
    """What a Russian body is for: "Агентство по статистике", "Служба по чрезвычайным ситуациям"."""
    if low_at(words, at) != "по":
        return ()
    last = at + 1
    while last < len(words) and words[last].low.endswith(ADJECTIVE_ENDS):
        last += 1
    is_noun = last < len(words) and words[last].wordy
    is_noun = is_noun and words[last].low not in vocab.prepositions | vocab.calendar
    of = low_at(words, last + 1)  # «по регулированию монополий»
    is_of = is_noun and of.endswith(_OF_WHAT) and words[last + 1].text.islower()
    return words[at : last + 1 + is_of] if is_noun else ()


def is_part(phrase: tuple[Word, ...], vocab: Vocabulary) -> bool:
    """Such as "one of the president's advisers", "two of her aides"; "one of them" is nobody."""
    is_of = low_at(phrase, 1) == "of" and phrase[0].low in vocab.determiners
    return is_of and phrase[-1].low not in vocab.pronouns


def is_passive(phrase: tuple[Word, ...], vocab: Vocabulary) -> bool:
    """Whether a participle ends it: "analysts polled by", "court documents seen by"."""
    if len(phrase) < len(("analysts", "polled")):
        return False
    kinds, last = forms(phrase[-2].low), phrase[-1].low
    is_paper = last in vocab.obtaining and not kinds.isdisjoint(vocab.documents)
    return is_paper or (last.endswith("ed") and not kinds.isdisjoint(vocab.roles))


def is_trade(low: str, vocab: Vocabulary) -> bool:
    """Whether a noun tells what somebody does: "curator", "beekeeper"."""
    if low in vocab.documents or low in vocab.counts:
        return False
    return low in vocab.trades or low.endswith(tuple(vocab.human_endings))


def speaks(
    phrase: tuple[Word, ...], vocab: Vocabulary, kind: Literal["say", "report", "label"]
) -> bool:
    """Whether a description is of someone or something that can say or state a thing."""
    head = head_of(phrase)
    heads = forms(head.low)
    if heads & vocab.roles or heads & vocab.bodies or heads & vocab.firms:
        return True
    if phrase[0].low in vocab.determiners and is_trade(head.low, vocab):
        return True
    if head.low == "hall" and any(word.low in _WITH_HALL for word in phrase[:-1]):
        return True
    owned = phrase[0].low in vocab.determiners or any(w.owner for w in phrase) or len(phrase) < 3
    owned = owned or any(forms(w.low) & vocab.bodies for w in phrase[:-1])  # "ministry documents"
    return kind == "say" and owned and bool(heads & vocab.documents)


def russian_subject(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """Who stands right before the verb, behind what it is said of: "Экспорт министерство …"."""
    last = phrase[-1].low if phrase else ""
    if not is_cyrillic(last):
        return ()
    heads = forms(last)
    if heads.isdisjoint(vocab.bodies) and heads.isdisjoint(vocab.roles):
        return ()
    first = len(phrase) - 1
    while first and phrase[first - 1].capital >= phrase[first].capital and (
        is_attribute(fold(phrase[first - 1].low))
    ):  # fmt: skip
        first -= 1
    return phrase[first:] if first and may_be_subject(fold(last)) else ()


def head_of(phrase: tuple[Word, ...]) -> Word:
    """The head of a description: its last word in English, its first noun in Russian."""
    if not is_cyrillic(phrase[0].text):
        return phrase[-1]
    nouns = (word for word in phrase if not word.low.endswith(ADJECTIVE_ENDS))
    return next(nouns, phrase[0])


def marks_of(words: Sequence[str], vocab: Vocabulary) -> list[str]:
    """What a description says besides the role: a nationality, a body."""
    said = ((word, word.casefold()) for word in words if word.isalpha())
    small = (vocab.roles, vocab.determiners, vocab.prepositions)
    return [word for word, low in said if not any(low in others for others in small)]


def tells_apart(low: str, vocab: Vocabulary) -> bool:
    """Such as "the former mayor", "the victims' lawyer": nobody who is only called by the head."""
    return low in _FORMER or (low not in vocab.roles and bool(forms(low) & vocab.roles))


def tells_trade(words: Sequence[Word], i: int, end: int, vocab: Vocabulary) -> bool:
    """Whether a sentence only opens with the trade of a firm that it names: "Carmaker Acme"."""
    return i + 1 < end and words[i + 1].capital and words[i].low in vocab.makers


def roles_of(words: Iterable[str], vocab: Vocabulary) -> list[str]:
    """The roles among some casefolded words, Russian ones by the stem that their cases share."""
    roles = vocab.roles
    return [role for low in words if (role := low if low < "а" else stem(low)) in roles]


def titles_of(low: frozenset[str], vocab: Vocabulary) -> frozenset[str]:
    """The titles among some words, with what short ones stand for: "Sen. Doe" is a senator."""
    pairs = (pair.split("=") for pair in vocab.short_titles)
    return low & vocab.titles | {office for short, office in pairs if short in low}


def forms(head: str) -> frozenset[str]:
    """A noun with what it may be the plural of; a Russian one with its stem."""
    if is_cyrillic(head):
        return frozenset((head, stem(head)))
    singular = head.removesuffix("ies") + "y" if head.endswith("ies") else head
    return frozenset((head, head.removesuffix("s"), head.removesuffix("es"), singular))
