"""Who is who over a whole folder: spellings of one name, and the holders of offices.

A fact keeps its article's own words for its speaker, which the article proves. Who that is, beyond
the article, is told beside it, and only where nothing in the folder speaks against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.base.offices import Holder, office
from knowledge.base.speakers import is_personal
from knowledge.extraction.vocabulary import vocabulary
from knowledge.language.words import norms, tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Fact

_SPELLINGS = (
    (re.compile("kh"), "h"),
    (re.compile("x"), "ks"),
    (re.compile("ye|yo(?=e)"), "e"),
    (re.compile("[jy]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Romanisations differ in these: Rakhmon and Rahmon, Sergei and Sergey, Zelensky and Zelenskyy."""


def with_persons(
    facts: Sequence[Fact],
    holders: Iterable[Holder],
    offices: Mapping[str, str],
    lexicon: Lexicon,
) -> list[Fact]:
    """Tell of each fact who its speaker is; ``offices`` are those of described speakers by fact."""
    speakers = dict.fromkeys(fact.speaker for fact in facts if fact.speaker)
    known = identities(speakers, holders, lexicon)
    return [
        with_person(fact, known.person(fact.speaker, offices.get(fact.id, ""))) for fact in facts
    ]


def with_person(fact: Fact, person: str | None) -> Fact:
    """Tell of a fact who its speaker is, where that is another name than the article's."""
    return fact.model_copy(update={"person": person}) if person else fact


class Identities(NamedTuple):
    """Who is meant, over a whole folder, by names and by offices."""

    named: Mapping[str, str]
    held: Mapping[str, str]

    def person(self, speaker: str | None, office: str) -> str | None:
        """Give who a speaker is, of that office if any; None where that is the name itself."""
        person = self.named.get(speaker or "") or self.held.get(office)
        return person if person != speaker else None


def identities(names: Iterable[str], holders: Iterable[Holder], lexicon: Lexicon) -> Identities:
    """Find out who is who among the speakers of a folder and the holders of its offices."""
    named = persons(names, lexicon)
    return Identities(named, _offices(holders, named, lexicon))


def persons(names: Iterable[str], lexicon: Lexicon) -> Mapping[str, str]:
    """Map names to the one that stands for the person, where it is another or of the lexicon."""
    bodies = vocabulary(lexicon).bodies
    found: dict[str, str] = {}
    families: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        words = norms(name)
        if known := _known(name, lexicon):
            found[name] = known
        elif len(words) > 1 and not bodies.intersection(words) and is_personal(name):
            families[_spelling(words[-1])].append(name)
    for family in families.values():
        found |= _related(family)
    return found


def _known(name: str, lexicon: Lexicon) -> str | None:
    """Give the person of the lexicon whom the whole name means, titles and initials included."""
    words = tokens(name)
    people = {
        match.concept.id: match.concept
        for match in lexicon.match(name)
        if match.concept.kind == "person"
    }
    if len(people) != 1 or name.endswith(("'s", "’s")):
        return None
    ((id_, concept),) = people.items()
    covered = {
        position
        for match in lexicon.match_tokens(words)
        if match.concept.id == id_
        for position in range(match.first, match.last)
    }
    initials = {word[0] for word in norms(concept.label)}
    rest = [word.norm for at, word in enumerate(words) if at not in covered]
    return concept.label if all(len(w) == 1 and w in initials for w in rest) else None


def _related(names: Sequence[str]) -> dict[str, str]:
    """Join the names of one family name that have one given name, or its only initial."""
    written: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        written[_spelling(norms(name)[0])].append(name)
    full = [given for given in written if len(given) > 1]
    found: dict[str, str] = {}
    for given, alike in written.items():
        meant = [given] if len(given) > 1 else [other for other in full if other[0] == given]
        if len(meant) == 1:
            best = max(written[meant[0]], key=lambda name: (len(name), name))
            found |= {name: best for name in alike if name != best}
    return found


def _spelling(word: str) -> str:
    """Write a folded word in one romanisation."""
    for pattern, letters in _SPELLINGS:
        word = pattern.sub(letters, word)
    return word


def _offices(
    holders: Iterable[Holder], named: Mapping[str, str], lexicon: Lexicon
) -> Mapping[str, str]:
    """Map offices to who holds them; one that several people hold is nobody's."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for holder in holders:
        held[holder.office].add(named.get(holder.name, holder.name))
    for concept in lexicon.concepts.values():
        for name in (*concept.en, *concept.ru) if concept.kind == "person" else ():
            if known := office(name, lexicon):
                held[known].add(concept.label)
    return {each: next(iter(people)) for each, people in held.items() if len(people) == 1}
