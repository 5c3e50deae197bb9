"""What the file of an article is called tells what the article is about."""

from __future__ import annotations

import pytest

from knowledge import Briefing, open_briefing
from tests.knowledge.folders import NOW, folder

ARTICLES = {
    "04_norway_landslide": (
        "LIVE: landslide in Brattvik\n\n3 May 2025\n\n"
        "16:20\nAccording to the Red Cross, 2,700 people will sleep in shelters.\n\n"
        "15:10\nThe road to the quay is open again for lorries.\n"
    ),
    "05_ferry_talks": (
        "MALMO, May 4, 2025. The two ports agreed to run 12 ferries a day, the operator said.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("files")
    return open_briefing(folder(place / "seeds", ARTICLES), place / "data")


@pytest.mark.parametrize("state", ["Norway", "Norwegian landslide", "norway landslide shelters"])
def test_a_state_may_be_named_by_the_file_alone(opened: Briefing, state: str) -> None:
    answer = opened.ask(f"how many people will sleep in shelters {state}", NOW)
    assert answer.status == "answer"
    assert answer.findings[0].facts[0].text == "2,700"


def test_another_state_than_the_files_is_missing(opened: Briefing) -> None:
    assert opened.ask("how many people will sleep in shelters in Peru", NOW).status == "abstain"
