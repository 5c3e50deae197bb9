"""What of a message asks, and what stands beside it."""

import pytest

from knowledge.lexicon import Lexicon
from knowledge.questions.asides import LONGEST_QUESTION, Asides


@pytest.fixture(scope="module")
def asides(lexicon: Lexicon) -> Asides:
    return Asides(lexicon.table("asking"))


def test_the_part_after_the_mention_asks(asides: Asides) -> None:
    asking, chatter = asides.split("Dilya: 1.5\nFarid: no 1.79!!\n@briefbot who said which number")
    assert asking == "who said which number"
    assert "Dilya" not in chatter


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is that so? whose water is the 60%", "is that so? whose water is the 60%"),
        ("how many boats? i lost count", "how many boats?"),
        ("what a day. how many boats?", "how many boats?"),
    ],
)
def test_behind_a_question_the_next_may_lack_its_mark(asides: Asides, text: str, asks: str) -> None:
    assert asides.split(text)[0] == asks


def test_a_mention_at_the_end_asks_with_what_stands_before(asides: Asides) -> None:
    assert asides.split("trade in 2024? @briefbot") == ("trade in 2024?", "")


def test_without_a_mention_everything_asks(asides: Asides) -> None:
    assert asides.split("trade 2024") == ("trade 2024", "")


def test_an_endless_text_is_cut(asides: Asides) -> None:
    assert len(asides.split("a" * 100_000)[0]) == LONGEST_QUESTION


@pytest.mark.parametrize(
    ("typed", "asks", "aside"),
    [
        ("Nice weather. How many came?", "How many came?", "Nice weather."),
        ("How many saw it in St. Petersburg?", "How many saw it in St. Petersburg?", ""),
        ("did Mr. Lind pay 4.5 mln?", "did Mr. Lind pay 4.5 mln?", ""),
        ("omg!! what? and when? lol", "what? and when?", "omg!! lol"),
        ("trade 2024. thanks", "trade 2024. thanks", ""),
    ],
)
def test_the_sentences_that_ask_are_told_from_the_others(
    asides: Asides, typed: str, asks: str, aside: str
) -> None:
    assert asides.split(typed) == (asks, aside)


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("need it quick for the show, how old is the bridge", "how old is the bridge"),
        ("quick one for my class: who came third", "who came third"),
        ("my editor wants a figure: price of milk", "price of milk"),
        ("hi all, need this in 10 min: exports of tea", "exports of tea"),
        ("when did the zoo open, for the record", "when did the zoo open"),
        ("the nurses want more, by how much", "the nurses want more, by how much"),
        ("my neighbour says rents rise, from what", "my neighbour says rents rise, from what"),
        ("quick sale of flats, who wants it", "quick sale of flats, who wants it"),
        ("how much was raised for the bridge", "how much was raised for the bridge"),
        ("need: ", "need:"),
    ],
)
def test_what_the_answer_is_needed_for_is_taken_off(asides: Asides, typed: str, asks: str) -> None:
    assert asides.split(typed)[0] == asks
