"""Who asks for somebody's words is shown them, and not only a sentence that tells of him."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "lamp": (
        "MILOS, Sept. 2, 2025. A net mender whose window looks on the harbour swears the lamp had "
        "been dark for a week. “I know, because I slept well.”\n\n"
        "The pilot of the ferry, Ada Lund, was released on Monday. “I saw the sea and then a "
        "wall,” she told reporters.\n\n"
        "Ada Lund was given a medal in 2019.\n"
    ),
    "weir": (
        "LUDLOW, Sept. 3, 2025. An angler from Ludlow put it his own way: “I used to throw them "
        "back so they could live. Now I throw them back so I can.”\n\n"
        "Trustee Erik Holt repeats at each gate the remark that made him known: “They counted "
        "whoever came to complain. A dead bee does not complain.”\n\n"
        "Erik Holt has objections to the new weir in Ludlow, the council said. “The weir is a "
        "grave with a view,” said Erik Holt.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("speaking"), ARTICLES)


def _shown(opened: Briefing, text: str) -> list[str]:
    return [finding.lead.text for finding in opened.ask(text, NOW).findings]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what does the net mender say about the lamp", "I know, because I slept well."),
        ("what did the ferry pilot say", "I saw the sea and then a wall,"),
    ],
)
def test_the_words_come_right_behind_the_sentence_that_tells_of_who_says_them(
    question: str, words: str, opened: Briefing
) -> None:
    shown = _shown(opened, question)
    assert len(shown) > 1
    assert shown[1].startswith(words)


def test_who_is_asked_for_by_a_line_is_shown_with_all_of_it(opened: Briefing) -> None:
    first = opened.ask("whose line is “I used to throw them back”", NOW).findings[0].lead
    assert first.text.endswith("Now I throw them back so I can.")
    assert first.speaker == "angler from Ludlow"


def test_whole_words_with_a_speaker_come_before_the_sentence_they_begin_in(
    opened: Briefing,
) -> None:
    first = _shown(opened, "holt on who got counted")[0]
    assert first == "They counted whoever came to complain. A dead bee does not complain."


@pytest.mark.parametrize(
    "question",
    ["Holt's verdict on the weir", "what does holt think of it", "holt on the size of the weir"],
)
def test_a_persons_verdict_is_what_he_says(question: str, opened: Briefing) -> None:
    found = opened.ask(question, NOW)
    assert found.question.asked == "statement"
    assert found.findings[0].lead.voice == "Erik Holt"


def test_what_is_no_question_for_words_brings_none(opened: Briefing) -> None:
    assert _shown(opened, "when was the ferry pilot released") == [
        "The pilot of the ferry, Ada Lund, was released on Monday."
    ]
