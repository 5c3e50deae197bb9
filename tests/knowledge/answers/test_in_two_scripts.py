"""A name that one article writes in Latin letters and another in Cyrillic is one name."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.questions.spellings import Spellings
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "english": (
        "BELOGRAD, March 4, 2025. A warehouse collapsed in Verkholovo on Monday, and at least "
        "seven people were killed, the rescue service said. The roof of the warehouse in "
        "Verkholovo was built in 1961.\n"
    ),
    "russian": (
        "БЕЛОГРАД, 5 марта 2025. Число погибших при обрушении склада в Верхолове достигло 11 "
        "человек, сообщил мэр Олег Зуев. Склад в Верхолово охраняли четыре сторожа.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("scripts"), ARTICLES)


@pytest.mark.parametrize(
    "text", ["how many people were killed in Verkholovo", "сколько погибших в Верхолово"]
)
def test_a_name_finds_the_articles_of_both_scripts(text: str, opened: Briefing) -> None:
    shown = {each.lead.text for each in opened.ask(text, NOW).findings}
    assert {"seven", "11"} <= shown


def test_another_name_is_not_found(opened: Briefing) -> None:
    assert opened.ask("how many people were killed in Zarelovo", NOW).status == "abstain"


@pytest.mark.parametrize(
    ("names", "name", "stems"),
    [
        (["mirovka", "мировки"], "mirovka", ("мировк",)),
        (["kedrovy", "кедровый", "кедровом"], "kedrovy", ("кедров",)),
        (["mirovka", "кедровый"], "mirovka", ()),
        (["uma", "ум"], "uma", ()),
        (["сумайтов", "сумайтове"], "sumaytov", ("сумайт", "сумайтов")),
        (["нана"], "nana", ("нан",)),
        (["штейнгард"], "steinhard", ("штейнгард",)),
        (["киселев"], "kiselyov", ("кисел",)),
    ],
)
def test_names_of_one_sound(names: list[str], name: str, stems: tuple[str, ...]) -> None:
    assert Spellings(names).stems(name) == stems
