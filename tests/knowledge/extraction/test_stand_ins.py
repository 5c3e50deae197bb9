"""Numbers that stand for things named before, and the other ends and parts of amounts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


def _units(text: str, rows_of: RowsOf) -> list[tuple[str, str | None]]:
    return [(written, unit) for written, _, unit in rows_of(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("We have nine sheds, and I would hire five more tomorrow.",
         [("nine", "sheds"), ("five", "sheds")]),
        ("I would train pilots: today there are four for the whole coast.", [("four", "pilots")]),
        ("A choir cannot live without tenors, and I have four left.", [("four", "tenors")]),
        ("The number of leaking pipes fell to four from seven.",
         [("four", "pipes"), ("seven", "pipes")]),
        ("The plant has cut its shifts from three to one.",
         [("three", "shifts"), ("one", "shifts")]),
        ("The police confirmed one death.", [("one", "deaths")]),
        ("The police had one question.", []),
        ("The death toll stands at nine, the police said.", [("nine", "deaths")]),
        ("The shop shuts at nine, the police said.", []),
        ("More than forty families made jars; today five do.",
         [("forty", "families"), ("five", "families")]),
        ("Lamps were hung in 33 lanes; in five they were stolen within a month.",
         [("33", "lanes"), ("five", "lanes")]),
        ("Nine of 141 chapels have an organ; in three, nobody plays it.",
         [("Nine", "chapels"), ("141", "chapels"), ("three", "chapels")]),
        ("He wrote 19 songs last year, more than double the eight he managed before.",
         [("19", "songs"), ("double", "times"), ("eight", "songs")]),
        ("The two met in Oslo.", []),
        ("The Left won 41 seats. The Farmers took the remaining three with 6 percent.",
         [("41", "seats"), ("three", "seats"), ("6 percent", "percent")]),
        ("Q: And the sheds?\n\nA: Thirty-four as of last Friday.\n\nQ: Why?\n\nA: Because.",
         [("Thirty-four", "sheds")]),
        ("Мы поставили 74 датчика, а у соседей их девять.",
         [("74", "датчиков"), ("девять", "датчиков")]),
    ],
)  # fmt: skip
def test_numbers_in_words_that_stand_for_things(
    text: str, rows: list[tuple[str, str | None]], rows_of: RowsOf
) -> None:
    assert _units(text, rows_of) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Scooters need no oats. There are 6,450 of them on the books, double the 3,010 of 2012.",
         [("6,450", "scooters"), ("double", "times"), ("3,010", "scooters")]),
        ("Q: What worked?\n\nA: Boats. We had three in 2021; there are eleven now.",
         [("three", "boats"), ("eleven", "boats")]),
        ("13:15 TREMORS. 617 so far, the office said.", [("617", "tremors")]),
        ("I want us to be at 75%. Chile is at 66 and Peru at 41, so it is no dream.",
         [("75%", "percent"), ("66", "percent"), ("41", "percent")]),
        ("Inflation is 3 percent. Brent is at 66.", [("3 percent", "percent"), ("66", None)]),
        ("My pension is 49,000 roubles. In May 31,000 of them went to the chemist.",
         [("49,000 roubles", "RUB"), ("31,000", "RUB")]),
        ("Six days for most guests. For the old, two and a half. They need ten to rest.",
         [("Six days", "days"), ("two and a half", "days"), ("ten", "days")]),
        ("The auditors doubt the passengers. They expect 21,500 on a weekday.",
         [("21,500", "passengers")]),
        ("The ministers met on Monday. They expect 21,500 on a weekday.", [("21,500", None)]),
        ("The firm made 640 million euros. It paid 480 million of that to its owners.",
         [("640 million euros", "EUR"), ("480 million", "EUR")]),
    ],
)  # fmt: skip
def test_what_is_taken_up_from_the_sentence_before(
    text: str, rows: list[tuple[str, str | None]], rows_of: RowsOf
) -> None:
    assert _units(text, rows_of) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It has cleared 46,300 hectares of dead trees this year out of 67,000 planned.",
         [("46,300 hectares", "hectares"), ("67,000", "hectares")]),
        ("Of the 1.5 million tonnes of sand that were promised, barely 90,000 have come.",
         [("1.5 million tonnes", "tonnes"), ("90,000", "tonnes")]),
        ("She would lower the toll in the tunnel from 75 francs to 50 within a year.",
         [("75 francs", "CHF"), ("50", "CHF")]),
        ("The average household shrank from 5.2 members in 2010 to 4.7.",
         [("5.2", "members"), ("4.7", "members")]),
        ("The pairs raised 0.31 chicks. About 0.8 is needed.",
         [("0.31", "chicks"), ("0.8", "chicks")]),
        ("The harvest was cut to 71.3 million bags of 60 kg from 68.9 million.",
         [("71.3 million", "bags"), ("60 kg", "kilograms"), ("68.9 million", "bags")]),
        ("A ticket costs 19 francs, a day pass 55.", [("19 francs", "CHF"), ("55", "CHF")]),
        ("A ticket costs 19 francs, a crowd of 55 came.", [("19 francs", "CHF"), ("55", "people")]),
        ("The ministry said 20 months. I make it 13, with the present staff.",
         [("20 months", "months"), ("13", "months")]),
    ],
)  # fmt: skip
def test_parts_and_other_ends_of_amounts(
    text: str, rows: list[tuple[str, str | None]], rows_of: RowsOf
) -> None:
    assert _units(text, rows_of) == rows


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The honey was sold at four farmers' markets.", "markets"),
        ("Burglars broke into three doctors' surgeries.", "surgeries"),
        ("Осмотрели 1 240 подворий.", "подворий"),
        ("На ремонт 19 ТЭЦ уйдёт лето.", "тэц"),
        ("Уничтожили 412 голов птицы.", "птицы"),
    ],
)
def test_the_noun_behind_a_number(text: str, unit: str, rows_of: RowsOf) -> None:
    assert [told for _, _, told in rows_of(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("On Monday men may give four.", [("four", None)]),
        ("The farmers planted 140.", [("140", None)]),
        ("Visitors numbered 58,400.", [("58,400", "visitors")]),
        ("Daily arrivals averaged 1,900 in May.", [("1,900", "arrivals")]),
        ("The number of New Zealanders at sea fell to 28,600.", [("28,600", "people")]),
        ("Every fifth post is vacant.", [("Every fifth", "fraction")]),
        ("Every second year every second counts.", []),
        ("They sold 1.2 million hearing aids.", [("1.2 million", "aids")]),
        ("The shortfall of Fr. 700'000 is met.", [("Fr. 700'000", "CHF")]),
        ("Repairs cost 1.1 billion lempiras; readers had given L 612,000.",
         [("1.1 billion lempiras", "HNL"), ("L 612,000", "HNL")]),
        ("На уголь приходится 58 процентов дыма, на машины – 26.",
         [("58 процентов", "percent"), ("26", "percent")]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, rows: list[tuple[str, str | None]], rows_of: RowsOf) -> None:
    assert _units(text, rows_of) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Printed from the bulletin | Page 3 of 8",
        "The difference could be chance (p = 0.07).",
        "The ferry sailed at 1130 local time.",
        "He drives the 409 bus.",
        "The two of us will wait together.",
    ],
)
def test_numbers_that_say_nothing(text: str, rows_of: RowsOf) -> None:
    assert rows_of(text) == []


def test_an_age_of_a_share(rows_of: RowsOf) -> None:
    text = "Of the islanders 16 percent are over 65."
    assert _units(text, rows_of) == [("16 percent", "percent")]
