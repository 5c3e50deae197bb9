"""Who an attribution names: the noun phrases before and after a verb of saying."""

from __future__ import annotations

from typing import Literal, NamedTuple

from knowledge.extraction.people.bare_names import without_first, without_letters
from knowledge.extraction.people.capitals import is_joined, is_time
from knowledge.extraction.people.describing import (
    complement,
    forms,
    is_part,
    is_passive,
    joins_in_body,
    rest_of_body,
    rest_of_called,
    russian_subject,
    speaks,
    tells_trade,
)
from knowledge.extraction.people.names import after_area, is_surname, without_suffix
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.declining import nominative
from knowledge.language.words import is_cyrillic

LONGEST_SUBJECT = 14
_LONGEST_TITLE = 4
_LONGEST_TIME = 5
"""Words of "who on the same day"."""
QUOTE_MARKS = frozenset('"\u201c')
"""A quotation in the words of a sentence is one word with this text."""
ENDS = frozenset('.,;:!?()[]—–-"\u201c')
"""Marks that end a phrase."""
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_AGED = ("-year-old", "-летний", "-летняя")
SourceKind = Literal["name", "pronoun", "description"]


class Source(NamedTuple):
    """The words that name who speaks."""

    kind: SourceKind
    words: tuple[Word, ...]
    rest: tuple[Word, ...] = ()
    """What a description goes on with: a spokesman "for the ministry"."""
    oblique: bool = False
    """In no nominative: «по данным компании»."""


