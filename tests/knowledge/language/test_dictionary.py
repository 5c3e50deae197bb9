"""Everyday words of both languages, so that no word is bent into another."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from knowledge.language.dictionary import PER, everyday_words
from knowledge.language.words import fold


@pytest.fixture(scope="module")
def words() -> Mapping[str, int]:
    return everyday_words()


@pytest.mark.parametrize("word", ["bread", "weather", "tanks", "хлеб", "погода", "медведь", "еще"])
def test_everyday_words_are_known(words: Mapping[str, int], word: str) -> None:
    assert word in words


@pytest.mark.parametrize("word", ["trde", "studnets", "xqzzyk", "торгвля", ""])
def test_slips_and_noise_are_not(words: Mapping[str, int], word: str) -> None:
    assert word not in words


def test_words_are_folded(words: Mapping[str, int]) -> None:
    assert all(word == fold(word) for word in words)


@pytest.mark.parametrize(
    ("often", "seldom"), [("house", "vaccine"), ("time", "inflation"), ("дом", "вакцина")]
)
def test_how_often_a_word_is_said_is_told(
    words: Mapping[str, int], often: str, seldom: str
) -> None:
    assert words[often] > 10 * words[seldom] > 0


def test_both_languages_count_in_as_many_words(words: Mapping[str, int]) -> None:
    for script in (str.isascii, lambda word: not word.isascii()):
        assert PER // 2 < sum(count for word, count in words.items() if script(word)) <= PER
