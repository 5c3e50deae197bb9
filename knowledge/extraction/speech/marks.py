"""Stretches between quotation marks, in every convention, one paragraph at a time.

A scanner, no expressions: each mark is looked at once and looks at its neighbours only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.models import Span

_DOUBLE = '"“”„‟«»″'
_SINGLE = "'‘’‚`"
_MARK = re.compile(f"''|``|’’|‘‘|[{_DOUBLE}{_SINGLE}]")
_ONE_WAY = frozenset("“”„«»‘’‚")
"""Marks that show by their shape whether they open, where their neighbours do not."""
_BEFORE_OPENING = frozenset(" \t([{—–-/:\n\u00a0\u202f\u2009\"'“„«‘")


_NAME = 40
"""Characters before a nickname in which the name begins."""


class Mark(NamedTuple):
    """One quotation mark; two single ones side by side are one double."""

    start: int
    end: int
    opens: bool
    closes: bool
    single: bool


class Marked(NamedTuple):
    """Words between marks: the inner span, and the outer one with its marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    unclosed: bool = False
    """It runs to the end of its paragraph."""


def marked(text: str, paragraphs: tuple[Span, ...]) -> tuple[Marked, ...]:
    """All marked stretches of the paragraphs, in order; what stands inside one is left out."""
    found: list[Marked] = []
    for i, paragraph in enumerate(paragraphs):
        goes_on = i + 1 < len(paragraphs) and _opens_with_mark(paragraphs[i + 1].text)
        found += _in_paragraph(text, paragraph, goes_on)
    return tuple(found)


def _opens_with_mark(paragraph: str) -> bool:
    return paragraph[0] in '"“„«' or paragraph[:2] in ("''", "``")


def _in_paragraph(text: str, paragraph: Span, goes_on: bool) -> list[Marked]:
    marks = tuple(_marks(text, paragraph))
    doubles = [m for m in marks if not m.single]
    found = list(_doubles(text, doubles, paragraph.end, goes_on))
    outside = [m for m in marks if m.single and not _is_within(m, found)]
    found += _singles(text, outside)
    kept = (m for m in found if text[m.start : m.end].strip() and not _is_nickname(text, m))
    return sorted(kept, key=lambda m: m.start)


def _is_nickname(text: str, stretch: Marked) -> bool:
    """The middle of 'Robert "Bobby" Doe'."""
    inner = text[stretch.start : stretch.end]
    before = text[max(0, stretch.outer_start - _NAME) : stretch.outer_start].split(" ")
    after = text[stretch.outer_end : stretch.outer_end + 2]
    is_within = len(before) > 1 and not before[-1] and before[-2][:1].isupper()
    is_within = is_within and after[:1] == " " and after[1:].isupper()
    return is_within and inner.isalpha() and inner[0].isupper() and not before[-2].isupper()


def _is_within(mark: Mark, found: list[Marked]) -> bool:
    at = bisect_right(found, mark.start, key=lambda m: m.outer_start) - 1
    return at >= 0 and mark.start < found[at].outer_end


def _marks(text: str, paragraph: Span) -> Iterator[Mark]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        single = len(found.group()) == 1 and found.group() in _SINGLE
        yield _mark(text, found.start(), found.end(), paragraph, single=single)


def _mark(text: str, start: int, end: int, paragraph: Span, *, single: bool) -> Mark:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if before.isspace() and after.isspace():
        return Mark(start, end, opens=False, closes=text[start] not in "„«‘‚“", single=single)
    if single and before.isalnum() and after.isalnum():
        return Mark(start, end, opens=False, closes=False, single=True)  # an apostrophe
    may_open = before in _BEFORE_OPENING and not after.isspace()
    may_close = not before.isspace() and not after.isalnum()
    char = text[start]
    by_shape = char in "”’„‚" or (char in _ONE_WAY and may_open == may_close)
    if by_shape:
        return Mark(start, end, char in "„«‘‚“", char not in "„«‘‚“", single)
    return Mark(start, end, opens=may_open, closes=may_close, single=single)


def _doubles(text: str, marks: list[Mark], end: int, goes_on: bool) -> Iterator[Marked]:
    """Pair double marks; an inner pair belongs to the outer one where the marks allow for it."""
    opener: Mark | None = None
    depth = 0
    for i, mark in enumerate(marks):
        if opener is None:
            if mark.opens:
                opener, depth = mark, 1
        elif mark.opens and (not mark.closes or _is_inner(text, mark)):
            if _closers_left(marks, i, goes_on) > 1:
                depth += 1
            else:
                yield Marked(opener.end, mark.start, opener.start, mark.start)
                opener, depth = mark, 1
        elif mark.closes:
            depth -= 1
            if depth == 0:
                yield Marked(opener.end, mark.start, opener.start, mark.end)
                opener = None
    if opener is not None:
        yield Marked(opener.end, end, opener.start, end, unclosed=True)


def _is_inner(text: str, mark: Mark) -> bool:
    return mark.start > 0 and text[mark.start - 1].isspace()


def _closers_left(marks: list[Mark], at: int, goes_on: bool) -> int:
    """How many more marks close than open from here on, this opening one included; 9 is many."""
    left = 1 if goes_on else 0
    for mark in marks[at + 1 : at + 40]:
        left += 1 if mark.closes and not mark.opens else -1 if mark.opens else 0
    return left


def _singles(text: str, marks: list[Mark]) -> Iterator[Marked]:
    opener: Mark | None = None
    for i, mark in enumerate(marks):
        if opener is None:
            opener = mark if mark.opens and not text[mark.end : mark.end + 1].isdigit() else None
        elif mark.closes and not _is_apostrophe(text, mark, marks[i + 1 : i + 12]):
            yield Marked(opener.end, mark.start, opener.start, mark.end)
            opener = None


def _is_apostrophe(text: str, mark: Mark, later: list[Mark]) -> bool:
    """A plural owner's mark ("the dockers' union") while a better one closes further on."""
    if text[mark.start - 1] != "s" or text[mark.end : mark.end + 1] != " ":
        return False
    rest = text[mark.end + 1 : mark.end + 2]
    return rest.islower() and any(m.closes and not m.opens for m in later)
