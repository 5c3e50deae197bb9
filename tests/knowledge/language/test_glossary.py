"""What everyday words may be in the other language."""

import pytest

from knowledge.language.glossary import in_english, in_other_forms, in_russian
from knowledge.language.words import stem, stems


@pytest.mark.parametrize(
    ("norm", "meant"),
    [
        ("скрипок", "violin"),
        ("украли", "steal"),
        ("часов", "clock"),  # several are called otherwise than one hour
        ("заключенных", "prisoner"),  # after what befell them
        ("щенками", "puppy"),
        ("керосиновой", "kerosene"),  # an adjective is said as its noun
        ("творожного", "cottage cheese"),
    ],
)
def test_a_word_has_its_english_in_every_form(norm: str, meant: str) -> None:
    assert meant in in_english(norm)


def test_what_is_no_russian_word_has_no_english() -> None:
    assert in_english("violin") == ()
    assert in_english("бззкр") == ()


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("violins", "скрипку"),
        ("stolen", "украдены"),
        ("earmarked", "выделят"),
        ("set aside", "выделенные"),
        ("loops", "петель"),  # and no form of "loop" the verb, which looks alike
        ("season tickets", "абонементов"),
        ("oxygen", "кислородные"),  # a noun is said by its adjective
        ("apricot", "абрикосовых"),
    ],
)
def test_an_english_word_has_its_russian_in_every_form(said: str, written: str) -> None:
    assert stem(written) in in_russian(stems(said))


def test_an_adjective_with_a_meaning_of_its_own_is_not_its_noun() -> None:
    assert stem("правильный") not in in_russian(("rule",))
    assert in_russian(("bzzkr",)) == ()


@pytest.mark.parametrize(
    ("norm", "other"), [("орла", "орел"), ("рынка", "рынок"), ("детей", "ребенок")]
)
def test_a_word_is_known_by_the_stems_of_its_other_forms(norm: str, other: str) -> None:
    assert stem(norm) != stem(other)
    assert stem(other) in in_other_forms(norm)
