"""What a sentence leaves to the next one: what was counted, measured and named last."""

from __future__ import annotations

from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.figures.counting import counts_of
from knowledge.extraction.figures.counting_words import Carried, CountingWords, Counts
from knowledge.extraction.figures.neighbours import is_item
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.figures.points import POINTS
from knowledge.text import asks


def carried_on(
    scene: Scene, text: str, carried: Carried, words: CountingWords, *, is_apart: bool
) -> Carried:
    """What a sentence leaves to the next, which may stand in a paragraph of its own."""
    amounts = scene.amounts
    currency = next((a.unit for a in reversed(amounts) if a.kind == "currency"), carried.currency)
    counts = counts_of(amounts) or carried.counts
    if is_apart:  # an answer counts what is asked of
        listed = _listed(scene, text, carried, words)
        asked = _asked(scene, text, counts, words)
        return Carried(asked, currency=currency, listed=listed)
    return Carried(counts, scene.line, amounts or carried.amounts, amounts, currency)


def _asked(scene: Scene, text: str, counts: Counts, words: CountingWords) -> Counts:
    """What a question is about, "And the trees?", unless it counts something itself."""
    if not asks(text):
        return ()
    lows = (token.low for token in scene.line.tokens)
    things = next((low for low in lows if is_plural(low, words.units.nouns)), None)
    return counts if counts_of(scene.amounts) or things is None else ((0.0, things),)


def _listed(scene: Scene, text: str, carried: Carried, words: CountingWords) -> str | None:
    """What the items of a list close with: of standings the points."""
    if text.rstrip().endswith(":"):
        is_table = not words.standings.isdisjoint(scene.line.lows)
        return POINTS if is_table else None
    return carried.listed if is_item(scene.line) else None
