"""Bare numbers go on with a unit named before only where they measure the same thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

Read = Callable[[str], Reading]


def _of(text: str, reading: Read, lexicon: Lexicon) -> list[Figure]:
    return list(figures(reading(text), lexicon))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("She promised to house 620 families within two years, to cut the number of advisers "
         "from 58 to 20.",
         [("620", "families"), ("two years", "years"), ("58", "advisers"), ("20", "advisers")]),
        ("A 68-year-old shepherd has died, and 17 were treated.",
         [("68-year", "years"), ("17", "people")]),
        ("It lasted 30 days, and 12 were injured.", [("30 days", "days"), ("12", "people")]),
        ("It took 47 days to sell a house, down from 52.", [("47 days", "days"), ("52", "days")]),
        ("Minimum size: 350 grams, previously 300", [("350 grams", "grams"), ("300", "grams")]),
        ("The hall has 4,800 square metres, 1,700 more than before.",
         [("4,800 square metres", "square metres"), ("1,700", "square metres")]),
        ("Of 14 economists, nine had forecast a cut of 100 basis points, and two had expected 150.",
         [("14", "economists"), ("nine", "economists"), ("100 basis points", "basis points"),
          ("two", "economists"), ("150", "basis points")]),
        ("Growth was 5.2 percent, against 4.8 a year ago.",
         [("5.2 percent", "percent"), ("4.8", "percent")]),
        ("It started after 50 seconds instead of the prescribed ten.",
         [("50 seconds", "seconds"), ("ten", "seconds")]),
        ("In the town, where 68,000 people live, transformers failed; eleven were burnt out.",
         [("68,000", "people"), ("eleven", "transformers")]),
        ("Tavares scored seven goals and created eleven more.",
         [("seven", "goals"), ("eleven", "goals")]),
        ("The airport took in 38 flights and expects a new passenger record of 10.9 million.",
         [("38", "flights"), ("10.9 million", "passengers")]),
        ("The mill cut its stock by 300 bales to 2,610.", [("300", "bales"), ("2,610", "bales")]),
        ("The mill has 30 looms to 5 weavers.", [("30", "looms"), ("5", "weavers")]),
        ("Из рейса вернулись 12 лодок, из них шестеро доставлены в порт.",
         [("12", "лодок"), ("шестеро", "people")]),
        ("They lost 2,700 hives. I am 73.", [("2,700", "hives")]),
        ("Some 5 percent agreed and 3 refused.", [("5 percent", "percent"), ("3", "percent")]),
    ],
)  # fmt: skip
def test_units(text: str, rows: list[tuple[str, str]], reading: Read, lexicon: Lexicon) -> None:
    assert [(f.text, f.unit) for f in _of(text, reading, lexicon)] == rows


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("The hall has 4,800 square metres, 1,700 more than before.", [None, "up"]),
        ("It costs $8,000 less than in Peru.", ["down"]),
        ("Turnout was 86 percent, 2.2 points lower than before.", [None, "down"]),
        ("It sold 30 more houses.", [None]),
    ],
)
def test_more_and_less_than_before(
    text: str, ways: list[str | None], reading: Read, lexicon: Lexicon
) -> None:
    assert [figure.direction for figure in _of(text, reading, lexicon)] == ways


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("All 412 polling stations were counted.", [None]),
        ("The team of 26, led by Rosa Quispe of the University of Trujillo, had dug.", [None]),
        ("It has 26 universities.", ["universities_count"]),
        ("It would cost 34 million dollars, of which the city could pay about a third.",
         ["price", "price"]),
        ("Dockers want 12% more pay.", ["salary"]),
        ("Their pay is 900 euros a month.", ["salary"]),
        ("They left the rate at 25 percent until the price data were in.", [None]),
        ("Prices will rise, after a further loss of 2%.", ["price"]),
        ("The company made a net loss of €2 million.", ["loss"]),
        ("A man has died, and 17 were treated.", [None]),
        ("Her party holds 15 seats.", ["seats"]),
        ("The quota is 15 seats.", ["quota"]),
        ("The $846 million that was invested is gone.", ["investment_capital"]),
    ],
)  # fmt: skip
def test_what_names_a_metric(
    text: str, metrics: list[str | None], reading: Read, lexicon: Lexicon
) -> None:
    assert [figure.metric for figure in _of(text, reading, lexicon)] == metrics


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Her party holds 15 seats, the Partido del Litoral 14 and the Verdes two.",
         [("15", "seats"), ("14", "seats"), ("two", "seats")]),
        ("Germany won 12 medals, France 9 and Italy seven.",
         [("12", "medals"), ("9", "medals"), ("seven", "medals")]),
        ("Germany produced 12 tonnes, France 9.", [("12 tonnes", "tonnes"), ("9", "tonnes")]),
        ("He made 12 films, Rocky 3 and Rocky 4.", [("12", "films")]),
        ("He bought 12 jets, an Airbus 320 and a Boeing 737.", [("12", "jets")]),
        ("She sold 5 cars, and Windows 11 came out.", [("5", "cars")]),
    ],
)  # fmt: skip
def test_a_name_with_a_number_takes_verb_and_noun_from_before(
    text: str, rows: list[tuple[str, str]], reading: Read, lexicon: Lexicon
) -> None:
    assert [(f.text, f.unit) for f in _of(text, reading, lexicon)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Each handler lifts 9.4 tonnes a shift.", [("9.4 tonnes a shift", "tonnes per shift")]),
        ("He paid $5 a bottle, against $4.", [("$5", "USD per bottle"), ("$4", "USD per bottle")]),
        ("Rent dropped to €585 a week from €600.",
         [("€585", "EUR per week"), ("€600", "EUR per week")]),
        ("The state paid €40 per crew member, late.", [("€40", "EUR per crew member")]),
        ("The state paid €40 per person, late.", [("€40", "EUR per person")]),
        ("It lifts 9 tonnes a shift, compared with 7 tonnes.",
         [("9 tonnes a shift", "tonnes per shift"), ("7 tonnes", "tonnes per shift")]),
        ("It lost 5 tonnes a year after the flood.", [("5 tonnes", "tonnes")]),
        ("It cost $5 million a spokesman said.", [("$5 million", "USD")]),
        ("It lost 5 tonnes a month earlier.", [("5 tonnes", "tonnes")]),
        ("The cedi has gained 31 percent against the dollar.", [("31 percent", "percent")]),
        ("It lasted seven hours and 25 minutes.", [("seven hours and 25 minutes", "minutes")]),
        ("He got three years and four months.", [("three years and four months", "years")]),
        ("It took 5 hours, and 25 people left.", [("5 hours", "hours"), ("25", "people")]),
        ("A 500-kilovolt line broke.", [("500-kilovolt", "kilovolts")]),
        ("It blows at 7 Beaufort.", [("7 Beaufort", "Beaufort")]),
        ("The burial is of AD 640 to 690.", []),
        ("Articles 5 to 7 were cut.", []),
    ],
)  # fmt: skip
def test_rates_measures_and_names(
    text: str, rows: list[tuple[str, str]], reading: Read, lexicon: Lexicon
) -> None:
    assert [(f.text, f.unit) for f in _of(text, reading, lexicon)] == rows


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The ministry says 91 percent of the crews were paid.", ["of the crews"]),
        ("The ministry says 91 percent have been paid.", [""]),
        ("If it returns above 40 knots, we leave.", [""]),
        ("Communities of Finns, and now it approaches 9%.", ["Communities of Finns"]),
    ],
)
def test_who_says_it_and_verbs_behind_pronouns_are_not_what_is_measured(
    text: str, heads: list[str], reading: Read, lexicon: Lexicon
) -> None:
    assert [figure.head for figure in _of(text, reading, lexicon)] == heads


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Player\nAge: 24\nGoals: 17\nFee: €18.5m + €3.5m",
         [("24", "years"), ("17", "goals"), ("€18.5m", "EUR"), ("€3.5m", "EUR")]),
        ("In the tomb\n1. 38 vessels\n2) 12 boats\n(3) 40 pots\n• 4. 20 cats\n- 17 houses",
         [("38", "vessels"), ("12", "boats"), ("40", "pots"), ("20", "cats"), ("17", "houses")]),
        ("Votes: 1,200 (up from 900)", [("1,200", "votes"), ("900", "votes")]),
    ],
)  # fmt: skip
def test_lists_of_keys_and_items(
    text: str, rows: list[tuple[str, str]], reading: Read, lexicon: Lexicon
) -> None:
    assert [(f.text, f.unit) for f in _of(text, reading, lexicon)] == rows


@pytest.mark.parametrize(
    ("text", "kinds", "qualifiers"),
    [
        ("It opened 600 times on the ground.", ["count"], [None]),
        ("It costs 15 times the price.", ["multiple"], [None]),
        ("Sales grew 2.5 times in May.", ["multiple"], [None]),
        ("The sum is to be spent over three years.", ["duration"], [None]),
        ("He spent over three years there.", ["duration"], ["over"]),
        ("Some 41 percent on the lower dose and 23 percent on the other agreed.",
         ["share", "share"], ["Some", None]),
    ],
)  # fmt: skip
def test_kinds_and_qualifiers(
    text: str,
    kinds: list[str],
    qualifiers: list[str | None],
    reading: Read,
    lexicon: Lexicon,
) -> None:
    found = _of(text, reading, lexicon)
    assert [figure.figure_kind for figure in found] == kinds
    assert [figure.qualifier for figure in found] == qualifiers