def subject_start(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    """Where the phrase that ends at ``at`` begins."""
    first = at + 1
    while first > 0 and at - first < LONGEST_SUBJECT:
        word = words[first - 1]
        if word.text == "." and first > 1 and _may_be_short(words[first - 2]):
            first -= 1
            continue
        if word.text == "&":
            first -= 1
            continue
        is_form = word.text.isupper() and word.low in vocab.legal_forms  # "Grane Orbital AS"
        is_linking = word.low in vocab.conjunctions and not is_form
        is_linking = is_linking and not joins_in_body(words, first - 1, at, vocab)
        if word.text in ENDS or not word.wordy or is_linking:
            break
        if word.text.isdigit() and first > 1 and words[first - 2].text == ":":
            break  # the time of an entry
        if word.low in vocab.say and not word.capital:
            break
        first -= 1
    return first


def _may_be_short(word: Word) -> bool:
    """Tell an initial and a title before their stop from the number of a list's item."""
    return len(word.text) <= _LONGEST_TITLE and not word.text.isdecimal()


def skip_between(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    """Past adverbs and auxiliaries, and past the comma of a relative clause (", who added")."""
    while at >= 0 and _is_between(words[at], vocab):
        relative = words[at].low == "who"
        at -= 1
        if relative and at >= 0 and words[at].text == ",":
            at -= 1
    relative_at = _who_before(words, at, vocab)
    return at if relative_at is None else skip_between(words, relative_at, vocab)


def _who_before(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int | None:
    """Where the "who" stands behind which a time or place comes first: "who in May said"."""
    for i in range(at, max(-1, at - _LONGEST_TIME), -1):
        if words[i].text in ENDS or words[i].low in vocab.say:
            return None
        if words[i].low == "who":
            return i if i < at and words[i + 1].low in vocab.prepositions else None
    return None


def _is_between(word: Word, vocab: Vocabulary) -> bool:
    low = word.low
    is_day = low in vocab.calendar and low not in vocab.common_names  # May is a name too
    if not word.wordy or (word.capital and not is_day):
        return False
    return low in vocab.between or (len(low) > 4 and low.endswith("ly") and low != "family")


def pick(
    phrase: tuple[Word, ...], vocab: Vocabulary, kind: Literal["say", "report", "label"]
) -> Source | None:
    """The source that a phrase names: a name, a pronoun or a description of a speaker."""
    titled = _titled(phrase, vocab)
    if titled:
        return Source("name", titled)
    whole, phrase = phrase, _head_chunk(phrase, vocab)
    if not phrase:
        return None
    last = phrase[-1]
    is_office = any(last.low in some for some in (vocab.roles, vocab.titles, vocab.trades))
    if is_office and all(w.capital for w in phrase if w.wordy):
        tail = _name_tail(whole, vocab)  # "President of Tajikistan Emomali Rahmon"
        if len(tail) > 1:
            return Source("name", tail)
    if last.low in vocab.pronouns:
        return Source("pronoun", phrase[-1:]) if last.low != "you" else None
    if last.owner and len(phrase) == 1:
        return None
    found = None if is_part(phrase, vocab) else _named(whole, phrase, vocab)
    found = found or _described(whole, phrase, vocab, kind)
    is_within = whole[0].low in vocab.within  # «в компании уточнили»
    return found and found._replace(oblique=is_within)


def _named(whole: tuple[Word, ...], phrase: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    name = without_first(_name_tail(phrase, vocab), vocab)
    if not name or _is_called(phrase, vocab) or all(w.low in vocab.cardinals for w in name):
        return None
    if len(name) < len(phrase) and _is_of_another(name):
        return Source("name", phrase) if forms(phrase[0].low) & vocab.bodies else None
    rest = rest_of_body(whole, whole.index(name[-1]) + 1, name[-1], vocab)
    rest = rest or rest_of_called(whole, whole.index(name[0]), whole.index(name[-1]) + 1, vocab)
    return Source("name", officer((*name, *rest), vocab) or (*name, *rest))


def _is_of_another(name: tuple[Word, ...]) -> bool:
    """Tell «Латвии» in "Союз виноделов Латвии": to whom belongs what stands before."""
    written = " ".join(word.text for word in name)
    return nominative(written) != written


def _is_called(phrase: tuple[Word, ...], vocab: Vocabulary) -> bool:
    """Whether a Russian sentence only opens with what a body is called: "Ведомство"."""
    called = vocab.firms | vocab.departments
    return len(phrase) == 1 and is_cyrillic(phrase[0].low) and phrase[0].low in called


def _described(
    whole: tuple[Word, ...],
    phrase: tuple[Word, ...],
    vocab: Vocabulary,
    kind: Literal["say", "report", "label"],
) -> Source | None:
    if not speaks(phrase, vocab, kind) or phrase[0].low in vocab.pronouns - vocab.determiners:
        return None  # "it could help a visitor see"
    last = phrase[-1]
    rest = complement(whole, whole.index(last) + 1, last, vocab, phrase[0].low)
    return Source("description", phrase, rest)


def _head_chunk(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The phrase before its first preposition; after the last one where it opens with one."""
    subject = russian_subject(phrase, vocab)
    if subject:
        return subject
    opening = [i for i, w in enumerate(phrase) if w.low in vocab.prepositions]
    preps = [i for i in opening if not phrase[i].capital][is_part(phrase, vocab) :]
    if opening and opening[0] == 0:
        if (led := _led_behind(phrase, vocab)) is not None:
            return _head_chunk(phrase[led:], vocab)  # "In June the Minister of Health"
        tail = phrase[opening[-1] + 1 :]
        cut = [i for i, w in enumerate(tail) if w.low in vocab.calendar or w.text.isdigit()]
        tail = tail[cut[-1] + 1 :] if cut else tail
        led = max((i for i, w in enumerate(tail) if w.low in _ARTICLES), default=0)
        return _trim(tail[led:], vocab)  # "For the full year the board expects"
    return _trim(phrase[: preps[0]] if preps else phrase, vocab)


def _led_behind(phrase: tuple[Word, ...], vocab: Vocabulary) -> int | None:
    """Where the last article stands that no preposition leads, in a phrase that opens with one."""
    led = (i for i, w in enumerate(phrase) if w.low in _ARTICLES and i > 1)
    return max((i for i in led if phrase[i - 1].low not in vocab.prepositions), default=None)


def _trim(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """Without adverbs of time around it, and the participle of "analysts polled by"."""
    start, end = 0, len(phrase) - is_passive(phrase, vocab)
    while end > start and is_time(phrase, end - 1, vocab):
        end -= 1
    while start < end - 1 and (_is_between(phrase[start], vocab) or _opens(phrase[start], vocab)):
        start += 1
    return phrase[start:end]


def _opens(word: Word, vocab: Vocabulary) -> bool:
    """Tell "Ранее" from the rest of «Ранее ведомство сообщало»."""
    return word.low in vocab.openers and is_cyrillic(word.low)


def _name_tail(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The capitalised words at the end of the phrase, titles left out."""
    first = len(phrase)
    body = bool(phrase) and phrase[-1].low in vocab.bodies
    while first > 0 and _in_name(phrase, first - 1, vocab, body=body):
        first -= 1
    first += first < len(phrase) and tells_trade(phrase, first, len(phrase), vocab)
    tail = phrase[first:]
    if any(w.low in vocab.bodies for w in tail):
        return officer(tail, vocab) or tuple(w for w in tail if w.low not in ("the", "a", "an"))
    if len(phrase) == 1 and phrase[0].low in vocab.surnames and phrase[0].capital:
        return phrase
    start, end = 0, len(without_letters(tail[: without_suffix(tail, 0, len(tail))], vocab))
    for i, word in enumerate(tail[:end]):
        if i == end - 1 and i > 0 and is_surname(tail, i, vocab):
            break
        if (
            word.low in vocab.titles
            or word.low in vocab.roles
            or (i == start < end - 1 and forms(word.low) & vocab.roles)
            or (i == start and (word.low in vocab.openers or word.text == "."))
        ):
            start = i + 1
    name = phrase[after_area(phrase, first + start, len(phrase), vocab) :]
    name = without_letters(name, vocab)
    is_led = bool(name) and (name[0].text in vocab.particles and start > 0)  # "Mr de Guindos"
    return name if name and (name[0].capital or is_led or is_joined(name[0], vocab)) else ()


def officer(tail: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The person whose office names a body: "High Court Judge Jane Doe".

    In "the Office of Mayor Jane Doe" the body is named by the person.
    """
    offices = (i for i, w in enumerate(tail) if w.low in vocab.titles or w.low in vocab.roles)
    office = max(offices, default=len(tail))
    name = without_letters(tail[office + 1 :], vocab)
    is_body = any(word.low in vocab.bodies for word in name)
    is_named_by = 0 < office < len(tail) and not tail[office - 1].capital
    return name if len(name) > 1 and not (is_body or is_named_by) else ()


def _titled(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The name behind its role: "Leeds professor Jane Doe", «директора «Севера» Ивана Петрова»."""
    name = _name_tail(phrase, vocab)
    before = phrase[: len(phrase) - len(name)]
    is_led = bool(before) and before[-1].text.islower() and before[-1].low in vocab.roles
    if before and before[-1].text in QUOTE_MARKS:
        is_led = any(forms(word.low) & vocab.roles for word in before)
    return name if is_led and len(name) > 1 else ()


def _in_name(phrase: tuple[Word, ...], i: int, vocab: Vocabulary, *, body: bool) -> bool:
    word = phrase[i]
    if word.text in (".", "&"):
        return i > 0
    if word.owner and i < len(phrase) - 1 and not (body and word.capital):
        return False
    particle = word.text in vocab.particles or (body and word.text == "and")
    particle = particle and 0 < i < len(phrase) - 1
    is_named = word.capital or is_joined(word, vocab)
    return (is_named and not is_time(phrase, i, vocab)) or particle


def name_within(apposition: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """The name beside a description: ", Jane Doe,", ", who gave her name only as Jane,"."""
    name = _name_tail(apposition, vocab)
    before = apposition[: len(apposition) - len(name)]
    if name and before and before[0].low == "who" and before[-1].low == "as":
        return Source("name", name)
    linking = vocab.prepositions | vocab.conjunctions | vocab.pronouns
    is_beside = all(word.low not in linking and (word.wordy or word.text == ".") for word in before)
    is_alone = len(name) == len(apposition) == 1 and name[0].low not in vocab.places
    return Source("name", name) if (len(name) > 1 and is_beside) or is_alone else None


def anybody(phrase: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """Who a phrase describes whatever the noun: "a rescuer in the village"."""
    chunk = _head_chunk(phrase, vocab)
    roles = [i for i, word in enumerate(chunk) if forms(word.low) & vocab.roles]
    chunk = chunk[: roles[-1] + 1] if roles else chunk
    is_led = len(chunk) > 1 and chunk[0].low in vocab.determiners
    nobody = (vocab.documents, vocab.things, vocab.pronouns, vocab.calendar)
    is_named = is_led and (
        chunk[-1].text.replace("-", "").isalpha() or chunk[-1].low.endswith(_AGED)
    )
    if not is_named or not all(map(forms(chunk[-1].low).isdisjoint, nobody)):
        return None
    rest = complement(phrase, phrase.index(chunk[-1]) + 1, chunk[-1], vocab, chunk[0].low)
    return Source("description", chunk, rest)
