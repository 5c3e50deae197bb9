"""Numerals: numbers in digits and in words, with their scale words, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from knowledge.extraction.lines import GROUPING_SPACES, Line
from knowledge.lexicon import Lexicon

_THOUSANDS = 3
_LONGEST = 40
"""Characters of the longest number that is read as one."""
_SIGNS = frozenset("-−+±–")
_HUNDRED = 100.0
_TENS = 20.0


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
    dotted: frozenset[str]
    """Scale words that are written with a full stop."""
    money: frozenset[str]
    """Signs and codes of currencies."""
    minus: frozenset[str]
    vague: frozenset[str]
    suffixes: frozenset[str]
    of_metres: frozenset[str]
    plurals: frozenset[str]
    openers: frozenset[str]
    """Every word that a number in words may begin with."""


@lru_cache(maxsize=4)
def number_words(lexicon: Lexicon) -> NumberWords:
    """Read ``numerals.toml`` and the scale words of ``units.toml``."""
    table: Mapping[str, Any] = lexicon.table("numerals")
    units: Mapping[str, Any] = lexicon.table("units")
    return NumberWords(
        cardinals=table["cardinals"],
        ordinals=table["ordinals"],
        fractions=table["fractions"],
        multiples=table["multiples"],
        scale=units["scale"],
        dotted=frozenset(table["words"]["dotted"]),
        money=frozenset(units["currency_before"]),
        minus=frozenset(table["words"]["minus"]),
        vague=frozenset(table["words"]["vague"]),
        of_metres=frozenset(table["words"]["of_metres"]),
        suffixes=frozenset(table["words"]["suffixes"]),
        plurals=frozenset(table["plurals"]["names"]),
        openers=frozenset((*table["cardinals"], "a", "half")),
    )


def value_of(written: str) -> float:
    """Give the value of digits with any thousands and decimal mark.

    The last of two different marks is the decimal one; a single comma before groups of three is a
    thousands mark, a single full stop a decimal one, as in English.
    """
    plain = "".join(c for c in written if c not in GROUPING_SPACES and c not in "'’")
    comma, stop = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and stop >= 0:
        return _decimal(plain, max(comma, stop))
    mark = "," if comma >= 0 else "."
    groups = plain.split(mark)
    if _are_thousands(groups, mark):
        return float("".join(groups))
    return _decimal(plain, plain.rfind(mark)) if len(groups) > 1 else float(plain)


def _decimal(plain: str, mark: int) -> float:
    whole = "".join(c for c in plain[:mark] if c.isdecimal())
    return float(f"{whole or 0}.{plain[mark + 1 :]}")


def _are_thousands(groups: Sequence[str], mark: str) -> bool:
    grouped = len(groups) > 1 and all(len(group) == _THOUSANDS for group in groups[1:])
    return grouped and (mark == "," or len(groups) > 2) and groups[0] not in ("", "0")


def _is_one_number(written: str) -> bool:
    """Tell a number from addresses and lists ("192.168.1.2", "22,24,26")."""
    is_list = any(
        written.count(mark) > 1 and any(len(g) != _THOUSANDS for g in written.split(mark)[1:-1])
        for mark in ",."
    )
    return len(written) <= _LONGEST and not is_list


def numerals(line: Line, words: NumberWords) -> Iterator[Numeral]:
    """Find the numbers of a line, in order; names and dates are told apart by the caller."""
    at = 0
    while at < len(line.tokens):
        token = line.tokens[at]
        if token.kind == "number":
            found = _in_digits(line, at, words)
        else:
            found = _in_words(line, at, words) if token.low in words.openers else None
        if found:
            yield found
            at = found.last
        else:
            at += 1


def _in_digits(line: Line, at: int, words: NumberWords) -> Numeral | None:
    token = line.tokens[at]
    if not _is_one_number(token.text):
        return None
    value, last = _scaled(line, at + 1, value_of(token.text), words)
    start = _signed_start(line, at, words)
    is_negative = start is not None and line.text[start] not in "+±"
    return Numeral(at, last, -value if is_negative else value, last > at + 1, start=start)


def _signed_start(line: Line, at: int, words: NumberWords) -> int | None:
    """Give where a sign before the number stands: it touches it, and nothing touches the sign."""
    if line.low(at - 1) in words.minus:
        return line.tokens[at - 1].start
    if not line.tight(at) or line.tokens[at - 1].text not in _SIGNS:
        return None
    start = line.tokens[at - 1].start
    is_free = start == 0 or line.text[start - 1].isspace() or line.text[start - 1] == "("
    return start if is_free else None


def _scaled(line: Line, at: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Multiply by the scale words that follow ("2 lakh crore")."""
    first = at
    while at < len(line.tokens) and line.low(at) in words.scale:
        if len(line.low(at)) == 1 and not _is_letter_scale(line, first, at, words):
            break
        value = times(value, words.scale[line.low(at)])
        at += 1
        if line.low(at) == "." and line.tight(at) and line.low(at - 1) in words.dotted:
            at += 1
    return value, at


