"""The parts of a line that is no sentence, between bars, commas and dates, and what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.dates import Found, Piece
from knowledge.extraction.frame_words import FrameWords

_SEPARATORS = frozenset("|·•/>,;:()[]—–")
_MOST_WORDS = 6
"""No outlet's or person's name has more."""


class Segment(NamedTuple):
    """The pieces between two separators; "" stands for an edge of the line, "#" for a date."""

    pieces: tuple[Piece, ...]
    before: str
    after: str


class Name(NamedTuple):
    """A name on a line, and the words that say what for ("by", "published in"), if any."""

    text: str
    credit: str
    before: str
    after: str
    quoted: bool
    """It stands between quotation marks."""


def segments(line: Sequence[Piece], dates: Sequence[Found] = ()) -> Iterator[Segment]:
    """Cut a line at its separators and dates; empty parts are left out."""
    held: list[Piece] = []
    before, at = "", 0
    firsts = {found.first: found.last for found in dates}
    while at < len(line):
        separator = "#" if at in firsts else _separator(line, at)
        if separator:
            if held:
                yield Segment(tuple(held), before, separator)
            held, before = [], separator
        else:
            held.append(line[at])
        at = firsts.get(at, at + 1)
    if held:
        yield Segment(tuple(held), before, "")


def _separator(line: Sequence[Piece], at: int) -> str:
    mark = line[at].low
    if mark in _SEPARATORS:
        return mark
    after = at + 1 == len(line) or line[at + 1].start > line[at].end
    before = at == 0 or line[at - 1].end < line[at].start
    if (mark == "-" and (after or before)) or (mark == "." and after):
        return mark
    return ""


def is_beside(segment: Segment, words: FrameWords) -> bool:
    """Whether it only goes with a date: a weekday, a time, "Published", "5 min read"."""
    return all(not p.wordy or _beside(p, words) for p in segment.pieces)


def _beside(piece: Piece, words: FrameWords) -> bool:
    low = piece.low
    return low in words.beside_dates or (low.isdigit() and len(low) <= 4) or low in "tz"


def name_in(plain: str, segment: Segment, words: FrameWords) -> Name | None:
    """The name that a segment is, without the words that introduce it; None if it is no name."""
    held = list(segment.pieces)
    introducing: list[str] = []
    while held and (not held[0].wordy or _introduces(held[0], words)):
        introducing.append(held.pop(0).low)
    while held and (not held[-1].wordy or _trails(held[-1], words)):
        del held[-1]
    if not held or not is_name(plain, held, words):
        return None
    credit = " ".join(low for low in introducing if low in words.credits | words.published | {"in"})
    quoted = segment.pieces[-1].low == '"' and plain[held[0].start - 1 : held[0].start] == '"'
    text = plain[held[0].start : held[-1].end]
    return Name(text, credit, segment.before, segment.after, quoted)


def _introduces(piece: Piece, words: FrameWords) -> bool:
    return (piece.low in words.beside_dates - words.in_names) or piece.low in words.credits


def _trails(piece: Piece, words: FrameWords) -> bool:
    return _beside(piece, words) and piece.low not in words.outlets


def is_name(plain: str, held: Sequence[Piece], words: FrameWords) -> bool:
    """Whether all but the small words are written with capitals; an outlet's word may be small."""
    wordy = [p for p in held if p.wordy]
    return (
        0 < len(wordy) <= _MOST_WORDS
        and plain[wordy[0].start].isupper()
        and all(_is_of_name(plain, p, words) for p in wordy)
    )


def _is_of_name(plain: str, piece: Piece, words: FrameWords) -> bool:
    if piece.low[0].isdigit():
        return False
    tight = piece.start > 0 and plain[piece.start - 1] in "'-."
    return (
        plain[piece.start].isupper()
        or tight
        or piece.low in words.in_names
        or piece.low in words.outlets
    )
