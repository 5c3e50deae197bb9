"""What is said of "it" and "the company" answers for whom these mean, and for nobody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from knowledge import Briefing
from tests.knowledge.folders import open_folder

NOW = datetime(2025, 6, 1, tzinfo=UTC)
ARTICLE = """OSLO, 12 May 2025 (Nordvik Wire) - Acme Corp and Borealis reported on Monday.

Borealis makes chairs in Bergen. It employs 640 people and sold 12,000 chairs last year.

Analysts rate Borealis and Nordbank higher than Acme.

Acme Corp is the larger of the two. The company employs 2,300 people and sold 90,000 tables.
"""

BELLS = """Kalmar, 3 May 2025 (Bell Wire) - The last of nine bells for the tower of Solberg arrived.

The bells of Solberg were cast in Gdansk. Each weighs 4.2 tonnes and is dear to a family.

The council does not say what the bridge of Solberg cost. It paid 40 euros for the Orla tunnel.

The ships of Solberg were lost. This week 90 swans drowned.

The organ of Kalmar is being mended. Its pipes weigh 3.1 tonnes.
"""


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("taken_up")
    return open_folder(place, {"001_firms": ARTICLE, "002_bells": BELLS})


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("How many people does Borealis employ?", ["640"]),
        ("How many people does Acme employ?", ["2,300"]),
        ("How many tables did Acme sell?", ["90,000"]),
        ("How many chairs are made in Bergen?", ["12,000"]),
        ("How many chairs did Acme sell?", []),
        ("How many tables did Borealis sell?", []),
    ],
)
def test_only_whom_it_means_is_answered_for(
    question: str, values: list[str], briefing: Briefing
) -> None:
    found = briefing.ask(question, NOW).findings
    assert [finding.lead.text for finding in found] == values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how heavy is a bell of Solberg", "4.2 tonnes"),
        ("how heavy is the organ of Kalmar", "3.1 tonnes"),
    ],
)
def test_what_a_sentence_opens_with_stands_for_what_was_said_before(
    question: str, value: str, briefing: Briefing
) -> None:
    assert briefing.ask(question, NOW).findings[0].lead.text == value


@pytest.mark.parametrize(
    ("question", "value"),
    [("what did the bridge of Solberg cost", "40 euros"), ("how many ships were lost", "90")],
)
def test_a_sentence_on_another_name_or_time_takes_nothing_up(
    question: str, value: str, briefing: Briefing
) -> None:
    answer = briefing.ask(question, NOW)
    assert answer.is_guess or value not in [finding.lead.text for finding in answer.findings]
