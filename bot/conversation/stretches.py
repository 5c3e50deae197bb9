"""Figures of one sentence worded together: "over 7% to $1.5bn" is one stretch of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from knowledge.facts import FactBase
    from knowledge.models import Article, Figure, Finding

_GAP = 40
"""Figures further apart are worded one by one."""
_QUALIFIER_REACH = 40
_OPENERS = ("from", "between", "от", "с", "со", "между")
"""Words that belong to two figures together: "from 72 to 82"."""


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
    """Put findings whose leading figures stand side by side into one line."""
    lines: list[Line] = []
    for finding in findings:
        for index, line in enumerate(lines):
            if all(_are_neighbours(other, finding) for other in line.findings):
                pair = sorted((*line.findings, finding), key=lambda f: f.lead.start)
                lines[index] = Line(tuple(pair))
                break
        else:
            lines.append(Line((finding,)))
    return tuple(lines)


def _are_neighbours(one: Finding, other: Finding) -> bool:
    a, b = one.lead, other.lead
    if a.kind != "figure" or b.kind != "figure" or a.speaker != b.speaker:
        return False
    in_sentence = a.article == b.article and a.sentence_start == b.sentence_start
    gap = max(a.start, b.start) - min(a.end, b.end)
    alike = bool(one.disagreement) == bool(other.disagreement) and a.period == b.period
    return in_sentence and gap <= _GAP and alike


def stretches(base: FactBase, figures: Iterable[Figure]) -> tuple[Stretch, ...]:
    """Word figures stretch by stretch: those of one sentence that stand close together in one."""
    out: list[Stretch] = []
    for figure in figures:
        article = base.articles[figure.article]
        start, end = qualified(article, figure)
        last = out[-1] if out else None
        if last is not None and _continues(last, figure):
            first = _opened(article, min(last.start, start))
            out[-1] = Stretch(article, (*last.figures, figure), first, max(last.end, end))
        else:
            out.append(Stretch(article, (figure,), start, end))
    return tuple(out)


def _opened(article: Article, start: int) -> int:
    """Take in the word that opens a range."""
    before = article.text[max(0, start - 9) : start].rstrip()
    word = before.split()[-1] if before.split() else ""
    gap = article.text[max(0, start - 9) : start][len(before) :]
    return start - len(gap) - len(word) if gap and word.casefold() in _OPENERS else start


def _continues(last: Stretch, figure: Figure) -> bool:
    before = last.figures[-1]
    same = before.article == figure.article and before.sentence_start == figure.sentence_start
    return same and max(before.start, figure.start) - min(before.end, figure.end) <= _GAP


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
