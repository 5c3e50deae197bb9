"""Outlets that say in the first lines what they are: "The Brook — a blog on rivers"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.frames.boilerplate import is_prose
from knowledge.extraction.frames.dates import pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.furniture import line_of
from knowledge.extraction.frames.mastheads import Masthead, is_known, is_outlet
from knowledge.extraction.frames.segments import is_name
from knowledge.extraction.frames.stamps import DateLine
from knowledge.models import Span

_TOP = 3
_BARS = frozenset("|›>/·•:")
_LEADING = frozenset("a an the your our der die das le la el il".split())
_MOST_IN_TAGLINE = 7
_LONGEST = 120
_MOST_WORDS = 5
_MOST_ABOVE_DATE = 4
_FEWEST_IN_HEADLINE = 3
_DASHES = (" — ", " – ", " - ", " | ", ": ", ", ")
_CRUMBS, _FEWEST_CRUMBS = (' " ', " ' ", " → ", " > ", " // "), 2
"""What parts the sections that an article stands in: a double or a single angle reads as a mark."""
_LANGUAGES = frozenset({"English", "Russian"})
_SHORTEST_PLACE = 3
"""Letters with capitals that a place opens with."""
_WITHIN_TAGLINE = 6
"""Words of a tagline among which it says what it is."""


def tagline(
    plain: str, top: Sequence[Span], dated: Sequence[DateLine], words: FrameWords
) -> Masthead | None:
    """The outlet of one of the first lines that says what it is, or that stands above the date."""
    for line in top[:_TOP]:
        text = plain[line.start : line.end]
        if len(text) <= _LONGEST:
            name = next(filter(None, (form(text, words) for form in _FORMS)), None)
            if name is not None:
                return Masthead(name, line)
    name = _above_date(plain, top, dated, words)
    return Masthead(name, top[0]) if name is not None else None


def _described(text: str, words: FrameWords) -> str | None:
    """Such as "The Brook — a blog on rivers", "TAGEBOTE – the weekly for the coast"."""
    for dash in _DASHES[:4]:
        name, found, rest = text.partition(dash)
        told = rest.casefold().split()[:_WITHIN_TAGLINE]
        is_led = bool(told) and (rest[0].islower() or told[0] in _LEADING)
        if found and "edition" in told[: _TOP - 1]:
            return named(name, words)
        if found and is_led and not words.periodicals.isdisjoint(w.strip(".,;:") for w in told):
            return named(name, words)
    return None


def _kind_behind(text: str, words: FrameWords) -> str | None:
    """Such as "Signal & Siding magazine, issue 11/2025"."""
    head = next((text.split(mark, 1)[0] for mark in (", ", " | ", " · ") if mark in text), text)
    name, _, kind = head.rpartition(" ")
    rest = text[len(head) :].casefold().strip(" ,|·").split()
    is_issue = bool(rest) and (rest[0].strip(".:") in words.posts or rest[0].isdigit())
    return named(name, words) if kind in words.periodicals and is_issue else None


def _numbered(text: str, words: FrameWords) -> str | None:
    """Such as "The Friday Letter #112", "Fen & Fell – Spring 2025 issue"."""
    given = text.split()
    last = given[-1].lstrip("#№")
    if last != given[-1] and last.isdigit():
        return named(" ".join(given[:-1]), words)
    name, dash, rest = next((text.partition(d) for d in _DASHES if d in text), (text, "", ""))
    is_issue = (
        dash
        and len(rest.split()) <= _TOP
        and not words.rooms.isdisjoint(word.strip(".") for word in rest.casefold().split())
    )
    return named(name, words) if is_issue and any(c.isdigit() for c in rest) else None


def _labelled(text: str, words: FrameWords) -> str | None:
    """Such as "Blog: Two Rivers Watch"."""
    label, colon, name = text.partition(": ")
    return named(name, words) if colon and label.casefold() in words.periodicals else None


def _live(text: str, words: FrameWords) -> str | None:
    """Such as "VELO DIRECT LIVE", "RANK & FILE – live chess": in capitals, and what runs there."""
    for dash in _DASHES[:3]:
        name, _, rest = text.partition(dash)
        if name.isupper() and not words.live.isdisjoint(rest.casefold().split()[:_TOP]):
            return named(name, words) if len(name.split()) > 1 else None
        opening, _, last = name.rpartition(" ")
        if rest and name.isupper() and last.casefold() in words.live:  # "LUND LIVE TICKER – …"
            return named(opening, words) if len(opening.split()) > 1 else None
    given = text.split() if text.isupper() else []
    known = len(given)
    while given and given[-1].casefold().strip("–—-|:") in words.live | {""}:
        given.pop()
    return named(" ".join(given), words) if len(given) > 1 and len(given) < known else None


def _translated(text: str, words: FrameWords) -> str | None:
    """Such as "PRZEKŁADANIEC in English": whose articles are given in another language."""
    name, _, language = text.partition(" in ")
    return named(name, words) if language in _LANGUAGES and name.isupper() else None


def _crumbs(text: str, words: FrameWords) -> str | None:
    """Such as "Ala-Too Khabar › City › Ecology": the outlet, and where in it the article stands."""
    mark = next((mark for mark in _CRUMBS if text.count(mark) >= _FEWEST_CRUMBS), None)
    name, *rest = text.split(mark) if mark else [""]
    is_path = bool(rest) and all(len(part.split()) <= _TOP for part in rest)
    return named(name, words) if is_path else None


def _letterhead(text: str, words: FrameWords) -> str | None:
    """Such as "Acme Boat Works, 4 Pier Road, Lund"."""
    name, _, rest = text.partition(", ")
    given = rest.casefold().replace(",", "").split()
    is_address = bool(given) and given[0].isdigit() and not words.streets.isdisjoint(given)
    return named(name, words) if is_address and len(name.split()) > 1 else None


def _behind_place(text: str, words: FrameWords) -> str | None:
    """Such as «ОСЬМИНО, 2 апреля. «Береговой вестник»», where nothing of the article follows."""
    place, _, name = text.partition('"')
    is_dated = place[:_SHORTEST_PLACE].isupper() and any(char.isdigit() for char in place)
    is_dated = is_dated and place.rstrip()[-1:] in tuple(".,—–/")
    return named(name[:-1], words) if is_dated and name.find('"') == len(name) - 1 else None


_FORMS = (
    _described,
    _kind_behind,
    _numbered,
    _labelled,
    _live,
    _translated,
    _crumbs,
    _letterhead,
    _behind_place,
)


def _above_date(
    plain: str, top: Sequence[Span], dated: Sequence[DateLine], words: FrameWords
) -> str | None:
    """A name above a line that only dates the text, where the headline stands below."""
    if len(top) <= _TOP:
        return None
    name = plain[top[0].start : top[0].end]
    stamped = {line.line.start: line for line in dated}
    at = 1 if top[1].start in stamped else 1 + _is_told_below(plain, top[1], words)
    below = stamped.get(top[at].start)
    if below is None or below.names or len(name.split()) > _MOST_ABOVE_DATE:
        return None
    others = [line for line in top[at + 1 : at + _TOP] if line.start not in stamped]
    texts = [plain[line.start : line.end] for line in others]
    is_headed = any(
        len(text.split()) >= _FEWEST_IN_HEADLINE and not is_prose(line_of(text, 1))
        for text in texts
    )
    given = name.casefold().split()
    is_told = all(f" {word} " in plain or f" {word}." in plain for word in given)
    is_other = given[0] in words.given or is_told or "," in name
    return named(name, words) if is_headed and not is_other else None


def _is_told_below(plain: str, line: Span, words: FrameWords) -> bool:
    """Whether a line says what the outlet above it is: "News from the far north"."""
    text = plain[line.start : line.end]
    told = {word.strip(".,:") for word in text.casefold().split()}
    kinds = words.periodicals | words.outlets
    return text[-1].isalpha() and len(told) <= _MOST_IN_TAGLINE and not kinds.isdisjoint(told)


def named(name: str, words: FrameWords) -> str | None:
    """A name of a few words that is no place, section or kind of text."""
    name = name.strip(" ,:|·–—-")
    given = [word for word in name.split() if word.casefold() not in words.live]
    if not 0 < len(given) <= _MOST_WORDS or _is_known(name, words):
        return None
    if len(given) == 1 and "." in name and is_outlet(name, words):
        return name
    held = pieces(name, 0, len(name))
    if all(piece.low in words.kickers | words.live for piece in held):
        return None
    return name if is_name(name, held, words) else None


def _is_known(name: str, words: FrameWords) -> bool:
    """Whether it is a place, a section, a kind of text or several things."""
    rest = " ".join(w for w in name.casefold().split() if w not in words.live)
    return is_known(name, words) or rest in words.alone or bool(set(name) & _BARS)
