"""Times of a sentence that are of something else than an amount: of a clause of their own."""

from __future__ import annotations

from bisect import bisect_left

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import Line
from knowledge.extraction.times.resolving import PeriodMention

_RELATIVE = frozenset({"which", "who", "whose", "where", "that"})
_RECORD_WITHIN = 4
"""Tokens before "since 2008" in which "its highest" stands."""
_SHORTEST_SUPERLATIVE = 4
_RECORDS = frozenset({"first", "most", "least", "worst", "best", "record", "fewest"})
_LEVELS = frozenset({"level", "levels", "peak", "high", "low", "record", "highs", "lows"})
_JOINING = frozenset({"and", "but"})
_PARTS = (" of them ", " of which ", " of whom ")
_SINCE = "since"
_FRAME_WITHIN = 4
"""A time this near a sentence's beginning frames what follows it."""


def is_elsewhere(
    scene: Scene, time: PeriodMention, amount: Amount, comparing: frozenset[str]
) -> bool:
    """Tell a time of another clause, of a record, or of what an amount is compared with."""
    line = scene.line
    at = bisect_left(line.tokens, time.start, key=lambda token: token.start)
    return (
        _is_in_aside(line, at, amount)
        or _is_behind_aside(line, at, amount)
        or _is_of_part(line, time, amount)
        or _is_of_past(scene, at, amount)
        or _is_of_record(line, at, time, amount)
        or _is_of_beginning(scene, at, amount)
        or _is_of_level(line, time, amount)
        or _is_of_compared(scene, time, amount, comparing)
    )


def _is_in_aside(line: Line, at: int, amount: Amount) -> bool:
    """Tell "The firm, which had 300 staff in 2019, now employs 900"."""
    return at < amount.first and _ends_aside(line, at, range(at, amount.first))


def _is_behind_aside(line: Line, at: int, amount: Amount) -> bool:
    """Tell "the list, which has 300 names, is to be short by May": the aside is of no time."""
    return _ends_aside(line, amount.first, range(amount.last, at))


def _ends_aside(line: Line, last: int, behind: range) -> bool:
    """Whether a relative clause, opened by the comma before a token, is closed behind it."""
    opening = next((i for i in range(last, 0, -1) if line.low(i) == ","), 0)
    is_closed = any(line.low(i) == "," for i in behind)
    return bool(opening) and is_closed and line.low(opening + 1) in _RELATIVE


def _is_of_part(line: Line, time: PeriodMention, amount: Amount) -> bool:
    """Tell "three engines, one of them built in 1989" from "half of them came in May"."""
    _, comma, rest = line.text[amount.end : time.start].partition(", ")
    return bool(comma) and "," not in rest and any(part in rest for part in _PARTS)


def _is_of_past(scene: Scene, at: int, amount: Amount) -> bool:
    """Tell "it employs 640 people and sold 12,000 chairs last year": only the second is past."""
    line = scene.line
    verbs = [i for i in range(amount.last, at) if scene.roles[i] == "verb"]
    joined = verbs[0] if verbs and line.low(verbs[0] - 1) in _JOINING else None
    before = next((i for i in range(amount.opening - 1, -1, -1) if scene.roles[i] == "verb"), None)
    if joined is None or before is None:
        return False
    is_present = line.low(before).endswith("s") and line.low(before) != "was"
    return is_present and not line.low(joined).endswith("s")


def _is_of_record(line: Line, at: int, time: PeriodMention, amount: Amount) -> bool:
    """Tell "4.5%, its highest since 2008" from "4.5% since 2008"."""
    if not time.text.casefold().startswith(_SINCE) or time.start < amount.end:
        return False
    near = (line.low(i) for i in range(max(amount.last, at - _RECORD_WITHIN), at))
    return any(
        low in _RECORDS or (low.endswith("est") and len(low) > _SHORTEST_SUPERLATIVE)
        for low in near
    )


def _is_of_beginning(scene: Scene, at: int, amount: Amount) -> bool:
    """Tell "the most since the firm began counting in 2015" from "40 tonnes since 2015"."""
    since = next((i for i in range(at - 1, amount.last - 1, -1) if scene.line.low(i) == _SINCE), at)
    return any(scene.role(i) == "verb" for i in range(since + 1, at))


def _is_of_level(line: Line, time: PeriodMention, amount: Amount) -> bool:
    """Tell "40 tonnes, below its February level": another level than this."""
    following = next((token.low for token in line.tokens if token.start >= time.end), "")
    return following in _LEVELS and amount.end <= time.start


def _is_of_compared(
    scene: Scene, time: PeriodMention, amount: Amount, comparing: frozenset[str]
) -> bool:
    """Tell "$40 million last year, up from $35 million": the time is the first amount's alone.

    Of "from 72 to 82 in 2023" the year is of where it went to; the year of "trimmed its forecast
    for 2025 to 5.2 percent from 5.4" is of both.
    """
    line, at = scene.line, amount.opening - 1
    if line.low(at) not in comparing and line.low(at - 1) not in comparing:
        return False
    others = [a for a in scene.amounts if a is not amount and a.unit == amount.unit]
    before = any(a.start < time.start < amount.start for a in others)
    is_frame = at > 0 and time.start <= line.tokens[0].start + _FRAME_WITHIN
    before = before or (is_frame and any(a.end <= amount.start for a in others))
    goal = next((a for a in others if a.start >= amount.end), None)
    goes = goal is not None and line.low(goal.opening - 1) == "to"
    return before or (goes and goal is not None and time.start >= goal.end)
