"""What kind of thing is asked for, as cues of the lexicon show it."""

from __future__ import annotations

import pytest

from knowledge.asked import ANY_CURRENCY, Asked
from knowledge.extraction.amounts.measures import measure_names
from knowledge.lexicon import Lexicon
from knowledge.questions.asking import Cues
from knowledge.words import tokens


@pytest.fixture(scope="module")
def cues(lexicon: Lexicon) -> Cues:
    return Cues(lexicon.table("asking"), measure_names(lexicon))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how many students", "number"),
        ("сколько студентов", "number"),
        ("what share of water", "number"),
        ("quote putin", "quote"),
        ("цитата путина", "quote"),
        ("how many words of his own words", "quote"),
        ("who called for an expedition", "who"),
        ("кто предложил", "who"),
        ("when did they meet", "when"),
        ("когда встретились", "when"),
        ("where did they meet", "where"),
        ("где встретились", "where"),
        ("what did he say", "statement"),
        ("почему", "statement"),
        ("which topics", "list"),
        ("when and how many", "number"),
        ("when are the next figures published", "when"),
        ("where is the number highest", "where"),
        ("when did what share of the vote change", "number"),
        ("share of the vote", "number"),
        ("во сколько раз вырос экспорт", "number"),
        ("the best line from the coach", "quote"),
        ("where does the new line run", "where"),
    ],
)
def test_the_first_cue_decides_unless_a_quotation_or_a_number_is_asked_for(
    cues: Cues, text: str, asked: Asked
) -> None:
    assert cues.find(tokens(text))[0].asked == asked


def test_a_cue_knows_its_words(cues: Cues) -> None:
    words = tokens("well how many students")
    cue = cues.find(words)[0]
    assert [word.norm for word in words[cue.first : cue.last]] == ["how", "many"]


def test_without_a_cue_anything_will_do(cues: Cues) -> None:
    assert cues.find(tokens("glaciers water")) == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("what percentage of electricity", "percent"),
        ("какая доля воды", "percent"),
        ("trade in dollars", "USD"),
        ("торговля в рублях", "RUB"),
        ("capacity in megawatts", "megawatts"),
        ("how much money does it need", ANY_CURRENCY),
        ("how cold does it get", "degrees"),
        ("how long did it last", "days"),
        ("how long is the road", "kilometres"),
        ("how many weeks did it take", "days"),
        ("сколько месяцев шел суд", "months"),
        ("how many times higher is it", "times"),
        ("во сколько раз выше", "times"),
        ("how many students", None),
        ("megawatts of power", None),
    ],
)
def test_words_fix_the_unit_of_the_answer(cues: Cues, text: str, unit: str | None) -> None:
    found = cues.unit(tokens(text), frozenset())
    assert unit in found.units if found else unit is None


def test_a_word_that_means_something_else_fixes_no_unit(cues: Cues) -> None:
    assert cues.unit(tokens("ruble transactions"), frozenset({0, 1})) is None


@pytest.mark.parametrize(
    ("text", "names"), [("in dollars", True), ("in hectares", True), ("what share", False)]
)
def test_currencies_and_measures_name_the_unit_alone(cues: Cues, text: str, names: bool) -> None:
    assert (1 in cues.units_named(tokens(text))) is names


@pytest.mark.parametrize(
    ("text", "rate"),
    [("the weekly wage", "week"), ("pay per hour", "hour"), ("билетов в день", "day"),
     ("the wage", None)],
)  # fmt: skip
def test_an_amount_may_be_wanted_per_time(cues: Cues, text: str, rate: str | None) -> None:
    assert cues.rate(tokens(text)) == rate


@pytest.mark.parametrize(
    ("text", "latest"),
    [("the latest figure", True), ("most recent trade", True), ("свежие цифры", True),
     ("recent trade", False), ("", False)],
)  # fmt: skip
def test_the_newest_is_asked_for(cues: Cues, text: str, latest: bool) -> None:
    assert cues.asks_latest(tokens(text)) is latest


@pytest.mark.parametrize(
    ("text", "content", "followup"),
    [
        ("and in 2025", 1, True),
        ("and trade with china in 2025", 3, False),
        ("who said that", 0, True),
        ("is that so", 0, True),
        ("is it trade", 1, False),
        ("trade", 1, False),
        ("", 0, False),
    ],
)
def test_a_message_that_only_makes_sense_after_another(
    cues: Cues, text: str, content: int, followup: bool
) -> None:
    assert cues.is_followup(tokens(text), content) is followup


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("what does a pilot earn", ANY_CURRENCY),
        ("what will the new bridge cost the town", ANY_CURRENCY),
        ("what is the silver insured for", ANY_CURRENCY),
        ("how much was the brewery fined", ANY_CURRENCY),
        ("how much has the club paid for him", ANY_CURRENCY),
        ("what does the bell weigh", "kilograms"),
        ("how quickly did the crew arrive", "minutes"),
        ("how far in advance must they book", "days"),
        ("how dear is a ticket", ANY_CURRENCY),
    ],
)
def test_a_verb_whose_object_is_a_measure_asks_for_a_number_in_its_unit(
    cues: Cues, text: str, unit: str
) -> None:
    asked = cues.unit(tokens(text), frozenset())
    assert asked is not None
    assert unit in asked.units


@pytest.mark.parametrize(
    "text",
    [
        "what did the town pay for",
        "what does the owner charge him with",
        "what did the pay talks bring",
        "what is the cost of the bridge",
        "who will pay",
    ],
)
def test_a_preposition_left_at_the_end_or_a_noun_asks_for_no_amount(cues: Cues, text: str) -> None:
    assert cues.unit(tokens(text), frozenset()) is None


def test_a_cue_within_a_longer_one_asks_for_nothing_else(cues: Cues) -> None:
    found = cues.find(tokens("на какое число объявили забастовку"))
    assert [cue.asked for cue in found] == ["when"]
