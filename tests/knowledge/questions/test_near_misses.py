"""What a question wants exactly: how many things, whose sum, which kind, which place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from knowledge import Briefing
from knowledge.asked import Question
from knowledge.values import ANY_CURRENCY

TODAY = date(2025, 10, 10)
Understand = Callable[[str], Question]


@pytest.fixture(scope="session")
def understand(briefing: Briefing) -> Understand:
    return lambda text: briefing.reader.understand(text, TODAY)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("how many teachers work in tajikistan", True),
        ("how many people met", True),
        ("how many tonnes of oil", False),
        ("how many days did the talks last", False),
        ("how much oil", False),
        ("what share of the teachers", False),
        ("how many millions does the school cost", False),
    ],
)
def test_how_many_asks_for_things(understand: Understand, text: str, things: bool) -> None:
    assert understand(text).things is things


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("how many cargo vessels does russia have", ["cargo vessels"]),
        ("how many oil depots are there in tajikistan", ["oil depots"]),
        ("how many teachers sat the test", ["teachers"]),
        ("how many business schools teach russian", ["schools"]),
        ("in how many of the oil depots was water found", ["oil depots"]),
        ("how many of their business schools closed", ["schools"]),
        ("trade turnover 2024 how many billion", []),
    ],
)
def test_of_several_nouns_the_last_is_counted(
    understand: Understand, text: str, counted: list[str]
) -> None:
    assert [word.corrected for word in understand(text).words if word.counted] == counted


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("how much was gazprom fined", ["fined"]),
        ("what does a teacher in dushanbe earn", ["earn"]),
        ("what are the candlesticks insured for", ["insured"]),
        ("how much is a train ticket to moscow", ["ticket"]),
        ("how much did gazprom pay for the depots", []),
        ("what will the school cost", []),
    ],
)
def test_a_sum_is_asked_for_by_what_is_paid(
    understand: Understand, text: str, deed: list[str]
) -> None:
    question = understand(text)
    assert question.asked_units == (ANY_CURRENCY,)
    assert [word.corrected for word in question.words if word.deed] == deed


@pytest.mark.parametrize(
    "text",
    [
        "by how much did fuel cost gazprom",
        "how much of the bill does russia pay",
        "how much have costs risen",
        "how much is the trade growing",
        "what did putin say of pay",
        "how many jobs did the cut cost",
    ],
)
def test_other_amounts_are_no_sum(understand: Understand, text: str) -> None:
    assert understand(text).asked_units == ()


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("who bought the school", ["bought"]),
        ("how many people visited the school", ["visited"]),
        ("how many people are visited by putin", []),
        ("teachers bought textbooks", []),
    ],
)
def test_what_they_did_who_are_asked_for(
    understand: Understand, text: str, deed: list[str]
) -> None:
    assert [word.corrected for word in understand(text).words if word.deed] == deed


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("who won the women's race", {"women"}),
        ("turnout in the presidential election", {"presidential election"}),
        ("how many teachers work in primary schools", {"primary"}),
        ("how many pupils sat the secondary school exam", {"secondary"}),
        ("is russia the primary partner", set()),
    ],
)
def test_a_kind_has_rivals(understand: Understand, text: str, kinds: set[str]) -> None:
    found = {word.corrected for word in understand(text).words if word.rivals}
    assert found == kinds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("who came second in the race", "second"),
        ("which film won the third prize", "third"),
        ("кто занял второе место", None),
        ("who came first", None),
        ("what happened in the second round", None),
    ],
)
def test_a_place_in_a_contest(understand: Understand, text: str, place: str | None) -> None:
    found = understand(text).place
    assert (place in found) if place else not found


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("what did the school director say about water", {"school", "director"}),
        ("what does the union think of the quota", {"union"}),
        ("how did the thieves enter", set()),
        ("what happened before they said so", set()),
    ],
)
def test_whose_words_are_wanted_is_described(
    understand: Understand, text: str, described: set[str]
) -> None:
    assert {word.corrected for word in understand(text).words if word.says} == described


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("what is the name of the teacher", True),
        ("names of the presidents", True),
        ("who is the teacher", False),
    ],
)
def test_a_name_is_asked_for(understand: Understand, text: str, names: bool) -> None:
    assert understand(text).names is names


def test_who_won_something_names_the_deed(understand: Understand) -> None:
    assert [word.corrected for word in understand("who won the cup").words] == ["won", "cup"]
    assert "won" not in {word.corrected for word in understand("why won't putin say").words}


@pytest.mark.parametrize(
    ("text", "is_theirs"),
    [
        ("how many of the russian teachers left", True),
        ("the number of Tajiks in moscow", True),
        ("policy rate of the bank of Tajikistan", False),
        ("what is the Bank of Russia's policy rate", False),
        ("share of Russia in exports", False),
    ],
)
def test_people_of_a_state_are_not_what_belongs_to_it(
    understand: Understand, text: str, is_theirs: bool
) -> None:
    assert any(word.nationality for word in understand(text).words) is is_theirs


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("how many schools hibernnate in russia", "word"),
        ("what did makron say about schools", "entity"),
        ("how many typewritters in tajikistan", "word"),
        ("how many schools in zarnbukh", "entity"),
        ("how many schools in Opperate", "entity"),
    ],
)
def test_a_slip_of_an_everyday_word_is_no_name(
    understand: Understand, text: str, role: str
) -> None:
    (strange,) = [word for word in understand(text).words if not word.known]
    assert strange.role == role


@pytest.mark.parametrize(
    ("text", "is_measured"),
    [
        ("students in tajikistan", True),
        ("teachers from russia 2024", True),
        ("exports of russia", True),
        ("the student's thanks to the teacher", False),
        ("was the teacher happy with the school", False),
        ("did the students like the school", False),
        ("which teachers came from russia", False),
        ("how did the students react", False),
        ("exporters on the school", False),
        ("why do pensioners trust the school", False),
    ],
)
def test_who_does_something_is_not_how_many_there_are(
    understand: Understand, text: str, is_measured: bool
) -> None:
    assert any(word.role == "metric" for word in understand(text).words) is is_measured


def test_a_state_is_no_unit(understand: Understand) -> None:
    question = understand("capital of the russian companies in tj")
    assert question.asked_units == ()
    assert question.words[-1].terms == ("#tajikistan",)
