"""The frame of an article: date, dateline, publisher, agency, headline and boilerplate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import re2

from knowledge.extraction.frames import publishers, self_naming
from knowledge.extraction.frames.boilerplate import boilerplate, is_prose, joined
from knowledge.extraction.frames.datelines import Dateline, dateline
from knowledge.extraction.frames.dates import Found, leading_date
from knowledge.extraction.frames.frame_words import FrameWords, frame_words
from knowledge.extraction.frames.furniture import Line, is_byline, line_of
from knowledge.extraction.frames.imprints import imprinted, signer
from knowledge.extraction.frames.mastheads import (
    Masthead,
    barred_off,
    beside_date,
    is_outlet,
    masthead,
    release_sender,
    without_live,
)
from knowledge.extraction.frames.openings import opening
from knowledge.extraction.frames.publication import closing_day, opening_day, publication
from knowledge.extraction.frames.stamps import DateLine, date_line, stamps
from knowledge.extraction.frames.taglines import tagline
from knowledge.extraction.frames.titles import spelled_out, titled
from knowledge.lexicon import Lexicon
from knowledge.models import Span
from knowledge.text import normalise, paragraphs

_TOP = 8
_SLUG = re2.compile(r"([A-Z]+)(?: [0-9]{1,2})?-")
"""Among so many first lines an article is dated and its outlet named."""
_FOOT = 4
_LONGEST_HEADLINE = 25


class Frame(NamedTuple):
    """What a text tells of itself."""

    published: date | None
    publisher: str | None
    agency: str | None
    place: str | None
    headline: str | None
    boilerplate: tuple[Span, ...]


class _Read(NamedTuple):
    """What a frame is made of."""

    lines: tuple[Span, ...]
    told: tuple[Line, ...]
    """The lines as furniture is told by."""
    furniture: tuple[Span, ...]
    dated: tuple[DateLine, ...]
    dateline: Dateline | None
    masthead: Masthead | None


def frame(text: str, lexicon: Lexicon) -> Frame:
    """Read the frame off the text alone; linear in its length."""
    words = frame_words(lexicon)
    plain = normalise(text)
    prefix = leading_date(plain)
    read = _read(text, plain, prefix.end if prefix is not None else 0, words)
    body = _body(read)
    notes = publishers.lines_of(read.furniture)
    line, publisher = read.dateline, _publisher(plain, read, body, notes, words)
    above = _naming(plain, read, publisher)
    body = [line for line in body if line not in above]
    return Frame(
        prefix.day if prefix is not None else _day(plain, read, notes, words),
        publisher,
        _agency(read, body, notes, words),
        line.place if line is not None else None,
        _headline(body, line, words),
        _boilerplate(text, read._replace(furniture=(*read.furniture, *above)), prefix, words),
    )


def _naming(plain: str, read: _Read, publisher: str | None) -> tuple[Span, ...]:
    """The first lines that hold the outlet's name and nothing else."""
    name = (publisher or "").casefold()
    return tuple(
        line
        for line in read.lines[:_TOP]
        if plain[line.start : line.end].strip().casefold() == name
    )


def _read(text: str, plain: str, start: int, words: FrameWords) -> _Read:
    lines = paragraphs(text, start)
    top, foot = lines[:_TOP], lines[max(_TOP, len(lines) - _FOOT) :]
    told = tuple(line_of(plain[line.start : line.end], at) for at, line in enumerate(lines))
    dated = (date_line(plain, line, words) for line in (*top, *foot))
    datelines = (dateline(plain, line, words) for line in top)
    found = tuple(line for line in dated if line is not None)
    return _Read(
        lines,
        told,
        tuple(boilerplate(text, lines, told, words)),
        found,
        next((line for line in datelines if line is not None), None),
        tagline(plain, top, found, words)
        or masthead(plain, top, found, words)
        or opening(plain, top, words),
    )


def _body(read: _Read) -> list[Span]:
    """The lines of the article itself."""
    taken = {span.start for span in (*read.furniture, *(line.line for line in read.dated))}
    if read.masthead is not None and read.masthead.line is not None:
        taken.add(read.masthead.line.start)
    return [line for line in read.lines if line.start not in taken]


def _day(plain: str, read: _Read, notes: Sequence[str], words: FrameWords) -> date | None:
    foot = read.lines[_TOP].start if len(read.lines) > _TOP else len(plain)
    found = tuple(stamps(plain, read.dated, read.furniture, foot, words))
    day = publication(plain, found, read.dateline, notes, words)
    line = read.masthead.line if read.masthead is not None else None
    day = day or opening_day(plain, read.lines, words)
    return day or closing_day(plain, read.lines, line, words)


