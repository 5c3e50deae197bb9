"""Names are told by how a folder writes them."""

from __future__ import annotations

import pytest

from knowledge.base.names import written

SENTENCES = (
    "On Monday the harbour sold Calder Rovers a boat.",
    "Rovers play at the Mill Lane ground, said Mill owner Tova Lind.",
    "The mill stands still.",
    "CALDER ROVERS SELL HUGO BAKER TO ALMADA",
)


@pytest.mark.parametrize("name", ["calder", "rovers", "tova", "lind", "lane"])
def test_what_is_only_written_with_a_capital_is_a_name(name: str) -> None:
    assert name in written(SENTENCES).names()


@pytest.mark.parametrize("word", ["harbour", "mill", "on", "the", "boat"])
def test_what_also_stands_in_small_letters_is_none(word: str) -> None:
    assert word not in written(SENTENCES).names()


def test_a_line_of_capitals_tells_nothing() -> None:
    assert not {"hugo", "baker", "almada"} & written(SENTENCES).names()


def test_a_name_is_counted_once_a_sentence() -> None:
    assert (
        written(["We met Tova, and Tova met us.", "Then Tova left the room."]).capital["tova"] == 2
    )


def test_the_first_word_of_a_sentence_shows_nothing() -> None:
    assert written(["Harbours are cold."]).names() == frozenset()
