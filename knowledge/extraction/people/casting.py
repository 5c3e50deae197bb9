"""The people and bodies of an article: their fullest names, roles and gender."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.extraction.people import genders
from knowledge.extraction.people.describing import marks_of, roles_of, tells_apart
from knowledge.extraction.people.genders import Gender, is_given
from knowledge.extraction.people.names import Run, heading_runs, is_place_first, runs
from knowledge.extraction.people.personhood import may_be_person
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import fold, is_cyrillic, stem

_PATRONYMICS = ("вич", "вна", "vich", "vna")
_NEAR = 50
"""Mentions on either side among which somebody is looked for: reading stays linear."""
_PLAIN = 2
"""A given and a family name."""


class Mention(NamedTuple):
    """A person named at ``start``-``end``, by the fullest name of the article."""

    start: int
    end: int
    name: str


class Person(NamedTuple):
    """One person and what the article calls them besides their name."""

    name: str
    roles: frozenset[str]
    """Casefolded words of titles and appositions."""
    countries: frozenset[str]
    """The other words of these, casefolded: nationalities, bodies, fields."""
    gender: Gender | None
    times: int
    """How often the article names them."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears in an article."""

    by_name: dict[str, Person]
    mentions: tuple[Mention, ...]
    names: dict[tuple[str, ...], tuple[str, ...]]
    """Parts of names (casefolded words) to the full names that hold them, likeliest first."""
    starts: dict[str, list[int]]
    """Where each person is named."""
    by_role: dict[str, list[Mention]]
    """Where the persons of each role are named."""
    unplaced: tuple[str, ...]
    """Those named more than once whom the article gives no role."""

    def full(self, words: Sequence[str], gender: Gender | None = None) -> str | None:
        """The fullest name that ends with, or holds, these words, of a person of the gender."""
        key = tuple(w.casefold() for w in words)
        found = self.names.get(key) or self.names.get(_stemmed(key), ())
        return next((name for name in found if self.fits(name, gender, unknown=True)), None)

    def fullest(self, name: str) -> str:
        """The fullest name that a name as written stands for, else that name."""
        return self.full(name.split()) or name

    def person(self, name: str) -> Person | None:
        """The person of this full name."""
        return self.by_name.get(name)

    def described(self, words: Sequence[str], before: int, vocab: Vocabulary) -> str | None:
        """The person meant by a description such as "the Russian president", if one fits."""
        heads = roles_of((word.casefold() for word in words), vocab)
        if not heads:
            return None
        named, marks = self.by_role.get(heads[-1], []), marks_of(words, vocab)
        at = bisect_left(named, before, key=lambda mention: mention.start)
        ranked = [
            (score, mention.start if mention.start < before else -1, mention.name)
            for mention in named[max(0, at - _NEAR) : at + _NEAR]
            if (score := _fit(self.by_name[mention.name], marks, vocab)) > 0
        ]
        return max(ranked)[2] if ranked else self._by_elimination(heads[-1], marks)

    def last_person(self, before: int, gender: Gender | None) -> str | None:
        """The person last named before a position whom the gender fits."""
        at = bisect_left(self.mentions, before, key=lambda mention: mention.start)
        near = reversed(self.mentions[max(0, at - _NEAR) : at])
        return next((mention.name for mention in near if self.fits(mention.name, gender)), None)

    def fits(self, name: str, gender: Gender | None, *, unknown: bool = False) -> bool:
        """Whether nothing speaks against this gender; ``unknown``: what no person is fits too."""
        person = self.person(name)
        if person is None:
            return unknown
        return gender is None or person.gender in (None, gender)

    def _by_elimination(self, head: str, marks: Sequence[str]) -> str | None:
        """The one person without a role, where another holds the same office elsewhere."""
        foreign = any(mark[0].isupper() for mark in marks)
        is_only = foreign and head in self.by_role and len(self.unplaced) == 1
        return self.unplaced[0] if is_only else None


