"""The parts of a line that is no sentence, between bars, commas and dates, and what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.frames.dates import Found, Piece
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.language.words import is_cyrillic

_SEPARATORS = frozenset("|·•/>›,;:()[]—–")
_MOST_WORDS = 6
"""No outlet's or person's name has more."""
_MOST_BEHIND = 2
_BEHIND_SIGNER = ("in", "for")
"""Before where somebody writes, and for whom."""
_MOST_IN_POST = 4
_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")


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
    staffed: bool = False
    """Its staff or a report of it is spoken of: "Ostrava Today staff"."""


def segments(
    line: Sequence[Piece], words: FrameWords, dates: Sequence[Found] = ()
) -> Iterator[Segment]:
    """Cut a line at its separators and dates, a byline at "in" and "for"; drop empty parts."""
    held: list[Piece] = []
    before, at, signs = "", 0, False
    firsts = {found.first: found.last for found in dates}
    while at < len(line):
        signs = signs or (len(held) > 1 and held[0].low in words.bylines)
        signed = line[at].low if signs and line[at].low in _BEHIND_SIGNER else ""
        separator = "#" if at in firsts else signed or _separator(line, at)
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
    if mark == "'" and after and before:
        return ">"  # the angle between crumbs, as normalised
    return ""


def is_beside(segment: Segment, words: FrameWords) -> bool:
    """Whether it only goes with a date: a weekday, a time, "Published", "5 min read"."""
    return all(not p.wordy or _beside(p, words) for p in segment.pieces)


def _beside(piece: Piece, words: FrameWords) -> bool:
    low = piece.low
    return low in words.beside_dates or (low.isdigit() and len(low) <= 4) or low in "tz"


def name_in(plain: str, segment: Segment, words: FrameWords) -> Name | None:
    """The name that a segment is, without the words around it; None if it is no name."""
    quoted = _quoted(plain, segment, words)
    if quoted is not None:
        return quoted
    held = list(segment.pieces)
    introducing: list[str] = []
    while held and (not held[0].wordy or _introduces(plain, held, words)):
        introducing.append(held.pop(0).low)
    while held and (not held[-1].wordy or _trails(held[-1], words)):
        del held[-1]
    named = _without_staff(plain, held, words)
    if not named or not is_name(plain, named, words):
        return None
    credit = " ".join(low for low in introducing if _is_credit(low, words))
    text = plain[named[0].start : named[-1].end]
    return Name(text, credit, segment.before, segment.after, False, len(named) < len(held))


def _is_credit(low: str, words: FrameWords) -> bool:
    return low in words.credits or low in words.published or low == "in"


def _quoted(plain: str, segment: Segment, words: FrameWords) -> Name | None:
    """The name between quotation marks, behind nothing but what it is: «Издание «Берег»»."""
    marks = [i for i, p in enumerate(segment.pieces) if p.low == '"']
    if len(marks) != 2 or marks[1] - marks[0] < 2:
        return None
    inside = segment.pieces[marks[0] + 1 : marks[1]]
    around = (*segment.pieces[: marks[0]], *segment.pieces[marks[1] + 1 :])
    known = words.outlets | words.beside_dates | words.credits | words.issues
    if not plain[inside[0].start].isupper() or len(inside) > _MOST_WORDS:
        return None
    if any(p.wordy and not p.low.isdigit() and p.low not in known for p in around):
        return None
    text = plain[inside[0].start : inside[-1].end]
    return Name(text, "", segment.before, segment.after, True)


def _without_staff(plain: str, held: Sequence[Piece], words: FrameWords) -> Sequence[Piece]:
    """Without the small words behind a name of several words that tell of its staff or report."""
    end = len(held)
    while end and plain[held[end - 1].start].islower() and held[end - 1].low not in words.in_names:
        end -= 1
    behind = held[end:]
    last = behind[-1].low if behind else ""
    told = len(behind) <= _MOST_BEHIND and (last in words.posts or last in words.sections)
    return held[:end] if told and end > 1 else held


def is_post(segment: Segment, posts: frozenset[str]) -> bool:
    """Whether it is what somebody is, or which issue it was: "court reporter", "Spring issue"."""
    wordy = [p.low for p in segment.pieces if p.wordy]
    return 0 < len(wordy) <= _MOST_IN_POST and not posts.isdisjoint((wordy[0], wordy[-1]))


def _introduces(plain: str, held: Sequence[Piece], words: FrameWords) -> bool:
    low = held[0].low
    titled = len(held) > 1 and all(plain[p.start].isupper() for p in held[:2])
    opens = low in words.articles or low in words.openings
    if opens and (titled or plain[held[0].start].islower()):
        return not titled
    is_beside = low in words.beside_dates and low not in words.in_names
    return low.isdigit() or is_beside or low in words.credits


def _trails(piece: Piece, words: FrameWords) -> bool:
    return _beside(piece, words) and piece.low not in words.outlets


def is_name(plain: str, held: Sequence[Piece], words: FrameWords) -> bool:
    """Whether all but the small words are written with capitals; an outlet's word may be small."""
    wordy = [p for p in held if p.wordy]
    if not 0 < len(wordy) <= _MOST_WORDS or any(p.low == '"' for p in held):
        return False
    written = plain[wordy[0].start].isupper() and all(_is_of_name(plain, p, words) for p in wordy)
    text = plain[wordy[0].start : wordy[-1].end]
    return written or text.casefold() in words.agencies or is_adjectival(text)


def is_adjectival(name: str) -> bool:
    """Whether it is built as Russian papers are called: «Северный очерк», «Деловое утро»."""
    first, *rest = name.split()
    return (
        len(rest) == 1
        and first[0].isupper()
        and first.endswith(_ADJECTIVES)
        and rest[0].isalpha()
        and rest[0].islower()
        and is_cyrillic(name)
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
