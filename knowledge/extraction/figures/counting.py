"""What is counted where no noun follows the number: told by the head or the figure before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.amounts.gapping import gapping_words
from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.nouns import is_plural, noun_words, plural
from knowledge.extraction.amounts.units import UnitWords, rate_after, unit_words
from knowledge.extraction.figures.continuing import ContinuingWords, continued
from knowledge.extraction.figures.currencies import CurrencyWords, currency_words, of_money
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.extraction.figures.points import POINTS, PointWords, are_of_shares, point_words
from knowledge.extraction.lines import Line, Phrases, line
from knowledge.lexicon import Lexicon

_PEOPLE = "people"
_YEARS = "years"
_ORDER = 10
_CLOSING = frozenset({"", ".", ",", ";", "and", "but"})


class Carried(NamedTuple):
    """What the sentences before leave to a bare number."""

    counts: tuple[tuple[float, str], ...] = ()
    """What was counted before, with how many of it, in the same paragraph; the last first."""
    line: Line | None = None
    """The sentence before, in the same paragraph."""
    currency: str | None = None
    """The currency that the article named last."""


@dataclass(frozen=True)
class CountingWords:
    """Words that tell what a bare number counts."""

    units: UnitWords
    currencies: CurrencyWords
    telling: Phrases
    """Phrases right before a number that tell what it counts: "killing", "in front of"."""
    by_phrase: Mapping[tuple[str, ...], str]
    """What each of them counts."""
    people_before: Phrases
    """Phrases right after a number of people: "aboard", "in custody"."""
    by_noun: Mapping[str, str]
    """What the thing measured is counted in: a population in people."""
    of_numbers: frozenset[str]
    """Nouns that say that what stands before them is counted: passenger "numbers"."""
    continuing: ContinuingWords
    exchanged: Mapping[str, str]
    """Codes of currencies by their names."""
    points: PointWords
    being: frozenset[str]
    ages: frozenset[str]
    saying: frozenset[str]
    paying: frozenset[str]


@lru_cache(maxsize=4)
def counting_words(lexicon: Lexicon) -> CountingWords:
    """Read the tables."""
    table = lexicon.table("figures")
    after = lexicon.table("units")["currency_after"]
    counted_by = table["counted_by"]
    return CountingWords(
        units=unit_words(lexicon),
        currencies=currency_words(lexicon),
        by_phrase={
            tuple(phrase.split()): unit
            for unit, phrases in table["counted_after"].items()
            for phrase in phrases
        },
        telling=Phrases(p for phrases in table["counted_after"].values() for p in phrases),
        people_before=Phrases(table["people_before"]),
        by_noun={noun: unit for unit, nouns in counted_by.items() for noun in nouns},
        of_numbers=frozenset(table["of_numbers"]),
        continuing=ContinuingWords(
            frozenset((*table["comparing"], *table["bridging"])),
            gapping_words(lexicon),
            noun_words(lexicon),
        ),
        points=point_words(lexicon),
        being=frozenset(table["being"]),
        ages=frozenset(table["ages"]),
        paying=frozenset(table["paying"]),
        saying=frozenset(lexicon.table("speech")["core"].split()),
        exchanged={name: code for name, code in after.items() if " " not in name},
    )


def unit_name(amount: Amount, unit: str | None) -> str | None:
    """Join unit and rate: "EUR per month"; a rate of nothing named is "per 100,000 people"."""
    if amount.per is None:
        return unit
    return f"{unit} per {amount.per}" if unit else f"per {amount.per}"


def counted(
    scene: Scene,
    index: int,
    head: Head,
    before: Sequence[Amount],
    carried: Carried,
    words: CountingWords,
) -> Amount:
    """Name what an amount without a unit counts.

    ``before`` are the earlier amounts of the sentence, whose unit a bare number goes on with.
    """
    amount = scene.amounts[index]
    if amount.unit == POINTS and are_of_shares(scene, amount, words.points):
        end = scene.line.tokens[(amount.noun_end or amount.last) - 1].end
        return amount._replace(unit=f"percentage {POINTS}", kind="percentage_points", end=end)
    if amount.unit is not None or amount.kind != "count" or _is_mere_rate(scene, amount):
        return amount
    like = continued(scene, index, head, before, words.continuing)
    if like:
        return amount._replace(unit=like.unit, kind=like.kind)
    told = _told_before(scene, amount, words)
    if told:
        return amount._replace(unit=told, kind="duration" if told == _YEARS else amount.kind)
    currency = _currency_of(scene, amount, before, carried, words)
    if currency:
        return amount._replace(unit=currency, kind="currency")
    phrase = line(scene.line.text[head.start : head.end])
    noun = _measured(phrase, head, amount, words)
    if scene.line.low(amount.last) == "more" and scene.line.low(amount.last + 1) in _CLOSING:
        noun = _last(before, amount) or noun  # "scored seven goals and created eleven more"
    measured = noun
    if _stands_alone(scene, amount) or noun is None:
        noun = _did_since(scene, amount, before, words)
        noun = noun or _last(before, amount) or measured or _nearest(scene, amount, words)
        noun = noun or _of_before(scene, amount, carried, words)
    return amount._replace(unit=noun, per=amount.per or _rate_within(phrase, words.units))


def _is_mere_rate(scene: Scene, amount: Amount) -> bool:
    """Tell "172 per 100,000 people", which counts nothing."""
    return any(scene.line.low(at) == "per" for at in range(amount.first, amount.last))


def _currency_of(
    scene: Scene,
    amount: Amount,
    before: Sequence[Amount],
    carried: Carried,
    words: CountingWords,
) -> str | None:
    """The currency of a rate of exchange, or of a bare sum of money."""
    if amount.per in words.exchanged.values():
        return _exchanged(scene, amount, words)
    if not of_money(scene, amount, words.currencies):
        return None
    return next((a.unit for a in reversed(before) if a.kind == "currency"), carried.currency)


def _exchanged(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """The currency whose rate is given: "the rupiah weakened to 15,600 per dollar"."""
    before = (scene.line.low(at) for at in range(amount.first - 1, -1, -1))
    found = (words.exchanged[low] for low in before if low in words.exchanged)
    return next((code for code in found if code != amount.per), None)


def _told_before(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """What the words beside the number count: "drowning more than 7,000", "Age: 24"."""
    if scene.line.low(amount.opening - 1) == ":":
        return _YEARS if scene.line.low(amount.opening - 2) in words.ages else None
    for at in (amount.opening, amount.first):
        phrase = words.telling.before(scene.line, at)
        if phrase:
            return words.by_phrase[phrase]
    after = amount.last
    if scene.line.low(after) in words.being:
        of_whom = words.by_phrase.get((scene.line.low(after + 1),))
        return _PEOPLE if of_whom == _PEOPLE else None
    return _PEOPLE if words.people_before.at(scene.line, after) else None


def _stands_alone(scene: Scene, amount: Amount) -> bool:
    """Tell ", now 37 a week", ", against 1.15 million": nothing else is said since the break."""
    first, last = next(segments(scene, amount.opening), (0, 0))
    return all(scene.roles[at] == "small" for at in range(first, last))


def _measured(phrase: Line, head: Head, amount: Amount, words: CountingWords) -> str | None:
    """The noun of the head: "educators" of "the number of Russian educators", "Dengue cases in"."""
    if head.start >= amount.end:
        return None
    nouns = list(_nouns(phrase, head, words))
    return nouns[-1] if nouns else None


def _nouns(phrase: Line, head: Head, words: CountingWords) -> Iterator[str]:
    lows = phrase.tokens
    of = next((i for i, token in enumerate(lows) if token.low == "of"), 0)
    first = of + 1 if of and lows[of - 1].low in words.units.counts else 0
    found = False
    for at, token in enumerate(lows[first:], first):
        if token.low in words.units.after_noun and found:
            return
        unit = words.by_noun.get(token.low)
        is_name = token.text[:1].isupper() and head.start + token.start > 0
        if unit:
            found = True
            yield unit
        elif token.low in words.of_numbers and at > first and lows[at - 1].kind == "word":
            found = True
            yield plural(lows[at - 1].low, words.units.nouns)
        elif is_plural(token.low, words.units.nouns) and not is_name:
            found = True
            yield token.low


def _last(before: Sequence[Amount], amount: Amount) -> str | None:
    """What was counted last in numbers of the same order."""
    return _whole(counts_of(before), abs(amount.value or 0) / _ORDER)


def counts_of(amounts: Sequence[Amount]) -> tuple[tuple[float, str], ...]:
    """Give what some amounts count, with how many of it, the last first."""
    return tuple(
        (abs(a.value or 0), a.unit) for a in reversed(amounts) if a.kind == "count" and a.unit
    )


def _whole(counts: Sequence[tuple[float, str]], least: float) -> str | None:
    """What was counted last in numbers so large, else what was counted last."""
    wholes = (noun for count, noun in counts if count >= least)
    return next(wholes, counts[0][1] if counts else None)


def _of_before(scene: Scene, amount: Amount, carried: Carried, words: CountingWords) -> str | None:
    """Give what the sentence before counts or names: "I counted the bars. There are 1,116".

    A part is no larger than its whole: of "102 throws by ten octopuses" 17 can only be throws.
    """
    counted = _whole(carried.counts, abs(amount.value or 0))
    at = amount.opening - 1
    is_told = scene.line.low(at - 1) == "there" and scene.line.low(at) in words.units.nouns.stops
    if counted or carried.line is None or not is_told:
        return counted
    lows = [token.low for token in carried.line.tokens]
    return next((low for low in reversed(lows) if is_plural(low, words.units.nouns)), None)


def _did_since(
    scene: Scene, amount: Amount, before: Sequence[Amount], words: CountingWords
) -> str | None:
    """The plural that did something since the last count: "rigs failed; eleven were burnt out"."""
    if scene.role(amount.last) != "verb":
        return None
    since = max((before[-1].noun_end or before[-1].last) if before else 0, 0)
    subjects = (
        scene.line.low(at)
        for at in range(amount.opening - 1, since - 1, -1)
        if scene.roles[at] == "word" and scene.role(at + 1) == "verb"
        if scene.line.low(at + 1) not in words.saying
    )
    return next((low for low in subjects if is_plural(low, words.units.nouns)), None)


def _nearest(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """The plural noun that closes the clause before: "more direct flights, now 37 a week"."""
    for first, last in segments(scene, amount.opening):
        if scene.line.low(last) in words.saying:
            return None  # "ministers said 20,000 came"
        for at in range(last - 1, first - 1, -1):
            if scene.line.low(at) in words.saying:
                return None
            is_name = scene.line.tokens[at].text[:1].isupper() and at > 0
            if is_plural(scene.line.low(at), words.units.nouns) and scene.roles[at] == "word":
                return None if is_name else scene.line.low(at)
    return None


def _rate_within(phrase: Line, words: UnitWords) -> str | None:
    """The rate that the head names: "the number of direct flights a week"."""
    found = (rate_after(phrase, at, words) for at in range(1, len(phrase.tokens)))
    return next((rate.name for rate in found if rate), None)
