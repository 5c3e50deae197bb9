"""The smaller unit after a larger one: "5 feet 2 inches", "3 dollars and 50 cents"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

_AFTER_INCHES = ("tall", "high", "long", "wide", "deep", "thick", ".", ",", "")
"""What tells "5 ft 2 in tall" from "5 ft in front"."""


class Part(NamedTuple):
    """How a smaller unit is written, and how many of it make the larger one."""

    names: frozenset[str]
    whole: int
    unit: str | None
    """The smaller unit, if both are told in it: an hour and 40 minutes are 100 minutes."""


class Total(NamedTuple):
    """What two units make together, in which of them, and the token after it.

    A third of a unit keeps six decimals: nobody then takes it for a number that was written.
    """

    value: float
    unit: str
    last: int


@lru_cache(maxsize=4)
def parts_of_units(lexicon: Lexicon) -> Mapping[str, Part]:
    """Read ``units.toml``: the parts of units by the units' names."""
    table = lexicon.table("units")["parts"]
    return {
        unit: Part(frozenset(part["names"]), part["count"], part.get("unit"))
        for unit, part in table.items()
    }


def with_parts(
    line: Line, total: Total, following: Sequence[Numeral], parts: Mapping[str, Part]
) -> Total:
    """Add to an amount what the next numerals are of smaller units."""
    for numeral in following:
        more = _with_part(line, total, numeral, parts)
        if more is None:
            return total
        total = more
    return total


def _with_part(
    line: Line, whole: Total, numeral: Numeral, parts: Mapping[str, Part]
) -> Total | None:
    part = parts.get(whole.unit)
    at = whole.last
    if line.low(at) in ("and", ",", "и"):
        at += 1
    if part is None or whole.value % 1 or numeral.first != at:
        return None
    if not 0 <= numeral.value < part.whole:
        return None
    last = numeral.last
    if line.low(last) == "-" and line.tight(last):
        last += 1
    is_loose = line.low(last) == "in" and not line.tight(last)
    is_preposition = is_loose and line.low(last + 1) not in _AFTER_INCHES
    if line.low(last) not in part.names or is_preposition:
        return None
    if part.unit:
        return Total(whole.value * part.whole + numeral.value, part.unit, last + 1)
    value = whole.value + round(numeral.value / part.whole, 6)
    return Total(value, whole.unit, last + 1)
