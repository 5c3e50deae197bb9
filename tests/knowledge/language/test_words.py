"""Words of a text: offsets, folding, stems."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.words import fold, stem, tokens


def norms(text: str) -> list[str]:
    return [token.norm for token in tokens(text)]


def test_hyphens_and_apostrophes_separate_words() -> None:
    assert norms("Russian-curriculum schools") == ["russian", "curriculum", "schools"]


def test_a_possessive_ending_is_no_word() -> None:
    assert norms("Tajikistan’s and Daryo's") == ["tajikistan", "and", "daryo"]


def test_a_number_keeps_its_marks_and_loses_its_ordinal_ending() -> None:
    assert norms("10.1 percent, 36,000, the 201st base") == [
        "10.1", "percent", "36,000", "the", "201", "base",
    ]  # fmt: skip


def test_thousands_commas_do_not_change_the_term() -> None:
    assert stem("36,000") == stem("36000")
    assert stem("10.1") == "10.1"


def test_inflected_words_of_both_languages_meet_in_one_stem() -> None:
    assert stem("teachers") == stem("teacher")
    assert stem("студентов") == stem("студенты")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("found", "finds"),
        ("frozen", "freezing"),
        ("thieves", "thief"),
        ("lumbermen", "lumberman"),
        ("harbors", "harbour"),
        ("privatization", "privatisation"),
        ("paralyzed", "paralyse"),
        ("specimens", "specimen"),
    ],
)
def test_irregular_forms_and_both_spellings_meet_in_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("found", "founded"),  # the ovens, a firm
        ("importance", "imports"),
        ("several", "severe"),
        ("united", "units"),
        ("officers", "offices"),
        ("recession", "recess"),
        ("minerals", "miners"),
        ("ratings", "rates"),
    ],
)
def test_words_of_different_senses_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_accents_are_folded_but_cyrillic_short_i_stays() -> None:
    assert fold("Šoić") == "soic"
    assert fold("Tromsø") == "tromso"
    assert fold("Łódź") == "lodz"
    assert fold("ёлка") == "елка"
    assert fold("Домой") == "домой"


@given(st.text(max_size=200))
def test_every_token_stands_where_it_says(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(token.norm and token.stem for token in found)
