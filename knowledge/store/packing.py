"""How an article with its facts is put away and taken out, and what was read of it beside.

Of an article that is taken out little is decoded: a line of JSON says where its facts stand, each
fact is a line of its own that is decoded when the fact is asked for, and so are the terms of each
sentence.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, overload

from pydantic import TypeAdapter

from knowledge.base.dossiers import Dossier
from knowledge.base.facts import credit, is_told
from knowledge.base.outlines import Outline
from knowledge.base.surroundings import Surroundings
from knowledge.base.terms import Held
from knowledge.models import Article, Fact, Period, Quote
from knowledge.store.kept import put_words
from knowledge.store.rows import KINDS, fact_id

_JSON: TypeAdapter[Any] = TypeAdapter(Any)
_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)
_WORDS = frozenset({"id", "article", "text", "sentence", "head"})
"""Of a fact these are known from its place."""
_FAST = 1
"""Of zlib's levels: what is taken out in every answer should come fast."""
_SPLIT, _BETWEEN = "\t", " "
"""Between kinds of terms, and between terms: no term holds any of them."""

Told = Callable[[int, Any], None]
"""Puts into what was kept of a fact, at its place in the article, what the whole folder tells."""


_TAKEN_BACK, _TOLD, _CREDIT = range(3)


class Place(NamedTuple):
    """Where a fact stands and what it is."""

    kind: int
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    group: int
    """Of a quotation: the utterance that it is a piece of."""
    state: int
    """Whether it is told, tells of the article itself, or is taken back."""


class Facts(Sequence[Fact]):
    """The facts of an article, each made when it is first asked for."""

    def __init__(self, leaf: Leaf, told: Told | None) -> None:
        """Take the article with what was kept of its facts."""
        self._leaf, self._told = leaf, told
        self._cuts: dict[tuple[int, int], str] = {}
        self._made: dict[int, Fact] = {}

    def __len__(self) -> int:
        return len(self._leaf.held)

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

    def _make(self, at: int) -> Fact:
        article, place = self._leaf.article, self._leaf.place(at)
        fact = _JSON.validate_json(self._leaf.held[at])
        fact["id"] = fact_id(article.id, place.kind, place.start, place.end)
        fact["article"] = article.id
        put_words(fact, article.text, self._cuts)
        if self._told is not None:
            self._told(at, fact)
        return _FACT.validate_python(fact)


class Leaf(NamedTuple):
    """An article and what was kept of its facts."""

    article: Article
    offices: Mapping[str, str]
    places: array[int]
    """Of each fact its Place, flat: the collector has no work with it."""
    held: Sequence[bytes]

    def facts(self, told: Told | None = None) -> Facts:
        """Give the facts."""
        return Facts(self, told)

    def place(self, at: int) -> Place:
        """Tell where a fact stands."""
        width = len(Place._fields)
        return Place(*self.places[at * width : (at + 1) * width])

    def outline(self) -> Outline:
        """Look through the facts as ``outlines.outline`` does, before they are made."""
        text = self.article.text
        positions, starts, measured, credits = [], [], set(), []
        utterances: dict[int, list[str]] = {}
        each = zip(*[iter(self.places)] * len(Place._fields), strict=True)
        for at, (kind, start, end, sentence, _, group, state) in enumerate(each):
            if state == _CREDIT:
                credits.append(at)
            if state != _TOLD:
                continue
            positions.append(at)
            starts.append(sentence)
            if KINDS[kind] == "quote":
                utterances.setdefault(group, []).append(text[start:end])
            elif KINDS[kind] == "figure":
                measured.add(sentence)
        whole = {group: " ".join(texts) for group, texts in utterances.items()}
        return Outline(positions, starts, whole, frozenset(measured), credits)


class Sentences(Mapping[int, Held]):
    """The terms of an article's sentences by their starts, decoded as they are asked for."""

    def __init__(self, kept: Mapping[str, str]) -> None:
        """Take a line for each sentence."""
        self._kept = kept

    def __getitem__(self, start: int) -> Held:
        said, looser, loosest = self._kept[str(start)].split(_SPLIT)
        return Held(_terms(said), _terms(looser), _terms(loosest))

    def __iter__(self) -> Iterator[int]:
        return map(int, self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def _terms(line: str) -> tuple[str, ...]:
    return tuple(line.split(_BETWEEN)) if line else ()


def put_away(dossier: Dossier) -> tuple[bytes, bytes]:
    """Give an article with its facts, and the candidate terms of its sentences."""
    article = dossier.article.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    about = [article, dossier.offices, [part for fact in dossier.facts for part in _place(fact)]]
    facts = (
        fact.model_dump(mode="json", exclude=set(_WORDS), exclude_none=True)
        for fact in dossier.facts
    )
    lines = "\n".join(map(_written, (about, dossier.article.text, *facts)))
    return (
        zlib.compress(lines.encode("utf-8"), _FAST),
        _packed({str(at): forms for at, forms in dossier.candidates.items()}),
    )


def _place(fact: Fact) -> Place:
    return Place(
        KINDS.index(fact.kind),
        fact.start,
        fact.end,
        fact.sentence_start,
        fact.sentence_end,
        fact.group if isinstance(fact, Quote) else 0,
        _TOLD if is_told(fact) else _CREDIT if credit(fact) is not None else _TAKEN_BACK,
    )


def taken_out(leaf: bytes) -> Leaf:
    """Give an article with its facts as they were put away."""
    about, text, *held = zlib.decompress(leaf).split(b"\n")
    article, offices, places = _JSON.validate_json(about)
    article["text"] = _JSON.validate_json(text)
    return Leaf(Article.model_validate(article), offices, array("q", places), held)


def candidates_out(candidates: bytes) -> dict[int, str]:
    """Give the candidate terms of the sentences of an article, by their starts."""
    return {int(at): forms for at, forms in unpacked(candidates).items()}


def around_away(around: Surroundings) -> bytes:
    """Put away what stands round the facts of an article."""
    sentences = {
        start: _SPLIT.join(map(_BETWEEN.join, held)) for start, held in around.sentences.items()
    }
    bodies = [sorted(body) for body in around.bodies]
    frame = around.frame and [around.frame.start, around.frame.end]
    return _packed(
        [
            around.scene,
            around.salient,
            around.home,
            around.titles,
            around.roles,
            sentences,
            bodies,
            frame,
        ]
    )


def around_out(kept: bytes) -> Surroundings:
    """Give what stands round the facts of an article."""
    (said, looser, loosest), salient, home, titles, roles, sentences, bodies, frame = unpacked(kept)
    return Surroundings(
        Held(tuple(said), tuple(looser), tuple(loosest)),
        tuple(salient),
        tuple(home),
        titles,
        roles,
        Sentences(sentences),
        tuple(map(frozenset, bodies)),
        Period(start=frame[0], end=frame[1]) if frame else None,
    )


def counts_away(frequencies: Mapping[str, int], known: set[str]) -> bytes:
    """Put away how many sentences of an article have each term, and what it holds besides."""
    return _packed([frequencies, sorted(known - frequencies.keys())])


def counts_out(kept: bytes) -> Iterator[tuple[str, int]]:
    """Give the terms of an article with the number of its sentences that have them."""
    frequencies, others = unpacked(kept)
    yield from frequencies.items()
    yield from ((term, 0) for term in others)


def _packed(value: Any) -> bytes:
    return zlib.compress(_written(value).encode("utf-8"), _FAST)


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unpacked(kept: bytes) -> Any:
    """Give what was put away."""
    return _JSON.validate_json(zlib.decompress(kept))
