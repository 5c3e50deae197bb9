"""What the bare number of a table's cell means is said behind it."""

from __future__ import annotations

import pytest

from bot.conversation.tongues.cells import cell_words
from knowledge.models import Figure


def _cell(text: str, value: float, unit: str | None, head: str, row: str = "Total") -> Figure:
    return Figure(
        id="a:f:0-1",
        article="a",
        start=0,
        end=len(text),
        text=text,
        sentence_start=0,
        sentence_end=len(text),
        sentence=text,
        value=value,
        unit=unit,
        head=head,
        row=row,
    )


@pytest.mark.parametrize(
    ("text", "value", "unit", "head", "said"),
    [
        ("160.0", 160e6, "USD", "Required", "$160 million"),
        ("1 082,5", 1_082_500_000, "KES", "Required", "KES 1.0825 billion"),
        ("−27", -27e6, "EUR", "Net result", "-€27 million"),
        ("681,000", 681_000, "NZD", "Median price", "NZ$681,000"),
        ("681,000", 681_000, "NZD", "Median price (NZ$)", ""),
        ("-1.2", -1.2, "percent", "Change, %", ""),
        ("3.10", 3.1, "EUR per kilogram", "Price", "€3.1 per kilogram"),
        ("5.1", 5.1, "percent", "Annual change", "5.1%"),
        ("41.5", 41_500, "tonnes", "Landed ('000 t)", "41,500 tonnes"),
        ("1,240", 1_240, "votes", "Votes", ""),
        ("1.24", 1_240_000, "votes", "Votes, million", "1.24 million votes"),
        ("22%", 22, "percent", "Funded", ""),
        ("3", 3, "rank", "Place", ""),
        ("9", 9, None, "Index", ""),
    ],
)
def test_unit_and_scale_of_the_heading_are_told(
    text: str, value: float, unit: str | None, head: str, said: str
) -> None:
    assert cell_words(_cell(text, value, unit, head)) == said


def test_a_table_without_headings_is_one() -> None:
    cell = _cell("208", 208, "USD per tonne", "Barley, at the port", row="")
    assert not cell_words(cell)
    assert cell_words(cell.model_copy(update={"table": "PRICES, US$ a tonne"})) == "$208 per tonne"


def test_a_number_of_running_text_stands_as_published() -> None:
    assert not cell_words(_cell("160.0", 160e6, "USD", "Required", row=""))
