"""From an article to its facts: one module per kind of thing, each a function of the text."""

from __future__ import annotations

from knowledge.extraction.figures import figures
from knowledge.extraction.reading import read
from knowledge.extraction.statements import quotes, statements
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact


def extract(article: Article, lexicon: Lexicon) -> tuple[Fact, ...]:
    """The facts of an article in the order of their positions; topics are left empty."""
    reading = read(article, lexicon)
    facts: list[Fact] = [*figures(reading, lexicon), *quotes(reading), *statements(reading)]
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))
