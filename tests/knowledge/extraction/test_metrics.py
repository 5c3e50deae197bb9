"""Metric, subject, direction, kind and status: sentence → what each figure is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

Read = Callable[[str], Reading]


def _only(text: str, reading: Read, lexicon: Lexicon) -> Figure:
    return next(figures(reading(text), lexicon))


@pytest.mark.parametrize(
    ("text", "directions", "kinds"),
    [
        ("Trade grew by over 7% to $1.5bn.", ["up", None], ["change", "level"]),
        ("Staff was increased from 72 to 82.", [None, None], ["count", "count"]),
        ("Crude fell $2.15, or 2.6 percent, to $81.20.",
         ["down", "down", None], ["change", "change", "level"]),
        ("Coverage recovered to 97.1 percent, up 3.7 percentage points.",
         [None, "up"], ["share", "change"]),
        ("It carried 6.7% more than before.", ["up"], ["change"]),
        ("It now makes up 96% of payments.", [None], ["share"]),
        ("They shot down 43 drones.", [None], ["count"]),
        ("Duties were halved to 5%.", ["down", None], ["multiple", "share"]),
        ("They lost 300 hectares of forest.", ["down"], ["change"]),
        ("The price of maize: +46% this season.", ["up"], ["change"]),
        ("The quota is 1,000 students.", [None], ["quota"]),
        ("It lasted 41 days.", [None], ["duration"]),
        ("It ranks second.", [None], ["rank"]),
        ("The institute gives the magnitude as 6.5.", [None], ["level"]),
    ],
)  # fmt: skip
def test_direction_and_kind(
    text: str, directions: list[str | None], kinds: list[str], reading: Read, lexicon: Lexicon
) -> None:
    found = list(figures(reading(text), lexicon))
    assert [figure.direction for figure in found] == directions
    assert [figure.figure_kind for figure in found] == kinds


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Trade grew 5 percent.", ["fact"]),
        ("They plan to raise exports by 5 percent.", ["target"]),
        ("The number of flights will rise from seven to 11.", ["fact", "target"]),
        ("Output is expected to grow 3 percent.", ["forecast"]),
        ("Sales were erroneously given as $5m.", ["retracted"]),
        ("He scored 21 goals.", ["fact"]),
        ("It raised its outlook after profit jumped by almost a fifth.", ["fact"]),
        ("Dockers want 12% more pay.", ["target"]),
        ("The operator offers them 4.5%.", ["target"]),
    ],
)
def test_status(text: str, status: list[str], reading: Read, lexicon: Lexicon) -> None:
    assert [figure.status for figure in figures(reading(text), lexicon)] == status


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Ana Hill, 46, was sentenced to prison.", "age"),
        ("Ana Hill is 41 and has a house.", "age"),
        ("Bilateral trade grew 7%.", "trade_turnover"),
        ("Exports to Chile reached $5bn, while trade stalled.", "exports"),
        ("Inflation slowed to 8 percent.", "inflation"),
        ("Peru ranks second in investment.", "investment_capital"),
        ("Peru ranks second among partners.", "ranking"),
    ],
)
def test_metric(text: str, metric: str, reading: Read, lexicon: Lexicon) -> None:
    assert _only(text, reading, lexicon).metric == metric


def test_a_metric_of_another_phrase_is_not_what_is_counted(reading: Read, lexicon: Lexicon) -> None:
    found = _only("Some 14,200 Mongolians live there, with their students.", reading, lexicon)
    assert (found.unit, found.metric) == ("people", None)


def test_a_figure_is_not_about_whom_another_is_compared_with(
    reading: Read, lexicon: Lexicon
) -> None:
    text = "Japan's share of trade was 2.4 percent, compared with 70 percent for China."
    first, second = figures(reading(text), lexicon)
    assert first.subject == ("japan",)
    assert second.subject == ("china", "japan")
