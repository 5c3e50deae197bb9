"""Offices that articles name: "Chief Executive Maria Olsen of Nordvik", "the Russian president".

An office is what somebody is (chief executive) and of what (Nordvik). It is written as one text, so
that "the Russian president", "Russia's president" and "президент России" are the same office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.vocabulary import vocabulary
from knowledge.language.decoding import decoded
from knowledge.language.words import fold, is_cyrillic, norms, stem
from knowledge.lexicon import Lexicon
from knowledge.models import Fact
from knowledge.text import normalise

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:'s\b)?|[.,:;!?()\"]")
"""Words with their owner's ending, and marks: each character has one way to match."""
_AROUND = 90
"""Characters before and after a name in which its office stands."""
_LONGEST = 6
"""Words of an office on either side of its preposition."""
_LONGEST_SENTENCE = 2000
_OF = frozenset({"of", "for"})
_ASIDE = frozenset({"who", "whose", "which", "unlike", "like", "besides", "meeting", "but", "not"})
"""Whoever stands behind these is somebody else."""
_TO = _OF | {"to", "at", "in", "on", "with", "from", "by"}
"""Behind these stands what or whom an office is of."""


class Holder(NamedTuple):
    """Somebody who holds an office, as one article says."""

    name: str
    office: str


class _Words(NamedTuple):
    """Folded words by what they do in the naming of an office."""

    offices: frozenset[str]
    barring: frozenset[str]
    determiners: frozenset[str]
    ends: frozenset[str]


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> _Words:
    terms, speech = lexicon.table("terms"), vocabulary(lexicon)
    return _Words(
        offices=frozenset(map(fold, terms["offices"].split())),
        barring=frozenset(map(fold, terms["no_holders"].split())),
        determiners=frozenset(map(fold, speech.determiners)) | {"the"},
        ends=frozenset(map(fold, speech.say | speech.calendar | speech.prepositions | _ASIDE)),
    )


def holders(facts: Sequence[Fact], text: str, lexicon: Lexicon) -> Iterator[Holder]:
    """Give the offices that an article says its speakers hold."""
    plain = normalise(decoded(text).text)
    for name in dict.fromkeys(fact.speaker for fact in facts if fact.speaker):
        if name[:1].isupper():
            at = plain.find(name)
            found = _before(plain, at, at + len(name), lexicon) if at >= 0 else None
            found = found or (_after(plain, at + len(name), lexicon) if at >= 0 else None)
            if found is not None:
                yield Holder(name, found)


def _before(text: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """Read "Nordvik chief executive X", "Chief Executive X of Nordvik", "the head of Y, X"."""
    line = text[max(0, start - _AROUND) : start].rsplit("\n", 1)[-1]
    words = _WORD.findall(line.rstrip().removesuffix(","))
    cut = next((i for i in range(len(words), 0, -1) if not words[i - 1][0].isalpha()), 0)
    if line.rstrip().endswith(",") and "to" in words[cut:]:
        return None  # "an aide to the president, X" is not the president
    if line.rstrip().endswith(",") and words[cut:] and fold(words[cut]) in _words(lexicon).ends:
        return None  # nor is X in "After meeting the president, X"
    return _office(words[cut:], _tail(text, end), lexicon)


def _after(text: str, end: int, lexicon: Lexicon) -> str | None:
    """Read "X, chief executive of Nordvik,"."""
    if not text.startswith(", ", end):
        return None
    words = _WORD.findall(text[end + 2 : end + _AROUND].split("\n", 1)[0])
    cut = next((i for i, word in enumerate(words) if not word[0].isalpha()), len(words))
    if words and fold(words[0]) in _words(lexicon).ends:
        return None  # "X, who met the president"
    return _office(words[:cut], [], lexicon)


def _tail(text: str, end: int) -> list[str]:
    """Give "of Nordvik" behind a name or a description."""
    words = _WORD.findall(text[end : end + _AROUND].split("\n", 1)[0])
    if not words or words[0] not in _OF or text[end : end + 1] != " ":
        return []
    last = 1
    while last < min(len(words), _LONGEST) and (words[last][0].isupper() or words[last] == "the"):
        last += 1
    return words[:last]


def described(fact: Fact, lexicon: Lexicon) -> str | None:
    """Give the office by which a fact's sentence calls its speaker, where one person holds it."""
    if not fact.speaker or len(fact.sentence) > _LONGEST_SENTENCE:
        return None
    speaker, plain = fact.speaker, normalise(fact.sentence)
    at = plain.find(speaker)
    if at < 0:
        return None
    before = _WORD.findall(plain[max(0, at - _AROUND) : at])
    is_definite = before[-1:] and before[-1].casefold() == "the"
    if not (is_definite or "'s " in speaker or is_cyrillic(speaker)):
        return None
    tail = _tail(plain, at + len(speaker))
    following = _WORD.findall(plain[at + len(speaker) :])[:1]
    if speaker.endswith("'s") or following == ["'s"]:
        return None
    return _office(_WORD.findall(speaker), tail, lexicon)


def office(description: str, lexicon: Lexicon) -> str | None:
    """Give the office that a description names as a whole: "president of Russia"."""
    return _office(_WORD.findall(normalise(description)), [], lexicon)


def _office(words: Sequence[str], tail: Sequence[str], lexicon: Lexicon) -> str | None:
    """Write the office that these words end with, or None where it is nobody's in particular."""
    table = _words(lexicon)
    cut = next((i for i, word in enumerate(words) if fold(word) in _TO and i), len(words))
    words, tail = words[:cut], (*words[cut:], *tail)
    low = [fold(word.removesuffix("'s")) for word in words]
    held = [i for i, word in enumerate(low) if word in table.offices and "'" not in words[i]]
    if not held:
        return None
    first, last = held[0], held[-1] + 1
    if is_cyrillic(low[first]):  # "президент России": what it is of stands behind it
        words, tail = words[:last], (*words[last:], *tail)
    if last < len(words) or held != list(range(first, last)):
        return None
    start = _start(words, low, first, table)
    of = [word for word in (*words[start:first], *tail) if fold(word) not in table.determiners]
    if table.barring.intersection((*low[max(0, start - 1) : first], *map(fold, tail))):
        return None
    marks = _marks(" ".join(of), lexicon)
    if not marks or len(of) > _LONGEST or len(tail) > _LONGEST:
        return None
    return " ".join((*sorted(map(stem, low[first:last])), "of", *marks))


def _start(words: Sequence[str], low: Sequence[str], first: int, table: _Words) -> int:
    """Give where the words before an office begin that say which it is: names, and one more."""
    start = first
    while (
        start > 0 and low[start - 1] not in table.ends and low[start - 1] not in table.determiners
    ):
        is_name = words[start - 1][0].isupper() or words[start - 1].endswith("'s")
        if not (is_name or start == first):
            break
        start -= 1
    return start


def _marks(of: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give what an office is of: states by their concept, the rest by stems."""
    states = {
        match.concept.id: (match.start, match.end)
        for match in lexicon.match(of)
        if match.concept.kind == "country"
    }
    rest = "".join(
        " " if any(start <= at < end for start, end in states.values()) else char
        for at, char in enumerate(of)
    )
    ignored = _OF | {"the"}
    others = (stem(norm) for norm in norms(rest) if norm not in ignored)
    named = bool(states) or any(word[0].isupper() for word in of.split())
    return tuple(sorted({*(f"#{id_}" for id_ in states), *others})) if named else ()
