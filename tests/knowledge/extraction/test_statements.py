"""Statements and quotations as facts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading
from knowledge.extraction.speech.statements import quotes, statements

Read = Callable[[str], Reading]


def test_a_sentence_wholly_within_marks_is_no_statement_and_a_mixed_one_is_both(
    reading: Read,
) -> None:
    found = reading("“We grew fast. We sold more,” said Ana Lopes. It rained.")
    assert [s.text for s in statements(found)] == [
        "We sold more,” said Ana Lopes.",
        "It rained.",
    ]
    (quote,) = quotes(found)
    assert quote.text == "We grew fast. We sold more,"
    assert quote.sentence == "“We grew fast. We sold more,” said Ana Lopes."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Lopes highlighted five schools in the north.", "Ana Lopes"),
        ("Ana Lopes concluded by thanking the hosts.", "Ana Lopes"),
        ("Both presidents attended the opening.", None),
        ("The talks also focused on water.", None),
        ("The Kremlin says Ana Lopes noted that ties are good.", "Ana Lopes"),
        ("Ana Lopes called the deal “very good for all”.", "Ana Lopes"),
    ],
)
def test_a_statement_is_said_by_the_subject_of_its_main_clause(
    reading: Read, text: str, speaker: str | None
) -> None:
    assert [s.speaker for s in statements(reading(text))] == [speaker]


def test_a_question_states_nothing(reading: Read) -> None:
    found = reading("Q: How long do the batteries last?\n\nThey last ten years. Or do they?")
    assert [s.text for s in statements(found)] == ["They last ten years."]


@pytest.mark.parametrize(
    ("intro", "speaker"),
    [
        ("Ana Lopes talks to Ben Arthur. Ana Lopes has run the port since 2016.", "Ana Lopes"),
        ("Ana Lopes talks to Ben Arthur.", None),
    ],
)
def test_answers_are_of_whom_the_lines_before_the_first_turn_are_about(
    reading: Read, intro: str, speaker: str | None
) -> None:
    turns = "Q: How many ships?\n\nA: Seven, said nobody but Carl Voss.\n\nQ: Why?\n\nA: Storms."
    found = quotes(reading(f"{intro}\n\n{turns}"))
    assert [quote.speaker for quote in found] == [speaker, speaker]


def test_ids_are_made_of_article_kind_and_place(reading: Read) -> None:
    found = reading("“We grew fast here,” said Ana Lopes.")
    assert [q.id for q in quotes(found)] == ["a:q:1-19"]
    assert [s.id for s in statements(found)] == ["a:s:0-36"]


def test_boilerplate_is_never_a_statement(seed: Callable[[str], Reading]) -> None:
    said = " ".join(s.text for s in statements(seed("001")))
    assert "shakes hands" not in said
    assert "MIDDLE EAST" not in said
    assert "Putin hails Russia-Tajikistan ties" in said


STATED = {
    "000": ["Vladimir Putin"] * 9,
    "002": ["Emomali Rahmon"] * 2 + ["Vladimir Putin"] * 4 + [None] * 5,
    "004": [None]
    + ["Emomali Rahmon"] * 3
    + ["Vladimir Putin"] * 5
    + [None, None, "Yuri Ushakov", None]
    + ["Vladimir Putin"] * 5,
}


@pytest.mark.parametrize("name", sorted(STATED))
def test_every_statement_of_the_seeds_has_its_speaker(
    seed: Callable[[str], Reading], name: str
) -> None:
    assert [s.speaker for s in statements(seed(name))] == STATED[name]
