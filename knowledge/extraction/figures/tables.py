"""Tables in running text: a heading and rows of cells set apart by tabs, bars, semicolons, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.models import Span

_LINE = re.compile(r"[^\n\r]+")
_GAP = re.compile(r" {2,}")
_TABS = re.compile(r"\t+")
_MARKS = {"\t": re.compile(r"\t"), "\t+": _TABS, "|": re.compile(r"\|"), ";": re.compile(r";")}
_LABEL = ":"
_WAYS = {**_MARKS, "  ": _GAP, _LABEL: re.compile(r":(?=\s)")}
"""What sets cells apart: a tab may stand for an empty cell, or several set two apart like one."""
_RULER = frozenset("-=_+:|\t ")
_LOOSE = frozenset((";", "  "))
"""Marks that stand in prose too: between them only short cells are those of a table."""
_FEWEST_ROWS, _FEWEST_CELLS, _FEWEST_LOOSE = 2, 2, 3
_LONGEST_ROW, _MOST_CELLS = 600, 40
_LONGEST_NUMERIC, _LONGEST_LOOSE, _MOST_WORDS = 28, 40, 2
# What may hold digits in a heading: a year, a quarter, a number behind a word ("Round 2").
_TOLD_APART = re.compile(r"\b(?:19|20)\d\d\b|^[QH]\d\b|^[^\W\d]{3,}\W{1,3}\d{1,2}$|[Pp]er \d")
_LINES_ABOVE = 3


class Row(NamedTuple):
    """A line of a table; every cell stands without the space round it, an empty one too."""

    start: int
    end: int
    cells: tuple[Span, ...]


class Table(NamedTuple):
    """A heading and its rows, which have as many cells."""

    heading: tuple[Span, ...]
    rows: tuple[Row, ...]
    above: tuple[str, ...]
    """The lines over the heading, the nearest first."""


def tables(text: str) -> Iterator[Table]:
    """Give the tables of a text; one that can be read in two ways comes in the stricter first.

    A table is a heading without amounts and at least two rows below it with as many cells, or with
    one more: the cell above the rows' names may be empty. Rows without a heading are one below a
    line that is no row: their headings are empty, and what they measure may stand in that line.
    """
    ways = [way for way in _WAYS if text.count(way.strip("+")) >= _marks_of_table(way)]
    lines = [m.span() for m in _LINE.finditer(text) if not m.group().isspace()] if ways else []
    lines = [line for line in lines if not _RULER.issuperset(text[slice(*line)])]
    for way in ways:
        rows = [_row(text, *line, way) for line in lines]
        at = 0
        while at < len(rows):
            last = _table_end(text, rows, at, way)
            if last > at:
                end = at if rows[at].cells else at + 1
                yield _table(
                    rows[at:last], _above(text, rows[max(0, end - _LINES_ABOVE) : end], way)
                )
            at = max(last, at + 1)


def _above(text: str, lines: Sequence[Row], way: str) -> list[str]:
    """The lines over a heading, as far as they are no rows of the table before."""
    rows = (at for at in range(len(lines), 0, -1) if lines[at - 1].cells and way != _LABEL)
    return [text[one.start : one.end] for one in lines[next(rows, 0) :]]


def heads_of_tables(text: str) -> Iterator[int]:
    """Give where the headings of tables start, which claim nothing by themselves."""
    for table in tables(text):
        yield from (cell.start for cell in table.heading[:2])  # the first may be empty


def _marks_of_table(way: str) -> int:
    """The fewest marks with which a heading and two rows can be set apart."""
    cells = _FEWEST_LOOSE if way in _LOOSE else _FEWEST_CELLS
    return (cells - 1) * (1 + _FEWEST_ROWS)


def _table(rows: Sequence[Row], above: Sequence[str]) -> Table:
    heading, first = rows[0].cells, rows[0].start
    missing = len(rows[1].cells) - len(heading)
    empty = (Span(start=first, end=first, text=""),) * missing
    return Table((*empty, *heading), tuple(rows[1:]), tuple(line.strip() for line in above[::-1]))


def _row(text: str, start: int, end: int, way: str) -> Row:
    """The cells of a line; none where it is no row. Bars round it are its frame."""
    if end - start > _LONGEST_ROW or way[0] not in text[start:end]:
        return Row(start, end, ())
    whole = _cell(text, start, end)
    first, last = (whole.start, whole.end) if way != "\t" else (start, end)
    if way == "|":
        first += whole.text.startswith("|")
        last = max(first, last - whole.text.endswith("|"))
    marks = [(m.start(), m.end()) for m in _WAYS[way].finditer(text, first, last)]
    edges = [(first, first), *marks, (last, last)]
    cells = tuple(_cell(text, one[1], other[0]) for one, other in pairwise(edges))
    is_row = _FEWEST_CELLS <= len(cells) <= _MOST_CELLS
    return Row(whole.start, whole.end, cells if is_row else ())


def _cell(text: str, start: int, end: int) -> Span:
    written = text[start:end]
    first = start + len(written) - len(written.lstrip())
    bare = written.strip()
    return Span(start=first, end=first + len(bare), text=bare)


def _table_end(text: str, rows: Sequence[Row], first: int, way: str) -> int:
    """The line after the table whose heading is at ``first``; that line itself if there is none."""
    heading, last = rows[first].cells, first + 1
    if last == len(rows) or not _may_head(heading, rows[last].cells, way):
        return first
    most = len(heading) + 1 if heading else _MOST_CELLS
    width = max(len(heading), min(len(rows[last].cells), most))
    while last < len(rows) and len(rows[last].cells) == width and _fits(rows[last], way):
        if last > first + _FEWEST_ROWS and _is_apart(text, rows[last - 1], rows[last]):
            break
        last += 1
    numeric = sum(any(map(is_numeric, row.cells[1:])) for row in rows[first + 1 : last])
    return last if numeric >= _FEWEST_ROWS else first


def _is_apart(text: str, above: Row, row: Row) -> bool:
    """Tell the heading of the next table: it has no amounts, and an empty line stands over it."""
    is_apart = text.count("\n", above.end, row.start) > 1
    return is_apart and any(cell.text for cell in row.cells[1:]) and _is_heading(row.cells)


def _may_head(heading: Sequence[Span], below: Sequence[Span], way: str) -> bool:
    """Whether a line is a heading, or none but the line above rows that have none."""
    fewest = _FEWEST_LOOSE if way in _LOOSE else _FEWEST_CELLS
    if heading:
        return way != _LABEL and len(heading) >= fewest and _is_heading(heading)
    is_bare = len(below) >= fewest and way not in _LOOSE
    return is_bare and not _is_heading(below) and any(map(is_numeric, below[1:]))


def _is_heading(cells: Sequence[Span]) -> bool:
    """Tell "Q3 2023 | Q3 2022 | Change" from a row of amounts."""
    return all(
        not any(c.isdecimal() for c in cell.text) or _TOLD_APART.search(cell.text) for cell in cells
    )


def _fits(row: Row, way: str) -> bool:
    """Tell whether cells between marks that prose has too are those of a row."""
    if way not in _LOOSE:
        return True
    is_short = all(len(cell.text) <= _LONGEST_LOOSE for cell in row.cells)
    return is_short and 2 * sum(map(is_numeric, row.cells[1:])) >= len(row.cells) - 1


def is_numeric(cell: Span) -> bool:
    """Tell a cell that is a number, with its sign, unit or note: "-3.2%", "1.6 million*"."""
    text = cell.text
    is_short = len(text) <= _LONGEST_NUMERIC and any(c.isdecimal() for c in text)
    words = sum(word[:1].isalpha() for word in text.split())
    return is_short and words <= _MOST_WORDS and not text[:1].islower()


def barred(row: Row) -> str:
    """The row as long as it is written, with one bar between two cells and nothing else."""
    out, at = list[str](), row.start
    for count, cell in enumerate(row.cells):
        gap = cell.start - at
        out.append(("|" if count and gap else "").ljust(gap) + cell.text)
        at = cell.end
    return "".join((*out, " " * (row.end - at)))
