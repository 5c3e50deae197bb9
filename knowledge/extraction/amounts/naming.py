"""Numbers that are part of a name, a clock time, an address or a code: no figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.extraction.amounts.clock import is_clock
from knowledge.extraction.amounts.dialling import is_chained, is_telephone
from knowledge.extraction.amounts.gapping import is_gapped
from knowledge.extraction.amounts.labels import (
    NamingWords,
    is_amount,
    is_label,
    is_owned,
    is_plain,
    is_within_name,
)
from knowledge.extraction.amounts.scales import POWERS, Numeral
from knowledge.extraction.amounts.temperatures import LETTERS, is_temperature
from knowledge.extraction.lines import Line

_BEFORE_NUMBERS = frozenset("(•-*·▪◦")
_ADDRESS_MARKS = frozenset("/@#_=\\&%^~")
_STREET_WITHIN = 4
_TITLE_SHARE = 0.6
"""Share of words in capitals from which a line is a headline in title case."""
_FEWEST_WORDS = 4
_LIST_JOINERS = frozenset({",", "and", "or", "&", "и", "to", "-", "of"})
_PLURAL_ENDS = ("s", "ers")
"""Of years and of teams: "the 1990s", "the 49ers"."""


def without_names(line: Line, found: Sequence[Numeral], words: NamingWords) -> Iterator[Numeral]:
    """Leave out the numbers that are names, lists of them included: "Sections 409 and 420"."""
    named = -1
    is_headline = bool(found) and in_title_case(line)
    for numeral in found:
        goes_on = 0 <= named < numeral.first and _LIST_JOINERS.issuperset(
            line.lows[named : numeral.first]
        )
        is_listed = goes_on and not is_amount(line, numeral, words)
        if is_listed or is_name(line, numeral, words, is_headline=is_headline):
            named = numeral.last
        else:
            yield numeral


def is_name(line: Line, numeral: Numeral, words: NamingWords, *, is_headline: bool = False) -> bool:
    """Tell "201st base", "COVID-19", "Article 5", "G20", "12:30", "1.", "011-555-0199"."""
    first, last = numeral.first, numeral.last
    is_ended = line.low(last) in words.numbers.suffixes or line.low(last) in _PLURAL_ENDS
    if is_ended and line.tight(last):
        return True
    is_odds = line.low(first - 1) in ("=", "‹") and line.low(first - 2) == "p"  # "(p = 0.07)"
    if line.low(last) in words.after or line.low(first - 1) == "№" or is_odds:
        return True
    return (
        _is_joined(line, numeral, words)
        or is_owned(line, numeral, words)
        or is_chained(line, first, last)
        or is_clock(line, first, last, words.clock, comma=words.numbers.is_continental)
        or _is_numbered(line, first, last)
        or is_telephone(line, first, last)
        or _is_street(line, last, words)
        or _is_code(line, numeral, words)
        or (not is_headline and is_within_name(line, numeral))
        or (
            is_label(line, numeral, words, is_headline=is_headline)
            and not is_gapped(line, first, last, words.gapping)
        )
    )


def _is_joined(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "G20", "COVID-19" and "CO<sub>2" from "US$20"."""
    first = numeral.first
    if not first or not line.tight(first):
        return False
    before = line.tokens[first - 1]
    if before.kind == "word":
        is_road = len(before.low) == 1 and line.low(first - 2) in words.roads and not numeral.scaled
        return before.low not in words.numbers.money or (is_road and is_plain(line, numeral))
    if line.tight(first - 1) and line.low(first - 2) + before.low in words.numbers.money:
        return False
    if before.low in _ADDRESS_MARKS:
        return True
    if before.low == "›" and line.low(first - 2) in ("sub", "sup"):
        return True
    hyphenated = before.low == "-" and line.tight(first - 1) and not numeral.in_words
    other = line.tokens[first - 2]
    is_scale = other.low in words.numbers.scale and line.tight(first - 2)  # "5k-20k"
    return hyphenated and other.kind == "word" and not is_scale


def _is_numbered(line: Line, first: int, last: int) -> bool:
    """The number of an item in a list: "1. ", "(2)" or "• 3)" at the start of a line."""
    is_first = first == 0 or (first == 1 and line.low(0) in _BEFORE_NUMBERS)
    is_first = is_first and line.tokens[first].kind == "number"
    is_stroke = line.low(last) == "/" and line.tight(last) and not line.tight(last + 1)
    return is_first and (line.low(last) in (".", ")") or is_stroke) and len(line.tokens) > 2


def _is_street(line: Line, last: int, words: NamingWords) -> bool:
    """Tell "131 West 23rd Street" from "12 streets"."""
    for at in range(last, min(last + _STREET_WITHIN, len(line.tokens))):
        token = line.tokens[at]
        if token.low in words.streets and token.text[:1].isupper():
            return True
        is_part = token.text[:1].isupper() or token.kind == "number" or line.tight(at)
        if not is_part:
            return False
    return False


def _is_code(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "5G", "24703L202", "31A" and the numbers of set phrases ("24/7")."""
    first, last = numeral.first, numeral.last
    opened = words.idioms.get(line.low(first), ())
    if any(tuple(line.low(first + i) for i in range(len(idiom))) == idiom for idiom in opened):
        return True
    if numeral.in_words or not line.tight(first + 1):
        return False
    following = line.tokens[first + 1]
    if line.text[line.tokens[first].start : following.end] in words.written:
        return True
    is_mixed = following.kind == "word" and line.tight(first + 2)
    is_mixed = is_mixed and line.tokens[first + 2].kind == "number"
    is_mixed = is_mixed and line.low(first + 2) not in POWERS  # "85m2"
    is_seat = line.tight(last) and len(line.low(last)) == 1 and line.tokens[last].text.isupper()
    is_unit = line.low(last) in words.numbers.measured
    if is_seat and line.low(last) in LETTERS:
        is_unit = is_temperature(line, last, words.thermal)
    return is_mixed or (is_seat and not is_unit)


def in_title_case(line: Line) -> bool:
    """Whether most words of a line are written with capitals."""
    letters = [token.text for token in line.tokens if token.kind == "word"]
    capitals = sum(text[:1].isupper() for text in letters)
    return len(letters) > _FEWEST_WORDS and capitals >= _TITLE_SHARE * len(letters)
