"""Amounts in words of their own: fractions, multiples and vague quantities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.nouns import counted_noun
from knowledge.extraction.amounts.scales import NumberWords, Numeral, number_words
from knowledge.extraction.amounts.spelled import exact, slashed
from knowledge.extraction.amounts.units import UnitWords, unit_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

_OF_WHOLE = ("of", "majority")
_MOST_PARTS = 1_000
_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1_000))
_YEARS = range(1600, 2101)
_TENS = (10, 100, 1_000)
_EVERY = "every"
_EACH = frozenset({"every", "each"})
_FEMININE = "ая"
_IN = (("in",), ("in", "every"))
_OUT_OF = (("out", "of"), ("of", "every"), ("out", "of", "every"), ("из",), ("of", "each"))


@dataclass(frozen=True)
class Proportion:
    """``tokens[first:last]`` with what it is; a vague quantity has no value."""

    first: int
    last: int
    value: float | None
    kind: str
    unit: str | None = None
    noun_end: int | None = None


@dataclass(frozen=True)
class ProportionWords:
    """The words that make fractions and multiples."""

    numbers: NumberWords
    units: UnitWords
    halves: Mapping[str, tuple[float, str]]
    """Halves of a unit in one word: how many of which unit."""
    one: frozenset[str]
    more: frozenset[str]
    half_of: frozenset[str]
    half_after: frozenset[str]
    named_halves: frozenset[str]
    parted: frozenset[str]
    doubles: frozenset[str]
    doubling: frozenset[str]
    twice: frozenset[str]
    than_twice: frozenset[str]
    splitting: frozenset[str]
    every: frozenset[str]
    idioms: frozenset[tuple[str, ...]]
    persons: frozenset[str]
    """What one of many is called: "one child in nine"."""
    openers: frozenset[str]
    """Every word that one may begin with."""


@lru_cache(maxsize=4)
def proportion_words(lexicon: Lexicon) -> ProportionWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    differing = table["differences"]
    numbers = number_words(lexicon)
    told = lexicon.table("numerals")["halves"]
    halves = {word: (half["value"], half["unit"]) for word, half in told.items()}
    openers = frozenset().union(
        table["one"], table["every"], numbers.cardinals, numbers.fractions, numbers.multiples,
        numbers.vague, numbers.several, halves, ["an", _EVERY],
    )  # fmt: skip
    return word_sets(
        ProportionWords,
        table,
        numbers=numbers,
        units=unit_words(lexicon),
        halves=halves,
        parted=frozenset((*table["parted"], *differing["greater"], *differing["smaller"])),
        idioms=frozenset(tuple(idiom.split()) for idiom in table["idioms"]),
        openers=openers,
        persons=frozenset(table["one_of_many"]),
    )


def proportions(
    line: Line, words: ProportionWords, found: Sequence[Numeral], dated: Sequence[bool]
) -> Iterator[Proportion]:
    """Find them all, in no order; ``dated`` tells of each token whether it names a time."""
    for at, token in enumerate(line.tokens):
        if token.low in words.openers and not dated[at]:
            yield from _multiple(line, at, words)
            yield from _fraction(line, at, words)
            yield from _fraction_alone(line, at, words)
            yield from _every(line, at, words)
            yield from _vague(line, at, words)
            yield from _unit_and_half(line, at, words)
            yield from _half_of_unit(line, at, words)
        elif token.kind == "number" and line.low(at + 3) in _OF_WHOLE and slashed(line, at):
            yield Proportion(at, at + 3, slashed(line, at), "fraction", "fraction")
    for one, whole in pairwise(found):
        yield from _one_in(line, one, whole, words)


def _multiple(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "doubled", "a tenfold increase", "halved"; not "a double room"."""
    value = words.numbers.multiples.get(line.low(at))
    is_of_other = line.low(at - 1) in words.doubling or line.low(at + 1) in words.than_twice
    is_verb = line.low(at) not in words.doubles or is_of_other
    is_verb = is_verb and (line.low(at) not in words.twice or line.low(at + 1) in words.than_twice)
    is_idiom = (line.low(at), line.low(at + 1)) in words.idioms
    if value is None or not is_verb or is_idiom or line.tokens[at].text[:1].isupper():
        return
    yield Proportion(at, at + 1, value, "times", "times")


