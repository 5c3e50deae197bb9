"""What a bare number of a table means in English: its unit and scale stand in the heading."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from babel.numbers import format_decimal, get_currency_symbol

from knowledge.language.words import stems
from knowledge.values import is_money

if TYPE_CHECKING:
    from knowledge.models import Figure

_LOCALE = "en"
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MARKS = " .,'+-−–*†‡\u00a0\u202f"
_UNWRITTEN = frozenset({"fraction", "rank", "times"})


def cell_words(figure: Figure) -> str:
    """Write "$160 million" for a cell's "160.0"; nothing where heading and cell say as much."""
    unit, text = figure.unit, figure.text
    is_cell = figure.row or figure.table
    if not is_cell or figure.value is None or not unit or unit in _UNWRITTEN:
        return ""
    value = Decimal(repr(figure.value))
    is_scaled = len(str(abs(int(value)))) > sum(map(str.isdigit, text))
    if not _is_bare(text) or (_is_told(unit, figure.measured) and not is_scaled):
        return ""
    number = _number(value)
    if unit == "percent":
        return f"{number}%"
    return _money(unit, number) if is_money(unit) else f"{number} {unit}"


def _is_told(unit: str, heading: str) -> bool:
    """Tell whether a heading names the unit: "Price (EUR)", "Votes", "Change, %"."""
    if unit == "percent":
        return "%" in heading
    code = unit.partition(" per ")[0]
    if is_money(unit):
        return code in heading or get_currency_symbol(code, _LOCALE) in heading
    return not set(stems(unit)).isdisjoint(stems(heading))


def _is_bare(text: str) -> bool:
    return not text.translate(dict.fromkeys(map(ord, _MARKS))).strip("0123456789")


def _number(value: Decimal) -> str:
    for size, word in _SCALES:
        if abs(value) >= size:
            return f"{_written(value / size)} {word}"
    return _written(value)


def _written(value: Decimal) -> str:
    return str(format_decimal(value, locale=_LOCALE, decimal_quantization=False))


def _money(unit: str, number: str) -> str:
    """Put the sign of a currency before a sum, or its code; a rate keeps what it is per."""
    code, per, each = unit.partition(" per ")
    sign = get_currency_symbol(code, _LOCALE)
    minus = "-" if number.startswith("-") else ""
    space = " " if sign[-1:].isalpha() else ""
    return f"{minus}{sign}{space}{number.removeprefix('-')}{per}{each}"
