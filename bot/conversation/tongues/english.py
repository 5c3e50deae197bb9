"""English: the language that pages are drafted in."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.conversation import forms
from bot.conversation.catalogue import CATALOGUE
from bot.conversation.tongues import Lang, Tongue
from bot.conversation.tongues.cells import cell_words
from knowledge.lexicon import Concept
from knowledge.models import Direction, Fact, Figure, FigureStatus, Topic


class English:
    """Says everything as it was drafted."""

    lang: Final[Lang] = "en"
    rewords: Final = False

    def phrase(self, text: str, n: int | None = None) -> str:  # noqa: ARG002
        """Say it as it stands."""
        return text

    def holds(self, text: str, n: int | None = None) -> bool:  # noqa: ARG002
        """Look it up."""
        return text in CATALOGUE

    def day(self, day: date | None) -> str:
        """Write ``20 Mar 2025``."""
        return forms.day_words(day)

    def date(self, day: date) -> str:
        """Write ``Friday, 21 March 2025``."""
        return forms.date_words(day)

    def when(self, fact: Fact) -> str:
        """Write ``Jan–Jul 2025``."""
        return forms.when_words(fact)

    def way(self, direction: Direction | None) -> str:
        """Write ``up`` or ``down``."""
        return forms.way_words(direction)

    def standing(self, status: FigureStatus) -> str:
        """Write ``target``."""
        return forms.standing_words(status)

    def nobody(self, sentences: int) -> str:
        """Write ``no speaker named``."""
        return forms.nobody_words(sentences)

    def several(self, n: int) -> str:
        """Write small numbers in words."""
        return forms.spelled(n)

    def label(self, named: Topic | Concept) -> str:
        """Give the English label."""
        return named.label

    def name(self, written: str) -> str:
        """Keep the name as it is written."""
        return written

    def amount(self, figure: Figure) -> str:
        """Tell the unit of a table's bare number; other figures stand as published."""
        return cell_words(figure)


ENGLISH: Final[Tongue] = English()
