"""Which unit a question wants its answer in."""

from __future__ import annotations

import pytest

from knowledge.extraction.amounts.measures import measure_names
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.questions.asking import Cues
from knowledge.questions.units import Units
from knowledge.values import ANY_CURRENCY


@pytest.fixture(scope="module")
def units(lexicon: Lexicon) -> Units:
    table = lexicon.table("asking")
    return Units(table, measure_names(lexicon), Cues(table))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("what percentage of electricity", "percent"),
        ("какая доля воды", "percent"),
        ("какая часть платежей идёт в рублях", "percent"),
        ("trade in dollars", "USD"),
        ("торговля в рублях", "RUB"),
        ("capacity in megawatts", "megawatts"),
        ("how much money does it need", ANY_CURRENCY),
        ("how cold does it get", "degrees Celsius"),
        ("how fast was the ferry", "kilometres per"),
        ("с какой скоростью шёл паром", "kilometres per"),
        ("how fast is the coast sinking", "millimetres per"),
        ("how many extra days does the detour take", "days"),
        ("how many working weeks were lost", "weeks"),
        ("the angle in degrees", "degrees"),
        ("how long did it last", "days"),
        ("how long is the road", "kilometres"),
        ("how many weeks did it take", "days"),
        ("сколько месяцев шел суд", "months"),
        ("how many times higher is it", "times"),
        ("во сколько раз выше", "times"),
        ("what did the bank pay for its share of the yard", ANY_CURRENCY),
        ("how much public money went there", ANY_CURRENCY),
        ("how many students", None),
        ("megawatts of power", None),
        ("what did she say about the rouble", None),
        ("rubles", None),
    ],
)
def test_words_fix_the_unit_of_the_answer(units: Units, text: str, unit: str | None) -> None:
    found = units.asked(tokens(text), frozenset())
    assert unit in found.units if found else unit is None


def test_a_word_that_means_something_else_fixes_no_unit(units: Units) -> None:
    assert units.asked(tokens("ruble transactions"), frozenset({0, 1})) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("in dollars", True),
        ("in hectares", True),
        ("how heavy was it", True),
        ("what share", False),
        ("about dollars", False),
    ],
)
def test_currencies_and_measures_name_the_unit_alone(units: Units, text: str, names: bool) -> None:
    assert (1 in units.named(tokens(text))) is names


@pytest.mark.parametrize(
    ("text", "rate"),
    [("the weekly wage", "week"), ("pay per hour", "hour"), ("билетов в день", "day"),
     ("the wage", None)],
)  # fmt: skip
def test_an_amount_may_be_wanted_per_time(units: Units, text: str, rate: str | None) -> None:
    assert units.rate(tokens(text)) == rate


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("what does a pilot earn", ANY_CURRENCY),
        ("what will the new bridge cost the town", ANY_CURRENCY),
        ("what is the silver insured for", ANY_CURRENCY),
        ("how much was the brewery fined", ANY_CURRENCY),
        ("how much has the club paid for him", ANY_CURRENCY),
        ("how much has Norway invested in the yard", ANY_CURRENCY),
        ("сколько вложила Норвегия в верфь", ANY_CURRENCY),
        ("what does the bell weigh", "kilograms"),
        ("how much did the clerk pocket", ANY_CURRENCY),
        ("how much has the bank lent the yard", ANY_CURRENCY),
        ("how quickly did the crew arrive", "minutes"),
        ("how quickly is trade expanding", "percent"),
        ("как быстро растет торговля", "percent"),
        ("how far in advance must they book", "days"),
        ("how dear is a ticket", ANY_CURRENCY),
    ],
)
def test_a_verb_whose_object_is_a_measure_asks_for_a_number_in_its_unit(
    units: Units, text: str, unit: str
) -> None:
    asked = units.asked(tokens(text), frozenset())
    assert asked is not None
    assert unit in asked.units


@pytest.mark.parametrize(
    "text",
    [
        "what did the town pay for",
        "what does the owner charge him with",
        "what did the pay talks bring",
        "what is the cost of the bridge",
        "what does the mayor think of the two cost estimates",
        "what does the club say about the pay",
        "who will pay",
    ],
)
def test_a_preposition_left_at_the_end_or_a_noun_asks_for_no_amount(
    units: Units, text: str
) -> None:
    assert units.asked(tokens(text), frozenset()) is None
