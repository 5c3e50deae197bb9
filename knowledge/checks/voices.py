"""Whether whoever a text lets speak is who says so in the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from knowledge.base.speakers import titles_of
from knowledge.base.terms import ENTITY_KINDS
from knowledge.checks.comparing import Comparing
from knowledge.checks.reading import Said, Term
from knowledge.checks.words import CheckingWords
from knowledge.language.words import norms, stems, tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure

_REACH, _BEFORE = 60, 2
"""Characters round a name in which it is told who that is, and words right before it."""
_INNER = re.compile(r"[,.;:\n\u201c\u201d\"]")


def says(figure: Figure, fact: Figure, known: Comparing) -> bool:
    """Tell whether whoever the text names says it in the article too, or is its source."""
    if figure.speaker is None:
        return True
    article = known.articles[fact.article]
    voice = f"{fact.speaker or ''} {fact.person or ''} {known.titles.get(fact.voice or '', '')}"
    named = [voice, article.publisher or "", article.agency or "", article.origin or ""]
    if _may_be_called_so(figure, fact, known.words):
        named.append(fact.sentence)
    wanted = _names(figure.speaker, known.lexicon, is_named=True)
    wanted = wanted or _names(figure.speaker, known.lexicon) - known.words.small
    return any(wanted <= _names(name, known.lexicon) for name in named)


def _may_be_called_so(figure: Figure, fact: Figure, words: CheckingWords) -> bool:
    """Tell whether a fact's sentence says by itself who speaks: a poll, or "the union" alone."""
    if fact.speaker is None:
        both = (set(norms(each.sentence)) for each in (figure, fact))
        return not any(words.polls.isdisjoint(said) for said in both)
    return set(stems(fact.speaker)).isdisjoint(stems(fact.sentence))


def _names(text: str, lexicon: Lexicon, *, is_named: bool = False) -> frozenset[str]:
    """Give the stems of a name; whom the lexicon knows goes by one name in every language.

    ``is_named``: without the small words of a description, as in "the Russian president".
    """
    matches = [match for match in lexicon.match(text) if match.concept.kind in ENTITY_KINDS]
    own = {f"#{match.concept.id}" for match in matches}
    return frozenset(own).union(
        word.stem
        for word in tokens(text)
        if (text[word.start].isupper() or not is_named)
        and not any(match.start <= word.start < match.end for match in matches)
    )


def titles(facts: Iterable[Fact], articles: Mapping[str, Article]) -> Mapping[str, str]:
    """Give the words that introduce a voice in any of the articles: "Russian President"."""
    spoken = [fact for fact in facts if fact.speaker]
    held: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in spoken:
        held[fact.article].append(fact)
    out: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for article, said in held.items():
        found = titles_of(said, articles[article])
        for fact in said:
            told = (found.get(fact.speaker or "", ""), *_beside(fact, articles[article]))
            out[fact.voice or ""].update(dict.fromkeys(told))
    return {voice: " ".join(words) for voice, words in out.items()}


def is_speaker(name: Term, said: Said, text: str) -> bool:
    """Tell whether a name is that of whoever the text lets speak."""
    return text[name.start : name.end] in (said.figure.speaker or "")


def _beside(fact: Fact, article: Article) -> Iterator[str]:
    """Give the words right before a speaker's name, and what a comma adds: "Lund, the mayor"."""
    name = fact.speaker or ""
    at = article.text.find(name)
    while at >= 0:
        before, behind = article.text[max(0, at - _REACH) : at], article.text[at + len(name) :]
        yield " ".join(_INNER.split(before)[-1].split()[-_BEFORE:])
        if behind.startswith(", "):
            yield _INNER.split(behind[2 : 2 + _REACH])[0]
        at = article.text.find(name, at + len(name))
