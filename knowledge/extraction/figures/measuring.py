"""An article's sentences with their amounts, what each measures and counts, and their times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.extraction.amounts.grammar import Amount, AmountWords, amount_words, amounts
from knowledge.extraction.amounts.numbers import is_continental
from knowledge.extraction.amounts.scales import NumberWords
from knowledge.extraction.figures.counting import (
    Carried,
    CountingWords,
    counted,
    counting_words,
    counts_of,
)
from knowledge.extraction.figures.currencies import meant
from knowledge.extraction.figures.heads import Head, heads_of
from knowledge.extraction.figures.letters import letters_of
from knowledge.extraction.figures.metrics import without_bodies
from knowledge.extraction.figures.nations import as_people
from knowledge.extraction.figures.phrases import PhraseWords, Scene, phrase_words, scene
from knowledge.extraction.figures.retraction import Corrections, corrections
from knowledge.extraction.figures.standing import StandingWords, standing_words
from knowledge.extraction.figures.tables import Column, columns, first_cell, in_column
from knowledge.extraction.figures.timing import Timed, TimingWords, spans_of, timing_words
from knowledge.extraction.lines import Line, line
from knowledge.extraction.reading import Reading
from knowledge.extraction.times.resolving import mentions
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Span

_CHANGING = (("to",), ("до",))
_LONGEST = 1_500
"""Characters of a sentence that are read together."""
_CHANGED_WITHIN = 4
"""Tokens between the two ends of a change."""
_ENDLESS = 12_000
"""Characters of one sentence beyond which it is no prose."""


@dataclass(frozen=True)
class FigureWords:
    """All tables that reading figures needs."""

    amounts: AmountWords
    phrases: PhraseWords
    counting: CountingWords
    standing: StandingWords
    timing: TimingWords

    def continental(self) -> FigureWords:
        """The same for a text that writes 20.000 for twenty thousand."""
        return self._with_numbers(replace(self.amounts.numbers, is_continental=True))

    def with_letters(self, codes: Mapping[str, str]) -> FigureWords:
        """The same for a text that writes currencies as letters: N50."""
        numbers, units = self.amounts.numbers, self.amounts.units
        numbers = replace(numbers, money=numbers.money | codes.keys())
        units = replace(units, before={**units.before, **codes})
        ranges = replace(self.amounts.ranges, units=units)
        amounts = replace(self.amounts, units=units, ranges=ranges)
        return replace(self, amounts=amounts)._with_numbers(numbers)

    def _with_numbers(self, numbers: NumberWords) -> FigureWords:
        naming = replace(self.amounts.naming, numbers=numbers)
        return replace(self, amounts=replace(self.amounts, numbers=numbers, naming=naming))


def figure_words(lexicon: Lexicon) -> FigureWords:
    """Read the tables."""
    return FigureWords(
        amount_words(lexicon),
        phrase_words(lexicon),
        counting_words(lexicon),
        standing_words(lexicon),
        timing_words(lexicon),
    )


@dataclass(frozen=True)
class Sentence:
    """A sentence with its amounts and their heads, in the same order."""

    span: Span
    start: int
    """Where the part that was read begins: of the sentence, unless that is endless."""
    timed: Timed
    heads: tuple[Head, ...]
    named: tuple[Match, ...]
    taken_back: Corrections

    @property
    def scene(self) -> Scene:
        """The roles of its tokens and its amounts."""
        return self.timed.scene


def sentences(reading: Reading, words: FigureWords, lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of an article in order, none longer than what is read together."""
    if is_continental(reading.plain):
        words = words.continental()
    letters = letters_of(reading.plain, lexicon)
    words = words.with_letters(letters) if letters else words
    tables = columns(reading.sentences, words.amounts.numbers, words.amounts.units)
    before: Sentence | None = None
    carried = Carried()
    for span, piece in ((s, p) for s in reading.sentences for p in _pieces(s)):
        carried = _carried(reading, before, span, carried)
        around = tables.get(span.start, ()), carried
        before = _sentence(reading, span, piece, around, words, lexicon)
        yield before


