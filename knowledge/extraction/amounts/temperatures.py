"""Degrees written as a letter: "38C" in the heat, "40.3C", "hit 49C", but no seat 31F."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

LETTERS = frozenset({"c", "f"})
CELSIUS = "degrees Celsius"
_CLOSING = frozenset({"", ".", ",", ";", "и", "and", "at"})


@dataclass(frozen=True)
class ThermalWords:
    """Words near temperatures."""

    anywhere: frozenset[str]
    """In the same sentence."""
    before: frozenset[str]
    """Right before the number: "hit", "of"."""


@lru_cache(maxsize=4)
def thermal_words(lexicon: Lexicon) -> ThermalWords:
    """Read ``units.toml``."""
    table: Mapping[str, Any] = lexicon.table("units")["written"]
    return ThermalWords(frozenset(table["thermal"]), frozenset(table["thermal_before"]))


def is_said_thermal(line: Line, words: ThermalWords) -> bool:
    """Tell whether the sentence speaks of temperatures."""
    told = (at for at, token in enumerate(line.tokens) if token.low in words.anywhere)
    return any(line.low(at - 1) != "a" for at in told)  # "she had a cold"


def is_temperature(line: Line, at: int, words: ThermalWords) -> bool:
    """Tell whether a capital letter at a token, behind a number, is degrees."""
    is_exact = "." in line.low(at - 1) or line.low(at - 2) in "-−"
    is_led = line.low(at - 2) in words.before
    return is_exact or is_led or is_said_thermal(line, words)


def is_frost(line: Line, first: int, last: int, words: ThermalWords) -> bool:
    """Tell "it was minus 12 in the cold" and «ночью было минус 31» from other negative numbers."""
    is_last = line.low(last) in _CLOSING or not line.low(last)[:1].isalpha()
    is_minus = line.low(first - 1) in ("minus", "минус")
    return is_minus and is_last and is_said_thermal(line, words)
