"""Which names a question compares."""

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
