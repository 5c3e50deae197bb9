"""Numerals: text → the values read, in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.extraction.amounts.numbers import numerals, value_of
from knowledge.extraction.amounts.scales import NumberWords, number_words
from knowledge.extraction.lines import line
from knowledge.lexicon import Lexicon


@pytest.fixture(scope="module")
def words(lexicon: Lexicon) -> NumberWords:
    return number_words(lexicon)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", 7),
        ("1,234", 1234),
        ("1,234,567.5", 1234567.5),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("1 234 567", 1234567),
        ("1'234", 1234),
        ("7,5", 7.5),
        ("0,125", 0.125),
        ("10.125", 10.125),
    ],
)
def test_marks_in_digits(written: str, value: float) -> None:
    assert value_of(written) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one hundred and sixteen", [116]),
        ("two hundred and fifty thousand", [250_000]),
        ("one million two hundred thousand and six", [1_200_006]),
        ("twenty-five of fifty two", [25, 52]),
        ("five six", [5, 6]),
        ("five and six", [5, 6]),
        ("two and a half million", [2_500_000]),
        ("half a million", [500_000]),
        ("a hundred thousand", [100_000]),
        ("two dozen", [24]),
        ("three lakh crore", [3_000_000_000_000]),
        ("five million and three quarters", [5_000_000, 3]),
        ("1.5bn", [1_500_000_000]),
        ("28 thousand", [28_000]),
        ("7,5 млн. рублей", [7_500_000]),
        ("пять тысяч", [5_000]),
        ("minus 38", [-38]),
        ("−16.5 and (-3) but 5-3", [-16.5, -3, 5, 3]),
        ("$5m for 4.2m", [5_000_000, 4_200_000]),
        ("400m freestyle, 5 m", [400, 5]),
        ("192.168.1.2 or 22,24,26", []),
        ("7" * 60, []),
        ("no number", []),
    ],
)
def test_values(text: str, values: list[float], words: NumberWords) -> None:
    assert [found.value for found in numerals(line(text), words)] == values


@given(st.text(alphabet="0123456789,. '-−+ abmk%$", max_size=80))
def test_any_text_of_digits_and_marks_is_read(lexicon: Lexicon, text: str) -> None:
    last = 0
    for found in numerals(line(text), number_words(lexicon)):
        assert last <= found.first < found.last
        last = found.last
