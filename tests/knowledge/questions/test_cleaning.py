"""What is taken off a message before it is read."""

import pytest

from knowledge.questions.cleaning import LONGEST_QUESTION, asking_parts, cleaned


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("how\u200b many\u200e students", "how many students"),
        ("[click](http://example.test) *how* `many`", "click how many"),
        ("see https://example.test/a?b=c now", "see now"),
        ("<b>trade</b> 2024", "trade 2024"),
        ("trade 😂 2024", "trade 2024"),
        ("“reliable” allies", '"reliable" allies'),
        ("\x00\x07", ""),
    ],
)
def test_marks_addresses_and_invisible_signs_are_taken_off(typed: str, left: str) -> None:
    assert " ".join(cleaned(typed).split()) == left


def test_the_part_after_the_mention_asks() -> None:
    asking, chatter = asking_parts("Dilya: 1.5\nFarid: no 1.79!!\n@briefbot who said which number")
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
def test_behind_a_question_the_next_may_lack_its_mark(text: str, asks: str) -> None:
    assert asking_parts(text)[0] == asks


def test_a_mention_at_the_end_asks_with_what_stands_before() -> None:
    assert asking_parts("trade in 2024? @briefbot") == ("trade in 2024?", "")


def test_without_a_mention_everything_asks() -> None:
    assert asking_parts("trade 2024") == ("trade 2024", "")


def test_an_endless_text_is_cut() -> None:
    assert len(asking_parts("a" * 100_000)[0]) == LONGEST_QUESTION


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
def test_the_sentences_that_ask_are_told_from_the_others(typed: str, asks: str, aside: str) -> None:
    assert asking_parts(typed) == (asks, aside)


def test_a_russian_name_gives_way_to_the_form_in_brackets_behind_it() -> None:
    assert cleaned("пожар на кифнере (Kythnera)") == "пожар на Kythnera"
    assert cleaned("рост (в процентах) и fee (net)") == "рост (в процентах) и fee (net)"


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
def test_what_the_answer_is_needed_for_is_taken_off(typed: str, asks: str) -> None:
    assert asking_parts(typed)[0] == asks
