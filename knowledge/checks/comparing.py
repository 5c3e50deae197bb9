"""What the figures of a text are compared with, and by which words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from knowledge.base.speakers import given_names
from knowledge.checks.sharing import is_of_another
from knowledge.checks.words import CheckingWords
from knowledge.language.words import norms, stem
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Figure


class Comparing(NamedTuple):
    """What figures are compared with."""

    articles: Mapping[str, Article]
    lexicon: Lexicon
    words: CheckingWords
    text: str
    """The text that is checked."""
    titles: Mapping[str, str]
    """Voice → words that introduce it somewhere in the articles."""
    said: Sequence[Figure]
    """The figures of the text."""
    figures_in: Callable[[str, int], Sequence[Figure]]
    """Gives the figures of the sentence of an article that starts there."""

    @property
    def people(self) -> frozenset[str]:
        """Stems of the names of people who speak: whoever tells of something is not what it is."""
        given = given_names(self.lexicon)
        told = (norms(voice) for voice in self.titles)
        return frozenset(
            stem(norm) for name in told if name[:1] and name[0] in given for norm in name
        )

    def are_anothers(self, figure: Figure, fact: Figure) -> bool:
        """Tell whether the text gives a number words that are another number's in the article."""
        own = [one for one in self.said if one.sentence_start == figure.sentence_start]
        return is_of_another(figure, own, fact, self.figures_in(*fact.place), self.words)
