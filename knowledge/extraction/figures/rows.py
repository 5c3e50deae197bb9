"""Rows of tables: their amounts with what the headings say, read cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.extraction.amounts.grammar import Amount, AmountWords, amounts
from knowledge.extraction.amounts.numbers import numerals
from knowledge.extraction.figures.headings import (
    Column,
    HeadingWords,
    Measure,
    column,
    heading_words,
    measure_of,
    unit_behind,
    units_of_columns,
    with_measure,
)
from knowledge.extraction.figures.points import POINTS
from knowledge.extraction.figures.tables import Row, Table, barred, is_numeric, tables
from knowledge.extraction.figures.timing import spans_of
from knowledge.extraction.lines import Line, line
from knowledge.extraction.reading import Reading
from knowledge.extraction.times.resolving import PeriodMention, mentions
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Span

_LONGEST_CAPTION = 120
_SENTENCE_ENDS = '.!?"”'
_BULLETS = "•·▪●*-–—"
_SHARES = frozenset({"percent", "fraction"})
_OF_SHARES = Measure(f"percentage {POINTS}", "percentage_points", 1.0)


class Cell(NamedTuple):
    """What a table says of one of its amounts."""

    head: Span | None
    """The heading; None where the name of the row says what is measured."""
    name: Span
    """The cell that names the row."""
    time: PeriodMention | None
    """Of the column."""
    frame: PeriodMention | None
    """Of the whole table."""
    title: str
    """The line above the whole table."""
    named: tuple[tuple[Match, ...], ...]
    """The metrics named by the heading, the row, the column that this one is a share or a change
    of, and the caption: the first of them that fits."""
    is_change: bool
    is_guess: bool


@dataclass(frozen=True)
class Columns:
    """A table as its rows are read by it."""

    columns: tuple[Column, ...]
    name: int
    """The column of the rows' names."""
    signed: frozenset[int]
    """Columns with a number marked as a rise, whose falls are marked too."""
    shares: frozenset[int]
    """Columns of percentages, whose changes are told in points."""
    note: Measure | None
    noted: Mapping[int, Measure]
    """Units that the note gives for single columns, which it names."""
    caption: Column | None
    title: str
    by_rows: bool
    """Its rows differ in unit, which their names tell; the headings say of whom."""
    words: HeadingWords
    lexicon: Lexicon

    def before(self, at: int) -> Column | None:
        """What a share or a change is one of: the nearest column to the left with words for it."""
        left = (self.columns[i] for i in range(at - 1, -1, -1) if i != self.name)
        return next((c for c in left if c.says and not c.is_mere and not c.is_order), None)


Tables = Mapping[int, tuple[Row, Columns]]
"""The rows of an article's tables by where they start."""


def tables_of(reading: Reading, amounts: AmountWords, lexicon: Lexicon) -> Tables:
    """Find the tables of an article and read their headings."""
    found: dict[int, tuple[Row, Columns]] = {}
    for table in tables(reading.plain):
        words = heading_words(amounts.numbers, amounts.units, lexicon)
        read = _columns(table, reading, words, lexicon)
        if read.note is None and not any(cell.text for cell in table.heading):
            continue  # nothing says what the rows measure
        for row in table.rows:
            found.setdefault(row.start, (row, read))
    return found


def _columns(table: Table, reading: Reading, words: HeadingWords, lexicon: Lexicon) -> Columns:
    published = reading.article.published
    captions = [text for text in table.above if len(text) <= _LONGEST_CAPTION]
    noted = units_of_columns([cell.text for cell in table.heading], captions, words)
    above, caption = next(iter(captions), None), None
    if above and above[-1] not in _SENTENCE_ENDS and above[0] not in _BULLETS:
        caption = column(Span(start=0, end=len(above), text=above), published, words, lexicon)
    return Columns(
        tuple(column(cell, published, words, lexicon) for cell in table.heading),
        _name(table),
        frozenset(
            at for row in table.rows for at, cell in enumerate(row.cells) if cell.text[:1] == "+"
        ),
        frozenset(at for at in range(len(table.heading)) if _are_shares(table, at)),
        None if noted else _note(table, words),
        noted,
        caption,
        next((text for text in table.above if _is_title(text)), ""),
        _differs_by_rows(table),
        words,
        lexicon,
    )


def _are_shares(table: Table, at: int) -> bool:
    shares = sum(_has_share(row.cells[at].text) for row in table.rows)
    return "%" in table.heading[at].text or 2 * shares > len(table.rows)


def _note(table: Table, words: HeadingWords) -> Measure | None:
    """The unit of all cells: above the table, or in its corner: "Key figures (NOK million)"."""
    corner = table.heading[_name(table)].text
    near = (*(text for text in table.above if len(text) <= _LONGEST_CAPTION), corner)
    notes = (text.partition("(")[2] for text in near)
    note = next((measure_of(line(text), words) for text in notes if text), None)
    note = note and note._replace(per=None)  # "(EUR million, except per share)"
    note = note or next(filter(None, (unit_behind(text, words) for text in near)), None)
    mere = None if note else measure_of(line(corner), words)
    return mere._replace(per=None) if mere and mere.kind == "currency" else note


def _is_title(text: str) -> bool:
    """Tell what a table is on from a sentence and from a note on its units."""
    is_short = len(text) <= _LONGEST_CAPTION and text[-1] not in _SENTENCE_ENDS
    return is_short and text[0] not in _BULLETS + "("


