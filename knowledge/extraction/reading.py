"""An article as it is read: its sentences, quotations and people, and who speaks where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from knowledge.lexicon import Lexicon
from knowledge.models import Article, Span
from knowledge.text import normalise, sentences


class Attribution(NamedTuple):
    """Who says it: None where the article itself speaks."""

    speaker: str | None = None
    carried: bool = False
    """Taken over from a neighbouring sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, analysed once; all offsets are into ``article.text``."""

    article: Article
    plain: str
    """``normalise(article.text)``: the same length."""
    sentences: tuple[Span, ...]
    """Outside the boilerplate, in order."""


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Read the article."""
    return Reading(article, normalise(article.text), _sentences(article))


def speaker_at(reading: Reading, start: int, end: int) -> Attribution:
    """Who says what stands at ``start``-``end``."""
    return Attribution()


def _sentences(article: Article) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for block in (*article.boilerplate, Span(start=len(article.text), end=-1, text="")):
        found += sentences(article.text, at, block.start)
        at = block.end
    return tuple(found)
