"""How like a figure of the text is to one of the articles, whatever their numbers are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.base.entries import SENTENCE, Entry
from knowledge.base.findings import content
from knowledge.base.names import written
from knowledge.base.speakers import titles_of
from knowledge.base.terms import ENTITY_KINDS
from knowledge.checks.copies import acts_otherwise
from knowledge.checks.dating import fits_period
from knowledge.checks.model import Lack
from knowledge.checks.reading import Said, Term
from knowledge.checks.roles import Pair, are_swapped, has_other_name, read_sentence
from knowledge.checks.words import CheckingWords, is_sample
from knowledge.language.words import stem, tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure, Span
from knowledge.text import sentences
from knowledge.values import are_of_a_kind, same_value

_COVERED = 0.5
"""Weight from which a term belongs to a fact: its sentence, or what its article is about."""
_SENTENCE_WORD = 0.6
"""A word of the sentence says less of what is measured than one of the counted phrase."""
_MEASURED = 0.55
"""Share of the words for what is measured that a comparable fact has."""
_NEARLY = 0.3
"""The same for a fact that is still worth offering."""
_COPY = 0.75
"""Share of words from which one sentence is a copy of the other."""
_METRIC, _ALIKE, _DATED = 0.5, 1.0, 0.2
_BEFORE = 2000
"""Characters before a sentence in which it is looked up what the article speaks of."""


class Like(NamedTuple):
    """A fact with how near it is to what the text says."""

    fact: Figure
    measured: float
    """How well its words cover those for what is measured."""
    score: float
    lacks: tuple[Lack, ...]
    missing: tuple[Span, ...] = ()
    is_reworded: bool = False
    """Some word of what the text says of the number is not the fact's."""

    @property
    def is_comparable(self) -> bool:
        """Tell whether both speak of the same."""
        return not self.lacks


class Comparing(NamedTuple):
    """What figures are compared with."""

    articles: Mapping[str, Article]
    lexicon: Lexicon
    words: CheckingWords
    text: str
    """The text that is checked."""
    titles: Mapping[str, str]
    """Voice → words that introduce it somewhere in the articles."""


def like(said: Said, entry: Entry, known: Comparing) -> Like | None:
    """Compare what is said with a fact; None where they have nothing to do with each other."""
    fact = entry.fact
    if not isinstance(fact, Figure) or fact.value is None or not are_of_a_kind(said.figure, fact):
        return None
    measured = _measured(said, fact, entry.terms) if _counts(said, fact, known.lexicon) else 0.0
    article = known.articles[fact.article]
    missing = _missing(said, entry, known)
    is_said = _says(said.figure, fact, known)
    if not is_said:
        missing = tuple(name for name in missing if not _is_speaker(name, said, known.text))
    lacks: list[Lack] = []
    if missing or _is_of_others(said, fact, known):
        lacks.append("subject")
    is_other = is_sample(fact, known.words) != is_sample(said.figure, known.words)
    if measured < _MEASURED or is_other:
        lacks.append("metric")
    if not fits_period(said.figure, fact, article):
        lacks.append("period")
    if not is_said:
        lacks.append("speaker")
    if measured < _NEARLY and not same_value(said.figure, fact):
        return None
    spans = tuple(Span(start=t.start, end=t.end, text=known.text[t.start : t.end]) for t in missing)
    score = _score(said.figure, fact, measured)
    reworded = any(_weight(term, entry.terms) < _COVERED for term in said.measured)
    reworded = reworded or acts_otherwise(said.figure, fact, known.words)
    return Like(fact, measured, score, tuple(lacks), spans, reworded)


def _score(figure: Figure, fact: Figure, measured: float) -> float:
    is_metric = figure.metric is not None and figure.metric == fact.metric
    is_dated = figure.period is not None and figure.period == fact.period
    return measured + _ALIKE * _alike(figure, fact) + _METRIC * is_metric + _DATED * is_dated


def _alike(figure: Figure, fact: Figure) -> float:
    """Tell how many words the two sentences share."""
    mine, theirs = content(figure.sentence), content(fact.sentence)
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


def _measured(said: Said, fact: Figure, terms: Mapping[str, float]) -> float:
    """Tell how well a fact covers the words for what is measured; 0 for another metric."""
    metric = said.figure.metric
    counts_it = any(f"#{fact.metric}" in term.any_of for term in said.counted)
    if metric != fact.metric and None not in (metric, fact.metric) and not counts_it:
        return 0.0
    if not said.measured:
        is_same = metric == fact.metric if metric else _is_copy(said.figure, fact)
        return 1.0 if is_same else 0.0
    own = content(f"{fact.measured} {fact.unit or ''}")
    return sum(_worth(term, own, terms) for term in said.measured) / len(said.measured)


