"""The amount whose unit a bare number goes on with: "from 2,100 to 1,050 kilocalories"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.gapping import GappingWords, gapping_words, is_gapped
from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import NounWords, is_plural, noun_words
from knowledge.extraction.figures.alike import bracket, is_parallel
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.figures.wholes import is_out_of, opened_with, other_end
from knowledge.extraction.lines import CLOSING_MARKS
from knowledge.lexicon import Lexicon, word_sets

_PERCENT = 100
_INSTEAD_WITHIN = 5
_SAME_ORDER, _LIKE = 1_000, 10
_LARGE = 100_000
_MEASURES = frozenset({"measure", "duration"})
_SHARES = frozenset({"percent", "percentage_points"})
_NOT_CONTINUED = frozenset({"count", "rank", "times"})
_AMOUNTS = _MEASURES | {"currency"}
_OWNER_WITHIN = 4
_LEFT_WITHIN = 6
"""Tokens back to «до» from the level that was left."""
_SHARING = (("to",), ("and",), ("or",), ("by",), ("x",), ("до",), ("на",))
_PARTS = (("of",), ("of", "the"), ("out", "of"), ("из",))
_SPANNING = frozenset({"in", "over", "within", "during", "after"})


@dataclass(frozen=True)
class ContinuingWords:
    """Words that tell what a bare number goes on with."""

    comparing: frozenset[str]
    compared: frozenset[str]
    beside: frozenset[str]
    """Before the level that a bare number is above or below."""
    owned: frozenset[str]
    """Before whose the other number is: "above last year's 142 million"."""
    motionless: frozenset[str]
    """Verbs in -ing before a "to" that leads nowhere."""
    gapping: GappingWords
    nouns: NounWords


@lru_cache(maxsize=4)
def continuing_words(lexicon: Lexicon) -> ContinuingWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    differences = table["differences"]
    return word_sets(
        ContinuingWords,
        table["going_on"],
        comparing=frozenset((*table["comparing"], *table["bridging"])),
        beside=frozenset((*differences["above"], *differences["below"])),
        gapping=gapping_words(lexicon),
        nouns=noun_words(lexicon),
    )


def continued(
    scene: Scene,
    index: int,
    head: Head,
    before: Sequence[Amount],
    words: ContinuingWords,
) -> Amount | None:
    """Give the amount after or before a bare number that has its unit; ``before``: known ones."""
    after = _shared(scene, index)
    if after or not before:
        return after
    last, amount = before[-1], scene.amounts[index]
    if _is_span(scene, last) and not _is_instead(scene, amount):
        before = before[:-1]
        if not before:
            return None
        last = before[-1]
    is_gap = is_gapped(scene.line, amount.first, amount.last, words.gapping)
    if is_gap or other_end(scene, amount, last) or is_out_of(scene, amount, last):
        return last
    if whole := opened_with(scene, amount, before):
        return whole
    if _does_something(scene, amount, last) or _counts_anew(scene, head, last, words.nouns):
        return None
    return (
        _compared(scene, amount, last, words)
        or _before_change(scene, amount, before, words)
        or _object_like(scene, amount, before)
    )


def _is_span(scene: Scene, last: Amount) -> bool:
    """Tell "tripled in five years, from 13 to 37": the time in which it did so."""
    return last.kind == "duration" and scene.line.low(last.opening - 1) in _SPANNING


def _shared(scene: Scene, index: int) -> Amount | None:
    """The amount that gives its unit to this one: "from 2,100 to 1,050 kilocalories"."""
    if index + 1 == len(scene.amounts):
        return None
    one, other = scene.amounts[index], scene.amounts[index + 1]
    if _leads_on(scene, one, other):
        return None
    between = tuple(scene.line.low(at) for at in range(one.last, other.opening))
    if not between and scene.line.low(other.opening) == "до":
        between = ("до",)
    is_part = other.kind == "count" and between in _PARTS
    return other if other.unit and (is_part or between in _SHARING) else None


def _leads_on(scene: Scene, one: Amount, other: Amount) -> bool:
    """Tell "the toll rose to 19 and six people are missing": a clause of its own follows."""
    is_reached = scene.line.low(one.opening - 1) == "to" and scene.line.low(one.last) == "and"
    return is_reached and scene.role(other.noun_end or other.last) == "verb"


def _does_something(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "a boy of 12 years died, and 17 were hurt": what is measured does nothing."""
    measures = last.kind in (*_MEASURES, "percentage_points")
    return measures and scene.role(amount.last) == "verb"


