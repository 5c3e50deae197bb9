"""Whose a picture is and which agency a report comes from, where an article says so."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.base.facts import credit
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "quay": (
        "New quay opens in Nordvik\n\n"
        "The mayor of Nordvik cuts the ribbon at the new quay on October 7, 2025. / Reuters\n\n"
        "NORDVIK, Oct. 8, 2025. The mayor of Nordvik opened a quay for 14 million euros on "
        "Tuesday, the town said. The quay is 300 metres long.\n\n"
        "SOURCE: Anadolu Agency\n"
    ),
    "bank": (
        "OSLO, Oct. 9, 2025. Norway's central bank kept its key rate at 4 percent, its governor "
        "said.\n\nUnemployment in Oslo was 2.4 percent in September.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("credits"), ARTICLES)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("who took the picture of the mayor at the quay", "Reuters"),
        ("when was the photo of the quay taken", "October 7"),
        ("which agency is the source of the story on the quay", "Anadolu"),
        ("какое агентство источник новости про Nordvik", "Anadolu"),
    ],
)
def test_who_asks_for_the_credit_is_told_its_line(opened: Briefing, asked: str, told: str) -> None:
    answer = opened.ask(asked, NOW)
    assert answer.status == "answer"
    lead = answer.findings[0].lead
    assert told in lead.text
    assert credit(lead) is not None
    assert opened.base.articles[lead.article].text[lead.start : lead.end] == lead.text


@pytest.mark.parametrize(
    "asked",
    ["what did the mayor of nordvik open", "the quay in nordvik", "what happened in october"],
)
def test_nobody_else_is_shown_a_credit(opened: Briefing, asked: str) -> None:
    answer = opened.ask(asked, NOW)
    shown = [fact for finding in (*answer.findings, *answer.more) for fact in finding.facts]
    assert shown
    assert all(credit(fact) is None for fact in shown)


def test_a_picture_of_something_else_is_not_shown(opened: Briefing) -> None:
    answer = opened.ask("who took the photo of the central bank", NOW)
    assert all(credit(finding.lead) is None for finding in answer.findings)
