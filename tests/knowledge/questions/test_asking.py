"""What kind of thing is asked for, as cues of the lexicon show it."""

from __future__ import annotations

import pytest

from knowledge.asked import Asked
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.questions.asking import Cues


@pytest.fixture(scope="module")
def cues(lexicon: Lexicon) -> Cues:
    return Cues(lexicon.table("asking"))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how many students", "number"),
        ("сколько студентов", "number"),
        ("what share of water", "number"),
        ("quote putin", "quote"),
        ("цитата путина", "quote"),
        ("how many words of his own words", "quote"),
        ("who called for an expedition", "who"),
        ("кто предложил", "who"),
        ("when did they meet", "when"),
        ("когда встретились", "when"),
        ("where did they meet", "where"),
        ("где встретились", "where"),
        ("what did he say", "statement"),
        ("почему", "statement"),
        ("which topics", "list"),
        ("when and how many", "number"),
        ("when are the next figures published", "when"),
        ("where is the number highest", "where"),
        ("when did what share of the vote change", "number"),
        ("share of the vote", "number"),
        ("во сколько раз вырос экспорт", "number"),
        ("the best line from the coach", "quote"),
        ("where does the new line run", "where"),
        ("to what level will it be raised", "anything"),
        ("the level of the river", "number"),
    ],
)
def test_the_first_cue_decides_unless_a_quotation_or_a_number_is_asked_for(
    cues: Cues, text: str, asked: Asked
) -> None:
    assert cues.find(tokens(text))[0].asked == asked


def test_a_cue_knows_its_words(cues: Cues) -> None:
    words = tokens("well how many students")
    cue = cues.find(words)[0]
    assert [word.norm for word in words[cue.first : cue.last]] == ["how", "many"]


def test_without_a_cue_anything_will_do(cues: Cues) -> None:
    assert cues.find(tokens("glaciers water")) == ()


@pytest.mark.parametrize(
    ("text", "latest"),
    [("the latest figure", True), ("most recent trade", True), ("свежие цифры", True),
     ("recent trade", False), ("", False)],
)  # fmt: skip
def test_the_newest_is_asked_for(cues: Cues, text: str, latest: bool) -> None:
    assert cues.asks_latest(tokens(text)) is latest


@pytest.mark.parametrize(
    ("text", "content", "followup"),
    [
        ("and in 2025", 1, True),
        ("and trade with china in 2025", 3, False),
        ("who said that", 0, True),
        ("is that so", 0, True),
        ("is it trade", 1, False),
        ("trade", 1, False),
        ("", 0, False),
    ],
)
def test_a_message_that_only_makes_sense_after_another(
    cues: Cues, text: str, content: int, followup: bool
) -> None:
    assert cues.is_followup(tokens(text), content) is followup


def test_a_cue_within_a_longer_one_asks_for_nothing_else(cues: Cues) -> None:
    found = cues.find(tokens("на какое число объявили забастовку"))
    assert [cue.asked for cue in found] == ["when"]
