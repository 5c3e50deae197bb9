"""Text that keeps its offsets: normalising, paragraphs, sentences.

Every function returns spans into the text as given: ``text[span.start:span.end] == span.text``.

A sentence ends where a reader says it ends: after its stop and the marks that close with it, and
at the end of its paragraph. Words between quotation marks may hold several sentences; each is a
sentence of its own, the last one together with its attribution:
``“We are allies. Russia values them,” Putin said.`` is two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from knowledge.models import Span

_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
_DOUBLE = "“”„‟«»″〝〞＂"
_SINGLE = "‘’‚‛′‹›`´ʼ"
_ODD = frozenset(_SINGLE) - {"’"}
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
_BREAKS = "\u2028\u2029\x0b\x0c\x85"
_PLAIN = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_BREAKS, "\n"),
}
_ASCII = tuple((fancy, plain) for fancy, plain in _PLAIN.items() if fancy.isascii())

# Each pattern is one character class, repeated: linear in any engine.
_STOPS = re.compile(r"[.!?…。！？]+")
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_CLOSERS = frozenset("\"'”’»“)]}›")
_CLOSING = "\"'”’») "
"""What may stand behind the mark of a question that is quoted or put aside."""
_NEVER_LAST = frozenset(
    """mr mrs ms dr prof st mt ft rev hon gen maj col lt sgt capt adm cmdr sen rep gov pres atty
    supt const insp det cpl pvt pte brig messrs mx vs cf eg ie e.g i.e fig figs art arts sec para
    approx ca tel al no nos rs fr op проф акад им ул стр рис см тел ст просп
    обл р-н""".split()
)
"""Abbreviations that stand before what they belong to."""
_AFTER_NUMBERS = frozenset("тыс млн млрд трлн г гг".split())
"""Abbreviations that may end a sentence behind a number: "в 2024 г."; else "г. Москва" follows."""
_BEFORE_YEARS = frozenset("в во с со к за на по до от".split())
"""What opens a sentence whose year is no end: "В 2024 г. Россия"."""
_MAYBE_LAST = frozenset(
    """inc ltd co corp plc llc jr sr etc bros dept univ assn est ave blvd u.s u.k u.n e.u d.c u.s.a
    a.m p.m ph.d m.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    calif fla ill mass mich minn pa tex va wash wis conn ariz ala ark colo ga ind kan ky la md miss
    mo mont neb nev okla ore tenn vt wyo""".split()
)
"""Abbreviations that may also end a sentence: they do if the next word can only start one."""
_STARTERS = frozenset(
    """the a an he she it they we but and or so in on at for from by this that these those his her
    their its our there here when while if as after before since although though however meanwhile
    moreover also mr mrs ms what who how why where no not yet still then now last next under with
    more most many some all both each one two asked earlier later according in""".split()
)
_SAYS = frozenset(
    """said says asked asks told tells added adds wrote writes replied shouted exclaimed
    cried demanded demands wondered wonders inquired queried continued continues explained
    insisted declared joked quipped yelled screamed retorted countered concluded commented tweeted
    warned argued recalled responded answered pleaded begged mused thundered""".split()
)
_WRAPPED_WIDTH = range(40, 121)
_BETWEEN_CELLS = ("\t", "|", "   ")
_FEWEST_WRAPPED, _MOSTLY = 2, 0.8
"""So many lines, and so great a share of them, show that a text is wrapped."""


def normalise(text: str) -> str:
    """Plain spaces, straight quotation marks, plain hyphens: one character for one, same length."""
    for fancy, plain in _ASCII if text.isascii() else _PLAIN.items():
        text = text.replace(fancy, plain)  # over ten times as fast as str.translate
    return text


def reads_alike(text: str) -> bool:
    """Tell whether a text has the same words as when it is normalised: no odd apostrophe."""
    return text.isascii() or _ODD.isdisjoint(text)


def squeezed(text: str) -> str:
    """Every run of white space as one plain space."""
    return " ".join(text.split())


def paragraphs(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Lines without the space around them; lines that are visibly wrapped are joined."""
    lines = [s for m in _LINE.finditer(text, start, _end(text, end)) if (s := _trimmed(text, m))]
    margin = _margin(text, lines)
    groups: list[list[tuple[int, int]]] = []
    for line in lines:
        if groups and _continues(text, groups[-1][-1], line, margin):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_span(text, group[0][0], group[-1][1]) for group in groups)


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]``, in order: they hold all that is not white space."""
    return sentences_of(text, paragraphs(text, start, end))


def sentences_of(text: str, lines: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences of paragraphs of a text, in order."""
    return tuple(sentence for line in lines for sentence in _split(text, line.start, line.end))


def _end(text: str, end: int | None) -> int:
    return len(text) if end is None else min(end, len(text))


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])