def cast(headings: tuple[Word, ...], words: tuple[Word, ...], vocab: Vocabulary) -> Cast:
    """Find the people named in the words of an article and of its headings."""
    found = [*heading_runs(headings, vocab), *runs(words, vocab)]
    alone = Counter(r.parts[0].low for r in found if len(r.parts) == 1)
    found = [is_place_first(run, alone) for run in found]
    names = _names(found, vocab)
    called = [(run, name) for run in found if (name := _full_name(run, names, vocab))]
    known = {name for run, name in called if run.person}
    known |= _relatives(known, [name for _, name in called])
    known |= _called_by_family(found, alone, vocab)
    called = [(run, name) for run, name in called if name in known]
    mentions = tuple(Mention(run.parts[0].start, run.parts[-1].end, name) for run, name in called)
    told = genders.by_pronouns(words, [(mention.start, mention.name) for mention in mentions])
    people = tuple(_people(called, told, vocab))
    starts: dict[str, list[int]] = {}
    for mention in mentions:
        starts.setdefault(mention.name, []).append(mention.start)
    by_name = {person.name: person for person in people}
    by_role: dict[str, list[Mention]] = {}
    for mention in mentions:
        for role in by_name[mention.name].roles:
            by_role.setdefault(role, []).append(mention)
    unplaced = tuple(p.name for p in people if not p.roles and p.times > 1)
    return Cast(by_name, mentions, names, starts, by_role, unplaced)


def _relatives(known: Collection[str], names: Iterable[str]) -> set[str]:
    """Names that share the family name of a person: "Jane Doe" where John Doe is known."""
    families = {name.split()[-1] for name in known if " " in name}
    return {name for name in names if len(name.split()) == _PLAIN and name.split()[-1] in families}


def _called_by_family(found: Sequence[Run], alone: Counter[str], vocab: Vocabulary) -> set[str]:
    """Names whose last word stands alone too, the first never: firms are called by the first."""
    return {
        run.name
        for run in found
        if len(run.parts) == _PLAIN
        and not run.led
        and alone[run.parts[-1].low] > 0
        and not alone[run.parts[0].low]
        and may_be_person(run.name, run.parts, vocab)
        and run.parts[-1].low not in vocab.places
        and run.parts[-1].low not in vocab.firms
        and run.parts[0].low not in vocab.places
    }


def _full_name(
    run: Run, names: dict[tuple[str, ...], tuple[str, ...]], vocab: Vocabulary
) -> str | None:
    """The fullest name of a run, by nothing against which its title speaks ("Mrs. Doe")."""
    found = names.get(_key(run), ())
    titled = genders.by_titles(frozenset(w.casefold() for w in run.said_of), vocab)
    if titled is None:
        return found[0] if found else None
    told = {name: genders.by_name(name, vocab) for name in found}
    fitting = [name for gender in (titled, None) for name in found if told[name] == gender]
    return fitting[0] if fitting else run.name


def _key(run: Run) -> tuple[str, ...]:
    return tuple(part.low for part in run.parts if part.wordy)


