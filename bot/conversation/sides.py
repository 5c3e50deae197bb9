"""No side of a disagreement leaves alone: which sides the stretches shown leave unsaid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.conversation.page import Cut, Page

if TYPE_CHECKING:
    from knowledge.facts import FactBase
    from knowledge.models import Disagreement, Finding

ENOUGH = 5
"""A reply shows at most five findings: of a disagreement with more sides, five are enough."""
Shown = Mapping[str, Sequence[Cut]]


def cuts_of(page: Page) -> tuple[Cut, ...]:
    """Give every verbatim stretch of a page."""
    return tuple(run.proof for run in page.runs() if isinstance(run.proof, Cut))


def unsaid(base: FactBase, cuts: Iterable[Cut]) -> tuple[str, ...]:
    """Give the ids of the findings that contradict a figure shown and are not shown."""
    shown = _by_article(cuts)
    return tuple(
        dict.fromkeys(side for item in _touched(base, shown) for side in _unsaid(base, item, shown))
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


def _unsaid(base: FactBase, item: Disagreement, shown: Shown) -> list[str]:
    said = [covers(shown, base.findings[side]) for side in item.findings]
    if not any(said) or sum(said) >= min(len(said), ENOUGH):
        return []
    return [side for side, is_said in zip(item.findings, said, strict=True) if not is_said]


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
