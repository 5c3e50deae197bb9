"""Which bare numbers are ages: those of people told of, and those that only say of whom."""

from __future__ import annotations

from itertools import takewhile

from knowledge.extraction.amounts.bare import HAVING, BareWords, is_number
from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.lines import Line

_OLDEST = 110
_AGED_WITHIN = 8
"""Tokens before "were under 30" that tell who was."""
_BEHIND_AGE = 3
"""Tokens from the comma before an age to what follows the comma behind it."""
_TOLD_OF = frozenset("a an who from said says told was is has had".split())
_LISTED_WITHIN = 7
"""Tokens behind an age within which another name has a number."""
_MANY = ("s", "men", "people", "children")
_SHARES = frozenset({"percent", "cent", "%"})
"""Of what is told of no people, hardly any is "over 65"."""
_LISTING = frozenset({",", "and", "or"})


def is_age(line: Line, low: Numeral, high: Numeral, words: BareWords) -> bool:
    """Tell "under the age of 18", "women aged 50 to 65" and "people over 65"."""
    at = _before_list(line, low.first - 1)
    if line.low(at) in ("of", "between"):
        at -= 1
    if line.low(at) in words.ages:
        return True
    if line.low(at) == "," and line.low(at - 1) in words.aging:
        return _is_list(line, at, high)  # "two men, 22 and 24, were"
    is_turned = line.low(at) in words.turning and not is_plural(line.low(high.last), words.nouns)
    if is_turned or (line.low(at) == "as" and line.low(at - 1) in ("young", "old")):
        return True
    is_side = line.low(at) in words.sides and _is_of_person(line, at - 1, words)
    return is_side and not is_plural(line.low(high.last), words.nouns)


def is_age_of_one(line: Line, numeral: Numeral, words: BareWords) -> bool:
    """Tell "Smith, 47, said", "the brothers, 23 and 29," and "three girls, aged 4, 7 and 9"."""
    at = _before_list(line, numeral.first - 1)
    if line.low(at) in words.ages:
        return line.low(at - 1) == ","
    is_whole = numeral.value.is_integer() and not numeral.scaled
    if line.low(at) != "," or not 0 < numeral.value <= _OLDEST or not is_whole:
        return False
    last = numeral.last
    while line.low(last) in _LISTING and is_number(line, last + 1, words):
        last += 2
    is_list = last > numeral.last or at < numeral.first - 1
    is_who = _is_person(line.low(at - 1), words) or (not is_list and _is_who(line, at, words))
    return is_who and line.low(last) == "," and not _is_named_next(line, last + 1)


def _is_who(line: Line, end: int, words: BareWords) -> bool:
    """Tell the name in "Ann Smith, 47," from those of "In Ohio, 12, Utah, 3,"."""
    first = end
    while first and line.tokens[first - 1].text[:1].isupper():
        first -= 1
    first += line.low(first) in words.nouns.stops  # "In Ohio"
    is_led = line.low(first - 1) in words.nouns.stops and line.low(first - 1) != "and"
    is_next = line.low(first - 1) == "," and line.tokens[first - 2].kind == "number"
    is_named = end - first > 1 and line.low(first) in words.given
    is_told = end - first == 1 and line.low(end + _BEHIND_AGE) in _TOLD_OF  # "Juma, 43, a boatman"
    return (is_named or is_told) and not (is_led or is_next)


def _is_named_next(line: Line, at: int) -> bool:
    """Tell the second name of "Ann Hill, 2, beat Jo Lund, 1": a list of scores."""
    within = line.tokens[at : at + _LISTED_WITHIN]
    return any(
        low.text == "," and name.text[:1].isupper() and number.kind == "number"
        for name, low, number in zip(within, within[1:], within[2:], strict=False)
    )


def _is_of_person(line: Line, at: int, words: BareWords) -> bool:
    """Tell "people over 65", "16 percent are over 65" and "most of the men were under 30"."""
    if line.low(at) not in HAVING:
        return _is_person(line.low(at), words)
    near = (line.low(at - i) for i in range(1, _AGED_WITHIN + 1))
    before = takewhile(lambda low: low != ",", near)
    return any(low in _SHARES or (low.endswith(_MANY) and _is_person(low, words)) for low in before)


def _is_person(low: str, words: BareWords) -> bool:
    ones = (low, low.removesuffix("s"), low.removesuffix("es"))
    return low in words.aging or not words.persons.isdisjoint(ones)


def _before_list(line: Line, at: int) -> int:
    """Before the other numbers of a list: "aged 7, 12 and 45"."""
    while at > 1 and line.low(at) in _LISTING and line.tokens[at - 1].kind == "number":
        at -= 2
    return at


def _is_list(line: Line, comma: int, high: Numeral) -> bool:
    """Whether several numbers between two commas are all that stands there."""
    end = high.last
    while line.low(end) in ("and", ",") and end + 1 < len(line.tokens) and (
        line.tokens[end + 1].kind == "number"
    ):  # fmt: skip
        end += 2
    return end - comma > 2 and line.low(end) in (",", ".")
