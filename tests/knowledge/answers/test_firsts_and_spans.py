"""Who asks for the first, for a half year told in weeks, and for what the sentence before dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing
from tests.knowledge.folders import NOW, SEEDS, folder

ARTICLES = {
    "investors": (
        "LUND, May 2, 2025. Berg ranks second in investment in Lund, the town office said.\n\n"
        "In shipping Berg is the first of all.\n"
    ),
    "bakery": (
        "LEEDS, July 30, 2025. Pre-tax profit at the bakery chain Pellham fell to £54.2 million in "
        "the 26 weeks to June 28, 2025.\n"
    ),
    "hotels": (
        "KANAZAWA, Nov. 19, 2025. The average rate at hotels in Kanazawa was 21,650 yen in October "
        "2025. Occupancy of the hotels reached 86.2%.\n"
    ),
    "fraud": (
        "HALIFAX, Mar. 14, 2025. The man had lied, Judge Ada Brook said on Friday. Harold "
        "Comeau, an 88-year-old widower, was in court.\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    path: Path = tmp_path_factory.mktemp("firsts")
    return open_briefing(folder(path, ARTICLES), path / "data")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_briefing(SEEDS, tmp_path_factory.mktemp("seeds"))


@pytest.mark.parametrize(
    "question",
    [
        "how old is Judge Ada Brook",
        "hotel occupancy in Kanazawa in September 2025",
        "Pellham pre-tax profit in the second half of 2025",
    ],
)
def test_another_span_or_age_is_no_answer(briefing: Briefing, question: str) -> None:
    assert briefing.ask(question, NOW).status == "abstain"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who is the biggest in shipping", "first of all"),
        ("shipping who is first", "first of all"),
        ("Pellham pre-tax profit in the first half of 2025", "£54.2 million"),
        ("hotel occupancy in Kanazawa in October 2025", "86.2%"),
        ("how old is Harold Comeau", "88-year-old"),
    ],
)
def test_what_is_first_or_of_that_span_answers(
    briefing: Briefing, question: str, told: str
) -> None:
    answer = briefing.ask(question, NOW)
    assert answer.status == "answer"
    assert told in answer.findings[0].lead.sentence


def test_who_asks_for_the_first_is_not_told_of_the_second(briefing: Briefing) -> None:
    answer = briefing.ask("who invests most in Lund", NOW)
    assert not any("second" in finding.lead.sentence for finding in answer.findings)


def test_on_the_seeds_who_invests_most_is_told_who_is_before(seeds: Briefing) -> None:
    for question in ("who invests most in tajikistan", "кто больше всех инвестирует в таджикистан"):
        answer = seeds.ask(question, NOW)
        said = [fact.sentence for finding in answer.findings for fact in finding.facts]
        assert any("following China" in sentence for sentence in said)
