"""Whether a fact is about what a text names: in its sentence, before it, or in all its article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from knowledge.base.entries import NEAR, SENTENCE, Entry
from knowledge.base.names import CALENDAR, written
from knowledge.checks.comparing import Comparing
from knowledge.checks.reading import Said, Term
from knowledge.language.words import norms, stem, tokens
from knowledge.models import Fact, Figure
from knowledge.text import sentences

COVERED = 0.5
"""Weight from which a term belongs to a fact: its sentence, or what its article is about."""
_BEFORE = 2000
"""Characters before a sentence in which it is looked up what the article speaks of."""


def weight_of(term: Term, terms: Mapping[str, float]) -> float:
    """Tell how near a term stands to a fact; 0 where its article does not have it."""
    return max((terms.get(each, 0.0) for each in term.any_of), default=0.0)


def missing_names(said: Said, entry: Entry, known: Comparing) -> tuple[Term, ...]:
    """Give the names that a fact is not about; those of the sentence before count where needed."""
    fact = entry.fact
    missing = [
        name
        for at, name in enumerate(said.names)
        if not _is_about(name, entry, known) and not _goes_on(said.names[:at], name, entry, known)
    ]
    named = {each for name in said.names for each in name.any_of}
    subject = fact.subject if isinstance(fact, Figure) else ()
    is_whole = bool(said.names) and named.issuperset(f"#{concept}" for concept in subject)
    before = [] if is_whole else [n for n in said.context if n.is_state or not said.names]
    return (*missing, *(name for name in before if not _is_about(name, entry, known)))


def _goes_on(before: Sequence[Term], name: Term, entry: Entry, known: Comparing) -> bool:
    """Tell the rest of a name whose first word a fact is about: "Sint-Amand Museum"."""
    first = before[-1] if before and 0 <= name.start - before[-1].end <= 1 else None
    return (
        first is not None
        and weight_of(name, entry.terms) > 0.0
        and (_is_about(first, entry, known) or _goes_on(before[:-1], first, entry, known))
    )


def _is_about(name: Term, entry: Entry, known: Comparing) -> bool:
    """Tell whether a fact is about a name: in its sentence, or by what the article speaks of there.

    What the whole article is about goes on where nothing else that it is about was named since.
    """
    weight = weight_of(name, entry.terms)
    if NEAR <= weight < COVERED:
        return _is_taken_up(name, entry, known)
    wanted = {word.stem for word in tokens(known.text[name.start : name.end])}
    is_row = isinstance(entry.fact, Figure) and bool(entry.fact.row)
    if weight < COVERED or name.is_state or (weight >= SENTENCE and not is_row):
        return weight >= COVERED
    own = _named_for(entry.fact)
    if own and (is_row or own.isdisjoint(wanted)):
        return wanted <= own
    article = known.articles[entry.fact.article]
    people = known.people - wanted
    for names in _named_before(article.text, entry.fact.sentence_start):
        spoken_of = {each for each in names - people if entry.terms.get(each, 0.0) >= COVERED}
        if spoken_of:
            return wanted <= spoken_of
    return True


def _is_taken_up(name: Term, entry: Entry, known: Comparing) -> bool:
    """Tell whether the sentence right before names what a sentence without a name goes on about."""
    fact = entry.fact
    text = known.articles[fact.article].text
    before = _named_before(text, fact.sentence_start)[:1]
    wanted = {word.stem for word in tokens(known.text[name.start : name.end])}
    return any(wanted <= names for names in before) and not _named_for(fact)


def _named_for(fact: Fact) -> frozenset[str]:
    """Give the stems of the names before a number, whose it is: of a row, or but for who speaks."""
    if not isinstance(fact, Figure):
        return frozenset()
    if fact.row:
        return frozenset(word.stem for word in tokens(fact.row) if fact.row[word.start].isupper())
    names = frozenset(map(stem, written([fact.before]).capital.keys() - CALENDAR))
    return names - frozenset(map(stem, norms(f"{fact.speaker or ''} {fact.person or ''}")))


@lru_cache(maxsize=1024)
def _named_before(text: str, end: int) -> tuple[frozenset[str], ...]:
    """Give the stems of what is written like a name in the sentences before, the last one first."""
    start = text.rfind("\n", 0, max(0, end - _BEFORE)) + 1
    before = [span.text for span in sentences(text, start, end)]
    return tuple(frozenset(map(stem, written([each]).capital)) for each in reversed(before))
