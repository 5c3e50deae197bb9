"""Quotations without marks: credited blocks, turns of a transcript, speech after a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.extraction.credits import credit_line, label
from knowledge.extraction.hosts import Host
from knowledge.extraction.people import Cast
from knowledge.extraction.quotes import Quoted
from knowledge.extraction.speakers import Voice
from knowledge.models import Span

_DASHES = ("— ", "– ")
_FEWEST_TURNS = 2


def unmarked(
    text: str,
    paragraphs: Sequence[Span],
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    cast: Cast,
    marked: Sequence[Quoted],
) -> tuple[Quoted, ...]:
    """The quotations of paragraphs without marks; groups go on after those of the marked ones."""
    taken = {hosts[q.host].paragraph for q in marked}
    group = max((q.group for q in marked), default=0)
    turns = sum(label(p.text) is not None for p in paragraphs)
    first = {host.paragraph: n for n, host in reversed(tuple(enumerate(hosts)))}
    found: list[Quoted] = []
    for i, paragraph in enumerate(paragraphs):
        if i in taken:
            continue
        at = first.get(i)
        if at is None:
            continue
        following = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        pieces = [*_block(text, paragraph, following, cast)]
        if turns >= _FEWEST_TURNS:
            pieces += _turn(text, paragraph, cast)
        pieces += _dashed(text, paragraph, voices[at])
        group += bool(pieces)
        found += [
            Quoted(start, end, outer, outer_end, who, False, group, at)
            for start, end, outer, outer_end, who in pieces
        ]
    return tuple(found)


_Piece = tuple[int, int, int, int, str | None]


def _block(text: str, paragraph: Span, following: Span | None, cast: Cast) -> Iterator[_Piece]:
    """A paragraph with "— Name" on the line right below."""
    if following is None or text[paragraph.end : following.start].count("\n") != 1:
        return
    name = credit_line(following.text)
    if name is not None and paragraph.text[-1] in ".!?…":
        who = cast.full(name.split()) or name
        yield paragraph.start, paragraph.end, paragraph.start, following.end, who


def _turn(text: str, paragraph: Span, cast: Cast) -> Iterator[_Piece]:
    """Such as "PENCE: Well, …" where others take turns too."""
    name = label(paragraph.text)
    if name is None:
        return
    start = paragraph.start + paragraph.text.index(":") + 1
    while start < paragraph.end and text[start].isspace():
        start += 1
    if start < paragraph.end:
        who = cast.full(name.split()) or name
        yield start, paragraph.end, paragraph.start, paragraph.end, who


def _dashed(text: str, paragraph: Span, voice: Voice) -> Iterator[_Piece]:
    """Such as "— Мы готовы, — сказал Иванов. — И начнём": speech after a dash, with its verb."""
    spoken = [s for s in voice.spoken if s.cue.postposed]
    if not paragraph.text.startswith(_DASHES) or not spoken:
        return
    who, cue = spoken[0].speaker, spoken[0].cue
    end = max(text.rfind(dash, paragraph.start + 2, cue.first) for dash in _DASHES)
    if end < 0:
        return
    start = paragraph.start + 2
    yield start, len(text[:end].rstrip()), paragraph.start, end, who
    again = min(
        (a for d in _DASHES if (a := text.find(d, cue.last, paragraph.end)) > 0), default=-1
    )
    if again > 0 and again + 2 < paragraph.end:
        yield again + 2, paragraph.end, again, paragraph.end, who
