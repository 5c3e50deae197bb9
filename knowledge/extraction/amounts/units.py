"""What a number is a number of: percent, a currency, a measure, a counted noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from knowledge.extraction.amounts.measures import measure_names, with_singulars
from knowledge.extraction.amounts.national import NationalWords, national_words
from knowledge.extraction.amounts.noun_words import NounWords, adjective_stem, is_plural, noun_words
from knowledge.extraction.amounts.nouns import after_tail
from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.amounts.spelled import ONE
from knowledge.extraction.amounts.temperatures import (
    CELSIUS,
    LETTERS,
    ThermalWords,
    is_said_thermal,
    is_temperature,
    thermal_words,
)
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

UnitClass = Literal[
    "percent", "percentage_points", "currency", "measure", "duration", "times", "count",
    "fraction", "rank",
]  # fmt: skip
_LONGEST_NAME = 5
JOINERS = ("-", ".", "·", "⋅")
_POINT = (("point",), ("points",))
_WORKING = ("day", "night")
"""When people work, beside what they are."""
_SINGLE = (("year",), ("month",), ("week",))
_LASTING = ("round", "long")
_POINTS = "percentage points"
_DEGREES = "degrees"
_DOLLAR = "USD"


class Unit(NamedTuple):
    """A unit; the figure's span runs over ``tokens[first:last]``."""

    name: str
    kind: UnitClass
    first: int
    last: int
    factor: float = 1.0
    """What the value is multiplied by: a cent is a hundredth of what it is a cent of."""


@dataclass(frozen=True)
class UnitWords:
    """The tables of ``units.toml``, names as tuples of folded tokens."""

    before: Mapping[str, str]
    prefixed: frozenset[str]
    """Codes of currencies with the prefix of a million or a thousand: MSEK, KEUR."""
    after: Mapping[tuple[str, ...], tuple[str, UnitClass]]
    openers: frozenset[str]
    """What the name of a unit or a rate may begin with, marks that join included."""
    subunits: frozenset[tuple[str, ...]]
    rates: Mapping[tuple[str, ...], str]
    not_rates: frozenset[str]
    capitals: frozenset[str]
    """Names that are units in capitals alone."""
    ordinary: frozenset[str]
    """Currencies that are words of other kinds too: "12 won"."""
    cased: Mapping[str, str]
    """Measures by their names as they are written, where case tells two apart: Nm and nm."""
    adjectives: Mapping[str, str]
    """Names by the stems of the Russian adjectives that numbers make of them: «20-процентная»."""
    thermal: ThermalWords
    degrees: frozenset[tuple[str, ...]]
    angular: frozenset[str]
    """Words near angles, without which degrees are of temperature."""
    nouns: NounWords
    national: NationalWords
    sums: frozenset[str]
    """Plurals that are sums of money and no things counted."""
    counts: frozenset[str]
    scale: Mapping[str, float]
    after_noun: frozenset[str]


_CLASSES: Mapping[str, UnitClass] = {
    "currency_after": "currency",
    "subunits": "currency",
    "share": "percent",
    "times": "times",
    "measure": "measure",
    "duration": "duration",
}
_SUBUNIT = 0.01
_PREFIXES = {"M": 1e6, "K": 1e3, "T": 1e3}
_FEWEST = 100
"""Of a currency whose name is a word of another kind too."""
_SMALLEST_SCALE = 1_000
"""Behind a code: "75 USD million", not "40 USD dozens of times"."""


