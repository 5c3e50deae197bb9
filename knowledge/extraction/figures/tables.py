"""Tables in running text: rows of cells set apart by tabs or bars, whose units stand above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.nouns import is_plural
from knowledge.extraction.amounts.scales import NumberWords
from knowledge.extraction.amounts.units import UnitWords
from knowledge.extraction.lines import Line, line
from knowledge.models import Span

_FEWEST_CELLS = 3
_FEWEST_ROWS = 2
_LONGEST_TIME = 12
"""Characters of the longest time in a heading."""
_NOTE_WITHIN = 3
"""Lines above the heading in which the note on units stands."""


class Column(NamedTuple):
    """The unit and scale of the bare numbers of a column, ``start``-``end`` of its row."""

    start: int
    end: int
    unit: str | None
    kind: str
    scale: float


def columns(
    rows: Sequence[Span], numbers: NumberWords, units: UnitWords
) -> Mapping[int, tuple[Column, ...]]:
    """Give the columns of every table row by the place where the row starts.

    A table is a heading without amounts and at least two rows below it with as many cells, or with
    one more: the cell above the rows' names may be empty.
    """
    found: dict[int, tuple[Column, ...]] = {}
    at = 0
    while at < len(rows):
        last = _table_end(rows, at)
        if last - at > _FEWEST_ROWS and _is_heading(rows[at].text):
            note = _note(rows[max(0, at - _NOTE_WITHIN) : at], numbers, units)
            heading = [_unit(cell.text, numbers, units) for cell in _cells(rows[at])]
            for row in rows[at + 1 : last]:
                found[row.start] = tuple(_row(row, heading, note, (numbers, units)))
        at = max(last, at + 1)
    return found


def _is_heading(text: str) -> bool:
    """Tell "Q3 2023 | Q3 2022 | Change" from a row of amounts."""
    return all(
        not any(c.isdecimal() for c in cell.text)
        or (len(cell.text.strip()) <= _LONGEST_TIME and not any(c in ".,%" for c in cell.text))
        for cell in _cells(Span(start=0, end=len(text), text=text))
    )


def _table_end(rows: Sequence[Span], first: int) -> int:
    width, last = len(_cells(rows[first])), first + 1
    if width < _FEWEST_CELLS or last == len(rows):
        return first
    width = max(width, min(len(_cells(rows[last])), width + 1))
    while last < len(rows) and len(_cells(rows[last])) == width:
        last += 1
    return last


def _cells(row: Span) -> list[Span]:
    """The cells of a row; several tabs in a row set two cells apart like one."""
    mark = "\t" if "\t" in row.text else "|"
    cells, at = [], 0
    for text in row.text.split(mark):
        if text or mark == "|" or not at:
            cells.append(Span(start=at, end=at + len(text), text=text))
        at += len(text) + 1
    return cells


def first_cell(row: str) -> int:
    """Give the length of the cell that names a row."""
    return len(_cells(Span(start=0, end=len(row), text=row))[0].text.rstrip())


_Unit = tuple[str | None, str, float]


def _row(
    row: Span,
    heading: Sequence[_Unit | None],
    note: _Unit | None,
    words: tuple[NumberWords, UnitWords],
) -> Iterator[Column]:
    """A cell's unit stands above it, else at the beginning of its row, else above the table."""
    cells = _cells(row)
    above = [*[None] * (len(cells) - len(heading)), *heading]
    own = _unit(cells[0].text, *words) or note
    for cell, unit in zip(cells, above, strict=True):
        if unit or own:
            yield Column(cell.start, cell.end, *(unit or own or ("", "", 1.0)))


def _note(above: Sequence[Span], numbers: NumberWords, units: UnitWords) -> _Unit | None:
    """Read "(US$ million unless stated)" above a table."""
    notes = (row.text.partition("(")[2] for row in reversed(above))
    return next((_unit(note, numbers, units) for note in notes if note), None)


def _unit(text: str, numbers: NumberWords, units: UnitWords) -> _Unit | None:
    """Give the unit and scale that a heading names: "Required (US$ m)", "People targeted"."""
    read = line(text)
    for at in range(len(read.tokens)):
        named = _currency(read, at, units) or _named(read, at, units)
        if named:
            near = (read.low(i) for i in range(max(0, at - 1), at + 4))
            scale = next((numbers.scale[low] for low in near if low in numbers.scale), 1.0)
            return (*named, scale)
    counted = next((t.low for t in read.tokens if is_plural(t.low, units.nouns)), None)
    is_sum = counted is None or counted in units.sums
    return None if is_sum else (counted, "count", 1.0)


def _currency(read: Line, at: int, units: UnitWords) -> tuple[str, str] | None:
    joined = read.low(at) + read.low(at + 1) if read.tight(at + 1) else read.low(at)
    name = next((low for low in (joined, read.low(at)) if low in units.before), None)
    return (units.before[name], "currency") if name else None


def _named(read: Line, at: int, units: UnitWords) -> tuple[str, str] | None:
    for length in (2, 1):
        name = tuple(read.low(i) for i in range(at, at + length))
        if name in units.after:
            return units.after[name]
    return None


def in_column(amount: Amount, column: Column | None) -> Amount:
    """Give a bare number of a table the unit and scale of its column."""
    if column is None or amount.unit is not None or amount.value is None:
        return amount
    is_scaled = abs(amount.value) >= 1_000_000
    value = amount.value if is_scaled else float(round(amount.value * column.scale, 6))
    return amount._replace(unit=column.unit, kind=column.kind, value=value)
