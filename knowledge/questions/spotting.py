"""From the corrected words of a question to its content words: what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.index import ENTITY_KINDS
from knowledge.lexicon import Concept, Lexicon
from knowledge.words import Token

Role = str


class Piece(NamedTuple):
    """Neighbouring words that mean one thing, ``tokens[first:last]``, with its concepts."""

    first: int
    last: int
    concepts: tuple[Concept, ...]


def pieces(words: Sequence[Token], lexicon: Lexicon, skip: frozenset[int]) -> tuple[Piece, ...]:
    """Cut the words into pieces, the longest names first; ``skip`` holds positions to leave out."""
    taken: set[int] = set(skip)
    found: list[Piece] = []
    matches = sorted(lexicon.match_tokens(tuple(words)), key=lambda m: (m.first - m.last, m.first))
    spans: dict[tuple[int, int], list[Concept]] = {}
    for match in matches:
        spans.setdefault((match.first, match.last), []).append(match.concept)
    for (first, last), concepts in spans.items():
        positions = range(first, last)
        if not taken.intersection(positions):
            taken.update(positions)
            found.append(Piece(first, last, tuple(concepts)))
    found += [Piece(i, i + 1, ()) for i in range(len(words)) if i not in taken]
    return tuple(sorted(found))


def terms_of(piece: Piece, words: Sequence[Token]) -> tuple[str, ...]:
    """Give the terms that cover a piece: its concepts, and the stem of a single word."""
    ids = tuple(f"#{concept.id}" for concept in piece.concepts)
    if piece.last - piece.first > 1:
        return ids
    word = words[piece.first]
    value = (f"={float(word.stem):g}",) if _is_number(word.stem) else ()
    return (*ids, word.stem, *value)


def _is_number(stem: str) -> bool:
    return stem.replace(".", "", 1).isdigit()


def loose_of(piece: Piece) -> tuple[str, ...]:
    """Give the terms that cover a piece in part."""
    wider = [
        id_
        for concept in piece.concepts
        for id_ in (*concept.broader, *([concept.stands_for] if concept.stands_for else ()))
    ]
    return tuple(f"#{id_}" for id_ in dict.fromkeys(wider))


def role_of(piece: Piece, words: Sequence[Token], is_name: bool) -> Role:
    """Give the part that a piece plays: an entity or a metric carries the question."""
    kinds = {concept.kind for concept in piece.concepts}
    if kinds & ENTITY_KINDS or (is_name and not kinds):
        return "entity"
    if "metric" in kinds:
        return "metric"
    if _is_number(words[piece.first].stem):
        return "number"
    return "noun" if kinds else "word"
