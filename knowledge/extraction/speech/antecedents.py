"""The body that a sentence opens with, by name or as "it", "the company"."""

from __future__ import annotations

from bisect import bisect_left

from knowledge.extraction.people.bodies import Bodies, Body
from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.phrasing import is_oblique, verbatim
from knowledge.extraction.tokens import low_at
from knowledge.extraction.vocabulary import Vocabulary

_PRONOUNS = frozenset("it its".split())
_EXPLETIVE = frozenset("is was 's would will may might could takes took has had".split())
"""Behind "it" they may say nothing of anybody: "it is early", "it took years"."""
_OPENING = 4
"""Words within which a sentence opens with the body that it is on."""
_DEFINITE = frozenset({"the", "this"})
_LONGEST = 4
"""Words of "the Oslo-based state carmaker"."""
_NEAR = 2
"""Paragraphs after which "the company" is another."""


class Antecedents:
    """The bodies that sentences opened with so far. Lives for one reading."""

    def __init__(self, plain: str, bodies: Bodies, vocab: Vocabulary) -> None:
        """Start before the first sentence."""
        self._plain, self._bodies, self._vocab = plain, bodies, vocab
        self._last: Body | None = None
        self._paragraph = 0
        self._is_next = False

    def of(self, host: Host) -> str | None:
        """Go past a sentence; the name of the body that it opens with or takes up."""
        taken = self._taken(host)
        named = self._named(host)
        if named is not None and taken is None:
            self._last, self._paragraph = named, host.paragraph
        body = taken or named
        self._is_next = body is not None
        if body is None:
            return None
        self._paragraph = host.paragraph
        return verbatim(self._plain, self._bodies.fullest(body.words), self._vocab)

    def _taken(self, host: Host) -> Body | None:
        if self._last is None or not host.words:
            return None
        first = host.words[0]
        if first.low in _PRONOUNS:
            is_near = host.paragraph - self._paragraph <= 1 and self._is_next
            is_empty = first.low == "it" and (first.owner or low_at(host.words, 1) in _EXPLETIVE)
            return self._last if is_near and not is_empty else None
        head = self._described(host)
        is_near = host.paragraph - self._paragraph <= _NEAR
        return self._last if head and is_near and self._may_be_called(head) else None

    def _described(self, host: Host) -> str | None:
        """The noun of "The company", "The Oslo-based carmaker's" that opens a sentence."""
        if host.words[0].low not in _DEFINITE:
            return None
        near = host.words[1 : 1 + _LONGEST]
        bodies, firms = self._vocab.bodies, self._vocab.firms
        kinds = (forms(word.low) for word in near)
        at = next((i for i, kind in enumerate(kinds) if kind & bodies or kind & firms), None)
        if at is None or not all(word.wordy and word.text.islower() for word in near[at:][:1]):
            return None
        is_name = any(word.capital and "-" not in word.text for word in near[: at + 1])
        following = near[at + 1 : at + 2]
        is_more = any(word.capital or word.low == "of" for word in following)
        return None if is_name or is_more else near[at].low

    def _may_be_called(self, head: str) -> bool:
        """Tell "Nordbank … the bank", "Acme … the company" from "Acme … the union"."""
        if self._last is None:
            return False
        if any(kind.endswith(head) for kind in self._last.kinds):
            return True
        kinds = self._last.kinds
        formed = kinds & self._vocab.legal_forms or kinds & self._vocab.companies
        is_firm = self._last.brand or bool(formed)
        return is_firm and head in self._vocab.companies

    def _named(self, host: Host) -> Body | None:
        """The body that a sentence opens with, unless only something of it does."""
        for body in self._bodies.within(host.start, host.end):
            first = bisect_left(host.words, body.start, key=lambda word: word.start)
            if first >= _OPENING or is_oblique(host.words, first, body.words[-1].end, self._vocab):
                return None
            is_cried = body.brand and len(body.words) == 1 and body.words[0].text.isupper()
            return None if is_cried else body
        return None
