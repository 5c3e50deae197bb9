"""What stands beside what is asked for, and is another thing, size or time."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing
from tests.knowledge.folders import NOW, folder

ARTICLES = {
    "onions": (
        "NASHIK, Jan. 19, 2026. The average price of onions at Lasal market slipped to 1,420 "
        "rupees a quintal on Monday, traders said.\n\nRain had spoilt the crop.\n"
    ),
    "results": (
        "POZNAN, Aug. 27, 2025. The grocer Dobrosk opened 61 stores in Poland in the half.\n\n"
        "Dobrosk still expects revenue to grow by 7 percent in 2025. Its chairman, Marek Hall, 52, "
        "paid a two-day visit to the warehouse in Tarnow.\n"
    ),
    "branches": (
        "DUSHANBE, Dec. 25, 2024. The branches of foreign universities in the city enrol 1,000 "
        "students, rector Ada Lund said on Monday.\n"
    ),
    "dam": (
        "MAUN, May 22, 2025. Talks over the Kavur dam ended on Thursday after three days.\n\n"
        "The dam, 71 metres high, is to hold 1.4 billion cubic metres of water.\n"
    ),
    "measles": (
        "CLUJ, Dec. 4, 2025. Romania has registered 13,870 cases of measles since January, the "
        "centre for diseases said.\n\nIn the last week of November it had 142 new cases of "
        "measles, against 610 in March. Romania buys the vaccine abroad. All told "
        "190,000 children have had none.\n"
    ),
    "birds": (
        "Faroe seabirds, count of 2025: key figures\n\nTORSHAVN, Nov. 20, 2025. The wardens "
        "counted 27,400 gannets. The seabirds will be counted again in 2032.\n"
    ),
    "bond": (
        "Sierra Alta\n\nMONTERREY, Oct. 23, 2025. Cementos Sierra Alta today published its "
        "results.\n\nIn August the company placed its first bond in Tokyo, at 1.85 percent.\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    path: Path = tmp_path_factory.mktemp("kinds")
    sources = '[bond]\npublisher = "Sierra Alta"\n'
    return open_briefing(folder(path, ARTICLES, sources), path / "data")


@pytest.mark.parametrize(
    "question",
    [
        "potato price per quintal at Lasal market",
        "how many malaria cases has Romania had",
        "What revenue did Dobrosk make in the third quarter of 2025?",
        "how old is Ada Lund",
        "average price of onions in cork",
        "how many branches of foreign universities are there in the city",
        "number of foreign university branches",
    ],
)
def test_what_only_stands_beside_is_no_answer(briefing: Briefing, question: str) -> None:
    assert briefing.ask(question, NOW).status == "abstain"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("onion price per quintal at Lasal market", "1,420 rupees"),
        ("how many students do foreign universities enrol", "1,000"),
        ("How high is the Kavur dam?", "71 metres"),
        ("how old is Marek Hall", "52"),
        ("how many romanian children have had no vaccine", "190,000"),
        ("when will they count the seabirds again", "counted again in 2032"),
        ("sierra alta tokyo bond rate", "1.85 percent"),
    ],
)
def test_what_is_asked_for_leads(briefing: Briefing, question: str, told: str) -> None:
    answer = briefing.ask(question, NOW)
    assert answer.status == "answer"
    assert told in answer.findings[0].lead.sentence
    if answer.findings[0].kind == "figure":
        assert answer.findings[0].lead.text.startswith(told.split(maxsplit=1)[0])


def test_times_that_are_compared_are_not_answered_with_a_longer_one(briefing: Briefing) -> None:
    answer = briefing.ask("measles cases in the last week of november compared with march", NOW)
    assert {finding.lead.text for finding in answer.findings} >= {"142", "610"}
    assert "13,870" not in {finding.lead.text for finding in answer.findings}
