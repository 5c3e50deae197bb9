"""Of several figures in one sentence the one that is said of what is named comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "mackerel": (
        "TORVIK, Sept. 2, 2025. Torvik will catch 128,700 tonnes of mackerel and Lindvik 85,800 "
        "tonnes, the ministry of Torvik said. The boats of Lindvik leave in May.\n"
    ),
    "yard": (
        "HAUGSUND, Sept. 3, 2025. The Haugsund yard has 40 docks and serves about 900 boats. The "
        "orchard of Ormdal lost 700 trees to the storm; 250 are to be replanted in spring. Of the "
        "clinic's nurses 61 work at night, while 148 live outside Ormdal. The theatre has sold "
        "7,600 season tickets for its 2,400 seats.\n"
    ),
    "tram": (
        "ORMDAL, Sept. 4, 2025. A tram with 85 passengers hit the gate of the Ormdal brewery on "
        "Tuesday morning, injuring 17 people, the police said.\n"
    ),
    "museum": (
        "ORMDAL, Sept. 5, 2025. The Ormdal museum got a new roof on Thursday. The house is to open "
        "to visitors in May 2027. The hall of the Ormdal museum is empty. The cellar opens in June "
        "2028.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("ordering"), ARTICLES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how many tonnes of mackerel will Lindvik catch", "85,800 tonnes"),
        ("how many tonnes of mackerel will Torvik catch", "128,700 tonnes"),
        ("how many does the Haugsund yard serve", "900"),
        ("how many trees will Ormdal have replanted", "250"),
        ("clinic nurses who work at night, how many", "61"),
        ("number of clinic nurses outside Ormdal", "148"),
        ("how many season tickets were sold", "7,600"),
        ("how many were hurt when the tram hit the brewery gate", "17"),
    ],
)
def test_the_figure_of_the_subject_that_is_named_leads(
    question: str, value: str, opened: Briefing
) -> None:
    assert opened.ask(question, NOW).findings[0].lead.text == value


def test_the_place_that_stands_beside_what_is_asked_about_comes_first(tmp_path: Path) -> None:
    talks = {
        "firms": "LENSK, Oct. 8, 2025. The republic has over 40 firms in Norrland, with a capital "
        "of 9 million crowns, as Ada Lund announced when she met Odd Berg.\n",
        "talks": "LENSK, Oct. 9, 2025. The bridge will be paid by both towns, Odd Berg said as he "
        "met Ada Lund in Torvik on Thursday, and the work begins in spring.\n",
    }
    found = open_folder(tmp_path, talks).ask("where did lund and berg meet", NOW).findings[0]
    assert "Torvik" in found.lead.sentence


def test_who_asks_where_is_given_the_sentence_that_names_the_place(tmp_path: Path) -> None:
    talks = {
        "talks": "LENSK, Oct. 9, 2025. The ministers met and agreed.\n\nOn Thursday the ministers "
        "met in the Rostov palace, and spoke of fish, of timber and of oil for three hours.\n"
    }
    opened = open_folder(tmp_path, talks)
    assert "Rostov" in opened.ask("where did the ministers meet", NOW).findings[0].lead.sentence


def test_who_asks_when_is_told_every_time_before_what_has_none(opened: Briefing) -> None:
    first, second, *_ = opened.ask("when does the ormdal museum open", NOW).findings
    assert "May 2027" in first.lead.sentence
    assert "June 2028" in second.lead.sentence


def test_who_is_the_largest_is_told_by_words_before_the_figures_beside_them(tmp_path: Path) -> None:
    trade = {
        "trade": "LENSK, Oct. 9, 2025. Varland is the main trading partner of Ormdal, with trade "
        "growing by 7% to $15 million.\n\nVarland remains Ormdal's main trading partner.\n"
    }
    answer = open_folder(tmp_path, trade).ask("top trading partner of Ormdal", NOW)
    assert answer.findings[0].lead.text == "Varland remains Ormdal's main trading partner."


CATCH = {
    "catch": "TORVIK, Oct. 9, 2025. From January to September 2024 the catch rose by 10 percent. "
    "In the first seven months of 2025 the catch fell by 4 percent, and in all of 2024 it rose by "
    "6 percent.\n"
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("catch in the first seven months", "4 percent"),
        ("how did the catch change in the first nine months", "10 percent"),
        ("рост улова за девять месяцев", "10 percent"),
    ],
)
def test_months_without_a_year_are_those_of_the_year_that_the_articles_know(
    question: str, value: str, tmp_path: Path
) -> None:
    assert open_folder(tmp_path, CATCH).ask(question, NOW).findings[0].lead.text == value


def test_months_of_a_year_are_not_those_of_another(tmp_path: Path) -> None:
    asked = "how did the catch change in the first nine months of 2025"
    found = open_folder(tmp_path, CATCH).ask(asked, NOW).findings
    assert "10 percent" not in {finding.lead.text for finding in found}
