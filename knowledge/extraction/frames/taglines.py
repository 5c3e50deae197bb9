"""Outlets that say in the first lines what they are: "The Brook — a blog on rivers"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.frames.boilerplate import is_prose
from knowledge.extraction.frames.dates import pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.furniture import line_of
from knowledge.extraction.frames.mastheads import Masthead, is_known
from knowledge.extraction.frames.segments import is_name
from knowledge.extraction.frames.stamps import DateLine
from knowledge.models import Span

_TOP = 3
_LONGEST = 120
_MOST_WORDS = 5
_MOST_ABOVE_DATE = 4
_FEWEST_IN_HEADLINE = 3
_DASHES = (" — ", " – ", " - ", " | ", ": ", ", ")
_WITHIN_TAGLINE = 6
"""Words of a tagline among which it says what it is."""


def tagline(
    plain: str, top: Sequence[Span], dated: Sequence[DateLine], words: FrameWords
) -> Masthead | None:
    """The outlet of one of the first lines that says what it is, or that stands above the date."""
    for line in top[:_TOP]:
        text = plain[line.start : line.end]
        if len(text) <= _LONGEST:
            name = _described(text, words) or _kind_behind(text, words) or _live(text, words)
            if name is not None:
                return Masthead(name, line)
    name = _above_date(plain, top, dated, words)
    return Masthead(name, top[0]) if name is not None else None


def _described(text: str, words: FrameWords) -> str | None:
    """Such as "The Brook — a blog on rivers", "TAGEBOTE – the weekly for the coast"."""
    for dash in _DASHES[:4]:
        name, found, rest = text.partition(dash)
        told = rest.casefold().split()[:_WITHIN_TAGLINE]
        is_led = bool(told) and (told[0] in words.articles or told[0] in ("a", "an", "your", "our"))
        if found and is_led and not words.periodicals.isdisjoint(w.strip(".,;:") for w in told):
            return _named(name, words)
    return None


def _kind_behind(text: str, words: FrameWords) -> str | None:
    """Such as "Signal & Siding magazine, issue 11/2025"."""
    head = next((text.split(mark, 1)[0] for mark in (", ", " | ", " · ") if mark in text), text)
    name, _, kind = head.rpartition(" ")
    rest = text[len(head) :].casefold().strip(" ,|·").split()
    is_issue = bool(rest) and (rest[0].strip(".:") in words.posts or rest[0].isdigit())
    return _named(name, words) if kind in words.periodicals and is_issue else None


def _live(text: str, words: FrameWords) -> str | None:
    """Such as "VELO DIRECT LIVE": capitals throughout, and what runs there."""
    name, _, kind = text.rpartition(" ")
    is_live = text.isupper() and kind.casefold() in words.live
    return _named(name.rstrip(" –—-|:"), words) if is_live and " " in name else None


def _above_date(
    plain: str, top: Sequence[Span], dated: Sequence[DateLine], words: FrameWords
) -> str | None:
    """A name above a line that only dates the text, where the headline stands below."""
    if len(top) <= _TOP:
        return None
    name = plain[top[0].start : top[0].end]
    stamped = {line.line.start: line for line in dated}
    below = stamped.get(top[1].start)
    if below is None or below.names or len(name.split()) > _MOST_ABOVE_DATE:
        return None
    others = [line for line in top[2:_MOST_ABOVE_DATE] if line.start not in stamped]
    texts = [plain[line.start : line.end] for line in others]
    is_headed = any(
        len(text.split()) >= _FEWEST_IN_HEADLINE and not is_prose(line_of(text, 1))
        for text in texts
    )
    is_person = name.split()[0].casefold() in words.given
    return _named(name, words) if is_headed and not is_person else None


def _named(name: str, words: FrameWords) -> str | None:
    """A name of a few words that is no place, section or kind of text."""
    name = name.strip(" ,:|·–—-")
    given = name.split()
    if not 0 < len(given) <= _MOST_WORDS or is_known(name, words):
        return None
    held = pieces(name, 0, len(name))
    if all(piece.low in words.kickers | words.live for piece in held):
        return None
    return name if is_name(name, held, words) else None
