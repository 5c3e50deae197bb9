"""Of two things that are compared both are told; when, latest and how many get what they ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing, opening
from knowledge.asked import Answer
from tests.knowledge.folders import NOW, RIVALS, folder, open_folder

COMPARED = [
    ("rent increase: torvik vs lindvik", ["8.2 percent", "3.1 percent"]),
    ("rents in Lindvik against Torvik", ["8.2 percent", "3.1 percent"]),
    ("did Torvik or Lindvik build more homes in 2024", ["1,150", "2,040"]),
    ("passengers of aurora compared with polar wings", ["9.4 million", "8.8 million"]),
    ("punctuality: polar wings or aurora?", ["81 percent", "74 percent"]),
]


@pytest.fixture(scope="module")
def rivals(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("rivals")
    return open_folder(place, RIVALS)


def _sentences(answer: Answer) -> str:
    return " ".join(fact.sentence for each in answer.findings for fact in each.facts)


@pytest.mark.parametrize(("text", "shown"), COMPARED)
def test_of_two_names_that_are_compared_both_are_told(
    rivals: Briefing, text: str, shown: list[str]
) -> None:
    answer = rivals.ask(text, NOW)
    assert answer.status == "answer"
    assert all(words in _sentences(answer) for words in shown)


def test_a_base_on_disk_compares_alike(
    tmp_path: Path, rivals: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGE", 1)
    stored = open_briefing(folder(tmp_path / "seeds", RIVALS), tmp_path / "data")
    for text, _ in COMPARED:
        assert _sentences(stored.ask(text, NOW)) == _sentences(rivals.ask(text, NOW))


def test_where_one_name_is_asked_of_its_figure_leads(rivals: Briefing) -> None:
    answer = rivals.ask("how many homes did Torvik build in 2024", NOW)
    assert answer.question.sides == ()
    assert answer.findings[0].lead.text == "1,150"


def test_who_asks_when_is_given_a_sentence_that_names_a_time(rivals: Briefing) -> None:
    answer = rivals.ask("when did painting of the Aurora fleet begin", NOW)
    assert answer.findings[0].lead.sentence == "Painting began on 3 February 2023."


def test_the_newest_of_a_name_is_not_that_of_its_rival(rivals: Briefing) -> None:
    answer = rivals.ask("latest passengers of Polar Wings", NOW)
    assert "Polar Wings" in answer.findings[0].lead.sentence


def test_who_counts_nurses_is_not_given_their_hospitals(tmp_path: Path) -> None:
    strike = {
        "desk": "LENSK, Oct. 9, 2025. Nurses at 12 hospitals in Varland stopped work on Thursday "
        "over pay.\n\nThe association said 2,300 nurses took part in Varland.\n"
    }
    opened = open_folder(tmp_path, strike)
    answer = opened.ask("how many nurses went on strike in Varland", NOW)
    assert answer.findings[0].lead.text == "2,300"


def test_what_an_article_does_not_date_is_no_newer_than_its_months(tmp_path: Path) -> None:
    tourism = {
        "quarter": "LENSK, May 6, 2025. Tourism in Varland grew: 318,700 tourists came in the "
        "first quarter of 2025, the office said.\n\nTravel agencies and hotels explain the growth "
        "of tourism in Varland by more direct flights from the south, now 37 a week.\n"
    }
    answer = open_folder(tmp_path, tourism).ask("latest figures on tourism in Varland", NOW)
    assert answer.findings[0].lead.text == "318,700"


def test_the_newest_is_that_of_the_newest_article_in_whatever_words(tmp_path: Path) -> None:
    rates = {
        "august": "LENSK, Aug. 9, 2025. The central bank of Varland left its key interest rate at "
        "16.5% on Saturday.\n",
        "october": "LENSK, Oct. 9, 2025. Varland's central bank raised the rate on Thursday.\n\n"
        "In Varland the interest rate is now 18%.\n",
    }
    opened = open_folder(tmp_path, rates)
    answer = opened.ask("latest key interest rate of the central bank of Varland", NOW)
    assert answer.findings[0].lead.text == "18%"


def test_the_newest_of_what_is_to_come_is_a_forecast(tmp_path: Path) -> None:
    outlook = {
        "results": "LENSK, Oct. 29, 2025. Acme cut its profit forecast for the year on Wednesday "
        "after a poor harvest.\n\nThe company now expects an operating profit of 41 million euros "
        "in 2025, compared with 55 million in July.\n"
    }
    answer = open_folder(tmp_path, outlook).ask("Acme operating profit forecast now", NOW)
    assert answer.findings[0].lead.text == "41 million euros"


def test_figures_are_of_the_quarter_that_the_opening_reports_on(tmp_path: Path) -> None:
    results = {
        "results": "Acme results\n\nLENSK, Oct. 23, 2025. Acme has published its results "
        "for the third quarter.\n\nSales in Varland fell to 118 million euros. In the first nine "
        "months they were 349 million euros.\n"
    }
    opened = open_folder(tmp_path, results)
    answer = opened.ask("Acme sales in Varland in the third quarter of 2025", NOW)
    assert answer.status == "answer"
    assert answer.findings[0].lead.text == "118 million euros"


WEIGHED = {
    "ledger": (
        "KARSTOVA, May 9, 2025. A study by the hydrologist puts the yearly need of the dairy at "
        "2.4 million litres of water, nearly twice what the dairy has stated.\n\n"
        "On the new fodder cows gave 31 litres a day. In the barn with hay it was 26 litres.\n"
    ),
    "release": (
        "KARSTOVA, May 2, 2025. Karstova Dairy opens a plant in Holm. The plant will draw "
        "1.3 million litres of water a year from the Ister.\n"
    ),
    "wire": (
        "KARSTOVA, May 7, 2025. The final price of the Karstova bypass will be 84 million euros, "
        "some 9 million above what the builder says, the auditor said.\n"
    ),
    "talk": (
        "KARSTOVA, April 30, 2025. The Karstova bypass will cost 75 million euros, said "
        "Jan Holub, who builds it.\n"
    ),
}


@pytest.fixture(scope="module")
def weighed(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("weighed"), WEIGHED)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("water for the dairy: the hydrologist vs the dairy", ["2.4 million", "1.3 million"]),
        ("litres a day, fodder versus hay", ["31 litres", "26 litres"]),
        ("price of the Karstova bypass", ["84 million", "75 million"]),
    ],
)
def test_both_sides_are_told_where_neither_has_a_name(
    weighed: Briefing, text: str, numbers: list[str]
) -> None:
    answer = weighed.ask(text, NOW)
    shown = [fact.text for each in answer.findings for fact in each.facts]
    assert all(any(number in text for text in shown) for number in numbers)


def test_by_how_much_more_it_is_does_not_lead(weighed: Briefing) -> None:
    answer = weighed.ask("price of the Karstova bypass", NOW)
    assert answer.findings[0].lead.text == "84 million euros"
