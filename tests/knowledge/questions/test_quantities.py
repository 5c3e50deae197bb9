"""Numbers of a question, in digits and in words, as the values that a figure may have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon import Lexicon
from knowledge.questions.quantities import quantities


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("36,000 students", "36,000", 36_000),
        ("1.5bn of trade", "1.5bn", 1.5e9),
        ("five schools", "five", 5),
        ("thirty-five thousand students", "thirty-five thousand", 35_000),
        ("quota of one thousand", "one thousand", 1_000),
        ("seventy-two educators", "seventy-two", 72),
        ("пять школ", "пять", 5),
        ("trade grew 2.5 times", "2.5", 2.5),
    ],
)
def test_a_number_has_its_value_and_its_place(
    lexicon: Lexicon, text: str, words: str, value: float
) -> None:
    (found,) = quantities(text, lexicon)
    assert found.text == text[found.start : found.end] == words
    assert value in found.values


def test_a_fraction_is_a_share_or_a_percentage(lexicon: Lexicon) -> None:
    (found,) = quantities("nine tenths of the oil", lexicon)
    assert found.text == "nine tenths"
    assert found.values == (0.9, 90.0)


def test_a_scale_may_be_shared_with_the_number_before(lexicon: Lexicon) -> None:
    first, second = quantities("35 or 36 thousand students", lexicon)
    assert set(first.values) == {35, 35_000}
    assert second.values == (36_000,)


@pytest.mark.parametrize("text", ["one of them", "students in russia", "", "the 1"])
def test_a_lone_one_in_words_is_no_number(lexicon: Lexicon, text: str) -> None:
    assert [each.text for each in quantities(text, lexicon)] == (["1"] if "1" in text else [])


@given(text=st.text(alphabet="0123456789., onetwfive-thsad%", max_size=30))
def test_every_number_stands_where_it_says(lexicon: Lexicon, text: str) -> None:
    for each in quantities(text, lexicon):
        assert text[each.start : each.end] == each.text
        assert each.values
