"""What a question says of the articles tells nothing of its matter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from knowledge import Briefing
from knowledge.asked import Question

Understand = Callable[[str], Question]


@pytest.fixture(scope="module")
def understand(briefing: Briefing) -> Understand:
    return lambda text: briefing.reader.understand(text, date(2025, 10, 10))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("do the outlets agree on the number of teachers", ["number of teachers"]),
        ("the two reports give different numbers of students, which is right", ["students"]),
        ("quota for students, i read two different ones", ["quota", "students"]),
        ("сколько учителей, источники расходятся", ["учителей"]),
        ("почему по учителям две разные цифры", ["учителям"]),
        ("did the two sides agree on teachers", ["agree", "teachers", "two"]),
        ("did the presidents agree on teachers", ["presidents", "agree", "teachers"]),
    ],
)
def test_that_sources_differ_is_no_part_of_the_matter(
    understand: Understand, text: str, content: list[str]
) -> None:
    assert [word.corrected for word in understand(text).words] == content


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("the 17 percent, what period is that", ()),
        ("what percent of teachers", ("percent", "fraction")),
    ],
)
def test_a_share_that_is_given_is_not_asked_for(
    understand: Understand, text: str, units: tuple[str, ...]
) -> None:
    assert understand(text).asked_units == units