def _fraction(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "a third", "two-thirds", "a further third", "каждый шестой"."""
    low = line.low(at)
    is_one = low in words.one or low in words.every
    count = 1.0 if is_one else words.numbers.cardinals.get(low)
    after = at + 2 if line.low(at + 1) == "-" and line.tight(at + 1) else at + 1
    first = at
    if low in words.one and line.low(at + 1) in words.more:
        first, after = at + 2, at + 2
    if low in words.every:
        part = _inverse(words.numbers.ordinals.get(line.low(after)))
    else:
        part = words.numbers.fractions.get(line.low(after))
    is_half = line.low(after) == "half" and (
        line.low(after - 1) == "a" or line.low(after + 1) in ("a", "an")
    )
    is_other = is_half or (low not in words.every and _is_ordinal(line, after, words))
    is_one = count == 1.0 or line.low(after) > "а"
    if count is None or part is None or is_other:
        return
    if not is_one and not line.low(after).endswith(("s", "half", "halves")):
        return  # "twenty-fifth"
    last = after + (2 if line.low(after + 1) in ("часть", "части") else 1)
    yield Proportion(first, last, float(round(count * exact(part), 4)), "fraction", "fraction")


def _every(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "every fifth post is vacant"; not "every second year", "every second counts"."""
    part = _inverse(words.numbers.ordinals.get(line.low(at + 1)))
    noun, nouns = line.low(at + 2), words.units.nouns
    is_time = noun in nouns.times or is_plural(noun, nouns) or noun in nouns.stops
    is_thing = noun.isalpha() and not is_time and line.tokens[at + 2].text.islower()
    if line.low(at) == _EVERY and part and is_thing:
        yield Proportion(at, at + 2, round(part, 4), "fraction", "fraction")


def _inverse(ordinal: float | None) -> float | None:
    return None if ordinal is None or ordinal < 2 else 1 / ordinal


def _is_ordinal(line: Line, after: int, words: ProportionWords) -> bool:
    """Tell "a third of it" from "a third term", "a sixth-grader", "a quarter earlier"."""
    low = line.low(after)
    if low.endswith("s") or low not in words.numbers.fractions or low > "а":
        return False
    following = line.low(after + 1)
    if following == "-":
        return line.tight(after + 1) and line.tight(after + 2)
    if following in ("is", "was", "has", "said") and low not in ("half", "quarter"):
        return line.low(after - 2) not in ("which", "whom")  # "of which a fifth has been replanted"
    is_free = following in words.parted or following in words.units.nouns.stops
    is_free = is_free or (low == "quarter" and _is_timed(following, words))
    return following.isalpha() and not is_free


def _is_timed(following: str, words: ProportionWords) -> bool:
    """Tell "a quarter every year" and "a quarter five years ago" from "a quarter earlier"."""
    return following in _EACH or following in words.numbers.cardinals


def _fraction_alone(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "half of", "half the", "by half", "more than half", "треть этой суммы"."""
    low, before, after = line.low(at), line.low(at - 1), line.low(at + 1)
    part = words.numbers.fractions.get(low)
    if part is None or before in words.numbers.ordinals or before in words.named_halves:
        return
    is_half = low == "half" and (
        after in words.half_of
        or (before in words.half_after and not _narrows(line, at, words))
        or (before == "in" and line.low(at - 2) in words.splitting)
    )
    is_russian = low > "а" and before not in words.numbers.cardinals
    is_before_part = is_russian and after in ("часть", "части")
    is_ordinal = low.endswith(_FEMININE) and not is_before_part  # "четвёртая авария"
    if is_half or (is_russian and not is_ordinal and (after.isalpha() or before == "на")):
        yield Proportion(at, at + 1 + is_before_part, part, "fraction", "fraction")


def _narrows(line: Line, at: int, words: ProportionWords) -> bool:
    """Tell "over half term" from "over half wanted" and "just over half thought"."""
    is_told = line.low(at - 2) in words.half_after or line.low(at + 1).endswith("ed")
    return not is_told and _is_ordinal(line, at, words)


def _one_in(
    line: Line, one: Numeral, whole: Numeral, words: ProportionWords
) -> Iterator[Proportion]:
    """Read "one in five", "1 in 10", "seven out of ten", "nine out of every 10"."""
    between = line.lows[one.last : whole.first]
    is_one = bool(between) and one.value == 1
    if is_one and (between[0] in words.persons or between[:1] in words.units.after):
        is_share = between[1:] in _IN and _is_of_alike(line, between[0], whole, words)
        between = between[1:]  # "one child in nine"
    else:
        is_share = between in _IN and _is_share(line, one, whole, words)
    is_scaled = one.scaled or (whole.scaled and not whole.in_words)
    is_few = whole.value <= _MOST_PARTS or (one.value == 1 and is_share)
    is_plain = not is_scaled and one.value < whole.value and is_few
    if not is_plain or not (is_share or between in _OUT_OF):
        return
    is_one_of = whole.value in _TENS or (one.value == 1 and whole.value in _ROUND)
    if between == ("из",) and not is_one_of:
        return
    value = one.value / whole.value
    value = float(f"{value:.4g}") if whole.value > _MOST_PARTS else float(round(value, 4))
    yield Proportion(one.first, whole.last, value, "fraction", "fraction")


def _is_of_alike(line: Line, one: str, whole: Numeral, words: ProportionWords) -> bool:
    """Tell "one child in nine" from "one child in 2024", "in nine schools", "one percent in 10"."""
    unit = words.units.after.get((one,))
    is_percent = unit is not None and unit[1] == "percent"
    is_other = is_plural(line.low(whole.last), words.units.nouns)
    return not is_percent and not is_other and whole.value not in _YEARS


def _is_share(line: Line, one: Numeral, whole: Numeral, words: ProportionWords) -> bool:
    """Tell "1 in 10 jobs", "one in 36 children" from "2 in 10 days" and "3 goals, 5 in 10"."""
    following, nouns = line.low(whole.last), words.units.nouns
    is_every = line.low(whole.first - 1) == "every"
    is_of_many = one.value == 1 and (is_every or is_plural(following, nouns))
    if whole.value not in _ROUND and not is_of_many:
        return False
    is_said = one.in_words or one.value == 1 or whole.value in (10, 100)
    return following not in nouns.times and (is_said or is_plural(following, nouns))


def _vague(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "hundreds of adults", "tens of thousands of homes", "several hundred guests"."""
    numbers, nouns = words.numbers, words.units.nouns
    if line.low(at) in numbers.several:
        is_scale = line.low(at + 1) in numbers.scale and len(line.low(at + 1)) > len("mln")
        noun = counted_noun(line, Numeral(at, at + 2, 0.0), nouns) if is_scale else None
        last = at + 2
    else:
        if line.low(at) not in numbers.vague or line.low(at - 1) == "of":
            return
        is_two = line.low(at + 1) == "of" and line.low(at + 2) in numbers.vague
        last = at + 3 if is_two else at + 1
        noun = counted_noun(line, Numeral(at, last + 1, 0.0), nouns)
        noun = noun if line.low(last) == "of" or line.low(last) > "а" else None
    if noun:
        yield Proportion(at, last, None, "count", noun.name, noun.last)


def _unit_and_half(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "a metre and a half", "an hour and a quarter"."""
    unit = words.units.after.get((line.low(at + 1),))
    is_added = line.low(at + 2) == "and" and line.low(at + 3) == "a"
    part = words.numbers.fractions.get(line.low(at + 4), 0.0) if is_added else 0.0
    if unit and part and line.low(at) in ("a", "an", "one"):
        yield Proportion(at, at + 5, 1 + part, unit[1], unit[0])


def _half_of_unit(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read «полтонны», and «на полгода», not «за полгода», which is a time."""
    value, unit = words.halves.get(line.low(at), (0.0, ""))
    is_length = unit in words.units.nouns.times
    if unit and not (is_length and line.low(at - 1) in ("за", "через")):
        yield Proportion(at, at + 1, value, "duration" if is_length else "measure", unit)
