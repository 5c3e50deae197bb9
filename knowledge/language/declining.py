"""Russian names and descriptions of speakers in the nominative, whatever case a text needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.language.russian import ATTRIBUTES, LIKELY, dictionary, is_attribute
from knowledge.language.words import fold, is_cyrillic

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse
    from pymorphy3.tagset import OpencorporaTag

_DIRECT = ("nomn", "accs")
_PERSONAL = ("Name", "Surn", "Patr")
"""OpenCorpora's marks of given names, surnames and patronymics."""


@lru_cache(maxsize=4096)
def is_personal(norm: str) -> bool:
    """Tell whether a folded word may be a part of a person's name; an unknown one may."""
    last = norm.rpartition("-")[2]  # «вице-министр» is known by its end
    return not dictionary().word_is_known(last) or bool(_named_persons(last))


@lru_cache(maxsize=4096)
def nominative(phrase: str, *, oblique: bool = False) -> str:
    """Give a name or a description in the nominative: «Олег Крылов» for «Олега Крылова».

    What may stand in it already is given as it is, and so is what the dictionary cannot tell.
    What is known to stand in another case is one: «компании» behind «по данным», «Росстата» too.
    """
    words = phrase.split()
    if not words or not is_cyrillic(phrase):
        return phrase
    is_given = opens_with_given(words)
    readings = list(_of_person(words, oblique=oblique) if is_given else _of_noun(words))
    if oblique:
        readings = readings or list(_of_brand(words))
        readings = [one for one in readings if one[-1].tag.case not in _DIRECT] or readings
    if not readings or any(reading[-1].tag.case == "nomn" for reading in readings):
        return phrase
    called = [_called(word, one) for word, one in zip(words, readings[0], strict=False)]
    return " ".join((*called, *words[len(called) :]))


def opens_with_given(words: Sequence[str]) -> bool:
    """Tell whether words begin with a Russian given name, in any case, and a name behind it."""
    return len(words) > 1 and words[1][0].isupper() and bool(_given_names(words[0]))


def _given_names(word: str) -> list[Parse]:
    parses = [one for one in dictionary().parse(fold(word)) if one.score >= LIKELY]
    return [one for one in parses if "Name" in one.tag and "sing" in one.tag]


def _of_person(words: Sequence[str], *, oblique: bool) -> list[tuple[Parse, ...]]:
    """Give the readings of a given name and all that follows it as one person's name."""
    others = [_named_persons(fold(word)) for word in words[1:]]
    readings = []
    for head in _given_names(words[0]):
        rest = [one for parses in others if (one := _agreeing(parses, head.tag)) is not None]
        is_declined = oblique or not all("Fixd" in one.tag for one in rest)
        if len(rest) == len(others) and is_declined:  # «Заза Джохадзе» may be any case of two
            readings.append((head, *rest))
    return readings


def _of_noun(words: Sequence[str]) -> Iterator[tuple[Parse, ...]]:
    """Give the readings of a noun of the dictionary with the attributes before it."""
    norms = [fold(word) for word in words]
    end = next((at for at, norm in enumerate(norms) if not is_attribute(norm)), len(norms) - 1)
    parses = [dictionary().parse(norm) for norm in norms[:end]]
    attributes = [[one for one in each if one.tag.POS in ATTRIBUTES] for each in parses]
    is_named = any(w[0].isupper() and is_personal(fold(w)) for w in words[end + 1 : end + 2])
    if is_named or words[end].isupper() or not dictionary().word_is_known(norms[end]):
        return  # «Мака Навериани» is nobody's poppy
    for noun in dictionary().parse(norms[end]):
        before = [_agreeing(each, noun.tag) for each in attributes]
        is_likely = noun.score >= LIKELY and not _is_of_person(noun)
        if noun.tag.POS == "NOUN" and is_likely and all(before):
            yield (*(one for one in before if one), noun)


def _of_brand(words: Sequence[str]) -> Iterator[tuple[Parse, ...]]:
    """Give the readings of a name that the dictionary lacks, as it guesses them by its ending."""
    is_brand = len(words) == 1 and not words[0].isupper()
    if is_brand and not dictionary().word_is_known(fold(words[0])):
        yield from ((one,) for one in dictionary().parse(fold(words[0])) if one.tag.POS == "NOUN")


def _named_persons(norm: str) -> list[Parse]:
    return [one for one in dictionary().parse(norm) if _is_of_person(one)]


def _is_of_person(parse: Parse) -> bool:
    return any(mark in parse.tag for mark in _PERSONAL)


def _agreeing(parses: Sequence[Parse], head: OpencorporaTag) -> Parse | None:
    """Give the first parse in the case, number and gender of a head."""
    return next((one for one in parses if _agree(one.tag, head)), None)


def _agree(one: OpencorporaTag, other: OpencorporaTag) -> bool:
    is_common = "ms-f" in one or "ms-f" in other or "plur" in other
    alike = one.case == other.case and one.number == other.number
    return alike and (is_common or one.gender == other.gender)


def _called(word: str, parse: Parse) -> str:
    """Give the nominative of a word, with the «е» of whoever writes it for «ё» in that word."""
    wanted = {"nomn", parse.tag.number, parse.tag.gender if "sing" in parse.tag else None}
    inflected = parse.inflect(wanted - {None})
    called: str = word if inflected is None else inflected.word
    if "ё" in parse.word and "ё" not in word.casefold():
        called = called.replace("ё", "е")
    return called.capitalize() if word[0].isupper() else called
