"""Numbers that are part of a name, a clock time or an address: no figures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.lines import Line
from knowledge.extraction.scales import Numeral
from knowledge.lexicon import Lexicon

_ADDRESS_MARKS = frozenset("/@#_=\\&")


@dataclass(frozen=True)
class NamingWords:
    """Words that make a name of a number."""

    before: frozenset[str]
    after: frozenset[str]
    suffixes: frozenset[str]
    money: frozenset[str]
    clock: frozenset[str]


@lru_cache(maxsize=4)
def naming_words(lexicon: Lexicon) -> NamingWords:
    """Read the tables."""
    table, numerals = lexicon.table("figures"), lexicon.table("numerals")
    return NamingWords(
        frozenset(table["naming"]),
        frozenset(table["named_by"]),
        frozenset(numerals["words"]["suffixes"]),
        frozenset(lexicon.table("units")["currency_before"]),
        frozenset(table["clock"]),
    )


def is_name(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "201st base", "COVID-19", "Article 5", "G20", "12:30", "1.", "011-555-0199"."""
    first, last = numeral.first, numeral.last
    if line.tight(last) and line.low(last) in words.suffixes:
        return True
    if line.low(first - 1) in words.before and line.tokens[first - 1].text[:1].isupper():
        return True
    if line.low(last) in words.after or line.low(first - 1) in ("no", "№"):
        return True
    return (
        _is_joined(line, first, words)
        or _is_chained(line, first, last)
        or _is_clock(line, first, last, words)
        or _is_numbered(line, first, last)
    )


def _is_joined(line: Line, first: int, words: NamingWords) -> bool:
    """Tell "G20" and "COVID-19" from "US$20"."""
    if not first or not line.tight(first):
        return False
    before = line.tokens[first - 1]
    if before.kind == "word":
        return before.low not in words.money
    if before.low in _ADDRESS_MARKS:
        return True
    hyphenated = before.low == "-" and line.tight(first - 1)
    return hyphenated and line.tokens[first - 2].kind == "word" and not _is_number_word(line, first)


def _is_number_word(line: Line, first: int) -> bool:
    """A number in words may follow a hyphen: it is part of a compound, "twenty-one"."""
    return line.tokens[first].kind == "word"


def _is_chained(line: Line, first: int, last: int) -> bool:
    """Tell "011-555-0199" and "3/4" from "3-4 percent"."""

    def touches(at: int, marks: str) -> bool:
        is_mark = line.low(at) in marks and line.low(at) != ""
        return is_mark and line.tight(at) and line.tight(at + 1)

    is_slashed = touches(last, "/") or touches(first - 1, "/")
    dashes_after = touches(last, "-") and touches(last + 2, "-")
    dashes_before = touches(first - 1, "-") and touches(first - 3, "-")
    dashes_around = touches(first - 1, "-") and touches(last, "-")
    after_number = line.tokens[last + 1].kind == "number" if dashes_after else False
    return is_slashed or after_number or (
        (dashes_before or dashes_around) and line.tokens[first - 2].kind == "number"
    )  # fmt: skip


def _is_clock(line: Line, first: int, last: int, words: NamingWords) -> bool:
    """Tell "12:30" and "1015 GMT"."""
    if line.low(last) in words.clock:
        return True
    before = line.low(first - 1) == ":" and line.tight(first) and line.tight(first - 1)
    after = line.low(last) == ":" and line.tight(last) and line.tight(last + 1)
    return before or after


def _is_numbered(line: Line, first: int, last: int) -> bool:
    """The number of an item in a list: "1. " or "(2)" at the start of a line."""
    is_first = first == 0 or (first == 1 and line.low(0) == "(")
    return is_first and line.low(last) in (".", ")") and len(line.tokens) > 2
