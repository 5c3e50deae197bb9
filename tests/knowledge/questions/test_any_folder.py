"""Questions to folders that the lexicon knows nothing of: names, units and rates decide."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge import Briefing
from knowledge.asked import Question, Role, Word
from knowledge.values import ANY_CURRENCY
from tests.knowledge.folders import NOW, open_folder

TODAY = date(2025, 10, 10)
ARTICLES = {
    "transfers": (
        "CALDER, Sept. 2, 2025. Calder Rovers signed the Danish forward Mikkel Vestergaard from "
        "Aalborg Havn on Monday for £23.5m, a fee that broke the transfer record of the club.\n\n"
        "Vestergaard agreed a contract worth £62,000 a week. “I missed my sister's wedding to be "
        "here,” Vestergaard said.\n\n"
        "Thornmoor sold their captain, Joel Adeyinka, for £17m. “They sold the badge off the "
        "shirt,” said Maureen Tetley, who has held a season ticket for 38 years.\n"
    ),
    "mine": (
        "TARRANDOOL, Nov. 18, 2025. The Tarrandool mine drew 1.1 gigalitres of groundwater in the "
        "third quarter of 2025, Corvane said. Its hybrid plant of 46 megawatts met 64 percent of "
        "the demand for power.\n\n"
        "Strike pay is $75 a day, said steward Lamar Beals. The net profit of Corvane in the third "
        "quarter of 2025 was $912 million.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("any")
    return open_folder(place, ARTICLES)


def _question(opened: Briefing, text: str) -> Question:
    return opened.reader.understand(text, TODAY)


def _word(question: Question, part: str) -> Word:
    (one,) = [word for word in question.words if part in word.corrected.split()]
    return one


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("what did Joel Adeyinka cost", "adeyinka", "name"),
        ("what did maureen tetley say", "tetley", "name"),
        ("how much did Calder Rovers pay", "rovers", "place"),
        ("what did the nurse earn", "earn", "noun"),
        ("how long does a visitor stay", "visitor", "noun"),
        ("the transfer fee of Vestergaard", "fee", "metric"),
        ("how many banks lend to Corvane", "lend", "noun"),
        ("how many players does the transfer fee rule cover", "fee", "noun"),
    ],
)
def test_the_part_a_word_plays(opened: Briefing, text: str, word: str, role: Role) -> None:
    assert _word(_question(opened, text), word).role == role


def test_neighbouring_names_are_one_word(opened: Briefing) -> None:
    question = _question(opened, "what did Joel Adeyinka cost")
    assert _word(question, "joel") == _word(question, "adeyinka")


def test_what_is_asked_in_fixes_the_unit(opened: Briefing) -> None:
    assert _question(opened, "how much money did they pay").asked_units == (ANY_CURRENCY,)
    assert _question(opened, "capacity in megawatts").asked_units == ("megawatts",)
    assert _question(opened, "how many hectares burned").asked_units == ("hectares",)
    assert "days" in _question(opened, "how long did it last").asked_units
    assert "metres" in _question(opened, "how deep is the mine").asked_units
    assert _question(opened, "what dividend per share").asked_units == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("What transfer fee did Calder Rovers pay for Vestergaard?", "23.5"),
        ("strike pay per day", "75"),
        ("how many gigalitres of groundwater did tarrandool draw", "1.1"),
        ("Vestergaard on his sister's wedding", "to be here"),
        ("сколько забастовщикам платят в день", "75"),
        ("сколько лет Maureen Tetley держит абонемент", "38"),
        ("hybrid plant in megawatts", "46"),
        ("corvane net profit third quarter", "912"),
        ("vestergard contract per week", "62,000"),
        ("trasnfer fe vestergaard", "23.5"),
    ],
)
def test_it_is_answered(opened: Briefing, text: str, says: str) -> None:
    answer = opened.ask(text, NOW)
    assert answer.status == "answer"
    assert any(says in finding.lead.text for finding in answer.findings)


@pytest.mark.parametrize(
    "text",
    [
        "What weekly wage was Joel Adeyinka paid at Ostrava?",
        "corvane net profit second quarter",
        "how much carbon dioxide does the tarrandool mine emit",
        "how many hectares does the mine cover",
        "strike pay per hour in euros",
        "what did lamar beals say about vestergaard",
    ],
)
def test_what_the_articles_do_not_say_is_said_so(opened: Briefing, text: str) -> None:
    assert opened.ask(text, NOW).status == "abstain"
