"""Figures as market reports and results write them: sentence → what is written, value and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Brewers slid 2 p.c. on Monday.", [("2 p.c", 2, "percent")]),
        ("Oats climbed 3-1/2 cents to $3.62-3/4.",
         [("3-1/2 cents", 0.035, "USD"), ("$3.62-3/4", 3.6275, "USD")]),
        ("The rate fell by 0.4 of a point.", [("0.4 of a point", 0.4, "percentage points")]),
        ("The chess champion led by half a point.", [("half a point", 0.5, "points")]),
        ("The gauge slipped below the 60-mark.", [("60", 60, "points")]),
        ("He held 70 marks.", [("70 marks", 70, "DEM")]),
        ("The rand firmed 0.6% to 18.4/dollar.",
         [("0.6%", 0.6, "percent"), ("18.4", 18.4, "ZAR per USD")]),
        ("The won eased 0.2 percent to 1,310 per dollar.",
         [("0.2 percent", 0.2, "percent"), ("1,310", 1310, "KRW per USD")]),
        ("In Nepal the rupee stood at 133 to the dollar.", [("133", 133, "NPR per USD")]),
        ("Vines cover 2.1 million acres, up 3 percent from 2 million.",
         [("2.1 million acres", 2_100_000, "acres"), ("3 percent", 3, "percent"),
          ("2 million", 2_000_000, "acres")]),
        ("Accidents rose to 3.1 per 1,000 drivers from 2.8.",
         [("3.1 per 1,000 drivers", 3.1, "per 1,000 drivers"),
          ("2.8", 2.8, "per 1,000 drivers")]),
    ],
)  # fmt: skip
def test_prices_and_rates(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Investors sold the 10-year note.",
        "Two-year German yields fell.",
        "It trades above its 200-day moving average.",
        "Zinc for three-month delivery rose.",
        "The krona is at an eight-month high.",
        "They love the 30-year fixed mortgage.",
    ],
)
def test_lengths_of_time_that_name_papers_and_prices(text: str, rows_of: RowsOf) -> None:
    assert not rows_of(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("She signed a 10-year lease.", "10-year"),
        ("It teaches a two-year high school course.", "two-year"),
        ("It got a five-year low-interest loan.", "five-year"),
        ("Dockers began a 48-hour strike.", "48-hour"),
    ],
)
def test_lengths_of_time_that_are_told(text: str, written: str, rows_of: RowsOf) -> None:
    assert [row[0] for row in rows_of(text)] == [written]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("He rang Bob 4 times.", [("4 times", 4, "times")]),
        ("The pen 9 people shared was lost.", [("9", 9, "people")]),
        ("The plant cost BOB 4 million.", [("BOB 4 million", 4_000_000, "BOB")]),
        ("Riga hit 34C on Sunday after 31.5C.",
         [("34C", 34, "degrees Celsius"), ("31.5C", 31.5, "degrees Celsius")]),
        ("The bulb hums at 60 Hz.", [("60 Hz", 60, "hertz")]),
        ("She finished in three hours, 5 minutes and 20 seconds.",
         [("three hours, 5 minutes and 20 seconds", 11_120, "seconds")]),
        ("Фильм длится 2 часа 10 минут.", [("2 часа 10 минут", 130, "minutes")]),
        ("She lost by four hundredths of a second.",
         [("four hundredths of a second", 0.04, "seconds")]),
        ("It needs one billion and a half million bricks.",
         [("one billion and a half million", 1_000_500_000, "bricks")]),
        ("Two thirds of a million hens died.",
         [("Two thirds of a million", 666_666.666667, "hens")]),
        ("The twins, both 31, won.", []),
        ("Of the 50 runners, 16 won.", [("50", 50, "runners"), ("16", 16, "runners")]),
        ("It costs 8,000 won.", [("8,000 won", 8000, "KRW")]),
    ],
)  # fmt: skip
def test_numbers_beside_names_and_units(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The town of 4,300 has a new bridge.", "people"),
        ("She cooks for a family of six.", "people"),
        ("The population is forecast to reach 12 million.", "people"),
        ("Its workforce is set to shrink to 900.", "people"),
    ],
)
def test_what_is_counted_in_people(text: str, unit: str, rows_of: RowsOf) -> None:
    assert [row[2] for row in rows_of(text)] == [unit]


def test_people_are_counted_by_the_verb_before_what_was_measured(rows_of: RowsOf) -> None:
    text = "The storm brought gusts of 140 km/h and killed at least 11 in Samoa."
    assert [row[2] for row in rows_of(text)] == ["kilometres per hour", "people"]


def test_a_sentence_of_subscribers_in_the_us_holds_a_figure(rows_of: RowsOf) -> None:
    text = "The publisher lost 90,000 subscribers in the US."
    assert rows_of(text) == [("90,000", 90_000, "subscribers")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The Dow ended above 39,000 for the third time.", [("39,000", 39_000, "points")]),
        ("The S&P 500 settled flat at 4,810.", [("4,810", 4810, "points")]),
        ("The Hang Seng opened at 16,400.", [("16,400", 16_400, "points")]),
        ("Dax: +0.4%, S&P 500: -0.1%, Nikkei: closed.",
         [("+0.4%", 0.4, "percent"), ("-0.1%", -0.1, "percent")]),
        ("The Standard & Poor's 500 lost 1%.", [("1%", 1, "percent")]),
        ("The Nasdaq-listed brewer hired 700.", [("700", 700, None)]),
        ("Bonds yield 3.1 percent, at a debt ratio of 1.7.",
         [("3.1 percent", 3.1, "percent"), ("1.7", 1.7, None)]),
        ("Palladium fell to $990/oz and silver to $22/oz.",
         [("$990", 990, "USD per ounce"), ("$22", 22, "USD per ounce")]),
    ],
)  # fmt: skip
def test_levels_of_indices_and_ratios(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows
