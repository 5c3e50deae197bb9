"""Names, with what is said of them before and after."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from knowledge.extraction.people.bare_names import (
    called,
    without_first,
    without_last_initial,
    without_letters,
)
from knowledge.extraction.people.capitals import after_nickname, capitalised
from knowledge.extraction.people.deeds_told import roles_told
from knowledge.extraction.people.describing import roles_of, tells_trade
from knowledge.extraction.people.genders import is_given
from knowledge.extraction.people.personhood import is_person, is_project, may_be_person
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.russian import is_predicate
from knowledge.language.words import fold, is_cyrillic

_LONGEST_APPOSITION = 10
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "."})
_LONGEST_NAME = 10
"""Words and stops; a longer run of capitals is a heading."""
_SHORTEST_WHOLE_NAME = 2
_IN_CHARGE_OF = "по"
_SMALL_WORD = 3
_FEWEST_IN_HEADING = 4


class Run(NamedTuple):
    """A name as written, titles left out."""

    name: str
    parts: tuple[Word, ...]
    said_of: tuple[str, ...]
    """Words of titles and appositions."""
    person: bool
    """Something around it shows a person."""
    led: bool = False
    """It stands with "the"."""


def is_heading(line: str, vocab: Vocabulary) -> bool:
    """Tell a line that writes all but its small words with capitals, verbs too."""
    words = [word for word in line.split() if word[0].isalpha()]
    if not all(word[0].isupper() or _is_small(word, vocab) for word in words):
        return False
    return sum(len(word) > _SMALL_WORD for word in words) >= _FEWEST_IN_HEADING


def _is_small(word: str, vocab: Vocabulary) -> bool:
    return word in vocab.prepositions or word in vocab.determiners or word in vocab.joining


def heading_runs(words: tuple[Word, ...], vocab: Vocabulary) -> list[Run]:
    """The persons of a heading: a given name with the word after it."""
    return [
        Run(f"{first.text} {last.text}", (first, last), (), person=True)
        for first, last in pairwise(words)
        if last.capital and not first.owner and is_given(first.text, vocab)
        if first.low not in vocab.places and first.low not in vocab.common_names  # "Will Rise"
        if last.low not in vocab.say and last.low not in vocab.report  # "Barack Sees"
    ]


def runs(words: tuple[Word, ...], vocab: Vocabulary) -> list[Run]:
    """All names in order."""
    found = (_run(words, first, last, vocab) for first, last in capitalised(words, vocab))
    return [run for run in found if run is not None]


def _run(words: tuple[Word, ...], first: int, last: int, vocab: Vocabulary) -> Run | None:
    start = after_area(words, _after_titles(words, first, last, vocab), last, vocab)
    whole = without_letters(without_last_initial(tuple(words[start:last])), vocab)
    parts = without_first(whole, vocab)
    if not 0 < len(parts) <= _LONGEST_NAME or not any(p.wordy for p in parts):
        return None
    name, named = called(parts), start + len(whole) - len(parts)
    titles = [w for w in words[first:start] if w.wordy and w.low not in vocab.openers]
    before = _before(words, first, vocab) + [w.text for w in titles]
    after = _after(words, last, vocab)
    titled = any(w.low in vocab.titles and w.low != "st" for w in words[first:start])
    person = (
        may_be_person(name, parts, vocab)
        and not is_project(words, last, vocab)
        and not _is_of_firm(words, (first, start, last), vocab)
        and (titled or is_person(words, (first, named, last), (before, after), vocab))
    )
    led = start > 0 and words[start - 1].low == "the"
    told = roles_told(words, first, last, vocab) if person else []
    return Run(name, parts, tuple(before + after + told), person, led)


def _is_of_firm(words: tuple[Word, ...], at: tuple[int, int, int], vocab: Vocabulary) -> bool:
    """Such as "Moore & Van Allen", "Carmaker Acme"."""
    first, start, last = at
    is_told = start > first and tells_trade(words, start - 1, last, vocab)
    return is_told or "&" in (low_at(words, first - 1), low_at(words, last))


def _after_titles(words: tuple[Word, ...], first: int, last: int, vocab: Vocabulary) -> int:
    """Where the name itself starts: after the last title and the openers of a sentence."""
    if last - first == 1 and words[first].low in vocab.surnames:
        is_led = low_at(words, first - 1) in vocab.determiners
        return last if is_led else first  # "King said", of Larry King
    start = first
    bare = tuple(words[first : without_suffix(words, first, last)])
    end = first + len(without_letters(bare, vocab))
    for i in range(first, end):
        low = words[i].low
        if i == end - 1 and i > first and is_surname(words, i, vocab):
            break
        is_led = low in vocab.openers or tells_trade(words, i, end, vocab)
        if low in vocab.titles or low in vocab.roles or (i == start and is_led):
            start = i + 1
            while start < last and words[start].text == ".":
                start += 1
            if start < last and words[start].text == '"':
                start = after_nickname(words, start)  # the body: "глава «Газпрома» X"
    return start


def after_area(words: tuple[Word, ...], start: int, last: int, vocab: Vocabulary) -> int:
    """Past what an office is of: "Secretary of State X", "Minister of Rural Energy X Y".

    What else stands before the area belongs to it, where a whole name is left behind it.
    """
    at = start - 1
    while (low := low_at(words, at)) in vocab.determiners or (
        low == "and" or (at > 0 and words[at].capital and low_at(words, at + 1) == "and")
    ):
        at -= 1
    if low_at(words, at) not in ("of", "for") or low_at(words, last - 1) in vocab.bodies:
        return start  # "chair of the Senate Finance Committee"
    whole = (i for i in range(start, last - 2) if words[i].low in vocab.areas)
    start = max(whole, default=start - 1) + 1
    while start < last - 1 and words[start].low in vocab.areas:
        start += 1
    return _after_place(words, start, last, vocab)


def _after_place(words: tuple[Word, ...], start: int, last: int, vocab: Vocabulary) -> int:
    """Past the place that an office is of: "President of New Zealand Jane Doe"."""
    for end in range(last - _SHORTEST_WHOLE_NAME, start, -1):
        if " ".join(word.low for word in words[start:end]) in vocab.places:
            return end
    return start


def without_suffix(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where a name ends before its "Jr."."""
    while last > first + 1 and words[last - 1].low in _SUFFIXES:
        last -= 1
    return last


