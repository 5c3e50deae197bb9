"""All that one article gives, read from it alone: made once, kept, and joined with the others.

This is where an article's text is understood; what needs the whole folder comes after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from knowledge.articles import Written, parse_article
from knowledge.base.offices import Holder, described, holders
from knowledge.base.subjects import salient_entities, with_subject
from knowledge.base.support import with_supported_topics
from knowledge.base.terminology import candidates, cutting
from knowledge.base.topics import with_topics
from knowledge.extraction import extract
from knowledge.extraction.frames.credited import credits_of
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Frozen
from knowledge.opposing import with_opposed


class Dossier(Frozen):
    """An article with its facts, their subjects and their topics of the lexicon."""

    article: Article
    facts: tuple[Fact, ...]
    holders: tuple[Holder, ...] = ()
    """Offices that its speakers hold."""
    offices: Mapping[str, str] = {}
    """Fact → the office by which its speaker is described."""
    candidates: Mapping[int, str] = {}
    """Start of a sentence that holds facts → its candidate terms, a line each."""


def dossier(written: Written, lexicon: Lexicon) -> Dossier:
    """Read one article."""
    article = parse_article(written.id, written.text, written.source, lexicon)
    facts = with_opposed(extract(article, lexicon), article.text, lexicon)
    salient = salient_entities(facts, lexicon).get(article.id, ())
    found = [with_topics(with_subject(fact, salient), lexicon) for fact in facts]
    placed = with_supported_topics(found, lexicon)
    at = cutting(lexicon)
    sentences = {fact.sentence_start: fact.sentence for fact in facts}
    terms = {start: "\n".join(candidates(text, at)) for start, text in sentences.items()}
    offices = ((fact.id, described(fact, lexicon)) for fact in placed)
    return Dossier(
        article=article,
        facts=tuple(sorted((*placed, *credits_of(article, lexicon)), key=lambda fact: fact.start)),
        holders=tuple(holders(placed, article.text, lexicon)),
        offices={id_: office for id_, office in offices if office},
        candidates=terms,
    )


def candidates_by_place(
    dossiers: Iterable[Dossier],
) -> Mapping[tuple[str, int], Sequence[str]]:
    """Give the candidate terms of every sentence, by article and start."""
    return {
        (each.article.id, start): forms.split("\n")
        for each in dossiers
        for start, forms in each.candidates.items()
        if forms
    }
