"""Amounts in words of their own: fractions, multiples, ranks and vague quantities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.extraction.lines import Line
from knowledge.extraction.nouns import counted_noun
from knowledge.extraction.scales import NumberWords, Numeral, number_words
from knowledge.extraction.units import UnitWords, unit_words
from knowledge.lexicon import Lexicon

_RANK_REACH = 14
_MOST_PARTS = 1_000
_SETS = (
    "one", "more", "half_of", "named_halves", "parted", "ranks", "ranked", "places",
    "beside_ranks", "doubles", "doubling", "twice", "than_twice",
)  # fmt: skip


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
    """The words that make fractions, multiples and ranks."""

    numbers: NumberWords
    units: UnitWords
    one: frozenset[str]
    more: frozenset[str]
    half_of: frozenset[str]
    named_halves: frozenset[str]
    parted: frozenset[str]
    ranks: frozenset[str]
    ranked: frozenset[str]
    places: frozenset[str]
    doubles: frozenset[str]
    doubling: frozenset[str]
    twice: frozenset[str]
    than_twice: frozenset[str]
    beside_ranks: frozenset[str]
    openers: frozenset[str]
    """Every word that one may begin with."""


@lru_cache(maxsize=4)
def proportion_words(lexicon: Lexicon) -> ProportionWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    sets = {name: frozenset(table[name]) for name in _SETS}
    numbers = number_words(lexicon)
    openers = frozenset().union(
        sets["one"], numbers.cardinals, numbers.ordinals, numbers.multiples, numbers.vague, ["half"]
    )
    return ProportionWords(numbers, unit_words(lexicon), openers=openers, **sets)


def proportions(
    line: Line, words: ProportionWords, found: Sequence[Numeral], dated: Sequence[bool]
) -> Iterator[Proportion]:
    """Find them all, in no order; ``dated`` tells of each token whether it names a time."""
    for at, token in enumerate(line.tokens):
        if (token.low in words.openers or token.kind == "number") and not dated[at]:
            yield from _multiple(line, at, words)
            yield from _fraction(line, at, words)
            yield from _half(line, at, words)
            yield from _vague(line, at, words)
            yield from _rank(line, at, words)
    for one, whole in pairwise(found):
        yield from _one_in(line, one, whole)


def _multiple(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "doubled", "a tenfold increase", "halved"; not "a double room"."""
    value = words.numbers.multiples.get(line.low(at))
    is_verb = line.low(at) not in words.doubles or line.low(at - 1) in words.doubling
    is_verb = is_verb and (line.low(at) not in words.twice or line.low(at + 1) in words.than_twice)
    if value is not None and is_verb and not line.tokens[at].text[:1].isupper():
        yield Proportion(at, at + 1, value, "times", "times")


def _fraction(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "a third", "two-thirds", "a further third"."""
    low = line.low(at)
    count = 1.0 if low in words.one else words.numbers.cardinals.get(low)
    after = at + 2 if line.low(at + 1) == "-" and line.tight(at + 1) else at + 1
    first = at
    if low in words.one and line.low(at + 1) in words.more:
        first, after = at + 2, at + 2
    part = words.numbers.fractions.get(line.low(after))
    is_half = line.low(after) == "half" and line.low(after - 1) == "a"
    if count is None or part is None or is_half or _is_ordinal(line, after, words):
        return
    value = float(round(count * part, 4))
    yield Proportion(first, after + 1, value, "fraction", "fraction")


def _is_ordinal(line: Line, after: int, words: ProportionWords) -> bool:
    """Tell "a third of it" from "a third term", "a quarter earlier"."""
    low = line.low(after)
    if low.endswith("s") or low not in words.numbers.fractions:
        return False
    return line.low(after + 1) not in words.parted


def _half(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "half of", "half the"; not "the first half of"."""
    is_part = line.low(at) == "half" and line.low(at + 1) in words.half_of
    before = line.low(at - 1)
    if is_part and before not in words.numbers.ordinals and before not in words.named_halves:
        yield Proportion(at, at + 1, 0.5, "fraction", "fraction")


def _one_in(line: Line, one: Numeral, whole: Numeral) -> Iterator[Proportion]:
    """Read "one in five", "seven out of ten"."""
    between = tuple(line.low(i) for i in range(one.last, whole.first))
    is_plain = not (one.scaled or whole.scaled) and one.value < whole.value <= _MOST_PARTS
    if between not in (("in",), ("out", "of"), ("in", "every")) or not is_plain:
        return
    if between == ("in",) and not (one.in_words and whole.value in (2, 3, 4, 5, 8, 10, 20, 100)):
        return
    value = float(round(one.value / whole.value, 4))
    yield Proportion(one.first, whole.last, value, "fraction", "fraction")


def _vague(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "hundreds of adults", "tens of thousands of homes"."""
    vague = words.numbers.vague
    if line.low(at) not in vague or line.low(at - 1) == "of" or line.low(at + 1) != "of":
        return
    last = at + 3 if line.low(at + 2) in vague and line.low(at + 3) == "of" else at + 1
    noun = counted_noun(line, Numeral(at, last + 1, 0.0), words.units.nouns)
    if noun:
        yield Proportion(at, last, None, "count", noun.name, noun.last)


def _rank(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "ranks second", "the second position", "in third place", "second-largest"."""
    value = words.numbers.ordinals.get(line.low(at))
    if value is None:
        yield from _rank_in_digits(line, at, words)
        return
    following = at + 2 if line.low(at + 1) == "-" and line.tight(at + 1) else at + 1
    near = {line.low(i) for i in range(max(0, at - _RANK_REACH), at)}
    is_more = line.low(at - 1) == "and" and not near.isdisjoint(words.numbers.ordinals)
    is_said = line.low(at - 1) in words.ranked
    is_near = not near.isdisjoint(words.ranks) and line.low(following) in words.beside_ranks
    if line.low(following) in words.places or is_said or is_near or (
        is_more and not near.isdisjoint(words.ranks)
    ):  # fmt: skip
        yield Proportion(at, at + 1, value, "rank", "rank")


def _rank_in_digits(line: Line, at: int, words: ProportionWords) -> Iterator[Proportion]:
    """Read "ranks 88th", "up from 94th"."""
    is_ordinal = line.tight(at + 1) and line.low(at + 1) in words.numbers.suffixes
    if not is_ordinal or not line.low(at).isdecimal():
        return
    near = {line.low(i) for i in range(max(0, at - _RANK_REACH), at)}
    is_moved = line.low(at - 1) in ("from", "to", "at") and not near.isdisjoint(words.ranks)
    if line.low(at - 1) in words.ranked or is_moved or line.low(at + 2) in words.places:
        yield Proportion(at, at + 2, float(line.low(at)), "rank", "rank")
