"""The languages of the interface: each gives the one form that a slot has in it.

Pages are drafted in English; ``translating`` gives every run the form that its proof has in the
language of the reply, and the gate derives that form again. Verbatim words stay as published.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, Protocol

from bot.conversation.phrases import Say
from knowledge.lexicon import Concept
from knowledge.models import Direction, Fact, Figure, FigureStatus, Topic

Lang = Literal["en", "ru"]
COUNTED: Mapping[str, str] = {
    Say.OUTLET: Say.OUTLETS,
    Say.ORIGIN: Say.ORIGINS,
    Say.CLAIM: Say.CLAIMS,
    Say.ARTICLE: Say.ARTICLES,
    Say.FINDING: Say.FINDINGS,
    Say.NEW_ARTICLE: Say.NEW_ARTICLES,
}
"""Phrases behind a number: of one, and of several."""


class Tongue(Protocol):
    """What a language says for every slot; what it has no words for is empty."""

    @property
    def lang(self) -> Lang:
        """Name the language."""

    @property
    def rewords(self) -> bool:
        """Tell whether figures are worded anew, what was published beside them."""

    def phrase(self, text: str, n: int | None = None) -> str:
        """Say a phrase, behind a number in the form that goes with it; others stay as they are."""

    def holds(self, text: str, n: int | None = None) -> bool:
        """Tell whether a text is a phrase of this language."""

    def day(self, day: date | None) -> str:
        """Write the date of an article."""

    def date(self, day: date) -> str:
        """Write a date out, with its weekday."""

    def when(self, fact: Fact) -> str:
        """Write the period of a fact."""

    def way(self, direction: Direction | None) -> str:
        """Write the direction of a change."""

    def standing(self, status: FigureStatus) -> str:
        """Write what a figure is when it is no plain fact."""

    def nobody(self, sentences: int) -> str:
        """Write that so many sentences name no speaker."""

    def several(self, n: int) -> str:
        """Write how many there are of what the words behind it name."""

    def label(self, named: Topic | Concept) -> str:
        """Name a topic or a concept."""

    def name(self, written: str) -> str:
        """Name a person or a body of whom an article writes so."""

    def amount(self, figure: Figure) -> str:
        """Word a figure anew: qualifier, number and unit; empty where it stays as published."""
