"""Metric, subject, direction, kind and status of an amount, from the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.extraction.amounts import Amount
from knowledge.extraction.heads import Head
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Direction, FigureKind, FigureStatus, Period

_NEAR = 7
"""Tokens before an amount in which the word stands that says which way it goes."""
_LONGEST_NAME = 3
_ADJOINING = 3
"""Characters between an amount and the name of its metric right before it ("quota – 1,000")."""
_ABSOLUTE = frozenset({"currency", "count", "measure"})
_CLASSES: Mapping[str, frozenset[str]] = {
    "percent": frozenset({"percent"}),
    "percentage_points": frozenset({"percentage_points", "percent"}),
    "currency": frozenset({"currency"}),
    "measure": frozenset({"measure"}),
    "duration": frozenset({"duration"}),
    "times": frozenset({"times"}),
    "count": frozenset({"count"}),
    "fraction": frozenset({"fraction", "percent"}),
    "rank": frozenset({"rank"}),
}


@dataclass(frozen=True)
class ContextWords:
    """Words that tell direction, kind and status."""

    up: frozenset[str]
    down: frozenset[str]
    target: frozenset[str]
    forecast: frozenset[str]
    retracted: frozenset[str]
    quota: frozenset[str]


def context_words(lexicon: Lexicon) -> ContextWords:
    """Read ``figures.toml``."""
    table: Mapping[str, Any] = lexicon.table("figures")
    names = ("up", "down", "target", "forecast", "retracted", "quota")
    return ContextWords(*(frozenset(table[name]) for name in names))


def metric_of(amount: Amount, head: Head, named: Sequence[Match], kind: FigureKind) -> str | None:
    """Give the lexicon's metric nearest the amount whose units fit, those in the head first.

    A share is a share of something: a metric that is nothing but a share goes before the metric
    of what it is a share of.
    """
    fitting = [
        match
        for match in named
        if match.concept.kind == "metric"
        and _CLASSES.get(amount.kind, frozenset()) & set(match.concept.units)
    ]
    if kind == "share":
        shares = [match for match in fitting if not _ABSOLUTE & set(match.concept.units)]
        fitting = shares or fitting
    best = min(fitting, key=lambda match: _distance(match, amount, head), default=None)
    return best.concept.id if best else None


def share_of(text: str, head: Head, lexicon: Lexicon) -> tuple[Match, ...]:
    """Find the metrics called "share of …" after the last words of the head."""
    words = text[head.start : head.end].replace("'s ", " ").split()
    found: list[Match] = []
    for length in range(1, min(len(words), _LONGEST_NAME) + 1):
        named = lexicon.match("share of " + " ".join(words[-length:]))
        found += [m._replace(start=head.start, end=head.end) for m in named if m.start == 0]
    return tuple(found)


def _distance(match: Match, amount: Amount, head: Head) -> tuple[bool, bool, int, int]:
    adjoining = 0 <= amount.start - match.end <= _ADJOINING
    inside = head.start <= match.start and match.end <= head.end
    gap = max(match.start - amount.end, amount.start - match.end, 0)
    return (not adjoining, not inside, gap // 40 if inside else gap, match.start - match.end)


def subject_of(named: Sequence[Match]) -> tuple[str, ...]:
    """Give the sorted ids of the states and bodies that the sentence names."""
    found = {
        match.concept.stands_for or match.concept.id
        for match in named
        if match.concept.kind == "country" or match.concept.stands_for
    }
    return tuple(sorted(found))


def direction_of(line: Line, amount: Amount, words: ContextWords) -> Direction | None:
    """Give the way the amount goes, by the nearest word before it in its clause, or after it."""
    if amount.kind in ("rank", "duration"):
        return None
    for at in _before(line, amount):
        if line.low(at) in words.up:
            return "up"
        if line.low(at) in words.down:
            return "down"
    following = line.low(amount.last)
    if amount.kind in ("percent", "times", "percentage_points"):
        if following in ("more", "higher", "increase", "rise", "growth") or line.low(
            amount.first
        ) in ("doubled", "tripled"):
            return "up"
        if (
            following in ("less", "fewer", "lower", "decrease", "decline", "drop")
            or line.low(amount.first) == "halved"
        ):
            return "down"
    return None


def _before(line: Line, amount: Amount) -> Iterator[int]:
    for at in range(amount.first - 1, max(-1, amount.first - 1 - _NEAR), -1):
        if line.tokens[at].text in ",;:()":
            return
        is_comparison = line.low(at) in ("more", "less", "fewer") and line.low(at + 1) == "than"
        if is_comparison or line.low(at - 1) in ("making", "makes", "made", "make"):
            continue
        yield at


def kind_of(
    amount: Amount, line: Line, direction: Direction | None, words: ContextWords
) -> FigureKind:
    """Give what sort of figure it is."""
    if amount.kind == "rank":
        return "rank"
    if amount.kind == "duration":
        return "duration"
    if amount.kind == "times":
        return "multiple"
    if amount.kind == "count":
        return "quota" if any(token.low in words.quota for token in line.tokens) else "count"
    if amount.kind in ("percent", "percentage_points", "fraction"):
        return "change" if direction else "share"
    return "level"


def status_of(
    line: Line, amount: Amount, period: Period | None, published: str | None, words: ContextWords
) -> FigureStatus:
    """Tell facts from targets, forecasts and what the article takes back."""
    near = {token.low for token in line.tokens[max(0, amount.first - 12) : amount.last + 6]}
    if {token.low for token in line.tokens} & words.retracted:
        return "retracted"
    lies_ahead = bool(
        period and published and period.end and period.end > published[: len(period.end)]
    )
    if lies_ahead or (near & words.target and "will" in near | {"plan", "target", "goal"} & near):
        return "forecast" if near & words.forecast and not near & words.target else "target"
    return "forecast" if near & words.forecast else "fact"
