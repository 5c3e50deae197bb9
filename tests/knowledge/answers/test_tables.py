"""Questions on tables: the row that is named, else the sum, and what the line above it is on."""

from __future__ import annotations

import pytest

from knowledge import Briefing, open_briefing
from knowledge.asked import Answer
from tests.knowledge.folders import NOW, folder

ARTICLES = {
    "appeal": (
        "Zambia: flood appeal, key figures\n(US$ million unless stated)\n\n"
        "Sector\tPeople reached\tRequired\tReceived\n"
        "Shelter\t41,000\t18.5\t9.0\nSchools\t12,500\t7.2\t1.4\nTOTAL\t53,500\t25.7\t10.4\n"
    ),
    "prices": (
        "Ljubljana, 30 June 2025\n\nTable 1. House prices by town (%)\n\n"
        "Town\tMonthly change\tAnnual change\n"
        "Inns and halls\t0.9\t6.3\nMaribor\t0.6\t5.1\nTOTAL\t0.3\t2.2\n"
    ),
    "grocer": (
        "Grain desk, Malmo. The market opened on Monday.\n\nItem\tMay\tJune\n"
        "Price of rice\t12.5\t15.5\nPrice of oats\t20.5\t22.5\n\n"
        "The price of flour in May was 31.5 crowns.\n"
    ),
    "mill": "LUND, June 2, 2025. A mill full of grain burned down, and 31 workers were hurt.\n\n"
    "It held 3,700 tonnes of grain. It was licensed for 2,000 tonnes, the county said.\n",
    "visit": "LUND, June 3, 2025. Minister Ada Roe came to Lund on a four-day visit.\n\n"
    + "".join(
        f"Roe spoke in Lund about {thing}.\n\n"
        for thing in "tax rent fish wool oats salt iron coal milk peat rail beer wine corn".split()
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("tables")
    return open_briefing(folder(place / "seeds", ARTICLES), place / "data")


def _texts(answer: Answer) -> list[str]:
    return [finding.lead.text for finding in answer.findings]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("how much does the zambia flood appeal require", ["25.7"]),
        ("zambia appeal schools required", ["7.2"]),
        ("house prices maribor annual change", ["5.1"]),
        ("price of oats in june", ["22.5"]),
        ("annual change of house prices in slovenia", ["2.2"]),
    ],
)
def test_the_row_that_is_named_is_told_alone_or_the_sum(
    opened: Briefing, text: str, cells: list[str]
) -> None:
    assert _texts(opened.ask(text, NOW)) == cells


def test_rows_that_are_compared_are_told_both(opened: Briefing) -> None:
    found = _texts(opened.ask("zambia appeal required: shelter vs schools", NOW))
    assert {"18.5", "7.2"} <= set(found)


def test_how_much_of_a_stuff_is_no_number_of_people(opened: Briefing) -> None:
    answer = opened.ask("how much grain was the mill licensed for", NOW)
    assert _texts(answer)[0] == "2,000 tonnes"
    assert "31" not in _texts(answer)


def test_a_length_of_time_is_found_among_many_sentences_on_the_same(opened: Briefing) -> None:
    assert _texts(opened.ask("how long is ada roe in lund", NOW))[0] == "four-day"


def test_undated_figures_of_results_are_of_the_quarter_that_these_are_on(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = (
        "OSLO--(Fjordwire)--July 30, 2025--Selva Steel today announced its results for the second "
        "quarter of 2025.\n\nHIGHLIGHTS\n• Net revenue: 6.48 billion euros (-4.9% y/y)\n"
        "• Net loss: 61 million euros\n"
    )
    place = tmp_path_factory.mktemp("results")
    opened = open_briefing(folder(place / "seeds", {"results": text}), place / "data")
    answer = opened.ask("selva steel net revenue in the second quarter of 2025", NOW)
    assert _texts(answer)[:1] == ["6.48 billion euros"]
    assert opened.ask("selva steel net revenue in the first quarter", NOW).status == "abstain"