@lru_cache(maxsize=4)
def unit_words(lexicon: Lexicon) -> UnitWords:
    """Read the tables."""
    table: Mapping[str, Any] = {**lexicon.table("units"), "measure": measure_names(lexicon)}
    figures = lexicon.table("figures")
    after = {
        tuple(name.split()): (CELSIUS if unit == _DEGREES else unit, _class(unit, kind))
        for section, kind in _CLASSES.items()
        for name, unit in with_singulars(table[section]).items()
    }
    degrees = (name for name, unit in table["measure"].items() if unit == _DEGREES)
    rates = {tuple(name.split()): unit for name, unit in table["rate"].items()}
    return word_sets(
        UnitWords,
        {**figures, **table["written"]},
        before=table["currency_before"],
        after=after,
        openers=frozenset(name[0] for name in (*after, *rates, *_POINT)).union(JOINERS),
        subunits=frozenset(tuple(name.split()) for name in with_singulars(table["subunits"])),
        rates=rates,
        cased=table["written"]["cased"],
        adjectives=table["adjectives"],
        thermal=thermal_words(lexicon),
        degrees=frozenset(tuple(name.split()) for name in degrees),
        nouns=noun_words(lexicon),
        national=national_words(lexicon),
        sums=frozenset(table["written"]["money"]) | frozenset(table["written"]["sums"]),
        scale=table["scale"],
    )


def _class(unit: str, kind: UnitClass) -> UnitClass:
    return "percentage_points" if unit in ("percentage points", "basis points") else kind


