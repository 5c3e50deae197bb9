"""Quotations without marks: credited blocks, turns of a transcript, speech after a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.attributing import teller
from knowledge.extraction.speech.credits import credit_line, turn, turns
from knowledge.extraction.speech.dashes import speech
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.interviews import interviewed
from knowledge.extraction.speech.quotes import Quoted
from knowledge.extraction.speech.speakers import Voice
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.models import Span

_DASHES = ("— ", "– ")
_FEWEST_NAMES = 2


def unmarked(
    text: str,
    paragraphs: Sequence[Span],
    staged: Sequence[tuple[Host, Voice]],
    cast: Cast,
    vocab: Vocabulary,
    marked: Sequence[Quoted],
) -> tuple[Quoted, ...]:
    """The quotations of paragraphs without marks; groups go on after those of the marked ones."""
    taken = {staged[quote.host][0].paragraph for quote in marked}
    group = max((q.group for q in marked), default=0)
    names = turns([paragraph.text for paragraph in paragraphs], vocab)
    names = names if len(names) >= _FEWEST_NAMES else frozenset()
    first = {host.paragraph: n for n, (host, _) in reversed(tuple(enumerate(staged)))}
    opening = next((p.start for p in paragraphs if turn(p.text) in names), 0)
    asked = interviewed(text, opening, cast, vocab)
    found: list[Quoted] = []
    for i, paragraph in enumerate(paragraphs):
        at = first.get(i)
        if at is None:
            continue
        pieces = [*_turn(text, paragraph, names, asked, vocab, cast)]
        if i not in taken:
            pieces += _block(text, paragraphs[i : i + 3], cast, vocab)
            pieces += _dashed(text, paragraph, staged[at][1], cast, vocab)
        group += bool(pieces)
        found += [
            Quoted(start, end, outer, outer_end, who, False, group, at)
            for start, end, outer, outer_end, who in pieces
        ]
    return tuple(found)


_Piece = tuple[int, int, int, int, str | None]


def _block(text: str, near: Sequence[Span], cast: Cast, vocab: Vocabulary) -> Iterator[_Piece]:
    """A paragraph with "— Name" on the line right below, which is no item of a list."""
    paragraph, *below = near
    if not below or text[paragraph.end : below[0].start].count("\n") != 1:
        return
    following = below[0]
    others = (paragraph, *below[1:])
    is_list = any(other.text[0] == following.text[0] for other in others)
    name = None if is_list else credit_line(following.text, cast, vocab)
    if name is not None and paragraph.text[-1] in ".!?…":
        yield paragraph.start, paragraph.end, paragraph.start, following.end, cast.fullest(name)


def _turn(
    text: str,
    paragraph: Span,
    names: frozenset[str],
    asked: str | None,
    vocab: Vocabulary,
    cast: Cast,
) -> Iterator[_Piece]:
    """Such as "PENCE: Well, …" where others take turns too; "Q:" is nobody's words."""
    name = turn(paragraph.text)
    if name is None or name not in names or name.casefold() in vocab.asking:
        return
    is_answer = name.casefold() in vocab.answering
    who = asked if is_answer else cast.fullest(name)
    start = paragraph.start + len(name) + 1
    while start < paragraph.end and text[start].isspace():
        start += 1
    if start < paragraph.end:
        yield start, paragraph.end, paragraph.start, paragraph.end, who


def _dashed(
    text: str, paragraph: Span, voice: Voice, cast: Cast, vocab: Vocabulary
) -> Iterator[_Piece]:
    """Speech after a dash that opens its paragraph, with who says it."""
    if not paragraph.text.startswith(_DASHES):
        return
    said = speech(text, paragraph.start + len(_DASHES[0]), paragraph.end)
    who = teller(text, said, voice, cast, vocab)
    if said.telling:
        for start, end in said.pieces:
            yield start, end, start, end, who
