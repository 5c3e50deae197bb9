"""The state that an article is about though it names only its towns, or writes it "US"."""

from __future__ import annotations

import pytest

from knowledge import Briefing, open_briefing
from tests.knowledge.folders import NOW, folder

ARTICLES = {
    "bakers": (
        "TURKU, May 6, 2025. Bakers in Turku and Tampere went back to their ovens on Tuesday. "
        "The strike had lasted nine days. It was about night shifts.\n\n"
        "A delegation of 40 Danish millers had brought flour. Norwegian fishers sent fish. The "
        "relief fund of the bakers now holds 71,000 euros.\n"
    ),
    "furniture": (
        "HANOI, June 3, 2025. Chair makers fear for their orders.\n\n"
        "Mexican duties on chairs stand at 10 percent. US duties on chairs stand at 35 percent. "
        "The US Senate votes on Friday, and US buyers wait. Nobody told us when the box that "
        "costs US$90 would come.\n"
    ),
    "orchestra": (
        "BERGEN, June 4, 2025. The orchestra of Bergen plays for 900 children.\n\n"
        "The hall costs US$4 million a year and is paid by the town.\n"
    ),
}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    path = tmp_path_factory.mktemp("scenes")
    return open_briefing(folder(path, ARTICLES), path / "data")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("relief fund Finnish bakers", "71,000"),
        ("how much does the relief fund of the bakers in finland hold", "71,000"),
        ("american duties on chairs", "35 percent"),
        ("US duties on chairs", "35 percent"),
    ],
)
def test_a_state_is_known_by_its_towns_and_by_its_letters(
    briefing: Briefing, asked: str, said: str
) -> None:
    answer = briefing.ask(asked, NOW)
    assert answer.status == "answer"
    assert not answer.is_guess
    assert said in answer.findings[0].lead.text


@pytest.mark.parametrize(
    "asked",
    ["american children", "US children"],
)
def test_the_currency_is_not_the_state(briefing: Briefing, asked: str) -> None:
    assert briefing.ask(asked, NOW).status == "abstain"


@pytest.mark.parametrize(
    ("asked", "role"),
    [("US duties", "entity"), ("Us duties", "entity"), ("tell us", None), ("in US$", None)],
)
def test_us_in_small_letters_is_who_asks(briefing: Briefing, asked: str, role: str | None) -> None:
    words = briefing.reader.understand(asked, NOW.date()).words
    assert (words[0].role if words else None) == role
