"""Which slips of fingers lead from a word to what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.questions.keyboard import is_slip_of


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("trget", "target"),  # left out
        ("tagret", "target"),  # swapped
        ("taarget", "target"),  # doubled
        ("tsrget", "target"),  # beside a
        ("zugust", "august"),  # below a
        ("тарнет", "таргет"),  # beside г
        ("пртент", "процент"),
    ],
)
def test_letters_left_out_swapped_doubled_or_beside_their_keys(typed: str, word: str) -> None:
    assert is_slip_of(typed, word)


@pytest.mark.parametrize(
    ("typed", "word"),
    [("merkel", "market"), ("macron", "marton"), ("bhutan", "button"), ("icland", "island")],
)
def test_a_letter_that_no_key_explains_makes_another_word(typed: str, word: str) -> None:
    assert not is_slip_of(typed, word)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2), st.data())
def test_leaving_letters_out_or_swapping_them_is_always_a_slip(
    word: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    assert is_slip_of(word[:at] + word[at + 1 :], word)
    assert is_slip_of(word[:at] + word[at + 1] + word[at] + word[at + 2 :], word)
