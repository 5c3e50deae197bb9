"""Which of the times that a sentence names is the time of an amount."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.elsewhere import is_elsewhere
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import Line
from knowledge.extraction.times.resolving import PeriodMention
from knowledge.lexicon import Lexicon, word_sets
from knowledge.models import Period

_DAY = len("2024-12-24")
_CHANGES = frozenset({"percent", "percentage_points", "times", "fraction"})
"""Kinds that a time like "year on year" says the base of, not the time."""
_TELLING_REACH = 4
"""Tokens before a day in which a verb of telling makes it the day of the telling."""
_PARTICIPLE = ("ed", "founded", "built", "born")
_OF, _WHEN = "of ", "when"
_AND = " and "
_THAN = ("than", "чем")
_ABOVE = ("above", "below")
"""Behind an amount they say what it lies from: "3% above the 2019 level"."""
_COMPARED_WITHIN, _ALIKE_WITHIN = 10, 4
"""Tokens from "than" to the time of what is compared with, and from "as" to "as"."""
_PLANNED_WITHIN = 4
"""Tokens before an amount in which "will" makes it one that is still to come."""
_FRAME_WITHIN = 4
"""A time this near a sentence's beginning frames what follows it."""


@dataclass(frozen=True)
class TimingWords:
    """Words that tell whose time it is."""

    comparing: frozenset[str]
    saying: frozenset[str]
    dating: frozenset[str]
    """What was done to a survey, whose time is that of its figures."""
    planned: frozenset[str]
    """Before what is still to come: "will pay"."""


@lru_cache(maxsize=4)
def timing_words(lexicon: Lexicon) -> TimingWords:
    """Read the tables."""
    saying = frozenset(lexicon.table("speech")["say"].split())
    return word_sets(TimingWords, lexicon.table("figures"), saying=saying)


@dataclass(frozen=True)
class Timed:
    """A sentence's times in the order of the text, with the text they stand in."""

    times: tuple[PeriodMention, ...]
    scene: Scene

    def frame(self) -> PeriodMention | None:
        """Give the time that opens the sentence, for what follows it."""
        return next((t for t in self.times if t.period and t.start <= _FRAME_WITHIN), None)


def time_of(timed: Timed, amount: Amount, words: TimingWords) -> PeriodMention | None:
    """Give the time right after the amount, else the nearest of its clause that is free."""
    text = timed.scene.line.text
    touching = next((t for t in timed.times if _touches(text, amount, t)), None)
    if touching is not None and not _is_base(timed, touching, amount, words):
        is_basis = (touching.period is None or touching.back) and amount.kind in _CHANGES
        is_other = timed.scene.line.low(amount.opening - 1) in words.comparing
        if is_other or not is_basis:
            return touching
    free = [t for t in timed.times if _is_free(timed, t, amount, words)]
    known = [t for t in free if t.period is not None]
    if known:
        return _of_when(timed, min(known, key=lambda time: _distance(time, amount, text)), amount)
    return free[0] if free and len(free) == len(timed.times) else None


def _of_when(timed: Timed, time: PeriodMention, amount: Amount) -> PeriodMention:
    """Read "since 2008, when it hit 6%": at the time that it has been since."""
    gap = _gap(time, amount, timed.scene.line.text).lstrip(", ")
    period = time.period
    is_then = time.end <= amount.start and gap.startswith(_WHEN)
    if period is None or not is_then or period.end is not None:
        return time
    return time._replace(period=Period(start=period.start, end=period.start))


def _noun_after(timed: Timed, amount: Amount) -> int:
    """The end of what an amount counts: "against 11 counties a year ago"."""
    if amount.noun_end is None:
        return amount.end
    return max(amount.end, timed.scene.line.tokens[amount.noun_end - 1].end)


def _touches(text: str, amount: Amount, time: PeriodMention, end: int = 0) -> bool:
    end = end or amount.end
    return end <= time.start and not text[end : time.start].strip()


def _is_base(timed: Timed, time: PeriodMention, amount: Amount, words: TimingWords) -> bool:
    """Tell "up 3.7 points from 2023", where the time is what is compared with.

    "Will pay 8% more from July" tells when that begins.
    """
    line = timed.scene.line
    if amount.end <= time.start and any(
        line.low(at) in words.planned
        for at in range(amount.opening - _PLANNED_WITHIN, amount.opening)
    ):
        return False
    opening = time.text.split(None, 1)[0].casefold()
    is_stretch = time.period is not None and time.period.start != time.period.end
    is_stretch = is_stretch and not time.back
    return opening in words.comparing and not is_stretch


