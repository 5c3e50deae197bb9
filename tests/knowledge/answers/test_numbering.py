"""Things that are called by their number: the fifth stage is not the sixth."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "race": (
        "CORVAL, July 22, 2025. Natnael Tewel won the sixth stage of the Corval Tour alone on "
        "Tuesday, 41 seconds ahead of the field.\n\n"
        "Luka Ferrand crashed on stage 3 and lost 19 minutes.\n"
    ),
    "probe": (
        "VARD, March 3, 2025. The company Borealis will send its first pictures on 9 May. "
        "Borealis-38 has been silent since Monday.\n"
    ),
    "mine": (
        "TARRAN, Nov. 18, 2025. Unit 2 of the Tarran power station produced 310 megawatts in "
        "October, its operator said. Unit 3 produced 290 megawatts.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("numbered")
    return open_folder(place, ARTICLES)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("who won the sixth stage of the corval tour", "Tewel"),
        ("who won stage 6 of the corval tour", "Tewel"),
        ("who crashed on the third stage", "Ferrand"),
        ("how much did unit 3 produce", "290"),
        ("when will the first borealis pictures be sent", "9 May"),
    ],
)
def test_a_number_is_known_before_and_behind_the_thing(
    opened: Briefing, text: str, says: str
) -> None:
    answer = opened.ask(text, NOW)
    assert answer.status == "answer"
    assert says in answer.findings[0].lead.sentence


@pytest.mark.parametrize(
    "text", ["who won the fifth stage of the corval tour", "how much did unit 4 produce"]
)
def test_another_of_the_kind_is_no_answer(opened: Briefing, text: str) -> None:
    assert opened.ask(text, NOW).status == "abstain"


def test_a_time_by_number_is_no_thing(opened: Briefing) -> None:
    assert opened.reader.understand("profit in the third quarter", NOW.date()).numbered == ()
