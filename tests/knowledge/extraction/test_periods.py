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
        ("It sold nine in Q1-Q3 2024.", "in Q1-Q3 2024", "2024-01", "2024-09"),
        ("It rose in Q1 2025.", "in Q1 2025", "2025-01", "2025-03"),
        ("It sold five over the weekend.", "over the weekend", "2025-10-04", "2025-10-05"),
        ("It opens next weekend.", "next weekend", "2025-10-11", "2025-10-12"),
        ("Prices doubled in the seventies.", "in the seventies", "1970", "1979"),
        ("They met between 3 and 12 of September 2024.", "between 3 and 12 of September 2024",
         "2024-09-03", "2024-09-12"),
        ("They met on 3 and 4 September 2024.", "on 3 and 4 September 2024", "2024-09-03",
         "2024-09-04"),
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
        ("It grew in '24.", "in '24", "2024", "2024"),
        ("It began in '68, they say.", "in '68", "1968", "1968"),
        ("It grew by the end of 24.", "by the end of 24", "2024", "2024"),
        ("It grew in the first half of '24.", "in the first half of '24", "2024-01", "2024-06"),
        ("It came just before New Year.", "before New Year", "2024-12", "2024-12"),
        ("It was a pre-New Year 2024 deal.", "pre-New Year 2024", "2023-12", "2023-12"),
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
    ("text", "written", "start", "end"),
    [
        ("It lost money in the six months ended 31 March.", "in the six months ended 31 March",
         "2024-10", "2025-03"),
        ("It lost money in the six months ended December.", "in the six months ended December",
         "2024-07", "2024-12"),
        ("It lost money in the 15 months to June 2024.", "in the 15 months to June 2024",
         "2023-04", "2024-06"),
        ("It lost money in the half-year to June.", "in the half-year to June", "2025-01",
         "2025-06"),
        ("It lost money in the fiscal year that ended on Sept. 30.",
         "in the fiscal year that ended on Sept. 30", "2024-10", "2025-09"),
        ("Claims fell in the week ended October 4.", "in the week ended October 4", "2025-09-28",
         "2025-10-04"),
        ("Sales rose in the 13 weeks to 28 June 2025.", "in the 13 weeks to 28 June 2025",
         "2025-03-30", "2025-06-28"),
        ("It shrank in the three years to 2022.", "in the three years to 2022", "2020", "2022"),
        ("It shrank in the decade to 2019.", "in the decade to 2019", "2010", "2019"),
        ("It rained in the second half of February.", "in the second half of February",
         "2025-02-16", "2025-02-28"),
        ("It rained in the first 20 days of May.", "in the first 20 days of May", "2025-05-01",
         "2025-05-20"),
        ("It rained in the first two weeks of May 2024.", "in the first two weeks of May 2024",
         "2024-05-01", "2024-05-14"),
        ("It rained in April and May.", "in April and May", "2025-04", "2025-05"),
        ("It rained in March, April and May 2024.", "in March, April and May 2024", "2024-03",
         "2024-05"),
        ("It grew in the first three quarters of 2023.", "in the first three quarters of 2023",
         "2023-01", "2023-09"),
        ("Debt stood at 3 at end-June.", "at end-June", "2025-06", "2025-06"),
        ("В первом полугодии выросло.", "В первом полугодии", "2025-01", "2025-06"),
        ("В первой половине 2024 года выросло.", "В первой половине 2024 года", "2024-01",
         "2024-06"),
        ("Во второй половине сентября выросло.", "Во второй половине сентября", "2025-09-16",
         "2025-09-30"),
        ("За три квартала выросло.", "За три квартала", "2025-01", "2025-09"),
        ("За год, закончившийся 30 июня, выросло.", "За год, закончившийся 30 июня", "2024-07",
         "2025-06"),
        ("За прошедшую неделю выросло.", "За прошедшую неделю", "2025-09-29", "2025-10-05"),
        ("С 2012 по 2018 год выросло.", "С 2012 по 2018 год", "2012", "2018"),
        ("С 6 по 8 октября выросло.", "С 6 по 8 октября", "2025-10-06", "2025-10-08"),
    ],
)  # fmt: skip
def test_a_stretch_is_told_by_its_length_and_an_end(
    text: str, written: str, start: str, end: str
) -> None:
    found = list(resolve(text, _DAY))
    assert [(m.text, m.period and (m.period.start, m.period.end)) for m in found] == [
        (written, (start, end))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In the twelve months before the vote it fell.",
        "In the nine months after the flood it fell.",
        "It fell in March and September.",
        "The lease was extended by 12 years to 2040.",
    ],
)
def test_months_that_are_no_stretch_of_the_year(text: str) -> None:
    assert all(
        (m.period and m.period.start) == (m.period and m.period.end) for m in resolve(text, _DAY)
    )


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
        "It ends at the end of 24 hours.",
        "They led at the end of 11.",
        "The '24 hours' rule holds.",
    ],
)
def test_no_time(text: str) -> None:
    assert not list(resolve(text, _DAY))


def test_two_quarters_compared_are_no_span() -> None:
    found = [mention.text for mention in resolve("Sales rose from Q2 to Q3 2024.", _DAY)]
    assert found == ["from Q2", "to Q3 2024"]
    found = [mention.text for mention in resolve("Sales rose from Q1 to Q4 2024.", _DAY)]
    assert found == ["from Q1", "to Q4 2024"]


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
