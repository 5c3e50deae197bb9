"""What of a text holds no claim: furniture line by line, and blocks under a heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal

from knowledge.extraction.frames.captions import signed_at
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.furniture import (
    Line,
    bare,
    is_correction,
    is_furniture,
    label_of,
)
from knowledge.extraction.frames.imprints import is_imprint, is_of_author, signer
from knowledge.extraction.patterns import compiled
from knowledge.models import Span

Block = Literal["teasers", "addresses", "about", "note", "end"]

_FOOT = 6
"""Among so many last lines an outlet tells of itself."""
_FEWEST_IN_PROSE = 8
_MOST_IN_ADDRESS = 12
_MOST_IN_HEADING = 8
_LONGEST_MARK = 20
"""Characters behind the last sentence among which the mark of the end is."""

_CODE_ABOVE = compiled(r"\p{Lu}{2,}(?: \d{4,})+(?: \p{Lu}{2,4})?")
_CODE_BELOW = compiled(r"\p{Lu}{2,}(?:/\p{L}{1,4})+(?: \d{3,})?")


def boilerplate(
    text: str, lines: Sequence[Span], read: Sequence[Line], words: FrameWords
) -> Iterator[Span]:
    """The lines without claims, in order, and the marks that end the last sentences."""
    near = [
        at > 0 and text.count("\n", lines[at - 1].end, lines[at].start) < 2
        for at in range(len(read))
    ]
    for at, flag in enumerate(_flags(read, near, words)):
        span = lines[at] if flag else _tail(lines[at], read[at], words)
        if span is not None:
            yield span


def _is_code(line: Line) -> bool:
    """What an agency calls an item by: "BELPRESS 251125 1640 CET" above, "BBW/nt/kk 1412" below."""
    if line.at == 0 and _CODE_ABOVE.fullmatch(line.text):
        return True
    return _CODE_BELOW.fullmatch(line.text) is not None


def is_prose(line: Line) -> bool:
    """Whether a line is a sentence or more."""
    return len(line.words) >= _FEWEST_IN_PROSE and line.ends_as_sentence


def _flags(lines: Sequence[Line], near: Sequence[bool], words: FrameWords) -> Iterator[bool]:
    """Whether each line is furniture, by itself or by the heading it stands under."""
    prose = list(accumulate(map(is_prose, lines)))
    signers = [name for line in lines[:_FOOT] if (name := signer(line, words)) is not None]
    block: Block | None = None
    for at, line in enumerate(lines):
        opened = _opens(lines, at, prose, words)
        if block != "end" and opened is not None:
            block = opened
        elif block == "note":
            block = None if lines[at - 1].ends_as_sentence else block
        elif block is not None and not _stays(line, block, near[at] or prose[at] == prose[-1]):
            block = None
        below = at >= max(1, len(lines) - _FOOT) and prose[at - 1] > 0
        told = block is not None or (
            below and (is_imprint(line, words) or is_of_author(line, signers))
        )
        is_known = is_furniture(line, words) or _is_code(line)
        yield (told and not is_correction(line, words)) or is_known


def _opens(lines: Sequence[Line], at: int, prose: Sequence[int], words: FrameWords) -> Block | None:
    """What block a heading opens."""
    line = lines[at]
    label = label_of(line)
    if prose[at] == 0 or (len(line.words) > _MOST_IN_HEADING and not label):
        return None
    heading = bare(line)
    if label in words.notes and not line.ends_as_sentence:
        return "note"
    if heading in words.related:
        return "teasers"
    if heading in words.addresses:
        return "addresses"
    late = 2 * prose[at] >= prose[-1]
    ended = line.low.strip("—–- ") in words.closing
    if late and (ended or heading in words.to_the_end | words.discussion):
        return "end"
    return "about" if _is_about(lines, at, words) else None


def _is_about(lines: Sequence[Line], at: int, words: FrameWords) -> bool:
    """A heading such as "About Acme", above a paragraph that names Acme."""
    line = lines[at]
    opening = next((w for w in words.about if line.low.startswith(f"{w} ")), None)
    if opening is None:
        return False
    heading, colon, below = line.text[len(opening) :].partition(":")
    name = [w for w in heading.split() if w.casefold() not in words.in_names]
    if len(name) > _MOST_IN_HEADING:
        return False
    below = below if colon and below else (lines[at + 1].text if at + 1 < len(lines) else "")
    return bool(name) and name[0][0].isupper() and name[0].strip(",:.") in below


def _stays(line: Line, block: Block, goes_on: bool) -> bool:
    """Whether a line belongs to the block that is open above it."""
    if block == "end":
        return True
    if block == "about":
        return is_prose(line)
    if block == "addresses":
        return len(line.words) <= _MOST_IN_ADDRESS and not is_prose(line)
    return goes_on and not is_prose(line)


def _tail(span: Span, line: Line, words: FrameWords) -> Span | None:
    """The mark of the end behind the last sentence: "Enditem", "(AFP)"."""
    end = line.text[-_LONGEST_MARK:].casefold()
    mark = next((m for m in words.end_marks if end.endswith(f" {m}")), None)
    at = signed_at(line.text, words) if mark is None else len(line.text) - len(mark)
    return (
        Span(start=span.start + at, end=span.end, text=span.text[at:]) if at is not None else None
    )


def joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those with only space between them as one."""
    start = end = -1
    for span in sorted(spans, key=lambda span: span.start):
        if start >= 0 and text[end : span.start].strip():
            yield Span(start=start, end=end, text=text[start:end])
            start = -1
        start = span.start if start < 0 else start
        end = max(end, span.end)
    if start >= 0:
        yield Span(start=start, end=end, text=text[start:end])
