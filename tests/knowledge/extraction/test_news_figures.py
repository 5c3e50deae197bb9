"""Forms of numbers and units that news writes now and then, in full sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
DATED = "OSLO, 24 September 2025 (Nordvik Wire) - {}\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("China's population is 1 414 021 100.", [("1 414 021 100", 1414021100, "people")]),
        ("It cost 1 234 567,89 euros.", [("1 234 567,89 euros", 1234567.89, "EUR")]),
        ("Call 0800 555 111 or 1 800 555 1000.", []),
        ("Net sales rose to MSEK 1,245 and profit to 120 MEUR.",
         [("MSEK 1,245", 1245000000, "SEK"), ("120 MEUR", 120000000, "EUR")]),
        ("Turnover rose to KEUR 450.", [("KEUR 450", 450000, "EUR")]),
        ("Sales were SEK 45.2 M.", [("SEK 45.2 M", 45200000, "SEK")]),
        ("They paid 75 USD million.", [("75 USD million", 75000000, "USD")]),
        ("The firm has raised $5MM.", [("$5MM", 5000000, "USD")]),
        ("It is worth Rs 300 cr.", [("Rs 300 cr", 3000000000, "INR")]),
        ("He paid 20 GBP.", [("20 GBP", 20, "GBP")]),
        ("Speeds reach 20 Gbps.", [("20 Gbps", 20, "gigabits per second")]),
        ("The flat of 85 m2 costs 300 EUR/m2.",
         [("85 m2", 85, "square metres"), ("300 EUR", 300, "EUR per square metre")]),
        ("The hall measures 24,703m2.", [("24,703m2", 24703, "square metres")]),
        ("He ran 12 km 2 days ago.", [("12 km", 12, "kilometres")]),
        ("He is 5 ft 2 in tall.", [("5 ft 2 in", 5.166667, "feet")]),
        ("The temperature fell to negative 10 degrees.",
         [("negative 10 degrees", -10, "degrees Celsius")]),
        ("About 2/3 of voters agree; trains run 24/7.", [("2/3", 0.6667, "fraction")]),
        ("He scored his twenty-fifth goal.", []),
        ("It was the club's one hundred and twenty-fifth win.", []),
        ("Two-fifths of them left.", [("Two-fifths", 0.4, "fraction")]),
        ("The company ranks No. 2 in the world.", [("2", 2, "rank")]),
        ("The No. 9 shirt and No. 3 in the drawer were sold.", []),
        ("Copper rose to $9,614 a metric ton.", [("$9,614", 9614, "USD per tonne")]),
        ("Gold hit $2,431.29 per ounce before easing.",
         [("$2,431.29", 2431.29, "USD per ounce")]),
        ("It cost $30 a day earlier.", [("$30", 30, "USD")]),
        ("Cows yield 6,500 litres of milk a day.", [("6,500 litres", 6500, "litres per day")]),
        ("He bought 50 kilos of cheese from a week-old shop.", [("50 kilos", 50, "kilograms")]),
        ("Output is 300,000 b/d.", [("300,000 b/d", 300000, "barrels per day")]),
        ("The Lakers won behind 34 points from Roe.", [("34", 34, "points")]),
        ("The index gained 21.43 points, or 0.37 percent.",
         [("21.43", 21.43, "points"), ("0.37 percent", 0.37, "percent")]),
        ("Shares lost 1.9 percent, or 52 points.",
         [("1.9 percent", 1.9, "percent"), ("52", 52, "points")]),
        ("He won by 2.4 seconds after 57 laps.",
         [("2.4 seconds", 2.4, "seconds"), ("57", 57, "laps")]),
        ("The goal came 20 minutes after the break.", [("20 minutes", 20, "minutes")]),
        ("They came seven minutes later.", [("seven minutes", 7, "minutes")]),
        ("One day later they came.", []),
        ("Crews will be trained in six weeks.", []),
        ("Crews will be trained in 14 to 16 weeks.", [("14 to 16 weeks", 14, "weeks")]),
        ("The hearing is to last three days.", [("three days", 3, "days")]),
        ("It is the world's second most valuable firm.", [("second", 2, "rank")]),
        ("A black hole 33 times the mass of the Sun.", [("33 times", 33, "times")]),
        ("He had 24 homers and 88 RBIs.", [("24", 24, "homers"), ("88", 88, "rbis")]),
        ("Turnout was up 4 points.", [("4 points", 4, "percentage points")]),
    ],
)  # fmt: skip
def test_value_and_unit(
    text: str, wanted: list[tuple[str, float, str]], reading: Read, lexicon: Lexicon
) -> None:
    found = figures(reading(DATED.format(text)), lexicon)
    assert [(f.text, f.value, f.unit) for f in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("About 10-15,000 people marched.", (10000, 15000, "people")),
        ("It hired 5k-20k people.", (5000, 20000, "people")),
        ("It hired 10-15 people.", (10, 15, "people")),
    ],
)
def test_both_ends_of_a_range_have_its_thousands(
    text: str, wanted: tuple[float, float, str], reading: Read, lexicon: Lexicon
) -> None:
    (found,) = figures(reading(DATED.format(text)), lexicon)
    assert (found.value, found.value_to, found.unit) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Собрано 8–8,5 млн тонн зерна.", (8_000_000, 8_500_000, "tonnes")),
        ("Погибли 3-3,5 тыс. человек.", (3000, 3500, "people")),
        ("In Gaza 3-4 people died.", (3, 4, "people")),
    ],
)
def test_a_range_right_behind_a_capital_is_no_name(
    text: str, wanted: tuple[float, float, str], reading: Read, lexicon: Lexicon
) -> None:
    (found,) = figures(reading(f"{text}\n"), lexicon)
    assert (found.value, found.value_to, found.unit) == wanted


def test_a_model_is_no_range(reading: Read, lexicon: Lexicon) -> None:
    assert not list(figures(reading("Boeing 737-800 jets were grounded.\n"), lexicon))
