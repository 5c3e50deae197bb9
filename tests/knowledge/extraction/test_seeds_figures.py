"""Every figure of the five seeds, read by eye: what is written, where, and what it means."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.articles import parse_article, read_folder
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import read
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Figure

SEEDS = Path(__file__).parents[3] / "seeds"


class Expected(NamedTuple):
    """One figure; the period is written "start/end"."""

    article: str
    start: int
    text: str
    value: float
    unit: str | None
    qualifier: str | None
    direction: str | None
    kind: str
    status: str
    metric: str | None
    period: str | None
    speaker: str | None
    head: str


TABLE = (
    # --- 000
    Expected("000", 219, "17 percent", 17, "percent", "over", "up",
             "change", "fact", "trade_turnover", "2025-01/2025-07", "Vladimir Putin",
             "Tajikistan’s trade turnover with Russia"),
    Expected("000", 396, "7 percent", 7, "percent", "more than", "up",
             "change", "fact", "trade_turnover", "2024/2024", "Vladimir Putin",
             "the trade turnover"),
    # --- 001
    Expected("001", 1266, "17 percent", 17, "percent", "over", "up",
             "change", "fact", "trade_turnover", "2025-01/2025-07", "Vladimir Putin",
             "the bilateral trade turnover"),
    Expected("001", 2184, "three-day", 3, "days", None, None,
             "duration", "fact", "visit_length", "2025-10-08/2025-10-08", None,
             "visit"),
    # --- 002
    Expected("002", 419, "20 percent", 20, "percent", "about", "up",
             "change", "fact", "trade_turnover", "2024/2024", "Emomali Rahmon",
             "trade turnover"),
    Expected("002", 944, "second", 2, "rank", None, None,
             "rank", "fact", "investment_capital", None, "Vladimir Putin",
             "in investment"),
    Expected("002", 1739, "10.1 percent", 10.1, "percent", None, "up",
             "change", "fact", "trade_turnover", "2024-01/2024-09", None,
             "bilateral trade"),
    Expected("002", 1762, "$1.08 billion", 1_080_000_000, "USD", None, None,
             "level", "fact", "trade_turnover", "2024-01/2024-09", None,
             "bilateral trade"),
    Expected("002", 1792, "second", 2, "rank", None, None,
             "rank", "fact", "investment_capital", None, None,
             "position, following China, regarding investments in Tajikistan's economy"),
    Expected("002", 1886, "$1.6 billion", 1_600_000_000, "USD", None, None,
             "level", "fact", "investment_capital", None, None,
             "investments in Tajikistan's economy"),
    Expected("002", 1935, "90%", 90, "percent", "around", None,
             "share", "fact", "oil_products_supply", None, None,
             "of Tajikistan's petroleum product requirements"),
    Expected("002", 2008, "36,000", 36_000, "students", "around", None,
             "count", "fact", "students_count", None, None,
             "Tajik students and postgraduates are enrolled in Russian universities"),
    # --- 003
    Expected("003", 104, "7%", 7, "percent", "over", "up",
             "change", "fact", "trade_turnover", "2024/2024", "Vladimir Putin",
             "bilateral trade"),
    Expected("003", 110, "$1.5bn", 1_500_000_000, "USD", None, None,
             "level", "fact", "trade_turnover", "2024/2024", "Vladimir Putin",
             "bilateral trade"),
    Expected("003", 142, "300", 300, "enterprises", "over", None,
             "count", "fact", "enterprises", None, "Vladimir Putin",
             "enterprises in Tajikistan"),
    Expected("003", 207, "$1.6bn", 1_600_000_000, "USD", None, None,
             "level", "fact", "investment_capital", None, "Vladimir Putin",
             "total capital investments"),
    Expected("003", 314, "two-day", 2, "days", None, None,
             "duration", "fact", "visit_length", "2025-03-17/2025-03-17", None,
             "visit to Moscow"),
    Expected("003", 998, "96%", 96, "percent", "over", None,
             "share", "fact", "ruble_settlement_share", None, "Vladimir Putin",
             "of commercial exchanges"),
    Expected("003", 1170, "2.5 times", 2.5, "times", None, "up",
             "multiple", "target", "trade_turnover", "2030/2030", None,
             "bilateral trade turnover"),
    Expected("003", 1501, "five", 5, "schools", None, None,
             "count", "fact", "schools_count", None, "Vladimir Putin",
             "Russian-curriculum schools in Tajikistan"),
    Expected("003", 1558, "5,500", 5_500, "students", None, None,
             "count", "fact", "students_count", None, "Vladimir Putin",
             "students"),
    Expected("003", 1582, "100", 100, "teachers", None, None,
             "count", "fact", "teachers_count", None, "Vladimir Putin",
             "Russian teachers sent under the Russian Teacher Abroad project"),
    Expected("003", 1661, "35,000", 35_000, "students", None, None,
             "count", "fact", "students_count", None, None,
             "Tajik students are enrolled in Russian universities"),
    Expected("003", 2103, "12 percent", 12, "percent", None, None,
             "share", "fact", "electricity_share", None, None,
             "of the country's electricity"),
    Expected("003", 2804, "60%", 60, "percent", None, None,
             "share", "fact", "water_supply_share", None, "Emomali Rahmon",
             "of Central Asia’s water resources"),
    # --- 004
    Expected("004", 134, "20%", 20, "percent", "almost", "up",
             "change", "fact", "trade_turnover", "2024/2024", "Emomali Rahmon",
             "A two-way trade between the countries"),
    Expected("004", 148, "US$1.79 billion", 1_790_000_000, "USD", None, None,
             "level", "fact", "trade_turnover", "2024/2024", "Emomali Rahmon",
             "A two-way trade between the countries"),
    Expected("004", 705, "first", 1, "rank", None, None,
             "rank", "fact", "ranking", None, "Vladimir Putin",
             "among Tajikistan's trade and economic partners"),
    Expected("004", 762, "second", 2, "rank", None, None,
             "rank", "fact", "investment_capital", None, "Vladimir Putin",
             "in terms of investments"),
    Expected("004", 1247, "72", 72, "educators", None, None,
             "count", "fact", "teachers_count", None, "Vladimir Putin",
             "the number of Russian educators working in Tajikistan"),
    Expected("004", 1253, "82", 82, "educators", None, None,
             "count", "target", "teachers_count", None, "Vladimir Putin",
             "the number of Russian educators working in Tajikistan"),
    Expected("004", 3098, "1,000", 1_000, "students", None, None,
             "quota", "fact", "quota", None, "Vladimir Putin",
             "students – for education in the Russian Federation"),
)  # fmt: skip


@pytest.fixture(scope="module")
def articles(lexicon: Lexicon) -> dict[str, Article]:
    return {w.id[:3]: parse_article(*w, lexicon) for w in read_folder(SEEDS).articles}


@pytest.fixture(scope="module")
def found(articles: dict[str, Article], lexicon: Lexicon) -> dict[tuple[str, int], Figure]:
    return {
        (name, figure.start): figure
        for name, article in articles.items()
        for figure in figures(read(article, lexicon), lexicon)
    }


def _row(name: str, figure: Figure) -> Expected:
    period = f"{figure.period.start}/{figure.period.end}" if figure.period else None
    assert figure.value is not None
    return Expected(
        name, figure.start, figure.text, figure.value, figure.unit, figure.qualifier,
        figure.direction, figure.figure_kind, figure.status, figure.metric, period,
        figure.speaker, figure.head,
    )  # fmt: skip


@pytest.mark.parametrize("expected", TABLE, ids=lambda e: f"{e.article}-{e.start}-{e.text}")
def test_figure(expected: Expected, found: dict[tuple[str, int], Figure]) -> None:
    assert _row(expected.article, found[expected.article, expected.start]) == expected


def test_there_are_no_others(found: dict[tuple[str, int], Figure]) -> None:
    assert sorted(found) == sorted((row.article, row.start) for row in TABLE)


def test_spans_are_verbatim(
    articles: dict[str, Article], found: dict[tuple[str, int], Figure]
) -> None:
    for (name, _), figure in found.items():
        text = articles[name].text
        assert text[figure.start : figure.end] == figure.text
        assert text[figure.head_start : figure.head_end] == figure.head


def test_who_a_rank_is_compared_with_is_not_its_subject(
    found: dict[tuple[str, int], Figure],
) -> None:
    assert found["002", 1792].subject == ("russia", "tajikistan")
