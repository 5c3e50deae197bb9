"""What others say of the same thing in other words comes along, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing, opening
from knowledge.asked import Answer
from tests.knowledge.folders import CROSSING, NOW, folder, open_folder

CONTRARY = [
    ("How much does the Kestrel Bridge cost?", {"486 million euros", "512 million euro"}),
    ("price tag of the kestrel bridge", {"486 million euros", "512 million euro"}),
    ("how many vehicles a day will use the kestrel bridge", {"38,000", "31,000"}),
    ("how many people were injured building the bridge", {"Eleven", "14"}),
    ("what is the monthly wage of a welder on the bridge", {"2,900 euros", "2,400 euros"}),
]


@pytest.fixture(scope="module")
def crossing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("crossing")
    return open_folder(place, CROSSING)


def _shown(answer: Answer) -> list[str]:
    return [fact.text for each in answer.findings for fact in each.facts]


@pytest.mark.parametrize(("text", "numbers"), CONTRARY)
def test_what_two_say_of_one_thing_in_other_words_is_shown_together(
    crossing: Briefing, text: str, numbers: set[str]
) -> None:
    answer = crossing.ask(text, NOW)
    assert set(_shown(answer)[:2]) == numbers
    assert not answer.disagreements


@pytest.mark.parametrize(
    ("text", "number", "others"),
    [
        ("what did the tamber tunnel cost", "920 million euros", {"486 million euros"}),
        ("how many vehicles did the old ferry carry a day last year", "4,100", {"31,000"}),
        ("estimate of the cost in 2019", "310 million euros", {"512 million euro"}),
        ("how far is the tamber tunnel to the north", "60 kilometres", {"920 million euros"}),
    ],
)
def test_figures_of_another_thing_or_time_do_not_stand_against_one(
    crossing: Briefing, text: str, number: str, others: set[str]
) -> None:
    shown = _shown(crossing.ask(text, NOW))
    assert shown[0] == number
    assert not others & set(shown)


def test_a_number_that_two_give_is_shown_once(tmp_path: Path) -> None:
    again = {**CROSSING, "echo": CROSSING["courier"].replace("4 March", "5 March")}
    base = open_folder(tmp_path, again)
    shown = base.ask("price tag of the kestrel bridge", NOW).findings
    assert [each.lead.text for each in shown].count("486 million euros") == 1


def test_a_base_on_disk_shows_the_same_against_each_other(
    tmp_path: Path, crossing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGE", 1)
    stored = open_briefing(folder(tmp_path / "seeds", CROSSING), tmp_path / "data")
    for text, _ in CONTRARY:
        assert _shown(stored.ask(text, NOW)) == _shown(crossing.ask(text, NOW))


ANNOUNCED = {
    "quarrel": (
        "ORMDAL, March 4, 2025. Ormdal held its boat fair on Sunday. Attendance is in dispute. "
        "The harbour office put it at 58 percent of the seats, while the Seawall Watch "
        "found that it was 51 percent.\n"
    ),
    "strike": (
        "ORMDAL, March 5, 2025. Pilots at the port of Ormdal walked out on Monday. The Harbour "
        "Union said 640 of its members had joined the strike.\n"
    ),
    "office": (
        "ORMDAL, March 6, 2025. The port of Ormdal was quiet on Monday, its office said. Port "
        "director Ada Lund said 410 employees stayed away, well short of the union's count.\n"
    ),
}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("what was the attendance of the boat fair", ["58 percent", "51 percent"]),
        ("how many joined the strike at the port of ormdal", ["640", "410"]),
    ],
)
def test_both_sides_of_a_quarrel_that_is_told_beside_them(
    text: str, numbers: list[str], tmp_path: Path
) -> None:
    assert _shown(open_folder(tmp_path, ANNOUNCED).ask(text, NOW))[:2] == numbers


SLIDE = {
    "office": (
        "HARVIK, March 4, 2025. The death toll from the slide at Harvik has risen to 31 and four "
        "climbers are missing, the rescue office said on Tuesday.\n"
    ),
    "mayor": (
        "HARVIK, March 6, 2025. Mayor Ada Lund of Harvik called the official toll of the slide "
        "too low. “We buried 34 people, not 31,” she told the council on Wednesday.\n"
    ),
}


def test_a_toll_of_deaths_and_people_who_died_are_counts_of_the_same(tmp_path: Path) -> None:
    base = open_folder(tmp_path, SLIDE)
    assert _shown(base.ask("how many people died in the harvik slide", NOW)) == ["31", "34"]


RUN_OFF = {
    "wire": (
        "HARVIK, March 8, 2025. Ada Lund won the run-off for mayor of Harvik with 53.8 percent of "
        "the vote, the electoral commission said on Saturday.\n\nTurnout is contested. The "
        "commission put it at 61.5 percent, while the Voters' Watch, which had observers at 120 "
        "polling stations, estimated it at 57 percent.\n"
    )
}


def test_what_an_article_sets_against_another_figure_is_not_set_against_this(
    tmp_path: Path,
) -> None:
    base = open_folder(tmp_path, RUN_OFF)
    shown = _shown(base.ask("what share of the vote did Ada Lund win in the run-off", NOW))
    assert shown == ["53.8 percent"]
    assert set(_shown(base.ask("turnout in harvik", NOW))) == {"61.5 percent", "57 percent"}