def _names(found: Sequence[Run], vocab: Vocabulary) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Every part of a full name to the full names, most often written first."""
    written: Counter[str] = Counter()
    keys: dict[str, tuple[str, ...]] = {}
    for run in found:
        if len(_key(run)) > 1 or run.person:
            written[run.name] += 1
            keys[run.name] = _key(run)
    surnames = Counter(key[-1] for run in found if len(key := _key(run)) == 1)
    table: dict[tuple[str, ...], list[tuple[int, int, int, str]]] = {}
    for name, key in keys.items():
        is_thing = not vocab.things.isdisjoint(key)  # "Barack Obama Day" is no name of Obama
        for part in _parts(key):
            is_end = part[-1] == key[-1]
            if is_thing and not is_end:
                continue
            weight = written[name] + (surnames[key[-1]] if is_end else 0)
            for form in {part, _stemmed(part)}:
                table.setdefault(form, []).append((is_end, len(key), weight, name))
    titled = _titled(found, vocab)
    return {
        part: _agreeing(_ranked(names, vocab), titled.get(part), vocab)
        for part, names in table.items()
    }


def _stemmed(part: tuple[str, ...]) -> tuple[str, ...]:
    """Russian names by their stems, under which their cases meet."""
    return tuple(stem(fold(word)) if is_cyrillic(word) else word for word in part)


def _titled(found: Iterable[Run], vocab: Vocabulary) -> dict[tuple[str, ...], Gender | None]:
    """The gender by which most titles call a bare family name."""
    votes: dict[tuple[str, ...], Counter[Gender | None]] = {}
    for run in found:
        if len(run.parts) == 1:
            gender = genders.by_titles(frozenset(w.casefold() for w in run.said_of), vocab)
            votes.setdefault(_key(run), Counter())[gender] += 1
    return {key: genders.more(count["f"], count["m"]) for key, count in votes.items()}


def _agreeing(names: tuple[str, ...], gender: Gender | None, vocab: Vocabulary) -> tuple[str, ...]:
    """The names with those last whose gender is another."""
    if gender is None:
        return names
    return tuple(sorted(names, key=lambda n: genders.by_name(n, vocab) not in (None, gender)))


def _ranked(names: list[tuple[int, int, int, str]], vocab: Vocabulary) -> tuple[str, ...]:
    """Fuller names before mere parts of them, then by how often they are written."""
    order = sorted(names, key=lambda n: (n[1] > 1, n[0], n[2], n[1]), reverse=True)
    named = {n[3] for n in order}
    order = [n for n in order if not _has_epithet(n[3], named, vocab)] or order
    best = order[0][3].split()
    fuller = [n for n in order if n[3] != order[0][3] and _is_fuller(n[3].split(), best)]
    top = max([order[0], *fuller], key=lambda n: n[1])
    return tuple(dict.fromkeys([top[3], *(n[3] for n in order)]))


def _has_epithet(name: str, named: Collection[str], vocab: Vocabulary) -> bool:
    """Whether what stands before the given name is no name: "Crooked Jane Doe"."""
    first, _, rest = name.partition(" ")
    return rest in named and is_given(rest.split()[0], vocab) and not is_given(first, vocab)


def _is_fuller(long: list[str], short: list[str]) -> bool:
    """One person: the short name is inside the long one, and ends alike or with a patronymic."""
    if len(long) <= len(short) or not set(short) <= set(long):
        return False
    is_start = len(short) > 1 and long[: len(short)] == short
    return long[-1] == short[-1] or (is_start and short[-1].endswith(_PATRONYMICS))


def _parts(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for first in range(len(key)):
        for last in range(first + 1, len(key) + 1):
            yield key[first:last]
    if len(key) > 2:
        yield (key[0], key[-1])


def _people(
    called: Sequence[tuple[Run, str]], told: dict[str, Gender], vocab: Vocabulary
) -> Iterator[Person]:
    by_name: dict[str, list[Run]] = {}
    for run, name in called:
        by_name.setdefault(name, []).append(run)
    for name, mentions in by_name.items():
        said = [word for run in mentions for word in run.said_of]
        low = frozenset(word.casefold() for word in said)
        yield Person(
            name,
            frozenset(roles_of(low, vocab)) | low & vocab.titles,
            frozenset(
                w.casefold() for w in said if w[0].isupper() and w.casefold() not in vocab.roles
            )
            | (low - vocab.roles - vocab.prepositions - vocab.determiners),
            genders.by_titles(low, vocab) or genders.by_name(name, vocab) or told.get(name),
            len(mentions),
        )


def _fit(person: Person, marks: Sequence[str], vocab: Vocabulary) -> int:
    """How well a holder of the role fits: 0 where something speaks against it."""
    known = sum(_is_known(mark, person) for mark in marks)
    if known or not marks:
        return 2 + known
    is_other = any(tells_apart(mark, vocab) for mark in marks)
    capital = any(mark[0].isupper() for mark in marks)
    has_own = capital and bool(person.countries - vocab.titles - vocab.openers)
    return 0 if has_own or is_other else 1


def _is_known(word: str, person: Person) -> bool:
    low = word.casefold()
    return low in person.roles or any(
        low == c or (len(low) > 3 and c[:4] == low[:4]) for c in person.countries
    )