def _is_free(timed: Timed, time: PeriodMention, amount: Amount, words: TimingWords) -> bool:
    """Tell whether a time may be this amount's: not another's, and no time of telling."""
    gap = _gap(time, amount, timed.scene.line.text)
    if ";" in gap or _is_base(timed, time, amount, words) or _is_compared_with(timed, time, amount):
        return False
    if time.start >= amount.end and "," in gap and time.text[:3].casefold() == _OF:
        return False  # "4,800 metres, and a peat barge of 1786"
    if _is_of_participle(timed, time, amount, words):
        return False
    is_bracketed = _is_bracketed_with_another(timed.scene, time, amount)
    is_other = is_bracketed or _is_base_of_change(timed.scene.line, time, amount)
    if is_other or is_elsewhere(timed.scene, time, amount, words.comparing):
        return False
    between = (t for t in timed.times if amount.end <= t.start < time.start)
    near = (time, *between) if amount.kind not in _CHANGES else (time,)
    others = [other for other in timed.scene.amounts if other is not amount]
    if any(_is_taken(timed, t, o, words) for t in near for o in others):
        return False  # nor 1990 of "438, from 517 in 2022 and 945 in 1990"
    return not _is_of_telling(timed, time, amount, words)


def _is_bracketed_with_another(scene: Scene, time: PeriodMention, amount: Amount) -> bool:
    """Tell the time of "61 percent (2019: 58 percent)": it is that of its like in the brackets."""
    text = scene.line.text
    first, last = text.rfind("(", 0, time.start), text.find(")", time.end)
    if first < 0 or last < 0 or ")" in text[first : time.start] or first < amount.start < last:
        return False
    return any(first < other.start < last and other.kind == amount.kind for other in scene.amounts)


def _is_compared_with(timed: Timed, time: PeriodMention, amount: Amount) -> bool:
    """Tell "7.3% more than a year ago" and "twice as long as last year": a base, no time.

    What is compared with may have an amount of its own, whose time it is: "than the 52 in June".
    """
    line = timed.scene.line
    at, last = (
        bisect_left(line.tokens, e, key=lambda token: token.start) for e in (time.start, time.end)
    )
    if time.end <= amount.start and _WHEN in (line.low(last), line.low(last + 1)):
        return False  # "than five years ago, when he won 52 percent"
    for place in range(at - 1, max(-1, at - 1 - _COMPARED_WITHIN), -1):
        low = line.low(place)
        if low in _ABOVE and timed.scene.role(place - 1) == "amount":
            return True
        if timed.scene.role(place) == "amount" or low in ",;.:":
            return False
        if low == "as" and place == at - 1:
            near = range(place - _ALIKE_WITHIN, place - 1)
            return any(line.low(i) == "as" for i in near)
        if low in _THAN:
            return True
    return False


def _is_base_of_change(line: Line, time: PeriodMention, amount: Amount) -> bool:
    """Tell "up 2% compared with May": the time of what it is compared with."""
    at = bisect_left(line.tokens, time.start, key=lambda token: token.start)
    return amount.kind in _CHANGES and "compared" in (line.low(at - 1), line.low(at - 2))


def _is_of_participle(
    timed: Timed, time: PeriodMention, amount: Amount, words: TimingWords
) -> bool:
    """Tell "The firm, founded in 2016, has raised 27 billion" from "a poll, conducted in May,"."""
    line = timed.scene.line
    at = bisect_left(line.tokens, time.start, key=lambda token: token.start)
    last = bisect_left(line.tokens, time.end, key=lambda token: token.start)
    first = at
    while first > 0 and timed.scene.role(first - 1) not in ("break", "amount"):
        first -= 1
    is_aside = line.low(first - 1) == "," == line.low(last)
    low = line.low(first)
    is_done = is_aside and first < at and low.endswith(_PARTICIPLE) and low not in words.dating
    return is_done and not line.tokens[first].start <= amount.start < time.start


def _is_taken(timed: Timed, time: PeriodMention, other: Amount, words: TimingWords) -> bool:
    """Tell "from $1.6 billion in 2004", whose year is of that amount alone."""
    line = timed.scene.line
    at = other.opening - 1
    is_compared = line.low(at) in words.comparing or line.low(at - 1) in words.comparing
    return is_compared and _touches(line.text, other, time, _noun_after(timed, other))


def _is_of_telling(timed: Timed, time: PeriodMention, amount: Amount, words: TimingWords) -> bool:
    """Tell "he told reporters on Wednesday": a day that only dates the telling."""
    period, line = time.period, timed.scene.line
    if period is None or period.start is None or len(period.start) < _DAY:
        return False
    edges = (time.end, amount.start) if time.end <= amount.start else (amount.end, time.start)
    tokens = line.tokens
    first, last, at = (bisect_left(tokens, e, key=lambda t: t.start) for e in (*edges, time.start))
    near = (*tokens[first:last], *tokens[max(0, at - _TELLING_REACH) : at])
    return any(token.low in words.saying for token in near)


def _distance(time: PeriodMention, amount: Amount, text: str) -> tuple[int, int]:
    gap = _gap(time, amount, text)
    return (sum(mark in ",:" for mark in gap) + gap.count(_AND), len(gap))


def _gap(time: PeriodMention, amount: Amount, text: str) -> str:
    """Give what stands between a time and an amount."""
    if time.start >= amount.end:
        return text[amount.end : time.start]
    return text[time.end : amount.start]


def spans_of(scene_tokens: Sequence[int], times: Sequence[PeriodMention]) -> list[tuple[int, int]]:
    """Give the times as spans of tokens, from the places where the tokens start."""
    return [
        (bisect_left(scene_tokens, time.start), bisect_left(scene_tokens, time.end))
        for time in times
    ]
