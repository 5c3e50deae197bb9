"""Whose number it is, which way it goes, on which day and by whom: a folder of a made-up island."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ISLAND = {
    "post": (
        "ORSUND, June 13, 2025 (Fjord Post) - About 7,200 nurses gathered in Orsund on Friday, "
        "according to the police.\n\n"
        "Torvik will take 128,700 tonnes of herring and Lindvik 85,800 tonnes, minister Siri "
        "Aune said.\n\n"
        "Dizziness was seen in 18 percent of those on the syrup, compared with 4 percent on "
        "tablets.\n\n"
        "The number of ferries rose from 31 to 44. The strike closed 113 schools.\n\n"
        "The harbour list has nine wrecks; the divers speak of 15.\n\n"
        "The nurses' union wants a raise of 280 euros. Fish brought the island 1.9 billion "
        "Danish crowns last year.\n\n"
        "The Harald Museum has moved to a barn. It holds 912 boats.\n"
    ),
    "table": (
        "Orsund council election, 8 June 2025\n\n"
        "Candidate | Party | Votes\n"
        "Liv Berntsen | Harbour List | 4,118\n"
        "Odd Hauge | Green List | 3,907\n"
        "Kari Moe | Others | 1,204\n"
    ),
}


@pytest.fixture(scope="module")
def island(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("island"), ISLAND)


def verdicts(island: Briefing, text: str) -> Sequence[str]:
    return [claim.verdict for claim in island.check(text, NOW).claims]


@pytest.mark.parametrize(
    "text",
    [
        "About 7,200 nurses gathered in Orsund on Friday, the police said.",
        "Lindvik will get 85,800 tonnes of herring.",
        "Torvik will get 128,700 tonnes of herring, said minister Aune.",
        "Dizziness was seen in 18 percent of those on the syrup.",
        "The number of ferries rose from 31 to 44.",
        "The strike shut 113 schools.",
        "The harbour list has nine wrecks; the divers speak of 15.",
        "Odd Hauge got 3,907 votes.",
        "The nurses want a raise of 280 euros.",
        "Fish brought the island 1.9 billion crowns in 2024.",
        "The Harald Museum holds 912 boats.",
    ],
)
def test_the_same_in_other_words_is_the_same(island: Briefing, text: str) -> None:
    assert set(verdicts(island, text)) == {"same"}


@pytest.mark.parametrize(
    "text",
    [
        "About 7,200 nurses gathered in Orsund on Monday, the police said.",
        "About 7,200 nurses gathered in Orsund on Friday, the union said.",
        "Lindvik will get 128,700 tonnes of herring.",
        "Torvik gets 85,800 tonnes of herring.",
        "Dizziness was seen in 18 percent of those on tablets.",
        "The number of ferries fell from 44 to 31.",
        "The number of ferries fell to 44.",
        "The strike opened 113 schools.",
        "Liv Berntsen got 3,907 votes.",
        "Kari Moe got 4,118 votes.",
        "Fish brought the island 1.9 billion dollars in 2024.",
        "The Lindvik Museum holds 912 boats.",
    ],
)
def test_what_is_of_another_thing_day_way_or_voice_is_not(island: Briefing, text: str) -> None:
    assert "same" not in verdicts(island, text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Hotels in Orsund host 7,200 nurses.", "inexact"),
        ("Torvik will take 2 decades.", "silent"),
    ],
)
def test_a_number_that_is_put_otherwise_is_no_silence(
    island: Briefing, text: str, verdict: str
) -> None:
    assert verdicts(island, text) == [verdict]
