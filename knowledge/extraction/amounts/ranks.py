"""Ranks: "second in the world", "from 94th to 88th", "the third-largest employer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.proportions import Proportion
from knowledge.extraction.amounts.scales import NumberWords, number_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

_REACH = 14
_MOVED_WITHIN = 6


@dataclass(frozen=True)
class RankWords:
    """The words that make ranks of ordinals."""

    numbers: NumberWords
    ranks: frozenset[str]
    ranked: frozenset[str]
    places: frozenset[str]
    beside_ranks: frozenset[str]
    ranking: frozenset[str]
    """Words between a subject and its rank, where something near says that it ranks."""
    numbered_ranks: frozenset[str]
    """Words before "No." that make a rank of the number."""
    ranked_in: frozenset[str]
    """What somebody is a number two in: the world, a league."""
    up: frozenset[str]
    down: frozenset[str]


@lru_cache(maxsize=4)
def rank_words(lexicon: Lexicon) -> RankWords:
    """Read ``figures.toml``."""
    return word_sets(RankWords, lexicon.table("figures"), numbers=number_words(lexicon))


def ranks(line: Line, words: RankWords, dated: Sequence[bool]) -> Iterator[Proportion]:
    """Find them in order; ``dated`` tells of each token whether it names a time."""
    for at, token in enumerate(line.tokens):
        is_any = token.kind == "number" or token.low in words.numbers.ordinals
        if dated[at] or not is_any:
            continue
        value, last = _ordinal(line, at, words)
        if value is not None and _is_rank(line, at, last, words):
            yield Proportion(at, last, value, "rank", "rank")
        elif _is_numbered(line, at, words):
            yield Proportion(at, at + 1, float(line.low(at)), "rank", "rank")


def _ordinal(line: Line, at: int, words: RankWords) -> tuple[float | None, int]:
    """The value of "second" or "88th" and the token after it."""
    low = line.low(at)
    if low in words.numbers.ordinals:
        return words.numbers.ordinals[low], at + 1
    is_ordinal = line.tight(at + 1) and line.low(at + 1) in words.numbers.suffixes
    return (float(low), at + 2) if is_ordinal and low.isdecimal() else (None, at)


def _is_rank(line: Line, at: int, last: int, words: RankWords) -> bool:
    """Tell "ranks second", "the second position" and "second-largest" from "a second term"."""
    following = last + 1 if line.low(last) == "-" and line.tight(last) else last
    before = line.low(at - 1)
    if line.low(following) in words.places:
        return (before, line.low(at - 2)) != ("the", "in")  # "in the first place"
    is_free = line.low(following) in words.beside_ranks
    if before in words.ranked:
        return is_free or not line.low(following).isalpha()
    near = frozenset(line.lows[max(0, at - _REACH) : at])
    if not near.isdisjoint(words.ranks) and (is_free or before in words.ranking):
        return True
    is_listed = before == "and" and not near.isdisjoint(words.numbers.ordinals)
    if is_listed and not near.isdisjoint(words.ranks):
        return True
    return before in ("from", "to") and is_free and _is_moved(line, at, words)


def _is_moved(line: Line, at: int, words: RankWords) -> bool:
    """Tell "climb from 9th to sixth"."""
    return any(
        line.low(i) in words.up or line.low(i) in words.down
        for i in range(max(0, at - _MOVED_WITHIN), at)
    )


def _is_numbered(line: Line, at: int, words: RankWords) -> bool:
    """Tell "the world No. 1", "No. 2 in the league" from "the No. 9 shirt"."""
    is_plain = line.tokens[at].kind == "number" and line.low(at).isdecimal()
    is_number = line.low(at - 1) == "." and line.low(at - 2) == "no"
    is_ranked = line.low(at - 3) in words.numbered_ranks
    is_within = (line.low(at + 1), line.low(at + 2)) == ("in", "the")
    is_within = is_within and line.low(at + 3) in words.ranked_in
    return is_plain and is_number and (is_ranked or is_within)
