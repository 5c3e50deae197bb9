"""Units that a clause leaves out because the article has just named them: "it cost 1,900".

English drops a unit where verb or noun tells it: what something costs is money, what it takes is
time, a limit is in what it limits, a part of a whole ("2.4") is of nothing that is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import NounWords, is_plural, noun_words
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.extraction.figures.points import POINTS
from knowledge.extraction.lines import CLOSING
from knowledge.lexicon import Lexicon, word_sets

_LIKE, _LIMITED = 10, 100
_LIMIT_WITHIN = 4
_PLACE_WITHIN = 7
"""Tokens from "limit" to the number in "the limit in those waters is 15"."""
_PLACING = frozenset({"in", "on", "at", "for", "here", "there"})
_UNCOUNTED = frozenset({"percent", "percentage_points", "currency", "measure", "duration", "times"})
_REACHING = frozenset("reach reaches reached reaching exceed exceeds exceeded".split())
_BEING = frozenset({"is", "was", "are", "were", "была", "был", "было"})
_WHOLE = 100
_MAKING, _SAYING = frozenset({"make", "makes", "made"}), frozenset({"say", "says", "said"})
_ARTICLES = frozenset({"a", "an"})
_MORE = frozenset({"another", "еще"})
_LEADING = frozenset({"to", "at"})
_TOLD_AGAIN = frozenset({"percent", "measure", "duration", "currency"})
_SHARED_BEFORE = frozenset({"percent", "percentage_points", "measure", "duration"})


@dataclass(frozen=True)
class ElidedWords:
    """Verbs and nouns that tell a unit."""

    priced: frozenset[str]
    """Verbs whose object is money: "cost", "paid"."""
    sold: frozenset[str]
    """Verbs before "for" and a sum of money."""
    lasting: frozenset[str]
    """Verbs whose object is time: "takes"."""
    limits: frozenset[str]
    """What is in the unit of what it limits: "the limit is 250"."""
    settling: frozenset[str]
    likened: frozenset[str]
    """What has the unit of what was told before: "a forecast of 2.3 billion"."""
    claiming: frozenset[str]
    """How somebody gives a number of what was just counted: "the union speaks of 700"."""
    having: frozenset[str]
    """Verbs whose object may be any amount: "they have 18 now"."""
    prices: frozenset[str]
    """What is told in money: "the fare is 18"."""
    shares: frozenset[str]
    """What is told in percent where percent was told of before: "its share was 40"."""
    nouns: NounWords


@lru_cache(maxsize=4)
def elided_words(lexicon: Lexicon) -> ElidedWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    return word_sets(ElidedWords, {**table, **table["elided"]}, nouns=noun_words(lexicon))


def elided(
    scene: Scene,
    amount: Amount,
    before: Sequence[Amount],
    others: Sequence[Amount],
    currency: str | None,
    words: ElidedWords,
) -> Amount | None:
    """Give a bare number the unit that its clause leaves out.

    ``before`` are the earlier amounts of the sentence, ``others`` those of the sentence before it;
    ``currency`` is the one that the article named last.
    """
    verb = scene.line.low(amount.opening - 1)
    is_last = _closes(scene, amount)
    if verb in words.priced and is_last and (money := _money(before, currency)):
        return amount._replace(unit=money, kind="currency")
    is_sold = verb == "for" and scene.line.low(amount.opening - 2) in words.sold
    if is_sold and is_last and (money := _money(before, None)):
        return amount._replace(unit=money, kind="currency")
    if is_last and _is_price_too(scene, amount, before, words):
        return amount._replace(unit=before[-1].unit, kind="currency")
    if is_last and _is_named(scene, amount, words.prices) and (money := _money(before, currency)):
        return amount._replace(unit=money, kind="currency")
    like = _like(scene, amount, before, others, words)
    return like and amount._replace(unit=like.unit, kind=like.kind, per=amount.per or like.per)


def _like(
    scene: Scene,
    amount: Amount,
    before: Sequence[Amount],
    others: Sequence[Amount],
    words: ElidedWords,
) -> Amount | None:
    """The amount told before that has the unit which the clause leaves out."""
    verb, is_last = scene.line.low(amount.opening - 1), _closes(scene, amount)
    every, like = [*others, *before], None
    if verb in words.lasting and is_last:
        like = next(_of_kind(every, {"duration"}), None)
    elif _is_limit(scene, amount, words):
        like = next(_near(amount, every, _LIMITED), None)
    elif is_last and _is_likened(scene, amount, words):
        like = next(_near(amount, (a for a in reversed(before) if _has_unit(a)), _LIMITED), None)
    elif is_last and _is_put(scene, amount, words):
        like = next(_near(amount, every, _LIKE), None)
    elif _is_share(scene, amount, words):
        like = next(_of_kind(every, {"percent"}), None)
    elif amount.value is not None and amount.value % 1:
        like = next(_near(amount, _of_kind(before, _UNCOUNTED), _LIKE), None)
    elif is_last and _is_of_it(scene, amount):
        like = next(_near(amount, _of_kind(every, _TOLD_AGAIN), _LIMITED), None)
    elif _is_another(scene, amount):
        like = next(_near(amount, _of_kind(before, _SHARED_BEFORE), _LIKE), None)
    elif _is_had(scene, amount, words) and not before:
        like = next(_near(amount, _of_kind(others[-1:], _SHARED_BEFORE), _LIKE), None)
    return like


def _is_share(scene: Scene, amount: Amount, words: ElidedWords) -> bool:
    """Tell "in the north its share was 40"."""
    is_part = 0 < (amount.value or 0) <= _WHOLE and _closes(scene, amount)
    return is_part and _is_named(scene, amount, words.shares)


def _is_had(scene: Scene, amount: Amount, words: ElidedWords) -> bool:
    """Tell "they ask for 26 per cent, they have 18 now" from what has things."""
    is_had = scene.line.low(amount.opening - 1) in words.having and _closes(scene, amount)
    return is_had and not _names_plural(scene, amount, words)


def _is_named(scene: Scene, amount: Amount, names: frozenset[str]) -> bool:
    """Tell "his costs come to 16" and "the share was 40": the clause names what is told."""
    at = amount.opening - 1
    is_told = scene.role(at) == "verb" or scene.line.low(at) in (_BEING | _LEADING)
    first, _ = next(segments(scene, at), (at, at))
    return is_told and any(scene.line.low(i) in names for i in range(first, at))


def _is_price_too(
    scene: Scene, amount: Amount, before: Sequence[Amount], words: ElidedWords
) -> bool:
    """Tell "a ticket costs 19 francs, a day pass 55": the verb of the price is left out."""
    prices = [other for other in before if other.kind == "currency"]
    if not prices or prices[-1] is not before[-1]:
        return False
    is_priced = any(scene.line.low(other.opening - 1) in words.priced for other in prices)
    first, last = next(segments(scene, amount.opening), (0, 0))
    names = [scene.role(at) for at in range(first + 1, last)]
    is_named = scene.line.low(first) in _ARTICLES and bool(names) and set(names) == {"word"}
    return is_priced and is_named and scene.line.low(first - 1) == ","


def _money(before: Sequence[Amount], currency: str | None) -> str | None:
    return next((a.unit for a in reversed(before) if a.kind == "currency"), currency)


def _closes(scene: Scene, amount: Amount) -> bool:
    """Tell "cost 1,900." and "paid 510,000 in June" from a number with more behind it."""
    low = scene.line.low(amount.last)
    return low in CLOSING or scene.role(amount.last) in ("small", "time", "break")


def _of_kind(amounts: Sequence[Amount], kinds: Iterable[str]) -> Iterator[Amount]:
    return (a for a in reversed(amounts) if a.kind in kinds and a.unit)


def _near(amount: Amount, amounts: Iterable[Amount], most: float) -> Iterator[Amount]:
    """Those of nearly the size, the last first where they come in order."""
    found = amounts if isinstance(amounts, Iterator) else reversed(list(amounts))
    size = abs(amount.value or 0)
    return (
        a for a in found if a.unit and a.value and size and 1 / most < size / abs(a.value) < most
    )


def _is_limit(scene: Scene, amount: Amount, words: ElidedWords) -> bool:
    """Tell "the national limit is 250" and "0.1 is the target"."""
    low = scene.line.low
    if low(amount.opening - 1) in words.settling and _closes(scene, amount):
        first, _ = next(segments(scene, amount.opening - 1), (amount.opening - 1, 0))
        placed = range(max(first, amount.opening - _PLACE_WITHIN), amount.opening - 2)
        is_placed = any(low(at) in words.limits and low(at + 1) in _PLACING for at in placed)
        return is_placed or low(amount.opening - 2) in words.limits
    behind = (low(at) for at in range(amount.last + 1, amount.last + _LIMIT_WITHIN))
    return low(amount.last) in words.settling and any(name in words.limits for name in behind)


def _is_likened(scene: Scene, amount: Amount, words: ElidedWords) -> bool:
    """Tell "missing forecasts of 95" and "the national average of 24"."""
    at = amount.opening - 1
    return scene.line.low(at) == "of" and scene.line.low(at - 1) in words.likened


def _has_unit(amount: Amount) -> bool:
    return amount.kind in _UNCOUNTED - {"times"} or amount.unit == POINTS


def _is_of_it(scene: Scene, amount: Amount) -> bool:
    """Tell "In 2019 it was 78" and "It is 300": what is told again has the unit of before."""
    at, low = amount.opening - 1, scene.line.low
    if (low(at), low(at - 1), low(at - 2)) == ("be", "to", "used"):
        at -= 2
    is_last = low(at - 1) == "s" and low(at - 2) in ("'", "’")  # "last year's was 870"
    return (low(at) in _BEING or low(at) == "used") and (low(at - 1) == "it" or is_last)


def _is_put(scene: Scene, amount: Amount, words: ElidedWords) -> bool:
    """Tell "puts it at 44,800", "I make it 13" and "the council says 35": a number of the same."""
    at, low = amount.opening - 1, scene.line.low
    is_made = low(at) == "it" and low(at - 1) in _MAKING
    is_claimed = f"{low(at - 1)} {low(at)}" in words.claiming
    return is_made or is_claimed or (low(at), low(at - 1)) == ("at", "it") or low(at) in _SAYING


def _is_another(scene: Scene, amount: Amount) -> bool:
    """Tell "14 MW; another 19 are planned", "14 tonnes and wants to reach 19"."""
    led = {scene.line.low(at) for at in range(amount.opening - 1, amount.first)}
    is_reached = scene.line.low(amount.opening - 1) in _REACHING and _closes(scene, amount)
    return not led.isdisjoint(_MORE) or is_reached


def _names_plural(scene: Scene, amount: Amount, words: ElidedWords) -> bool:
    """Whether the clause before an amount names things that it may count."""
    first, last = next(segments(scene, amount.opening), (0, 0))
    return any(is_plural(scene.line.low(at), words.nouns) for at in range(first, last))
