"""The bodies and brands that an article names: ministries, firms, unions, with their places."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.people.capitals import capitalised
from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import forms, rest_of_body, rest_of_called, tells_trade
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.declining import nominative
from knowledge.language.words import is_cyrillic, stem

_GENITIVES = ("а", "я", "и", "ы", "ов", "ей")
_PAST = ("ла", "ли")
_SIGNS = frozenset("$€£¥")
_LONGEST_NAME = 30
"""Words; a longer run of capitals is no name."""
_TOLD_WITHIN = 8
_SAID = frozenset("has have had was were is are him her".split())
"""In a heading in capitals that is no name: "POLICE HAVE NAMED HIM"."""
_LONGEST_CRIED = 2
"""Words in capitals that may be a name; more are a heading."""


class Body(NamedTuple):
    """A body named by ``words[first:last]``."""

    start: int
    words: tuple[Word, ...]
    brand: bool
    """Nothing in its name says what it is."""
    told: frozenset[str] = frozenset()
    """What it is called beside its name: "the operator, Acme"."""
    led: bool = False
    """That stands right before its name."""

    @property
    def kinds(self) -> frozenset[str]:
        """The words of its name, by one of which it may be called: "the bank"."""
        own = frozenset(form for word in self.words for form in _cases(word.low))
        return own | self.told


class Bodies:
    """Every body that an article names, in order."""

    def __init__(self, words: Sequence[Word], cast: Cast, vocab: Vocabulary) -> None:
        """Find them among the words outside quotations."""
        written = Counter(word.text for word in words if word.capital)
        self._found = tuple(
            body
            for body in (_without_person(body, cast) for body in _bodies(tuple(words), vocab))
            if not _is_person(body, cast) and _is_named(body, written, vocab)
        )
        self._starts = [body.start for body in self._found]
        self._fullest: dict[tuple[str, ...], tuple[Word, ...]] = {}
        self._by_kind: dict[str, list[Body]] = {}
        self._told: dict[str, frozenset[str]] = {}
        for body in self._found:
            name = tuple(word.text for word in body.words)
            for last in range(1, len(name) + 1):
                if len(self._fullest.get(name[:last], ())) < len(name):
                    self._fullest[name[:last]] = body.words
            written_so = " ".join(name)
            self._told[written_so] = self._told.get(written_so, frozenset()) | body.told
            for kind in body.kinds:
                self._by_kind.setdefault(kind, []).append(body)

    def told_of(self, name: str) -> frozenset[str]:
        """What a body is called beside its name."""
        return self._told.get(name, frozenset())

    def within(self, start: int, end: int) -> tuple[Body, ...]:
        """Those named between two positions."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def fullest(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The longest name that begins with these words: "Nordvik Energi" for "Nordvik"."""
        return self._fullest.get(tuple(word.text for word in words), tuple(words))

    def called(self, head: str, before: int) -> Body | None:
        """The last one before a position whose name holds a word."""
        return self.last(_cases(head), before)

    def last(self, kinds: Iterable[str], before: int) -> Body | None:
        """The last one before a position whose name holds one of some words."""
        near: list[Body] = []
        for kind in kinds:
            called = self._by_kind.get(kind, [])
            at = bisect_left(called, before, key=lambda body: body.start)
            near += called[at - 1 : at]
        return max(near, key=lambda body: body.start, default=None)


def _cases(low: str) -> frozenset[str]:
    """A word, a Russian one with the stem that its cases share."""
    return frozenset((low, stem(low))) if is_cyrillic(low) else frozenset((low,))


def _bodies(words: tuple[Word, ...], vocab: Vocabulary) -> Iterator[Body]:
    done = 0
    for at, end in capitalised(words, vocab):
        if at < done:
            continue
        rest = _russian_rest(words, end, vocab) or rest_of_body(words, end, words[end - 1], vocab)
        rest = rest or rest_of_called(words, at, end, vocab)
        first = _without_openers(words, at, end, vocab)
        in_brackets = first > 0 and words[first - 1].text == "(" and words[first].text.isupper()
        is_sign = end < len(words) and _is_money(words, first, end, vocab)
        is_short = end - first + len(rest) <= _LONGEST_NAME
        if first < end and is_short and not in_brackets and not is_sign:
            name = (*words[first:end], *rest)
            known = any(word.low in vocab.bodies for word in name)
            told = frozenset(_told(words, first, end + len(rest), vocab))
            led = not known and _is_kind(words, _before(words, first), vocab)
            yield Body(name[0].start, name, not known, told, led)
        done = end + len(rest)


