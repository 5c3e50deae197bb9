"""Which names a question compares, and what it says without asking of it."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("students in Russia or China", [["russia"], ["china"]]),
        ("Putin vs Rahmon on trade", [["putin"], ["rahmon"]]),
        ("trade with Russia compared with that with China", [["russia"], ["china"]]),
        ("студенты в россии или китае", [["россии"], ["китае"]]),
        ("Russia's students against teachers", []),
        ("students or teachers", []),
        ("students in Russia", []),
        ("trade in 2024 vs 2025", []),
        ("Russia or", []),
        ("or China", []),
        ("is it more than in China", []),
    ],
)
def test_the_names_beside_a_comparing_word_are_its_sides(
    briefing: Briefing, text: str, sides: list[list[str]]
) -> None:
    question = briefing.reader.understand(text, NOW.date())
    found = [[question.words[at].corrected for at in side] for side in question.sides]
    assert found == sides


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("when were the talks held", {"talks"}),
        ("where did the talks take place", {"talks"}),
        ("когда состоялись переговоры", {"переговоры"}),
        ("how many students were held", {"students", "held"}),
    ],
)
def test_that_something_was_carries_nothing_where_it_is_asked_when(
    briefing: Briefing, text: str, words: set[str]
) -> None:
    question = briefing.reader.understand(text, NOW.date())
    assert {word.corrected for word in question.words} == words


@pytest.mark.parametrize(
    ("text", "several", "latest"),
    [
        ("what is larger, the quota or the number of schools", True, False),
        ("is it the quota or the number of schools", False, False),
        ("quota now vs two years ago", True, False),
        ("quota now", False, True),
    ],
)
def test_two_things_are_asked_for_where_they_are_weighed(
    briefing: Briefing, text: str, several: bool, latest: bool
) -> None:
    question = briefing.reader.understand(text, NOW.date())
    assert (question.several, question.latest) == (several, latest)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("trade growth, the ministry vs the union", [["ministry"], ["union"]]),
        ("schools: urban versus rural pupils", [["urban"], ["rural"]]),
        ("oil exports vs gas exports", [["oil", "exports"], ["gas", "exports"]]),
        ("the union's number vs the ministry's number", [["union"], ["ministry"]]),
        ("students vs", []),
        ("students or teachers", []),
        ("Putin vs Rahmon on trade", []),
    ],
)
def test_things_without_a_name_are_weighed_too(
    briefing: Briefing, text: str, sides: list[list[str]]
) -> None:
    question = briefing.reader.understand(text, NOW.date())
    found = [[question.words[at].corrected for at in side] for side in question.weighed]
    assert found == sides


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("quota now vs two years ago", {"2025", "2023"}),
        ("is the quota higher now than in 2024", {"2025", "2024"}),
        ("teachers today compared with a year ago", {"2025", "2024"}),
        ("is the quota in 2025 more than in 2023", {"2025", "2023"}),
        ("how many teachers are there now", set()),
    ],
)
def test_now_is_a_time_where_it_is_held_against_another(
    briefing: Briefing, text: str, years: set[str]
) -> None:
    question = briefing.reader.understand(text, NOW.date())
    assert {(period.start or "")[:4] for period in question.periods} == years
    assert question.several == bool(years)
