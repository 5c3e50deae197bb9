"""How like a figure of the text is to one of the articles, whatever their numbers are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from knowledge.base.entries import Entry
from knowledge.base.findings import content
from knowledge.checks.comparing import Comparing
from knowledge.checks.copies import verb_before
from knowledge.checks.dating import fits_period
from knowledge.checks.model import Lack
from knowledge.checks.reading import Said, Term
from knowledge.checks.roles import Pair, are_swapped, has_other_name, read_sentence
from knowledge.checks.subjects import COVERED, missing_names, weight_of
from knowledge.checks.voices import is_speaker, says
from knowledge.checks.words import is_sample
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Figure, Span
from knowledge.values import may_be_compared, same_unit, same_value, unit_class

_SENTENCE_WORD = 0.6
"""A word of the sentence says less of what is measured than one of the counted phrase."""
_MEASURED = 0.55
"""Share of the words for what is measured that a comparable fact has."""
_NEARLY = 0.3
"""The same for a fact that is still worth offering."""
_TELLING = 10
"""Smaller whole numbers are the same by chance."""
_COPY = 0.75
"""Share of words from which one sentence is a copy of the other."""
_METRIC, _ALIKE, _DATED = 0.5, 1.0, 0.2


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


def like(said: Said, entry: Entry, known: Comparing) -> Like | None:
    """Compare what is said with a fact; None where they have nothing to do with each other."""
    fact = entry.fact
    if not isinstance(fact, Figure) or not may_be_compared(said.figure, fact):
        return None
    measured = _measured(said, entry, fact, known) if _counts(said, fact, known.lexicon) else 0.0
    article = known.articles[fact.article]
    missing = missing_names(said, entry, known)
    is_said = says(said.figure, fact, known)
    if not is_said:
        missing = tuple(name for name in missing if not is_speaker(name, said, known.text))
    lacks: list[Lack] = []
    if missing or _is_of_others(said, fact, known):
        lacks.append("subject")
    is_other = is_sample(fact, known.words) != is_sample(said.figure, known.words)
    is_other = is_other or known.are_anothers(said.figure, fact)
    is_put_otherwise = measured < _MEASURED and not is_other and _is_that_number(said, entry, fact)
    if is_other or (measured < _MEASURED and not is_put_otherwise):
        lacks.append("metric")
    if not fits_period(said.figure, fact, article):
        lacks.append("period")
    if not is_said:
        lacks.append("speaker")
    if measured < _NEARLY and not same_value(said.figure, fact):
        return None
    spans = tuple(Span(start=t.start, end=t.end, text=known.text[t.start : t.end]) for t in missing)
    score = _score(said.figure, fact, measured)
    reworded = is_put_otherwise or any(
        weight_of(term, entry.terms) < COVERED for term in said.measured
    )
    reworded = reworded or _acts_otherwise(said.figure, entry, known)
    return Like(fact, measured, score, tuple(lacks), spans, reworded)


def _is_that_number(said: Said, entry: Entry, fact: Figure) -> bool:
    """Tell a number that is hardly the same by chance, where its words stand near the fact."""
    figure = said.figure
    value = figure.value or 0.0
    is_telling = abs(value) >= _TELLING or not value.is_integer()
    if not is_telling or not same_value(figure, fact) or not same_unit(figure, fact):
        return False
    if figure.metric != fact.metric and None not in (figure.metric, fact.metric):
        return False
    return bool(said.measured) and all(weight_of(t, entry.terms) > 0.0 for t in said.measured)


def _acts_otherwise(figure: Figure, entry: Entry, known: Comparing) -> bool:
    """Tell whether the word right before the number is one that the fact has by no name."""
    verb = verb_before(figure, known.words)
    if verb is None or verb.stem in {word.stem for word in tokens(entry.fact.sentence)}:
        return False
    concepts = (match.concept.id for match in known.lexicon.match(verb.norm))
    return not any(entry.terms.get(f"#{id_}", 0.0) >= COVERED for id_ in concepts)


def _score(figure: Figure, fact: Figure, measured: float) -> float:
    is_metric = figure.metric is not None and figure.metric == fact.metric
    is_dated = figure.period is not None and figure.period == fact.period
    return measured + _ALIKE * _alike(figure, fact) + _METRIC * is_metric + _DATED * is_dated


def _alike(figure: Figure, fact: Figure) -> float:
    """Tell how many words the two sentences share."""
    mine, theirs = content(figure.sentence), content(fact.sentence)
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


def _measured(said: Said, entry: Entry, fact: Figure, known: Comparing) -> float:
    """Tell how well a fact covers the words for what is measured; 0 for another metric."""
    metric, terms = said.figure.metric, entry.terms
    counts_it = any(f"#{fact.metric}" in term.any_of for term in said.counted)
    is_same = metric == fact.metric or _is_so_called(said, entry, fact, known)
    if not is_same and None not in (metric, fact.metric) and not counts_it:
        return 0.0
    if not said.measured:
        is_same = is_same if metric else _is_copy(said.figure, fact)
        return 1.0 if is_same else 0.0
    own = content(f"{fact.measured} {fact.unit or ''}")
    return sum(_worth(term, own, terms) for term in said.measured) / len(said.measured)


def _is_so_called(said: Said, entry: Entry, fact: Figure, known: Comparing) -> bool:
    """Tell whether the fact's sentence names a metric, and gives numbers of one in such a unit."""
    metric, own = said.figure.metric, content(fact.measured)
    is_named = metric is not None and entry.terms.get(f"#{metric}", 0.0) >= COVERED
    if not is_named or not any(own.intersection(term.any_of) for term in said.measured):
        return False
    beside = known.figures_in(*fact.place)
    return all(
        each.metric == fact.metric for each in beside if unit_class(each) == unit_class(fact)
    )


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
    if weight_of(term, terms) < COVERED:
        return 0.0
    is_own = own.intersection(term.any_of) or any(t[0] == "#" for t in term.any_of)
    return 1.0 if is_own else _SENTENCE_WORD


def _is_of_others(said: Said, fact: Figure, known: Comparing) -> bool:
    """Tell whether the same names have other parts in it."""
    mine = read_sentence(said.figure.sentence, known.lexicon)
    theirs = read_sentence(fact.sentence, known.lexicon)
    return has_other_name(mine, theirs, known.words) or are_swapped(
        mine, theirs, Pair(said.figure, fact), known.words
    )


def ranked(found: Sequence[Like]) -> list[Like]:
    """Order facts, the most like what is said first."""
    return sorted(found, key=lambda one: (-one.score, one.fact.id))
