"""The smaller unit after a larger one: "5 feet 2 inches", "3 dollars and 50 cents"."""

from __future__ import annotations

from collections.abc import Mapping
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


class Addition(NamedTuple):
    """What a smaller unit adds to the value, and the token after it.

    A third of a unit keeps six decimals: nobody then takes it for a number that was written.
    """

    value: float
    last: int


@lru_cache(maxsize=4)
def parts_of_units(lexicon: Lexicon) -> Mapping[str, Part]:
    """Read ``units.toml``: the parts of units by the units' names."""
    table = lexicon.table("units")["parts"]
    return {unit: Part(frozenset(part["names"]), part["count"]) for unit, part in table.items()}


def part_after(
    line: Line, unit: str | None, at: int, numeral: Numeral, parts: Mapping[str, Part]
) -> Addition | None:
    """Give what the next numeral adds to an amount that ends before a token."""
    part = parts.get(unit or "")
    if line.low(at) in ("and", ","):
        at += 1
    if part is None or numeral.first != at or not 0 <= numeral.value < part.whole:
        return None
    last = numeral.last
    if line.low(last) == "-" and line.tight(last):
        last += 1
    is_loose = line.low(last) == "in" and not line.tight(last)
    is_preposition = is_loose and line.low(last + 1) not in _AFTER_INCHES
    if line.low(last) not in part.names or is_preposition:
        return None
    return Addition(round(numeral.value / part.whole, 6), last + 1)
