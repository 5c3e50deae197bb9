"""Figures of times, answers and halves: sentence → what is written, value and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The sale closed 41 days after it was agreed.", [("41 days", 41, "days")]),
        ("Her permit had expired two months before the trip.", [("two months", 2, "months")]),
        ("Six days after the storm the lights came on.", []),
        ("A tram will reach the zoo in 18 minutes.", [("18 minutes", 18, "minutes")]),
        ("They will vote in three weeks.", []),
        ("He left at 1845 hours.", []),
        ("He works 1,845 hours, or 37 hrs a week.",
         [("1,845 hours", 1845, "hours"), ("37 hrs", 37, "hours per week")]),
        ("Каток открыт с восьми до девяти вечера.", []),
        ("She turns 70 on Monday.", []),
        ("They turned 70 pages.", [("70", 70, "pages")]),
        ("Her 401(k) plan shrank.", []),
    ],
)  # fmt: skip
def test_lengths_and_points_of_time(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("How many kilns were there?\n\nForty-one. It was a large yard.",
         [("Forty-one", 41, "kilns")]),
        ("Press: How many goats have you?\nOwner: Nine. And a mule.", [("Nine", 9, "goats")]),
        ("1. Goats were fed.", []),
    ],
)  # fmt: skip
def test_a_number_that_is_all_that_is_answered(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Timber is a fifth dearer now.", [("a fifth", 0.2, "fraction")]),
        ("Children swim at half price.", [("half", 0.5, "fraction")]),
        ("One in 44 children has it.", [("One in 44", 0.0227, "fraction")]),
        ("It hit one in every 300 farms.", [("one in every 300", 0.0033, "fraction")]),
        ("Им привезли полтонны муки.", [("полтонны", 0.5, "tonnes")]),
        ("Мост сдадут на полгода позже.", [("полгода", 6, "months")]),
    ],
)  # fmt: skip
def test_parts(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("The gust reached 41m/s.", "41m/s", 41, "metres per second"),
        ("It pumps 2 cubic km.", "2 cubic km", 2, "cubic kilometres"),
        ("He ate 3 kgs of figs.", "3 kgs", 3, "kilograms"),
        ("The lap took 1min 31.5sec.", "1min 31.5sec", 91.5, "seconds"),
        ("Demand is 102 mb/d.", "102 mb/d", 102, "million barrels per day"),
    ],
)
def test_units_as_they_are_shortened(
    text: str, written: str, value: float, unit: str, rows_of: RowsOf
) -> None:
    assert rows_of(text) == [(written, value, unit)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The toll climbed to 31 and nine divers are missing.",
         [("31", 31, "deaths"), ("nine", 9, "divers")]),
        ("Some 640 skiers came, against 410 two winters ago.",
         [("640", 640, "skiers"), ("410", 410, "skiers"), ("two", 2, "winters")]),
        ("Three of seven bridges held.", [("Three", 3, "bridges"), ("seven", 7, "bridges")]),
        ("Police put the number of fans at 8,000; organisers spoke of 14,000.",
         [("8,000", 8000, "fans"), ("14,000", 14_000, "fans")]),
        ("A two-room flat costs €700.", [("€700", 700, "EUR")]),
    ],
)  # fmt: skip
def test_what_is_counted_stands_in_the_same_clause(
    text: str, rows: list[Row], rows_of: RowsOf
) -> None:
    assert rows_of(text) == rows
