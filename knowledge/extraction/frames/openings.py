"""Outlets with whose name the very first line opens: "CORN DESK | Oils | Report no. 4"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.mastheads import Masthead, is_outlet
from knowledge.extraction.frames.taglines import named
from knowledge.models import Span

_LONGEST = 90
_FEWEST_LINES = 3
"""A text of fewer lines may open with its headline."""
_BARS = (" | ", " / ", " › ", " > ", " · ")
_DASHES = (" – ", " — ", " - ")
_CRUMBS = 2


def opening(plain: str, top: Sequence[Span], words: FrameWords) -> Masthead | None:
    """The name in capitals before a bar or a dash, the first of several crumbs, or a body."""
    text = plain[top[0].start : top[0].end].strip() if len(top) >= _FEWEST_LINES else ""
    if not text or len(text) > _LONGEST or text[-1] in ".:;!?":
        return None
    name = _before_bar(text, words) or _before_dash(plain, text, words) or _body(text, words)
    return Masthead(name, top[0]) if name is not None else None


def _before_bar(text: str, words: FrameWords) -> str | None:
    """Such as "CORN DESK | Oils & fats", "Ош Хабар / Город / Экология", "VOLLEY – news | May 3"."""
    bar = min((bar for bar in _BARS if bar in text), key=text.index, default=None)
    name = text.split(bar, maxsplit=1)[0].strip() if bar else ""
    dash = min((dash for dash in _DASHES if dash in name), key=name.index, default=None)
    name = name.split(dash, maxsplit=1)[0] if dash else name
    is_first = name.isupper() or (bar == _BARS[1] and text.count(bar) >= _CRUMBS)
    return named(name, words) if is_first else None


def _before_dash(plain: str, text: str, words: FrameWords) -> str | None:
    """Such as "PLAIN METALS – close of business": an outlet, or what the text names again."""
    dash = min((dash for dash in _DASHES if dash in text), key=text.index, default=None)
    name, _, rest = text.partition(dash) if dash else ("", "", "")
    is_parted = name.isupper() and len(name.split()) > 1
    is_again = not rest.isupper() and plain.casefold().count(name.casefold()) > 1
    return named(name, words) if is_parted and (is_again or is_outlet(name, words)) else None


def _body(text: str, words: FrameWords) -> str | None:
    """A body alone, in capitals or with its country: "Lake Fishing Board, Kenya"."""
    name, _, place = text.partition(", ")
    *before, last = name.casefold().split() or [""]
    is_body = bool(before) and last in words.bodies | words.institutions | words.posts
    is_alone = name.isupper() if not place else place.casefold() in words.places
    return named(name, words) if is_body and is_alone else None
