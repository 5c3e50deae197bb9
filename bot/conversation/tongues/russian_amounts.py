"""Figures in Russian: ``более 17 %``, ``1,79 млрд долл. США``, ``около 36 000 студентов``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from babel.core import UnknownLocaleError
from babel.numbers import UnknownCurrencyError, format_decimal, get_currency_name, is_currency

from bot.conversation.forms import plain
from bot.conversation.tongues.russian_times import LOCALE
from knowledge.language.words import is_cyrillic

if TYPE_CHECKING:
    from knowledge.models import Figure

SPACE = "\u00a0"
"""What stands between a number and its unit: no line ends there."""
_SCALES = ((Decimal(10**12), "трлн"), (Decimal(10**9), "млрд"), (Decimal(10**6), "млн"))
_MOST_DECIMALS = 4
"""A value with more of them was computed ("a third"), not written."""
_SCALED_DECIMALS = 3
_MULTIPLES = ("multiple", "change")
Form = Literal["one", "few", "many", "other"]


_SUCH: Mapping[Form, float] = {"one": 1, "few": 2, "many": 5, "other": 1.5}
"""A number that each form goes with."""


class Number(NamedTuple):
    """A number as it is written, and which form of a word goes with it."""

    text: str
    form: Form


@dataclass(frozen=True)
class Amounts:
    """Words the figures whose unit the lexicon or the Unicode data names in Russian."""

    qualifiers: Mapping[str, str]
    genitive: frozenset[str]
    currencies: Mapping[str, str]
    units: Mapping[str, Sequence[str]]

    def words(self, figure: Figure) -> str:
        """Word a figure: qualifier, number, unit; empty where one of these has no Russian."""
        number = _number(figure)
        if number is None or figure.figure_kind == "rank":
            return ""
        qualifier, form = self._qualifier(figure), number.form
        governs = qualifier in self.genitive
        if figure.unit == "times" and figure.figure_kind in _MULTIPLES:
            if governs and not qualifier.endswith(("более", "менее")):
                return ""
            qualifier, governs = f"{qualifier} чем в" if governs else f"{qualifier} в", False
        if governs and form in ("one", "few"):
            form = "few" if form == "one" else "many"
        unit = self._unit(figure, form)
        return f"{qualifier} {number.text}{unit}".strip() if unit is not None else ""

    def _qualifier(self, figure: Figure) -> str:
        """Give what qualifies it; what has no Russian stays verbatim."""
        written = plain(figure.qualifier or "")
        return self.qualifiers.get(written.casefold(), written)

    def _unit(self, figure: Figure, form: Form) -> str | None:
        """Give the unit with the space before it; None where it has no Russian."""
        unit = figure.unit
        if unit is None:
            return ""
        if unit == "percent":
            return f"{SPACE}%"
        forms = self.units.get(unit)
        if forms is not None:
            at = {"one": 0, "few": 1, "many": 2, "other": 1}[form]
            return SPACE + forms[at].replace(" ", SPACE)
        name = self._currency(unit, form)
        return SPACE + name.replace(" ", SPACE) if name else None

    def _currency(self, code: str, form: Form) -> str | None:
        if code in self.currencies:
            return self.currencies[code]
        if not (len(code) == 3 and is_currency(code)):
            return None
        try:
            name = get_currency_name(code, _SUCH[form], LOCALE)
        except (UnknownCurrencyError, UnknownLocaleError):
            return None
        return name if is_cyrillic(name) else None


def amounts(table: Mapping[str, Any]) -> Amounts:
    """Read what ``russian.toml`` holds."""
    return Amounts(
        table["qualifiers"],
        frozenset(table["governing"]["genitive"]),
        table["currencies"],
        table["units"],
    )


def _number(figure: Figure) -> Number | None:
    """Write a value, or a range; None where it cannot be written without rounding."""
    if figure.value is None or figure.unit == "fraction":
        return None
    value = _exact(figure.value)
    if figure.value_to is None:
        return _written(value) if value is not None else None
    last = _exact(figure.value_to)
    if value is None or last is None:
        return None
    (first, scale), (second, last_scale) = _scaled(value), _scaled(last)
    start = first if scale == last_scale else _joined(first, scale)
    return Number(f"{start}–{_joined(second, last_scale)}", _written(last).form)


def _exact(value: float) -> Decimal | None:
    exact = Decimal(repr(value)).normalize()
    exponent = exact.as_tuple().exponent
    is_written = isinstance(exponent, int) and exponent >= -_MOST_DECIMALS
    return exact if is_written else None


def _written(value: Decimal) -> Number:
    digits, scale = _scaled(value)
    if scale:
        return Number(_joined(digits, scale), "many")
    form: Form = LOCALE.plural_form(value)  # type: ignore[assignment]
    return Number(digits, form)


def _scaled(value: Decimal) -> tuple[str, str]:
    """Write a number; from a million on with its scale, where few decimals are left."""
    for size, word in _SCALES:
        if value >= size and round(value / size, _SCALED_DECIMALS) * size == value:
            return _formatted(value / size), word
    return _formatted(value), ""


def _formatted(value: Decimal) -> str:
    return format_decimal(value, locale=LOCALE, decimal_quantization=False)


def _joined(digits: str, scale: str) -> str:
    return f"{digits}{SPACE}{scale}" if scale else digits
