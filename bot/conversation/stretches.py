"""Figures of one sentence worded together: "over 7% to $1.5bn" is one stretch of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from knowledge.base.facts import FactBase
    from knowledge.models import Article, Figure, Finding

_GAP = 24
"""Figures further apart are worded one by one."""
_GAP_WORDS = 3
_MOST_JOINED = 3
"""Findings of one sentence that are worded in one line."""
_QUALIFIER_REACH = 40
_MOVING = ("from", "от", "с", "со")
_OPENERS = (*_MOVING, "between", "между")
"""Words that belong to two figures together: "from 72 to 82"."""


Bounds = tuple[tuple[int, int], ...]
_REMEMBERED = 1024
"""Articles whose spans are remembered."""


class Line(NamedTuple):
    """Findings worded together, in the order of the text."""

    findings: tuple[Finding, ...]

    @property
    def disagreements(self) -> frozenset[str]:
        """The disagreements that the line is a side of."""
        return frozenset(f.disagreement for f in self.findings if f.disagreement)


class Stretch(NamedTuple):
    """Neighbouring figures of one sentence and the characters they take with their qualifiers."""

    article: Article
    figures: tuple[Figure, ...]
    start: int
    end: int


def lines_of(findings: Sequence[Finding]) -> tuple[Line, ...]:
    """Put findings whose figures stand in one sentence, by one speaker, into one line."""
    lines: list[Line] = []
    for finding in findings:
        for index, line in enumerate(lines):
            if len(line.findings) < _MOST_JOINED and all(
                _are_of_one_breath(other, finding) for other in line.findings
            ):
                lines[index] = Line((*line.findings, finding))
                break
        else:
            lines.append(Line((finding,)))
    return tuple(lines)


class Spans:
    """Where quotations and numbers stand in the articles of a base, read as they are asked for."""

    def __init__(self, base: FactBase) -> None:
        """Remember the spans of the articles that were asked for last."""
        self._base = base
        self.quotes: Callable[[str], Bounds] = lru_cache(maxsize=_REMEMBERED)(self._quotes)
        """The bounds of the quotations of an article."""
        self.numbers: Callable[[str], Bounds] = lru_cache(maxsize=_REMEMBERED)(self._numbers)
        """The bounds of the numbers of an article, with their qualifiers."""

    def _quotes(self, article: str) -> Bounds:
        facts = self._base.by_article.get(article, ())
        return tuple((fact.start, fact.end) for fact in facts if fact.kind == "quote")

    def _numbers(self, article: str) -> Bounds:
        facts = self._base.by_article.get(article, ())
        found = self._base.articles[article]
        return tuple(qualified(found, fact) for fact in facts if fact.kind == "figure")


def figures_of(finding: Finding) -> list[Figure]:
    """Give the figures of a finding; none of quotations and statements."""
    return [fact for fact in finding.facts if fact.kind == "figure"]


def _are_of_one_breath(one: Finding, other: Finding) -> bool:
    if bool(one.disagreement) != bool(other.disagreement):
        return False
    pairs = ((a, b) for a in figures_of(one) for b in figures_of(other))
    return any(_breath(a) == _breath(b) and _stand_alike(a, b) for a, b in pairs)


def _breath(figure: Figure) -> tuple[object, ...]:
    return figure.article, figure.sentence_start, figure.speaker, figure.period


def _stand_alike(one: Figure, other: Figure) -> bool:
    """A target joins a fact only in one stretch: "from 72 to 82"."""
    first, last = sorted((one, other), key=lambda figure: figure.start)
    between = first.sentence[first.end - first.sentence_start : last.start - first.sentence_start]
    return one.status == other.status or is_link(between, _GAP, _GAP_WORDS, ",")


def stretches(base: FactBase, figures: Iterable[Figure]) -> tuple[Stretch, ...]:
    """Word figures in the order of the text: those with a mere link between them in one stretch."""
    out: list[Stretch] = []
    for figure in figures:
        article = base.articles[figure.article]
        start, end = qualified(article, figure)
        last = out[-1] if out else None
        if last is not None and _continues(last, figure, start):
            out[-1] = Stretch(article, (*last.figures, figure), last.start, max(last.end, end))
        else:
            out.append(Stretch(article, (figure,), start, end))
    return tuple(_opened(stretch) for stretch in out)


def _opened(stretch: Stretch) -> Stretch:
    """Take in the word that opens a range."""
    if len(stretch.figures) < 2:
        return stretch
    before = stretch.article.text[max(0, stretch.start - 12) : stretch.start]
    word = before.split()[-1] if before.split() else ""
    is_opener = word.casefold() in _OPENERS and before != before.rstrip()
    return stretch._replace(start=stretch.start - len(before) + before.rindex(word)) if is_opener \
        else stretch  # fmt: skip


def is_change(stretch: Stretch) -> bool:
    """Tell whether a stretch of two figures leads from the one to the other."""
    word = stretch.article.text[stretch.start : stretch.end].split(maxsplit=1)[0]
    return len(stretch.figures) == 2 and word.casefold() in _MOVING


def _continues(last: Stretch, figure: Figure, start: int) -> bool:
    before = last.figures[-1]
    if before.place != figure.place:
        return False
    if figure.row or before.row:
        return False
    counts = before.head and last.end <= before.head_start < start
    return not counts and is_link(last.article.text[last.end : start], _GAP, _GAP_WORDS, ",")


def is_link(text: str, longest: int, words: int, marks: str = "") -> bool:
    """Tell whether a text only links what stands before and behind it."""
    bare = "".join(char for char in text if char not in marks)
    plain = all(char.isalpha() or char.isspace() or char in "’'-" for char in bare)
    return plain and len(text) <= longest and len(text.split()) <= words


def qualified(article: Article, figure: Figure) -> tuple[int, int]:
    """Give the bounds of a number with its qualifier, which may stand before or behind it."""
    word = figure.qualifier
    if not word or word in article.text[figure.start : figure.end]:
        return figure.start, figure.end
    floor = max(figure.sentence_start, figure.start - _QUALIFIER_REACH - len(word))
    before = article.text.rfind(word, floor, figure.start)
    if before >= 0:
        return before, figure.end
    ceiling = min(figure.sentence_end, figure.end + _QUALIFIER_REACH + len(word))
    behind = article.text.find(word, figure.end, ceiling)
    return figure.start, behind + len(word) if behind >= 0 else figure.end
