"""Russian names in the nominative: what may be a person's name, what another case stands for."""

import pytest

from knowledge.language.declining import is_personal, nominative


@pytest.mark.parametrize(
    ("norm", "may_be"),
    [
        ("олега", True),
        ("петрович", True),
        ("хауфику", True),  # no dictionary has it
        ("геолог", False),
        ("каспия", False),
        ("вице-министр", False),
    ],
)
def test_what_may_be_of_a_persons_name_is_told(norm: str, may_be: bool) -> None:
    assert is_personal(norm) is may_be


@pytest.mark.parametrize(
    ("phrase", "called"),
    [
        ("Тамары Вольской", "Тамара Вольская"),
        ("Ильи Петровича Сидорова", "Илья Петрович Сидоров"),
        ("Петра Иванова", "Пётр Иванов"),  # whom hardly anybody calls a woman
        ("мэрии", "мэрия"),
        ("Национального банка Чада", "Национальный банк Чада"),
        ("независимых экспертов", "независимые эксперты"),
        # what is one already, or may be
        ("Тамара Вольская", "Тамара Вольская"),
        ("Олеся Кравчук", "Олеся Кравчук"),
        ("Синоптики", "Синоптики"),
        ("жители Бергена", "жители Бергена"),
        # what the dictionary cannot tell
        ("Заза Джохадзе", "Заза Джохадзе"),
        ("Мака Навериани", "Мака Навериани"),
        ("Сауле Токмагамбетовой", "Сауле Токмагамбетовой"),
        ("МЧС", "МЧС"),
        ("Jane Doe", "Jane Doe"),
        ("", ""),
    ],
)
def test_a_phrase_is_given_in_the_nominative_where_its_case_is_clear(
    phrase: str, called: str
) -> None:
    assert nominative(phrase) == called


@pytest.mark.parametrize(
    ("phrase", "called"), [("Гидромета", "Гидромет"), ("Гидромёта", "Гидромёт")]
)
def test_a_name_keeps_the_letter_that_the_text_writes(phrase: str, called: str) -> None:
    assert nominative(phrase, oblique=True) == called
