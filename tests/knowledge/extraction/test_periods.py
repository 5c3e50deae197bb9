"""Times as written, their exact place, and what they mean on the day of reading."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.extraction.periods import resolve
from knowledge.models import Period

THURSDAY = date(2025, 10, 9)

# The time stands between brackets; what follows is "start/end", each side empty where open.
TABLE = (
    # years
    ("Profit doubled [in 2024].", "2024/2024"),
    ("[By the end of 2024], the fleet had been renewed.", "2024/2024"),
    ("Output is to reach a record [by 2030].", "2030/2030"),
    ("The ministry cut its [2028] goal.", "2028/2028"),
    ("[Last year], the harvest was poor.", "2024/2024"),
    ("Sales will recover [next year].", "2026/2026"),
    ("[The ending year] was a good one.", "2025/2025"),
    ("Prices have risen [since the start of the year].", "2025/"),
    ("Rents rose [in 2019–2022].", "2019/2022"),
    ("Results [for fiscal 2024] are due.", "2024/2024"),
    ("Guidance [for FY25] was kept.", "2025/2025"),
    ("He scored often [in the 2024/25 season].", "2024/2025"),
    ("Wages stagnated [in the 1990s].", "1990/1999"),
    ("Wages stagnated [in the 1970's].", "1970/1979"),
    ("Exports grew [over the past five years].", "2020/2025"),
    ("Exports will grow [over the next five years].", "2025/2030"),
    ("The bridge collapsed [two years ago].", "2023/2023"),
    # parts of a year
    ("[During the first seven months of this year], trade grew.", "2025-01/2025-07"),
    ("[From January to September 2024], trade grew.", "2024-01/2024-09"),
    ("[January-September] figures are out.", "2025-01/2025-09"),
    ("Revenue rose [over the nine months].", "2025-01/2025-09"),
    ("Revenue rose [in the three months to June].", "2025-04/2025-06"),
    ("Revenue rose [in the year to March].", "2024-04/2025-03"),
    ("Revenue rose [in the quarter ended September 30, 2024].", "2024-07/2024-09"),
    ("Revenue rose [in the third quarter].", "2025-07/2025-09"),
    ("Revenue rose [in the fourth quarter].", "2024-10/2024-12"),
    ("Revenue rose [in Q1].", "2025-01/2025-03"),
    ("Revenue rose [in 3Q24].", "2024-07/2024-09"),
    ("Arrivals fell [in the first half of 2025].", "2025-01/2025-06"),
    ("Arrivals fell [in 2024 H2].", "2024-07/2024-12"),
    ("Stocks stood at a low [at the end of September].", "2025-09/2025-09"),
    ("It has rained [since January].", "2025-01/"),
    ("The levy runs [until March 2026].", "/2026-03"),
    ("It was dry [in May].", "2025-05/2025-05"),
    ("It was dry [last June].", "2025-06/2025-06"),
    ("It was dry [last December].", "2024-12/2024-12"),
    ("Fires spread [in the summer of 2024].", "2024-06/2024-08"),
    ("Fires spread [last month].", "2025-09/2025-09"),
    # days
    ("They met [on March 17].", "2025-03-17/2025-03-17"),
    ("They met [on December 28].", "2024-12-28/2024-12-28"),
    ("They met [on 5 May 2025].", "2025-05-05/2025-05-05"),
    ("They met [on May 5 2025].", "2025-05-05/2025-05-05"),
    ("They met [on Oct. 2], he said.", "2025-10-02/2025-10-02"),
    ("They met [from April 28 to May 3].", "2025-04-28/2025-05-03"),
    ("They met [on May 5-9].", "2025-05-05/2025-05-09"),
    ("Debt [as of 2024-12-31] was small.", "2024-12-31/2024-12-31"),
    ("They met [yesterday evening].", "2025-10-08/2025-10-08"),
    ("They arrived [late Wednesday].", "2025-10-08/2025-10-08"),
    ("They met [on Thursday].", "2025-10-09/2025-10-09"),
    ("They are due to meet [on Friday].", "2025-10-10/2025-10-10"),
    ("Cases [by 15.03.2025] had doubled.", "2025-03-15/2025-03-15"),
    ("Shops shut [in the first week of August].", "2025-08-01/2025-08-07"),
    ("Prices rose [last week].", "2025-09-29/2025-10-05"),
    # Russian
    ("[За девять месяцев 2024 года] экспорт вырос.", "2024-01/2024-09"),
    ("[За семь месяцев этого года] экспорт вырос.", "2025-01/2025-07"),
    ("[За январь-сентябрь 2024 года] экспорт вырос.", "2024-01/2024-09"),
    ("[В прошлом году] экспорт вырос.", "2024/2024"),
    ("[В первом полугодии 2024 года] экспорт вырос.", "2024-01/2024-06"),
    ("[В третьем квартале] экспорт вырос.", "2025-07/2025-09"),
    ("[В I квартале 2025 г.] экспорт вырос.", "2025-01/2025-03"),
    ("Он вырастет [к 2030 году].", "2030/2030"),
    ("Он вырос [к концу 2024 года].", "2024/2024"),
    ("Встреча прошла [17 марта 2025 года].", "2025-03-17/2025-03-17"),
    ("Цены растут [с начала года].", "2025/"),
    ("Завод открыт [год назад].", "2024/2024"),
    # as people ask
    ("trade [jan to july 25]", "2025-01/2025-07"),
    ("trade [jan-sept 2024]", "2024-01/2024-09"),
    ("trade [seven months 2025]", "2025-01/2025-07"),
    ("trade [nine months 2024]", "2024-01/2024-09"),
    ("trade [first half 2025]", "2025-01/2025-06"),
    ("trade [end of 2024]", "2024/2024"),
    ("торговля [за 2024]", "2024/2024"),
)  # fmt: skip

UNTOLD = (
    "Profit rose [year-on-year].",
    "Profit was €1bn [a year earlier].",
    "Profit fell [in the same period of 2024].",
    "They led [in the first half].",
    "Прибыль выросла [год к году].",
)

NO_TIMES = (
    "It took over seven years.",
    "Prices may be higher.",
    "They March on the capital.",
    "The virus is COVID-2019.",
    "It costs $2024.",
    "About 2000 people came.",
    "The line has 1,993 stops.",
    "Две тысячи человек.",
)


def unmarked(marked: str) -> tuple[str, int, int]:
    """The text without its brackets, and where they stood."""
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), start, end


def written(period: Period | None) -> str | None:
    return None if period is None else f"{period.start or ''}/{period.end or ''}"


@pytest.mark.parametrize(("marked", "expected"), TABLE)
def test_a_time_is_found_where_it_stands_and_told(marked: str, expected: str) -> None:
    text, start, end = unmarked(marked)
    (mention,) = resolve(text, THURSDAY)
    assert (mention.start, mention.end, mention.text) == (start, end, text[start:end])
    assert written(mention.period) == expected


@pytest.mark.parametrize("marked", UNTOLD)
def test_a_time_that_hangs_on_another_is_found_but_not_told(marked: str) -> None:
    text, start, end = unmarked(marked)
    assert [(*m[:2], m.period) for m in resolve(text, THURSDAY)] == [(start, end, None)]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert list(resolve(text, THURSDAY)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2024", "2024/2024"),
        ("January-March 2025", "2025-01/2025-03"),
        ("last year", None),
        ("on Friday", None),
        ("over the next five years", None),
        ("in the third quarter", None),
    ],
)
def test_without_a_date_only_what_is_written_in_full_is_told(
    text: str, expected: str | None
) -> None:
    (mention,) = resolve(text, None)
    assert written(mention.period) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2025, 1, 15), "2024-12-31/2024-12-31"),
        (date(2024, 12, 31), "2024-12-31/2024-12-31"),
        (date(2024, 11, 20), "2024-12-31/2024-12-31"),
        (date(2025, 10, 9), "2024-12-31/2024-12-31"),
    ],
)
def test_a_day_without_a_year_is_the_nearest_one(published: date, expected: str) -> None:
    (mention,) = resolve("on December 31", published)
    assert written(mention.period) == expected


def test_a_day_without_a_year_lies_ahead_of_who_speaks_of_the_future() -> None:
    (mention,) = resolve("The law will end on December 31", THURSDAY)
    assert written(mention.period) == "2025-12-31/2025-12-31"


@given(
    st.lists(
        st.sampled_from(
            "in last year the first 7 months of 2024 May - 31 , Q 3 h 2 to and since 00 / 9.99.2024"
            " января квартале прошлом week next 90 s ' ended".split()
        ),
        max_size=12,
    ),
    st.dates() | st.none(),
)
def test_any_sequence_of_time_words_keeps_true_offsets(words: list[str], day: date | None) -> None:
    text = " ".join(words)
    at = 0
    for mention in resolve(text, day):
        assert at <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        at = mention.end


@given(st.text(max_size=60))
def test_any_text_keeps_true_offsets(text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in resolve(text, THURSDAY))