def _is_money(words: tuple[Word, ...], first: int, end: int, vocab: Vocabulary) -> bool:
    """Tell "US$5", "MXN 9.2 bn" and "Rs 40" from "the UN 30 years ago"."""
    is_code = end - first == 1 and (len(words[first].text) == 1 or words[first].low in vocab.money)
    return words[end].text in _SIGNS or (is_code and words[end].text[0].isdigit())


def _russian_rest(words: tuple[Word, ...], end: int, vocab: Vocabulary) -> tuple[Word, ...]:
    """What a Russian name goes on with: "Национальный банк Казахстана", "Министерство труда"."""
    if not is_cyrillic(words[end - 1].low) or end >= len(words) or not words[end].wordy:
        return ()
    last = end
    if forms(words[end - 1].low) & vocab.bodies:
        low = words[end].low
        last += words[end].text.islower() and low.endswith(_GENITIVES) and not low.endswith(_PAST)
    elif words[end].text.islower() and forms(words[end].low) & vocab.bodies:
        last += 1
    while last > end and last < len(words) and words[last].capital:
        last += 1
    return words[end:last]


def _told(words: tuple[Word, ...], first: int, end: int, vocab: Vocabulary) -> Iterator[str]:
    """What a body is called right before or behind its name: "Acme, a German maker of pumps,"."""
    before = _before(words, first)
    if _is_kind(words, before, vocab):
        yield words[before].low
    if low_at(words, end) == "," and low_at(words, end + 1) in vocab.determiners:
        for i in range(end + 2, min(end + _TOLD_WITHIN, len(words))):
            if not words[i].wordy or words[i].low in vocab.prepositions:
                break
            if _is_kind(words, i, vocab):
                yield words[i].low


def _before(words: tuple[Word, ...], first: int) -> int:
    """The word right before a name, past a comma; -1 where another line ends there."""
    at = first - 2 if low_at(words, first - 1) == "," else first - 1
    is_apart = at < 0 or words[first].start - words[at].end > len(", ")
    return -1 if is_apart else at


def _is_kind(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    low = low_at(words, i)
    if low not in vocab.bodies and low not in vocab.firms:
        return False
    return words[i].text.islower() or tells_trade(words, i, len(words), vocab)


def _without_openers(words: tuple[Word, ...], first: int, last: int, vocab: Vocabulary) -> int:
    while first < last and (words[first].low in vocab.openers or not words[first].wordy):
        first += 1
    return first + tells_trade(words, first, last, vocab) if first < last else first


def _without_person(body: Body, cast: Cast) -> Body:
    """Without the one who is named behind a Russian body: "директор Института Севера X"."""
    last = body.words[-1]
    if not is_cyrillic(last.low):
        return body
    at = bisect_left(cast.mentions, body.start + 1, key=lambda mention: mention.start)
    start = cast.mentions[at].start if at < len(cast.mentions) else last.end
    behind = " ".join(word.text for word in body.words if word.start >= start)
    if not behind or nominative(behind) != behind:
        return body  # "Фонд Бориса Лунина" bears his name
    return body._replace(words=tuple(word for word in body.words if word.start < start))


def _is_person(body: Body, cast: Cast) -> bool:
    name = cast.full([word.text for word in body.words if word.wordy])
    return name is not None and cast.person(name) is not None


def _is_named(body: Body, written: Counter[str], vocab: Vocabulary) -> bool:
    """A brand has several words, is told what it is or comes again; places and things are none."""
    if not body.brand:
        return len(body.words) <= _LONGEST_CRIED or not any(w.low in _SAID for w in body.words)
    name = " ".join(word.low for word in body.words if word.wordy)  # "U.S."
    is_cried = len(body.words) > _LONGEST_CRIED and all(w.text.isupper() for w in body.words)
    is_place = name in vocab.places or name.removesuffix("s") in vocab.places  # "Americans"
    is_other = (
        is_cried
        or is_place
        or any(
            w.low in vocab.things or w.low in vocab.roles or w.low in vocab.titles
            for w in body.words
        )
    )
    is_known = len(body.words) > 1 or body.led or bool(body.told) or written[body.words[0].text] > 1
    return not is_other and is_known
