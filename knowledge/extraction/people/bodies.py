"""The bodies and brands that an article names: ministries, firms, unions, with their places."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import rest_of_body
from knowledge.extraction.people.names import capitalised
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_LONGEST_IN_CAPITALS = 3
"""Words of a name."""


class Body(NamedTuple):
    """A body named by ``words[first:last]``."""

    start: int
    words: tuple[Word, ...]
    brand: bool
    """Nothing in its name says what it is."""

    @property
    def kinds(self) -> frozenset[str]:
        """The words of its name, by one of which it may be called: "the bank"."""
        return frozenset(word.low for word in self.words)


class Bodies:
    """Every body that an article names, in order."""

    def __init__(self, words: Sequence[Word], cast: Cast, vocab: Vocabulary) -> None:
        """Find them among the words outside quotations."""
        written = Counter(word.text for word in words if word.capital)
        self._found = tuple(
            body
            for body in _bodies(tuple(words), vocab)
            if not _is_person(body, cast) and _is_named(body, written, vocab)
        )
        self._starts = [body.start for body in self._found]
        self._fullest: dict[tuple[str, ...], tuple[Word, ...]] = {}
        self._by_kind: dict[str, list[Body]] = {}
        for body in self._found:
            name = tuple(word.text for word in body.words)
            for last in range(1, len(name) + 1):
                if len(self._fullest.get(name[:last], ())) < len(name):
                    self._fullest[name[:last]] = body.words
            for kind in body.kinds:
                self._by_kind.setdefault(kind, []).append(body)

    def within(self, start: int, end: int) -> tuple[Body, ...]:
        """Those named between two positions."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def fullest(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The longest name that begins with these words: "Nordvik Energi" for "Nordvik"."""
        return self._fullest.get(tuple(word.text for word in words), tuple(words))

    def called(self, head: str, before: int) -> Body | None:
        """The last one before a position whose name holds a word."""
        called = self._by_kind.get(head, [])
        at = bisect_left(called, before, key=lambda body: body.start)
        return called[at - 1] if at else None


def _bodies(words: tuple[Word, ...], vocab: Vocabulary) -> Iterator[Body]:
    done = 0
    for at, end in capitalised(words, vocab):
        if at < done:
            continue
        rest = rest_of_body(words, end, words[end - 1], vocab)
        first = _without_openers(words, at, end, vocab)
        in_brackets = first > 0 and words[first - 1].text == "(" and words[first].text.isupper()
        if first < end and not (in_brackets or _is_cried(words[first:end])):
            name = (*words[first:end], *rest)
            known = any(word.low in vocab.bodies for word in name)
            yield Body(name[0].start, name, not known)
        done = end + len(rest)


def _is_cried(words: Sequence[Word]) -> bool:
    """Tell the capitals of "CONGRESS HAS INVESTIGATED HIM — " from "UNITED NATIONS"."""
    return sum(word.wordy for word in words) > _LONGEST_IN_CAPITALS and all(
        word.text.isupper() for word in words if word.wordy
    )


def _without_openers(words: tuple[Word, ...], first: int, last: int, vocab: Vocabulary) -> int:
    while first < last and (words[first].low in vocab.openers or not words[first].wordy):
        first += 1
    return first


def _is_person(body: Body, cast: Cast) -> bool:
    name = cast.full([word.text for word in body.words if word.wordy])
    return name is not None and cast.person(name) is not None


def _is_named(body: Body, written: Counter[str], vocab: Vocabulary) -> bool:
    """A brand has several words or comes again; places and things are none."""
    if not body.brand:
        return True
    name = " ".join(word.low for word in body.words)
    is_other = name in vocab.places or any(
        w.low in vocab.things or w.low in vocab.roles or w.low in vocab.titles for w in body.words
    )
    return not is_other and (len(body.words) > 1 or written[body.words[0].text] > 1)
