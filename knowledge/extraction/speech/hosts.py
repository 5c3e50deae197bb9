"""Hosts: the sentences that one quotation runs through, with its attribution, taken as one.

In the words of a host every marked stretch is one mark, so that what is said inside quotation
marks is never taken for what the article says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from knowledge.extraction.speech.marks import Marked
from knowledge.extraction.tokens import Word
from knowledge.models import Span

_START = attrgetter("start")
_MOST_STRETCHES = 200
"""No sentence quotes so often; what does is noise, and is read as plain words."""


class Host(NamedTuple):
    """One or more sentences of one paragraph."""

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]
    stretches: tuple[Marked, ...]
    """The marked stretches within, in order."""


def hosts(
    sentences: tuple[Span, ...],
    paragraphs: tuple[Span, ...],
    stretches: tuple[Marked, ...],
    words: tuple[Word, ...],
) -> tuple[Host, ...]:
    """Join the sentences of each stretch, and place the stretches and words in them."""
    joined = tuple(_joined(sentences, stretches))
    return tuple(_placed(joined, paragraphs, stretches, words))


def _joined(
    sentences: tuple[Span, ...], stretches: tuple[Marked, ...]
) -> Iterator[tuple[int, int]]:
    at, start = 0, None
    for sentence in sentences:
        start = sentence.start if start is None else start
        while at < len(stretches) and stretches[at].outer_end <= sentence.end:
            at += 1
        runs_on = at < len(stretches) and stretches[at].outer_start < sentence.end
        if not runs_on:
            yield start, sentence.end
            start = None
    if start is not None:
        yield start, sentences[-1].end


def _placed(
    joined: tuple[tuple[int, int], ...],
    paragraphs: tuple[Span, ...],
    stretches: tuple[Marked, ...],
    words: tuple[Word, ...],
) -> Iterator[Host]:
    paragraph = mark = word = 0
    for start, end in joined:
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1].start <= start:
            paragraph += 1
        first = mark
        while mark < len(stretches) and stretches[mark].outer_start < end:
            mark += 1
        inside = stretches[first:mark] if mark - first <= _MOST_STRETCHES else ()
        word = bisect_left(words, start, word, key=_START)
        last = bisect_left(words, end, word, key=_START)
        within = words[word:last]
        outer = tuple(_outer(within, inside)) if inside else within
        yield Host(start, end, paragraph, outer, inside)
        word = last


def _outer(words: tuple[Word, ...], stretches: tuple[Marked, ...]) -> Iterator[Word]:
    """The words outside the stretches, each stretch as one mark."""
    at = 0
    for word in words:
        while at < len(stretches) and stretches[at].outer_end <= word.start:
            at += 1
        inside = at < len(stretches) and stretches[at].outer_start <= word.start
        if not inside:
            yield word
        elif word.start == stretches[at].outer_start:
            yield Word('"', '"', stretches[at].outer_start, stretches[at].outer_end)
