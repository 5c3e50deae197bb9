"""What an article is about and its sentences need not say: a state, or what is measured."""

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
    "honey": (
        "BRNO, Sept. 9, 2025. Beekeepers brought in the smallest honey harvest since 2010.\n\n"
        "The cooperative filled 14 tonnes into jars. Its members keep 310 hives; each needs 12 "
        "kilograms of sugar for the winter.\n\n"
        "In the cellar 2.5 tonnes are left from last year. Imports from Chile hit 60 tonnes.\n\n"
        "Pollen was not weighed.\n"
    ),
    "wells": (
        "WEEKLY BULLETIN 12 | CHOLERA, PEMBA DISTRICT\nInternal use\n\nKey numbers\n"
        "• Deaths: 7\n• Wells closed: 21\n\n"
        "The first case was found in February in a fishing camp.\n"
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
        ("how many wells were closed in pemba", "21"),
    ],
)
def test_a_place_is_known_by_its_towns_its_letters_and_what_stands_above(
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
    assert "orchestra" in {fact.article for fact in briefing.base.facts.values()}
    answer = briefing.ask(asked, NOW)
    assert all(finding.lead.article != "orchestra" for finding in answer.findings)


@pytest.mark.parametrize(
    ("asked", "role"),
    [("US duties", "entity"), ("Us duties", "entity"), ("tell us", None), ("in US$", None)],
)
def test_us_in_small_letters_is_who_asks(briefing: Briefing, asked: str, role: str | None) -> None:
    words = briefing.reader.understand(asked, NOW.date()).words
    assert (words[0].role if words else None) == role


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("how much honey did the cooperative fill into jars", "14 tonnes"),
        ("how much honey is left in the cellar", "2.5 tonnes"),
        ("how much honey was imported from chile", "60 tonnes"),
    ],
)
def test_what_is_measured_the_article_tells(briefing: Briefing, asked: str, said: str) -> None:
    answer = briefing.ask(asked, NOW)
    assert not answer.is_guess
    assert said in answer.findings[0].lead.text


@pytest.mark.parametrize(
    "asked", ["how much pollen is left in the cellar", "how many wasps in jars"]
)
def test_what_is_measured_is_no_other_thing(briefing: Briefing, asked: str) -> None:
    assert briefing.ask(asked, NOW).status == "abstain"
