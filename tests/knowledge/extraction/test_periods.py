"""Times: text → what is written, and the period it means on 9 October 2025."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.extraction.times.resolving import recurs, resolve

_DAY = date(2025, 10, 9)


@pytest.mark.parametrize(
    ("text", "written", "start", "end"),
    [
        ("Trade grew in 2024.", "in 2024", "2024", "2024"),
        ("Last year it grew.", "Last year", "2024", "2024"),
        ("It grew in the late 80s.", "in the late 80s", "1980", "1989"),
        ("It grows this year.", "this year", "2025", "2025"),
        ("In the first seven months of this year it grew.",
         "In the first seven months of this year", "2025-01", "2025-07"),
        ("From January to September 2024, it grew.", "From January to September 2024",
         "2024-01", "2024-09"),
        ("It grew in the first half of 2025.", "in the first half of 2025", "2025-01", "2025-06"),
        ("It grew in the third quarter.", "in the third quarter", "2025-07", "2025-09"),
        ("Trams from the last quarter of 2028", "from the last quarter of 2028", "2028-10",
         "2028-12"),
        ("It rose in Q1 2025.", "in Q1 2025", "2025-01", "2025-03"),
        ("It sold five over the weekend.", "over the weekend", "2025-10-04", "2025-10-05"),
        ("It opens next weekend.", "next weekend", "2025-10-11", "2025-10-12"),
        ("Prices doubled in the seventies.", "in the seventies", "1970", "1979"),
        ("They met between 3 and 12 of September 2024.", "between 3 and 12 of September 2024",
         "2024-09-03", "2024-09-12"),
        ("The ice of 1850-1900 is gone.", "of 1850-1900", "1850", "1900"),
        ("On March 17 they met.", "On March 17", "2025-03-17", "2025-03-17"),
        ("They met on 17 March 2024.", "on 17 March 2024", "2024-03-17", "2024-03-17"),
        ("They met yesterday.", "yesterday", "2025-10-08", "2025-10-08"),
        ("They met on Wednesday.", "on Wednesday", "2025-10-08", "2025-10-08"),
        ("It is planned by 2030.", "by 2030", "2030", "2030"),
        ("It fell between April 2023 and March 2024.", "April 2023 and March 2024",
         "2023-04", "2024-03"),
        ("From April 1, 2023, to March 31, 2024, it fell.", "From April 1, 2023, to March 31, 2024",
         "2023-04-01", "2024-03-31"),
        ("It fell from 2015 to May 2017.", "from 2015 to May 2017", "2015", "2017-05"),
        ("In the last three months of 2024 it fell.", "In the last three months of 2024",
         "2024-10", "2024-12"),
        ("In the year ending March 2026 it falls.", "In the year ending March 2026",
         "2025-04", "2026-03"),
        ("It came the day before yesterday.", "the day before yesterday",
         "2025-10-07", "2025-10-07"),
        ("It came this morning.", "this morning", "2025-10-09", "2025-10-09"),
        ("It comes by the end of the decade.", "by the end of the decade", "2020", "2029"),
        ("It closed twenty years ago.", "twenty years ago", "2005", "2005"),
        ("It came in Dec. '23.", "in Dec. '23", "2023-12", "2023-12"),
        ("It grew since 2015.", "since 2015", "2015", None),
        ("It grew last week.", "last week", "2025-09-29", "2025-10-05"),
        ("It grew in 2010-2015.", "in 2010-2015", "2010", "2015"),
        ("В 2024 году он вырос.", "В 2024 году", "2024", "2024"),
        ("За первые семь месяцев года он вырос.", "За первые семь месяцев года",
         "2025-01", "2025-07"),
    ],
)  # fmt: skip
def test_period(text: str, written: str, start: str | None, end: str | None) -> None:
    (found,) = resolve(text, _DAY)
    assert found.period is not None
    assert (found.text, found.period.start, found.period.end) == (written, start, end)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "It rose year-on-year.",
        "A year earlier it fell.",
        "It fell from the year-ago quarter.",
        "It rose in Q3 FY25.",
        "It rose in the first nine months of the fiscal year.",
        "It rose in the fiscal second quarter.",
    ],
)
def test_what_depends_on_another_time_is_left_open(text: str) -> None:
    (found,) = resolve(text, _DAY)
    assert found.period is None


@pytest.mark.parametrize(
    "text",
    [
        "It may march on.",
        "It cost $2024.",
        "About 2,024 people came.",
        "2000 books",
        "Oh Se-jun said",
        "Turnout among the under-30s fell.",
        "She is in her 40s.",
        "It was many years ago.",
    ],
)
def test_no_time(text: str) -> None:
    assert not list(resolve(text, _DAY))


def test_without_a_day_only_what_is_absolute_is_told() -> None:
    found = list(resolve("In 2024 and last year it rose.", None))
    assert [bool(mention.period) for mention in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("in the first quarter", True),
        ("in May", True),
        ("по итогам девяти месяцев", True),
        ("in the first nine months", True),
        ("in May 2024", False),
        ("in the first quarter of this year", False),
        ("last month", False),
        ("on Tuesday", False),
        ("a year earlier", False),
    ],
)
def test_a_time_of_every_year_is_told_from_that_of_one(text: str, is_one: bool) -> None:
    assert recurs(text) is is_one
