"""Tables in running text: what a cell's heading, its row and the lines above say of its number."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from knowledge.articles import parse_article
from knowledge.extraction import extract
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.figures.tables import tables
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

Read = Callable[[str], Reading]
PRICES = (
    "Region by region\n\nCity\tMedian price (NZ$)\tQuarter\tYear\n"
    "Napier\t681,000\t+0.4%\t+1.9%\nNelson\t559,000\t-0.2%\t−1.1%\n"
)
APPEAL = (
    "The appeal in figures\n(US$ million unless stated)\n\n"
    "Sector\tPeople targeted\tRequired\tFunded\nHealth\t530,000\t14.1\t7%\n"
    "Protection\t88,000\t5.4\tn/a\nTOTAL\t1.6 million\t19.5\t8%\n"
)
VOTES = (
    "Candidate | Party | Votes | Share\nAna Ruiz | Verdes | 6,115 | 7.0%\n"
    "Others | – | 1742 | 2.0%\n"
)


def _of(text: str, reading: Read, lexicon: Lexicon) -> list[Figure]:
    return list(figures(reading(text), lexicon))


def _values(text: str, reading: Read, lexicon: Lexicon) -> list[tuple[float | None, str | None]]:
    return [(figure.value, figure.unit) for figure in _of(text, reading, lexicon)]


def test_the_heading_says_what_is_measured_and_the_row_of_what(
    reading: Read, lexicon: Lexicon
) -> None:
    found = [(f.text, f.value, f.unit, f.head, f.row) for f in _of(PRICES, reading, lexicon)]
    assert found == [
        ("681,000", 681_000, "NZD", "Median price (NZ$)", "Napier"),
        ("+0.4%", 0.4, "percent", "Quarter", "Napier"),
        ("+1.9%", 1.9, "percent", "Year", "Napier"),
        ("559,000", 559_000, "NZD", "Median price (NZ$)", "Nelson"),
        ("-0.2%", 0.2, "percent", "Quarter", "Nelson"),
        ("−1.1%", 1.1, "percent", "Year", "Nelson"),
    ]


def test_a_shortened_scale_is_one(reading: Read, lexicon: Lexicon) -> None:
    exports = "Страна\tТыс. тонн\tМлн евро\nПольша\t31,5\t210\nФранция\t20,1\t150\n"
    assert _values(exports, reading, lexicon)[:2] == [(31_500, "tonnes"), (210_000_000, "EUR")]


def test_a_column_of_changes_is_of_what_stands_to_its_left(reading: Read, lexicon: Lexicon) -> None:
    found = [(f.metric, f.figure_kind, f.direction) for f in _of(PRICES, reading, lexicon)]
    assert found == [
        ("price", "level", None), ("price", "change", "up"), ("price", "change", "up"),
        ("price", "level", None), ("price", "change", "down"), ("price", "change", "down"),
    ]  # fmt: skip


def test_spans_of_cells_are_those_of_the_text(reading: Read, lexicon: Lexicon) -> None:
    for text in (PRICES, APPEAL, VOTES):
        for figure in _of(text, reading, lexicon):
            assert text[figure.start : figure.end] == figure.text
            assert text[figure.head_start : figure.head_end] == figure.head
            assert text[figure.sentence_start : figure.sentence_end] == figure.sentence
            assert figure.sentence.startswith(figure.row)


def test_a_unit_stands_in_the_heading_or_above_the_table(reading: Read, lexicon: Lexicon) -> None:
    assert _values(APPEAL, reading, lexicon) == [
        (530_000, "people"), (14_100_000, "USD"), (7, "percent"),
        (88_000, "people"), (5_400_000, "USD"),
        (1_600_000, "people"), (19_500_000, "USD"), (8, "percent"),
    ]  # fmt: skip


def test_a_note_gives_a_unit_to_the_columns_that_it_names(reading: Read, lexicon: Lexicon) -> None:
    text = (
        "State by state (funding gap in US$ million; people in numbers)\n\n"
        "State\tWithout water\tFunding gap\nFiji\t61,000\t18.4\nTonga\t3,900\t2.0\n"
    )
    assert _values(text, reading, lexicon) == [
        (61_000, None),
        (18_400_000, "USD"),
        (3_900, None),
        (2_000_000, "USD"),
    ]


def test_no_sentence_above_a_table_names_its_unit(reading: Read, lexicon: Lexicon) -> None:
    text = (
        "LUND, 3 May (Ledger of Lund) – The airline Borealis went back to profit in the quarter, "
        "as fuel was cheaper and its planes were fuller than ever before in its history.\n\n"
        "Second quarter, NOK million\n\t2025\t2024\nRevenue\t812\t745\nFuel\t214\t251\n"
    )
    assert [f.unit for f in _of(text, reading, lexicon)] == ["NOK"] * 4


def test_what_a_heading_counts_is_counted_and_a_share_is_one_of_it(
    reading: Read, lexicon: Lexicon
) -> None:
    found = [(f.value, f.unit, f.metric, f.row) for f in _of(VOTES, reading, lexicon)]
    assert found == [
        (6_115, "votes", "votes", "Ana Ruiz"), (7, "percent", "votes", "Ana Ruiz"),
        (1_742, "votes", "votes", "Others"), (2, "percent", "votes", "Others"),
    ]  # fmt: skip


def test_a_time_above_a_column_dates_it_and_the_row_says_what_is_measured(
    reading: Read, lexicon: Lexicon
) -> None:
    text = (
        "Key figures (EUR million, except per share)\n\n\t\tQ3 2023\tQ3 2022\tChange\n"
        "Revenue\t\t1,284.6\t1,197.3\t+7.3%\nEPS (EUR)\t0.61\t0.63\t-3.2%\n"
        "Employees\t11,420\t12,055\t-5.3%\n"
    )
    found = _of(text, reading, lexicon)
    assert [(f.value, f.unit, f.period and f.period.start) for f in found] == [
        (1_284_600_000, "EUR", "2023-07"), (1_197_300_000, "EUR", "2022-07"),
        (7.3, "percent", None),
        (0.61, "EUR", "2023-07"), (0.63, "EUR", "2022-07"), (3.2, "percent", None),
        (11_420, "employees", "2023-07"), (12_055, "employees", "2022-07"),
        (5.3, "percent", None),
    ]  # fmt: skip
    assert [(f.head, f.row) for f in found[:3]] == [
        ("Revenue", ""), ("Revenue", ""), ("Change", "Revenue"),
    ]  # fmt: skip
    assert [f.direction for f in found] == [
        None, None, "up", None, None, "down", None, None, "down",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "City;Population;Change\nBonn;330,000;+1.2%\nKiel;246,000;-0.4%\n",
        "City   Population  Change\nBonn   330,000     +1.2%\nKiel   246,000     -0.4%\n",
        "| City | Population | Change |\n|---|--:|--:|\n| Bonn | 330,000 | +1.2% |\n"
        "| Kiel | 246,000 | -0.4% |\n",
        "Population\tChange\nBonn\t330,000\t+1.2%\nKiel\t246,000\t-0.4%\n",
    ],
)
def test_whatever_sets_cells_apart(text: str, reading: Read, lexicon: Lexicon) -> None:
    found = [(f.text, f.value, f.unit, f.metric, f.row) for f in _of(text, reading, lexicon)]
    assert found == [
        ("330,000", 330_000, "people", "population", "Bonn"),
        ("+1.2%", 1.2, "percent", "population", "Bonn"),
        ("246,000", 246_000, "people", "population", "Kiel"),
        ("-0.4%", 0.4, "percent", "population", "Kiel"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Crop | Tonnes\nMaize | 1,200\nRice | 340\n", [(1_200, "tonnes"), (340, "tonnes")]),
        ("Line | Passengers (m)\nA | 1.2\nB | 0.4\n",
         [(1_200_000, "passengers"), (400_000, "passengers")]),
        ("Peak | Height (m)\nOne | 1950\nTwo | 2,040\n", [(1_950, "metres"), (2_040, "metres")]),
        ("Peak | Height (ft)\nOne | 1950\nTwo | 2,040\n", [(1_950, "feet"), (2_040, "feet")]),
        ("Fuel | Price (EUR per litre)\nPetrol | 1.62\nDiesel | 1.55\n",
         [(1.62, "EUR per litre"), (1.55, "EUR per litre")]),
        ("Name | Age\nIda | 24\nOle | 31\n", [(24, "years"), (31, "years")]),
        ("Site | Days lost\nA | 12\nB | 9\n", [(12, "days"), (9, "days")]),
        ("Party | Seats | Change\nGreens | 45 | +3\nReds | 12 | –4\n",
         [(45, "seats"), (3, "seats"), (12, "seats"), (4, "seats")]),
        ("Pos | Driver | Points\n1 | Senna | 90\n2 | Prost | 87\n",
         [(90, "points"), (87, "points")]),
        ("Year | Visitors\n2022 | 320\n2023 | 1950\n", [(320, "visitors"), (1_950, "visitors")]),
        ("Unemployment, percent\nState | 2023 | 2024\nPeru | 7.1 | 6.4\nChile | 8.5 | 8.2\n",
         [(7.1, "percent"), (6.4, "percent"), (8.5, "percent"), (8.2, "percent")]),
        ("Item | Netherlands | Wales\nCows | 120 | 80\nPigs | 60 | 15\n",
         [(120, None), (80, None), (60, None), (15, None)]),
    ],
)  # fmt: skip
def test_cells(
    text: str, values: list[tuple[float, str | None]], reading: Read, lexicon: Lexicon
) -> None:
    assert _values(text, reading, lexicon) == values


def test_the_row_dates_its_cells(reading: Read, lexicon: Lexicon) -> None:
    text = "Year | Visitors\n2022 | 320\n2023 | 1950\n"
    periods = [f.period.start for f in _of(text, reading, lexicon) if f.period]
    assert periods == ["2022", "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "Fee | €18.5m\nAge | 24\nContract | 4 years\n",
        "By Ann Lee | 12 May 2025 | 5 min read\nPhoto: Bo Ek | Agency\n",
        "He came; he saw; he won 5 games.\nThen; he left; with 6 others.\nNow; 7 stay; in Rome.\n",
        "It rose by 5%.  Then it fell.  In 2024 it was 6%.\nSo it was.  In all, 5.  No more.\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert list(tables(text)) == []


def test_a_currency_that_opens_a_heading_is_what_it_is_said_of(
    reading: Read, lexicon: Lexicon
) -> None:
    heading = "Indicator | Real GDP, % change | Euro area, thousands"
    table = f"{heading}\nMay | -2.8 | 512\nJune | 0.9 | 688\n"
    assert _values(table, reading, lexicon)[0] == (-2.8, "percent")
    assert {unit for _, unit in _values(table, reading, lexicon)}.isdisjoint({"BRL", "EUR"})


@pytest.mark.parametrize("table", [PRICES, APPEAL, VOTES])
def test_the_heading_of_a_table_claims_nothing(table: str, lexicon: Lexicon) -> None:
    text = f"{table}\nHouses are dear. Few are sold.\n"
    facts = extract(parse_article("a", text, None, lexicon), lexicon)
    told = {fact.text for fact in facts if fact.kind == "statement"}
    heading, row, *_ = (line for line in table.split("\n") if "\t" in line or "|" in line)
    assert heading not in told
    assert row in told
    assert "Few are sold." in told


def test_rows_of_many_lines_take_linear_time(reading: Read, lexicon: Lexicon) -> None:
    def took(rows: int) -> float:
        text = "City\tPrice (EUR)\tChange\n" + "Bonn\t330,000\t+1.2%\n" * rows
        read = reading(text)
        start = time.process_time()
        assert len(list(figures(read, lexicon))) == 2 * rows
        return time.process_time() - start

    took(10)
    assert took(400) < 20 * max(took(100), 0.01)


def test_rows_that_differ_in_unit_tell_it(reading: Read, lexicon: Lexicon) -> None:
    sides = "\tOslo Air\tBergen Jet\nPassengers, million\t2.4\t1.05\nLoad factor\t84.6%\t77.9%\n"
    found = _of(f"{sides}Aircraft\t29\t18*\n", reading, lexicon)
    assert [(f.value, f.unit, f.head, f.row) for f in found] == [
        (2_400_000, "passengers", "Oslo Air", "Passengers, million"),
        (1_050_000, "passengers", "Bergen Jet", "Passengers, million"),
        (84.6, "percent", "Oslo Air", "Load factor"),
        (77.9, "percent", "Bergen Jet", "Load factor"),
        (29, "aircraft", "Oslo Air", "Aircraft"),
        (18, "aircraft", "Bergen Jet", "Aircraft"),
    ]


def test_columns_that_differ_in_unit_tell_it(reading: Read, lexicon: Lexicon) -> None:
    assert [f.unit for f in _of(VOTES, reading, lexicon)] == ["votes", "percent"] * 2


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # the line above rows without a heading tells their unit
        ("Spot metal, $ per tonne\nTin\t41,250\t+2.7%\nZinc\t2,788\t-0.6%\n",
         ["USD per tonne", "percent"] * 2),
        ("Prices at the mill, EUR per tonne, week to 5 May\n"
         "Nuts, Bari: 4,310 (−2.4%)\nNuts, Lecce: 4,100 (0.0%)\nNuts, Faro: 3,905 (unch.)\n",
         ["EUR per tonne", "percent"] * 2 + ["EUR per tonne"]),
        # without a unit there they are read as any lines
        ("The house\nVisitors: 4,310\nRooms: 12\n", ["visitors", "rooms"]),
        ("Region | Unemployed | Rate\nHamar | 114,600 | 4.0%\nMoss | 71,300 | 3.9%\n",
         ["people", "percent"] * 2),
    ],
)  # fmt: skip
def test_rows_below_a_line_that_tells_their_unit(
    text: str, units: list[str], reading: Read, lexicon: Lexicon
) -> None:
    assert [f.unit for f in _of(text, reading, lexicon)] == units


def test_a_share_above_the_table_is_the_unit_whatever_its_rows_are_called(
    reading: Read, lexicon: Lexicon
) -> None:
    text = (
        "Prices by group, June 2025 (%)\n\nGroup\tMonthly change\tAnnual change\n"
        "Hotels and inns\t0.9\t6.3\nFood\t0.6\t5.1\n"
    )
    assert {unit for _, unit in _values(text, reading, lexicon)} == {"percent"}
    assert {cell.table for cell in _of(text, reading, lexicon)} == {
        "Prices by group, June 2025 (%)"
    }


def test_a_note_in_brackets_names_no_unit(reading: Read, lexicon: Lexicon) -> None:
    text = (
        "PRICES, US$ a tonne (last week in brackets)\n"
        "Barley, at the port: 208 (214)\nOats, at the port: 196.5 (195)\n"
        "Bran: 322 (318.5)\n"
    )
    assert {unit for _, unit in _values(text, reading, lexicon)} == {"USD per tonne"}


def test_the_corner_tells_the_unit_of_all_cells(reading: Read, lexicon: Lexicon) -> None:
    gaps = (
        "• 340 members joined\n\nAccounts (SEK million)   2025   2024\n"
        "Turnover                 88     91\nResult                   (31)    12\n"
    )
    sums = [(88e6, "SEK"), (91e6, "SEK"), (-31e6, "SEK"), (12e6, "SEK")]
    assert _values(gaps, reading, lexicon)[1:] == sums
    bars = "€ thousand, except per share | Q1 | Q2\nSales | 40 | 50\nCosts | 31 | 33\n"
    assert _values(bars, reading, lexicon)[0] == (40_000, "EUR")


def test_a_table_ends_above_the_heading_of_the_next(reading: Read, lexicon: Lexicon) -> None:
    two = (
        "Town\tTurnout, %\tChange (points)\nAsk\t61\t+3\nBo\t55\t-1\n\n"
        "EUR m\t2025\t2024\nWater\t41\t39\nHeat\t8\t7\n"
    )
    assert _values(two, reading, lexicon) == [
        (61, "percent"), (3, "percentage points"), (55, "percent"), (1, "percentage points"),
        (41e6, "EUR"), (39e6, "EUR"), (8e6, "EUR"), (7e6, "EUR"),
    ]  # fmt: skip


def test_what_became_of_those_counted_is_counted_too(reading: Read, lexicon: Lexicon) -> None:
    voters = "Ward\tVoters\tVoted\tShare\nEast\t4,100\t1,900\t46%\nWest\t380\t95\t25%\n"
    units = [unit for _, unit in _values(voters, reading, lexicon)]
    assert units == ["voters", "voters", "percent"] * 2


def test_a_heading_of_signs_is_of_changes(reading: Read, lexicon: Lexicon) -> None:
    seats = "List\tSeats\t+/-\nRed\t14\t+2\nBlue\t9\t-3\n"
    found = [(f.value, f.unit, f.direction) for f in _of(seats, reading, lexicon)]
    assert found[:2] == [(14, "seats", None), (2, "seats", "up")]
    assert found[3] == (3, "seats", "down")
