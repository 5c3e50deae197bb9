"""Which way an amount goes, what sort of figure it is, and whether it is so already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import PhraseWords, Scene, phrase_words, segments
from knowledge.extraction.figures.retraction import (
    Corrections,
    RetractionWords,
    is_retracted,
    retraction_words,
)
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon
from knowledge.models import Direction, FigureKind, FigureStatus, Period

_NEAR = 12
"""Tokens before an amount in which the word stands that says which way it goes."""
_AHEAD_BEFORE, _AHEAD_AFTER = 14, 3
_GONE_BACK = 30
_ASKED_WITHIN = 4
_GRADES = frozenset({"lower", "higher"})
_DUE = "is to"
_JOINING = frozenset({"and", "or", "but", "и", "или", "но", ""})
_BEFORE_PARTS = frozenset({"after", "before", '"', "“", "«", "["})
_WHERE_SEEN = frozenset({"in", "by", "among"})
_AS_FORESEEN = frozenset({"as", "than"})
_KINDS: dict[str, FigureKind] = {"rank": "rank", "duration": "duration", "times": "multiple"}
_SHARES = frozenset({"percent", "percentage_points", "fraction"})
_SETS = (
    "up",
    "down",
    "target",
    "forecast",
    "quota",
    "level",
    "made",
    "planned",
    "adding",
    "asked",
    "moved",
    "being",
    "often",
    "having",
)


@dataclass(frozen=True)
class StandingWords:
    """Words that tell direction, kind and status."""

    phrases: PhraseWords
    up: frozenset[str]
    down: frozenset[str]
    target: frozenset[str]
    forecast: frozenset[str]
    retraction: RetractionWords
    quota: frozenset[str]
    level: frozenset[str]
    made: frozenset[str]
    planned: frozenset[str]
    adding: frozenset[str]
    asked: frozenset[str]
    moved: frozenset[str]
    being: frozenset[str]
    often: frozenset[str]
    having: frozenset[str]


@lru_cache(maxsize=4)
def standing_words(lexicon: Lexicon) -> StandingWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    sets = {name: frozenset(table[name]) for name in _SETS}
    return StandingWords(phrase_words(lexicon), retraction=retraction_words(lexicon), **sets)


def direction_of(scene: Scene, amount: Amount, words: StandingWords) -> Direction | None:
    """Give the way a change goes; a level ("to $1.5bn", "from 72") goes no way itself.

    The nearest word of its clause before the amount tells, else the word right after it.
    """
    line = scene.line
    if amount.kind in ("rank", "duration"):
        return None
    if line.text[amount.start : amount.start + 1] in "+" and amount.kind in _SHARES:
        return "up"
    after = _after(line, amount, words)
    if after or line.low(amount.opening - 1) in words.level:
        return after
    for at in _before(scene, amount, words):
        if line.low(at) in _GRADES and line.low(at - 1) == "the":
            continue  # "41 percent on the lower dose"
        if line.low(at) in words.up:
            return "up"
        if line.low(at) in words.down:
            return "down"
    return None


def _after(line: Line, amount: Amount, words: StandingWords) -> Direction | None:
    """Read "7% more", "a 20% increase", "doubled", "30 more than before"."""
    last = max(amount.last, amount.noun_end or 0)
    own, following = line.low(amount.first), line.low(last)
    if following == "." and line.tight(last):
        following = line.low(last + 1)  # "на 12 проц. больше"
    if amount.kind == "times" and following in words.down:
        return "down"
    if amount.kind == "times" and own in words.up | words.down:
        return "up" if own in words.up else "down"
    is_more = line.low(last + 1) == "than"
    if amount.kind not in (*_SHARES, "times") and not is_more:
        return None
    if following in words.up:
        return "up"
    return "down" if following in words.down else None


def _before(scene: Scene, amount: Amount, words: StandingWords) -> Iterator[int]:
    """The tokens of the amount's clause before it, the nearest first.

    Of a sum or a count it is a change only where a verb or "by" leads straight to it.
    """
    line, at = scene.line, amount.opening - 1
    for step in range(_NEAR):
        place = at - step
        if place < 0 or (
            scene.role(place) == "break" and not _goes_on(scene, place, amount, words)
        ):
            return
        is_absolute = amount.kind not in (*_SHARES, "times")
        if is_absolute and step and line.low(place + 1) not in ("by", "of", "a", "an", "the", "на"):
            return
        is_particle = line.low(place) in words.adding and scene.role(place - 1) == "verb"
        is_particle = is_particle and line.low(place - 1) not in words.phrases.auxiliaries
        if line.low(place - 1) not in words.made and not (is_absolute and is_particle):
            yield place


def _goes_on(scene: Scene, comma: int, amount: Amount, words: StandingWords) -> bool:
    """Tell ", or 2.6 percent" and ", by 0.4 percent", which go on with the clause before."""
    is_next = comma == amount.opening - 2 and scene.line.low(comma) == ","
    return is_next and scene.line.low(comma + 1) in words.phrases.continuing


def kind_of(
    amount: Amount, scene: Scene, direction: Direction | None, words: StandingWords
) -> FigureKind:
    """Give what sort of figure it is."""
    if amount.kind == "times" and not direction and _is_often(scene, amount, words):
        return "count"
    if amount.kind in _KINDS:
        return _KINDS[amount.kind]
    if direction:
        return "change"
    if amount.kind in _SHARES:
        return "change" if amount.kind == "percentage_points" else "share"
    if amount.kind == "count":
        near = scene.line.tokens[max(0, amount.first - _NEAR) : amount.last + _NEAR]
        return "quota" if any(token.low in words.quota for token in near) else "count"
    return "level"


def _is_often(scene: Scene, amount: Amount, words: StandingWords) -> bool:
    """Tell "it opened 600 times" from "600 times the price", "600 times as many"."""
    is_times = scene.line.low(amount.last - 1) in ("times", "раз", "раза")
    return is_times and scene.line.low(amount.last) in words.often


def _has_moved(line: Line, amount: Amount, words: StandingWords) -> bool:
    """Tell "jumped by almost a fifth" from "would have jumped by a fifth"."""
    at = amount.opening - 1
    if line.low(at) in ("by", "to", "at"):
        at -= 1
    low = line.low(at)
    is_past = low in words.moved or (low.endswith("ed") and low in words.up | words.down)
    return is_past and line.low(at - 1) not in words.phrases.auxiliaries


def _near(scene: Scene, amount: Amount, words: StandingWords) -> Iterator[str]:
    """The words of the amount's clause, back to its verb, and the first few behind it.

    What is due counts as planned; "as planned", "had expected" tell of what has been.
    """
    line = scene.line
    first, reach = amount.opening, _AHEAD_BEFORE
    found = tuple(segments(scene, amount.opening))
    for first, last in found:
        is_between = first == last != amount.opening
        if not (is_between or _goes_back(scene, first, last)):
            break
        reach = _GONE_BACK
    if line.low(first - 1) == "что":  # what it opens goes on with the clause before its comma
        first = next((start for start, end in found if start < min(end, first)), first)
    for at in range(max(first, amount.first - reach), amount.last + _AHEAD_AFTER):
        low, before = line.low(at), line.low(at - 1)
        if at >= amount.last and (scene.role(at) == "break" or low in _JOINING):
            return
        if low == "to" and before in words.being:
            yield _DUE
        if scene.role(at) == "time" or (at > 0 and line.tokens[at].text == "May"):
            continue
        is_past = (low == "seen" and line.low(at + 1) in _WHERE_SEEN) or before in _AS_FORESEEN
        is_past = is_past or (at > amount.last and before in words.having)
        if not is_past:
            yield low


def _goes_back(scene: Scene, first: int, last: int) -> bool:
    """Tell what belongs to the verb before it: "and to rise by 3%", "after a loss of 2%"."""
    verbs = [at for at in range(first, last) if scene.roles[at] == "verb"]
    if verbs:
        return all(scene.line.low(at - 1) == "to" for at in verbs)
    return scene.line.low(first - 1) in _BEFORE_PARTS


def status_of(
    scene: Scene,
    amount: Amount,
    period: Period | None,
    published: str | None,
    taken_back: Corrections,
    words: StandingWords,
) -> FigureStatus:
    """Tell facts from targets, forecasts and what the article takes back."""
    if is_retracted(scene, amount, taken_back, words.retraction):
        return "retracted"
    if scene.line.low(amount.opening - 1) == "from" or _has_moved(scene.line, amount, words):
        return "fact"
    before = range(amount.opening - _ASKED_WITHIN, amount.opening)
    if any(scene.line.low(at) in words.asked for at in before):
        return "target"
    near = set(_near(scene, amount, words))
    lies_ahead = bool(
        period and published and period.end and period.end > published[: len(period.end)]
    )
    is_planned = _DUE in near or not near.isdisjoint(words.planned)
    if lies_ahead or is_planned:
        is_guess = not near.isdisjoint(words.forecast) and not is_planned
        return "forecast" if is_guess else "target"
    return "forecast" if not near.isdisjoint(words.forecast) else "fact"
