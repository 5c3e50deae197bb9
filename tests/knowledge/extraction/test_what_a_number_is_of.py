"""What a number is of where its noun or unit stands elsewhere, and which numbers are no figures."""

from __future__ import annotations

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import read
from knowledge.lexicon import Lexicon

Rows = list[tuple[str, float | None, str | None]]


def _rows(text: str, lexicon: Lexicon) -> Rows:
    reading = read(parse_article("a", text, None, lexicon), lexicon)
    return [(figure.text, figure.value, figure.unit) for figure in figures(reading, lexicon)]


def _units(text: str, lexicon: Lexicon) -> list[tuple[str, str | None]]:
    return [(text_, unit) for text_, _, unit in _rows(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Water use fell to 61 litres in May. In 2019 it was 83.",
         [("61 litres", "litres"), ("83", "litres")]),
        ("Turnout reached 54 per cent in June. In October it was 31.",
         [("54 per cent", "percent"), ("31", "percent")]),
        ("The crossing takes 11 minutes by bridge. In winter it took forty.",
         [("11 minutes", "minutes"), ("forty", "minutes")]),
        ("The mill covers 3,000 square metres, we wrote. A reader has been there. It is 400.",
         [("3,000 square metres", "square metres"), ("400", "square metres")]),
        ("The cutter did 26 knots. The limit in those waters is 15.",
         [("26 knots", "knots"), ("15", "knots")]),
        ("The speed limit in those waters is 15.", [("15", None)]),
        ("The number of Thai students at Dutch colleges, at present 1,650, should grow.",
         [("1,650", "students")]),
        ("They spent 1.5 billion euros in the 10-day fair, against 1.2 billion last year.",
         [("1.5 billion euros", "EUR"), ("10-day", "days"), ("1.2 billion", "EUR")]),
        ("The farm has 720 hectares, not 480, as its owner believed.",
         [("720 hectares", "hectares"), ("480", "hectares")]),
        ("The fair lasted nine days instead of fourteen.",
         [("nine days", "days"), ("fourteen", "days")]),
        # of another paragraph, of another size
        ("Water use fell to 61 litres.\n\nIn 2019 it was 83.",
         [("61 litres", "litres"), ("83", None)]),
        ("Water use fell to 61 litres. In 2019 it was 78,000.",
         [("61 litres", "litres"), ("78,000", None)]),
    ],
)  # fmt: skip
def test_a_unit_told_before(
    text: str, rows: list[tuple[str, str | None]], lexicon: Lexicon
) -> None:
    assert _units(text, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The council counted seven floods; the Association of Lock Keepers speaks of 12.",
         [("seven", "floods"), ("12", "floods")]),
        ("The province blames 52 deaths on the cold. The doctors' association puts it at 88.",
         [("52", "deaths"), ("88", "deaths")]),
        ("They put the damage at 6.3 million euros; the defence spoke of 1.9 million at most.",
         [("6.3 million euros", "EUR"), ("1.9 million", "EUR")]),
        ("The police put the crowd at 9,000, the organisers at 30,000.",
         [("9,000", "people"), ("30,000", "people")]),
        ("Fans along the road, say the police: 72,000.", [("72,000", "fans")]),
        ("Ships in the bay: 160.", [("160", "ships")]),
        ("In all, 44 coins were stolen, of which six have been found.",
         [("44", "coins"), ("six", "coins")]),
        ("The board voted by 14 votes to five.", [("14", "votes"), ("five", "votes")]),
        ("Dengue cases in Lund rose to 120.", [("120", "cases")]),
    ],
)  # fmt: skip
def test_who_tells_a_number_is_not_counted(
    text: str, rows: list[tuple[str, str | None]], lexicon: Lexicon
) -> None:
    assert _units(text, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Officials speak of 17 in a hundred colonies lost.",
         [("17 in a hundred", 0.17, "fraction")]),
        ("The fire took 530 hectares, of which a fifth has been replanted.",
         [("530 hectares", 530.0, "hectares"), ("a fifth", 0.2, "fraction")]),
        ("The boats landed 900 crabs, double the catch of last year.",
         [("900", 900.0, "crabs"), ("double", 2.0, "times")]),
        ("The mine uses triple what it took in May.", [("triple", 3.0, "times")]),
        ("She beat her rival by one minute.", [("one minute", 1.0, "minutes")]),
        ("The line runs at 250 Mbit/s.", [("250 Mbit/s", 250.0, "megabits per second")]),
        ("A fifth term is over. A double room is free. One second, he said.", []),
    ],
)  # fmt: skip
def test_parts_and_multiples(text: str, rows: Rows, lexicon: Lexicon) -> None:
    assert _rows(text, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The chapel was built in 1482.", []),
        ("The bell, which dates from 1348, cost $400.", ["$400"]),
        ("They laid 1348 bricks.", ["1348"]),
        ("It used 1561 tonnes.", ["1561 tonnes"]),
        ("She won the Ride of the Four Lakes by 24 seconds.", ["24 seconds"]),
        ("He played for the Seven Sisters club.", []),
        ("Four lakes burned. There Three boats sank.", ["Four", "Three"]),
        ("One in four loans went to a buyer under 30.", ["One in four"]),
        ("Some 34% of tenants under 35 had left, and nurses over 50 stayed.", ["34%"]),
        ("Prices were under 30.", ["30"]),
        ("The wells over 40 metres deep were dry.", ["40 metres"]),
    ],
)
def test_years_names_and_ages_are_no_figures(
    text: str, numbers: list[str], lexicon: Lexicon
) -> None:
    assert [number for number, _, _ in _rows(text, lexicon)] == numbers


_TABLE = "{caption}\n\nPart\tBudget 2021\tForecast 2025\nRoof\t14.0\t31.5\nHall\t38.5\t47.0"


@pytest.mark.parametrize(
    ("caption", "first"),
    [
        ("Cost by part, million euros", (14_000_000.0, "EUR")),
        ("Harvest by part, in thousand tonnes:", (14_000.0, "tonnes")),
        ("Cost by part", (14.0, None)),
        ("Parts of the house, from roof to hall", (14.0, None)),
    ],
)
def test_a_unit_that_closes_the_line_above_a_table(
    caption: str, first: tuple[float, str | None], lexicon: Lexicon
) -> None:
    _, value, unit = _rows(_TABLE.format(caption=caption), lexicon)[0]
    assert (value, unit) == first


def test_a_rate_with_a_stroke_heads_a_column(lexicon: Lexicon) -> None:
    text = "Town\tNet (Mbit/s)\tTop speed (km/h)\nLund\t214\t84.5\nUlvik\t198\t79.9"
    units = [unit for _, unit in _units(text, lexicon)]
    assert units == ["megabits per second", "kilometres per hour"] * 2
