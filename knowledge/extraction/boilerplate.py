"""Lines around an article that hold no claim: captions, sharing, contacts, page furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from knowledge.models import Span
from knowledge.text import normalise

_SHORT = 12
"""Furniture has few words; a longer line that opens like it may be prose."""
_SEPARATORS = ("|", "/", ">", "»", "·", "•")


def boilerplate(
    text: str, lines: Sequence[Span], frame: dict[str, Any], first: int
) -> tuple[Span, ...]:
    """The lines without claims, from offset ``first`` on (what stands before is the prefix)."""
    found = [
        line
        for i, line in enumerate(lines)
        if line.start >= first and _is_furniture(lines, i, frame)
    ]
    return tuple(_joined(text, found))


def _is_furniture(lines: Sequence[Span], i: int, frame: dict[str, Any]) -> bool:
    line = normalise(lines[i].text).strip()
    low = line.casefold()
    count = len(line.split())
    if not any(c.isalpha() for c in line):
        return True
    if any(word in low for word in frame["anywhere"]) and count <= 40:
        return True
    if low.startswith(tuple(frame["openers"])) and _may_open(low, count):
        return True
    return (
        _is_caption(line, frame["agencies"])
        or _is_contact(line)
        or _is_trail(line, i)
        or _is_label(line, i)
        or _is_count(low)
        or _is_byline(low, count)
        or _is_rate(line)
    )


def _may_open(low: str, count: int) -> bool:
    """Marks and set phrases open furniture of any length; plain words only short lines."""
    marked = low.startswith(
        ("©", "(", "stay up", "follow", "subscribe", "copyright", "source:", "(")
    )
    return count <= _SHORT or marked or ":" in low[:24] or low.startswith("all quotes")


def _is_caption(line: str, agencies: Sequence[str]) -> bool:
    """A line that ends with the credit of its picture: "… / Reuters", "(AFP Photo)"."""
    tail = line[-60:]
    for stroke in (" / ", "/", " | ", "Photo: ", "Credit: ", "© "):
        head, found, credit = tail.rpartition(stroke)
        credit = credit.strip(" .)]").removesuffix(" via Getty Images")
        if found and (head or stroke[-2:] == ": ") and credit in agencies:
            return True
    return line.endswith(")") and "photo" in tail.casefold().rpartition("(")[2]


def _is_contact(line: str) -> bool:
    words = line.split()
    mail = any("@" in w[1:-1] and "." in w.rpartition("@")[2] for w in words)
    digits = sum(c.isdigit() for c in line)
    link = line.startswith(("http://", "https://", "www."))
    return link or (mail and len(words) <= _SHORT) or (
        line.casefold().startswith(("tel", "phone", "hotline", "fax", "тел")) and digits > 5
    )  # fmt: skip


def _is_trail(line: str, i: int) -> bool:
    """Bread crumbs and section bars: "HOME / NEWS / HEALTH", "MARITIME | PORTS"."""
    parts = [p for s in _SEPARATORS for p in line.split(f" {s} ")] if i < 3 else []
    crumbs = [p for p in parts if p != line]
    return len(crumbs) > 1 and all(len(p.split()) <= 4 for p in crumbs) and line[-1].isalpha()


def _is_label(line: str, i: int) -> bool:
    """Section labels in capitals: "MIDDLE EAST"."""
    return i < 2 and line.isupper() and len(line.split()) <= 4 and line.replace(" ", "").isalpha()


def _is_count(low: str) -> bool:
    """Such as "Comments (0)", "0 comments …", "Page 1 of 2", "12 shares"."""
    words = low.replace("(", " ").replace(")", " ").replace(".", " ").split()
    heads = ("comment", "comments", "share", "shares", "views", "likes", "page", "комментариев")
    return len(words) > 1 and (
        (words[0] in heads and words[1].isdigit()) or (words[0].isdigit() and words[1] in heads)
    )


def _is_byline(low: str, count: int) -> bool:
    return count <= 8 and low.startswith(("by ", "автор:", "text by ")) and low[-1] not in ".!?"


def _is_rate(line: str) -> bool:
    """The rates an agency converts with: "($1 = 0.8612 euros)"."""
    return line.startswith("(") and line.endswith(")") and " = " in line and len(line) < 80


def _joined(text: str, found: Sequence[Span]) -> Iterator[Span]:
    """Neighbouring lines with only space between them as one span."""
    start: int | None = None
    for i, line in enumerate(found):
        start = line.start if start is None else start
        following = found[i + 1] if i + 1 < len(found) else None
        if following is None or text[line.end : following.start].strip():
            yield Span(start=start, end=line.end, text=text[start : line.end])
            start = None
