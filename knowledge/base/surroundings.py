"""What stands round the facts of an article: what it is about, where and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from knowledge.base.names import OPENING, salient_names, written
from knowledge.base.speakers import titles_of
from knowledge.base.terms import LOOSER, Held, Terms, merged
from knowledge.extraction.lines import line
from knowledge.extraction.times.resolving import mentions
from knowledge.language.words import stem, stems
from knowledge.models import Article, Fact, Figure, Period

_SALIENT_MENTIONS = 3
"""A state or body named so often in an article is what the article is about."""
MONTHS = len("2025-10")
"""How many characters a period has that names a month."""
_FIRST_LINES = 600
"""Characters in which an article tells where it is: an interview in its first questions."""

_FIRST = 2
"""Sentences in which an article names where it is, if it does so once."""
_LONGEST_HEADING = 240
_ENDS = (".", "!", "?", "\u201d", '"')


class Surroundings(NamedTuple):
    """What is known of an article when its facts are looked up."""

    scene: Held
    """Terms of its frame and of the sentences that open it, and the names that it mentions."""
    salient: tuple[str, ...]
    """The names, the places and the bodies that it is about, as terms."""
    home: tuple[str, ...]
    """The state that it is set in, if it names no other, as a term."""
    titles: Mapping[str, str]
    """Speaker → the words that introduce him or her."""
    roles: Mapping[str, Sequence[str]]
    """Speaker → the term HOST or GUEST, of leaders of whom one receives another."""
    sentences: Mapping[int, Held]
    """Start → the terms of a sentence that holds facts."""
    bodies: tuple[frozenset[str], ...]
    """Whom a sentence takes up as "it" or "the company", by the stems of their names."""
    frame: Period | None
    """The months of the first figure that the opening dates."""


def _scene(sentences: Iterable[Held], terms: Terms) -> frozenset[str]:
    """Give the state whose towns are named and that need not be named, if it is the only one."""
    named = {term for held in sentences for term in (*held.said, *held.looser)}
    states = frozenset(term for term in named if term.startswith("#") and terms.is_state(term[1:]))
    return states if len(states) == 1 else frozenset()


def _paying(facts: Iterable[Fact], terms: Terms) -> frozenset[str]:
    """Give the state in whose currency an article counts, beside dollars and euros."""
    units = {fact.unit for fact in facts if isinstance(fact, Figure) and fact.unit}
    issuers = frozenset(filter(None, map(terms.issuer, units)))
    return issuers if len(issuers) == 1 else frozenset()


def surroundings(article: Article, facts: Sequence[Fact], terms: Terms) -> Surroundings:
    """Read what an article as a whole is about: names, headline, place, date, publisher."""
    sentences = {fact.sentence_start: fact.sentence for fact in facts}
    held = {start: terms.held(sentence) for start, sentence in sentences.items()}
    mentions = Counter(term for sentence in held.values() for term in _mentioned(sentence, terms))
    opening, dateline = list(held.values())[:OPENING], [terms.held(article.place or "")]
    texts = list(sentences.values())
    read = written(texts)
    names = frozenset(map(stem, read.names()))
    only = _scene(held.values(), terms)
    first = _scene([*opening[:_FIRST], *dateline], terms)
    home = frozenset(state for state in only if mentions[state] > 1 or state in first)
    salient = (
        *_often(mentions, opening),
        *(only or _scene([*opening, *dateline], terms)),
        *_mentioned(terms.held(_filed(article)), terms),
        *_paying(facts, terms),
        *map(stem, salient_names(article, texts, read)),
        *names.intersection(_sender(article.publisher or "", texts[:OPENING])),
    )
    scene = merged(
        *(kind for part in (terms.held(_framed(article)), *opening) for kind in part.weighted()),
        (1.0, _mentioned(terms.held(article.text[:_FIRST_LINES]), terms)),
        (1.0, names),
    )
    titles = titles_of(facts, article)
    return Surroundings(
        _by_weight(scene),
        salient,
        tuple(home),
        titles,
        terms.hosting.roles(titles, texts),
        held,
        tuple(frozenset(stems(name)) for name in dict.fromkeys(fact.about or "" for fact in facts)),
        _frame(facts, article.published, held, terms),
    )


def _filed(article: Article) -> str:
    """Give the name of the file: whoever keeps the folder calls it by its matter."""
    return article.id.replace("_", " ").title()


def _framed(article: Article) -> str:
    """Give what stands round the text: headline, place, outlet, date and the lines above."""
    named = (article.headline, article.place, article.publisher, article.agency, _filed(article))
    published = f"{article.published:%B %Y}" if article.published else ""
    return f"{' '.join(part for part in named if part)} {published} {_above(article.text)}"


def _often(mentions: Mapping[str, int], opening: Sequence[Held]) -> Iterator[str]:
    """Give the places and bodies that are named often, or in the opening."""
    for term, times in mentions.items():
        if times >= _SALIENT_MENTIONS or any(term in kind for part in opening for kind in part):
            yield term


def _sender(publisher: str, sentences: Iterable[str]) -> tuple[str, ...]:
    """Give the stems of an outlet that its article opens with: a release is on who sends it."""
    is_named = bool(publisher) and any(publisher in sentence for sentence in sentences)
    return stems(publisher) if is_named else ()


def _above(text: str) -> str:
    """Give the lines that a text is headed with, if it opens with no sentence."""
    heading, _, _ = text[:_FIRST_LINES].strip().partition("\n\n")
    return "" if heading.endswith(_ENDS) or len(heading) > _LONGEST_HEADING else heading


def _mentioned(held: Held, terms: Terms) -> Iterator[str]:
    """Give the places and bodies that a stretch of text names, as terms."""
    for term in held.said:
        if term.startswith("#") and terms.is_place_or_body(term[1:]):
            yield term


def _by_weight(weighted: Mapping[str, float]) -> Held:
    weights = {1.0: 0, LOOSER: 1}
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])
    for term, weight in weighted.items():
        parts[weights.get(weight, 2)].append(term)
    said, looser, loosest = map(tuple, parts)
    return Held(said, looser, loosest)


def _frame(
    facts: Iterable[Fact], published: date | None, held: Mapping[int, Held], terms: Terms
) -> Period | None:
    """Give the months that the opening dates first: of a figure, or of what is reported on.

    A year has too many facts, and a month may be that of a meeting. "Today" is when results are
    announced, and the quarter that is told behind it what they are of.
    """
    starts = sorted({fact.sentence_start for fact in facts})[:OPENING]
    opening = [fact for fact in facts if fact.sentence_start in starts]
    opening.sort(key=lambda fact: fact.sentence_start)
    dated = (fact.period for fact in opening if _dates_its_article(fact))
    told = (
        mention.period
        for fact in opening
        if not isinstance(fact, Figure)
        and not terms.stretches.isdisjoint(held[fact.sentence_start].said)
        for mention in mentions(line(fact.sentence), published)
        if mention.period is not None and mention.period.start != mention.period.end
    )
    return next((p for p in chain(dated, told) if p and p.start and len(p.start) == MONTHS), None)


def _dates_its_article(fact: Fact) -> bool:
    if isinstance(fact, Figure):
        return fact.status == "fact"
    return fact.period is not None and fact.period.start != fact.period.end
