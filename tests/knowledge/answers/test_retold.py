"""What another outlet tells otherwise of the same event is shown beside an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

FOLDER = {
    "wire": (
        "ORLAVA, March 4, 2026. A fire in a sawmill in the town of Lomnik killed 12 workers and "
        "injured 40 others on Wednesday, the interior ministry said.\n\n"
        "The sawmill had held 300 tonnes of timber. Nine men were detained.\n\n"
        "The flames were 18 metres high. Lomnik Timber put the damage at 21 million euros.\n"
    ),
    "local": (
        "Lomnik Mirror, 6 March 2026\n\n"
        "The mortuary in Lomnik had taken in 15 bodies by Thursday evening, head physician Dana "
        "Kral said. On two floors 61 people were treated for burns.\n\n"
        "There were at least 450 tonnes of timber under that roof, shop steward Petr Vlk said. "
        "He says that police led away 14 of the shift. The flames were 30 metres high.\n\n"
        "An insurer reckons that the loss is nearer 34 million euros. In Hradek, forty kilometres "
        "away, a fire destroyed a sawmill with 500 tonnes in 2019.\n"
    ),
    "flood": (
        "SUKHOVO, April 9, 2026. Meltwater flooded 310 houses in the district of Sukhovo on "
        "Thursday, the emergencies ministry said.\n\nThe Velga river stood at 742 centimetres.\n"
    ),
    "pavodok": (
        "«Правда Велги», 11 апреля 2026\n\n"
        "В Суховском районе подтоплены 468 домов, сообщил в пятницу глава района Пётр Лыкин.\n\n"
        "Уровень Велги достиг 768 сантиметров.\n\n"
        "Школы закрыты до понедельника. Хлеб привозят на лодках.\n\n"
        "В соседнем Каргинском районе вода зашла в 295 домов.\n"
    ),
    "release": (
        "PRESS RELEASE\nOrnak Copper, 8 September 2026\n\n"
        "Ornak Copper today opened its Takuna mine. The mine employs 2,300 people.\n\n"
        "It has cost 780 million euros. In June Masuni produced 4,000 tonnes.\n"
    ),
    "register": (
        "Land Forum, 21 September 2026\n\n"
        "Ornak's Takuna mine gives work to 1,450 people, the chiefs counted at its gate.\n\n"
        "The houses have lamps. The wells are dry. Nobody has seen the doctor.\n\n"
        "The company's older mine, Masuni, employs 1,900.\n"
    ),
}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("retold"), FOLDER)


def _shown(briefing: Briefing, text: str) -> list[str]:
    return [fact.text for each in briefing.ask(text, NOW).findings for fact in each.facts]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("how many people did the fire in Lomnik kill", {"12", "15"}),
        ("how many were hurt in the fire at the sawmill", {"40", "61"}),
        ("how many tonnes of timber were in the sawmill", {"300 tonnes", "450 tonnes"}),
        ("damage from the fire in Lomnik", {"21 million euros", "34 million euros"}),
        ("how many houses were flooded in Sukhovo", {"310", "468"}),
        ("сколько домов подтоплено в Сухово", {"310", "468"}),
        ("water level of the Velga", {"742 centimetres", "768 сантиметров"}),
        ("how many people does the Takuna mine employ", {"2,300", "1,450"}),
    ],
)
def test_what_two_outlets_say_of_one_event_stands_together(
    briefing: Briefing, text: str, numbers: set[str]
) -> None:
    assert set(_shown(briefing, text)[:2]) == numbers


@pytest.mark.parametrize(
    ("text", "number", "others"),
    [
        ("how many houses were flooded in the Karginsky district", "295", {"310"}),
        ("how many people does Masuni employ", "1,900", {"2,300"}),
        ("how many tonnes of timber were in the sawmill", "300 tonnes", {"500 tonnes"}),
    ],
)
def test_another_place_or_mine_is_no_other_side(
    briefing: Briefing, text: str, number: str, others: set[str]
) -> None:
    shown = _shown(briefing, text)
    assert number in shown
    assert others.isdisjoint(shown)


def test_an_outlet_that_writes_again_brings_its_number_up_to_date(tmp_path: Path) -> None:
    sources = "".join(f'[{name}]\npublisher = "Daily Orlava"\n' for name in ("wire", "local"))
    (tmp_path / "articles").mkdir()
    briefing = open_folder(tmp_path, FOLDER, sources=sources)
    assert "15" not in _shown(briefing, "how many people did the fire in Lomnik kill")


def test_what_two_outlets_count_otherwise_is_listed_as_a_disagreement(briefing: Briefing) -> None:
    listed = briefing.disagreements()
    sides = [finding.lead.text for finding in (*listed.findings, *listed.more)]
    assert sides == ["18 metres", "30 metres"]


def test_two_events_of_one_kind_are_no_disagreement(tmp_path: Path) -> None:
    quake = (
        "{0}, March {1}. An earthquake killed {2} people in {3} on Monday, officials said.\n\n"
        "The earthquake damaged {2}00 houses. Teams found people under the rubble. The epicentre "
        "was 30 kilometres from {0}.\n"
    )
    told = {
        "north": quake.format("ARICA", 2, 14, "Norland"),
        "south": quake.format("TACNA", 4, 22, "Sudland"),
    }
    listed = open_folder(tmp_path, told).disagreements()
    assert listed.findings == ()
