"""Datelines: the place, day and agency before the first sentence of a report."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from knowledge.extraction.frames.dates import Piece, dates, pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.mastheads import is_outlet
from knowledge.models import Span

_LONGEST = 120
_LONGEST_CREDIT = 50
_FEWEST_WORDS_AFTER = 2
_MOST_WORDS_IN_PLACE = 4
_MOST_WORDS_IN_AGENCY = 3
_WORDS_OF_NAME = 2
_SHORTEST_ALONE = 5
"""A place before a bare full stop ("DÜREN. …") is longer than an abbreviation."""
_LONGEST_ABBREVIATION = 2
"""A stop after so few letters belongs to the place: "St. Petersburg"."""
_LONGEST_DAY = 5
"""Pieces of "14.03.2025"."""
_DASHES = "-–—"


class Dateline(NamedTuple):
    """Such as "TOKYO, Sept. 3 (Wire) -- ", "DUSHANBE, Tajikistan, October 9. ", "RIJEKA – "."""

    start: int
    end: int
    """Where the first sentence starts."""
    place: str | None
    credit: str | None
    """The agency."""
    day: tuple[int, int] | None
    """Month and day."""


class _Head(NamedTuple):
    """The opening of a paragraph."""

    plain: str
    parts: tuple[Piece, ...]
    words: FrameWords

    def low(self, at: int) -> str:
        return self.parts[at].low if at < len(self.parts) else ""

    def tight(self, at: int) -> bool:
        """Whether nothing stands before the piece."""
        return 0 < at < len(self.parts) and self.parts[at - 1].end == self.parts[at].start

    def text(self, first: int, last: int) -> str:
        within = self.parts[first:last]
        return self.plain[within[0].start : within[-1].end] if within else ""


class _Read(NamedTuple):
    """A dateline part by part; ``after`` is the piece that follows."""

    town: str
    place: str
    day: tuple[int, int] | None
    credit: str | None
    after: int


def dateline(plain: str, line: Span, words: FrameWords) -> Dateline | None:
    """The dateline that opens a paragraph, if one does and a sentence follows."""
    stop = min(line.end, line.start + _LONGEST)
    head = _Head(plain, pieces(plain, line.start, stop), words)
    read = _read(head)
    mark, after = _end(head, _past_writer(head, read))
    if not mark and _is_signed(head, read):
        mark, after = ".", read.after
    if not mark or after >= len(head.parts) or not _is_dateline(head, read, mark):
        return None
    end = head.parts[after].start
    if len(plain[end : min(line.end, end + 200)].split()) < _FEWEST_WORDS_AFTER:
        return None
    return Dateline(line.start, end, read.place or None, read.credit, read.day)


def _past_writer(head: _Head, read: _Read) -> int:
    """Past who wrote it: "14 мар — Sputnik, Анна Петрова. "."""
    at = read.after
    if read.credit is None or head.low(at) != ",":
        return at
    name = head.text(at + 1, at + 1 + _WORDS_OF_NAME).split()
    is_name = len(name) == _WORDS_OF_NAME and all(word.istitle() for word in name)
    return at + 1 + _WORDS_OF_NAME if is_name and head.low(at + 3) in (".", *_DASHES) else at


def _is_signed(head: _Head, read: _Read) -> bool:
    """Such as "ASTANA. KAZINFORM The river rose": the agency in capitals, and a sentence."""
    credit, following = read.credit or "", head.text(read.after, read.after + 1)
    return credit.isupper() and credit.casefold() in head.words.agencies and following.istitle()


def _read(head: _Head) -> _Read:
    at, day = _day(head, 0)
    first = at + 1 if day is not None and head.low(at) in (",", ".") else at
    town_end = place_end = _run(head, first)
    if head.low(town_end) == "," and _day(head, town_end + 1)[1] is None:
        region_end = _run(head, town_end + 1)
        is_agency = _bare(head, town_end, dated=False)[1] is not None
        place_end = region_end if region_end > town_end + 1 and not is_agency else town_end
    elif head.low(town_end) == "[" and "]" in (
        close := [p.low for p in head.parts[: town_end + 5]]
    ):
        place_end = close.index("]") + 1
    at = place_end if town_end > first else at
    if day is None:
        skipped = at + 1 if head.low(at) in (",", ".", ":") else at
        end, day = _day(head, skipped)
        at = end if day is not None else at
    end, credit = _credit(head, at)
    if credit is None:
        end, credit = _bare(head, at, dated=day is not None)
    if day is None and credit is not None:
        end, day = _day_behind(head, end)
    town, place = head.text(first, town_end), head.text(first, place_end)
    if credit is None and "." in town and is_outlet(town, head.words):
        return _Read("", "", day, town, end)  # "AKIPRESS.COM - "
    return _Read(town, place, day, credit, end)


def _day_behind(head: _Head, at: int) -> tuple[int, tuple[int, int] | None]:
    """Past the day behind an agency: "(TASS), 3 May.", "(BUSINESS WIRE)--July 30, 2025--"."""
    first = at
    while head.low(first) in _DASHES and head.low(first):
        first += 1
    is_dashed = first > at
    if not is_dashed and head.low(at) not in (",", "."):
        return at, None
    last, day = _day(head, first if is_dashed else at + 1)
    is_day = day is not None and (not is_dashed or head.low(last) in tuple(_DASHES))
    return (last, day) if is_day else (at, None)


def _run(head: _Head, at: int) -> int:
    """Past the words of a place: "ST. PETERSBURG", "LONDON/NEW YORK", "N.Y."."""
    end = i = at
    while i < len(head.parts):
        piece = head.parts[i]
        if piece.wordy:
            small = i > at and piece.low in head.words.in_names
            if not head.plain[piece.start].isupper() and not small:
                break
            end = i + 1
        elif piece.low == "." and head.tight(i) and _is_abbreviating(head, i):
            end = i + 1
        elif not (piece.low in "-/'" and head.tight(i) and head.tight(i + 1)):
            break
        i += 1
    return end


def _is_abbreviating(head: _Head, at: int) -> bool:
    """Whether a full stop stands within or at the end of a shortened name."""
    short = len(head.low(at - 1)) <= _LONGEST_ABBREVIATION
    return short or head.tight(at + 1) or head.low(at + 1) in (",", "(", *_DASHES)


def _day(head: _Head, at: int) -> tuple[int, tuple[int, int] | None]:
    """Past "Sept. 3", "12 марта 2025 г.", "14.03.2025", with the month and day."""
    if head.low(at).isdecimal() and head.low(at + 1) == ".":
        found = next(dates(head.parts[at : at + _LONGEST_DAY], head.words), None)
        if found is not None and found.first == 0:
            return at + found.last, (found.day.month, found.day.day)
    where = [i for i in range(at, min(at + 6, len(head.parts))) if _is_of_day(head, i)][:3]
    if len(where) < 2 or where[0] != at or where[1] - at > 2:
        return at, None
    first, second = head.low(where[0]), head.low(where[1])
    month = head.words.months.get(first) or head.words.months.get(second)
    number = second if first in head.words.months else first
    if month is None or not number.isdecimal() or not 1 <= int(number[:3]) <= 31:
        return at, None
    has_year = len(where) > 2 and len(head.low(where[2])) == 4 and head.low(where[2]).isdecimal()
    end = where[2] + 1 if has_year and where[2] - where[1] <= 2 else where[1] + 1
    while head.low(end) in head.words.within_dates or head.low(end) in ("г", "года"):
        end += 1
    return end, (month, int(number))


def _is_of_day(head: _Head, at: int) -> bool:
    return head.parts[at].wordy and head.low(at) not in head.words.within_dates


def _credit(head: _Head, at: int) -> tuple[int, str | None]:
    """Past the agency between brackets or strokes, and its name."""
    first = at
    while head.low(first) in (",", ".", "-") and first - at < 2:
        first += 1
    closer = {"(": ")", "/": "/"}.get(head.low(first))
    for i in range(first + 1, len(head.parts)) if closer else ():
        if head.parts[i].start - head.parts[first].start > _LONGEST_CREDIT:
            break
        if head.low(i) == closer:
            return (i + 1, head.text(first + 1, i)) if i > first + 1 else (at, None)
    return at, None


def _bare(head: _Head, at: int, *, dated: bool) -> tuple[int, str | None]:
    """Past the agency behind a comma, stop or dash: "BERLIN, dpa - ", "12 мар — РИА Новости. "."""
    if head.low(at) not in (",", ".", *_DASHES):
        return at, None
    for last in range(min(at + 2 * _MOST_WORDS_IN_AGENCY, len(head.parts)), at + 1, -1):
        name = head.text(at + 1, last)
        ended = head.low(last) in (".", ":", *_DASHES)
        if name.casefold() in head.words.agencies or (
            dated and (_is_shouted(name) or (ended and is_outlet(name, head.words)))
        ):
            return last, name
    return at, None


def _is_shouted(name: str) -> bool:
    """Whether a word is written as agencies write their names: "INTERFAX.RU", "KazTAG"."""
    capitals = any(a.isupper() and b.isupper() for a, b in pairwise(name))
    return capitals and name[-1].isalpha() and " " not in name


def _end(head: _Head, at: int) -> tuple[str, int]:
    """The mark that ends the dateline, and the piece that follows."""
    stopped = head.low(at) == "." and (not head.tight(at + 1) or head.low(at + 1) in _DASHES)
    i = at + 1 if stopped else at
    if head.low(i) == ":":
        return ":", i + 1
    if head.low(i) and head.low(i) in _DASHES:
        loose = not (head.tight(i) and head.tight(i + 1))
        double = head.low(i + 1) == "-" and head.low(i) == "-"
        return ("-", i + 1 + double) if loose or double or head.low(i) != "-" else ("", at)
    return (".", i) if stopped else ("", at)


def _is_dateline(head: _Head, read: _Read, mark: str) -> bool:
    words, low = head.words, read.town.casefold()
    agency = read.credit is not None and read.credit.casefold() in words.agencies
    if not read.town:
        return agency or (read.credit is not None and "." in read.credit)
    is_other = low in words.kickers or low in words.beside_dates
    if is_other or len(low.split()) > _MOST_WORDS_IN_PLACE:
        return False
    full = next(dates(head.parts[: read.after], words), None) is not None
    if mark == ":" and not (full or agency):  # "QUESTION (Herald): …" opens a turn
        return read.town.isupper() and (low in words.places or read.day is not None)
    return read.day is not None or agency or _is_placed(read, mark, low in words.places)


def _is_placed(read: _Read, mark: str, known: bool) -> bool:
    """Whether the place alone, or with an agency that the lexicon lacks, makes a dateline."""
    if not read.town.isupper() or (read.credit is not None and not read.credit[0].isupper()):
        return known and read.credit is not None
    alone = read.place == read.town and len(read.town) >= _SHORTEST_ALONE and read.town.isalpha()
    return mark != "." or read.credit is not None or alone
