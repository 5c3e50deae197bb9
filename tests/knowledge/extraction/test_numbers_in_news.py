"""Which numbers of the news are figures, which are names, and what change and level are in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.knowledge.extraction.conftest import Row

RowsOf = Callable[[str], list[Row]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The hut, at 3,452m, sleeps 40 people.",
         [("3,452m", 3452, "metres"), ("40", 40, "people")]),
        ("The rocket left pad 12A at noon.", []),
        ("Judges sit in courtroom 7B.", []),
        ("Spotify won 5.2M subscribers and Tidal 1M.",
         [("5.2M", 5200000, "subscribers"), ("1M", 1000000, "subscribers")]),
        ("Porsche's 911 sold well.", []),
        ("Fender's 52 Deluxe sold for $900.", [("$900", 900, "USD")]),
        ("Cuba won 21 medals, against Haiti's 4.", [("21", 21, "medals"), ("4", 4, "medals")]),
        ("Kenya's 12 runners finished.", [("12", 12, "runners")]),
        ("Senators shelved S. 88 on Monday.", []),
        ("In the U.S. 31 people fell ill.", [("31", 31, "people")]),
        ("The 76ers beat the 49ers' charity side.", []),
        ("She won 6-7 (3), 6-4.", []),
        ("The new stand can seat 8,200 and the old one can seat 450.",
         [("8,200", 8200, "people"), ("450", 450, "people")]),
        ("Nurses on zero-hours contracts struck.", []),
        ("Bids came in at €2.5m a quarter.", [("€2.5m", 2500000, "EUR per quarter")]),
        ("Most of the women freed were over 60.", []),
        ("He put costs at €115m from May.", [("€115m", 115e6, "EUR")]),
        ("2/ THE TRAIN BACK HOME", []),
        ("Norway sent Ukraine 5M masks.", [("5M", 5e6, "masks")]),
        ("Angola's 1,400m people voted.", [("1,400m", 1.4e9, "people")]),
        ("The 6,190m peak is closed.", [("6,190m", 6190, "metres")]),
        ("Norway's 2.1 beat Sweden's 0.9.", [("2.1", 2.1, None), ("0.9", 0.9, None)]),
        ("’s 12 lost to Lund.", [("12", 12, None)]),
        ("The minister said losses were over 40.", [("40", 40, "losses")]),
        ("Prices rose 5 percent, according to 9 of those asked.",
         [("5 percent", 5, "percent"), ("9", 9, "prices")]),
        ("Он знал 57-летнюю вдову и 20-летнее дерево.",
         [("57-летнюю", 57, "years"), ("20-летнее", 20, "years")]),
        ("Температура упала: 30-градусный мороз.", [("30-градусный", 30, "degrees Celsius")]),
        ("Под углом, на 45-градусном склоне.", [("45-градусном", 45, "degrees")]),
        ("2/3 of the crop was lost.", [("2/3", 0.6667, "fraction")]),
    ],
)  # fmt: skip
def test_numbers_that_name_something(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nickel dived $640 to $15,300 a tonne.",
         [("$640", 640, "USD per tonne"), ("$15,300", 15300, "USD per tonne")]),
        ("Shares rallied almost $4 to $31.", [("$4", 4, "USD"), ("$31", 31, "USD")]),
        ("Fees ranging from €20 to €4,000 are due.", [("€20 to €4,000", 20, "EUR")]),
        ("The index of sentiment climbed 7 percent to 104.6.",
         [("7 percent", 7, "percent"), ("104.6", 104.6, "points")]),
        ("Inflation eased 0.3 percentage points to 2.4.",
         [("0.3 percentage points", 0.3, "percentage points"), ("2.4", 2.4, "percent")]),
        ("Growth of 2.1 percent missed estimates of 2.6.",
         [("2.1 percent", 2.1, "percent"), ("2.6", 2.6, "percent")]),
        ("Snow lay 40 cm deep, above the average of 25.",
         [("40 cm", 40, "centimetres"), ("25", 25, "centimetres")]),
        ("Sales hit 3.1 billion euros, beating a forecast of 2.8 billion.",
         [("3.1 billion euros", 3100000000, "EUR"), ("2.8 billion", 2800000000, "EUR")]),
        ("A gauge of orders, where 50 separates growth from decline, is at 47.",
         [("50", 50, "points"), ("47", 47, "points")]),
        ("There were 310 cases on Friday and 12 deaths; the R number is 1.2.",
         [("310", 310, "cases"), ("12", 12, "deaths"), ("1.2", 1.2, None)]),
        ("They won four games to take their tally to 19.",
         [("four", 4, "games"), ("19", 19, "games")]),
        ("Some 60 barns burned down, 25 damaged and 400 people left homeless.",
         [("60", 60, "barns"), ("25", 25, "barns"), ("400", 400, "people")]),
    ],
)  # fmt: skip
def test_what_moves_and_what_it_is_set_against(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ten boats set out. Seven returned, three vanished.",
         [("Ten", 10, "boats"), ("Seven", 7, "boats"), ("three", 3, "boats")]),
        ("Eight members backed the budget and four against.",
         [("Eight", 8, "members"), ("four", 4, "members")]),
        ("Two of the nine will be built in Gdansk.", [("Two", 2, None)]),
        ("Of his 50 sheep, 20 were lost; six of mine lived.",
         [("50", 50, "sheep"), ("20", 20, "sheep"), ("six", 6, "sheep")]),
        ("Nearly half stayed, well over half wanted more, and the hall was half empty.",
         [("half", 0.5, "fraction"), ("half", 0.5, "fraction"), ("half", 0.5, "fraction")]),
        ("The verdict came on Monday, 14 months after the crash.", [("14 months", 14, "months")]),
        ("Six days after the crash, shops reopened.", []),
    ],
)  # fmt: skip
def test_numbers_that_stand_alone(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("In Cebu, in the Philippines, a road costs P2.1 billion.", ["PHP"]),
        ("In Maun, Botswana, a road costs P2.1 billion.", ["BWP"]),
        ("In Gabon a sack costs CFA 9,000.", ["XAF"]),
        ("In Senegal a sack costs CFA 9,000.", ["XOF"]),
        ("A pass costs C$40. A day ticket is $9, a child's $4, and parking $2.",
         ["CAD", "CAD", "CAD", "CAD"]),
        ("A pass costs C$40 ($29). A day ticket is $9 and parking $2.",
         ["CAD", "USD", "USD", "USD"]),
        ("Экран телевизора — 55 дюймов.", ["inches"]),
    ],
)  # fmt: skip
def test_units_of_the_place(text: str, units: list[str], rows_of: RowsOf) -> None:
    assert [unit for _, _, unit in rows_of(text)] == units


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Gusts of 88 mph, rising to 104, felled trees.",
         [("88 mph", 88, "miles per hour"), ("104", 104, "miles per hour")]),
        ("The pass is 31 km long, 6 longer than the tunnel.",
         [("31 km", 31, "kilometres"), ("6", 6, "kilometres")]),
        ("She jumped 6.92 metres, 0.18 short of the record.",
         [("6.92 metres", 6.92, "metres"), ("0.18", 0.18, "metres")]),
        ("Exports were 41 million barrels, 5% below last month's 43 million.",
         [("41 million barrels", 41000000, "barrels"), ("5%", 5, "percent"),
          ("43 million", 43000000, "barrels")]),
        ("The budget is $700 million, against the rival's 640 million.",
         [("$700 million", 700000000, "USD"), ("640 million", 640000000, "USD")]),
        ("Seals went from 9 coves to 31.", [("9", 9, "coves"), ("31", 31, "coves")]),
        ("Melons cost 3 euros here and sell for 11 in Oslo.",
         [("3 euros", 3, "EUR"), ("11", 11, "EUR")]),
        ("The pool is 50 by 25 metres.", [("50", 50, "metres"), ("25 metres", 25, "metres")]),
        ("Ship numbers fell by three to 71.", [("three", 3, "ships"), ("71", 71, "ships")]),
        ("The film made $40 million, 12 more than the last one.",
         [("$40 million", 40000000, "USD"), ("12", 12, None)]),
        ("The chain owns 640 state-owned and private petrol stations.",
         [("640", 640, "stations")]),
        ("They rent out 90 new and used tractors.", [("90", 90, "tractors")]),
        ("The van seats nine.", [("nine", 9, "people")]),
        ("A hundred and twenty boats sank.", [("A hundred and twenty", 120, "boats")]),
        ("A million and a half voters came.", [("A million and a half", 1500000, "voters")]),
    ],
)  # fmt: skip
def test_units_that_go_on(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Матч длился один час 12 минут.", [("один час 12 минут", 72, "minutes")]),
        ("Введена 35-процентная пошлина.", [("35-процентная", 35, "percent")]),
        ("Открыт 8-километровый тоннель.", [("8-километровый", 8, "kilometres")]),
        ("Сгорел 16-этажный дом.", [("16", 16, "этажей")]),
        ("Билет стоит 90 рублей вместо прежних 75.",
         [("90 рублей", 90, "RUB"), ("75", 75, "RUB")]),
        ("Парк расширят на 4 тысячи гектаров — до 19 тысяч.",
         [("4 тысячи гектаров", 4000, "hectares"), ("19 тысяч", 19000, "hectares")]),
        ("Собрали 8 миллионов тонн, это на 1,5 миллиона больше плана.",
         [("8 миллионов тонн", 8000000, "tonnes"), ("1,5 миллиона", 1500000, "tonnes")]),
        ("Купили 120 голов племенного скота.", [("120", 120, "скота")]),
        ("Завезли семь медведей, из них два белых.",
         [("семь", 7, "медведей"), ("два", 2, "медведей")]),
    ],
)  # fmt: skip
def test_russian_units(text: str, rows: list[Row], rows_of: RowsOf) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It has 2.3 million U.S. customers and 75 U.K. branches.", ["customers", "branches"]),
        ("He trains 14 off-duty guards and 6 in-house lawyers.", ["guards", "lawyers"]),
        ("They closed 30 state-run mines and 8 newly opened pits.", ["mines", "pits"]),
        ("Inspectors counted 9 “phantom” clinics.", ["clinics"]),
        ("She bought 15 Airbus A321 planes.", ["planes"]),
        ("The club runs 11 under-16 sides.", ["sides"]),
        ("The fund holds 85 publicly listed, family-owned Asian companies.", ["companies"]),
        ("The act covers 2 million self-employed or part-time cleaners.", ["cleaners"]),
        ("It cut 70 mid-level, 20 senior and 5 top posts.", ["posts", "posts", "posts"]),
        ("Police faced 300 pro-dam and 90 anti-dam marchers.", ["marchers", "marchers"]),
        ("The isle has 60 year-round islanders.", ["islanders"]),
        ("Output was 12.4 Mt.", ["megatonnes"]),
        ("A kilo of figs cost 4 euros in May, 6 in July and 9 in August.",
         ["EUR per kilogram", "EUR", "EUR"]),
    ],
)  # fmt: skip
def test_nouns_behind_adjectives(text: str, units: list[str], rows_of: RowsOf) -> None:
    assert [unit for _, _, unit in rows_of(text)] == units
