"""Russian words in all their forms: which are words, which verbs, which names alone."""

import pytest

from knowledge.language.russian import (
    is_attribute,
    is_counted,
    is_plural,
    is_verb,
    is_word,
)


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


@pytest.mark.parametrize(
    ("norm", "is_one"),
    [("ржавых", True), ("украденных", True), ("скрипок", False), ("украли", False)],
)
def test_what_describes_a_noun_is_told_from_it(norm: str, is_one: bool) -> None:
    assert is_attribute(norm) is is_one


@pytest.mark.parametrize(
    ("norm", "is_one"),
    [("скрипок", True), ("ржавых", True), ("весит", False), ("пекарь", False), ("рабочие", False)],
)
def test_what_is_counted_stands_in_the_genitive(norm: str, is_one: bool) -> None:
    assert is_counted(norm) is is_one


@pytest.mark.parametrize(
    ("norm", "are_several"),
    [("школ", True), ("студентов", True), ("воды", False), ("масла", False)],
)
def test_what_there_are_many_of_is_told_from_what_there_is_much_of(
    norm: str, are_several: bool
) -> None:
    assert is_plural(norm) is are_several
