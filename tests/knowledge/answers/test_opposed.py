"""A figure that an article sets another against never leaves alone, wherever it was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing, opening
from knowledge.asked import Answer
from tests.knowledge.folders import NOW, folder

MERGER = {
    "release": (
        "ORSUND, 4 March 2025. Nordlys and Havtel agreed to merge, the two companies said on "
        "Tuesday.\n\nNordlys expects to reduce the number of positions by 1,900 over three years. "
        "The companies employ 11,400 people in Orsund.\n\nThe flood in Orsund killed 19 people in "
        "February, Nordlys said.\n"
    ),
    "interview": (
        "ORSUND, 6 March 2025. Union leader Ditte Falk on the merger of Nordlys and Havtel.\n\n"
        "Nordlys says 1,900 positions will go. You do not believe it?\n\n"
        "Ditte Falk: No. We have gone through the plans with our shop stewards. We arrive at about "
        "2,600. I was elected with 71 percent of the vote.\n"
    ),
    "fever": (
        "ORSUND, 8 March 2025. Swine fever has reached three farms in Orsund, and 4,120 pigs were "
        "culled, the veterinary office said.\n\nThe breeders' league disputes the number. It "
        "counts 5,300 pigs.\n"
    ),
    "paper": (
        "ORSUND, 7 March 2025. Mayor: “We buried 22 people, not 19”\n\n"
        "The mayor of Orsund has challenged the toll of the flood. “I read out their names,” Mayor "
        "Per Aas said.\n\n"
        "In January I wrote that 40,000 trees had fallen in Orsund. That was a counting error, and "
        "mine. It was about 23,000.\n"
    ),
}
SIDES = [
    ("how many jobs will go with the merger of nordlys and havtel", ["1,900", "2,600"]),
    ("how many people died in the orsund flood", ["19", "22"]),
]
ALONG = ("how many farms has swine fever reached in orsund", ["three", "4,120", "5,300"])


@pytest.fixture(scope="module")
def merger(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("merger")
    return open_briefing(folder(place / "seeds", MERGER), place / "data")


def _numbers(answer: Answer) -> list[str]:
    return [fact.text for each in answer.findings for fact in each.facts]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_what_is_held_against_a_figure_comes_with_it(
    merger: Briefing, text: str, sides: list[str]
) -> None:
    numbers = list(dict.fromkeys(_numbers(merger.ask(text, NOW))))
    assert numbers[:2] == sides


def test_what_is_held_against_a_figure_that_only_comes_along_is_shown_too(
    merger: Briefing,
) -> None:
    text, numbers = ALONG
    assert list(dict.fromkeys(_numbers(merger.ask(text, NOW)))) == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("how many people do the companies employ", "11,400"),
        ("share of the vote for ditte falk", "71 percent"),
    ],
)
def test_nothing_is_held_against_what_nobody_disputes(
    merger: Briefing, text: str, number: str
) -> None:
    assert _numbers(merger.ask(text, NOW)) == [number]


def test_what_is_taken_back_is_answered_with_what_stands_in_its_place(merger: Briefing) -> None:
    numbers = _numbers(merger.ask("how many trees fell in orsund", NOW))
    assert numbers[0] == "23,000"
    assert "40,000" not in numbers


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_a_base_on_disk_shows_the_same_sides(
    text: str, sides: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGE", 1)
    stored = open_briefing(folder(tmp_path / "seeds", MERGER), tmp_path / "data")
    assert list(dict.fromkeys(_numbers(stored.ask(text, NOW))))[:2] == sides
