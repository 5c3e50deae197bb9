"""People called by their country: "14,200 Mongolians"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.nouns import PEOPLE
from knowledge.extraction.figures.phrases import Scene
from knowledge.lexicon import Match


def as_people(amount: Amount, scene: Scene, named: Sequence[Match]) -> Amount:
    """Give an amount of a nation the unit of people."""
    if amount.kind != "count" or amount.noun_end is None:
        return amount
    noun = scene.line.tokens[amount.noun_end - 1]
    is_nation = noun.text[:1].isupper() and any(
        match.concept.kind == "country" and match.start <= noun.start < match.end for match in named
    )
    return amount._replace(unit=PEOPLE) if is_nation else amount
