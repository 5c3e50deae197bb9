"""Every figure has the time of its own clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
DATED = "OSLO, 24 September 2025 (Nordvik Wire) - {}\n"


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("It sold 5,000 cars in 2023 and 6,000 in 2024.", ["2023", "2024"]),
        ("It flew 3.2 million people in 2023 and 3.9 million the year before.", ["2023", "2022"]),
        ("It sold 900 cars in the first half of 2024, up from 800 a year earlier.",
         ["2024-01", "2023-01"]),
        ("In May inflation was 3%, against 4% a year earlier and 2% two years earlier.",
         ["2025-05", "2024-05", "2023-05"]),
        ("The jobless rate rose to 12% from 9% a year earlier.", [None, None]),
        ("Wolves fell to 70, from 90 in 2019 and 210 in 1988.", [None, "2019", "1988"]),
        # the same time of another year
        ("It sold 900 cars by July 13, compared with 800 in the same period of 2023.",
         ["2025-07-13", "2023-07-13"]),
        ("By February 29, 2024, it had sold 900 cars, against 800 at the same time last year.",
         ["2024-02-29", "2023-02-28"]),
        ("Sales in January–June fell to 900 cars, from 950 in the corresponding period of the "
         "previous year.", ["2025-01", "2024-01"]),
        ("За первое полугодие 2025 года продали 900 машин против 800 за аналогичный период 2024 "
         "года.", ["2025-01", "2024-01"]),
        ("It sold 800 cars in the same period.", [None]),
        ("In August compared with July rents rose 2%.", ["2025-08"]),
        ("Rents rose 2% compared with August 2023.", [None]),
        ("Households will pay 8% more from November, after the council met on Tuesday.",
         ["2025-11"]),
        ("In 2023 it sold 400 cars, compared with 350 in 2022, and hired 20 drivers.",
         ["2023", "2022", "2023"]),
        ("The firm, which had 300 staff in 2019, now has 900 staff.", ["2019", None]),
        ("The list, which has grown to 300 people, is to be short by May.", [None]),
        ("Output of 40 tonnes was below its 2019 level.", [None]),
        ("Inflation hit a 2024 high of 5 percent.", ["2024"]),
        ("The rate was 4.5%, its highest since 2008, when it hit 6%.", [None, "2008"]),
        ("Prices have risen by 4.5% since 2008.", ["2008"]),
        ("Rents rose by 8% in Oslo last year and by 5% in Bergen in 2022.", ["2024", "2022"]),
        ("Sales were $40 million last year, up from $35 million.", ["2024", None]),
        ("Income was $40 million, 4.7 percent more than a year earlier.", [None, None]),
        ("It cut its forecast for 2025 to 5.2 percent from 5.4 percent.", ["2025", "2025"]),
        ("It employs 640 people and sold 12,000 chairs last year.", [None, "2024"]),
        ("It opened 5 shops and hired 200 people last year.", ["2024", "2024"]),
        ("The island has three engines, one of them built in 1989.", [None]),
        ("About half of them came in May.", ["2025-05"]),
        ("Sales rose from $35 million to $40 million in 2024.", [None, "2024"]),
        ("Attendance: 61% (2019: 58%).", [None, "2019"]),
        ("Sales were 30 million euros (2024: 28 million euros).", [None, "2024"]),
        ("It sold 400 cars (in 2024).", ["2024"]),
    ],
)  # fmt: skip
def test_the_time_of_its_own_clause(
    text: str, starts: list[str | None], reading: Read, lexicon: Lexicon
) -> None:
    found = figures(reading(DATED.format(text)), lexicon)
    assert [f.period.start if f.period else None for f in found] == starts


def test_a_bare_number_of_the_same_size_goes_on_with_the_measure(
    reading: Read, lexicon: Lexicon
) -> None:
    text = "Output was 20 million tonnes in 2022 and 25 million in 2023."
    assert [f.unit for f in figures(reading(DATED.format(text)), lexicon)] == ["tonnes"] * 2
