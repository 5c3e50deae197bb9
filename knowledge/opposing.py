"""Which figures of an article it sets against each other itself.

News tells a quarrel over a number in few ways: "22 people, not 19"; the claim, and right behind it
whoever counts otherwise ("By her own records it is 8.1 tonnes", "He disputes the sum. It was a
million"); a bare number by another that takes its noun from the claim ("We arrive at 2,600").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any

from knowledge.checks.values import same_value, unit_class
from knowledge.lexicon import Lexicon
from knowledge.models import Fact, Figure
from knowledge.words import norms, stems

_NEAR_BY = 400
"""Characters between a claim and what somebody holds against it right there."""
_FACTOR, _FACTOR_UNLIKE = 4.0, 2.0
"""Numbers further apart are hardly of one thing; the same where they count under two names."""
_LARGE, _FACTOR_LARGE = 1000, 1.15
"""Large numbers so near each other are of one thing, whatever it is called."""
_REFUTED_WITHIN = 100
_LONGEST = 3
_AT_WITHIN = 6
"""Words between "puts" and the "at" before a figure."""


@dataclass(frozen=True)
class _Cues:
    """Words by what they tell of two figures."""

    denying: frozenset[tuple[str, ...]]
    but: frozenset[str]
    disputing: frozenset[tuple[str, ...]]
    counting: frozenset[tuple[str, ...]]
    putting: frozenset[str]


@lru_cache(maxsize=4)
def _cues(lexicon: Lexicon) -> _Cues:
    table: Mapping[str, Any] = lexicon.table("opposing")
    contrast, cues = table["contrast"], table["cues"]
    return _Cues(
        denying=_phrases(contrast["denying"]),
        but=frozenset(contrast["but"]),
        disputing=_phrases((*cues["disputing"], *cues["omitting"])),
        counting=_phrases(cues["counting"]),
        putting=frozenset(cues["putting"]),
    )


def _phrases(written: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in written)


def with_opposed(facts: Sequence[Fact], text: str, lexicon: Lexicon) -> tuple[Fact, ...]:
    """Tell each figure of an article which others of it stand against it."""
    figures = [fact for fact in facts if isinstance(fact, Figure) and fact.value is not None]
    against: defaultdict[int, set[int]] = defaultdict(set)
    denied: set[int] = set()
    cues = _cues(lexicon)
    for one, other in pairwise(figures):
        if refused := _denied(one, other, text, cues):
            denied.add(refused.start)
            against[one.start].add(other.start)
            against[other.start].add(one.start)
    for claim, answer in _answered(figures, text, cues):
        against[claim.start].add(answer.start)
        against[answer.start].add(claim.start)
    return tuple(
        fact.model_copy(
            update={"against": tuple(sorted(against[fact.start])), "is_denied": fact.start in denied}
        )
        if isinstance(fact, Figure) and fact.start in against
        else fact
        for fact in facts
    )


def _denied(one: Figure, other: Figure, text: str, cues: _Cues) -> Figure | None:
    """Give which of two neighbours is named only to be denied: "22 people, not 19"."""
    if one.sentence_start != other.sentence_start or not _are_alike(one, other):
        return None
    if not (_are_in_unit(one, other) or is_bare(one) or is_bare(other)):
        return None
    between = norms(text[one.end : other.start])
    if _ends_with(between, cues.denying):
        return other
    is_other_way = not cues.but.isdisjoint(between)
    before = norms(text[one.sentence_start : one.start])
    return one if is_other_way and _ends_with(before, cues.denying) else None


def _ends_with(words: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[-length:]) in phrases for length in range(1, _LONGEST))


def _answered(
    figures: Sequence[Figure], text: str, cues: _Cues
) -> Iterator[tuple[Figure, Figure]]:
    """Give the claims and what is held against each right behind it.

    Of several figures in the sentence of either, those of one metric are meant, else the first of
    the claim and the last of the answer: "9.4 tonnes, up from 7.7", "strip out 15m and it is 12m".
    """
    sentences = [list(group) for _, group in groupby(figures, key=lambda f: f.sentence_start)]
    ends = [group[0].sentence_end for group in sentences]
    for at, answers in enumerate(sentences):
        first = bisect_left(ends, answers[0].sentence_start - _NEAR_BY)
        for claims in _in_turn(sentences[first:at], answers[0], text):
            pairs = [
                (claim, answer)
                for claim in claims
                for answer in reversed(answers)
                if _clash(claim, answer, text, cues)
            ]
            if pairs:
                yield next((pair for pair in pairs if _are_of_one_metric(*pair)), pairs[0])
                break


def _in_turn(
    sentences: Sequence[list[Figure]], answer: Figure, text: str
) -> Iterator[Sequence[Figure]]:
    """Give the sentences before an answer in the order in which it may take them up.

    In its own paragraph that is the nearest; of the one before the first, which is what that
    paragraph is on. What somebody is named for comes before what the article says.
    """
    opening = text.rfind("\n", 0, answer.sentence_start)
    own = [group for group in sentences if group[0].sentence_start > opening]
    before = sentences[: len(sentences) - len(own)]
    ordered = [*reversed(own), *before]
    yield from (told for group in ordered if (told := [f for f in group if f.speaker is not None]))
    yield from (bare for group in ordered if (bare := [f for f in group if f.speaker is None]))


def _are_of_one_metric(one: Figure, other: Figure) -> bool:
    return one.metric is not None and one.metric == other.metric


def _clash(claim: Figure, answer: Figure, text: str, cues: _Cues) -> bool:
    if not _are_comparable(claim, answer) or "retracted" in (claim.status, answer.status):
        return False
    is_anothers = claim.speaker != answer.speaker
    if unit_class(claim) == "count" and not _are_in_unit(claim, answer) and not is_bare(answer):
        if _is_large(claim) and _is_near(claim, answer, _FACTOR_LARGE):
            return is_anothers
        own = norms(answer.sentence)
        is_disputed = _holds(own, cues.disputing) and _is_near(claim, answer, _FACTOR_UNLIKE)
        return is_anothers and is_disputed
    is_told = is_anothers and None not in (claim.speaker, answer.speaker)
    words = norms(text[claim.sentence_end : answer.sentence_end])
    if _holds(words, cues.disputing) or _holds(words, cues.counting):
        return is_told or is_bare(answer)
    return is_told and (_is_put_at(answer, cues) or _is_refuted(claim, answer, text, cues))


def _holds(words: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(
        tuple(words[at : at + length]) in phrases
        for at in range(len(words))
        for length in range(1, _LONGEST + 1)
    )


def _is_put_at(figure: Figure, cues: _Cues) -> bool:
    """Tell "put the pay at 7.80 euros"."""
    words = norms(figure.sentence[: figure.start - figure.sentence_start])[-_AT_WITHIN:]
    return words[-1:] == ["at"] and not cues.putting.isdisjoint(words)


def _is_refuted(claim: Figure, answer: Figure, text: str, cues: _Cues) -> bool:
    """Tell "81 percent had a mark. That is good. It is not 94.": right behind, without a unit."""
    behind = norms(text[answer.sentence_end : answer.sentence_end + _REFUTED_WITHIN])
    number = norms(claim.text)[0]
    places = (at for at, word in enumerate(behind) if word == number)
    return any(_ends_with(behind[:at], cues.denying) for at in places)


def _are_comparable(one: Figure, other: Figure) -> bool:
    """Tell whether figures measure in one way, in one unit, of one time, and differ."""
    periods = {one.period, other.period} - {None}
    is_change = "change" in (one.figure_kind, other.figure_kind)
    return (
        _are_alike(one, other)
        and not one.row
        and not other.row
        and (not is_change or one.figure_kind == other.figure_kind)
        and len(periods) < 2
        and (unit_class(one) == "count" or _are_in_unit(one, other))
    )


def _are_alike(one: Figure, other: Figure) -> bool:
    """Tell whether figures are in one kind of unit and nearly of one size."""
    is_kind = unit_class(one) == unit_class(other) not in ("rank", "times")
    return is_kind and not same_value(one, other) and _is_near(one, other, _FACTOR)


def _are_in_unit(one: Figure, other: Figure) -> bool:
    mine, theirs = ((figure.unit or "").partition(" per ")[0] for figure in (one, other))
    if unit_class(one) == "count":
        return not set(stems(mine)).isdisjoint(stems(theirs))
    return mine == theirs


def is_bare(figure: Figure) -> bool:
    """Tell a count that names nothing of its own and ends its clause: "and I get 347"."""
    behind = figure.sentence[figure.end - figure.sentence_start :].lstrip(" ”\"»’")
    is_last = not behind or behind[0] in ".,;:!?—–-)"
    return unit_class(figure) == "count" and is_last and (figure.value or 0.0).is_integer()


def _is_large(figure: Figure) -> bool:
    return abs(figure.value or 0.0) >= _LARGE


def _is_near(one: Figure, other: Figure, factor: float) -> bool:
    low, high = sorted((abs(one.value or 0.0), abs(other.value or 0.0)))
    return low > 0 and high <= factor * low
