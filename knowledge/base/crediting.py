"""The entries of what articles tell of themselves: whose a picture is, whose the report.

They are found by the words that ask for them (``@picture``, ``@source``) alone, in a base in
memory; nothing else is said of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.base.entries import ARTICLE, OWN, Document, Entry, Setting
from knowledge.base.facts import credit
from knowledge.base.terms import Terms, merged
from knowledge.models import Fact


class Credits:
    """The credits among the facts of an article, by their positions."""

    def __init__(self, setting: Setting, facts: Sequence[Fact], terms: Terms) -> None:
        """Take all facts of the article."""
        self._setting, self._facts, self._terms = setting, facts, terms
        self.positions = [at for at, fact in enumerate(facts) if credit(fact) is not None]

    def documents(self) -> Iterable[Document]:
        """Give the terms by which each is looked up."""
        for position in self.positions:
            own = frozenset((f"@{credit(self._facts[position])}",))
            yield Document(position, self._facts[position].sentence_start, own, frozenset())

    def entry(self, position: int) -> Entry:
        """Weigh the terms of one: its words, the outlet's name, and what the article is about."""
        fact, outlet = self._facts[position], self._setting.article.publisher or ""
        weighted = merged(
            (OWN, (f"@{credit(fact)}",)),
            *self._terms.held(fact.text).weighted(OWN),
            *self._terms.held(outlet).weighted(OWN),
            *self._setting.around.scene.weighted(ARTICLE),
        )
        return Entry(fact, weighted)
