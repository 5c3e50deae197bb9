"""A message that asks several questions is answered to each of them."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.asked import Answer
from tests.knowledge.folders import CROSSING, FOOTBALL, NOW, RATES, open_folder


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """A bridge, a transfer and a rate decision in one folder."""
    place = tmp_path_factory.mktemp("news")
    articles = {**CROSSING, **FOOTBALL, "rates": RATES["gazette"]}
    return open_folder(place, articles)


def _sentences(answer: Answer) -> str:
    return " ".join(fact.sentence for each in answer.findings for fact in each.facts)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("When does the Kestrel Bridge open? How long is Brandao's contract?", ["June", "five"]),
        ("how far is the tamber tunnel; how many supporters waited", ["60 kilometres", "300"]),
        ("who sold Tomas Brandao and what is Norway's key rate?", ["Almada", "4.5 percent"]),
        ("unemployment in norway? and what did the tamber tunnel cost?", ["2.1 percent", "920"]),
    ],
)
def test_each_of_several_questions_is_answered(news: Briefing, text: str, shown: list[str]) -> None:
    answer = news.ask(text, NOW)
    assert answer.status == "answer"
    assert not answer.missing
    assert all(words in _sentences(answer) for words in shown)


def test_what_one_of_several_questions_misses_is_said(news: Briefing) -> None:
    answer = news.ask("how many supporters waited? what is the rent in Norway?", NOW)
    assert "300" in _sentences(answer)
    assert answer.missing == ("rent",)


def test_where_nothing_is_answered_the_whole_message_is_not(news: Briefing) -> None:
    answer = news.ask("how many penguins waited? what is the rent in Norway?", NOW)
    assert (answer.status, answer.findings) == ("abstain", ())
