"""Figures as news writes them: sentence → what is written, value, upper value and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.articles import parse_article
from knowledge.extraction import extract
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

Read = Callable[[str], Reading]
Row = tuple[str, float | None, str | None]


def _of(text: str, reading: Read, lexicon: Lexicon) -> list[Figure]:
    return list(figures(reading(text), lexicon))


def _rows(text: str, reading: Read, lexicon: Lexicon) -> list[Row]:
    return [(f.text, f.value, f.unit) for f in _of(text, reading, lexicon)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It cut rates by a quarter-point.", [("a quarter-point", 0.25, "percentage points")]),
        ("It lost half of 1 percent.", [("half of 1 percent", 0.5, "percent")]),
        ("He wants three quarters of a billion dollars.",
         [("three quarters of a billion dollars", 750_000_000, "USD")]),
        ("They ran three-quarters of a mile.", [("three-quarters of a mile", 0.75, "miles")]),
        ("It fell by half a percentage point.",
         [("half a percentage point", 0.5, "percentage points")]),
        ("Half a million eggs broke.", [("Half a million", 500_000, "eggs")]),
        ("It took four-and-a-half hours.", [("four-and-a-half hours", 4.5, "hours")]),
        ("The water rose a metre and a half.", [("a metre and a half", 1.5, "metres")]),
        ("The bond yields 7 3/4 percent.", [("7 3/4 percent", 7.75, "percent")]),
        ("A 2½-inch screw.", [("2½-inch", 2.5, "inches")]),
        ("Two point five million people came.", [("Two point five million", 2_500_000, "people")]),
        ("A $300-million-a-year fleet.", [("$300-million", 300_000_000, "USD per year")]),
        ("The result was 12,34,567 rupees.", [("12,34,567 rupees", 1_234_567, "INR")]),
        ("He hit .320 with 5 homers.", [(".320", 0.32, None), ("5", 5, "homers")]),
        ("Warming is 1.2 ± 0.1 °C now.", [("1.2 ± 0.1 °C", 1.2, "degrees Celsius")]),
        ("He is 6ft 2in.", [("6ft 2in", 6.166667, "feet")]),
        ("It cost 3 dollars and 50 cents.", [("3 dollars and 50 cents", 3.5, "USD")]),
        ("A margin of plus or minus 4 points.", [("4 points", 4, "percentage points")]),
    ],
)  # fmt: skip
def test_numbers_of_many_parts(text: str, rows: list[Row], reading: Read, lexicon: Lexicon) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "written", "ends", "unit"),
    [
        ("The 15- to 19-year-old rowers.", "15- to 19-year", (15, 19), "years"),
        ("A two-to-three-week delay.", "two-to-three-week", (2, 3), "weeks"),
        ("Discounts ranging from 4 percent to 30 percent.", "4 percent to 30 percent", (4, 30),
         "percent"),
        ("Турбины мощностью от 16 до 110 мегаватт.", "16 до 110 мегаватт", (16, 110), "megawatts"),
        ("It has between 9 million and 11 million users.", "9 million and 11 million",
         (9_000_000, 11_000_000), "users"),
    ],
)  # fmt: skip
def test_ranges_are_one_figure(
    text: str, written: str, ends: tuple[float, float], unit: str, reading: Read, lexicon: Lexicon
) -> None:
    (found,) = _of(text, reading, lexicon)
    assert (found.text, (found.value, found.value_to), found.unit) == (written, ends, unit)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Shares rose $2 to $45.", [("$2", 2, "USD"), ("$45", 45, "USD")]),
        ("Capacity grew by 0.4 GW to 1.3 GW.",
         [("0.4 GW", 0.4, "gigawatts"), ("1.3 GW", 1.3, "gigawatts")]),
        ("They raised $64m to $45m for the others.",
         [("$64m", 64_000_000, "USD"), ("$45m", 45_000_000, "USD")]),
        ("The index added 1.01% to 109,401 points.",
         [("1.01%", 1.01, "percent"), ("109,401", 109_401, "points")]),
        ("The House voted 19-15 and then 3 to 1.", [("3", 3, None), ("1", 1, None)]),
    ],
)  # fmt: skip
def test_changes_and_scores_are_no_ranges(
    text: str, rows: list[Row], reading: Read, lexicon: Lexicon
) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Workers opened 2 million accounts for them.", [("2 million", 2_000_000, "accounts")]),
        ("Stopped by four plain-clothes PSP officers.", [("four", 4, "officers")]),
        ("Some 1,700 wood- and peat-fired kilns.", [("1,700", 1700, "kilns")]),
        ("Five sports cars burned.", [("Five", 5, "cars")]),
        ("He won four of its last 15 matches.", [("four", 4, "matches"), ("15", 15, "matches")]),
        ("A 100-page report by a three-judge panel.",
         [("100", 100, "pages"), ("three", 3, "judges")]),
        ("He made 11 three-pointers.", [("11", 11, "three-pointers")]),
        ("A 15-run inning.", [("15", 15, "runs")]),
        ("A 40-strong crew.", [("40", 40, "people")]),
        ("There 15 were hurt and three killed.", [("15", 15, "people"), ("three", 3, "people")]),
        ("It left 12 dead and 40 injured.", [("12", 12, "people"), ("40", 40, "people")]),
        ("Gunmen killed two and wounded at least nine.",
         [("two", 2, "people"), ("nine", 9, "people")]),
        ("It played in front of 24,316.", [("24,316", 24_316, "people")]),
        ("They have 500-plus cows and 20-odd pigs.", [("500", 500, "cows"), ("20", 20, "pigs")]),
        ("The deal runs for 10+ years.", [("10+ years", 10, "years")]),
        ("They own 1,000 head of cattle.", [("1,000", 1000, "cattle")]),
        ("В регионе построят 120 детских садов.", [("120", 120, "садов")]),
        ("На заводе 1 840 рабочих.", [("1 840", 1840, "рабочих")]),
        ("Погибли трое.", [("трое", 3, "people")]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, rows: list[Row], reading: Read, lexicon: Lexicon) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The ratio stood at 13.9 per cent, against 14.4.", ["percent", "percent"]),
        ("Profit was €3.2 million, compared with 3.9 million then.", ["EUR", "EUR"]),
        ("The Greens have 12 percent, followed by the Left (6.5).", ["percent", "percent"]),
        ("The rupiah weakened to 15,600 per dollar.", ["IDR per USD"]),
        ("The population stood at 310,000.", ["people"]),
        ("Passenger numbers rose to 6.1 million.", ["passengers"]),
        ("The index improved to -38 from -41.", ["points", "points"]),
        ("Its lead narrowed by three points in the poll.", ["percentage points"]),
        ("He scored 12 points in the game.", ["points"]),
        ("They surveyed 1,492 glaciers. Of these, 137 had vanished.", ["glaciers", "glaciers"]),
        ("The firm earned $4m. Spending would be around 1.5 billion.", ["USD", "USD"]),
    ],
)
def test_units_of_bare_numbers(
    text: str, units: list[str], reading: Read, lexicon: Lexicon
) -> None:
    assert [figure.unit for figure in _of(text, reading, lexicon)] == units


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The Cabinet of Sri Lanka approved Rs. 650 million.", [("Rs. 650 million", 65e7, "LKR")]),
        ("The Cabinet approved Rs. 650 million.", [("Rs. 650 million", 65e7, "INR")]),
        ("Kenya owes Sh4.2 billion.", [("Sh4.2 billion", 4.2e9, "KES")]),
        ("The dividend is 35 pence.", [("35 pence", 0.35, "GBP")]),
        ("It earned €5. The tariff is 12 cents.", [("€5", 5, "EUR"), ("12 cents", 0.12, "EUR")]),
        ("He weighs 236 pounds.", [("236 pounds", 236, "pounds")]),
        ("He was fined 500 pounds.", [("500 pounds", 500, "GBP")]),
        ("A 370Nm engine with 250 horsepower.",
         [("370Nm", 370, "newton-metres"), ("250 horsepower", 250, "horsepower")]),
        ("It reached 38C in the heat of seat 31F.", [("38C", 38, "degrees Celsius")]),
        ("The pound slid half a cent.", [("half a cent", 0.005, "USD")]),
        ("A length of 330m; he ran the 100m.",
         [("330m", 330, "metres"), ("100m", 100, "metres")]),
        ("It will last 687 days.", [("687 days", 687, "days")]),
        ("A 10-gallon tank.", [("10-gallon", 10, "gallons")]),
    ],
)  # fmt: skip
def test_currencies_and_measures(
    text: str, rows: list[Row], reading: Read, lexicon: Lexicon
) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("About one of every eight bakers came.", [("one of every eight", 0.125, "fraction")]),
        ("Nine out of every 10 loans are fixed.", [("Nine out of every 10", 0.9, "fraction")]),
        ("Some 1 in 4 residents left.", [("1 in 4", 0.25, "fraction")]),
        ("It cut the risk by a third among them.", [("a third", 0.3333, "fraction")]),
        ("Their cover was cut in half.", [("half", 0.5, "fraction")]),
        ("Nearly 3 in 5 Americans agree.", [("3 in 5", 0.6, "fraction")]),
        ("Several hundred guests came.", [("Several hundred", None, "guests")]),
        ("It climbed from 9th to sixth.", [("9th", 9, "rank"), ("sixth", 6, "rank")]),
        ("Brazil are ranked first, while Canada are 41st.",
         [("first", 1, "rank"), ("41st", 41, "rank")]),
        ("She is the world No. 1.", [("1", 1, "rank")]),
        ("Мы потеряли почти четверть озимых, каждый шестой ушел.",
         [("четверть", 0.25, "fraction"), ("каждый шестой", 0.1667, "fraction")]),
    ],
)  # fmt: skip
def test_parts_and_ranks(text: str, rows: list[Row], reading: Read, lexicon: Lexicon) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    "text",
    [
        "She called at 3 a.m. and again at 6 o'clock.",
        "The Nikkei 225 closed.",
        "A fire at Primary School 57 in Lund.",
        "The No. 9 shirt hung there.",
        "He lived at 131 West 23rd Street, they said.",
        "He was found guilty under Sections 409, 420 and 120B of the code.",
        "Windows 11 will come.",
        "He sat in seat 31F on a 5G network.",
        "Call 0800 555 111 or +90 555 0147 now.",
        "It emits CO<sub>2</sub>.",
        "The id is 783499116076687360 there.",
        "It works 24/7 since 9/11.",
        "He is doubling down in the first place.",
        "As a sixth-grader he had a third term.",
        "They are under the age of 18 or aged between 72 and 89.",
        "People over 65 stay, some as young as 12.",
        "The price tags start at six figures.",
        "One day they will come.",
        "A two-way street to a 22-35 record.",
    ],
)
def test_numbers_that_are_no_figures(text: str, reading: Read, lexicon: Lexicon) -> None:
    assert _rows(text, reading, lexicon) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It cost &pound;5.2m or &#8364;6&nbsp;million.",
         [("&pound;5.2m", 5_200_000, "GBP"), ("&#8364;6&nbsp;million", 6_000_000, "EUR")]),
        ("Some 41&#8201;000&nbsp;tonnes, 12&frac12;% more.",
         [("41&#8201;000&nbsp;tonnes", 41_000, "tonnes"), ("12&frac12;%", 12.5, "percent")]),
        ("It cost â‚¬1.5bn, Â£2bn and 3â€“4 percent.",
         [("â‚¬1.5bn", 1.5e9, "EUR"), ("Â£2bn", 2e9, "GBP"), ("3â€“4 percent", 3, "percent")]),
    ],
)  # fmt: skip
def test_entities_and_misread_characters_keep_their_places(
    text: str, rows: list[Row], lexicon: Lexicon
) -> None:
    found = extract(parse_article("a", text, None, lexicon), lexicon)
    figures_ = [fact for fact in found if isinstance(fact, Figure)]
    assert [(f.text, f.value, f.unit) for f in figures_] == rows
    assert all(text[f.start : f.end] == f.text for f in figures_)


def test_a_text_with_decimal_commas_has_thousands_with_full_stops(
    reading: Read, lexicon: Lexicon
) -> None:
    text = "The bill is 345,50 euros. A family burns 20.000 kWh; doors open at 14.00 on Saturday."
    assert _rows(text, reading, lexicon) == [
        ("345,50 euros", 345.5, "EUR"),
        ("20.000 kWh", 20_000, "kilowatt-hours"),
    ]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("An earlier version said 12,000 people came; the correct figure is 10,000.",
         ["retracted", "fact"]),
        ("(Corrects buildings to 4,300, not 43,000)", ["fact", "retracted"]),
        ("The toll is 2,914, it said, revising an earlier count of 3,120.", ["fact", "retracted"]),
        ("It said 12 schools fell; later, that the figure was wrong and that 21 had.",
         ["retracted", "fact"]),
        ("Two wrongly convicted men left after 12 years.", ["fact", "fact"]),
        ("Some 5,000 came. A report that wrongly said 5,000 came was withdrawn.",
         ["retracted", "retracted"]),
    ],
)  # fmt: skip
def test_what_is_taken_back(
    text: str, standing: list[str], reading: Read, lexicon: Lexicon
) -> None:
    assert [figure.status for figure in _of(text, reading, lexicon)] == standing


def test_an_endless_line_is_not_read_to_its_end(reading: Read, lexicon: Lexicon) -> None:
    few, many = ("Peru sold " + "5 tonnes, " * count for count in (4_000, 8_000))
    assert len(_of(few, reading, lexicon)) == len(_of(many, reading, lexicon))
