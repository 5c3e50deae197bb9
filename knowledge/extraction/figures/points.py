"""Which points are percentage points: those of polls and shares, not of games and indices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import Scene
from knowledge.lexicon import Lexicon

POINTS = "points"
_PERCENT = 100


@dataclass(frozen=True)
class PointWords:
    """Words of games and markets, and of polls and shares."""

    scored: frozenset[str]
    polled: frozenset[str]


@lru_cache(maxsize=4)
def point_words(lexicon: Lexicon) -> PointWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    scored = (*table["points"]["scored"], *table["counted_by"]["points"])
    return PointWords(frozenset(scored), frozenset(table["points"]["polled"]))


def are_of_shares(scene: Scene, amount: Amount, words: PointWords) -> bool:
    """Tell the points of a poll from those of a game, an index or a table with places."""
    is_ranked = any(other.kind == "rank" for other in scene.amounts)
    if amount.value is None or abs(amount.value) > _PERCENT or is_ranked:
        return False
    lows = {token.low for token in scene.line.tokens}
    if not lows.isdisjoint(words.scored) or _is_held(scene, amount):
        return False
    apposed = _in_percent(scene, amount)
    if apposed is not None:
        is_behind = apposed.last < amount.first and scene.line.low(amount.opening - 1) == "("
        return is_behind and abs(amount.value) < abs(apposed.value or 0)  # "14.2% (+1.9 pts)"
    return not lows.isdisjoint(words.polled)


def _is_held(scene: Scene, amount: Amount) -> bool:
    """Tell "lead with 5.5 and 6 points" from a lead of six: what is won in games is held."""
    at = amount.opening - 1
    while scene.role(at) == "amount" or scene.line.low(at) in ("and", ","):
        at -= 1
    return scene.line.low(at) == "with"


def _in_percent(scene: Scene, amount: Amount) -> Amount | None:
    """The share beside "gained 21 points, or 0.37 percent", "1.9 percent, or 52 points"."""
    at = amount.noun_end or amount.last
    first = at + 2 if (scene.line.low(at), scene.line.low(at + 1)) == (",", "or") else at + 1
    is_apposed = scene.line.low(first - 1) in ("or", "(")
    before = amount.opening - (2 if scene.line.low(amount.opening - 2) == "," else 1)
    is_apposing = scene.line.low(amount.opening - 1) in ("or", "(")
    beside = (
        a
        for a in scene.amounts
        if a.kind == "percent"
        and ((is_apposed and a.first == first) or (is_apposing and a.last == before))
    )
    return next(beside, None)
