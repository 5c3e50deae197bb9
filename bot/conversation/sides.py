"""No side of a disagreement leaves alone: which sides the stretches shown leave unsaid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.conversation.page import Cut, Page
from knowledge.answers.knowing import known_by

if TYPE_CHECKING:
    from knowledge.base.facts import FactBase
    from knowledge.models import Disagreement, Finding, Period

ENOUGH = 5
"""A reply shows at most five findings: of a disagreement with more sides, five are enough."""
Shown = Mapping[str, Sequence[Cut]]


def cuts_of(page: Page) -> tuple[Cut, ...]:
    """Give every verbatim stretch of a page."""
    return tuple(run.proof for run in page.runs() if isinstance(run.proof, Cut))


def unsaid(base: FactBase, cuts: Iterable[Cut], by: Period | None = None) -> tuple[str, ...]:
    """Give the ids of the findings that contradict a figure shown and are not shown.

    ``by``: the time of which it was asked what was known; what was published later is no side.
    """
    shown = _by_article(cuts)
    return tuple(
        dict.fromkeys(
            side for item in _touched(base, shown) for side in _unsaid(base, item, shown, by)
        )
    )


def _touched(base: FactBase, shown: Shown) -> list[Disagreement]:
    """Give the disagreements of which some figure is shown, in the order of the articles."""
    ids = dict.fromkeys(
        id_
        for article, cuts in shown.items()
        for cut in cuts
        for id_ in base.disputed(article, cut.start, cut.end)
    )
    return sorted((base.disagreements[id_] for id_ in ids), key=lambda item: _place(item, base))


def _place(item: Disagreement, base: FactBase) -> tuple[str, int]:
    return min((fact.article, fact.start) for fact in base.findings[item.findings[0]].facts)


def _unsaid(base: FactBase, item: Disagreement, shown: Shown, by: Period | None) -> list[str]:
    sides = known_by((base.findings[side] for side in item.findings), by, base)
    said = [covers(shown, side) for side in sides]
    if not any(said) or sum(said) >= min(len(said), ENOUGH):
        return []
    return [side.id for side, is_said in zip(sides, said, strict=True) if not is_said]


def covers(shown: Shown, finding: Finding) -> bool:
    """Tell whether some fact of the finding stands whole within what is shown."""
    return any(
        cut.start <= fact.start and fact.end <= cut.end
        for fact in finding.facts
        for cut in shown.get(fact.article, ())
    )


def _by_article(cuts: Iterable[Cut]) -> Shown:
    shown: defaultdict[str, list[Cut]] = defaultdict(list)
    for cut in cuts:
        shown[cut.article].append(cut)
    return shown
