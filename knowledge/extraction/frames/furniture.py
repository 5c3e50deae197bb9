"""Single lines around an article that hold no claim: labels, invitations, counts, bylines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from knowledge.extraction.frames.captions import is_caption
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.patterns import compiled

_MOST_WORDS = 60
"""No furniture is longer."""
_MOST_IN_SENTENCE = 12
"""A longer line in which somebody says something is prose."""
_MOST_IN_BYLINE = 12
_MOST_IN_CONTACT = 12
_LONGEST_LABEL = 40
_MOST_ABOVE = 3
_MOST_IN_SECTION = 4
_TOP = 8
"""Bylines and bars stand among so many first lines."""
_AROUND_LABEL = " .([*•→►▶>»–—-0123456789"
_BRACKETS = {"[": "]", "(": ")"}
_ARROWS = ("→", "»", "➤", "▶", "►")
_MOST_BEHIND_ARROW = 15
_OFFER = compiled(r"\b\d+ (?:day|week|month|year|issue)s? (?:for|from|at) [$€£]\d")
_MOST_IN_OFFER = 12
_FEWEST_CELLS = 4
"""Sections in a bar that only wide spaces part."""
_SEPARATORS = ("|", "/", ">", "›", "·", "•")


class Line(NamedTuple):
    """A line as furniture is told by: normalised, stripped, and its place."""

    text: str
    at: int
    """How many lines stand above."""
    low: str
    words: tuple[str, ...]
    """Casefolded, without the marks around."""

    @property
    def ends_as_sentence(self) -> bool:
        """It ends with a stop, within closing marks or not."""
        return self.text.rstrip("\"')]").endswith((".", "!", "?", "…"))


def line_of(plain: str, at: int) -> Line:
    """Read a line; a very long one is cut, for it is no furniture."""
    text = plain.strip()
    low = text[:600].casefold()
    stripped = (word.strip(".,:;!?\"'()[]|/–—-«»") for word in low.split())
    return Line(text, at, low, tuple(word for word in stripped if word))


def is_furniture(line: Line, words: FrameWords) -> bool:
    """Whether a line tells nothing but where and by whom it was published, or where to go on."""
    if not any(map(str.isalnum, line.text)) or _is_clock(line, words):
        return True
    if len(line.words) > _MOST_WORDS or is_correction(line, words):
        return False
    return (
        _is_alone(line, words)
        or _is_labelled(line, words)
        or (not _is_told(line, words) and _is_opened(line, words))
        or _is_pointed(line)
        or is_byline(line, words)
        or _is_signature(line, words)
        or _is_contact(line)
        or _is_count(line, words)
        or _is_counted(line, words)
        or _is_row(line, words)
        or _is_section(line, words)
        or _is_stamp(line, words)
        or _is_rate(line)
        or _is_offer(line)
        or _is_weather(line)
        or is_caption(line.text, words)
    )


def _is_clock(line: Line, words: FrameWords) -> bool:
    """The time of an entry, such as "21:58", "09:40 GMT"."""
    time, _, zone = line.low.partition(" ")
    hour, colon, minute = time.partition(":")
    clock = bool(colon) and hour.isdecimal() and minute.isdecimal() and len(time) <= len("00:00")
    return clock and all(word in words.beside_dates for word in zone.split())


def is_correction(line: Line, words: FrameWords) -> bool:
    """Whether it corrects what was printed: that holds claims, withdrawn ones."""
    return any(map(line.low.__contains__, words.corrections))


def bare(line: Line) -> str:
    """The words of a line without counts and marks."""
    return " ".join(word for word in line.words if not word.isdigit())


def _is_alone(line: Line, words: FrameWords) -> bool:
    ends = line.low.strip("—–- ") in words.end_marks or line.low in words.end_marks
    return (
        ends
        or (named := bare(line).removeprefix("with ")) in words.alone
        or named in words.agencies
        or line.low.strip(" :.|»>") in words.alone
    )


def _is_labelled(line: Line, words: FrameWords) -> bool:
    """Such as "Read also: …", "Tags | …", "The Crossways app: …"."""
    label = label_of(line)
    if line.at == 0 and label in words.kickers:
        return False
    owned = label.startswith("the ") and label.rpartition(" ")[2] in words.invited_to
    note = label.strip("([ ") in words.notes or line.low.startswith(words.notes)
    return label in words.labels or owned or note


def label_of(line: Line) -> str:
    """What stands before the first colon, bar or dash."""
    head = line.low[:_LONGEST_LABEL]
    if head[:1] in _BRACKETS and (closed := head.find(_BRACKETS[head[0]])) > 0:
        return head[1:closed].partition(":")[0].strip()
    head = head.lstrip(_AROUND_LABEL)
    cuts = [at for mark in (":", "|", " – ", " — ", " - ") if (at := head.find(mark)) >= 0]
    return head[: min(cuts)].strip(_AROUND_LABEL) if cuts else ""


def _is_opened(line: Line, words: FrameWords) -> bool:
    opened = line.low.startswith(words.openers) or any(map(line.low.__contains__, words.anywhere))
    opened = opened or _is_copyright(line)
    first = line.words[0] if line.words else ""
    invites = first.split("-")[0] in words.inviting and not words.invited_to.isdisjoint(line.words)
    return opened or invites


def _is_copyright(line: Line) -> bool:
    """Such as "Copyright 2025 …", "Copyright Brook News Agency"."""
    given = line.text.split()[1:]
    is_named = 0 < len(given) <= _MOST_IN_SECTION + 1 and all(w[0].isupper() for w in given)
    return line.words[:1] == ("copyright",) and bool(given) and (
        given[0][0].isdigit() or (is_named and not line.ends_as_sentence)
    )  # fmt: skip


def _is_pointed(line: Line) -> bool:
    """A headline behind an arrow: "→ Ten things to know about the harbour"."""
    return (
        line.text.startswith(_ARROWS)
        and not line.ends_as_sentence
        and len(line.words) <= _MOST_BEHIND_ARROW
    )


def _is_told(line: Line, words: FrameWords) -> bool:
    """Whether somebody says it."""
    return len(line.words) > _MOST_IN_SENTENCE and not words.say.isdisjoint(line.words)


def is_byline(line: Line, words: FrameWords) -> bool:
    """Such as "By Jane Roe and John Doe, Staff Writers", "Jane Roe, Political Editor"."""
    given = line.text.split()
    if line.at >= _TOP or len(given) > _MOST_IN_BYLINE or any(map(str.isdigit, line.text)):
        return False
    if line.low.endswith(words.desks):
        return not line.ends_as_sentence and len(given) <= _MOST_IN_BYLINE // 2
    opened = words.bylines_of(line.low)
    rest = given[max(len(b.split()) for b in opened) :] if opened else given
    if opened and rest[:1] and rest[0].casefold() in ("our", "a") and not line.ends_as_sentence:
        return rest[-1].casefold() in words.staff
    if not rest or not all(_may_sign(word, words) for word in rest):
        return False
    role = line.low.rpartition(",")[2].split() if "," in line.low else []
    is_role = bool(role) and all(w in words.staff or w in words.in_names for w in role)
    return bool(opened) or (is_role and not line.ends_as_sentence)


def _may_sign(word: str, words: FrameWords) -> bool:
    if word[:1].isupper():
        return True
    low = word.casefold().strip(".,;:")
    signing = (words.staff, words.sections, words.in_names, words.signing, ("our", ""))
    return any(low in some for some in signing)


def _while_all(words: Iterable[str], fits: Callable[[str], bool]) -> Sequence[str]:
    """Give the words if all fit, else none: in prose an early one does not."""
    read = []
    for word in words:
        if not fits(word):
            return ()
        read.append(word)
    return read


def _is_signature(line: Line, words: FrameWords) -> bool:
    """Such as "(Reporting by A; Editing by B)", "A and B contributed reporting."."""
    stripped = (word.strip("()[].,;:-–—") for word in line.text.split())
    given = _while_all((word for word in stripped if word), lambda word: _may_sign(word, words))
    small = [w.casefold() for w in given if w.casefold() in words.signing]
    work = [w for w in small if w.endswith(("ing", "ed")) or w in ("photo", "photos", "graphic")]
    named = any(w[0].isupper() and w.casefold() not in words.signing for w in given)
    return (
        len(given) > 2
        and bool(work)
        and named
        and '"' not in line.text
        and not any(c.isdigit() for c in line.text)
        and not all(word[0].isupper() for word in given[1:])
    )


def _is_contact(line: Line) -> bool:
    """Addresses of any kind."""
    given = line.text.split()
    mail = "@" in line.text and any("@" in w[1:-1] and "." in w.rpartition("@")[2] for w in given)
    tagged = all(w.startswith(("#", "@")) for w in given)
    link = line.low.startswith(("http://", "https://", "www."))
    return link or tagged or (mail and len(given) <= _MOST_IN_CONTACT)


def _is_count(line: Line, words: FrameWords) -> bool:
    """Such as "Comments (0)", "12 shares", "Page 1 of 2", "5 min read"."""
    plain = line.low.replace("(", " ").replace(")", " ").replace(":", " ")
    stripped = (word.strip(".,|-–—•·") for word in plain.split())
    kinds = (words.counted, words.beside_counts, words.buttons)
    given = _while_all(
        (word for word in stripped if word),
        lambda word: word[0].isdigit() or any(word in kind for kind in kinds),
    )
    others = [w for w in given if not w[0].isdigit()]
    return (
        0 < len(others) <= 5
        and (len(others) < len(given) or others[0] == "no")
        and not words.counted.isdisjoint(others)
    )


def _is_counted(line: Line, words: FrameWords) -> bool:
    """Such as "Comments (214) – please be kind": a count in brackets, whatever follows."""
    name, bracket, rest = line.low.partition(" (")
    count, closed, _ = rest.partition(")")
    return bool(bracket and closed) and name in words.counted and count.isdecimal()


def _is_offer(line: Line) -> bool:
    """What a subscription costs: "Premium – 1 month for €1"."""
    is_short = len(line.words) <= _MOST_IN_OFFER and not line.ends_as_sentence
    return is_short and _OFFER.search(line.low) is not None


def _is_weather(line: Line) -> bool:
    """The weather beside an outlet's name: "Sunny intervals, 9°C"."""
    is_short = line.at < _TOP and len(line.words) <= _MOST_IN_SECTION + 1
    return is_short and line.low.endswith(("°c", "°f", "° c", "° f")) and "," in line.text


