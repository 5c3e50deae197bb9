"""An answer in an interview is found by the words of its question, which answers nothing itself."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.base.entries import SENTENCE
from knowledge.language.words import stem
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "ward": (
        "An interview with Ada Lund, who heads the nurses of Nordvik.\n\n"
        "Q: What is the ratio on the wards at night?\n\n"
        "A: One nurse to eleven patients. The framework of the ministry says seven.\n\n"
        "Q: What does a bed on the ward cost a day?\n\n"
        "A: Too much for us. It was 310 euros in 2024. The city bought 25 buses.\n\n"
        "Q: The minister says there is no second envelope.\n\n"
        "A: She found one for the motorway.\n\n"
        "Q: And do your members hold out without wages?\n\n"
        "A: Most of them sold something.\n"
    ),
    "hall": (
        "Who pays for the varnish?\n\nThe town hall was built in 1931 by masons.\n\n"
        "QUESTION: Floodlights in Solberg failed twice. Will they be ready?\n\n"
        "HOLT: The contractor promises 2,000 lux by Christmas.\n\n"
        "QUESTION: And the roof?\n\nHOLT: It leaks.\n\nMARSH: It leaks over my desk.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("interviews"), ARTICLES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what is the night ratio on the wards", "eleven patients"),
        ("ada lund about the second envelope", "motorway"),
        ("floodlights in solberg", "2,000 lux"),
        ("the cost of a bed on the ward", "310 euros"),
    ],
)
def test_what_answers_a_question_is_found_by_the_questions_words(
    question: str, said: str, opened: Briefing
) -> None:
    assert said in opened.ask(question, NOW).findings[0].lead.sentence


def test_a_line_that_is_labelled_as_a_question_is_no_finding(opened: Briefing) -> None:
    shown = [
        fact.sentence
        for question in ("floodlights in solberg", "minister envelope", "the roof in solberg")
        for finding in opened.ask(question, NOW).findings
        for fact in finding.facts
    ]
    assert shown
    assert not [sentence for sentence in shown if sentence.startswith(("Q", "QUESTION"))]


def test_a_question_above_what_nobody_says_lends_it_no_words(opened: Briefing) -> None:
    terms = {entry.fact.sentence: entry.terms for entry in opened.index.entries}
    (built,) = [held for sentence, held in terms.items() if "1931" in sentence]
    (lit,) = [held for sentence, held in terms.items() if "2,000 lux" in sentence]
    assert built.get(stem("varnish"), 0.0) < SENTENCE
    assert lit[stem("floodlights")] == SENTENCE


def test_what_an_answer_goes_on_to_is_no_answer(opened: Briefing) -> None:
    shown = opened.ask("what does a bed on the ward cost a day", NOW).findings
    assert "buses" not in " ".join(fact.sentence for each in shown for fact in each.facts)
