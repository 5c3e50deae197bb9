"""An article's sentences with their amounts, what each measures and counts, and their times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from knowledge.extraction.amounts.grammar import Amount, AmountWords, amount_words, amounts
from knowledge.extraction.amounts.numbers import is_continental
from knowledge.extraction.amounts.scales import NumberWords
from knowledge.extraction.figures.carrying import carried_on
from knowledge.extraction.figures.counting import counted
from knowledge.extraction.figures.counting_words import (
    Carried,
    CountingWords,
    counting_words,
)
from knowledge.extraction.figures.currencies import exchanged, meant
from knowledge.extraction.figures.heads import Head, heads_of
from knowledge.extraction.figures.letters import letters_of
from knowledge.extraction.figures.metrics import without_bodies
from knowledge.extraction.figures.naming_metrics import MetricWords, metric_words
from knowledge.extraction.figures.nations import as_people
from knowledge.extraction.figures.paced import PacedWords, paced, paced_words
from knowledge.extraction.figures.phrases import PhraseWords, Scene, phrase_words, scene
from knowledge.extraction.figures.rows import Cell, Tables, read_row, tables_of
from knowledge.extraction.figures.standing import StandingWords, standing_words
from knowledge.extraction.figures.status import Remarks, remarks_of, remarks_of_row
from knowledge.extraction.figures.timing import Timed, TimingWords, spans_of, timing_words
from knowledge.extraction.lines import Line, line
from knowledge.extraction.reading import Reading
from knowledge.extraction.times.resolving import PeriodMention, mentions
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Span
from knowledge.text import reads_alike

_CHANGING = (("to",), ("до",))
_LONGEST = 1_500
"""Characters of a sentence that are read together."""
_COMPARING = frozenset({"from", "against", "versus"})
_CHANGED_WITHIN, _RATED_WITHIN = 4, 6
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
    metrics: MetricWords
    paced: PacedWords

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
        metric_words(lexicon),
        paced_words(lexicon),
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
    remarks: Remarks
    cells: tuple[Cell, ...] = ()
    """What a table says of each amount; empty in prose."""

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
    tables = tables_of(reading, words.amounts, lexicon)
    before: Sentence | None = None
    carried = Carried()
    for piece in (p for at in range(len(reading.sentences)) for p in _pieces(reading, at)):
        if before is not None:
            is_apart = "\n" in reading.plain[before.span.end : piece.span.start]
            carried = carried_on(
                before.scene, before.span.text, carried, words.counting, is_apart=is_apart
            )
        before = (
            _row(reading, piece.span, tables, carried, words, lexicon)
            if piece.span.start in tables
            else _sentence(reading, piece, carried, words, lexicon)
        )
        yield before


class _Piece(NamedTuple):
    """A sentence, or the part of it from ``start`` that is read together."""

    span: Span
    start: int
    line: Line
    times: tuple[PeriodMention, ...]


def _pieces(reading: Reading, at: int) -> Iterator[_Piece]:
    """Cut what is too long for a sentence, so that its cost stays bounded; none is endless."""
    span = reading.sentences[at]
    if len(span.text) <= _LONGEST:
        yield _Piece(span, span.start, reading.lines[at], reading.times[at])
        return
    for start, end in _cuts(span.text):
        if not any(map(str.isalpha, span.text[start:end])):
            continue  # hundreds of numbers and no word: nothing is measured
        read = line(reading.plain[span.start + start : span.start + end])
        times = tuple(mentions(read, reading.article.published))
        yield _Piece(span, span.start + start, read, times)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while len(text) - at > _LONGEST:
        if at > _ENDLESS:
            return
        space = text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
        end = space if space > 0 else at + _LONGEST
        yield at, end
        at = end
    yield at, len(text)


def _sentence(
    reading: Reading, piece: _Piece, carried: Carried, words: FigureWords, lexicon: Lexicon
) -> Sentence:
    span, start, read, times = piece
    spans = spans_of([token.start for token in read.tokens], times) if times else ()
    dated = [False] * len(read.tokens)
    for first, last in spans:
        dated[first:last] = [True] * (last - first)
    found = amounts(read, words.amounts, dated)
    if not found:
        return Sentence(span, start, Timed(times, Scene(read, (), ())), (), (), Remarks())
    named = without_bodies(read, _matched(piece, lexicon), found, words.counting)
    found = _in_currencies(reading, read, found, carried, lexicon)
    set_out = scene(read, found, spans, words.phrases)
    heads = heads_of(set_out, words.phrases)
    known = _named(set_out, heads, named, carried, words)
    known = tuple(exchanged(read, amount, reading.plain, lexicon) for amount in known)
    timed = Timed(times, set_out._replace(amounts=known))
    remarks = remarks_of(timed.scene, words.standing)
    return Sentence(span, start, timed, heads, named, remarks)


def _matched(piece: _Piece, lexicon: Lexicon) -> tuple[Match, ...]:
    """What a sentence names, as it was published where that reads alike: so it is asked again."""
    written, read = piece.span.text, piece.line.text
    is_whole = len(written) == len(read)
    return lexicon.match(written if is_whole and reads_alike(written) else read)


def _row(
    reading: Reading,
    span: Span,
    tables: Tables,
    carried: Carried,
    words: FigureWords,
    lexicon: Lexicon,
) -> Sentence:
    """Read a row of a table: what its amounts measure stands above them, or before them."""
    read, times, found, cells = read_row(*tables[span.start], reading, words.amounts)
    found = _in_currencies(reading, read, found, carried, lexicon)
    spans = spans_of([token.start for token in read.tokens], times)
    timed = Timed(times, scene(read, found, spans, words.phrases))
    told = [cell.head or cell.name for cell in cells]
    heads = tuple(Head(cell.start - span.start, cell.end - span.start) for cell in told)
    named = lexicon.match(span.text)
    remarks = remarks_of_row(timed.scene, words.standing)
    return Sentence(span, span.start, timed, heads, named, remarks, cells)


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
        known.append(paced(scene, as_people(amount, head, scene, named), words.paced))
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


def _with_rates(line: Line, found: Sequence[Amount]) -> tuple[Amount, ...]:
    """Give a change its rate at both ends: "from $8 to $11 a kilo", "to $5 a week from $6"."""
    known = list(found)
    for at in range(len(known) - 1, 0, -1):
        one, other = known[at - 1], known[at]
        between = line.lows[one.last : other.first]
        is_change = between[:1] in _CHANGING and other.first - one.last < _CHANGED_WITHIN
        is_change = is_change and one.unit == other.unit
        if is_change and one.per is None and one.kind in ("currency", "count"):
            known[at - 1] = one._replace(per=other.per)
    for at in range(1, len(known)):
        one, other = known[at - 1], known[at]
        is_alike = (one.unit, one.kind, other.per) == (other.unit, other.kind, None)
        is_mere = one.kind == "count" and one.unit is None  # "5.4 per 100,000 people from 6.5"
        is_alike = is_alike and (is_mere or one.kind in ("currency", "measure"))
        is_moved = line.low(other.first - 1) == "from" and (is_mere or one.kind == "currency")
        if is_alike and (is_moved or (_is_compared(line, other) and _rate_only(one, other))):
            known[at] = other._replace(per=one.per)
    return tuple(known)


def _is_compared(line: Line, amount: Amount) -> bool:
    """Tell ", against $4" and ", compared with $4"."""
    at = amount.opening - 1
    return line.low(at) in _COMPARING or line.low(at - 1) == "compared"


def _rate_only(one: Amount, other: Amount) -> bool:
    """Tell whether hardly more than a rate and a comma stands between two amounts."""
    return one.per is not None and other.opening - one.last <= _RATED_WITHIN
