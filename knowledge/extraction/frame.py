"""The frame of an article: date, dateline, publisher, agency, headline and boilerplate."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from knowledge.extraction.boilerplate import boilerplate
from knowledge.extraction.dates import Found, leading_date, month_of, printed_date
from knowledge.extraction.publishers import agency, publisher
from knowledge.extraction.tokens import words
from knowledge.lexicon import Lexicon
from knowledge.models import Span
from knowledge.text import normalise, paragraphs

_LONGEST_DATELINE = 90
_LONGEST_HEADLINE = 25
_DASHES = (" -- ", " - ", " — ", " – ", " — ")


class Frame(NamedTuple):
    """What a text tells of itself."""

    published: date | None
    publisher: str | None
    agency: str | None
    place: str | None
    headline: str | None
    boilerplate: tuple[Span, ...]


class _Dateline(NamedTuple):
    start: int
    end: int
    """Where the first sentence starts."""
    place: str
    credit: str | None
    """What stands in brackets: the agency."""


def frame(text: str, lexicon: Lexicon) -> Frame:
    """Read the frame off the text alone."""
    table: dict[str, Any] = dict(lexicon.table("frame"))
    plain = normalise(text)
    prefix = leading_date(plain)
    first = prefix.end if prefix is not None else 0
    lines = paragraphs(text, first)
    spans = list(boilerplate(text, lines, table, first))
    lines = tuple(line for line in lines if not _is_inside(line, spans))
    dated = _printed(lines, plain, prefix)
    dateline = _first_dateline(plain, lines, dated)
    spans += [Span(start=a, end=b, text=text[a:b]) for a, b in _extra(prefix, dated, dateline)]
    spans = sorted((s for s in spans if s.text.strip()), key=lambda s: s.start)
    body = [line for line in lines if not _is_inside(line, spans)]
    when = prefix or dated
    return Frame(
        when.day if when is not None else None,
        publisher(text, dateline.credit if dateline else None, table),
        agency(text, dateline.credit if dateline else None, table),
        dateline.place if dateline is not None else None,
        _headline(body, dateline),
        tuple(spans),
    )


def _is_inside(line: Span, spans: list[Span]) -> bool:
    return any(s.start <= line.start and line.end <= s.end for s in spans)


def _extra(
    prefix: Found | None, dated: Found | None, dateline: _Dateline | None
) -> list[tuple[int, int]]:
    """The date prefix, a date line of its own and the dateline are no claims."""
    out = [(prefix.start, prefix.end)] if prefix is not None else []
    if dated is not None and dated.whole_line:
        out.append((dated.start, dated.end))
    if dateline is not None:
        out.append((dateline.start, dateline.end))
    return out


def _printed(lines: tuple[Span, ...], plain: str, prefix: Found | None) -> Found | None:
    """The first date that stands alone on a line near the top or bottom, else in the dateline."""
    near = (*lines[:6], *lines[-3:])
    for line in near:
        found = printed_date(plain, line.start, line.end)
        if found is not None and found.whole_line:
            return found
    if prefix is not None:
        return None
    for line in lines[:4]:
        cut = _cut(plain, line)
        if cut is not None:
            return printed_date(plain, line.start, cut)
    return None


def _first_dateline(plain: str, lines: tuple[Span, ...], dated: Found | None) -> _Dateline | None:
    for line in lines[:6]:
        if dated is not None and dated.whole_line and dated.start == line.start:
            continue
        found = _dateline(plain, line)
        if found is not None:
            return found
    return None


def _cut(plain: str, line: Span) -> int | None:
    """Where a dateline ends: after its dash, or after the stop of "October 9."."""
    head = plain[line.start : min(line.end, line.start + _LONGEST_DATELINE)]
    cuts = [head.find(d) + len(d) for d in _DASHES if d in head]
    if cuts:
        return line.start + min(cuts)
    stop = head.find(". ")
    while stop > 0 and not head[stop - 1].isdigit():
        stop = head.find(". ", stop + 1)
    return line.start + stop + 2 if stop > 0 else None


def _dateline(plain: str, line: Span) -> _Dateline | None:
    """Such as "TOKYO, Sept. 3 (Wire) -- ", "DUSHANBE, Tajikistan, October 9. ", "RIJEKA – "."""
    cut = _cut(plain, line)
    if cut is None or cut >= line.end:
        return None
    head = plain[line.start : cut]
    place, _, rest = head.rstrip(" -–—.").partition(",")
    if not rest:
        place = head.rstrip(" -–—").partition(" (")[0]
    if not place.strip().isupper() or len(place.split()) > 4 or not place[0].isalpha():
        return None
    stopped = head.rstrip().endswith(".")
    if stopped and not any(month_of(word) for word in words(plain, line.start, cut)):
        return None
    opened = head.rfind("(")
    credit = head[opened + 1 : head.rfind(")")] if 0 <= opened < head.rfind(")") else None
    return _Dateline(line.start, cut, _place(plain, line, head, place), credit)


def _place(plain: str, line: Span, head: str, place: str) -> str:
    """The place with its country where the dateline gives one."""
    second = head.split(",")[1].strip() if head.count(",") > 1 else ""
    if second and second.replace(" ", "").replace(".", "").isalpha() and second[0].isupper():
        return plain[line.start : line.start + head.find(second) + len(second)]
    return place.strip()


def _headline(body: list[Span], dateline: _Dateline | None) -> str | None:
    """The first line, if it is short, no sentence, and more text follows."""
    if len(body) < 2:
        return None
    line = body[0]
    if dateline is not None and line.start <= dateline.start < line.end:
        return None
    short = len(line.text.split()) <= _LONGEST_HEADLINE
    return line.text if short and line.text.rstrip("\"”'")[-1] not in ".:;" else None
