"""Which part of long words is shown unfolded: whole sentences, those nearest to the question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_ENDS = ".!?…;"
_STEM = 5
"""Words count as the same when their first letters are, so "students" meets "student"."""


class Excerpt(NamedTuple):
    """Part of a text, ``text[start:end]``."""

    start: int
    end: int


def stems(text: str) -> frozenset[str]:
    """Give the beginnings of the longer words of a text."""
    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    return frozenset(word[:_STEM] for word in words if len(word) > 3)


def excerpt(text: str, limit: int, wanted: frozenset[str]) -> Excerpt:
    """Cut a text to at most ``limit`` characters, at borders of sentences where it can be.

    It begins with the sentence that holds most of the wanted stems, when the first one does not.
    """
    if len(text) <= limit:
        return Excerpt(0, len(text))
    spans = list(_sentences(text))
    first = max(range(len(spans)), key=lambda i: len(wanted & stems(text[slice(*spans[i])])))
    if len(text) - spans[first][0] < limit:
        first = next(i for i, span in enumerate(spans) if len(text) - span[0] <= limit)
    start = spans[first][0]
    fitting = [end for begin, end in spans if begin >= start and end - start <= limit]
    return Excerpt(start, fitting[-1] if fitting else _word_end(text, start, limit))


def around(text: str, middle: Excerpt, limit: int) -> Excerpt:
    """Cut a text to about ``limit`` characters, at borders of words, round its middle."""
    start, end = middle
    if len(text) <= limit:
        return Excerpt(0, len(text))
    first = max(0, min(start - (limit - (end - start)) // 2, len(text) - limit))
    last = max(end, first + limit)
    begin = text.find(" ", first, start) + 1 if first else 0
    stop = len(text) if last >= len(text) else max(text.rfind(" ", end, last), end)
    return Excerpt(begin or min(first, start), stop)


def _word_end(text: str, start: int, limit: int) -> int:
    end = text.rfind(" ", start, start + limit)
    return end if end > start else start + limit


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for index, char in enumerate(text[:-1]):
        if char in _ENDS and text[index + 1].isspace() and _is_border(text, index):
            yield start, index + 1
            start = index + 2
            while start < len(text) and text[start].isspace():
                start += 1
    if start < len(text):
        yield start, len(text)


def _is_border(text: str, index: int) -> bool:
    """An initial or a short title before the stop is no end of a sentence, a semicolon is one."""
    if text[index] == ";":
        return True
    begin = text.rfind(" ", 0, index) + 1
    follower = text[index + 1 :].lstrip()[:1]
    return index - begin > 2 and not (follower.isalpha() and follower.islower())
