"""Which figures of an article it sets against each other itself, or against one told elsewhere.

News tells a quarrel over a number in few ways: "22 people, not 19"; the claim, and right behind it
whoever counts otherwise ("By her own records it is 8.1 tonnes", "He disputes the sum. It was a
million"); a bare number that takes its noun from the claim ("We arrive at 2,600").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.language.words import norms
from knowledge.lexicon import Lexicon
from knowledge.models import Fact, Figure
from knowledge.opposing.alike import are_close, are_in_unit, is_bare
from knowledge.opposing.answering import answered
from knowledge.opposing.cues import Cues, contests, counts_anew, cues, is_omitted
from knowledge.opposing.withdrawing import withdrawals


def with_opposed(facts: Sequence[Fact], text: str, lexicon: Lexicon) -> tuple[Fact, ...]:
    """Tell each figure of an article which others stand against it, and whether it contests any."""
    figures = [fact for fact in facts if isinstance(fact, Figure) and fact.value is not None]
    words = cues(lexicon)
    against: defaultdict[int, set[int]] = defaultdict(set)
    withdrawn = withdrawals(figures, text, lexicon)
    taken_back = {each.taken_back.start for each in withdrawn}
    figures = [figure for figure in figures if figure.start not in taken_back]
    denied = [(one, other) for one, other in pairwise(figures) if _denies(one, other, text, words)]
    denying = [(one, other) for other, one in pairwise(figures) if _denies_first(other, one, words)]
    for one, other in (*denied, *denying, *answered(figures, text, words)):
        against[one.start].add(other.start)
        against[other.start].add(one.start)
    for old, new in withdrawn:
        if new is not None:
            against[new.start].add(old.start)
    told: dict[int, dict[str, object]] = {
        start: {"against": tuple(sorted(others))} for start, others in against.items()
    }
    remarks = (
        ("is_denied", True, (other.start for _, other in (*denied, *denying))),
        ("contests", True, _contesting(facts, text, words)),
        ("status", "retracted", taken_back),
    )
    for name, value, starts in remarks:
        for start in starts:
            told.setdefault(start, {})[name] = value
    return tuple(
        fact.model_copy(update=told[fact.start])
        if isinstance(fact, Figure) and fact.start in told
        else fact
        for fact in facts
    )


def _contesting(facts: Sequence[Fact], text: str, words: Cues) -> Iterator[int]:
    """Give the starts of the figures that are set against what is told elsewhere."""
    figures = [fact for fact in facts if isinstance(fact, Figure)]
    of_sentences = {figure.sentence_start: figure for figure in figures}
    set_against = {at for at, one in of_sentences.items() if contests(one, text, words)}
    for figure in figures:
        is_set = figure.sentence_start in set_against or counts_anew(figure, words)
        if is_set and not is_omitted(figure, words):
            yield figure.start


def _denies(one: Figure, other: Figure, text: str, words: Cues) -> bool:
    """Tell "22 people, not 19"."""
    if one.sentence_start != other.sentence_start:
        return False
    is_denied = words.denying.end(norms(text[one.end : other.start]))
    return is_denied and _are_of_a_kind(one, other)


def _denies_first(denied: Figure, other: Figure, words: Cues) -> bool:
    """Tell "not 19 people but 22"."""
    if denied.sentence_start != other.sentence_start:
        return False
    sentence, start = denied.sentence, denied.sentence_start
    if words.but.isdisjoint(norms(sentence[denied.end - start : other.start - start])):
        return False
    is_denied = words.denying.end(norms(denied.before))
    return is_denied and _are_of_a_kind(denied, other)


def _are_of_a_kind(one: Figure, other: Figure) -> bool:
    return are_close(one, other) and (are_in_unit(one, other) or is_bare(one) or is_bare(other))
