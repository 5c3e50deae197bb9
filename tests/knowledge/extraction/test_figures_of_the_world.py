"""Figures as papers of many countries write them: text → what is written, value and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.amounts.genitive import genitive_plural, of_plural
from knowledge.extraction.figures.letters import letters_of
from knowledge.lexicon import Lexicon
from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("He got N1.1bn and pays N50 a trip.",
         [("N1.1bn", 1_100_000_000, "NGN"), ("N50", 50, "NGN per trip")]),
        ("Damages of R500,000 were paid.", [("R500,000", 500_000, "ZAR")]),
        ("Zambia fined him K20.", [("K20", 20, "ZMW")]),
        ("Papua New Guinea fined him K20.", [("K20", 20, "PGK")]),
        ("The levy is R3bn. Take the N1 north.", [("R3bn", 3_000_000_000, "ZAR")]),
        ("Tomatoes cost GH₵35 a kilo.", [("GH₵35", 35, "GHS per kilogram")]),
        ("Rice is Tk72 per kg.", [("Tk72", 72, "BDT per kilogram")]),
        ("Congress voted S/1.2bn.", [("S/1.2bn", 1_200_000_000, "PEN")]),
        ("It was fined Ft 500m.", [("Ft 500m", 500_000_000, "HUF")]),
        ("He is 6ft 2in tall.", [("6ft 2in", 6.166667, "feet")]),
        ("Diesel costs 1.79 euros, nine cents more.",
         [("1.79 euros", 1.79, "EUR"), ("nine cents", 0.09, "EUR")]),
    ],
)  # fmt: skip
def test_currencies_before_the_number(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize("text", ["Take the N1.", "K2 is high.", "Room R12.", "Vitamin K20, B12."])
def test_letters_before_small_numbers_are_names(text: str, lexicon: Lexicon) -> None:
    assert letters_of(text, lexicon) == {}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Adelaide will spend $4m, South Australia said.", "AUD"),
        ("Toronto, Ontario, will spend $4m.", "CAD"),
        ("Australia and the United States will spend $4m.", "USD"),
        ("Adelaide, Australia, will spend US$4m.", "USD"),
        ("Somebody will spend $4m.", "USD"),
        ("Denmark will spend 4 million kroner.", "DKK"),
        ("Iceland, Iceland. The Danes, paid in kroner, will spend 4 million kroner.", "DKK"),
        ("Iceland and Iceland: 2 billion Danish crowns. They will spend 4 million crowns.", "DKK"),
        ("Iceland fears DKK is weak. They will spend 4 million crowns.", "DKK"),
        ("Botswana will spend 4 million Namibian dollars.", "NAD"),
        ("Ботсвана потратит 4 млн намибийских долларов.", "NAD"),
        ("Burundi will spend 4 million Congolese francs.", "XAF"),
        ("Toronto, Ontario, will spend C$4.20.", "CAD"),
        ("Oslo, Norway, will spend 4 million crowns.", "NOK"),
        ("Oslo, Norway, and Bergen. The Faroese paid 4 million kroner.", "DKK"),
        ("Perth, Australia, and Ann Nairn-London will spend $4m. Sydney said so.", "AUD"),
        ("Somebody will spend 4 million crowns.", "kroner"),
        ("Налог составит 2 кроны с рыбы, всего 4 млн крон.", "kroner"),
    ],
)
def test_money_that_several_states_call_so_is_that_of_the_state_the_article_is_set_in(
    text: str, unit: str, rows_of: RowsOf
) -> None:
    assert {row[2] for row in rows_of(text)} == {unit}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Разбили тридцать одно окно.", [("тридцать одно", 31, "окон")]),
        ("Расстались с двадцатью пятью людьми.", [("двадцатью пятью", 25, "people")]),
        ("Вывезли около ста пятидесяти жителей.", [("ста пятидесяти", 150, "жителей")]),
        ("Занято свыше миллиона человек.", [("миллиона", 1_000_000, "people")]),
        ("Площадь — 140 кв. метров.", [("140 кв. метров", 140, "square metres")]),
        ("Сбросили 2,5 млн куб. м воды.", [("2,5 млн куб. м", 2_500_000, "cubic metres")]),
        ("Говядина стоит 720 руб./кг.", [("720 руб", 720, "RUB per kilogram")]),
        ("Цена — 210 тысяч рублей за квадратный метр.",
         [("210 тысяч рублей", 210_000, "RUB per square metre")]),
        ("В селе 64 ребёнка.", [("64", 64, "детей")]),
        ("Отразил 27 бросков из 29.", [("27", 27, "бросков"), ("29", 29, "бросков")]),
        ("Взяли семь золотых, пять серебряных и девять бронзовых медалей.",
         [("семь", 7, "медалей"), ("пять", 5, "медалей"), ("девять", 9, "медалей")]),
        ("Уволились 412 человек, из них 187 — станочники.",
         [("412", 412, "people"), ("187", 187, "станочников")]),
        ("Доставили восьмерых.", [("восьмерых", 8, "people")]),
        ("Нашли бактерии в 8 из 10 проб.", [("8 из 10", 0.8, "fraction")]),
        ("Истец требует 3 млн рублей, присудили 250 тысяч.",
         [("3 млн рублей", 3_000_000, "RUB"), ("250 тысяч", 250_000, "RUB")]),
        ("Цена выросла с 300 до 1200 кв. метров.",
         [("300", 300, "square metres"), ("1200 кв. метров", 1200, "square metres")]),
        ("Телефон: +7 (495) 555-01-27.", []),
    ],
)  # fmt: skip
def test_russian_figures(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("окно", "окон"), ("школа", "школ"), ("коробку", "коробок"), ("копейка", "копеек"),
        ("бросок", "бросков"), ("игрок", "игроков"), ("поток", "потоков"), ("случай", "случаев"),
        ("месяц", "месяцев"), ("станция", "станций"), ("неделя", "недель"), ("статья", "статей"),
        ("котенок", "котят"), ("россиянин", "россиян"), ("кореец", "корейцев"), ("врач", "врачей"),
    ],
)  # fmt: skip
def test_genitive_plurals(singular: str, plural: str) -> None:
    assert genitive_plural(singular) == plural


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [("станочники", "станочников"), ("россияне", "россиян"), ("жители", "жителей")],
)
def test_genitives_of_plurals(nominative: str, genitive: str) -> None:
    assert of_plural(nominative) == genitive


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("They asked for 40 beds. They gave us nine.", [("40", 40, "beds"), ("nine", 9, "beds")]),
        ("I counted the bars. There are 1,116.", [("1,116", 1116, "bars")]),
        ("It saw 102 throws by ten octopuses. Seventeen hit another.",
         [("102", 102, "throws"), ("ten", 10, "octopuses"), ("Seventeen", 17, "throws")]),
        ("They won 23 seats, five more than last time.",
         [("23", 23, "seats"), ("five", 5, "seats")]),
        ("Galway led by six points and won by nine.",
         [("six", 6, "points"), ("nine", 9, "points")]),
        ("It won six gold, five silver and nine bronze medals.",
         [("six", 6, "medals"), ("five", 5, "medals"), ("nine", 9, "medals")]),
        ("The boat had 40 on board.", [("40", 40, "people")]),
        ("It grew from six trains to nine.", [("six", 6, "trains"), ("nine", 9, "trains")]),
        ("Bah had 51.2 per cent and Adjei 47.9.",
         [("51.2 per cent", 51.2, "percent"), ("47.9", 47.9, "percent")]),
        ("Life expectancy rose by 1.3 years to 74.6.",
         [("1.3 years", 1.3, "years"), ("74.6", 74.6, "years")]),
        ("Baits went from $8 to $11 a kilo.",
         [("$8", 8, "USD per kilogram"), ("$11", 11, "USD per kilogram")]),
        ("Sugar is $80 per 50kg bag.", [("$80", 80, "USD per 50kg bag")]),
        ("It has turbines of 15MW each.", [("15MW", 15, "megawatts")]),
        ("It uses 96 litres per person per day.",
         [("96 litres per person per day", 96, "litres per person per day")]),
        ("Her five grandchildren wept.", [("five", 5, "grandchildren")]),
        ("She is 41, and a child under ten came.", []),
        ("Call +44 20 7946 0018 or 1800 222 333.", []),
        ("He has 44 points (19+25).", [("44", 44, "points")]),
    ],
)  # fmt: skip
def test_bare_numbers(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows
