"""Russian words in all their forms: which are words, which verbs, which names alone."""

import pytest

from knowledge.russian import is_verb, is_word


@pytest.mark.parametrize(
    ("norm", "is_one"),
    [
        ("гробнице", True),
        ("реле", True),
        ("аннулировали", True),
        ("елка", True),  # ё is folded
        ("торгвля", False),
        ("мелсбрук", False),
        ("бразилии", False),
        ("turnover", False),
    ],
)
def test_a_word_is_one_in_any_form_and_a_name_is_none(norm: str, is_one: bool) -> None:
    assert is_word(norm) is is_one


@pytest.mark.parametrize(
    ("norm", "is_one"),
    [("набрала", True), ("претендуют", True), ("строить", True), ("школ", False), ("тонн", False)],
)
def test_a_verb_is_told_from_what_can_be_counted(norm: str, is_one: bool) -> None:
    assert is_verb(norm) is is_one
