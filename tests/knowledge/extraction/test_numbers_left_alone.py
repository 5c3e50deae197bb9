"""Numbers to which the words around them give no unit, and amounts that are two or one range."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Построен 131 дом.", [("131", 131, "домов")]),
        ("На базе 41 аэродром.", [("41", 41, "аэродромов")]),
        ("Забита 31 свая.", [("31", 31, "свай")]),
        ("Нашли два тела.", [("два", 2, "тел")]),
        ("Упали три дерева.", [("три", 3, "деревьев")]),
        ("Ждали две ночи.", [("две", 2, "ночей")]),
    ],
)
def test_russian_nouns_that_end_like_adjectives(
    text: str, rows: list[Row], rows_of: RowsOf
) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "The fund gave $70 million for nets. So far 9 million have slept under one.",
        "The dam cost $3 billion.\n\nThe city, with 4 million, is the largest.",
        "The plant cost $3 billion.\n\nThe region is home to 15 million.",
        "Brandt, 47.5, took silver.",
        "Sweden, 14, Denmark, 11, and Iceland, 8, sent boats.",
        "Kansas, 38, Ohio, 21.",
        "Hull, 2, faced Derby, 1.",
        "The Nasdaq Composite was 42.",
        "New Delhi is 12.",
        "Real Betis is 19.",
        "The exchange rate was 92.",
        "About 8 percent were ill. The pulse rate was 72.",
        "Ferries lay off the coast. By noon 40 had left.",
        "Разница мячей — минус 14.",
        "Рейтинг упал: минус 7.",
        "The score was minus 12 and the patient had a cold.",
    ],
)
def test_no_money_ages_or_degrees(text: str, rows_of: RowsOf) -> None:
    units = {unit for written, _, unit in rows_of(text) if "$" not in written}
    assert units.isdisjoint({"USD", "years", "degrees Celsius", "people"})
    assert "72" not in [written for written, _, unit in rows_of(text) if unit == "percent"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Profit fell $50 million to $80 million.",
         [("$50 million", 50e6, "USD"), ("$80 million", 80e6, "USD")]),
        ("Costs rose $1.2 billion to $2.1 billion.",
         [("$1.2 billion", 1.2e9, "USD"), ("$2.1 billion", 2.1e9, "USD")]),
        ("In the 2022-23 season costs rose from €50 million to €60 million.",
         [("€50 million", 50e6, "EUR"), ("€60 million", 60e6, "EUR")]),
        ("Fares will go up by $4 to $7.", [("$4 to $7", 4, "USD")]),
        ("The catch of 12-14 May rose from 40 tonnes to 50 tonnes.",
         [("40 tonnes", 40, "tonnes"), ("50 tonnes", 50, "tonnes")]),
        ("The base rate rose to 5 percent, the number of shops to 12.",
         [("5 percent", 5, "percent"), ("12", 12, "shops")]),
        ("The club cut its wage bill by $12 million and its squad by 9.",
         [("$12 million", 12e6, "USD"), ("9", 9, None)]),
        ("It was fined $3 million and 12 in management were fired.",
         [("$3 million", 3e6, "USD"), ("12", 12, None)]),
    ],
)  # fmt: skip
def test_changes_and_ranges(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "One person in 2024 was charged.",
        "One patient in three hospitals died.",
        "One driver in 15 cars wore a belt.",
        "It was one percent in 10 districts.",
        "Stock was split 3 to 1.",
        "| Item | Note | 2023 |\n|---|---|---|\n| Tax | (3) | 45 |",
        "| Item | Note | 2023 |\n|---|---|---|\n| Tax | (13) | 45 |\n| Fee | (14) | 31 |",
    ],
)
def test_no_fractions_votes_or_losses(text: str, rows_of: RowsOf) -> None:
    assert not any(
        unit in ("fraction", "votes") or (value or 0) < 0 for _, value, unit in rows_of(text)
    )