def _counts_anew(scene: Scene, head: Head, last: Amount, nouns: NounWords) -> bool:
    """Tell "within two years, to cut the number of advisers from 58": a noun stands between."""
    if last.kind not in _MEASURES or head.start < last.end or head.end == head.start:
        return False
    if scene.line.text[last.end : head.start].strip() == "of":
        return False  # "30 million tonnes of potatoes, two million more than"
    tokens = scene.line.tokens
    return any(
        head.start <= token.start < head.end and is_plural(token.low, nouns) for token in tokens
    )


def _compared(scene: Scene, amount: Amount, last: Amount, words: ContinuingWords) -> Amount | None:
    """The amount whose unit a comparison goes on with: "5.2 percent, against 4.8"."""
    if last.unit is None or last.kind in _NOT_CONTINUED or None in (amount.value, last.value):
        return None
    if last.kind in _MEASURES and _is_difference(scene, amount, words):
        return last if _may_be_in_unit(amount, last) else None
    if not is_set_against(scene, amount, words) and not _goes_on(scene, amount, last, words):
        return None
    return last if _may_be_in_unit(amount, last) else None


def _is_difference(scene: Scene, amount: Amount, words: ContinuingWords) -> bool:
    """Tell "9.58 seconds, 0.11 faster than", "7.1 tonnes, 0.4 below the norm", «на 1,1 больше»."""
    low, at = scene.line.low, amount.last
    if low(amount.opening - 1) == "на":
        return low(at) in words.compared
    is_graded = low(at) in words.compared or low(at).endswith("er")
    is_apposed = low(amount.opening - 1) in (",", "(", "-")
    return is_apposed and ((is_graded and low(at + 1) == "than") or low(at) in words.beside)


def _before_change(
    scene: Scene, amount: Amount, before: Sequence[Amount], words: ContinuingWords
) -> Amount | None:
    """Read "94 million acres, up 6 percent from 88.6 million", over the change between."""
    is_change = len(before) > 1 and before[-1].kind in _SHARES and before[-1].last < amount.opening
    if not is_change or not is_set_against(scene, amount, words):
        return None
    level = before[-2]
    return level if level.kind in _AMOUNTS and _ratio_within(amount, level, _LIKE) else None


def is_set_against(scene: Scene, amount: Amount, words: ContinuingWords) -> bool:
    """Tell "against 4.8", "instead of ten", "not 480" and "(4.8)"."""
    at, low = amount.opening - 1, scene.line.low
    before = (low(at), low(at - 1))
    is_bracketed = bracket(scene, amount) is not None or ("(" in before and low(amount.last) == ")")
    is_compared = is_bracketed or not words.comparing.isdisjoint(before)
    is_compared = is_compared or _is_anothers(scene, at, words) or _is_left(scene, amount)
    return is_compared or _is_instead(scene, amount) or _is_denied(scene, at)


def _is_left(scene: Scene, amount: Amount) -> bool:
    """Tell «вырос до 18 400 рублей с 16 900»: the level that a change leads from."""
    low, at = scene.line.low, amount.opening - 1
    is_reached = any(low(i) == "до" for i in range(max(0, at - _LEFT_WITHIN), at))
    return low(at) in ("с", "со") and is_reached and scene.role(amount.last) in ("time", "break")


def _is_anothers(scene: Scene, at: int, words: ContinuingWords) -> bool:
    """Tell "against the operator's 38 crore" and "above last year's 142 million"."""
    low = scene.line.low
    is_owned = low(at) == "s" and low(at - 1) in ("'", "’")
    return is_owned and any(low(i) in words.owned for i in range(at - 1 - _OWNER_WITHIN, at - 2))


def _goes_on(scene: Scene, amount: Amount, last: Amount, words: ContinuingWords) -> bool:
    """Tell a number that is told behind another of its kind, by the ways of each kind."""
    at, low = amount.opening - 1, scene.line.low
    if low(at) == "to" and low(at - 1).endswith("ing") and low(at - 1) not in words.motionless:
        return True  # "winds of 165 kph, gusting to 190"
    if is_parallel(scene, amount, last):
        return last.kind in _SHARES or _ratio_within(amount, last, _LIKE)
    if last.kind in _SHARES:
        is_exact = "." in scene.line.tokens[amount.first].text  # "36.0"
        is_exact = is_exact or not float(amount.value or 0).is_integer()
        return is_exact or _is_listed(scene, amount)
    is_more = low(amount.last) in words.compared and low(amount.last + 1) == "than"
    if last.kind in _MEASURES:
        is_range = last.last == at and low(at) in ("to", "до")
        is_range = is_range or _is_reached(scene, amount, last) or _is_dated(scene, amount)
        return is_more or is_range or _is_as_large(amount, last)
    is_reached = _is_reached(scene, amount, last) or _is_dated(scene, amount)
    return is_more or (last.kind == "currency" and is_reached)


