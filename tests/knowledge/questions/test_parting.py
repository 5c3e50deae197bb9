"""The questions of one message, each by itself."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.questions.several import parts
from tests.knowledge.folders import NOW


@pytest.mark.parametrize(
    ("text", "head", "pieces"),
    [
        ("who won? how many came?", "", ("who won", "how many came")),
        ("who won; how many came", "", ("who won", "how many came")),
        ("who won and how many came", "", ("who won", "how many came")),
        ("who won, how many came and when", "", ("who won", "how many came", "when")),
        ("price of a ticket + number of seats", "", ("price of a ticket", "number of seats")),
        ("who won? and at how many points", "", ("who won", "at how many points")),
        ("the bridge: length, cost and toll", "the bridge", ("length", "cost", "toll")),
        ("кто победил и сколько очков", "", ("кто победил", "сколько очков")),
        ("bread and butter", "", ("bread and butter",)),
        ("the C+ needed for university", "", ("the C+ needed for university",)),
        ("trade in 2023, 2024", "", ("trade in 2023, 2024",)),
        ("at 10:30 who spoke", "", ("at 10:30 who spoke",)),
        ("", "", ()),
    ],
)
def test_a_message_is_parted_where_a_new_question_opens(
    briefing: Briefing, text: str, head: str, pieces: tuple[str, ...]
) -> None:
    assert briefing.reader.parting.of(text) == (head, pieces)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "how many students are in Russia? how many teachers?",
            [{"students", "russia"}, {"teachers", "russia"}],
        ),
        (
            "how many teachers? how many students are in Russia?",
            [{"teachers", "russia"}, {"students", "russia"}],
        ),
        (
            "russia: how many students, how many teachers",
            [{"students", "russia"}, {"teachers", "russia"}],
        ),
        (
            "Russia, how many students, how many teachers",
            [{"students", "russia"}, {"teachers", "russia"}],
        ),
        (
            "who teaches students in Russia and for how much",
            [{"teaches", "students", "russia"}, {"teaches", "students", "russia"}],
        ),
    ],
)
def test_a_part_that_names_nobody_is_of_whom_the_others_name(
    briefing: Briefing, text: str, words: list[set[str]]
) -> None:
    whole = briefing.reader.understand(text, NOW.date())
    found = parts(briefing.reader, whole, NOW.date())
    assert [{word.corrected for word in ways[0].words} for ways in found] == words


@pytest.mark.parametrize(
    "text",
    [
        "how many students are there in Russia",
        "students and teachers",
        "how many students? please",
        "students in Russia, and what about it",
    ],
)
def test_a_message_that_asks_one_thing_has_no_parts(briefing: Briefing, text: str) -> None:
    whole = briefing.reader.understand(text, NOW.date())
    assert parts(briefing.reader, whole, NOW.date()) == ()
