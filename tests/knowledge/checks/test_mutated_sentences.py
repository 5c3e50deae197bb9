"""Sentences of the articles are "the same"; with one thing changed in them they never are."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, time

import pytest

from knowledge import Briefing
from knowledge.checks import Claim
from knowledge.models import Figure
from tests.knowledge.checks.mutations import mutations, originals
from tests.knowledge.folders import NOW


def claim_at(briefing: Briefing, text: str, figure: Figure, at: int) -> Claim | None:
    """Check a text on the day of the figure's article and give the claim that stands there."""
    day = briefing.base.articles[figure.article].published
    now = datetime.combine(day, time(12), UTC) if day else NOW
    found = briefing.check(text, now).claims
    return next((claim for claim in found if claim.start <= at < claim.end), None)


def is_repeated(claim: Claim | None) -> bool:
    """Tell whether the articles, or one side of them, are said to say the same."""
    if claim is None:
        return False
    return claim.verdict == "same" or (claim.verdict == "disagree" and not claim.differs)


def test_every_sentence_with_a_figure_is_recognised(briefing: Briefing) -> None:
    for figure in originals(briefing.base):
        at = figure.start - figure.sentence_start
        claim = claim_at(briefing, figure.sentence, figure, at)
        assert is_repeated(claim), figure.sentence
        assert claim is not None
        assert briefing.base.finding_of(figure.id) in claim.findings


@pytest.mark.parametrize("seed", range(3))
def test_a_hundred_changed_sentences_are_never_the_same(briefing: Briefing, seed: int) -> None:
    changed = mutations(briefing.base, 100, seed)
    assert len(changed) == 100
    kinds = Counter(mutation.kind for mutation in changed)
    assert kinds.keys() >= {"digit", "name", "year", "qualifier", "country", "unit", "direction"}
    wrong = [
        (each.kind, each.text)
        for each in changed
        if is_repeated(claim_at(briefing, each.text, each.figure, each.at))
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["football", "rates", "ringers"])
def test_it_holds_for_folders_of_other_subjects(name: str, request: pytest.FixtureRequest) -> None:
    other: Briefing = request.getfixturevalue(name)
    for figure in originals(other.base):
        at = figure.start - figure.sentence_start
        assert is_repeated(claim_at(other, figure.sentence, figure, at)), figure.sentence
    wrong = [
        (each.kind, each.text)
        for each in mutations(other.base, 100, 1)
        if is_repeated(claim_at(other, each.text, each.figure, each.at))
    ]
    assert wrong == []
