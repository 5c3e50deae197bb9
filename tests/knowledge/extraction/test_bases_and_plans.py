"""What a number is compared with is no time of it, and what is due is no fact yet."""

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
        ("Some 18,450 homes changed hands, 7.3% more than a year ago, and a sale took 47 days.",
         [None, None, None]),
        ("Turnout was 86.4 percent, 2.2 points lower than in 2020.", [None, None]),
        ("Turnout was 86 percent, lower than in 2020, when she won 52 percent.", [None, "2020"]),
        ("The closure was twice as long as last year, with a limit of 6,500 tonnes.", [None, None]),
        ("It found 38 percent fewer eels than the average of the past ten years.", [None]),
        ("Profit was €5 million in 2024, higher than the €3 million in 2023.", ["2024", "2023"]),
        ("In 2024 sales rose 5 percent, more than in 2023.", ["2024"]),
        ("Visitors get 4,800 square metres and a barge, a relic of 1786.", [None]),
        ("The census of 2020 counted 4,800 people.", ["2020"]),
        ("They dug 19 holes over the years.", [None]),
        ("The firm, founded in 2016, has raised 27 million euros.", [None]),
        ("In a poll, conducted in May, 27 percent agreed.", ["2025-05"]),
        ("In 17 towns it rained, against 11 towns a year ago.", [None, "2024"]),
        ("The results of 840 pupils fell, against 4,109 in the year before.", [None, None]),
        ("The minister, Jun Matsu, wants 12 percent.", [None]),
        ("The June congress wants 12 percent.", ["2025-06"]),
    ],
)  # fmt: skip
def test_the_time_of_what_is_compared_with_is_not_the_figure_s(
    text: str, starts: list[str | None], reading: Read, lexicon: Lexicon
) -> None:
    found = figures(reading(DATED.format(text)), lexicon)
    assert [f.period.start if f.period else None for f in found] == starts


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Temperatures are to reach 41 degrees on Thursday.", "2025-09-25"),
        ("Temperatures reached 41 degrees on Thursday.", "2025-09-18"),
        ("She sees the rate at 21 percent by March.", "2026-03"),
    ],
)
def test_what_is_due_lies_ahead(text: str, start: str, reading: Read, lexicon: Lexicon) -> None:
    assert [f.period and f.period.start for f in figures(reading(DATED.format(text)), lexicon)] == [
        start
    ]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Relays are to be replaced at a cost of 73 million dollars.", ["target"]),
        ("The hall was to have cost 31 million euros.", ["target"]),
        ("Batteries of 420 megawatts responded as planned.", ["fact"]),
        ("It took 74 days and will pause in the rainy season.", ["fact"]),
        ("Nine had forecast a cut of 100 basis points.", ["fact", "forecast"]),
        ("It is below the June projection of 12 percent.", ["forecast"]),
        ("He expects prices to fall, after a further loss of 2%, and to rise by 3% in 2027.",
         ["forecast", "forecast"]),
        ("A response was seen in 52 percent of patients.", ["fact"]),
        ("Growth is seen at 5 percent.", ["forecast"]),
        ("The bank projects 4.6 percent.", ["forecast"]),
        ("The ministry projects a loss of 5 million euros.", ["forecast"]),
        ("The projects cost 5 million euros.", ["fact"]),
        ("She has seen 50,000 rupees of it.", ["fact"]),
        ("The strike may end after 23 days.", ["forecast"]),
        ("The strike ended on May 6 after 23 days.", ["fact"]),
        ("He will meet the heirs, a group of 18 people.", ["fact"]),
        ("The outlay would be “around 1.5 billion euros”.", ["target"]),
    ],
)  # fmt: skip
def test_what_is_due_or_expected_is_no_fact(
    text: str, standing: list[str], reading: Read, lexicon: Lexicon
) -> None:
    assert [f.status for f in figures(reading(DATED.format(text)), lexicon)] == standing
