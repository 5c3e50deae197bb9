"""Text that is written otherwise than it is read: HTML entities, mojibake, loose accents.

``decoded`` gives the text as it was meant, and for each of its characters where that starts in the
text as published; ``published`` leads spans back. A text without either comes back as it is.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple

# An entity needs its semicolon: "AT&T" and "&c" are words. Bounded repetition, so linear.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24}[0-9]{0,2});")
# UTF-8 read as Windows-1252: the first byte of two or three, then those that can only follow.
# Only the first bytes of Latin letters, signs and Cyrillic; a lone "Ð" or "Ñ" may be a letter.
_BYTES = {
    char: byte
    for byte in range(0x80, 0x100)
    for char in {chr(byte), bytes([byte]).decode("cp1252", "ignore") or chr(byte)}
}
_NEXT = "[" + "".join(char for char, byte in _BYTES.items() if byte < 0xC0) + "]"
_FIRST = "ÂÃâÐÑ"
_MOJIBAKE = re.compile(f"[ÂÃ]{_NEXT}|â{_NEXT}{{2}}|(?:[ÐÑ]{_NEXT}){{2,}}")
# A letter with its accents as characters of their own, as file systems and PDFs write them.
_LOOSE = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_COMPOSED_WITHIN = 1_000_000
"""Characters; no article is longer."""
_PASSES = 2
"""What went wrong once often goes wrong twice."""


class Decoded(NamedTuple):
    """A text as it was meant; its character ``i`` stands at ``starts[i]`` of the published one."""

    text: str
    starts: tuple[int, ...] | None = None
    """One more than there are characters; None where nothing had to be decoded."""

    def published(self, position: int) -> int:
        """Where a position of this text stands in the text as published."""
        return position if self.starts is None else self.starts[position]

    def position(self, published: int) -> int:
        """Where a position of the text as published stands in this one."""
        return published if self.starts is None else bisect_left(self.starts, published)


@lru_cache(maxsize=1)
def decoded(text: str) -> Decoded:
    """Decode what entities and wrong encodings hide; linear in the length of the text.

    The last text is remembered: an article is decoded for its frame, its facts and its offices.
    """
    found = Decoded(text)
    if not unicodedata.is_normalized("NFC", text):
        found = _replaced(found, _composed(text))
    if "&" not in found.text and not any(char in found.text for char in _FIRST):
        return found
    for _ in range(_PASSES):
        if "&" in found.text:
            found = _replaced(found, _entities(found.text))
        found = _replaced(found, _misread(found.text))
    return found


def _replaced(before: Decoded, changes: Iterator[tuple[int, int, str]]) -> Decoded:
    places = before.starts or range(len(before.text) + 1)
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for start, end, piece in changes:
        pieces += (before.text[at:start], piece)
        starts += places[at:start]
        starts += [places[start]] * len(piece)
        at = end
    if not at:
        return before
    starts += places[at:]
    return Decoded("".join((*pieces, before.text[at:])), tuple(starts))


def _composed(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _LOOSE.finditer(text, 0, _COMPOSED_WITHIN):
        piece = unicodedata.normalize("NFC", match.group())
        if piece != match.group():
            yield *match.span(), piece


def _entities(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _ENTITY.finditer(text):
        piece = _unescaped(match.group())
        if piece != match.group():
            yield *match.span(), piece


_unescaped = lru_cache(maxsize=1024)(html.unescape)


def _misread(text: str) -> Iterator[tuple[int, int, str]]:
    """Read the bytes behind characters as UTF-8; what is none stays."""
    for match in _MOJIBAKE.finditer(text):
        at = match.start()
        with suppress(UnicodeDecodeError):
            for char in bytes(_BYTES[char] for char in match.group()).decode():
                end = at + len(char.encode())
                yield at, end, char
                at = end