def _is_letter_scale(line: Line, first: int, at: int, words: NumberWords) -> bool:
    """Tell "$5m" and "5m people" from "400m freestyle" and "5 m"."""
    if not line.tight(at):
        return False
    if line.low(at) != "m":
        return True
    is_money = not words.money.isdisjoint((line.low(first - 2), line.low(first - 3)))
    return is_money or line.low(at + 1) not in words.of_metres


def times(value: float, scale: float) -> float:
    """Multiply without the noise of binary fractions: 1.1 × 10⁹ is 1100000000."""
    return float(round(value * scale, 6))


def _in_words(line: Line, at: int, words: NumberWords) -> Numeral | None:
    total, group, last, largest = 0.0, 0.0, at, float("inf")
    while (step := _next_word(line, last, last > at, words)) is not None:
        place, low = step
        if low in words.cardinals:
            if not _may_add(group, words.cardinals[low]):
                break
            group += words.cardinals[low]
        elif not group and place == last and line.low(last - 1) in words.scale:
            total = times(total, words.scale[low])
        elif not group or words.scale[low] >= largest:
            break
        elif words.scale[low] == _HUNDRED:
            group *= _HUNDRED
        else:
            total, group, largest = total + times(group, words.scale[low]), 0.0, words.scale[low]
        last = place + 1
    if last == at:
        return _scale_alone(line, at, words)
    value, end = _with_half(line, last, total + group, words)
    is_negative = line.low(at - 1) in words.minus
    start = line.tokens[at - 1].start if is_negative else None
    scaled = end > last or line.low(last - 1) in words.scale
    return Numeral(at, end, -value if is_negative else value, scaled, True, start)


def _next_word(line: Line, at: int, is_inside: bool, words: NumberWords) -> tuple[int, str] | None:
    """Give the next number word, over the hyphen or the "and" that joins it to the last."""
    if is_inside and line.low(at) == "-" and line.tight(at) and line.tight(at + 1):
        at += 1
    if is_inside and line.low(at) == "and" and line.low(at - 1) in words.scale:
        is_more = line.low(at + 1) in words.cardinals and line.low(at + 2) not in words.fractions
        at += 1 if is_more else 0
    low = line.low(at)
    is_scale = is_inside and low in words.scale and len(low) > 1
    return (at, low) if low in words.cardinals or is_scale else None


def _may_add(group: float, value: float) -> bool:
    """Tell "fifty two" and "hundred and six" from "five six"."""
    if not group:
        return True
    rest = group % _HUNDRED
    return value < _HUNDRED and (rest == 0 or (value < 10 and rest >= _TENS and rest % 10 == 0))


def _with_half(line: Line, last: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Read "two and a half million"."""
    if tuple(line.low(i) for i in range(last, last + 3)) != ("and", "a", "half"):
        return value, last
    return _scaled(line, last + 3, value + 0.5, words)


def _scale_alone(line: Line, at: int, words: NumberWords) -> Numeral | None:
    """Read "a dozen", "half a million"."""
    if line.low(at) == "half" and line.low(at + 1) == "a" and line.low(at + 2) in words.scale:
        return Numeral(at, at + 3, times(0.5, words.scale[line.low(at + 2)]), True, True)
    if line.low(at) != "a" or line.low(at + 1) not in words.scale or len(line.low(at + 1)) < 3:
        return None
    value, last = _scaled(line, at + 1, 1.0, words)
    return Numeral(at, last, value, True, True)
