"""The periods of a question: an old base is asked in its own time."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.extraction.times.resolving import resolve
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Period
from knowledge.questions.dating import Calendar, month_terms

NEWEST = date(2025, 10, 9)


def _calendar(lexicon: Lexicon, newest: date | None = NEWEST) -> Calendar:
    return Calendar(lexicon.table("asking")["recurring"], newest)


def _periods(calendar: Calendar, text: str, now: date) -> list[tuple[str | None, str | None]]:
    dated = calendar.dated(resolve(text, calendar.today(now)), tokens(text))
    return [(each.period.start, each.period.end) for each in dated if each.period]


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (date(2031, 1, 1), NEWEST),
        (date(2025, 10, 10), NEWEST),
        (date(2025, 3, 1), date(2025, 3, 1)),
    ],
)
def test_today_is_never_after_the_newest_article(lexicon: Lexicon, now: date, today: date) -> None:
    assert _calendar(lexicon).today(now) == today


def test_a_base_without_dates_is_asked_in_the_askers_time(lexicon: Lexicon) -> None:
    now = date(2031, 1, 1)
    assert _calendar(lexicon, None).today(now) == now
    assert _periods(_calendar(lexicon, None), "this year", now) == [("2031", "2031")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("trade this year", ("2025", "2025")),
        ("trade last year", ("2024", "2024")),
        ("торговля в прошлом году", ("2024", "2024")),
        ("trade in 2019", ("2019", "2019")),
        ("trade in march 2024", ("2024-03", "2024-03")),
        ("trade in september", ("2025-09", "2025-09")),
        ("what happened in december", ("2024-12", "2024-12")),
        ("в декабре", ("2024-12", "2024-12")),
        ("что было 9 окт", ("2025-10-09", "2025-10-09")),
        ("торговля за янв-июль", ("2025-01", "2025-07")),
        ("торговля за семь месяцев", ("2025-01", "2025-07")),
        ("trade in the first seven months", ("2025-01", "2025-07")),
        ("trade through the third quarter", ("2025-01", "2025-09")),
        ("trade thru june 2024", ("2024-01", "2024-06")),
        ("trade by the turn of the decade", ("2029", "2030")),
        ("trade by the end of the decade", ("2029", "2030")),
        ("trade before the decade is out", ("2029", "2030")),
        ("торговля к концу десятилетия", ("2029", "2030")),
        ("spring visits", ("2025-03", "2025-05")),
        ("what happened in winter", ("2024-12", "2025-02")),
        ("что было весной", ("2025-03", "2025-05")),
    ],
)
@pytest.mark.parametrize("now", [date(2025, 10, 10), date(2031, 6, 1)])
def test_a_time_without_a_year_is_the_newest_the_base_can_know(
    lexicon: Lexicon, text: str, period: tuple[str, str], now: date
) -> None:
    assert _periods(_calendar(lexicon), text, now) == [period]


@pytest.mark.parametrize("text", ["trade over the year", "trade", "", "за год"])
def test_what_names_no_time_by_itself_is_no_period(lexicon: Lexicon, text: str) -> None:
    assert _periods(_calendar(lexicon), text, NEWEST) == []


def test_a_season_within_a_date_is_no_second_period(lexicon: Lexicon) -> None:
    assert len(_periods(_calendar(lexicon), "spring 2024", NEWEST)) == 1


def test_without_a_date_of_the_base_a_season_names_no_period(lexicon: Lexicon) -> None:
    assert _periods(_calendar(lexicon, None), "spring visits", NEWEST) == []


@pytest.mark.parametrize(
    ("text", "is_attribute"),
    [
        ("how much is a winter berth", True),
        ("the summer transfer budget", True),
        ("what happened in winter", False),
        ("last winter losses were high", False),
        ("was winter the worst", False),
        ("winter", False),
        ("зима пчел", False),
    ],
)
def test_a_season_right_before_a_noun_names_no_time(
    lexicon: Lexicon, text: str, is_attribute: bool
) -> None:
    calendar, words = _calendar(lexicon), tokens(text)
    (season,) = calendar.dated((), words)
    assert calendar.is_attribute(season, words, {"the", "was"}) == is_attribute


@pytest.mark.parametrize(
    ("period", "terms"),
    [
        (Period(start="2025-10-09", end="2025-10-09"), ("octob", "2025")),
        (Period(start="2024-12", end="2024-12"), ("decemb", "2024")),
        (Period(start=None, end="2030-05"), ("may", "2030")),
        (Period(start="2024", end="2024"), ()),
        (Period(start=None, end=None), ()),
    ],
)
def test_what_is_asked_of_a_month_is_found_by_its_name(
    period: Period, terms: tuple[str, ...]
) -> None:
    assert month_terms(period) == terms


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("rents two years ago", [("2023", "2023")]),
        ("harvest a year ago", [("2024", "2024")]),
        ("the treaty of three decades ago", []),
        ("the war of 80 years ago", []),
    ],
)
def test_years_ago_are_a_time_unless_they_are_round(
    lexicon: Lexicon, text: str, periods: list[tuple[str, str]]
) -> None:
    assert _periods(_calendar(lexicon), text, NEWEST) == periods
