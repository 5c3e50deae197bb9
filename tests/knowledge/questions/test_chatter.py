"""What of a message asks, and what stands beside it."""

import pytest

from knowledge.lexicon import Lexicon
from knowledge.questions.chatter import LONGEST_QUESTION, Chatter


@pytest.fixture(scope="module")
def chatter(lexicon: Lexicon) -> Chatter:
    return Chatter(lexicon.table("asking"))


def test_the_part_after_the_mention_asks(chatter: Chatter) -> None:
    asking, aside = chatter.split("Dilya: 1.5\nFarid: no 1.79!!\n@briefbot who said which number")
    assert asking == "who said which number"
    assert "Dilya" not in aside


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is that so? whose water is the 60%", "is that so? whose water is the 60%"),
        ("how many boats? i lost count", "how many boats?"),
        ("what a day. how many boats?", "how many boats?"),
    ],
)
def test_behind_a_question_the_next_may_lack_its_mark(
    chatter: Chatter, text: str, asks: str
) -> None:
    assert chatter.split(text)[0] == asks


def test_a_mention_at_the_end_asks_with_what_stands_before(chatter: Chatter) -> None:
    assert chatter.split("trade in 2024? @briefbot") == ("trade in 2024?", "")


def test_without_a_mention_everything_asks(chatter: Chatter) -> None:
    assert chatter.split("trade 2024") == ("trade 2024", "")


def test_an_endless_text_is_cut(chatter: Chatter) -> None:
    assert len(chatter.split("a" * 100_000)[0]) == LONGEST_QUESTION


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
    chatter: Chatter, typed: str, asks: str, aside: str
) -> None:
    assert chatter.split(typed) == (asks, aside)


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
def test_what_the_answer_is_needed_for_is_taken_off(
    chatter: Chatter, typed: str, asks: str
) -> None:
    assert chatter.split(typed)[0] == asks
