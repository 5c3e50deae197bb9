"""Plain questions that say nearly what the articles say."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "rates": (
        "ASTANA, Nov. 5, 2025. The tenge weakened to 548.1 per dollar on Wednesday. A litre of "
        "milk cost 620 tenge in the shops of Astana.\n"
    ),
    "kelp": (
        "BERGEN, June 5, 2025. One hectare of kelp binds 2.6 tonnes of carbon a year, a study "
        "says. Planting costs 9,000 crowns per hectare.\n"
    ),
    "ferry": (
        "TROMSO, March 14, 2025. The Nordlys Ferry Race costs 300 crowns to enter. Registration "
        "opens on May 1 at nordlysferry.no and in every ferry office of Nordlys county.\n"
    ),
    "lund": (
        "OSLO, Dec. 20, 2024. Grain exports will reach 4.1 million tonnes by the end of 2024, "
        "Minister Ada Lund said on Friday.\n\n"
        "Of the exports 71 percent are paid in euros. “We sell what we grow,” said Ada Lund.\n"
    ),
    "schools": (
        "LIMA, May 2, 2025. The four mountain schools of Cotahuasi teach 860 students, said the "
        "district.\n"
    ),
    "biathlon": (
        "OBERHOF, Jan. 18, 2026. Liv Aasen won the sprint in Oberhof on Sunday. She takes home "
        "15,000 euros. A ticket for the stand cost 38 euros.\n\nThe hotel Alpenblick has 60 beds "
        "and a new roof that cost 2 million euros.\n"
    ),
    "theft": (
        "LYON, March 9, 2025. Thieves stole a clock worth 90,000 euros from the town museum of "
        "Lyon on Sunday. The museum offers a reward of 4,000 euros for the clock.\n"
    ),
    "clinic": (
        "KALOMWE, Aug. 4, 2025. The clinic of Kalomwe needs a new roof, a nurse said on Monday. A "
        "night guard gets 75 kwacha a day, and a bed costs 1,900 kwacha ($82).\n\n"
        "The clinic has 34 beds.\n"
    ),
    "university": (
        "CUSCO, May 9, 2025. The university of Cusco has 21,000 students, said the rector.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("plain"), ARTICLES)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tenge exchange rate", "548.1"),  # what one currency costs in another
        ("carbon bound by kelp per hectare a year", "2.6 tonnes"),  # of one hectare, each year
        ("nordlys ferry entry fee", "300 crowns"),  # two words, though an address joins them
        ("Ada Lund December 2024 grain exports", "4.1 million tonnes"),  # she said it then
        ("how much of the grain exports is paid in euros", "71 percent"),  # no sum of money
        ("how many pupils do the mountain schools teach", "860"),  # a school's students
        ("prize money of the winner of the oberhof sprint", "15,000"),  # any sum may be one
        ("reward for the stolen clock", "4,000"),  # but what is called so comes first
        ("how many beds does the zambian clinic have", "34"),  # where sums are in kwacha
    ],
)
def test_the_figure_is_found(opened: Briefing, text: str, says: str) -> None:
    answer = opened.ask(text, NOW)
    assert answer.status == "answer"
    assert says in answer.findings[0].lead.text


@pytest.mark.parametrize(
    "text",
    [
        "how many pupils does the university of Cusco have",
        "Ada Lund October 2024 grain exports",
    ],
)
def test_what_is_another_thing_or_time_is_no_answer(opened: Briefing, text: str) -> None:
    assert opened.ask(text, NOW).status == "abstain"
