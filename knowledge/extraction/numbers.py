"""Numerals: numbers in digits and in words, with their scale words, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from knowledge.extraction.lines import DASHES, GROUPING_SPACES, Line
from knowledge.lexicon import Lexicon

_THOUSANDS = 3
_SIGNS = frozenset("-−+±–")


class Numeral(NamedTuple):
    """A number, ``line.tokens[first:last]`` with its scale word."""

    first: int
    last: int
    value: float
    scaled: bool = False
    """A scale word belongs to it ("1.5bn")."""
    in_words: bool = False
    start: int | None = None
    """Where it begins in the text, if a sign stands before its first token."""


@dataclass(frozen=True)
class NumberWords:
    """The words that are numbers, by language-independent tables."""

    cardinals: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    multiples: Mapping[str, float]
    scale: Mapping[str, float]


def number_words(lexicon: Lexicon) -> NumberWords:
    """Read ``numerals.toml`` and the scale words of ``units.toml``."""
    table: Mapping[str, Any] = lexicon.table("numerals")
    return NumberWords(
        table["cardinals"],
        table["ordinals"],
        table["fractions"],
        table["multiples"],
        lexicon.table("units")["scale"],
    )


def value_of(written: str) -> float:
    """Give the value of digits with any thousands and decimal mark.

    The last of two different marks is the decimal one; a single comma before groups of three is a
    thousands mark, a single full stop a decimal one, as in English.
    """
    plain = "".join(c for c in written if c not in GROUPING_SPACES and c not in "'’")
    comma, stop = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and stop >= 0:
        decimal = max(comma, stop)
        return float(_digits(plain[:decimal]) + "." + plain[decimal + 1 :])
    mark = "," if comma >= 0 else "."
    groups = plain.split(mark)
    if _are_thousands(groups, mark):
        return float("".join(groups))
    return (
        float(_digits("".join(groups[:-1])) + "." + groups[-1]) if len(groups) > 1 else float(plain)
    )


def _are_thousands(groups: Sequence[str], mark: str) -> bool:
    grouped = len(groups) > 1 and all(len(group) == _THOUSANDS for group in groups[1:])
    return grouped and (mark == "," or len(groups) > 2) and groups[0] not in ("", "0")


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal()) or "0"


def numerals(line: Line, words: NumberWords) -> Iterator[Numeral]:
    """Find the numbers of a line, in order; names and dates are told apart by the caller."""
    at = 0
    while at < len(line.tokens):
        found = _in_digits(line, at, words) or _in_words(line, at, words)
        if found:
            yield found
            at = found.last
        else:
            at += 1


def _in_digits(line: Line, at: int, words: NumberWords) -> Numeral | None:
    token = line.tokens[at]
    if token.kind != "number":
        return None
    value, last = _scaled(line, at + 1, value_of(token.text), words)
    start = _signed_start(line, at)
    negative = start is not None and line.text[start] in DASHES
    return Numeral(at, last, -value if negative else value, last > at + 1, start=start)


def _signed_start(line: Line, at: int) -> int | None:
    """Give where a sign before the number stands: it touches it, and nothing touches the sign."""
    if not line.tight(at) or line.tokens[at - 1].text not in _SIGNS:
        return None
    sign = line.tokens[at - 1]
    is_free = (
        sign.start == 0 or line.text[sign.start - 1].isspace() or line.text[sign.start - 1] == "("
    )
    return sign.start if is_free else None


def _scaled(line: Line, at: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Multiply by the scale words that follow ("2 lakh crore")."""
    while at < len(line.tokens) and line.low(at) in words.scale:
        if len(line.low(at)) == 1 and not line.tight(at):
            break
        value = _times(value, words.scale[line.low(at)])
        at += 1
        if line.low(at) == "." and line.tight(at) and line.low(at - 1) in ("тыс", "млн", "млрд"):
            at += 1
    return value, at


def _times(value: float, scale: float) -> float:
    """Multiply without the noise of binary fractions: 1.1 × 10⁹ is 1100000000."""
    return float(round(value * scale, 6))


def _in_words(line: Line, at: int, words: NumberWords) -> Numeral | None:
    total, last = 0.0, at
    while line.low(last) in words.cardinals:
        total += words.cardinals[line.low(last)]
        last += 1
        if line.low(last) == "-" and line.low(last + 1) in words.cardinals:
            last += 1
    if last == at:
        return _scale_alone(line, at, words)
    if tuple(line.low(i) for i in range(last, last + 3)) == ("and", "a", "half"):
        total, last = total + 0.5, last + 3
    value, end = _scaled(line, last, total, words)
    return Numeral(at, end, value, end > last, in_words=True)


def _scale_alone(line: Line, at: int, words: NumberWords) -> Numeral | None:
    """Read "a dozen", "half a million"."""
    if line.low(at) == "half" and line.low(at + 1) == "a" and line.low(at + 2) in words.scale:
        return Numeral(at, at + 3, _times(0.5, words.scale[line.low(at + 2)]), True, True)
    if line.low(at) == "a" and line.low(at + 1) in words.scale and len(line.low(at + 1)) > 2:
        return Numeral(at, at + 2, words.scale[line.low(at + 1)], True, True)
    return None
