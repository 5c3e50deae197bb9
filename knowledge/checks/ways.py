"""Which way a number goes: "rose from 31 to 44" is not "fell from 44 to 31"."""

from __future__ import annotations

from knowledge.checks.words import CheckingWords
from knowledge.language.words import norms
from knowledge.models import Figure

_ENDS = frozenset({"from", "to", "с", "до"})
_BEGINNINGS = frozenset({"from", "с"})


def goes_otherwise(figure: Figure, fact: Figure, words: CheckingWords) -> bool:
    """Tell whether what one begins with the other ends with, or one rises and the other falls."""
    if None not in (figure.direction, fact.direction) and figure.direction != fact.direction:
        return True
    mine, theirs = _end(figure), _end(fact)
    if mine and theirs and (mine in _BEGINNINGS) != (theirs in _BEGINNINGS):
        return True
    own, other = _ways(figure, words), _ways(fact, words)
    is_told = figure.direction is not None or fact.direction is not None
    return bool(own and other and not is_told) and own.isdisjoint(other)


def _end(figure: Figure) -> str:
    """Give the "from" or "to" right before a number and its qualifier."""
    before = norms(figure.sentence[: max(0, figure.start - figure.sentence_start)])
    qualifier = norms(figure.qualifier or "")
    if qualifier and before[-len(qualifier) :] == qualifier:
        before = before[: -len(qualifier)]
    return before[-1] if before and before[-1] in _ENDS else ""


def _ways(figure: Figure, words: CheckingWords) -> frozenset[str]:
    """Give the ways that a sentence goes, by words that qualify no number ("more than")."""
    said = frozenset(norms(figure.sentence)) - words.qualifying
    found = (("up", words.up), ("down", words.down))
    return frozenset(way for way, names in found if not names.isdisjoint(said))