def _pieces(span: Span) -> Iterator[Span]:
    """Cut what is too long for a sentence, so that its cost stays bounded; none is endless."""
    at = 0
    while len(span.text) - at > _LONGEST:
        if at > _ENDLESS:
            return
        space = span.text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
        end = space if space > 0 else at + _LONGEST
        yield Span(start=span.start + at, end=span.start + end, text=span.text[at:end])
        at = end
    yield Span(start=span.start + at, end=span.end, text=span.text[at:]) if at else span


def _sentence(
    reading: Reading,
    span: Span,
    piece: Span,
    around: tuple[tuple[Column, ...], Carried],
    words: FigureWords,
    lexicon: Lexicon,
) -> Sentence:
    plain = reading.plain[piece.start : piece.end]
    read = line(plain)
    times = tuple(mentions(read, reading.article.published))
    spans = spans_of([token.start for token in read.tokens], times)
    dated = [False] * len(read.tokens)
    for first, last in spans:
        dated[first:last] = [True] * (last - first)
    found = amounts(read, words.amounts, dated)
    if not found:
        return Sentence(span, piece.start, Timed(times, Scene(read, (), ())), (), (), Corrections())
    named = without_bodies(read, lexicon.match(plain), found, words.counting)
    cells, carried = around
    found = tuple(in_column(amount, _column(amount, cells)) for amount in found)
    found = _in_currencies(reading, read, found, carried, lexicon)
    set_out = scene(read, found, spans, words.phrases)
    heads = _row_heads(plain, found) if cells else heads_of(set_out, words.phrases)
    known = _named(set_out, heads, named, carried, words)
    timed = Timed(times, set_out._replace(amounts=known))
    taken_back = corrections(read, words.standing.retraction)
    return Sentence(span, piece.start, timed, heads, named, taken_back)


def _row_heads(row: str, found: tuple[Amount, ...]) -> tuple[Head, ...]:
    """In a table the first cell says what the row is of."""
    first = first_cell(row)
    return tuple(Head(0, first if amount.start >= first else 0) for amount in found)


def _column(amount: Amount, cells: tuple[Column, ...]) -> Column | None:
    return next((c for c in cells if c.start <= amount.start < c.end), None)


def _named(
    scene: Scene,
    heads: tuple[Head, ...],
    named: tuple[Match, ...],
    carried: Carried,
    words: FigureWords,
) -> tuple[Amount, ...]:
    """Give every amount the name of what it counts."""
    known: list[Amount] = []
    for index, head in enumerate(heads):
        amount = counted(scene, index, head, known, carried, words.counting)
        known.append(as_people(amount, scene, named))
    return _with_rates(scene.line, known)


def _in_currencies(
    reading: Reading, read: Line, found: tuple[Amount, ...], carried: Carried, lexicon: Lexicon
) -> tuple[Amount, ...]:
    known: list[Amount] = []
    reckoned = carried.currency
    for amount in found:
        known.append(meant(read, amount, reading.plain, reckoned, lexicon))
        reckoned = known[-1].unit if known[-1].kind == "currency" else reckoned
    return tuple(known)


def _carried(reading: Reading, before: Sentence | None, span: Span, carried: Carried) -> Carried:
    """What the sentence before leaves to the next."""
    if before is None:
        return carried
    amounts = before.scene.amounts
    currency = next((a.unit for a in reversed(amounts) if a.kind == "currency"), carried.currency)
    if "\n" in reading.plain[before.span.end : span.start]:
        return Carried(currency=currency)
    return Carried(counts_of(amounts) or carried.counts, before.scene.line, currency)


def _with_rates(line: Line, found: Sequence[Amount]) -> tuple[Amount, ...]:
    """Give a change its rate at both ends: "from $8 to $11 a kilo", "to $8 a kilo from $11"."""
    known = list(found)
    for at in range(len(known) - 1, 0, -1):
        one, other = known[at - 1], known[at]
        between = tuple(line.low(i) for i in range(one.last, other.first))
        is_change = between[:1] in _CHANGING and other.first - one.last < _CHANGED_WITHIN
        is_change = is_change and one.unit == other.unit
        if is_change and one.per is None and one.kind in ("currency", "count"):
            known[at - 1] = one._replace(per=other.per)
        is_moved = line.low(other.first - 1) == "from" and one.unit == other.unit
        if is_moved and other.per is None and one.kind == "currency":
            known[at] = other._replace(per=one.per)
    return tuple(known)
