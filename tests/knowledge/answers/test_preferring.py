"""Which of several facts that fit comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "gate": (
        "OSLO, Sept. 2, 2025. The mayor of Oslo said that soldiers would greet the bride at the "
        "gate.\n\nAbout 300 soldiers marched past the gate on Sunday.\n"
    ),
    "stall": (
        "BERGEN, Sept. 3, 2025. The owner said that his photos of the market were for sale.\n\n"
        "The owner said that one photo of the market had been taken by his late sister at "
        "sunrise.\n"
    ),
    "marden": (
        "TROMSO, Sept. 4, 2025. “The physical work was hard and the kettles were cold,” said Orvag "
        "Marden.\n\nThe museum reported that a physical map of Marden had been found behind a "
        "cupboard.\n"
    ),
}


PLANT = (
    "MARIBOR, Sept. 5, 2025. “Today we switch on the plant of Kozjak,” the minister said. The "
    "plant of 440 megawatts was built by 230 workers.\n"
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("preferring")
    return open_folder(place, ARTICLES)


def _first(opened: Briefing, text: str) -> str:
    return opened.ask(text, NOW).findings[0].lead.sentence


def test_a_unit_shows_what_is_measured_where_no_word_does(tmp_path: Path) -> None:
    opened = open_folder(tmp_path, {"plant": PLANT})
    answer = opened.ask("capacity of the kozjak plant", NOW)
    assert answer.findings[0].lead.text == "440 megawatts"
    assert opened.ask("temperature of the kozjak plant", NOW).status == "abstain"


def test_a_fact_with_every_word_comes_before_a_figure_with_some(opened: Briefing) -> None:
    assert "bride" in _first(opened, "soldiers bride gate")
    assert "300" in _first(opened, "soldiers gate")


@pytest.mark.parametrize("form", ["photo", "photos"])
def test_a_word_as_it_was_asked_comes_before_its_other_forms(opened: Briefing, form: str) -> None:
    assert f" {form} of" in _first(opened, f"{form} of the market")


def test_who_has_the_name_of_a_place_does_not_stand_before_what_is_asked_of_the_place(
    opened: Briefing,
) -> None:
    assert "map" in _first(opened, "physical map marden")
    assert "kettles" in _first(opened, "what did orvag marden say")
