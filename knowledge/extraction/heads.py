"""The phrase that says what a number measures, verbatim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from knowledge.extraction.amounts import Amount
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon

_LONGEST = 90
_MOST_CLAUSES = 3
_BREAKING_MARKS = frozenset(',;:()[]"“”—–«»…')


class Head(NamedTuple):
    """``line.text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True)
class HeadWords:
    """Words that end a phrase, and words that a phrase does not begin or end with."""

    breaks: frozenset[str]
    verbs: frozenset[str]
    edges: frozenset[str]
    moves: frozenset[str]


def head_words(lexicon: Lexicon) -> HeadWords:
    """Read ``figures.toml``."""
    table: Mapping[str, Any] = lexicon.table("figures")
    moves = frozenset((*table["up"], *table["down"]))
    verbs = moves - {
        "growth",
        "increase",
        "decline",
        "fall",
        "rise",
        "drop",
        "decrease",
        "рост",
        "падение",
        "снижение",
    }
    return HeadWords(
        frozenset(table["clause_breaks"]),
        frozenset(table["verbs"]) | verbs,
        frozenset(table["small_words"]),
        moves,
    )


def head_of(line: Line, amount: Amount, words: HeadWords) -> Head:
    """Give the phrase measured: what follows a count, the subject of a percentage or sum."""
    after = _after(line, amount, words)
    if amount.kind in ("count", "duration") and after:
        return after
    owned = _complement(line, amount, words)
    found = owned or _before(line, amount, words) or after
    return found or Head(line.tokens[amount.first].start, line.tokens[amount.first].start)


def _after(line: Line, amount: Amount, words: HeadWords) -> Head | None:
    """The noun phrase after the number up to the end of its clause."""
    first = amount.last
    while line.low(first) in ("-", "–", "—") and first < len(line.tokens):
        first += 1
    last = first
    while last < len(line.tokens) and not _breaks(line, last, words):
        if line.tokens[last].end - line.tokens[min(first, last)].start > _LONGEST:
            break
        last += 1
    return _trimmed(line, first, last, words)


def _breaks(line: Line, at: int, words: HeadWords) -> bool:
    token = line.tokens[at]
    if token.kind == "mark":
        is_joining = token.low == "-" and line.tight(at) and line.tight(at + 1)
        return not is_joining and (token.text in _BREAKING_MARKS or token.text in "-.!?")
    return token.low in words.breaks


def _complement(line: Line, amount: Amount, words: HeadWords) -> Head | None:
    """What a share is of: "90% of Tajikistan's petroleum product requirements"."""
    if amount.kind not in ("percent", "fraction") or line.low(amount.last) != "of":
        return None
    last = amount.last + 1
    while last < len(line.tokens) and not _breaks(line, last, words):
        if line.low(last) in words.verbs:
            break
        last += 1
    return _trimmed(line, amount.last + 1, last, words)


def _before(line: Line, amount: Amount, words: HeadWords) -> Head | None:
    """The noun phrase of the amount's clause, or of the clause that this one hangs on."""
    last = amount.first
    for _ in range(_MOST_CLAUSES):
        first = last
        while first > 0 and not _breaks(line, first - 1, words):
            first -= 1
        found = _phrase(line, first, last, words, amount.kind == "times")
        if found:
            return found
        while first > 0 and _breaks(line, first - 1, words):
            first -= 1
        last = first
        if last == 0:
            return None
    return None


def _phrase(line: Line, first: int, last: int, words: HeadWords, is_multiple: bool) -> Head | None:
    """The subject before the clause's verb, else what stands right before the number.

    Of a multiple it is the object: "to increase bilateral trade turnover 2.5 times".
    """
    verbs = [at for at in range(first, last) if _is_verb(line, at, words)]
    if not verbs:
        return _trimmed(line, first, last, words)
    verb = verbs[0]
    if is_multiple and verbs[-1] < last - 1:
        return _trimmed(line, verbs[-1] + 1, last, words)
    subject = _trimmed(line, first, verb, words)
    return subject or _trimmed(line, verb + 1, last, words)


def _is_verb(line: Line, at: int, words: HeadWords) -> bool:
    low = line.low(at)
    if low in words.verbs or (low in words.moves and line.low(at - 1) == "to"):
        return True
    is_form = low.endswith(("ing", "ed")) and len(low) > 4 and low not in _NOT_VERBS
    return is_form and not line.tokens[at].text[:1].isupper()


_NOT_VERBS = frozenset(
    {
        "trading",
        "building",
        "meeting",
        "spending",
        "funding",
        "housing",
        "banking",
        "shipping",
        "according",
        "including",
        "united",
        "based",
        "limited",
        "installed",
        "adjusted",
        "average",
        "core",
    }
)


def _trimmed(line: Line, first: int, last: int, words: HeadWords) -> Head | None:
    """Take small words, adverbs and marks off both ends; at least one real word stays."""
    while first < last and _is_edge(line, last - 1, words):
        last -= 1
    while first < last and (
        _is_edge(line, first, words) and line.low(first) not in ("the", "a", "an")
    ):
        first += 1
    while last - first > 1 and line.tokens[last - 1].end - line.tokens[first].start > _LONGEST:
        last -= 1
    content = [t for t in line.tokens[first:last] if t.kind == "word" and t.low not in words.edges]
    if not content or all(t.low in _PRONOUNS for t in content):
        return None
    return Head(line.tokens[first].start, line.tokens[last - 1].end)


_PRONOUNS = frozenset(
    {
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "this",
        "that",
        "there",
        "these",
        "those",
        "you",
        "also",
        "currently",
        "additionally",
    }
)


def _is_edge(line: Line, at: int, words: HeadWords) -> bool:
    token = line.tokens[at]
    return (
        token.kind != "word"
        or token.low in words.edges
        or token.low in _PRONOUNS
        or token.low.endswith("ly")
    )
