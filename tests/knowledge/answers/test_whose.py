"""Whose people are counted, of what months an undated figure is, and who somebody is."""

from __future__ import annotations

import pytest

from knowledge import Briefing, open_briefing
from tests.knowledge.folders import NOW, folder

ARTICLES = {
    "visitors": (
        "TIRANA, Oct. 14, 2025. Albania received 4.1 million foreign tourists in the third quarter "
        "of 2025, up 6 percent, the statistics office said on Tuesday.\n\n"
        "The number of Italian tourists rose to 812,000. Austria sent 240,000.\n"
    ),
    "nurses": (
        "OSLO, June 3, 2025. As many as 1,350 Swedish nurses work in Norwegian hospitals, the "
        "union of nurses said on Tuesday. The 75 Danish lecturers are all in Bergen.\n\n"
        "“The wards are very quiet without them,” Marit Haugland, its deputy chair, told a "
        "meeting. Haugland also said that the wards were quiet at night.\n"
    ),
}


ARTICLES["talk"] = (
    "Radio Morrin, 3 May 2025. Guest: Una Breslin, head of Morrin Cableways\n\n"
    "HOST: Let us start with the cable car that everybody in Brest is waiting for.\n\n"
    "BRESLIN: It is 4.6 kilometres of rope, six pylons and 38 cabins.\n\n"
    "HOST: And the lake below?\n\n"
    "BRESLIN: The steepest stretch leads over the lake, at 31 degrees. Fares rise by 5 percent.\n"
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("whose")
    return open_briefing(folder(place / "seeds", ARTICLES), place / "data")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("how many italian tourists came to albania in q3 2025", "812,000"),
        ("italian visitors albania q3 2025", "812,000"),
        ("how many danish lecturers are in bergen", "75"),
        ("how many swedish nurses work in norwegian hospitals", "1,350"),
    ],
)
def test_the_people_who_are_asked_about_are_counted(
    opened: Briefing, text: str, number: str
) -> None:
    found = opened.ask(text, NOW)
    assert found.status == "answer"
    assert found.findings[0].lead.text == number


@pytest.mark.parametrize(
    "text",
    [
        "how many norwegian nurses work in swedish hospitals",
        "how many italian tourists came to albania in q2 2025",
        "how many german tourists came to albania in q3 2025",
        "how many finnish lecturers are in bergen",
    ],
)
def test_other_people_and_other_months_are_not(opened: Briefing, text: str) -> None:
    assert opened.ask(text, NOW).status == "abstain"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("how many cabins will the brest cable car have", "38"),
        ("brest cable car length km", "4.6 kilometres"),
        ("how steep is the steepest stretch of the cable car", "31 degrees"),
    ],
)
def test_an_interview_is_on_the_town_that_its_first_question_names(
    opened: Briefing, text: str, number: str
) -> None:
    found = opened.ask(text, NOW)
    assert found.findings[0].lead.text == number


@pytest.mark.parametrize("text", ["fares on lake victoria", "cable car over lake grace"])
def test_another_lake_is_not_the_lake(opened: Briefing, text: str) -> None:
    assert opened.ask(text, NOW).status == "abstain"


@pytest.mark.parametrize("text", ["haugland job", "what position does Marit Haugland hold"])
def test_what_somebody_is_stands_where_the_article_introduces_them(
    opened: Briefing, text: str
) -> None:
    found = opened.ask(text, NOW)
    assert "deputy chair" in found.findings[0].lead.sentence


def test_who_called_it_so_is_told_in_the_words_that_were_said(opened: Briefing) -> None:
    lead = opened.ask("who called the wards very quiet", NOW).findings[0].lead
    assert lead.kind == "quote"
    assert lead.speaker == "Marit Haugland"
