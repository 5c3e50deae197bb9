"""Russian speech with dashes, in quotation marks too: "— Мы готовы, — сказал Иванов. — Да"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.people.casting import Cast, Mention
from knowledge.language.words import is_cyrillic

_DASHES = "—–"
_BEFORE_TELLING = frozenset(",!?…")
_BEFORE_SPEECH = frozenset(".,!?…")
_GOING_ON = frozenset("это значит вот а и но не то как что так да или если потому поэтому".split())
"""What is said goes on with these: «Город, который растёт, – это стройка»."""

_NEAR = 4
"""Characters before a dash in which the mark stands that closes what is said."""


class Speech(NamedTuple):
    """The pieces of somebody's words, and the stretches that tell who says them."""

    pieces: tuple[tuple[int, int], ...]
    telling: tuple[tuple[int, int], ...]


def speech(text: str, start: int, end: int) -> Speech:
    """Part what is said from what tells of it; a text without such dashes is one piece."""
    pieces: list[tuple[int, int]] = []
    telling: list[tuple[int, int]] = []
    at, told_from = start, -1
    for dash in _dashes(text, start, end):
        before = text[max(start, dash - _NEAR) : dash].rstrip()[-1:]
        after = _after(text, dash, end)
        if told_from < 0 and before in _BEFORE_TELLING and _is_telling(text, after):
            pieces.append(_trimmed(text, at, dash))
            told_from = after
        elif told_from >= 0 and before in _BEFORE_SPEECH:
            telling.append((told_from, dash))
            at, told_from = after, -1
    if told_from >= 0:
        telling.append((told_from, end))
    else:
        pieces.append(_trimmed(text, at, end))
    return Speech(tuple(p for p in pieces if p[0] < p[1]), tuple(telling))


def mentions_within(cast: Cast, told: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The people named in stretches of an article."""
    for first, last in told:
        at = bisect_left(cast.mentions, first, key=lambda mention: mention.start)
        while at < len(cast.mentions) and cast.mentions[at].start < last:
            yield cast.mentions[at]
            at += 1


def _dashes(text: str, start: int, end: int) -> Iterator[int]:
    for at in range(start + 1, end - 2):
        if text[at] in _DASHES and text[at - 1].isspace() and text[at + 1].isspace():
            yield at


def _after(text: str, dash: int, end: int) -> int:
    at = dash + 1
    while at < end and text[at].isspace():
        at += 1
    return at


def _is_telling(text: str, at: int) -> bool:
    word = text[at : at + 40].split(None, 1)[0] if text[at : at + 40].strip() else ""
    return word[:1].islower() and is_cyrillic(word) and word not in _GOING_ON


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
