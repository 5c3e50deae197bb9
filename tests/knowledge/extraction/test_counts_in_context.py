"""Numbers whose unit, or whether they count at all, their neighbours tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.amounts.scales import times
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon
from tests.knowledge.extraction.conftest import Row


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The population may reach 8.2 billion.", [("8.2 billion", 8_200_000_000, "people")]),
        ("Prices still rise by more than a quarter every year.",
         [("a quarter", 0.25, "fraction")]),
        ("It is up from a quarter five years ago.", [("a quarter", 0.25, "fraction")]),
        ("A quarter earlier it was 7 percent.", [("7 percent", 7, "percent")]),
        ("Analysts had been split. Four of nine had forecast a cut.",
         [("Four", 4, None), ("nine", 9, None)]),
        ("Five of the seven members backed it, while two preferred to wait.",
         [("Five", 5, "members"), ("seven", 7, "members"), ("two", 2, "members")]),
        ("They saw patients in 64 centres. Of those who died, 29 never came.",
         [("64", 64, "centres"), ("29", 29, "people")]),
        ("Of the deceased, nine have been identified.", [("nine", 9, "people")]),
        ("Fragments of this size number 1.1 million.", [("1.1 million", 1_100_000, "fragments")]),
        ("The terminal, built for 460 million euros, can take 7 million passengers, up from 4 "
         "million.", [("460 million euros", 460_000_000, "EUR"),
                      ("7 million", 7_000_000, "passengers"),
                      ("4 million", 4_000_000, "passengers")]),
        ("The fair drew 310,000 visitors over nine days, 40,000 more than in 2022.",
         [("310,000", 310_000, "visitors"), ("nine days", 9, "days"),
          ("40,000", 40_000, "visitors")]),
        ("Each has 6 litres of water a day, well short of the standard of 15.",
         [("6 litres", 6, "litres per day"), ("15", 15, "litres per day")]),
        ("Ana Noel, at 26 the youngest candidate, won.", [("26", 26, "years")]),
        ("Juma, 43, said he lost 3 boats.", [("43", 43, "years"), ("3", 3, "boats")]),
        ("Это уже четвёртая крупная авария с начала сезона.", []),
        ("Пятая часть жителей уехала.", [("Пятая часть", 0.2, "fraction")]),
        ("Перевод вырос до 18 400 рублей с 16 900 годом ранее.",
         [("18 400 рублей", 18_400, "RUB"), ("16 900", 16_900, "RUB")]),
    ],
)  # fmt: skip
def test_what_a_number_counts(
    text: str, rows: list[Row], rows_of: Callable[[str], list[Row]]
) -> None:
    assert [row for row in rows_of(text) if row[0] != "this size"] == rows


def test_a_scale_leaves_no_noise_of_binary_fractions() -> None:
    assert [times(8.2, 1e9), times(1.1, 1e9), times(2 / 3, 1e6)] == [8.2e9, 1.1e9, 666666.666667]


def test_a_heading_of_two_words_tells_what_its_column_counts(
    rows_of: Callable[[str], list[Row]],
) -> None:
    table = (
        "Labour market by region\n\nRegion\tLabour force (thousand)\tRate (%)\n"
        "Vardar\t66.1\t10.4\nEast\t82.7\t6.3\n"
    )
    assert [row for row in rows_of(table) if row[2] == "people"] == [
        ("66.1", 66_100, "people"),
        ("82.7", 82_700, "people"),
    ]


def test_the_year_in_which_counting_began_is_not_that_of_the_record(
    reading: Callable[[str], Reading], lexicon: Lexicon
) -> None:
    text = "Occupancy reached 86%, the highest since the firm began counting rooms in 2015."
    (figure,) = figures(reading(text), lexicon)
    assert figure.period is None


def test_no_number_is_one_of_whom(reading: Callable[[str], Reading], lexicon: Lexicon) -> None:
    text = "The force numbered 796,400 persons, of whom 705,900 were employed."
    assert "whom" not in [figure.head for figure in figures(reading(text), lexicon)]
