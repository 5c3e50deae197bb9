"""The outlet named above or beside the headline: "The Harbour Times | Business"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.extraction.frames.dates import Piece, pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.segments import (
    Name,
    Segment,
    is_adjectival,
    is_name,
    name_in,
    segments,
)
from knowledge.extraction.frames.stamps import DateLine
from knowledge.language.words import is_cyrillic
from knowledge.models import Span

_TOP = 6
_OWNING = ("copyright", "©")
_LONGEST = 120
_MOST_WORDS = 5
_FEWEST_IN_HEADLINE = 4
_FEWEST_BESIDE_TITLE = 3
_BEHIND = frozenset({"#", "|", "·", "•", "-", "–", "—"})
_SHORTEST = 4
_STEM = 5
"""Letters that the cases of a name share."""
_SAMPLE = 20_000
_STATES = frozenset({"republic", "kingdom", "state", "commonwealth", "government"})
_MARKED = frozenset("|·•/")
_BARS = frozenset("|·•/–—->›")
_WITH_SECTION = 2
_LEVEL_DOMAIN = 4
"""The letters of ".com", ".info", ".uz" at most."""


class Masthead(NamedTuple):
    """The name of an outlet, and the line that holds nothing else, if one does."""

    name: str
    line: Span | None


def masthead(
    plain: str, top: Sequence[Span], dated: Sequence[DateLine], words: FrameWords
) -> Masthead | None:
    """The outlet that a line near the top names."""
    stamped = {line.line.start: line for line in dated}
    for line in top[:_TOP]:
        names = stamped[line.start].names if line.start in stamped else ()
        issuing = [n.text for n in names if _issues(n, words)]
        name = next((n for n in issuing if is_outlet(n, words)), next(iter(issuing), None))
        if line.start not in stamped:
            name = _named(plain, line, words) or _above_section(plain, top, line, words)
            alone = name is not None and len(name) == line.end - line.start
            if alone and not (
                _is_title(plain, name or "", words) and _has_headline(plain, top, line, stamped)
            ):
                name = None
        if name is not None:
            return Masthead(name, line)
    name = _behind_headline(plain, top[0], words) if top else None
    return Masthead(name, None) if name is not None else None


def _behind_headline(plain: str, line: Span, words: FrameWords) -> str | None:
    """The outlet that ends the title of a page: "Rain kills 12 in Kenya | The Star"."""
    text = plain[line.start : line.end][-_LONGEST:]
    for bar in (" | ", " - ", " – ", " — "):
        headline, found, name = text.rpartition(bar)
        if found and len(headline.split()) >= _FEWEST_IN_HEADLINE:
            parts = pieces(name, 0, len(name))
            named = len(parts) <= _MOST_WORDS and is_name(name, parts, words)
            named = named and not is_known(name, words)
            return name if named and is_outlet(name, words) else None
    return None


def beside_date(plain: str, dated: Sequence[DateLine], words: FrameWords) -> str | None:
    """The only one-word name on a date line that can be no place: it stands nowhere else."""
    for line in dated:
        single = [n for n in line.names if len(n.text.split()) == 1 and not n.credit]
        single = [n for n in single if not is_known(n.text, words)]
        if len(single) == 1 and _is_behind(single[0]) and _is_once(plain, single[0].text):
            return single[0].text
    return None


def barred_off(plain: str, dated: Sequence[DateLine], words: FrameWords) -> str | None:
    """The only longer name that a bar parts from the date and that is no person's or place's."""
    for line in dated:
        longer = [n for n in line.names if len(n.text.split()) > 1 and not n.credit]
        longer = [n for n in longer if not is_known(n.text, words)]
        if len(longer) != 1 or longer[0].text.split()[0].casefold() in words.given:
            continue
        barred = _MARKED & {longer[0].before, longer[0].after}
        if barred and plain[:_SAMPLE].count(longer[0].text) == 1:
            return longer[0].text
    return None


def release_sender(
    plain: str, top: Sequence[Span], dated: Sequence[DateLine], words: FrameWords
) -> str | None:
    """The only longer name on the date line below "PRESS RELEASE": "City of Lund, 2 May"."""
    first = plain[top[0].start : top[0].end].casefold() if top else ""
    if not first.startswith(tuple(words.releases)):
        return None
    names = [n.text for line in dated for n in line.names if len(n.text.split()) > 1]
    names = [name for name in names if not is_known(name, words)]
    return names[0] if len(names) == 1 else None


def without_live(name: str, words: FrameWords) -> str:
    """A name without what runs under it: "Peloton Daily LIVE"."""
    rest, _, last = name.rpartition(" ")
    is_cried = last.isupper() and not rest.isupper() and last.casefold() in words.live
    return rest if is_cried and len(rest.split()) > 1 else name


def _is_behind(name: Name) -> bool:
    """Whether it is written where outlets stand: behind date or section, or in capitals."""
    behind = name.before in _BEHIND or (name.before, name.after) == (",", "")
    return behind or name.text.isupper()


def _is_once(plain: str, name: str) -> bool:
    """Whether no word of the text opens as the name does: an article names its place again."""
    opening = name[:_STEM].casefold()
    return len(name) >= _SHORTEST and plain[:_SAMPLE].casefold().count(opening) == 1


def is_outlet(name: str, words: FrameWords) -> bool:
    """Whether a word of the name is one that outlets have, or it is an address or an agency."""
    low = name.casefold()
    given = low.replace("-", " ").replace(".", " ").split()
    domain = low.rpartition(".")[2] if "." in low and " " not in low else ""
    told = any(word.strip("«»\"'") in words.outlets for word in given)
    compound = "-" in low and any(part in words.sections for part in low.split("-"))
    ending = any(word.endswith(words.outlet_endings) for word in given)
    told = told or ((compound or ending) and " " not in low)
    return (
        low in words.agencies
        or low in words.known_outlets
        or (1 < len(domain) < _LEVEL_DOMAIN + 1 and domain.isalpha())
        or (told and not all(word in words.sections for word in given))
    )


def _issues(name: Name, words: FrameWords) -> bool:
    """Whether a name on a date line is that of an outlet."""
    credit = set(name.credit.split())
    if is_known(name.text, words) or (credit & words.credits and not credit & words.published):
        return False
    barred = not _MARKED.isdisjoint((name.before, name.after))
    given = name.text.casefold().split()
    person = given[0] in words.given
    return (
        name.quoted
        or (name.staffed and not person)
        or name.before == "for"
        or is_adjectival(name.text)
        or is_outlet(name.text, words)
        or bool(credit & words.published and {"in", "by"} & credit)
        or (given[0] in words.articles and len(given) > 1 + (given[0] != "the"))
        or ("&" in given and not person)
        or not words.institutions.isdisjoint(given)
        or (barred and len(given) > 1 and given[-1] in words.sections)
    )


def is_known(text: str, words: FrameWords) -> bool:
    """Whether it is a place, a section or what somebody is."""
    low = text.casefold()
    given = low.replace(" ' ", " ").split()  # the angle between crumbs, as normalised
    opens = given[0] in words.platforms or given[0] in words.posts
    small = (words.sections, words.in_names, words.staff)
    return (
        _state(text) in words.places
        or low in words.releases
        or low in words.offices
        or opens
        or all(any(word in some for some in small) for word in given)
    )


def _named(plain: str, line: Span, words: FrameWords) -> str | None:
    """The outlet of a line of names: "Степной вестник", "KVARNER MARITIME | PORTS"."""
    text = plain[line.start : line.end]
    if len(text) > _LONGEST or text[-1] == "." or text.casefold().startswith(_OWNING):
        return None
    return _signed(plain, line, words) or _parted(plain, line, words)


def _above_section(plain: str, top: Sequence[Span], line: Span, words: FrameWords) -> str | None:
    """The first line above a section: «Обской меридиан», "LIFE & SOCIETY" above "INTERVIEW"."""
    text, below = plain[line.start : line.end], top[1:2]
    section = plain[below[0].start : below[0].end].casefold() if below else ""
    is_first = line.start == top[0].start and section in words.sections
    is_name = is_adjectival(text) or (text.isupper() and not is_known(text, words))
    return text if is_first and is_name and 1 < len(text.split()) <= _MOST_WORDS else None


def _parted(plain: str, line: Span, words: FrameWords) -> str | None:
    """The one outlet among names that bars and dashes part."""
    parts = pieces(plain, line.start, line.end)
    cut = [s for s in segments(parts, words) if not _is_section(s, words)]
    named = ((name_in(plain, segment, words), _text(plain, segment)) for segment in cut)
    names = [name for name, whole in named if name and not name.credit and name.text == whole]
    if not names or len(names) < len(cut) or not _is_bar(parts, len(cut)):
        return None
    own = [name.text for name in names if not is_known(name.text, words)]
    own = [name for name in own if is_outlet(name, words)] or own
    if len(own) != 1 or len(own[0].split()) > _MOST_WORDS:
        return None
    is_told = _is_set_off(own[0], names, words) or _is_of_state(own[0], names, words)
    return own[0] if is_told or is_outlet(own[0], words) else None


def _is_of_state(name: str, names: Sequence[Name], words: FrameWords) -> bool:
    """Tell "REPUBLIC OF MALTA – STATISTICS OFFICE": a body beside the state that it is of."""
    is_body = not words.bodies.isdisjoint(name.casefold().split())
    return is_body and any(_state(one.text) in words.places for one in names)


def _state(text: str) -> str:
    """A place's name without what kind of a state it is."""
    kind, of, name = text.casefold().partition(" of ")
    return name.removeprefix("the ") if of and kind.split()[-1] in _STATES else text.casefold()


