"""Whether a figure is a fact, a target, a forecast, taken back, or of what never was."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.differences import compared_with
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.extraction.figures.retraction import Corrections, corrections, is_retracted
from knowledge.extraction.figures.standing import StandingWords
from knowledge.extraction.lines import Line
from knowledge.models import FigureStatus, Period

_AHEAD_BEFORE, _AHEAD_AFTER = 14, 3
_GONE_BACK = 30
_ASKED_WITHIN = 4
_PROJECTS = "projects"
_OBJECTS = frozenset("a an the that growth inflation".split())
_DUE = "is to"
_JOINING = frozenset({"and", "or", "but", "и", "или", "но", ""})
_BEFORE_PARTS = frozenset({"after", "before", '"', "“", "«", "["})
_WHERE_SEEN = frozenset({"in", "by", "among"})
_AS_FORESEEN = frozenset({"as", "than"})


class Remarks(NamedTuple):
    """What a sentence says of its amounts, found once for all of them."""

    taken_back: Corrections = Corrections()
    compared: frozenset[int] = frozenset()
    """The tokens that say what some amount lies from: "3% below the forecast" is no forecast."""


def remarks_of(scene: Scene, words: StandingWords) -> Remarks:
    """Find what a sentence takes back and compares with."""
    return Remarks(corrections(scene.line, words.retraction), _compared(scene, words))


def remarks_of_row(scene: Scene, words: StandingWords) -> Remarks:
    """Find what the row of a table compares with; it takes nothing back."""
    return Remarks(compared=_compared(scene, words))


def _compared(scene: Scene, words: StandingWords) -> frozenset[int]:
    bases = (compared_with(scene, amount, words.differences) for amount in scene.amounts)
    return frozenset(chain.from_iterable(bases))


def _has_moved(line: Line, amount: Amount, words: StandingWords) -> bool:
    """Tell "jumped by almost a fifth" from "would have jumped by a fifth"."""
    at = amount.opening - 1
    if line.low(at) in ("by", "to", "at"):
        at -= 1
    low = line.low(at)
    is_past = low in words.moved or (low.endswith("ed") and (low in words.up or low in words.down))
    return is_past and line.low(at - 1) not in words.phrases.auxiliaries


def _near(
    scene: Scene, amount: Amount, compared: frozenset[int], words: StandingWords
) -> Iterator[str]:
    """The words of the amount's clause, back to its verb, and the first few behind it.

    What is due counts as planned; "as planned", "had expected" tell of what has been.
    """
    line = scene.line
    first, reach = amount.opening, _AHEAD_BEFORE
    for first, last in segments(scene, amount.opening):
        is_between = first == last != amount.opening
        if not (is_between or _goes_back(scene, first, last)):
            break
        reach = _GONE_BACK
    if line.low(first - 1) == "что":  # what it opens goes on with the clause before its comma
        clauses = segments(scene, amount.opening)
        first = next((start for start, end in clauses if start < min(end, first)), first)
    for at in range(max(first, amount.first - reach), amount.last + _AHEAD_AFTER):
        low, before = line.low(at), line.low(at - 1)
        if at >= amount.last and (scene.role(at) == "break" or low in _JOINING):
            return
        if low == "to" and before in words.being:
            yield _DUE
        if scene.role(at) == "time" or (at > 0 and line.tokens[at].text == "May"):
            continue
        if low == _PROJECTS and not _opens_object(line, at + 1):
            continue
        is_past = low == "seen" and (line.low(at + 1) in _WHERE_SEEN or before in words.having)
        is_past = is_past or before in _AS_FORESEEN
        is_past = is_past or (at > amount.last and before in words.having)
        if not is_past and at not in compared:
            yield low


def _opens_object(line: Line, at: int) -> bool:
    """Tell "projects 4 percent", "projects a loss of" from "the projects cost"."""
    return line.low(at) in _OBJECTS or any(char.isdecimal() for char in line.low(at))


def _goes_back(scene: Scene, first: int, last: int) -> bool:
    """Tell what belongs to the verb before it: "and to rise by 3%", "after a loss of 2%"."""
    verbs = [at for at in range(first, last) if scene.roles[at] == "verb"]
    if verbs:
        return all(scene.line.low(at - 1) == "to" for at in verbs)
    return scene.line.low(first - 1) in _BEFORE_PARTS


def status_of(
    scene: Scene,
    amount: Amount,
    period: Period | None,
    published: str | None,
    remarks: Remarks,
    words: StandingWords,
) -> FigureStatus:
    """Tell facts from targets, forecasts and what the article takes back."""
    if is_retracted(scene, amount, remarks.taken_back, words.retraction):
        return "retracted"
    if scene.line.low(amount.opening - 1) == "from" or _has_moved(scene.line, amount, words):
        return "fact"
    before = range(amount.opening - _ASKED_WITHIN, amount.opening)
    if any(scene.line.low(at) in words.asked for at in before):
        return "target"
    near = set(_near(scene, amount, remarks.compared, words))
    lies_ahead = bool(
        period and published and period.end and period.end > published[: len(period.end)]
    )
    is_planned = _DUE in near or not near.isdisjoint(words.planned)
    if lies_ahead or is_planned:
        is_guess = not near.isdisjoint(words.forecast) and not is_planned
        return "forecast" if is_guess else "target"
    return "forecast" if not near.isdisjoint(words.forecast) else "fact"
