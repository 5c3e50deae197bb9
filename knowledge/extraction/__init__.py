"""From an article to its facts: one module per kind of thing, each a function of the text."""

from __future__ import annotations

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.figures.tables import heads_of_tables
from knowledge.extraction.placing import as_meant, as_published, as_spelled
from knowledge.extraction.reading import read
from knowledge.extraction.speech.statements import quotes, statements
from knowledge.language.decoding import decoded
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact


def extract(article: Article, lexicon: Lexicon) -> tuple[Fact, ...]:
    """The facts of an article in the order of their positions; topics are left empty."""
    text = decoded(article.text)
    reading = read(as_meant(article, text), lexicon)
    heads = frozenset(heads_of_tables(reading.plain))
    told = (one for one in statements(reading) if one.start not in heads)
    found: list[Fact] = [*figures(reading, lexicon), *quotes(reading), *told]
    facts = [as_published(fact, article, text) for fact in as_spelled(found, text.text)]
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))