def is_level(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "jumped 23 percent to 28.4", which is no percentage, from "from 3 percent to 3.4"."""
    if last.kind != "percent":
        return False
    between = [scene.line.low(at) for at in range(last.last, amount.opening)]
    return between in (["to"], [",", "to"]) and scene.line.low(last.opening - 1) != "from"


def _may_be_in_unit(amount: Amount, last: Amount) -> bool:
    """Tell whether a number may be so large in the unit: "one in six …, and 11" is no fraction.

    In "guests over nine days, 40,000 more than in 2022" the number is of guests.
    """
    value = abs(amount.value or 0)
    if last.kind in ("currency", "duration"):
        return _ratio_within(amount, last, _SAME_ORDER)
    if last.kind == "fraction":
        return 0 < value < 1
    return last.kind not in _SHARES or value <= _PERCENT


def _is_listed(scene: Scene, amount: Amount) -> bool:
    """Tell "up 7% this year, 3 next year and 2 in 2027", «на 12%, а на еду — 7»."""
    at, low = amount.opening - 1, scene.line.low
    is_dash = low(at) == "-" or (low(at), low(at - 1)) == ("на", "-")  # in place of the verb
    return _is_dated(scene, amount) or (is_dash and low(amount.last) in CLOSING_MARKS)


def _is_dated(scene: Scene, amount: Amount) -> bool:
    """Tell "cost 18 pesos in May, 32 in June and 45 in July"."""
    low, at = scene.line.low, amount.opening - 1
    is_next = low(at) in (",", "and") and scene.role(amount.last) == "time"
    return is_next or (scene.role(at) == "time" and low(amount.last) in CLOSING_MARKS)


def _is_reached(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "by $1.2bn, to 52.4bn", «на 1,2 млрд долларов, до 52,4 млрд»: the change, the level."""
    between = [scene.line.low(at) for at in range(last.last, amount.first)]
    return between in ([",", "to"], [",", "до"], ["-", "до"])


def _is_as_large(amount: Amount, last: Amount) -> bool:
    """Tell "20 million tonnes in 2022 and 25 million in 2023" from tonnes and a bare 25."""
    is_large = amount.noun_end is None and abs(amount.value or 0) >= _LARGE
    return is_large and _ratio_within(amount, last, _LIKE)


def _is_instead(scene: Scene, amount: Amount) -> bool:
    """Tell "after 50 seconds instead of the prescribed ten"."""
    at = amount.opening - 1
    while at > amount.opening - _INSTEAD_WITHIN and scene.line.low(at) != "instead":
        if scene.role(at) in ("break", "amount"):
            return False
        at -= 1
    return scene.line.low(at) == "instead"


def _is_denied(scene: Scene, at: int) -> bool:
    """Tell "7,200 hectares, not 4,800"."""
    return scene.line.low(at) == "not" and scene.line.low(at - 1) in (",", "and", "-")


def _ratio_within(amount: Amount, other: Amount, most: float) -> bool:
    if amount.value is None or not other.value:
        return False
    return 1 / most < abs(amount.value) / abs(other.value) < most


def _object_like(scene: Scene, amount: Amount, before: Sequence[Amount]) -> Amount | None:
    """Read "nine expected a cut of 100 basis points and two expected 150": what two expected."""
    at = amount.opening - 1
    while scene.role(at) == "small":
        at -= 1
    if scene.role(at) != "verb" or scene.line.low(amount.last) not in CLOSING_MARKS:
        return None
    while scene.role(at) in ("verb", "small"):
        at -= 1
    subject = before[-1]
    if not subject.first <= at < max(subject.last, subject.noun_end or 0):
        return None
    others = (other for other in reversed(before[:-1]) if other.kind not in _NOT_CONTINUED)
    return next((other for other in others if _ratio_within(amount, other, _LIKE)), None)
