"""What somebody holds against a claim right behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from knowledge.language.words import norms
from knowledge.models import Figure
from knowledge.opposing.alike import are_comparable, are_in_unit, are_paced_alike, is_bare
from knowledge.opposing.cues import Cues, is_added, said
from knowledge.text import sentences
from knowledge.values import are_near, unit_class

NEAR_BY = 400
"""Characters between a claim and what is held against it right there."""
_FACTOR_UNLIKE = 2.0
"""Numbers that count under two names are hardly of one thing if they are further apart."""
_LARGE, _FACTOR_LARGE = 1000, 1.15
"""Large numbers so near each other are of one thing, whatever it is called."""
_FACTOR_GOING_ON = 3.0
_FAR = 1200
"""The same where the number is disputed in so many words: three paragraphs may lie between."""
_BEFORE = 200
"""Characters before an answer in which somebody disputes the number."""
_TOLL = "deaths"
_REFUTED_WITHIN = 100
_AT_WITHIN = 6
"""Words between "puts" and the "at" before a figure."""
_TAKEN_UP = frozenset({"it", "that", "them", "this"})
"""Who "puts it at 78" speaks of the figure right before, whoever gave that."""
_MOST = 8
"""A sentence with more figures is a list or a table."""


def answered(figures: Sequence[Figure], text: str, words: Cues) -> Iterator[tuple[Figure, Figure]]:
    """Give the claims and what is held against each right behind it.

    Of several figures in the sentence of either, those of one metric are meant, else the first of
    the claim and the last of the answer: "9.4 tonnes, up from 7.7", "strip out 15m and it is 12m".
    """
    groups = [list(group) for _, group in groupby(figures, key=lambda f: f.sentence_start)]
    ends = [group[0].sentence_end for group in groups]
    for at, answers in enumerate(groups):
        if len(answers) > _MOST:
            continue
        dispute = _dispute_before(answers[0], text, words)
        reach = _FAR if dispute else NEAR_BY
        first = bisect_left(ends, answers[0].sentence_start - reach)
        earlier = [group for group in groups[first:at] if len(group) <= _MOST]
        earlier = [group for group in earlier if not _is_parted(group[0], answers[0], text)]
        taken_up = earlier[-1:] if _is_put_at(answers[-1], words, of=_TAKEN_UP) else []
        for claims in (answers, *taken_up, *_in_turn(earlier, answers[0], text)):
            pairs = [
                (claim, answer)
                for claim in claims
                for answer in reversed(answers)
                if claim.end < answer.start and _clash(claim, answer, text, words, dispute)
            ]
            if pairs:
                yield next((pair for pair in pairs if _are_of_one_metric(*pair)), pairs[0])
                break


def _is_parted(claim: Figure, answer: Figure, text: str) -> bool:
    """Tell whether a heading stands between two sentences: the second is on something else."""
    between = text[claim.sentence_end : answer.sentence_start].split("\n")
    return len(between) > 2 and any(line.strip()[-1:].isalnum() for line in between[1:-1])


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


def _are_of_two_metrics(one: Figure, other: Figure) -> bool:
    """Tell whether figures are of metrics that differ; so much a year is of whatever it costs."""
    is_other = None not in (one.metric, other.metric) and one.metric != other.metric
    return is_other and not are_paced_alike(one, other)


def _are_two_sums(one: Figure, other: Figure) -> bool:
    """Tell what was recovered from what was gained: of money many things are told."""
    return unit_class(one) == "currency" and _are_of_two_metrics(one, other)


def _clash(claim: Figure, answer: Figure, text: str, words: Cues, dispute: Sequence[str]) -> bool:
    if "retracted" in (claim.status, answer.status) or not are_comparable(claim, answer):
        return False
    if is_added(answer, words):
        return False
    if claim.sentence_start == answer.sentence_start:
        return _clash_within(claim, answer, text[claim.end : answer.start], words)
    is_bare_count = is_bare(answer)
    if unit_class(claim) == "count" and not is_bare_count and not are_in_unit(claim, answer):
        return claim.speaker != answer.speaker and (
            _are_of_one_count(claim, answer, words) or _is_disputed(claim, answer, words, dispute)
        )
    is_told = claim.speaker != answer.speaker and None not in (claim.speaker, answer.speaker)
    between = norms(text[claim.sentence_end : answer.sentence_end])
    if words.disputing.stand_in(between) or words.counting.stand_in(norms(answer.before)):
        return (
            is_told
            or (is_bare_count and (claim.speaker is not None or _is_put_at(answer, words)))
            or (_is_of_who_disputes(answer, words) and _is_disputed(claim, answer, words, dispute))
        )
    is_adjacent = not text[claim.sentence_end : answer.sentence_start].strip()
    return (is_adjacent and _is_put_at(answer, words, of=_TAKEN_UP)) or (
        is_told
        and (
            (_is_put_at(answer, words) and not _are_two_sums(claim, answer))
            or words.nearing.end(norms(answer.before))
            or _is_refuted(claim, answer, text, words)
            or (is_adjacent and _goes_on(claim, answer, words))
        )
    )


def _clash_within(claim: Figure, answer: Figure, between: str, words: Cues) -> bool:
    """Tell whether what one sentence says of two figures sets them against each other."""
    said_between = norms(between)
    is_told = words.counting.stand_in(said_between) or words.according.stand_in(said_between)
    is_like = is_bare(answer) or are_in_unit(claim, answer)
    return is_like and (is_told or _is_anothers_clause(claim, answer, between, words))


def _is_anothers_clause(claim: Figure, answer: Figure, between: str, words: Cues) -> bool:
    """Tell "the council says six weeks; the contractor told us nine weeks"."""
    is_told = claim.speaker != answer.speaker and None not in (claim.speaker, answer.speaker)
    return is_told and (";" in between or words.parting.stand_in(norms(between)))


def _goes_on(claim: Figure, answer: Figure, words: Cues) -> bool:
    """Tell "300 people were evacuated, he said. The fire chief said it was 450 people".

    Of what is no count it has to be the same metric, or somebody has to insist.
    """
    if _are_of_two_metrics(claim, answer):
        return False
    is_same = unit_class(claim) == "count" and are_in_unit(claim, answer)
    is_same = is_same or _are_of_one_metric(claim, answer)
    is_near = is_same and are_near(claim, answer, _FACTOR_GOING_ON)
    return is_near or words.claiming.stand_in(said(answer.sentence))


def _are_of_one_count(claim: Figure, answer: Figure, words: Cues) -> bool:
    """Tell whether two nouns are counted for one thing: "strikers" and "employees who stayed"."""
    is_large = min(abs(figure.value or 0.0) for figure in (claim, answer)) >= _LARGE
    if is_large and are_near(claim, answer, _FACTOR_LARGE):
        return True
    is_near = are_near(claim, answer, _FACTOR_UNLIKE)
    return is_near and words.disputing.stand_in(said(answer.sentence))


def _dispute_before(answer: Figure, text: str, words: Cues) -> list[str]:
    """Give the folded words of "The union disputes the number." right before an answer."""
    start = answer.sentence_start
    before = sentences(text, max(0, start - _BEFORE), start)
    said = norms(before[-1].text) if before else []
    return said if words.disputing.stand_in(said) and words.numbers.stand_in(said) else []


def _is_disputed(claim: Figure, answer: Figure, words: Cues, dispute: Sequence[str]) -> bool:
    """Tell whether an answer to a dispute may count the claim's by another name.

    What who disputes has itself is no answer: "It has 41,000 members".
    """
    is_there = bool(dispute) and answer.sentence_start - claim.sentence_end <= NEAR_BY
    is_of_it = _TOLL in (claim.metric, claim.unit) or words.tolls.isdisjoint(dispute)
    is_own = not words.having.isdisjoint(norms(answer.before)[-1:])
    return is_there and is_of_it and not is_own and are_near(claim, answer, _FACTOR_GOING_ON)


def _is_of_who_disputes(answer: Figure, words: Cues) -> bool:
    """Tell whether a sentence goes on with who disputes: "Its monitors found 84 percent"."""
    return answer.speaker is None and not words.going_on.isdisjoint(said(answer.sentence)[:1])


def _is_put_at(figure: Figure, words: Cues, of: frozenset[str] = frozenset()) -> bool:
    """Tell "put the pay at 7.80 euros"; with ``of`` only of one of these words ("puts it at")."""
    before = norms(figure.before)[-_AT_WITHIN:]
    is_of = not of or not of.isdisjoint(before[-2:-1])
    return is_of and before[-1:] == ["at"] and not words.putting.isdisjoint(before)


def _is_refuted(claim: Figure, answer: Figure, text: str, words: Cues) -> bool:
    """Tell "81 percent had a mark. That is good. It is not 94.": right behind, without a unit."""
    behind = norms(text[answer.sentence_end : answer.sentence_end + _REFUTED_WITHIN])
    number = norms(claim.text)[0]
    places = (at for at, word in enumerate(behind) if word == number)
    return any(words.denying.end(behind[:at]) for at in places)