def _differs_by_rows(table: Table) -> bool:
    """Tell rows with signs in all their cells, "84.6% | 77.9%", beside rows with none."""
    rows = ([cell.text for cell in row.cells if is_numeric(cell)] for row in table.rows)
    shares = {
        all("%" in text for text in row) for row in rows if len(set(map(_has_share, row))) == 1
    }
    return len(shares) > 1


def _has_share(text: str) -> bool:
    return "%" in text


def _name(table: Table) -> int:
    """The first column in which most cells are words, else the first."""
    for at in range(len(table.heading)):
        worded = sum(bool(row.cells[at].text) and not is_numeric(row.cells[at])
                     for row in table.rows)  # fmt: skip
        if 2 * worded > len(table.rows):
            return at
    return 0


class ReadRow(NamedTuple):
    """A row as a line with bars, with its times and amounts and what the table says of these."""

    line: Line
    times: tuple[PeriodMention, ...]
    amounts: tuple[Amount, ...]
    cells: tuple[Cell, ...]


def read_row(row: Row, table: Columns, reading: Reading, words: AmountWords) -> ReadRow:
    """Read a row; the numbers that name or number it are no amounts."""
    read = line(barred(row))
    times = tuple(
        time
        for time in mentions(read, reading.article.published)
        if not _is_number(table, *_cell_at(row, time.start))
    )
    spans = spans_of([token.start for token in read.tokens], times)
    dated = [False] * len(read.tokens)
    for first, last in spans:
        dated[first:last] = [True] * (last - first)
    known: list[Amount] = []
    cells: list[Cell] = []
    for amount in _with_bare(read, row, table, amounts(read, words, dated), words):
        at, _ = _cell_at(row, amount.start)
        if at != table.name and not table.columns[at].is_order:
            known.append(with_measure(amount, _measure(amount, at, row, table)))
            cells.append(_told(at, known[-1], row, table))
    return ReadRow(read, times, tuple(known), tuple(cells))


def _cell_at(row: Row, place: int) -> tuple[int, Span]:
    """The cell at a place of the row."""
    at = next(
        (i for i, cell in enumerate(row.cells) if row.start + place < cell.end),
        len(row.cells) - 1,
    )
    return at, row.cells[at]


def _is_number(table: Columns, at: int, cell: Span) -> bool:
    """Tell "1950" votes from the year that names a row."""
    measure = table.columns[at].measure
    return at != table.name and measure is not None and is_numeric(cell)


def _with_bare(
    read: Line, row: Row, table: Columns, found: Sequence[Amount], words: AmountWords
) -> Iterator[Amount]:
    """Add the cells with nothing but a number under a heading with a unit: "7", "1950"."""
    taken = {_cell_at(row, amount.start)[0] for amount in found}
    bare = [
        numeral
        for numeral in numerals(read, words.numbers)
        if _cell_at(row, read.tokens[numeral.first].start)[0] not in taken
    ]
    more: list[Amount] = []
    for numeral in bare:
        at, cell = _cell_at(row, read.tokens[numeral.first].start)
        start = read.tokens[numeral.first].start if numeral.start is None else numeral.start
        end = read.tokens[numeral.last - 1].end
        is_whole = end - start >= len(cell.text.rstrip("*†‡")) and not numeral.in_words
        if is_whole and _is_number(table, at, cell):
            more.append(
                Amount(start, end, numeral.first, numeral.last, numeral.value, None, None, "count",
                       opening=numeral.first)
            )  # fmt: skip
    return iter(sorted((*found, *more), key=lambda amount: amount.start))


def _measure(amount: Amount, at: int, row: Row, table: Columns) -> Measure | None:
    """A cell's unit stands above it, else in the name of its row, else above the table.

    A change of a number of things is a number of them.
    """
    own = table.columns[at]
    if at in table.noted:
        return table.noted[at]
    if own.measure:
        is_of_shares = own.measure.unit == POINTS and at - 1 in table.shares
        return _OF_SHARES if is_of_shares else own.measure
    named = measure_of(line(row.cells[table.name].text), table.words)
    is_of_column = own.says and not own.is_mere and not table.by_rows
    is_of_all = table.note is not None and (not own.heading.text or table.note.kind == "percent")
    if (is_of_column or is_of_all) and named and named.kind == "count":
        named = None
    is_part = own.is_change or (table.note is None and _is_done(own))
    left = table.before(at) if is_part else None
    is_whole = amount.value is not None and amount.value % 1 == 0
    if left and left.measure and left.measure.kind == "count" and is_whole:
        return left.measure
    of_all = table.caption.measure if table.caption and not own.says else None
    return named or table.note or of_all


def _is_done(own: Column) -> bool:
    """Tell "Passed" beside "Candidates": what became of some of those counted."""
    return own.heading.text.isalpha() and own.heading.text.casefold().endswith("ed")


def _told(at: int, amount: Amount, row: Row, table: Columns) -> Cell:
    own, caption = table.columns[at], table.caption
    named = [own.named, table.lexicon.match(row.cells[table.name].text)]
    is_part = own.is_mere and (own.is_change or amount.kind in _SHARES)
    left = table.before(at) if is_part else None
    if left and not own.named:
        named.insert(0, left.named)
    if caption and (own.is_mere or not own.says):
        named.append(caption.named)
    return Cell(
        own.heading if own.says else None,
        row.cells[table.name],
        own.time,
        caption.time if caption else None,
        table.title,
        tuple(named),
        is_change=own.is_change or at in table.signed,
        is_guess=own.is_guess,
    )