def _publisher(
    plain: str, read: _Read, body: Sequence[Span], notes: Sequence[str], words: FrameWords
) -> str | None:
    """By the best evidence first; a fuller form of the name may stand elsewhere."""
    credit = read.dateline.credit if read.dateline is not None else None
    top = read.lines[:_TOP]
    foot = [plain[line.start : line.end] for line in read.lines[-_FOOT:]]
    named = [
        titled([plain[line.start : line.end].strip() for line in top], foot, words),
        publishers.distributor((plain[line.start : line.end] for line in top), words),
        read.masthead.name if read.masthead is not None else None,
        self_naming.in_byline(plain, top, words),
        publishers.invited(notes, words),
        publishers.copyright_holder(notes, words),
        imprinted(notes, words),
        publishers.first_publisher(notes, words),
        beside_date(plain, read.dated, words),
        barred_off(plain, read.dated, words) if _is_signed(read.told[:_TOP], words) else None,
        publishers.source_line(_above(read), words),
        publishers.credited(credit, words),
        self_naming.issuer((plain[line.start : line.end] for line in top), words),
        _reporting(body, words, agencies=False),
        publishers.by_address(plain, [*notes, *(line.text for line in body[-_FOOT:])], words),
        release_sender(plain, top, read.dated, words),
        self_naming.about(notes, words),
        self_naming.in_prose(plain, words),
    ]
    place = (read.dateline.place or "").casefold() if read.dateline is not None else ""
    held = {place} & words.places
    named = [without_live(name, words) for name in named if name and name.casefold() not in held]
    name = next(iter(named), None)
    if name is None:
        return None
    name = publishers.as_spelled(plain, self_naming.fullest(name, named))
    return spelled_out(name, plain, words)


def _is_signed(top: Sequence[Line], words: FrameWords) -> bool:
    """Whether a line of its own names the author: another name above the article is no author."""
    return any(signer(line, words) is not None for line in top if is_byline(line, words))


def _above(read: _Read) -> Iterator[str]:
    """The lines above the first sentence."""
    for line, told in zip(read.lines, read.told[:_TOP], strict=False):
        if is_prose(told):
            return
        yield line.text


def _agency(
    read: _Read, body: Sequence[Span], notes: Sequence[str], words: FrameWords
) -> str | None:
    """Below the article, a line "Source: X" may tell of a chart: X must be an agency."""
    credit = read.dateline.credit if read.dateline is not None else None
    below = publishers.source_line((span.text for span in read.furniture), words)
    return (
        publishers.source_line(_above(read), words)
        or publishers.signing(notes, words)
        or (below if below is not None and is_outlet(below, words) else None)
        or publishers.credited(credit, words)
        or _reporting(body, words, agencies=True)
    )


def _reporting(body: Sequence[Span], words: FrameWords, *, agencies: bool) -> str | None:
    """Who reports, in the first paragraphs; an agency is cited by others, too."""
    lead = "\n".join(normalise(line.text) for line in body[:3])
    name = publishers.reporting(lead, words)
    return (
        name if name is not None and (agencies or name.casefold() not in words.agencies) else None
    )


def _headline(body: Sequence[Span], dateline: Dateline | None, words: FrameWords) -> str | None:
    """The first line, if it is short, no sentence, and more text follows."""
    if len(body) < 2:
        return None
    line = body[0]
    if dateline is not None and line.start <= dateline.start < line.end:
        return None
    told = line.text[_slug(line.text, words) :]
    short = len(told.split()) <= _LONGEST_HEADLINE
    return told if short and told.rstrip("\"”'")[-1:] not in (*".:;", "") else None


def _slug(line: str, words: FrameWords) -> int:
    """The length of what a wire service puts before a headline: "UPDATE 2-"."""
    found = _SLUG.match(line)
    return found.end() if found and found.group(1).casefold() in words.slugs else 0


def _boilerplate(
    text: str, read: _Read, prefix: Found | None, words: FrameWords
) -> tuple[Span, ...]:
    """The furniture, the lines that name date and outlet, the dateline, the slug: no claims."""
    slugs = [(line.start, line.start + _slug(line.text, words)) for line in read.lines[:_TOP]]
    taken = [Span(start=s, end=e, text=text[s:e]) for s, e in slugs if s < e]
    taken += [*read.furniture, *(line.line for line in read.dated)]
    if read.masthead is not None and read.masthead.line is not None:
        taken.append(read.masthead.line)
    parts = [part for part in (prefix, read.dateline) if part is not None]
    taken += [Span(start=p.start, end=p.end, text=text[p.start : p.end]) for p in parts]
    return tuple(joined(text, taken))
