"""What an amount measures and of whom: the lexicon's metric, and the states and bodies named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.naming import in_title_case
from knowledge.extraction.figures.counting_words import CountingWords
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.phrases import PhraseWords, Scene
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, Match
from knowledge.models import FigureKind
from knowledge.values import AGE

_LONGEST_NAME = 3
_ADJOINING = 3
"""Characters between an amount and the name of its metric right before it ("quota – 1,000")."""
_OF = "of"
_BEHIND = 24
"""Characters from a number to the verb whose subject it is: "two were later injured"."""
_LOOSE = 40
"""Characters that make no difference within a head before its amount."""
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


def metric_of(amount: Amount, head: Head, named: Sequence[Match], kind: FigureKind) -> str | None:
    """Give the lexicon's metric nearest the amount whose units fit, those in the head first.

    A share is a share of something: a metric that is nothing but a share goes before the metric
    of what it is a share of. How old somebody is no other metric measures.
    """
    if amount.is_age:
        return AGE
    fitting = [
        match
        for match in named
        if match.concept.kind == "metric"
        and _CLASSES.get(amount.kind, frozenset()) & set(match.concept.units)
    ]
    if kind == "share":
        shares = [match for match in fitting if not _ABSOLUTE & set(match.concept.units)]
        fitting = shares or fitting
    if amount.noun_end is not None:
        fitting = [
            m
            for m in fitting
            if not all(_distance(m, amount, head)[:2]) or _is_predicate(m, amount, head)
        ]
    best = min(fitting, key=lambda match: _distance(match, amount, head), default=None)
    return best.concept.id if best else None


def goes_on(scene: Scene, amount: Amount) -> bool:
    """Tell "and 6,000 in 2024", ", $74 million more than planned" behind an amount of its like.

    Not "with a 10-year grace period", "four of five penalties".
    """
    before = next((a for a in reversed(scene.amounts) if a.end <= amount.start), None)
    if before is None or (before.unit, before.kind) != (amount.unit, amount.kind):
        return False
    first = max(before.noun_end or 0, before.last)
    own = scene.role(amount.last) in ("word", "mark") or scene.line.low(first) == _OF
    return not own and all(
        scene.roles[at] in ("time", "small", "mark") or scene.line.low(at) in (",", "(")
        for at in range(first, amount.opening)
    )


def _is_predicate(match: Match, amount: Amount, head: Head) -> bool:
    """Tell what follows a number that nothing else is said of: "two were injured"."""
    is_alone = head.start == head.end == amount.end
    return is_alone and 0 <= match.start - amount.end <= _BEHIND


def without_bodies(
    line: Line, named: Sequence[Match], found: Sequence[Amount], words: CountingWords
) -> tuple[Match, ...]:
    """Leave out what is no metric: "Fund" of "the Monetary Fund", "fund" of "the fund said"."""
    starts = [token.start for token in line.tokens]
    openings = {amount.first for amount in found}
    return tuple(
        match
        for match in named
        if match.concept.kind != "metric"
        or not (
            _is_body(line, starts, match, words.saying)
            or _is_paying(line, bisect_left(starts, match.start), openings, words)
        )
    )


def _is_paying(line: Line, at: int, openings: Collection[int], words: CountingWords) -> bool:
    """Tell "to pay £187" from "pay of £187"."""
    return line.low(at) in words.paying and at + 1 in openings


def _is_body(line: Line, starts: Sequence[int], match: Match, saying: frozenset[str]) -> bool:
    first, last = bisect_left(starts, match.start), bisect_left(starts, match.end)
    if line.low(last) in saying:
        return True
    word, before = line.tokens[first].text, line.tokens[first - 1].text if first > 1 else ""
    is_name = word.istitle() and before.istitle() and line.low(first - 1).isalpha()
    return is_name and not in_title_case(line)


def share_of(text: str, head: Head, lexicon: Lexicon) -> tuple[Match, ...]:
    """Find the metrics called "share of …" after the last words of the head."""
    words = text[head.start : head.end].replace("'s ", " ").split()
    found: list[Match] = []
    for length in range(1, min(len(words), _LONGEST_NAME) + 1):
        named = lexicon.match("share of " + " ".join(words[-length:]))
        found += [m._replace(start=head.start, end=head.end) for m in named if m.start == 0]
    return tuple(found)


def _distance(match: Match, amount: Amount, head: Head) -> tuple[bool, bool, int, int]:
    is_verb = amount.kind == "rank"  # "ranks" before "second" names no metric
    adjoining = not is_verb and 0 <= amount.start - match.end <= _ADJOINING
    inside = head.start <= match.start and match.end <= head.end
    gap = max(match.start - amount.end, amount.start - match.end, 0)
    is_loose = inside and head.start < amount.start
    return (not adjoining, not inside, gap // _LOOSE if is_loose else gap, match.start - match.end)


def subject_of(
    scene: Scene, amount: Amount, named: Sequence[Match], words: PhraseWords
) -> tuple[str, ...]:
    """Give the sorted ids of the states and bodies that the sentence names for an amount.

    Left out are those that a rank only compares with ("second, following China"), and those of
    another amount ("70 percent for China").
    """
    found = {
        match.concept.stands_for or match.concept.id
        for match in named
        if (match.concept.kind == "country" or match.concept.stands_for)
        and not _is_other(scene, amount, match, words)
    }
    return tuple(sorted(found))


def _is_other(scene: Scene, amount: Amount, match: Match, words: PhraseWords) -> bool:
    at = bisect_left([token.start for token in scene.line.tokens], match.start)
    before = scene.line.low(at - 1)
    if amount.kind == "rank" and before in words.ranking_on:
        return True
    others = (other for other in scene.amounts if other is not amount)
    return before == "for" and any(other.last == at - 1 for other in others)