def _counts(said: Said, fact: Figure, lexicon: Lexicon) -> bool:
    """Tell whether a fact counts the same noun, or another name for it."""
    unit = content(fact.unit or "")
    own = set(unit)
    for text in (fact.unit or "", fact.head):
        for match in lexicon.match(text):
            if unit & content(text[match.start : match.end]):
                own.add(f"#{match.concept.id}")
    return all(own.intersection(term.any_of) for term in said.counted)


def _is_copy(figure: Figure, fact: Figure) -> bool:
    """Tell whether a sentence is one of an article's, or a part of it, but for the number."""
    mine = content(figure.sentence.replace(figure.text, " "))
    return _alike(figure, fact) >= _COPY or (bool(mine) and mine <= content(fact.sentence))


def _worth(term: Term, own: frozenset[str], terms: Mapping[str, float]) -> float:
    if _weight(term, terms) < _COVERED:
        return 0.0
    is_own = own.intersection(term.any_of) or any(t[0] == "#" for t in term.any_of)
    return 1.0 if is_own else _SENTENCE_WORD


def _weight(term: Term, terms: Mapping[str, float]) -> float:
    return max((terms.get(each, 0.0) for each in term.any_of), default=0.0)


def _missing(said: Said, entry: Entry, known: Comparing) -> tuple[Term, ...]:
    """Give the names that a fact is not about; those of the sentence before count where needed."""
    fact = entry.fact
    missing = [name for name in said.names if not _is_about(name, entry, known)]
    named = {each for name in said.names for each in name.any_of}
    subject = fact.subject if isinstance(fact, Figure) else ()
    is_whole = bool(said.names) and named.issuperset(f"#{concept}" for concept in subject)
    before = [] if is_whole else [n for n in said.context if n.is_state or not said.names]
    return (*missing, *(name for name in before if not _is_about(name, entry, known)))


def _is_about(name: Term, entry: Entry, known: Comparing) -> bool:
    """Tell whether a fact is about a name: in its sentence, or by what the article speaks of there.

    What the whole article is about goes on where nothing else that it is about was named since.
    """
    weight = _weight(name, entry.terms)
    if weight < _COVERED or weight >= SENTENCE or name.is_state:
        return weight >= _COVERED
    wanted = {word.stem for word in tokens(known.text[name.start : name.end])}
    article = known.articles[entry.fact.article]
    for names in _named_before(article.text, entry.fact.sentence_start):
        spoken_of = {stem for stem in names if entry.terms.get(stem, 0.0) >= _COVERED}
        if spoken_of:
            return wanted <= spoken_of
    return True


@lru_cache(maxsize=1024)
def _named_before(text: str, end: int) -> tuple[frozenset[str], ...]:
    """Give the stems of what is written like a name in the sentences before, the last one first."""
    start = text.rfind("\n", 0, max(0, end - _BEFORE)) + 1
    before = [span.text for span in sentences(text, start, end)]
    return tuple(frozenset(map(stem, written([each]).capital)) for each in reversed(before))


def _is_of_others(said: Said, fact: Figure, known: Comparing) -> bool:
    """Tell whether the same names have other parts in it."""
    mine = read_sentence(said.figure.sentence, known.lexicon)
    theirs = read_sentence(fact.sentence, known.lexicon)
    return has_other_name(mine, theirs, known.words) or are_swapped(
        mine, theirs, Pair(said.figure, fact), known.words
    )


def _says(figure: Figure, fact: Figure, known: Comparing) -> bool:
    """Tell whether whoever the text names says it in the article too, or is its source."""
    if figure.speaker is None:
        return True
    article = known.articles[fact.article]
    voice = f"{fact.speaker or ''} {fact.person or ''} {known.titles.get(fact.voice or '', '')}"
    named = (voice, article.publisher or "", article.agency or "", article.origin or "")
    wanted = _names(figure.speaker, known.lexicon, is_named=True)
    return any(wanted <= _names(name, known.lexicon) for name in named)


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
            out[fact.voice or ""][found.get(fact.speaker or "", "")] = None
    return {voice: " ".join(words) for voice, words in out.items()}


def _is_speaker(name: Term, said: Said, text: str) -> bool:
    """Tell whether a name is that of whoever the text lets speak."""
    return text[name.start : name.end] in (said.figure.speaker or "")


def ranked(found: Sequence[Like]) -> list[Like]:
    """Order facts, the most like what is said first."""
    return sorted(found, key=lambda one: (-one.score, one.fact.id))