def is_surname(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Whether a word that can be a title is a name here: "Mr. Judge", "Larry King"."""
    title = i - 2 if i > 1 and words[i - 1].text == "." else i - 1
    if title >= 0 and words[title].low in ("mr", "mrs", "ms", "dr"):
        return True
    if words[i].low not in vocab.surnames or not words[i].capital or not words[i - 1].capital:
        return False
    low = words[i - 1].low
    return not (low in vocab.titles or low in vocab.roles or low in vocab.openers)


def _before(words: tuple[Word, ...], first: int, vocab: Vocabulary) -> list[str]:
    """Lower-case words of a role right before the name ("port director X", "President of T X")."""
    out: list[str] = []
    at = first - 1
    if at > 0 and words[at].text == ",":
        if words[at - 1].low in vocab.roles:
            at -= 1
        elif office := _office(words, at, vocab):
            return office
    while at >= 0 and first - at < 6 and words[at].wordy and _may_lead(words[at], vocab):
        is_apart = words[at + 1].start - words[at].end > 1  # a paragraph ends between
        if is_apart or words[at].low in vocab.say or words[at].low in vocab.report:
            break
        out.insert(0, words[at].text)
        at -= 1
    if at >= 1 and words[at].low == "of" and words[at - 1].low in vocab.roles:
        return [words[at - 1].text, *out]
    if is_cyrillic(words[first].low):
        return _russian_office(out, vocab)
    low = [word.casefold() for word in out[-2:]]
    if len(low) > 1 and low[0].endswith("s"):
        low = low[1:]  # "analysts rate X"
    roles = roles_of(low, vocab)
    is_firm = bool(roles) and roles[-1] in vocab.firms and not is_given(words[first].text, vocab)
    return out if roles and not is_firm else []


def _office(words: tuple[Word, ...], comma: int, vocab: Vocabulary) -> list[str]:
    """The office before a comma with what it is of: "the Minister of Local Affairs, X"."""
    role = office_of(words, comma - 1, vocab)
    if role is None:
        return []
    return [words[role].text, *(word.text for word in words[role + 2 : comma] if word.capital)]


def office_of(words: tuple[Word, ...], last: int, vocab: Vocabulary) -> int | None:
    """Where the role stands whose field ends at ``last``: "Minister of Water and Irrigation"."""
    at = last
    while at > 0 and (words[at].capital or words[at].low in ("and", "the")):
        at -= 1
    is_field = at < last and words[at].low in ("of", "for") and low_at(words, at - 1) in vocab.roles
    return at - 1 if is_field else None


def _may_lead(word: Word, vocab: Vocabulary) -> bool:
    """Whether a word may belong to a role: "министр по делам молодёжи X"."""
    return word.low not in vocab.openers or word.low == _IN_CHARGE_OF


def _russian_office(said: list[str], vocab: Vocabulary) -> list[str]:
    """The first role with what it is of: "министр сельского хозяйства", "пресс-секретарь главы"."""
    head = next((i for i, word in enumerate(said) if roles_of([word.casefold()], vocab)), None)
    of = said[head + 1 :] if head is not None else []
    if head is None or any(is_predicate(fold(word)) for word in of):
        return []
    return said[: head + 1] + [word for word in of if not roles_of([word.casefold()], vocab)]


def _after(words: tuple[Word, ...], last: int, vocab: Vocabulary) -> list[str]:
    """The apposition after the name ("X, an aide to the president,")."""
    if last >= len(words) - 1 or words[last].text not in (",", "("):
        return []
    if words[last + 1].low in ("whose", "whom", "which", "where"):
        return []  # "X, whose daughter"
    out: list[str] = []
    for word in words[last + 1 : last + 1 + _LONGEST_APPOSITION]:
        if not word.wordy or word.low in vocab.say:
            break
        out.append(word.text)
    letters = vocab.postnominals  # "The minister for health, Jane Doe TD"
    roles = [
        i
        for i, w in enumerate(out)
        if w.casefold() in vocab.roles and not (i and w.isupper() and w.casefold() in letters)
    ]
    preps = [i for i, w in enumerate(out) if w.casefold() in vocab.prepositions]
    head = roles and roles[0] < (preps[0] if preps else len(out))
    return out[: roles[0] + 1] + _of_what(out[roles[0] + 1 :]) if head else []


def _of_what(rest: list[str]) -> list[str]:
    """The words after "of": what the role belongs to; roles of others are left out."""
    return [w for w in rest[1:] if w[0].isupper()] if rest[:1] == ["of"] else []


def is_place_first(run: Run, alone: Counter[str]) -> Run:
    """Take a place off ("President of Tajikistan Emomali Rahmon") that also stands alone."""
    first = run.parts[0]
    if len(run.parts) > 2 and run.said_of and alone[first.low] > 0:
        parts = run.parts[1:]
        return Run(called(parts), parts, (*run.said_of, first.text), run.person, run.led)
    return run
