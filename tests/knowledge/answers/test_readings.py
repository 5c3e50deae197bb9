"""A question that can be read in several ways is asked back, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing
from knowledge.asked import Answer
from tests.knowledge.folders import NAMESAKES, NOW, open_folder

BOTH = ["Ada Lund", "Erik Lund"]


def _opened(place: Path, articles: dict[str, str]) -> Briefing:
    return open_folder(place, articles)


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return _opened(tmp_path_factory.mktemp("namesakes"), NAMESAKES)


def read_as(answer: Answer) -> list[str]:
    return sorted(reading.word for reading in answer.readings)


@pytest.mark.parametrize("text", ["what did lund say", "quote Lund", "что сказал lund"])
def test_a_name_of_two_people_is_asked_back(namesakes: Briefing, text: str) -> None:
    answer = namesakes.ask(text, NOW)
    assert answer.status == "clarify"
    assert read_as(answer) == BOTH
    assert answer.findings == ()
    for reading in answer.readings:
        told = namesakes.ask(reading.text, NOW)
        assert told.status == "answer"
        assert {finding.lead.voice for finding in told.findings} == {reading.word}


def test_a_name_is_read_where_it_is_a_word_of_its_own(tmp_path: Path) -> None:
    articles = {
        name.casefold(): f"NORDVIK, May 3, 2025. “The Blundell quay is {what},” said {name} Lund."
        for name, what in (("Ada", "ours"), ("Erik", "full"))
    }
    answer = _opened(tmp_path, articles).ask("on the blundell quay what did lund say", NOW)
    assert [reading.text for reading in answer.readings] == [
        f"on the blundell quay what did {name} say" for name in BOTH
    ]


def test_so_is_the_name_behind_a_command(namesakes: Briefing) -> None:
    answer = namesakes.quote("lund", NOW)
    assert [reading.text for reading in answer.readings] == read_as(answer) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "what did ada lund say",  # a full name
        "quote Erik Lund",
        "what did lund say about the ferries",  # only one of them speaks of that
        "did lund visit the ferries",  # nobody's words are wanted
        "what did putin say",
        "what did zorro say",
        "how many teachers",
    ],
)
def test_what_is_clear_is_not_asked_back(namesakes: Briefing, text: str) -> None:
    assert namesakes.ask(text, NOW).readings == ()


def test_who_bears_only_the_family_name_is_not_quoted_for_a_full_name(namesakes: Briefing) -> None:
    for name in BOTH:
        found = namesakes.quote(name, NOW).findings
        assert {finding.lead.voice for finding in found} == {name}


def test_who_speaks_much_more_often_is_the_one_who_is_meant(tmp_path: Path) -> None:
    things = "boats cranes gulls nets ropes sails tugs barges buoys docks lamps masts".split()
    often = "\n\n".join(f"“The {thing} will be counted,” said Ada Lund." for thing in things)
    articles = {"post": f"NORDVIK, March 3, 2025. {often}\n", "times": NAMESAKES["times"]}
    answer = _opened(tmp_path, articles).ask("what did lund say", NOW)
    assert answer.status == "answer"
    assert answer.findings[0].lead.voice == "Ada Lund"


def test_of_more_people_than_there_are_buttons_nobody_is_asked_for(tmp_path: Path) -> None:
    names = ("Ada", "Erik", "Maria", "Peter")
    articles = {
        name.casefold(): f"NORDVIK, March 3, 2025. “The quay is ours,” said {name} Lund.\n"
        for name in names
    }
    assert _opened(tmp_path, articles).ask("what did lund say", NOW).status == "answer"


def test_a_slip_that_may_be_two_words_is_asked_back(namesakes: Briefing) -> None:
    answer = namesakes.ask("how many veachers", NOW)
    assert answer.status == "clarify"
    assert [reading.text for reading in answer.readings] == [
        "how many leachers",
        "how many teachers",
    ]
    for reading in answer.readings:
        article = namesakes.base.articles[reading.finding.lead.article]
        assert reading.span is not None
        assert article.text[slice(*reading.span)] == reading.word
        assert namesakes.ask(reading.text, NOW).findings[0] == reading.finding


@pytest.mark.parametrize(
    "text",
    [
        "how many teahcers",  # one word is nearest
        "how many veachers in kyrgyzstan",  # neither is answered
        "and veachers?",  # no whole question
    ],
)
def test_a_slip_that_is_clear_is_mended_in_silence(namesakes: Briefing, text: str) -> None:
    assert namesakes.ask(text, NOW).readings == ()


def test_a_number_is_no_reading_of_a_slip(tmp_path: Path) -> None:
    text = "NORDVIK, March 3, 2025. The {} was paid on Monday, said Ada Lund.\n\n{}\n"
    for place, last, read in (
        ("a", "The five boats left.", []),
        ("b", "The fire is out.", ["fine", "fire"]),
    ):
        briefing = _opened(tmp_path / place, {"post": text.format("fine", last)})
        assert len(briefing.reader.vocabulary.equally_near("fike")) == 2
        assert read_as(briefing.ask("fike", NOW)) == read
