"""What a bare number takes up from the sentence before: "6,450 of them", "Vans. We had"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.nouns import PEOPLE
from knowledge.extraction.figures.counting_words import Carried, CountingWords
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import CLOSING, Line

_THEM = "them"
_IT = frozenset({"that", "this", "it"})
_MONEY = frozenset({"currency"})
_MASSES = frozenset({"currency", "measure", "count"})
_LEVEL = frozenset({"is", "are", "was", "were", "stands", "stood"})
_PLACING = frozenset({"for", "in", "on", "at", "among", "with"})
_MEASURED = frozenset({"duration", "measure", "currency"})
_PERCENT, _LIKE = 100, 10
_LONGEST_FRAGMENT = 3
"""Words of a sentence that only names things: "Vans."."""
_THOSE = ("those", "who")


def is_of_them(scene: Scene, amount: Amount) -> bool:
    """Tell "6,450 of them"."""
    return (scene.line.low(amount.last), scene.line.low(amount.last + 1)) == ("of", _THEM)


def whole_of(
    scene: Scene, amount: Amount, before: Sequence[Amount], carried: Carried
) -> Amount | None:
    """The amount that a number is a part of: "480 million of that", of roubles "31,000 of them"."""
    pronoun = scene.line.low(amount.last + 1)
    if scene.line.low(amount.last) != "of" or pronoun not in (_IT | {_THEM}):
        return None
    told = before or carried.told
    if pronoun == _THEM and any(other.kind == "count" for other in told):
        return None
    kinds, least = _MASSES if pronoun in _IT else _MONEY, abs(amount.value or 0)
    return next(_larger(reversed(told), kinds, least), None)


def _larger(told: Iterable[Amount], kinds: frozenset[str], least: float) -> Iterator[Amount]:
    return (a for a in told if a.kind in kinds and a.unit and abs(a.value or 0) >= least)


def like_before(scene: Scene, amount: Amount, carried: Carried) -> Amount | None:
    """The amount of the sentence before that this one goes on with, told in the same way."""
    if not carried.told or carried.line is None or scene.line.low(amount.last) not in CLOSING:
        return None
    last, size = carried.told[-1], abs(amount.value or 0)
    is_share = last.kind == "percent" and 0 < size <= _PERCENT
    is_at = carried.line.low(last.opening - 1) == "at"  # "I want us at 75%. Brazil is at 66"
    if is_share and is_at and _is_at(scene, amount):
        return last
    is_near = size and 1 / _LIKE < size / abs(last.value or size) < _LIKE
    is_near = is_share if last.kind == "percent" else is_near and last.kind in _MEASURED
    return last if is_near and _is_verbless(scene, amount) else None


def _is_at(scene: Scene, amount: Amount) -> bool:
    low, at = scene.line.low, amount.opening - 1
    return low(at) == "at" and low(at - 1) in _LEVEL


def _is_verbless(scene: Scene, amount: Amount) -> bool:
    """Tell "Six days for most. For the rare ones, two and a half." from what does something."""
    at = amount.opening - 1
    is_led = scene.line.low(at) == "," and scene.line.low(0) in _PLACING
    return is_led and "verb" not in scene.roles and len(scene.amounts) == 1


def named_before(
    scene: Scene, amount: Amount, carried: Carried, words: CountingWords
) -> str | None:
    """What the sentence before names for a number to count: "Vans. We had three in 2021".

    "Of those who died, 29" and "Of the dead, 29" count people, whatever was counted before.
    """
    of, which, whom = (scene.line.low(at) for at in range(3))
    is_afflicted = which == "the" and whom in words.units.nouns.afflicted
    if of == "of" and (is_afflicted or (which, whom) == _THOSE):
        return PEOPLE
    if carried.line is None:
        return None
    if is_of_them(scene, amount) and not any(a.kind == "count" for a in carried.told):
        lows = (token.low for token in carried.line.tokens)
        return next((low for low in lows if is_plural(low, words.units.nouns)), None)
    is_owned = scene.line.low(amount.opening - 1) in words.owning and amount.unit is None
    closing = _closing_plural(carried.line, words) if is_owned and not carried.told else None
    return _fragment(carried.line, words) or closing


def _closing_plural(line: Line, words: CountingWords) -> str | None:
    """The plural that closes a sentence: "They doubt the passengers." before "They expect 210"."""
    last = next((t for t in reversed(line.tokens) if t.kind == "word"), None)
    return last.low if last and is_plural(last.low, words.units.nouns) else None


def _fragment(line: Line, words: CountingWords) -> str | None:
    """The plural that is all of a sentence, behind a label or a time of day: "13:15 TREMORS."."""
    colon = next((i for i in range(len(line.tokens) - 1, -1, -1) if line.low(i) == ":"), -1)
    tokens = [token for token in line.tokens[colon + 1 :] if token.kind == "word"]
    lows = [token.low for token in tokens]
    is_short = 0 < len(lows) <= _LONGEST_FRAGMENT
    is_plain = is_short and words.units.nouns.stops.isdisjoint(lows)
    return lows[-1] if is_plain and is_plural(lows[-1], words.units.nouns) else None
