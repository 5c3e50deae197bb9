"""The text as it is checked: its figures, read as those of an article, and what each names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from knowledge.articles import parse_article
from knowledge.base.terms import ENTITY_KINDS
from knowledge.checks.dating import weekday
from knowledge.checks.words import checking_words
from knowledge.extraction import extract
from knowledge.extraction.times.resolving import recurs, resolve
from knowledge.extraction.vocabulary import vocabulary
from knowledge.language.words import Token, is_cyrillic, tokens
from knowledge.lexicon import Concept, Lexicon, Match
from knowledge.models import Article, Figure
from knowledge.text import sentences

_SHORTEST = 3
_YEARS = range(1000, 3000)
"""A date beyond is none that "last year" could count from."""
IsCommon = Callable[[str], bool]
"""Whether a folded word is one of the language, or of the folder in small letters."""


class Term(NamedTuple):
    """Words of the text and the index terms of which one has to stand with a comparable fact."""

    start: int
    """Within the text."""
    end: int
    any_of: tuple[str, ...]
    is_state: bool = False
    """A country, or what stands for one."""
    is_person: bool = False


@dataclass(frozen=True)
class Said:
    """A figure of the text with what its sentence says besides."""

    figure: Figure
    names: tuple[Term, ...]
    """Names in its sentence."""
    context: tuple[Term, ...]
    """Names in the nearest sentence before it that has any."""
    measured: tuple[Term, ...]
    """The words that say what is measured."""
    counted: tuple[Term, ...]
    """The words of the unit, where it is what is counted."""


def said(text: str, today: date, lexicon: Lexicon, is_common: IsCommon) -> tuple[Said, ...]:
    """Read the figures of a text, in their order; "last year" counts from its date, else today."""
    article = parse_article("", text, None, lexicon)
    own = article.published if article.published and article.published.year in _YEARS else None
    dated = article.model_copy(update={"published": own or today})
    facts = extract(dated, lexicon)
    figures = [f for f in facts if isinstance(f, Figure) and f.value is not None]
    if own is None:
        figures = [_of_any_week(figure) for figure in figures]
    naming = _Naming(lexicon, is_common)
    places = _named_sentences(dated, naming) if figures else ()
    return tuple(_said(figure, naming, places) for figure in figures)


def as_known(figure: Figure, newest: date) -> Figure:
    """Take "the first quarter" for the newest that articles up to a day can know of."""
    if figure.period is None or not recurs(figure.period_text or ""):
        return figure
    known = next(resolve(figure.period_text or "", newest), None)
    return figure.model_copy(update={"period": known.period}) if known else figure


def _of_any_week(figure: Figure) -> Figure:
    """Take "on Friday" in a text without a date for any Friday."""
    is_any = weekday(figure.period_text) is not None
    return figure.model_copy(update={"period": None}) if is_any else figure


def _named_sentences(article: Article, naming: _Naming) -> tuple[tuple[int, tuple[Term, ...]], ...]:
    spans = sentences(article.text, 0, len(article.text))
    found = ((span.start, naming.names(span.text, span.start)) for span in spans)
    return tuple((start, names) for start, names in found if names)


def _said(figure: Figure, naming: _Naming, places: Sequence[tuple[int, tuple[Term, ...]]]) -> Said:
    start = figure.sentence_start
    names = naming.names(figure.sentence, start)
    at = bisect_right(places, start - 1, key=lambda place: place[0])
    number = figure.start, figure.end
    head = [t for t in naming.content(figure.head, figure.head_start) if not _meets(t, number)]
    measured = [term for term in head if not any(_meets(term, (n.start, n.end)) for n in names)]
    counts = figure.figure_kind in ("count", "quota")
    return Said(
        figure=figure,
        names=tuple(name for name in names if not _meets(name, number)),
        context=places[at - 1][1] if at else (),
        measured=tuple(measured),
        counted=tuple(naming.content(figure.unit or "", 0)) if counts else (),
    )


def _meets(term: Term, span: tuple[int, int]) -> bool:
    return term.start < span[1] and span[0] < term.end


class _Naming:
    """Finds names and content words."""

    def __init__(self, lexicon: Lexicon, is_common: IsCommon) -> None:
        self._lexicon = lexicon
        self._is_common = is_common
        words = vocabulary(lexicon)
        self._given = words.female_names | words.male_names | words.neutral_names
        self._no_names = words.titles | words.calendar | words.roles | words.pronouns
        stops = lexicon.table("function")
        self._plain = checking_words(lexicon).plain
        self._stops = frozenset(
            word.casefold() for name in ("en_stop", "ru_stop") for word in stops[name]
        )

    def names(self, text: str, offset: int) -> tuple[Term, ...]:
        """Give the states, places, bodies and people that the lexicon knows, and other names."""
        known: dict[tuple[int, int], list[Concept]] = {}
        others: list[Match] = []
        for match in self._lexicon.match(text):
            if match.concept.kind in ENTITY_KINDS:
                known.setdefault((match.start, match.end), []).append(match.concept)
            else:
                others.append(match)
        entities = [_entity(offset + s, offset + e, found) for (s, e), found in known.items()]
        written = [
            Term(offset + word.start, offset + word.end, (word.stem,))
            for word in self._capital(text, others)
            if not any(s <= word.start < e for s, e in known)
        ]
        return tuple(sorted((*entities, *written)))

    def _capital(self, text: str, others: Sequence[Match]) -> Iterator[Token]:
        words = [word for word in tokens(text) if word.norm.isalpha()]
        large = [text[word.start].isupper() for word in words]
        if 2 * sum(large) > len(words) > 1 and _is_headline(words, large):
            return
        for at, word in enumerate(words):
            if large[at] and self._is_name(word) and not (at == 0 and self._may_open(word, others)):
                yield word

    def _is_name(self, word: Token) -> bool:
        norm = word.norm
        return len(norm) >= _SHORTEST and norm not in self._no_names and norm not in self._stops

    def _may_open(self, word: Token, others: Sequence[Match]) -> bool:
        """Tell whether a word has its capital from the sentence that it opens."""
        if word.norm in self._given:
            return False
        unknown = is_cyrillic(word.norm)  # there is no list of everyday Russian words
        return unknown or self._is_common(word.norm) or any(_concepts(word, others))

    def _carries(self, word: Token) -> bool:
        is_long = len(word.norm) >= _SHORTEST
        return is_long and word.norm not in self._stops and word.stem not in self._plain

    def content(self, text: str, offset: int) -> list[Term]:
        """Give the words that carry a text, with the concepts that they are names of."""
        matches = [m for m in self._lexicon.match(text) if m.concept.kind != "topic"]
        return [
            Term(offset + word.start, offset + word.end, (word.stem, *_concepts(word, matches)))
            for word in tokens(text)
            if self._carries(word)
        ]


def _is_headline(words: Sequence[Token], large: Sequence[bool]) -> bool:
    """Tell words that all have a capital, but for the smallest, from "the Tamber Tunnel is new"."""
    small = (word for word, is_large in zip(words, large, strict=True) if not is_large)
    return not any(len(word.norm) >= _SHORTEST for word in small)


def _entity(start: int, end: int, found: Sequence[Concept]) -> Term:
    terms = [f"#{id_}" for concept in found for id_ in (concept.id, concept.stands_for) if id_]
    return Term(
        start,
        end,
        tuple(terms),
        is_state=any(concept.kind == "country" or concept.stands_for for concept in found),
        is_person=any(concept.kind == "person" for concept in found),
    )


def _concepts(word: Token, matches: Sequence[Match]) -> Iterator[str]:
    for match in matches:
        if match.start <= word.start and word.end <= match.end:
            yield f"#{match.concept.id}"
