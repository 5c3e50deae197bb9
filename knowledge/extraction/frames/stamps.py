"""Lines that tell when, and often by whom, a text was published: "8 November 2023, Handelsblik"."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from knowledge.extraction.frames.dates import Found, Piece, dates, pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.segments import (
    Name,
    Segment,
    is_beside,
    is_post,
    name_in,
    segments,
)
from knowledge.models import Span

_DIGIT = re.compile(r"\d")
_LONGEST = 160
_MOST_NAMES = 4
_BARS = ("|", "·", "•")
_MOST_IN_BRACKETS = 3


class Told(IntEnum):
    """How well a line tells the day of publication, the best first."""

    PUBLISHED = 0
    ALONE = 1
    WITH_NAMES = 2
    AT_THE_END = 3
    UPDATED = 4


class DateLine(NamedTuple):
    """A line that holds nothing but dates, names and words such as "Published"."""

    line: Span
    found: tuple[Found, ...]
    names: tuple[Name, ...]
    pieces: tuple[Piece, ...]


class Stamp(NamedTuple):
    """A date and how it is told."""

    told: Told
    found: Found


def date_line(plain: str, line: Span, words: FrameWords) -> DateLine | None:
    """Read a line as one that dates the text; None where it says anything else."""
    if line.end - line.start > _LONGEST or not _DIGIT.search(plain, line.start, line.end):
        return None
    parts = pieces(plain, line.start, line.end)
    found = tuple(dates(parts, words))
    names: list[Name] = []
    cut = list(segments(parts, words, found)) if found else []
    for segment in cut:
        name = name_in(plain, segment, words)
        labelled = segment.after == ":" and not (name is not None and name.credit)
        if name is not None and not labelled:
            names += [] if name.text.casefold() in words.rooms else [name]
        elif not (
            is_beside(segment, words)
            or _is_aside(segment, words)
            or is_post(segment, words.posts)
            or _is_barred_off(segment, parts, found)
        ):
            return None
    if any(is_post(segment, words.rooms) for segment in cut):
        alone = len(names) == 1
        names = [n._replace(staffed=alone or len(n.text.split()) > 1) for n in names]
    return (
        DateLine(line, found, tuple(names), parts) if found and len(names) <= _MOST_NAMES else None
    )


def _is_aside(segment: Segment, words: FrameWords) -> bool:
    """Whether it is a word or two in brackets, or what follows "Editor:"."""
    wordy = [p for p in segment.pieces if p.wordy]
    bracketed = segment.before in "([" and segment.before != "" and len(wordy) <= _MOST_IN_BRACKETS
    credited = all(p.low in words.credits for p in wordy)
    return bracketed or credited or (segment.before == ":" and len(wordy) == 1)


def _is_barred_off(segment: Segment, line: Sequence[Piece], found: Sequence[Found]) -> bool:
    """Whether a bar parts it from every date, such as "12 Mar 2025 | Adds details"."""
    bars = [p.start for p in line if p.low in _BARS]
    part = bisect(bars, segment.pieces[0].start)
    short = sum(p.wordy for p in segment.pieces) <= _MOST_IN_BRACKETS
    return short and all(bisect(bars, date.start) != part for date in found)


def stamps(
    plain: str, dated: Sequence[DateLine], furniture: Sequence[Span], foot: int, words: FrameWords
) -> Iterator[Stamp]:
    """The dates that date lines tell, and those that furniture says are of the publication."""
    for line in dated:
        for found in line.found:
            told = _told(line.pieces, found, words)
            if told is None:
                at_end = line.line.start >= foot
                plainly = Told.WITH_NAMES if line.names else Told.ALONE
                told = Told.AT_THE_END if at_end else plainly
            yield Stamp(told, found)
    read = {line.line.start for line in dated}
    for span in furniture:
        if span.start not in read:
            yield from _labelled(plain, span, words)


def _labelled(plain: str, line: Span, words: FrameWords) -> Iterator[Stamp]:
    parts = pieces(plain, line.start, line.end)
    for found in dates(parts, words):
        told = _told(parts, found, words)
        if told is not None:
            yield Stamp(told, found)


def _told(line: Sequence[Piece], found: Found, words: FrameWords) -> Told | None:
    """What the nearest word before the date says: published or updated."""
    for piece in reversed(line[: found.first]):
        if piece.low in words.published:
            return Told.PUBLISHED
        if piece.low in words.updated:
            return Told.UPDATED
    return None
