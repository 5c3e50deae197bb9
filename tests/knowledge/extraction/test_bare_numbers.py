"""Bare numbers: what tells the unit of a number that stands without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The quarter closed with a loss of C$(7.4) million.",
         [("C$(7.4) million", -7_400_000, "CAD")]),
        ("EBITDA came to SEK (120) million and earnings to €(0.31) a share.",
         [("SEK (120) million", -120_000_000, "SEK"), ("€(0.31)", -0.31, "EUR per share")]),
        ("The ministry (38) and the fund were asked.", [("38", 38, None)]),
    ],
)  # fmt: skip
def test_losses_stand_in_brackets(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The council voted eight to three for the tram.",
         [("eight", 8, "votes"), ("three", 3, "votes")]),
        ("It passed by a majority of five to two.", [("five", 5, "votes"), ("two", 2, "votes")]),
        ("They walked from four to five.", [("four", 4, None), ("five", 5, None)]),
    ],
)  # fmt: skip
def test_votes_of_two_sides(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Rita Boland, 63, keeps bees.", [("63", 63, "years")]),
        ("The sisters, 8 and 10, sang.", [("8", 8, "years"), ("10", 10, "years")]),
        ("Three hikers, aged 20, 31 and 44, got lost.",
         [("Three", 3, "hikers"), ("20", 20, "years"), ("31", 31, "years"), ("44", 44, "years")]),
        ("In Kent, 14, were kept.", []),
        ("The course is for those aged 16 to 25.", []),
    ],
)  # fmt: skip
def test_ages_of_those_told_of(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("One woman in eleven is ill.", [("One woman in eleven", 0.0909, "fraction")]),
        ("It strikes one in 40,000 births.", [("one in 40,000", 0.000025, "fraction")]),
        ("She scored one goal in nine games.", [("nine", 9, "games")]),
    ],
)  # fmt: skip
def test_one_of_many(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The line owns 52 ships (Aurora 30, Boreal 22).",
         [("52", 52, "ships"), ("30", 30, "ships"), ("22", 22, "ships")]),
        ("Yields were 6.5 percent in Oslo, 4.0 in Bergen.",
         [("6.5 percent", 6.5, "percent"), ("4.0", 4, "percent")]),
        ("A pass costs 80 francs (2019: 64).", [("80 francs", 80, "CHF"), ("64", 64, "CHF")]),
        ("The change cut thefts by 12 percent and fires by 7.",
         [("12 percent", 12, "percent"), ("7", 7, "percent")]),
        ("The fee was 15 euros last year, and in 2018 11.",
         [("15 euros", 15, "EUR"), ("11", 11, "EUR")]),
        ("They mined 14 million tonnes of coal, two million more than in 2020.",
         [("14 million tonnes", 14_000_000, "tonnes"), ("two million", 2_000_000, "tonnes")]),
        ("The tax is 9 percent. It used to be 12.",
         [("9 percent", 9, "percent"), ("12", 12, "percent")]),
        ("The owner asks 900 euros a month. The tenants put it at 700.",
         [("900 euros", 900, "EUR per month"), ("700", 700, "EUR per month")]),
        ("Some 30 percent of homes are rented. In the port the share is 55.",
         [("30 percent", 30, "percent"), ("55", 55, "percent")]),
        ("Diesel is 2 euros a litre. His costs run to 18.",
         [("2 euros", 2, "EUR per litre"), ("18", 18, "EUR")]),
    ],
)  # fmt: skip
def test_what_was_told_before(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("They found 22 such flaws.", [("22", 22, "flaws")]),
        ("By dusk 600 had gathered.", [("600", 600, "people")]),
        ("The judges meet today. Two of them are new.", [("Two", 2, "judges")]),
        ("Missing: 12", [("12", 12, "people")]),
        ("Barns used as shelters: 8", [("8", 8, "barns")]),
    ],
)  # fmt: skip
def test_who_and_what_is_counted(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The margin was 8.1% (+0.6 pts).", "percentage points"),
        ("The index gained 0.4% (+16 points).", "points"),
    ],
)
def test_points_behind_a_share(text: str, unit: str, rows_of: RowsOf) -> None:
    assert rows_of(text)[1][2] == unit


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Fares will rise by 20 to 35 cents.", [("20 to 35 cents", 0.2, "USD")]),
        ("Rents are to rise by €30 to €45 a month.", [("€30 to €45", 30, "EUR per month")]),
        ("Turnover grew by €30 to €945.", [("€30", 30, "EUR"), ("€945", 945, "EUR")]),
    ],
)  # fmt: skip
def test_by_so_much_to_so_much(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("In the week to 9 August 52 boats sank.", [("52", 52, "boats")]),
        ("Tram sales fell by 4% to 310.", [("4%", 4, "percent"), ("310", 310, "trams")]),
        ("Trains have been cut to six carriages instead of eight.",
         [("six", 6, "carriages"), ("eight", 8, "carriages")]),
        ("The law won by one euro in five of the vote.",
         [("one euro in five", 0.2, "fraction")]),
        ("They found another half a million euros.",
         [("half a million euros", 500_000, "EUR")]),
        ("В порту работают 34 крана и 52 буксира.", [("34", 34, "кранов"), ("52", 52, "буксиров")]),
        ("Закрыли две школы и три библиотеки.", [("две", 2, "школ"), ("три", 3, "библиотек")]),
    ],
)  # fmt: skip
def test_forms_of_counts(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Turnover was EUR 2,310 million (1,984) and the margin 9.1% (8.8).",
         [("EUR 2,310 million", 2.31e9, "EUR"), ("1,984", 1.984e9, "EUR"), ("9.1%", 9.1, "percent"),
          ("8.8", 8.8, "percent")]),
        ("Sales came to $3.1bn (2024: 2.8).", [("$3.1bn", 3.1e9, "USD"), ("2.8", 2.8e9, "USD")]),
        ("It lent $3.1bn (see page 9).", [("$3.1bn", 3.1e9, "USD")]),
        ("Turnout was 66 percent; in 2019 it was 58.",
         [("66 percent", 66, "percent"), ("58", 58, "percent")]),
        ("The Left won 31.5 percent, up 4.2 points, and its ally, the Union, 12.3.",
         [("31.5 percent", 31.5, "percent"), ("4.2 points", 4.2, "percentage points"),
          ("12.3", 12.3, "percent")]),
        ("The youngest member, Lena Toll, is 22.", [("22", 22, "years")]),
        ("Police held 30 people, up from six.", [("30", 30, "people"), ("six", 6, "people")]),
        ("The court heard 90 appeals and upheld four.",
         [("90", 90, "appeals"), ("four", 4, "appeals")]),
    ],
)  # fmt: skip
def test_what_stands_beside_its_like(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It spent $2.7bn this year and 3.1 in 2030.",
         [("$2.7bn", 2.7e9, "USD"), ("3.1", 3.1e9, "USD")]),
        ("It cut its goal to 80-85 tonnes from 90 to 95 tonnes.",
         [("80-85 tonnes", 80, "tonnes"), ("90 to 95 tonnes", 90, "tonnes")]),
        ("Cows stand for 70 minutes a day. The ministry says 40.",
         [("70 minutes", 70, "minutes per day"), ("40", 40, "minutes per day")]),
        ("Arden has 60 nurses and two doctors. Holt has 45 and Wick 31.",
         [("60", 60, "nurses"), ("two", 2, "doctors"), ("45", 45, "nurses"),
          ("31", 31, "nurses")]),
        ("Утром было минус 27.", [("минус 27", -27, "degrees Celsius")]),
        ("The night was cold, minus 14.", [("minus 14", -14, "degrees Celsius")]),
        ("The team's goal difference is minus 14.", [("minus 14", -14, None)]),
        ("Суд рассмотрел три дела.", [("три", 3, "дел")]),
    ],
)  # fmt: skip
def test_what_is_told_in_few_words(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The vase is worth between £700,000 and £1.1 million.",
         [("£700,000 and £1.1 million", 700_000, "GBP")]),
        ("Cargo fell – by some 700,000 tonnes – to 5.9 million tonnes.",
         [("700,000 tonnes", 700_000, "tonnes"), ("5.9 million tonnes", 5.9e6, "tonnes")]),
        ("Sales were 47.3 bln tenge vs 21.9 bln year ago.",
         [("47.3 bln tenge", 47.3e9, "KZT"), ("21.9 bln", 21.9e9, "KZT")]),
        ("Peru came after Chile with 17.8 million tonnes and Fiji with 9.1.",
         [("17.8 million tonnes", 17.8e6, "tonnes"), ("9.1", 9.1e6, "tonnes")]),
        ("Profit rose to 47 billion tenge ($91 million) from 21 billion.",
         [("47 billion tenge", 47e9, "KZT"), ("$91 million", 91e6, "USD"),
          ("21 billion", 21e9, "KZT")]),
        ("The dividend is 95 tenge; last year's was 60.",
         [("95 tenge", 95, "KZT"), ("60", 60, "KZT")]),
    ],
)  # fmt: skip
def test_large_numbers_and_their_like(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows
