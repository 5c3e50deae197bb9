"""Whether two figures can be compared at all, and whether they are the same number."""

from __future__ import annotations

from typing import Literal

from knowledge.models import Figure

UnitClass = Literal["none", "rank", "percent", "times", "currency", "count", "measure"]
ANY_CURRENCY = "\u00a4"  # the sign for a currency that is not named (Unicode)
AGE = "age"
"""The lexicon's metric for how old somebody is."""
_PERCENT = frozenset({"percent", "percentage points", "basis points", "fraction"})
_COUNTED = ("count", "quota")
FACTOR = 4.0
"""Numbers further apart are hardly of one thing."""
_DIGITS = 9
_TELLING = 100
"""The smallest number that two sentences hardly share by chance."""
_CODE = 3
"""Letters of a currency's code (ISO 4217)."""
_CROWNS = "kroner"
"""The currency of which no text says whose it is."""
_CROWN_CODES = frozenset({"DKK", "SEK", "NOK", "ISK", "CZK"})
_CONTAINERS = "TEU"
"""A measure that is written like a currency: twenty-foot containers."""


def unit_class(figure: Figure) -> UnitClass:
    """Tell what kind of unit a figure has: figures of different kinds are never compared."""
    unit = figure.unit or ""
    if unit in ("rank", "times"):
        return "rank" if unit == "rank" else "times"
    if unit in _PERCENT:
        return "percent"
    if is_money(unit):
        return "currency"
    if figure.figure_kind in _COUNTED:
        return "count"
    return "measure" if unit else "none"


def is_money(unit: str) -> bool:
    """Tell whether a unit is a currency."""
    code = unit.partition(" per ")[0]
    is_code = len(code) == _CODE and code.isupper() and code != _CONTAINERS
    return is_code or code == _CROWNS


def are_of_a_kind(one: Figure, other: Figure) -> bool:
    """Tell whether two figures measure in the same way: a change is no level, a quota no count."""
    return unit_class(one) == unit_class(other) and _way(one) == _way(other)


def _way(figure: Figure) -> str:
    return figure.figure_kind if figure.figure_kind in ("change", "quota") else ""


def may_be_compared(one: Figure, other: Figure) -> bool:
    """Tell whether figures may say the same or otherwise: two decades are not 80 tonnes."""
    is_measure = unit_class(one) == "measure"
    is_like = not is_measure or same_unit(one, other) or same_value(one, other)
    return is_like and None not in (one.value, other.value) and are_of_a_kind(one, other)


def same_unit(one: Figure, other: Figure) -> bool:
    """Tell whether the units are the same; what is counted is told by its words elsewhere."""
    mine, theirs = _unit(one), _unit(other)
    is_crown = _CROWNS in (mine, theirs) and not _CROWN_CODES.isdisjoint((mine, theirs))
    return unit_class(one) == "count" or mine == theirs or is_crown


def same_value(one: Figure, other: Figure) -> bool:
    """Tell whether the numbers are the same: never nearly."""
    return _ends(one) == _ends(other)


def number(figure: Figure) -> float | None:
    """Give the number of a figure, fractions as percent: what differs here is not the same."""
    return _ends(figure)[0]


def are_near(one: Figure, other: Figure, factor: float = FACTOR) -> bool:
    """Tell whether numbers differ by at most the factor."""
    low, high = sorted((abs(one.value or 0.0), abs(other.value or 0.0)))
    return low > 0 and high <= factor * low


def telling(figure: Figure) -> tuple[float, float | None, str | None] | None:
    """Give number and unit where they tell one claim from any other; else None."""
    if figure.value is None or abs(figure.value) < _TELLING:
        return None
    return figure.value, figure.value_to, figure.unit


def _unit(figure: Figure) -> str | None:
    return "percent" if figure.unit == "fraction" else figure.unit


def _ends(figure: Figure) -> tuple[float | None, ...]:
    scale = 100 if figure.unit == "fraction" else 1
    ends = (figure.value, figure.value_to)
    return tuple(None if end is None else round(end * scale, _DIGITS) for end in ends)
