"""What the heading of a table's column says: a unit, a scale, a rate, a time, what is measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.per import rate_after
from knowledge.extraction.amounts.scales import NumberWords, times
from knowledge.extraction.amounts.units import UnitWords
from knowledge.extraction.figures.counting_words import CountingWords, counting_words
from knowledge.extraction.lines import Line, line
from knowledge.extraction.times.resolving import PeriodMention, mentions
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Span

_NAMES = frozenset({"country", "place", "body"})
_NUMBER_SIGNS = ("#", "№")
_SIGNS = frozenset("+/-–−± ")
_YEARS = "years"
_MILLION = 1_000_000
_SHORT = 3
"""Letters of a heading that any note may hold."""
_LONGEST_UNIT = 4
"""Tokens of "in thousand metric tonnes"."""
_SCALED_WITHIN = 3
"""Tokens behind a currency in which its scale stands: "(US$ million)"."""


class Measure(NamedTuple):
    """The unit of bare numbers, its ``UnitClass``, their scale and what they are per."""

    unit: str | None
    kind: str
    scale: float
    per: str | None = None


class Column(NamedTuple):
    """What a heading says of the cells below it."""

    heading: Span
    measure: Measure | None
    time: PeriodMention | None
    says: bool
    """It has words for what is measured, not only a time."""
    is_mere: bool
    """They only say how it is measured: as a share, a change, a number."""
    is_change: bool
    is_order: bool
    """The cells number the rows."""
    is_guess: bool
    named: tuple[Match, ...]


@dataclass(frozen=True)
class HeadingWords:
    """Words in headings."""

    numbers: NumberWords
    units: UnitWords
    counting: CountingWords
    changes: frozenset[str]
    orders: frozenset[str]
    mere: frozenset[str]
    ages: frozenset[str]
    forecast: frozenset[str]


def heading_words(numbers: NumberWords, units: UnitWords, lexicon: Lexicon) -> HeadingWords:
    """Join the tables with the numbers and units of the text that is read."""
    return HeadingWords(numbers, units, counting_words(lexicon), **_sets(lexicon))


@lru_cache(maxsize=4)
def _sets(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    table = lexicon.table("figures")
    told = table["headings"]
    sets = {name: frozenset(told[name]) for name in ("changes", "orders")}
    units = (name for name in lexicon.table("units")["share"] if " " not in name)
    mere = (told["changes"], told["mere"], table["counts"], table["small_words"])
    sets["mere"] = frozenset(word for words in mere for word in words).union(units)
    return {**sets, "ages": frozenset(table["ages"]), "forecast": frozenset(table["forecast"])}


def column(heading: Span, published: date | None, words: HeadingWords, lexicon: Lexicon) -> Column:
    """Read a heading."""
    read = line(heading.text)
    times = [time for time in mentions(read, published) if time.period is not None]
    lows = [
        token.low
        for token in read.tokens
        if token.kind == "word" and not any(t.start <= token.start < t.end for t in times)
    ]
    told = [low for low in lows if low not in words.mere]
    named, measure = lexicon.match(heading.text), measure_of(read, words)
    is_name = any(match.concept.kind in _NAMES for match in named)
    return Column(
        heading,
        None if is_name and measure and measure.kind == "count" else measure,
        times[0] if times else None,
        says=bool(lows),
        is_mere=not told,
        is_change=_SIGNS.issuperset(heading.text)
        or (not told and not words.changes.isdisjoint(lows)),
        is_order=heading.text in _NUMBER_SIGNS or (bool(lows) and words.orders.issuperset(lows)),
        is_guess=not words.forecast.isdisjoint(lows),
        named=tuple(match for match in named if match.concept.kind == "metric"),
    )


def measure_of(read: Line, words: HeadingWords) -> Measure | None:
    """Give the unit that a heading names: "Required (US$ m)", "People targeted", "Age"."""
    rates = (rate_after(read, at, words.units) for at in range(len(read.tokens)))
    per = next((rate.name for rate in rates if rate), None)
    for at in range(len(read.tokens)):
        found = _currency(read, at, words) or _named(read, at, words)
        if found:
            is_rate = " per " in (found.unit or "")
            return found if is_rate else found._replace(per=per)
    lows = [token.low for token in read.tokens]
    if not words.ages.isdisjoint(lows):
        return Measure(_YEARS, "duration", 1.0)
    counted = _counted(read, words)
    return Measure(counted, "count", _scale(read, lows, words), per) if counted else None


def _currency(read: Line, at: int, words: HeadingWords) -> Measure | None:
    """The scale stands beside the currency. In letters it is in capitals: "ft" are feet."""
    joined = read.low(at) + read.low(at + 1) if read.tight(at + 1) else read.low(at)
    name = next((low for low in (joined, read.low(at)) if low in words.units.before), None)
    if name is None or (name.isalpha() and not read.tokens[at].text.isupper()):
        return None
    near = (read.low(i) for i in range(max(0, at - 1), at + 1 + _SCALED_WITHIN))
    scale = next((words.numbers.scale[low] for low in near if low in words.numbers.scale), 1.0)
    return Measure(words.units.before[name], "currency", scale)


def _named(read: Line, at: int, words: HeadingWords) -> Measure | None:
    """A mere letter is a unit behind what is measured in it, unless that is counted."""
    for length in (3, 2, 1):  # "km / h" before "km"
        name = tuple(read.low(i) for i in range(at, at + length))
        unit, kind = words.units.after.get(name, ("", ""))
        is_many = kind == "duration" and name[-1].endswith("s")
        is_period = kind in ("duration", "times") and not (is_many or _is_bracketed(read, at))
        is_scale = name[0] in words.numbers.scale and _counted(read, words) is not None
        is_said_of = kind == "currency" and at == 0 and read.low(length).isalpha()  # "Real GDP"
        if unit and not (is_period or is_scale or is_said_of):
            before = at - 2 if read.low(at - 1) == "." else at - 1  # «Тыс. тонн»
            around = [read.low(before), read.low(at + length)]
            scales = (words.numbers.scale[low] for low in around if low in words.numbers.scale)
            return Measure(unit, kind, next(scales, 1.0))
    return None


def unit_behind(caption: str, words: HeadingWords) -> Measure | None:
    """The unit behind a comma in the line above a table: "Cost by part, million euros"."""
    told = caption.partition("(")[0]
    parts = (line(part.strip(" :")) for part in told.split(",")[1:])
    units = (measure_of(part, words) for part in parts if len(part.tokens) <= _LONGEST_UNIT)
    return next((unit for unit in units if unit is not None and unit.kind != "count"), None)


def _is_bracketed(read: Line, at: int) -> bool:
    """Tell "Wait (days)" and "Wait, days" from a column for each "Year"."""
    return read.low(at - 1) in ("(", ",", "in")


def _counted(read: Line, words: HeadingWords) -> str | None:
    nouns = words.counting.by_noun
    pairs = (f"{first.low} {last.low}" for first, last in pairwise(read.tokens))
    if named := next((pair for pair in pairs if pair in nouns), None):
        return nouns[named]  # "Labour force"
    for token in read.tokens:
        is_sum = token.low in words.units.sums or token.low in words.mere
        if token.low in nouns or (is_plural(token.low, words.units.nouns) and not is_sum):
            return nouns.get(token.low, token.low)
    return None


def _scale(read: Line, lows: Sequence[str], words: HeadingWords) -> float:
    """Of things counted it stands apart: "Passengers (m)", "Population, thousands"."""
    places = (at for at in range(len(lows)) if _is_bracketed(read, at))
    named = (lows[at].removesuffix("s") if len(lows[at]) > 1 else lows[at] for at in places)
    return next((words.numbers.scale[low] for low in named if low in words.numbers.scale), 1.0)


def with_measure(amount: Amount, measure: Measure | None) -> Amount:
    """Give a bare number the unit, the scale and the rate of its column."""
    if measure is None or amount.unit is not None or amount.value is None:
        return amount
    is_scaled = abs(amount.value) >= _MILLION
    value = amount.value if is_scaled else times(amount.value, measure.scale)
    return amount._replace(
        unit=measure.unit, kind=measure.kind, value=value, per=amount.per or measure.per
    )


def units_of_columns(
    headings: Sequence[str], captions: Iterable[str], words: HeadingWords
) -> Mapping[int, Measure]:
    """Give the units that a note has for columns it names, by their places.

    "(funding gap in US$ million; people in numbers)".
    """
    notes = (text.partition("(")[2] for text in captions)
    parts = [(part.casefold(), part) for note in notes for part in note.split(";")]
    found: dict[int, Measure] = {}
    for at, heading in enumerate(headings):
        name = heading.casefold()
        told = next((part for low, part in parts if len(name) > _SHORT and name in low), None)
        if told and (measure := measure_of(line(told), words)):
            found[at] = measure
    return found
