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


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("taken_up")
    return open_folder(place, {"001_firms": ARTICLE})


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
