"""People called by their country: "14,200 Mongolians"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.nouns import PEOPLE
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import Token
from knowledge.lexicon import Match


def as_people(amount: Amount, head: Head, scene: Scene, named: Sequence[Match]) -> Amount:
    """Give an amount of a nation the unit of people: "the number of Italians fell to 28,600"."""
    if amount.kind != "count":
        return amount
    if amount.noun_end is not None:
        is_nation = _is_nation(scene.line.tokens[amount.noun_end - 1], named)
        return amount._replace(unit=PEOPLE) if is_nation else amount
    measured = [t for t in scene.line.tokens if head.start <= t.start < head.end]
    measured = measured[1:] if measured and measured[0].low == "the" else measured
    is_number = [token.low for token in measured[:2]] == ["number", "of"]
    named_so = is_number and [t for t in measured[2:4] if t.low.endswith("s")]
    is_of_nation = named_so and amount.unit is None and _is_nation(named_so[0], named)
    return amount._replace(unit=PEOPLE) if is_of_nation else amount


def _is_nation(noun: Token, named: Sequence[Match]) -> bool:
    return noun.text[:1].isupper() and any(
        match.concept.kind == "country" and match.start <= noun.start < match.end for match in named
    )
