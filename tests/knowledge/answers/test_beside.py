"""Figures of one sentence that a message asks for together are told together."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "ferries": (
        "TORVIK, Sept. 2, 2025. The company has bought three ferries for 18 million euros and "
        "hired 44 sailors. Torvik's harbour has nine cranes.\n\n"
        "The museum of Torvik shows 210 paintings in 12 rooms, the mayor said. The chess club of "
        "Torvik has 80 members.\n"
    ),
    "library": (
        "LINDVIK, Sept. 4, 2025. The library lent 91,000 books and 6,200 films last year.\n\n"
        "A reader in Ormdal keeps 40 rooms full of magazines.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("beside"), ARTICLES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("number of ferries bought and of sailors hired", {"three", "44"}),
        ("museum of torvik: how many paintings and how many rooms", {"210", "12"}),
        ("books and films lent by the library", {"91,000", "6,200"}),
    ],
)
def test_the_figures_of_a_sentence_that_are_asked_for_stand_together(
    question: str, values: set[str], opened: Briefing
) -> None:
    findings = opened.ask(question, NOW).findings
    assert {finding.lead.text for finding in findings[: len(values)]} == values


def test_a_figure_that_nothing_asks_for_is_left_out(opened: Briefing) -> None:
    findings = opened.ask("number of ferries bought and of sailors hired", NOW).findings
    assert "18 million euros" not in {finding.lead.text for finding in findings[:2]}
