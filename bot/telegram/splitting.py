"""Lines of marked pieces of text, and how a line is parted that no message can hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.telegram.entities import Entity, EntityType, units

TEXT_LIMIT = 4096
"""UTF-16 units of a message."""
ENTITY_LIMIT = 100
_MARKS = ENTITY_LIMIT - 1
"""Marks that a line may have: a folded one needs another for the quotation."""
_CLUSTER = 32
"""Characters that are taken for one, at most."""
_CLINGING = ("Mn", "Mc", "Me", "Sk")
"""Categories of what belongs to the character before it: accents, tones of skin."""
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with what marks it."""

    text: str
    types: tuple[EntityType, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What stands between two line breaks of the layout; begins and ends with no white space."""

    pieces: tuple[Piece, ...]
    is_folded: bool = False

    @property
    def text(self) -> str:
        """Give the line as it is read."""
        return "".join(piece.text for piece in self.pieces)

    def marks(self, offset: int) -> Iterator[Entity]:
        """Give the entities of a line that begins at an offset in UTF-16 units."""
        for piece in self.pieces:
            inner = piece.text.strip()
            start = offset + units(piece.text[: piece.text.find(inner)])
            if inner:
                for kind in piece.types:
                    url = piece.url if kind == "text_link" else None
                    yield Entity(kind, start, units(inner), url)
            offset += units(piece.text)


def merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Make one piece of neighbours that are marked alike; empty ones are left out."""
    out: list[Piece] = []
    for piece in pieces:
        if out and (out[-1].types, out[-1].url) == (piece.types, piece.url):
            out[-1] = Piece(out[-1].text + piece.text, piece.types, piece.url)
        elif piece.text:
            out.append(piece)
    return tuple(out)


def sliced(pieces: Iterable[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """Give what stands between two offsets, in characters, of the joined text."""
    out, offset = list[Piece](), 0
    for piece in pieces:
        text = piece.text[max(0, start - offset) : max(0, end - offset)]
        out.append(Piece(text, piece.types, piece.url))
        offset += len(piece.text)
    return merged(out)


def parted(line: Line) -> Iterator[Line]:
    """Part a line at white space so that each part fits into a message of its own."""
    text, start = line.text, 0
    borders = tuple(accumulate(len(piece.text) for piece in line.pieces))
    while start < len(text):
        end = min(_fitting(text, start), _marked(line, borders, start))
        end = _border(text, start, end)
        yield replace(line, pieces=sliced(line.pieces, start, len(text[:end].rstrip())))
        start = end + len(text[end:]) - len(text[end:].lstrip())


def _fitting(text: str, start: int) -> int:
    """Give how far a text goes that fills a message at most."""
    window = text[start : start + TEXT_LIMIT]
    if units(window) <= TEXT_LIMIT:
        return start + len(window)
    sizes = accumulate(1 + (ch > "\uffff") for ch in window)
    return start + sum(size <= TEXT_LIMIT for size in sizes)


def _marked(line: Line, borders: tuple[int, ...], start: int) -> int:
    """Give how far a line goes that has as many marks as a message holds."""
    room = _MARKS
    for piece, border in zip(line.pieces, borders, strict=True):
        if border > start:
            room -= len(piece.types)
        if room < 0:
            return border - len(piece.text)
    return borders[-1]


def _border(text: str, start: int, end: int) -> int:
    """Move an end back to white space, or at least out of a character of several parts."""
    if end == len(text):
        return end
    spaces = (index for index in range(end, start, -1) if text[index].isspace())
    whole = (
        index
        for index in range(end, max(start, end - _CLUSTER), -1)
        if unicodedata.category(text[index]) not in _CLINGING
        and _JOINER not in text[index - 1 : index + 1]
    )
    return next(spaces, next(whole, end))
