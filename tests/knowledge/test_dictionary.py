"""Everyday words of both languages, so that no word is bent into another."""

from __future__ import annotations

import pytest

from knowledge.dictionary import real_words
from knowledge.words import fold


@pytest.fixture(scope="module")
def words() -> frozenset[str]:
    return real_words()


@pytest.mark.parametrize("word", ["bread", "weather", "tanks", "хлеб", "погода", "медведь", "еще"])
def test_everyday_words_are_known(words: frozenset[str], word: str) -> None:
    assert word in words


@pytest.mark.parametrize("word", ["trde", "studnets", "xqzzyk", "торгвля", ""])
def test_slips_and_noise_are_not(words: frozenset[str], word: str) -> None:
    assert word not in words


def test_words_are_folded(words: frozenset[str]) -> None:
    assert all(word == fold(word) for word in words)