def _is_row(line: Line, words: FrameWords) -> bool:
    """A row of buttons, bread crumbs or a bar: "HOME / NEWS / HEALTH", "Tweet Share"."""
    if line.words and all(word in words.buttons for word in line.words):
        return not line.ends_as_sentence
    parts = (
        [p for s in _SEPARATORS for p in line.text.split(f" {s} ")] if line.at < _MOST_ABOVE else []
    )
    crumbs = [p for p in parts if p != line.text]
    cells = [p for p in line.text.split("  ") if p] if line.at < _MOST_ABOVE else []
    crumbs = crumbs or (cells if len(cells) >= _FEWEST_CELLS else [])
    return (
        len(crumbs) > 1
        and all(len(p.split()) <= _MOST_IN_SECTION for p in crumbs)
        and line.text[-1].isalpha()
    )


def _is_section(line: Line, words: FrameWords) -> bool:
    """The section above the headline: "MIDDLE EAST", "Business"."""
    known = line.low in words.places or all(w in words.sections for w in line.words)
    return line.at < _MOST_ABOVE and known and len(line.words) <= _MOST_IN_SECTION


def _is_stamp(line: Line, words: FrameWords) -> bool:
    """When it was published or changed, without a date: "Updated 14:05 GMT", "2 hours ago"."""
    read = _while_all(line.words, lambda w: w in words.beside_dates or _is_number(w))
    given = [word for word in read if not _is_number(word)]
    return 0 < len(given) < len(line.words) and any(
        w in words.published or w in words.updated or w == "ago" for w in given
    )


def _is_number(word: str) -> bool:
    return word.replace(":", "").isdigit()


def _is_rate(line: Line) -> bool:
    """The rates an agency converts with: "($1 = 0.8612 euros)"."""
    text = line.text
    return text.startswith("(") and text.endswith(")") and " = " in text and len(text) < 80
