"""Whose the answers of an interview are whose turns are letters alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
TURNS = "\n\nQ: How much is lost?\n\nA: About 7 percent of it is lost.\n"


def speakers(reading: Reading) -> list[str | None]:
    return [quote.speaker for quote in reading.quotes]


@pytest.mark.parametrize(
    "opening",
    [
        "Marta Olsen, head of the Nordic Grid Institute, spoke to Paul Green about power.",
        "The Herald's Paul Green talked to Marta Olsen, head of the Nordic Grid Institute.",
        "INTERVIEW\n\nPaul Green asked Marta Olsen about power.",
        "Marta Olsen was interviewed by Paul Green.",
        "An interview with Marta Olsen\n\nJan Berg left the institute in May.",
        "Q&A with the minister, Marta Olsen. Interview: Paul Green",
        "“Power is a number”: Marta Olsen on four weeks of cuts\n\nThe head of the Nordic Grid "
        "Institute talked to Paul Green on Monday.",
        "Marta Olsen: “no power”\n\nPaul Green met her in Oslo.",
        "Marta Olsen on four weeks of cuts\n\nBy Paul Green",
        "Marta Olsen spoke on Monday. The minister then talked to Paul Green.",
        "We talked to Marta Olsen in Oslo. Paul Green took the pictures.",
    ],
)
def test_the_answers_are_of_who_is_asked(reading: Read, opening: str) -> None:
    assert speakers(reading(opening + TURNS))[-1] == "Marta Olsen"


def test_the_last_lines_may_tell_who_has_answered(reading: Read) -> None:
    opening = "Marta Olsen's plan is ready. Paul Green found her in Oslo."
    closing = "\nOlsen, 52, teaches in Lund.\n"
    assert speakers(reading(opening + TURNS + closing))[-1] == "Marta Olsen"


def test_nobody_answers_where_two_may(reading: Read) -> None:
    assert speakers(reading(f"Marta Olsen and Paul Green met in Oslo.{TURNS}")) == [None]


def test_initials_are_no_answers(reading: Read) -> None:
    assert not reading("A. Smith won the race.\n\nB. Jones lost.\n\nA. Smith retired.").quotes


_ASKED = (
    "{opening}\n\n{first} What did you see?\n\n“Empty boxes. I have lost 31 hives.”\n\n"
    "Is that a record?\n\n“No. In 2019 it was 40 hives.”\n\n"
    "What is needed?\n\n“Rain, and 3 tonnes of sugar.”"
)


@pytest.mark.parametrize(
    ("opening", "first", "who"),
    [
        ("Ottilie Brandauer has kept bees for years.", "Ms Brandauer, you came back.",
         "Ottilie Brandauer"),
        ("We met the beekeeper Ottilie Brandauer in her garden.", "You came back.",
         "Ottilie Brandauer"),
        ("Two beekeepers talk of a hard spring.", "You came back.", None),
    ],
)  # fmt: skip
def test_answers_between_marks_are_of_who_is_asked(
    reading: Read, opening: str, first: str, who: str | None
) -> None:
    assert speakers(reading(_ASKED.format(opening=opening, first=first))) == [who] * 3


def test_an_answer_with_its_own_speaker_keeps_it(reading: Read) -> None:
    text = _ASKED.format(opening="Ottilie Brandauer keeps bees.", first="Ms Brandauer, hello.")
    text += "\n\nAnd the rest?\n\n“They may go,” Jan Berg said."
    assert speakers(reading(text))[-1] == "Jan Berg"


def test_questions_of_a_report_make_no_interview(reading: Read) -> None:
    text = (
        "Ottilie Brandauer keeps bees.\n\nHow many are left?\n\nNobody knows.\n\n"
        "What is needed?\n\n“Rain, and then a little more rain.”\n\nWho pays?\n\nThe county does."
    )
    assert speakers(reading(text)) == [None]


def test_what_they_told_who_answers_is_told_by_who_answers(reading: Read, lexicon: Lexicon) -> None:
    opening = "Marta Olsen on the flood\n\nBy Paul Green"
    told = "\n\nQ: And then?\n\nA: My crew told me we had lost 40 boats. The ministry says 35.\n"
    found = reading(opening + TURNS + told)
    rows = [(figure.text, figure.speaker) for figure in figures(found, lexicon)]
    assert rows[1:] == [("40", "Marta Olsen"), ("35", "ministry")]
