"""From the corrected words of a question to its content words: what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import NamedTuple

from knowledge.asked import Role
from knowledge.base.terms import ENTITY_KINDS
from knowledge.language.words import Token, fold, stems
from knowledge.lexicon import Concept, TokenMatch


class Piece(NamedTuple):
    """Neighbouring words that mean one thing, ``tokens[first:last]``, with its concepts."""

    first: int
    last: int
    concepts: tuple[Concept, ...]


_BEFORE_NOUNS = frozenset(
    "the a an of against for from by new any some their his her its our my per without".split()
)
_NO_NOUN = ("ly", "ed", "ing", "er", "est", "ous", "ful", "able", "ible")
_WHOLE = ENTITY_KINDS | {"metric"}
"""Kinds of concept whose long names mean something else than their words."""
_MAIN = 2
"""Names of a metric, in the order of the lexicon, that seldom mean anything else."""
VERBAL = ("ed", "ing")
"""A verb names an act, not a quantity, even where the quantity is called after it."""


def pieces(
    words: Sequence[Token],
    named_so: Sequence[TokenMatch],
    skip: frozenset[int],
    silent: frozenset[int],
    named: frozenset[int],
    holds: Callable[[str], bool],
) -> tuple[Piece, ...]:
    """Cut the words into pieces, the longest names first, of ``named_so``, all that they name.

    Positions in ``skip`` are left out; those in ``silent`` count only as a part of a longer name;
    those in ``named`` are proper names of the base, whatever else the words mean.

    A long term that the base does not hold is taken word by word, unless it is a name or a metric,
    or the base has none of its words either.
    """
    taken: set[int] = set(skip)
    found: list[Piece] = []
    matches = sorted(named_so, key=lambda m: (m.first - m.last, m.first))
    spans: dict[tuple[int, int], dict[str, Concept]] = {}
    for match in matches:
        length = match.last - match.first
        if length == 1 and match.first in silent:
            continue
        if match.concept.kind not in ENTITY_KINDS and named.issuperset(range(*match[1:])):
            continue
        is_whole = match.concept.kind in _WHOLE
        own = (f"#{match.concept.id}", *(word.stem for word in words[match.first : match.last]))
        if is_whole or length == 1 or holds(own[0]) or not any(map(holds, own)):
            spans.setdefault((match.first, match.last), {})[match.concept.id] = match.concept
    for (first, last), concepts in spans.items():
        positions = range(first, last)
        if not taken.intersection(positions):
            taken.update(positions)
            found.append(Piece(first, last, tuple(concepts.values())))
    single = [i for i in range(len(words)) if i not in taken | silent]
    return tuple(sorted([*found, *_runs(single, named, words)]))


def _runs(single: Sequence[int], named: frozenset[int], words: Sequence[Token]) -> list[Piece]:
    """Make a piece of each word without a concept, one of neighbouring names.

    Names with a comma or a plus between them are two.
    """
    found: list[Piece] = []
    for i in single:
        is_next = bool(found) and found[-1].last == i and words[i].start <= words[i - 1].end + 1
        if i in named and is_next and found[-1].first in named:
            found[-1] = Piece(found[-1].first, i + 1, ())
        else:
            found.append(Piece(i, i + 1, ()))
    return found


def terms_of(piece: Piece, *, measured: bool = True) -> tuple[str, ...]:
    """Give the terms that cover a piece beside its own words: its concepts.

    Who is meant is no thing besides. A topic is too wide to stand for a word that has a narrower
    meaning; of a word that names the metric that is asked for only that meaning is, of another
    ("what does each passenger get", no number of passengers) any.
    """
    narrow = [concept for concept in piece.concepts if concept.kind != "topic"]
    people = [concept for concept in narrow if concept.kind == "person"]
    metrics = [concept for concept in narrow if concept.kind == "metric"] if measured else []
    return tuple(f"#{concept.id}" for concept in people or metrics or narrow or piece.concepts)


def name_of(piece: Piece) -> tuple[str, ...]:
    """Give a place's name of one word as a term.

    In Russian it is no everyday word, as Cork is in English where the lexicon leaves it out.
    """
    names = (stems(concept.label) for concept in piece.concepts if concept.kind == "place")
    return tuple(name for parts in names if len(parts) == 1 for name in parts)


def loose_of(piece: Piece) -> tuple[str, ...]:
    """Give the terms that cover a piece in part: what its name is said for ("Moscow")."""
    meant = [concept.stands_for for concept in piece.concepts if concept.stands_for]
    return tuple(f"#{id_}" for id_ in dict.fromkeys(meant))


def is_name(piece: Piece, named: frozenset[int]) -> bool:
    """Tell whether a piece is a name of the base, at the positions ``named``, or of the lexicon."""
    kinds = {concept.kind for concept in piece.concepts}
    return bool(kinds & ENTITY_KINDS) or named.issuperset(range(piece.first, piece.last))


def is_person(piece: Piece) -> bool:
    """Tell whether a piece names a person."""
    return any(concept.kind == "person" for concept in piece.concepts)


def is_state(piece: Piece) -> bool:
    """Tell whether a piece names a state."""
    return any(concept.kind == "country" for concept in piece.concepts)


def role_of(piece: Piece, words: Sequence[Token], is_name: bool) -> Role:
    """Give the part that a piece plays: an entity or a metric carries the question."""
    kinds = {concept.kind for concept in piece.concepts}
    if "person" in kinds:
        return "person"
    if kinds & {"place", "body"} and "country" not in kinds:
        return "place"
    if kinds & ENTITY_KINDS or (is_name and not kinds):
        return "entity"
    if "metric" in kinds and not words[piece.last - 1].norm.endswith(VERBAL):
        return "metric"
    return "noun" if kinds or _is_noun_like(piece, words) else "word"


def _is_noun_like(piece: Piece, words: Sequence[Token]) -> bool:
    """A word after an article or a preposition is a noun, unless its ending says otherwise."""
    word = words[piece.first].norm
    before = words[piece.first - 1].norm if piece.first else ""
    return before in _BEFORE_NOUNS and not word.endswith(_NO_NOUN)


def is_called(word: Token, words: Sequence[Token], generics: Set[str]) -> bool:
    """Tell a place, whatever else the word means: "lake victoria", "the average rent in cork"."""
    at = words.index(word)
    before = words[at - 1].norm if at else ""
    is_last = word is words[-1] and not word.norm.endswith("s")
    return before in generics or (before == "in" and is_last)


def is_doer(piece: Piece, word: Token) -> bool:
    """Tell who does or has it from what is measured: exporters are no exports."""
    return word.norm.removesuffix("s").endswith("er") and word.norm not in _names(piece)


def is_one(piece: Piece, word: Token) -> bool:
    """Tell one of a crowd from their number: "the visitor" is no "visitors"."""
    names = _names(piece)
    return word.norm not in names and f"{word.norm}s" in names


def is_ambiguous(piece: Piece, words: Sequence[Token]) -> bool:
    """Tell one of the lesser names of a metric: "a degree" is no temperature everywhere.

    What was counted ("killed", "imported") is meant, by whatever name of the metric.
    """
    metrics = [concept for concept in piece.concepts if concept.kind == "metric"]
    if not metrics or len(words) > 1 or words[0].norm.endswith(VERBAL):
        return False
    return not any(_is_main_name(words[0].stem, concept) for concept in metrics)


def _is_main_name(stem: str, metric: Concept) -> bool:
    """Tell a word of what a metric is called ("trade turnover"), or one of its first names."""
    called = (metric.label, metric.label_ru or "")
    first = (*metric.en[:_MAIN], *metric.ru[:_MAIN])
    return any(stem in stems(name) for name in called) or (stem,) in map(stems, first)


def _names(piece: Piece) -> frozenset[str]:
    metrics = (concept for concept in piece.concepts if concept.kind == "metric")
    return frozenset(fold(name) for concept in metrics for name in concept.en)


def meant_otherwise(found: Sequence[Piece]) -> frozenset[int]:
    """Give the positions of words that name no unit: states, and what is longer than the unit."""
    other = (piece for piece in found if piece.last - piece.first > 1 or is_state(piece))
    return frozenset(at for piece in other for at in range(piece.first, piece.last))