def _is_set_off(name: str, names: Sequence[Name], words: FrameWords) -> bool:
    """Tell a name before a bar, or alone before a mark, from a headline's words."""
    if len(names) <= _WITH_SECTION and any(one.after == "|" for one in names):
        return True
    given = name.casefold().split()
    is_alone = len(names) == 1 < len(given) and given[0] not in words.given
    return is_alone and names[0].after in _MARKED


def _is_section(segment: Segment, words: FrameWords) -> bool:
    return bool(segment.before or segment.after) and all(
        piece.low in words.sections for piece in segment.pieces if piece.wordy
    )


def _text(plain: str, segment: Segment) -> str:
    wordy = [p for p in segment.pieces if p.wordy]
    return plain[wordy[0].start : wordy[-1].end] if wordy else ""


def _is_bar(line: Sequence[Piece], count: int) -> bool:
    """Whether only bars and dashes part the names."""
    marks = [p.low for p in line if not p.wordy and p.low not in "'\"&.-"]
    return all(mark in _BARS for mark in marks) and count <= 3


def _signed(plain: str, line: Span, words: FrameWords) -> str | None:
    """The outlet before "News Service"."""
    text = plain[line.start : line.end]
    desk = next((d for d in words.desks if text.casefold().endswith(f" {d}")), None)
    name = text[: -len(desk) - 1].split(" - ", 1)[0] if desk else ""
    given = name.casefold().split()
    opens = name[:1].isupper() or is_outlet(name, words)
    is_single = opens and "," not in name  # not "Jane Roe, Retail Correspondent"
    ok = 0 < len(given) <= _MOST_WORDS and is_single and words.staff.isdisjoint(given)
    return name if ok and given[0] not in words.platforms and given[0] != "by" else None


def _is_title(plain: str, name: str, words: FrameWords) -> bool:
    """Whether names of outlets are built so: a headline has their words in other places.

    The word stands last ("The Harbour Times"), or first before what it is of or in Russian
    ("Courrier du Port", «Агентство Меридиан»), and is no word of the article.
    """
    given = name.casefold().split()
    known = (words.agencies, words.known_outlets)
    if given[0] in words.in_names or any(name.casefold() in names for names in known):
        return True
    opens = given[0] in words.outlets and (given[1:2] or [""])[0] in words.in_names
    opens = opens or given[0] in words.leading
    told = next((w for w in reversed(given) if w in words.outlets), given[-1])
    behind = given[given.index(told) + 1 :]
    closes = all(w in words.sections for w in behind) or is_cyrillic(name)
    return (opens or closes) and f" {told} " not in plain


def _has_headline(
    plain: str, top: Sequence[Span], line: Span, stamped: dict[int, DateLine]
) -> bool:
    """Whether another line can be the headline."""
    others = (o for o in top if o.start != line.start and o.start not in stamped)
    texts = (plain[o.start : o.end] for o in others)
    return any(len(t.split()) >= _FEWEST_BESIDE_TITLE and t[-1:] not in ".:;" for t in texts)