def unit_of(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    """Give the unit written with a number, or None where it has to be the noun counted."""
    return _currency_before(line, numeral, words) or _named_after(line, numeral, words)


def _currency_before(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    is_signed = numeral.start not in (None, line.tokens[numeral.first].start)
    at = numeral.first - (2 if is_signed else 1)
    if at < 0:
        return None
    low = line.low(at)
    joined = line.low(at - 1) + low if line.tight(at) else ""
    is_after_number = at > 0 and line.tokens[at - 1].kind == "number"
    if is_after_number and line.tokens[at].kind == "word":
        return None  # "6 ft 2"
    if joined in words.before:
        return Unit(words.before[joined], "currency", _before_sign(line, at - 1), numeral.last)
    is_mere = len(low) == 1 and low.isalpha()  # a letter is a currency in capitals, glued
    is_capital = line.tokens[at].text.isupper() or low not in words.capitals  # "his pen 7 times"
    is_glued = line.tight(at + 1) or "," in line.low(at + 1)  # "N50", "L 612,000"
    if not is_capital or (is_mere and not (line.tokens[at].text.isupper() and is_glued)):
        return None
    if low in words.before:
        return Unit(words.before[low], "currency", _before_sign(line, at), numeral.last)
    code, factor = _with_prefix(line, at, words)
    return Unit(code, "currency", at, numeral.last, factor) if code else None


def _with_prefix(line: Line, at: int, words: UnitWords) -> tuple[str, float]:
    """The code and the factor of "MSEK", "KEUR" and "TUSD"; no code where it is none."""
    written = line.tokens[at].text if at < len(line.tokens) else ""
    is_code = line.low(at) in words.prefixed and written[1:].isupper()
    return (written[1:], _PREFIXES[written[0].upper()]) if is_code else ("", 0.0)


def _before_sign(line: Line, first: int) -> int:
    """A minus before the currency sign belongs to the figure: −€27 million."""
    is_signed = first > 0 and line.low(first - 1) == "-" and line.tight(first)
    return first - 1 if is_signed and not line.tight(first - 1) else first


def _named_after(line: Line, numeral: Numeral, words: UnitWords) -> Unit | None:
    at = after_tail(line, numeral.last, words.nouns)
    if line.low(at) == "-" and line.tight(at):
        at += 1
    joined = names_at(line, at, _LONGEST_NAME, words)
    written = line.tokens[at].text if at < len(line.tokens) else ""
    if written == "c" and line.tight(at) and not is_said_thermal(line, words.thermal):
        return Unit(_DOLLAR, "currency", numeral.first, at + 1, _SUBUNIT)
    if written in words.cased:
        return Unit(words.cased[written], "measure", numeral.first, at + 1)
    qualified = _by_adjective(line, numeral, at, words)
    if qualified:
        return qualified
    for length in range(min(_LONGEST_NAME, len(joined)), 0, -1):
        name = joined[:length]
        is_unit = name in words.after and _is_written_so(line, at, name, words)
        if is_unit and not _is_of_noun(line, numeral, at, name, words):
            unit, kind = words.after[name]
            unit = _DEGREES if name in words.degrees and _is_angular(line, words) else unit
            last = taken(line, at, length)
            factor = _SUBUNIT if name in words.subunits else 1.0
            if kind == "currency" and not numeral.scaled and written.isupper():
                factor, last = _scaled_by(line, last, factor, words)
            return Unit(unit, kind, numeral.first, last, factor)
    code, prefix = _with_prefix(line, at, words)
    if code:
        return Unit(code, "currency", numeral.first, at + 1, prefix)
    return _of_point(line, numeral, at) if joined[:1] in _POINT and numeral.is_part else None


def _by_adjective(line: Line, numeral: Numeral, at: int, words: UnitWords) -> Unit | None:
    """Read "5 million Swedish crowns" and «20-процентная пошлина»."""
    national = words.national.code(line.low(at), line.low(at + 1))
    if national:
        return Unit(national, "currency", numeral.first, at + 2)
    name = words.adjectives.get(adjective_stem(line.low(at)), "")
    if not name or line.low(at - 1) != "-":
        return None
    unit, kind = words.after[(name,)]
    is_angle = (name,) in words.degrees and _is_angular(line, words)
    return Unit(_DEGREES if is_angle else unit, kind, numeral.first, at + 1)


def _of_point(line: Line, numeral: Numeral, at: int) -> Unit:
    """Tell a "quarter-point" cut from "half a point", which may be of a game or an index."""
    if line.low(at - 1) in ONE:
        return Unit("points", "count", numeral.first, at + 1)
    return Unit(_POINTS, "percentage_points", numeral.first, at + 1)


def _is_of_noun(
    line: Line, numeral: Numeral, at: int, name: tuple[str, ...], words: UnitWords
) -> bool:
    """Tell "three night watchmen" from "three nights", "12 won" from "5,000 won"."""
    if name[-1] in words.ordinary and not numeral.scaled:
        return numeral.value < _FEWEST or is_plural(line.low(at + 1), words.nouns)
    is_joined = at > 0 and line.low(at - 1) == "-"
    if numeral.scaled and not is_joined and name in _SINGLE:
        return True  # "profit was 21.9 bln, 18 bln year ago"
    is_led = line.low(numeral.first - 1) in ("a", "an", "the")
    if not is_joined and line.joins(at + 1) and line.low(at + 2) in _LASTING:
        return True  # "450 year-round residents"
    is_time = name[-1] in _WORKING and not (is_joined or is_led)
    return is_time and is_plural(line.low(at + 1), words.nouns)


def names_at(line: Line, at: int, longest: int, words: UnitWords) -> tuple[str, ...]:
    """The tokens that may be the name of a unit or a rate, without the marks that join them."""
    if line.low(at) not in words.openers:
        return ()
    return tuple(name for name in line.lows[at : at + 2 * longest] if name not in JOINERS)


def _scaled_by(line: Line, at: int, factor: float, words: UnitWords) -> tuple[float, int]:
    """Read the scale word behind a code: "75 USD million"."""
    scale = words.scale.get(line.low(at), 0.0) if len(line.low(at)) > 1 else 0.0
    return (factor * scale, at + 1) if scale >= _SMALLEST_SCALE else (factor, at)


def _is_written_so(line: Line, at: int, name: tuple[str, ...], words: UnitWords) -> bool:
    """Tell "38C" from "38 c" and from a seat in row 38."""
    if len(name) > 1 and name[-1].isdecimal():
        return line.tight(at + len(name) - 1)  # "85 m2"
    if len(name) > 1 or name[0] not in words.capitals:
        return True
    is_other = name[0] not in LETTERS
    return line.tokens[at].text.isupper() and (is_other or is_temperature(line, at, words.thermal))


def _is_angular(line: Line, words: UnitWords) -> bool:
    return not words.angular.isdisjoint(line.lows)


def taken(line: Line, at: int, length: int) -> int:
    """Give the token after so many named tokens, marks within a name not counted."""
    while length:
        if line.low(at) not in JOINERS:
            length -= 1
        at += 1
    return at
