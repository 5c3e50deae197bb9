"""Russian put in English word by word, for the stage that goes by meaning."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.language.glossary import in_english
from knowledge.language.words import is_cyrillic, tokens
from knowledge.lexicon import Lexicon


@dataclass(frozen=True)
class Glossing:
    """Puts the sentences of Russian articles in English as far as lexicon and dictionary go."""

    lexicon: Lexicon

    def english(self, text: str) -> str:
        """Give the English words in the order of the Russian; what is unknown is left out."""
        words = tokens(text)
        said = [_said(word.norm) for word in words]
        named: set[int] = set()
        matches = self.lexicon.match_tokens(words)
        for match in sorted(matches, key=lambda one: one.first - one.last):
            places = range(match.first, match.last)
            is_known = len(places) == 1 and said[match.first]
            if match.concept.kind != "topic" and not is_known and named.isdisjoint(places):
                named.update(places)
                said[match.first : match.last] = [match.concept.label, *[""] * (len(places) - 1)]
        return " ".join(filter(None, said))


def _said(norm: str) -> str:
    return next(iter(in_english(norm)), "") if is_cyrillic(norm) else norm