def _trimmed(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    start, end = match.span()
    line = text[start:end]
    left = len(line) - len(line.lstrip())
    return (start + left, start + len(line.rstrip())) if left < len(line) else None


def _margin(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The width at which a text is wrapped; None for one that is not.

    Lines that have a next one right below are as long as the next word allows.
    """
    pairs = [pair for pair in pairwise(lines) if _is_right_below(text, *pair)]
    widths = [above[1] - above[0] for above, _ in pairs]
    margin = max(widths, default=0)
    if margin not in _WRAPPED_WIDTH or len(widths) < _FEWEST_WRAPPED:
        return None
    fitting = sum(_did_not_fit(text, above, line, margin) for above, line in pairs)
    return margin if fitting >= _MOSTLY * len(pairs) else None


def _is_right_below(text: str, above: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether two lines follow each other and are no rows of a table."""
    rows = text[above[0] : line[1]]
    is_table = any(mark in rows for mark in _BETWEEN_CELLS)
    return text[above[1] : line[0]].count("\n") == 1 and not is_table


def _continues(
    text: str, above: tuple[int, int], line: tuple[int, int], margin: int | None
) -> bool:
    """Whether the line goes on with a paragraph that the line above left open at the margin."""
    if not _is_right_below(text, above, line):
        return False
    if margin is not None:
        return _did_not_fit(text, above, line, margin)
    if max(above[1] - above[0], line[1] - line[0]) >= _WRAPPED_WIDTH.stop:
        return False
    is_open = text[above[1] - 1] not in '.!?:…"”»' and above[1] - above[0] in _WRAPPED_WIDTH
    return is_open and text[line[0]].islower()


def _did_not_fit(text: str, above: tuple[int, int], line: tuple[int, int], margin: int) -> bool:
    """Whether the first word of a line had no room on the line above."""
    word = len(text[line[0] : line[1]].split(None, 1)[0])
    return above[1] - above[0] + 1 + word > margin


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for stop in _STOPS.finditer(text, start, end):
        cut = _after_closers(text, stop.end(), end)
        if cut > at and cut < end and _is_last(text, at, stop, cut, end):
            yield _span(text, at, cut)
            at = cut
            while text[at].isspace():
                at += 1
    yield _span(text, at, end)


def _after_closers(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _CLOSERS:
        at += 1
    return at


def _is_last(text: str, start: int, stop: re.Match[str], cut: int, end: int) -> bool:
    """Whether a sentence ends at ``cut``, after the stop and the marks that close with it."""
    if not text[cut].isspace():
        return False
    following = text[cut : min(end, cut + 120)].lstrip()
    first = following.lstrip("\"'“”„«‘(-–—[ ")[:1]
    if first.islower() or not following:
        return False
    if cut > stop.end() and stop.group()[-1] in "?!" and _goes_on_with_saying(following):
        return False
    if stop.group() == ".":
        return not is_abbreviation(text, start, stop.start(), following)
    return not (stop.group() in ("...", "…") and following.startswith(("I ", "I'")))


def _goes_on_with_saying(following: str) -> bool:
    words = following.split(None, 6)[:6]
    said = next((i for i, w in enumerate(words) if w.strip(",.") in _SAYS), None)
    return said is not None and not any(w[-1] in '.,:;"”' for w in words[:said])


def asks(text: str) -> bool:
    """Tell whether a text ends as a question does, whatever marks close it."""
    return text.rstrip(_CLOSING).endswith("?")


def is_abbreviation(text: str, start: int, dot: int, following: str) -> bool:
    """Tell whether the stop at ``dot`` ends no sentence that began at ``start``.

    ``following`` is the text behind it, without the space before it ("St. Petersburg").
    """
    at = dot
    while at > start and (text[at - 1].isalnum() or text[at - 1] in ".-") and dot - at < 12:
        at -= 1
    word = text[at:dot].lstrip(".-")
    if word.isdigit():
        return at == start  # the number of a list item
    if word.casefold() in ("no", "nos"):
        return following[:1].isdigit()
    if word.casefold() in _NEVER_LAST:
        return True
    if word.casefold() in _AFTER_NUMBERS:
        is_numbered = text[start:at].rstrip()[-1:].isdigit() and following[:1].isupper()
        is_year = word.casefold() in ("г", "гг")
        opens = is_year and text[start:at].split(None, 1)[0].casefold() in _BEFORE_YEARS
        return opens or not is_numbered
    initial = len(word) == 1 and word.isupper()
    parts = word.split(".")
    dotted = len(parts) > 1 and all(len(p) <= 2 and not p.isdigit() for p in parts)
    if initial or dotted or word.casefold() in _MAYBE_LAST:
        return following.split(None, 1)[0].strip(",").casefold() not in _STARTERS
    return False
