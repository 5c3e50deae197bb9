"""A sentence as tokens.

The scanner is written by hand: one pass, each character looked at a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "mark"]

DASHES = "-–—−‑‒―"
CLOSING_MARKS = frozenset({"", ".", ",", ";", "!"})
"""What stands behind the last word of a clause."""
CLOSING = CLOSING_MARKS | {"and", "but", "while"}
"""What stands behind a number that nothing more is said of."""
GROUPING_SPACES = " \u00a0\u202f\u2009"
_IGNORED = frozenset("\u200b\u200e\u200f\ufeff\u00ad\u2060")
# One class each, repeated: linear in any engine.
_LETTERS = re.compile("[A-Za-z]+")
# Most of the tokens of most texts, found in few steps. No word has two ways to match.
_PLAIN_WORDS = re.compile(r"(?: ?[A-Za-z]+(?=[ ,.]))+")
_DIGITS = re.compile(r"\d+")
_FOLDED_MARKS = dict.fromkeys(DASHES, "-") | {"’": "'", "‘": "'", "ʼ": "'", "<": "‹", ">": "›"}


class Token(NamedTuple):
    """A word, a number as written (``1,234.5``) or a single mark; ``low`` is its folded form."""

    text: str
    low: str
    start: int
    end: int
    kind: TokenKind


_token: Callable[[tuple[str, str, int, int, TokenKind]], Token] = partial(tuple.__new__, Token)
"""Makes a token in half the time that its class takes: texts are cut into thousands."""


class Line(NamedTuple):
    """The tokens of a stretch of text."""

    text: str
    tokens: tuple[Token, ...]
    lows: tuple[str, ...]
    """The folded forms of the tokens."""
    low: Callable[[int], str]
    """The folded token at an index, empty outside the line."""

    def tight(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < index < len(self.tokens) and (
            self.tokens[index - 1].end == self.tokens[index].start
        )

    def joins(self, index: int) -> bool:
        """Whether the token is a hyphen that joins what stands on both sides of it."""
        return self.low(index) == "-" and self.tight(index) and self.tight(index + 1)


class _Lows(dict[int, str]):
    """Asked for thousands of times an article: a dictionary answers without a call in Python."""

    def __missing__(self, index: int) -> str:
        return ""


class TokenPhrases:
    """Phrases of folded tokens: where none stands, one look-up tells."""

    def __init__(self, written: Iterable[str]) -> None:
        """Take phrases with a space between their tokens."""
        self._opened: dict[str, list[tuple[str, ...]]] = {}
        self._closed: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted({tuple(one.split()) for one in written}, key=len, reverse=True):
            self._opened.setdefault(phrase[0], []).append(phrase)
            self._closed.setdefault(phrase[-1], []).append(phrase)

    def at(self, line: Line, first: int) -> tuple[str, ...]:
        """The longest phrase that begins at a token, empty where none does."""
        found = self._opened.get(line.low(first), ())
        return next((phrase for phrase in found if _stands(phrase, line, first)), ())

    def places(self, line: Line) -> tuple[int, ...]:
        """The tokens at which a phrase begins, in order."""
        if self._opened.keys().isdisjoint(line.lows):
            return ()
        opened = (at for at, low in enumerate(line.lows) if low in self._opened)
        return tuple(at for at in opened if self.at(line, at))

    def before(self, line: Line, last: int) -> tuple[str, ...]:
        """The longest phrase that ends right before a token, empty where none does."""
        found = self._closed.get(line.low(last - 1), ())
        return next((phrase for phrase in found if _stands(phrase, line, last - len(phrase))), ())


def _stands(phrase: tuple[str, ...], line: Line, first: int) -> bool:
    return all(line.low(at) == word for at, word in enumerate(phrase, first))


def line(text: str, start: int = 0, end: int | None = None) -> Line:
    """The tokens of ``text[start:end]``, their offsets counted in ``text``."""
    tokens = tuple(_tokens(text, start, len(text) if end is None else end))
    lows = tuple(token.low for token in tokens)
    return Line(text, tokens, lows, _Lows(enumerate(lows)).__getitem__)


def _tokens(text: str, at: int, end: int) -> Iterator[Token]:
    while at < end:
        plain = _PLAIN_WORDS.match(text, at, end)
        if plain is not None:
            yield from _plain_words(plain[0], at)
            at = plain.end()
            continue
        first = text[at]
        if first.isspace() or first in _IGNORED:
            at += 1
            continue
        kind: TokenKind = "mark"
        stop = at + 1
        if first.isdecimal() or _opens_decimals(text, at, end):
            kind, stop = "number", _number_end(text, at, end)
        elif first.isalpha():
            kind, stop = "word", _word_end(text, stop, end)
        piece = text[at:stop]
        yield _token((piece, _folded(piece, kind), at, stop, kind))
        at = stop


def _plain_words(run: str, at: int) -> Iterator[Token]:
    """The words of letters from A to Z with a space between them."""
    for piece, low in zip(run.split(" "), run.lower().split(" "), strict=True):
        stop = at + len(piece)
        if piece:
            yield _token((piece, low, at, stop, "word"))
        at = stop + 1


def _opens_decimals(text: str, at: int, end: int) -> bool:
    """Tell ".320" from a full stop: it touches digits, and nothing wordy touches it."""
    if text[at] != "." or at + 1 >= end or not text[at + 1].isdecimal():
        return False
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ".,)")


def _folded(piece: str, kind: TokenKind) -> str:
    if kind == "mark":
        return _FOLDED_MARKS.get(piece, piece)
    return piece if kind == "number" else piece.lower().replace("ё", "е")


def _word_end(text: str, at: int, end: int) -> int:
    plain = _LETTERS.match(text, at, end)
    at = plain.end() if plain else at
    while at < end and (text[at].isalpha() or "\u0300" <= text[at] <= "\u036f"):
        at += 1
    return at


def _digits_end(text: str, at: int, end: int) -> int:
    digits = _DIGITS.match(text, at, end)
    return digits.end() if digits else at


def _number_end(text: str, at: int, end: int) -> int:
    """Take the digits from ``at`` with every mark or space that groups them."""
    stop = _digits_end(text, at + (text[at] == "."), end)
    grouped = stop - at <= 3 and text[at] not in "0."
    while stop < end - 1:
        mark = text[stop]
        group_end = _digits_end(text, stop + 1, min(end, stop + 5))
        length = group_end - stop - 1
        if mark in ".," and length:
            stop, grouped = _digits_end(text, stop + 1, end), False
        elif length == 3 and ((grouped and mark in GROUPING_SPACES) or mark in "'’"):
            stop = group_end
        else:
            break
    return stop
