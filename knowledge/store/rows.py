"""What the rows of a large base say of an article, and how an article is put away and taken out.

Hashes of eight bytes stand for what facts have in common: among a million, one pair in thirty
million bases would be taken for the same by chance.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple, overload

from pydantic import TypeAdapter

from knowledge.answers.timing import bounds
from knowledge.disagreements import question
from knowledge.dossiers import Dossier
from knowledge.entries import Held, Outline, Surroundings
from knowledge.facts import is_retracted
from knowledge.findings import claim, content
from knowledge.models import Article, Fact, Figure, Period, Quote
from knowledge.store.kept import IN_THE_ARTICLE, put_words
from knowledge.words import stems

_JSON: TypeAdapter[Any] = TypeAdapter(Any)
_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)
KINDS = ("figure", "quote", "statement")
NO_DAY = "9999-12-31"
"""Stands for no date of publication: behind all others, as ``date.max`` is."""
_FAST = 1
"""Of zlib's levels: what is taken out in every answer should come fast."""
_REVERSED = str.maketrans("0123456789", "9876543210")
"""So that the newest day is the first in the order of texts."""


Told = Callable[[int, Any], None]
"""Puts into what was kept of a fact, at its place in the article, what the whole folder tells."""


class Facts(Sequence[Fact]):
    """The facts of an article, each made when it is first asked for."""

    def __init__(self, held: Sequence[Any], text: str, told: Told | None) -> None:
        """Take what was kept of each and the text of the article."""
        self._held, self._text, self._told = held, text, told
        self._cuts: dict[tuple[int, int], str] = {}
        self._made: dict[int, Fact] = {}

    def __len__(self) -> int:
        return len(self._held)

    @overload
    def __getitem__(self, at: int) -> Fact: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Fact]: ...
    def __getitem__(self, at: int | slice) -> Fact | Sequence[Fact]:
        if isinstance(at, slice):
            return [self[i] for i in range(len(self))[at]]
        place = range(len(self))[at]
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]

    def _make(self, place: int) -> Fact:
        fact = dict(self._held[place])
        put_words(fact, self._text, self._cuts)
        if self._told is not None:
            self._told(place, fact)
        return _FACT.validate_python(fact)


class Leaf(NamedTuple):
    """An article and what was kept of its facts."""

    article: Article
    held: Sequence[Any]
    offices: Mapping[str, str]

    def facts(self, told: Told | None = None) -> Facts:
        """Give the facts."""
        return Facts(self.held, self.article.text, told)

    def outline(self) -> Outline:
        """Look through the facts as ``entries.outline`` does, before they are made."""
        text = self.article.text
        sentences: dict[int, str] = {}
        utterances: dict[int, list[str]] = {}
        positions = [at for at, f in enumerate(self.held) if f.get("status") != "retracted"]
        for at in positions:
            fact = self.held[at]
            start = fact["sentence_start"]
            if start not in sentences:
                sentences[start] = text[start : fact["sentence_end"]]
            if fact["kind"] == "quote":
                utterances.setdefault(fact["group"], []).append(text[fact["start"] : fact["end"]])
        return Outline(positions, sentences, {g: " ".join(s) for g, s in utterances.items()})


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


def put_away(dossier: Dossier) -> tuple[bytes, bytes]:
    """Give an article with its facts, and the candidate terms of its sentences."""
    held = dossier.model_dump(
        mode="json", include={"article", "facts", "offices"}, exclude=IN_THE_ARTICLE
    )
    leaf = [dossier.article.text, held]
    return _packed(leaf), _packed({str(at): forms for at, forms in dossier.candidates.items()})


def taken_out(leaf: bytes) -> Leaf:
    """Give an article with its facts as they were put away."""
    text, held = _JSON.validate_json(zlib.decompress(leaf))
    article = Article.model_validate({**held["article"], "text": text})
    return Leaf(article, held["facts"], held["offices"])


def candidates_out(candidates: bytes) -> dict[int, str]:
    """Give the candidate terms of the sentences of an article, by their starts."""
    return {int(at): forms for at, forms in unpacked(candidates).items()}


def around_away(around: Surroundings) -> bytes:
    """Put away what stands round the facts of an article."""
    return _packed([around.scene, around.salient, around.titles])


def around_out(kept: bytes) -> Surroundings:
    """Give what stands round the facts of an article."""
    (said, looser, loosest), salient, titles = unpacked(kept)
    scene = Held(tuple(said), tuple(looser), tuple(loosest))
    return Surroundings(scene, tuple(salient), titles)


def counts_away(frequencies: Mapping[str, int], known: set[str]) -> bytes:
    """Put away how many sentences of an article have each term, and what it holds besides."""
    return _packed([frequencies, sorted(known - frequencies.keys())])


def counts_out(kept: bytes) -> Iterator[tuple[str, int]]:
    """Give the terms of an article with the number of its sentences that have them."""
    frequencies, others = unpacked(kept)
    yield from frequencies.items()
    yield from ((term, 0) for term in others)


def _packed(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8"), _FAST)


def unpacked(kept: bytes) -> Any:
    """Give what was put away."""
    return _JSON.validate_json(zlib.decompress(kept))
