"""What is counted where no noun follows the number: told by the head or the figure before."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.amounts import Amount
from knowledge.extraction.heads import Head
from knowledge.extraction.lines import Line, line
from knowledge.extraction.nouns import is_plural
from knowledge.extraction.phrases import Scene, segments
from knowledge.extraction.tables import Column
from knowledge.extraction.units import UnitWords, rate_after
from knowledge.lexicon import Match

_PEOPLE = "people"


def unit_name(amount: Amount, unit: str | None) -> str | None:
    """Join unit and rate: "EUR per month"; a rate of nothing named is "per 100,000 people"."""
    if amount.per is None:
        return unit
    return f"{unit} per {amount.per}" if unit else f"per {amount.per}"


def counted(
    scene: Scene, index: int, head: Head, before: Sequence[Amount], words: UnitWords
) -> Amount:
    """Name what an amount without a unit counts.

    ``before`` are the earlier amounts of the sentence, whose unit a bare number goes on with.
    """
    amount = scene.amounts[index]
    if amount.unit is not None or amount.kind != "count" or _is_mere_rate(scene, amount):
        return amount
    shared = _shared(scene, index)
    if shared:
        return amount._replace(unit=shared.unit, kind=shared.kind)
    phrase = line(scene.line.text[head.start : head.end])
    noun = _measured(phrase, head, amount, words)
    if _stands_alone(scene, amount) or noun is None:
        noun = _last(before) or _nearest(scene, amount, words) or noun
    return amount._replace(unit=noun, per=amount.per or _rate_within(phrase, words))


def _is_mere_rate(scene: Scene, amount: Amount) -> bool:
    """Tell "172 per 100,000 people", which counts nothing."""
    return any(scene.line.low(at) == "per" for at in range(amount.first, amount.last))


def _shared(scene: Scene, index: int) -> Amount | None:
    """The amount that gives its unit to this one: "from 2,100 to 1,050 kilocalories"."""
    if index + 1 == len(scene.amounts):
        return None
    one, other = scene.amounts[index], scene.amounts[index + 1]
    between = tuple(scene.line.low(at) for at in range(one.last, other.opening))
    return other if other.unit and between in (("to",), ("and",), ("or",)) else None


def _stands_alone(scene: Scene, amount: Amount) -> bool:
    """Tell ", now 37 a week", ", against 1.15 million": nothing else is said since the break."""
    first, last = next(segments(scene, amount.opening), (0, 0))
    return all(scene.roles[at] == "small" for at in range(first, last))


def _measured(phrase: Line, head: Head, amount: Amount, words: UnitWords) -> str | None:
    """The noun of the head: "educators" of "the number of Russian educators", "Dengue cases in"."""
    if head.start >= amount.end:
        return None
    lows = phrase.tokens
    of = next((i for i, token in enumerate(lows) if token.low == "of"), 0)
    first = of + 1 if of and lows[of - 1].low in words.counts else 0
    nouns: list[str] = []
    for token in lows[first:]:
        if token.low in words.after_noun and nouns:
            break
        is_name = token.text[:1].isupper() and head.start + token.start > 0
        if is_plural(token.low, words.nouns) and not is_name:
            nouns.append(token.low)
    return nouns[-1] if nouns else None


def _last(before: Sequence[Amount]) -> str | None:
    return next((amount.unit for amount in reversed(before) if amount.kind == "count"), None)


def _nearest(scene: Scene, amount: Amount, words: UnitWords) -> str | None:
    """The plural noun that closes the clause before: "more direct flights, now 37 a week"."""
    for first, last in segments(scene, amount.opening):
        for at in range(last - 1, first - 1, -1):
            if is_plural(scene.line.low(at), words.nouns) and scene.roles[at] == "word":
                return scene.line.low(at)
    return None


def _rate_within(phrase: Line, words: UnitWords) -> str | None:
    """The rate that the head names: "the number of direct flights a week"."""
    found = (rate_after(phrase, at, words) for at in range(1, len(phrase.tokens)))
    return next((rate.name for rate in found if rate), None)


def in_column(amount: Amount, column: Column | None) -> Amount:
    """Give a bare number of a table the unit and scale of its column."""
    if column is None or amount.unit is not None or amount.value is None:
        return amount
    is_scaled = abs(amount.value) >= 1_000_000
    value = amount.value if is_scaled else float(round(amount.value * column.scale, 6))
    return amount._replace(unit=column.unit, kind=column.kind, value=value)


def as_people(amount: Amount, scene: Scene, named: Sequence[Match]) -> Amount:
    """People called by their country are people: "14,200 Mongolians"."""
    if amount.kind != "count" or amount.noun_end is None:
        return amount
    noun = scene.line.tokens[amount.noun_end - 1]
    is_nation = noun.text[:1].isupper() and any(
        match.concept.kind == "country" and match.start <= noun.start < match.end for match in named
    )
    return amount._replace(unit=_PEOPLE) if is_nation else amount
