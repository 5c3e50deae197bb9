"""The phrase after a number that reads on from it: "35,000 Tajik students are enrolled"."""

from __future__ import annotations

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import (
    PhraseWords,
    Scene,
    Stretch,
    last_preposition,
    may_end,
    says_something,
)

LONGEST = 90
"""Characters of the longest phrase."""


def phrase_after(scene: Scene, first: int, words: PhraseWords, least: int = 0) -> Stretch:
    """The phrase from a token to the end of its clause, the next amount or time.

    It goes on up to ``least`` in any case: "of the country's 25 districts".
    """
    while scene.line.low(first) == "-" and first < len(scene.roles):
        first += 1
    last = max(first, least)
    while last < len(scene.roles) and not _ends_phrase(scene, first, last):
        last += 1
    if scene.role(last) == "amount":
        last = last_preposition(scene, first, last, words) or last
    last = _over_closing_dash(scene, first, last, words)
    return _fitted(scene, first, last, words)


def _ends_phrase(scene: Scene, first: int, at: int) -> bool:
    if scene.roles[at] in ("break", "amount", "time"):
        return True
    tokens = scene.line.tokens
    if tokens[at].end - tokens[first].start > LONGEST:
        return True
    leads_on = tokens[at].low in ("and", "or", "but", "to") and at > first
    return leads_on and scene.role(at + 1) == "verb"


def _over_closing_dash(scene: Scene, first: int, last: int, words: PhraseWords) -> int:
    """Read on behind an amount set between dashes: "– 1,000 students – for education in …"."""
    opening = first - 1
    while opening >= 0 and scene.roles[opening] == "amount":
        opening -= 1
    between = scene.line.low(opening) == "-" == scene.line.low(last)
    if not between or scene.line.low(last + 1) not in words.prepositions:
        return last
    last += 1
    while last < len(scene.roles) and not _ends_phrase(scene, first, last):
        last += 1
    return last


def _fitted(scene: Scene, first: int, last: int, words: PhraseWords) -> Stretch:
    """Take off the end what no phrase ends with, verbs included; the beginning reads on."""
    tokens = scene.line.tokens
    quotes = [at for at in range(first, last) if tokens[at].low == '"']
    if len(quotes) % 2:
        last = quotes[-1]
    while first < last and not (may_end(scene, last - 1, words) or _is_participle(scene, last - 1)):
        last -= 1
    return (first, last) if says_something(scene, first, last, words) else None


def _is_participle(scene: Scene, at: int) -> bool:
    return scene.roles[at] == "verb" and scene.line.low(at).endswith("ed")


def prepositional(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """What follows with a preposition: "$5bn in the Tajik economy"."""
    at = amount.last
    if scene.line.low(at) not in words.prepositions or scene.role(at) != "small":
        return None
    return phrase_after(scene, at, words)
