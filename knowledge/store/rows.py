"""What the rows of a large base say of an article and its facts.

Hashes of eight bytes stand for what facts have in common: among a million, one pair in thirty
million bases would be taken for the same by chance.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from knowledge.answers.timing import bounds
from knowledge.base.disagreements import question
from knowledge.base.facts import is_retracted
from knowledge.base.findings import claim, content
from knowledge.language.words import stems
from knowledge.models import Article, Fact, Figure, Period, Quote

KINDS = ("figure", "quote", "statement")
NO_DAY = "9999-12-31"
"""Stands for no date of publication: behind all others, as ``date.max`` is."""
_REVERSED = str.maketrans("0123456789", "9876543210")
"""So that the newest day is the first in the order of texts."""


def fact_id(article: str, kind: int, first: int, last: int) -> str:
    """Give a fact's id."""
    return f"{article}:{KINDS[kind][0]}:{first}-{last}"


class FactRow(NamedTuple):
    """What the table of facts holds of a fact besides its position and its speaker."""

    claim: int | None
    question: int | None
    kind: int
    first: int
    last: int
    topic: str | None
    second: str | None
    rank: str
    since: str | None
    until: str | None


def hashed(key: Hashable) -> int:
    """Give a number that stands for a key of texts, numbers, periods, tuples and sets of these."""
    digest = blake2b(repr(_plain(key)).encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _plain(key: Hashable) -> Hashable:
    if isinstance(key, frozenset):
        return ("set", *sorted(map(str, key)))
    if isinstance(key, Period):
        return ("period", key.start, key.end)
    return tuple(map(_plain, key)) if isinstance(key, tuple) else key


def fact_row(fact: Fact, article: Article) -> FactRow:
    """Tell what joins a fact with others, and where it stands in lists."""
    asked = question(fact)
    main = (*fact.topics[:2], None, None)
    since, until = _days(fact)
    return FactRow(
        claim=None if is_retracted(fact) else hashed(claim(fact)),
        question=None if asked is None else hashed(asked),
        kind=KINDS.index(fact.kind),
        first=fact.start,
        last=fact.end,
        topic=main[0],
        second=main[1],
        rank=rank(fact, article),
        since=since,
        until=until,
    )


def _days(fact: Fact) -> tuple[str, str] | tuple[None, None]:
    """Give the first and the last day that a figure is of."""
    return bounds(fact.period) if isinstance(fact, Figure) and fact.period else (None, None)


def rank(fact: Fact, article: Article) -> str:
    """Order facts as a briefing on their first topic does."""
    figure = fact if isinstance(fact, Figure) else None
    measured = figure is not None and figure.metric is not None and figure.figure_kind != "rank"
    settled = figure is not None and figure.status != "fact"
    newest = bounds(fact.period)[1] if fact.period else str(article.published or "")
    return f"{not measured:d}{KINDS.index(fact.kind)}{settled:d}{newest.translate(_REVERSED)}"


def utterances(facts: Sequence[Fact]) -> Iterator[tuple[int, bytes]]:
    """Give what stands for the words of each quotation, pieces together, by its claim."""
    whole: dict[int, list[str]] = {}
    for fact in facts:
        if isinstance(fact, Quote):
            whole.setdefault(hashed(claim(fact)), []).append(fact.text)
    for key, texts in whole.items():
        yield key, array("q", sorted(map(hashed, content(" ".join(texts))))).tobytes()


def words_said(words: bytes) -> frozenset[Hashable]:
    """Give what stands for the words of a quotation as a set."""
    return frozenset(array("q", words))


def candidate_keys(forms: str) -> set[int]:
    """Give what stands for the candidate terms of a sentence, a line each."""
    return {hashed(stems(form)) for form in forms.split("\n") if form}
