"""Russian: phrases from the gettext catalogue, dates and numbers by Babel, names by the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from bot.conversation.catalogue import CATALOGUE
from bot.conversation.tongues import COUNTED, Lang, russian_times
from bot.conversation.tongues.russian_amounts import Amounts, amounts
from bot.locales import translations

if TYPE_CHECKING:
    from gettext import GNUTranslations

    from knowledge.lexicon import Concept, Lexicon
    from knowledge.models import Direction, Fact, Figure, FigureStatus, Topic

_NAMED = ("person", "body")
_WAYS: Mapping[Direction, str] = {"up": "рост", "down": "снижение"}
_STANDINGS: Mapping[FigureStatus, str] = {
    "target": "цель",
    "forecast": "прогноз",
    "retracted": "позже отозвано",
}


@dataclass(frozen=True)
class Russian:
    """Says everything around the articles' words in Russian."""

    catalogue: GNUTranslations
    fixed: frozenset[str]
    """The phrases in Russian that stand behind no number."""
    names: Mapping[str, str]
    """Full names in lower case as English writes them, and their Russian."""
    amounts: Amounts
    lang: Final[Lang] = "ru"
    rewords: Final[bool] = True

    def phrase(self, text: str, n: int | None = None) -> str:
        """Translate a phrase; what is Russian already stays."""
        if text in _ONE:
            return self._counted(text, 1 if n is None else n)
        if text in _SEVERAL:
            return self._counted(_SEVERAL[text], 5 if n is None else n)
        return self.catalogue.gettext(text) if text else text

    def _counted(self, one: str, n: int) -> str:
        return self.catalogue.ngettext(one, COUNTED[one], n)

    def holds(self, text: str, n: int | None = None) -> bool:
        """Tell whether it is a phrase, behind a number in the form of that number."""
        is_counted = n is not None and any(text == self._counted(one, n) for one in _ONE)
        return is_counted or text in self.fixed

    def day(self, day: date | None) -> str:
        """Write ``9 окт. 2025 г.``."""
        return russian_times.day_words(day)

    def date(self, day: date) -> str:
        """Write ``пятница, 21 марта 2025 г.``."""
        return russian_times.date_words(day)

    def when(self, fact: Fact) -> str:
        """Write ``янв.–июль 2025``."""
        return russian_times.when_words(fact)

    def way(self, direction: Direction | None) -> str:
        """Write ``рост`` or ``снижение``."""
        return _WAYS[direction] if direction else ""

    def standing(self, status: FigureStatus) -> str:
        """Write ``цель``."""
        return _STANDINGS.get(status, "")

    def nobody(self, sentences: int) -> str:
        """Write ``говорящий не назван``."""
        if sentences == 1:
            return "говорящий не назван"
        one = "Ни в одной из двух фраз говорящий не назван."
        return one if sentences == 2 else "Говорящий нигде не назван."

    def several(self, n: int) -> str:
        """Write the number: in words it would have to agree with what it counts."""
        return str(n)

    def label(self, named: Topic | Concept) -> str:
        """Give the Russian label, where there is one."""
        return named.label_ru or named.label

    def name(self, written: str) -> str:
        """Give the lexicon's Russian for a full name; a part of one may be somebody else's."""
        return self.names.get(written.casefold(), written)

    def amount(self, figure: Figure) -> str:
        """Write ``более 17 %``."""
        return self.amounts.words(figure)


_ONE = frozenset(COUNTED)
_SEVERAL: Mapping[str, str] = {several: one for one, several in COUNTED.items()}


def russian(lexicon: Lexicon) -> Russian:
    """Gather what Russian needs."""
    catalogue = translations("ru")
    fixed = CATALOGUE - _ONE - _SEVERAL.keys()
    names = {
        concept.label.casefold(): concept.label_ru
        for concept in lexicon.concepts.values()
        if concept.kind in _NAMED and concept.label_ru
    }
    spoken = frozenset(catalogue.gettext(phrase) for phrase in fixed)
    return Russian(catalogue, spoken, names, amounts(lexicon.table("russian")))
