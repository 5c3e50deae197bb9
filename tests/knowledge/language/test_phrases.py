"""Phrases are found among the words of a text, wherever they stand in it."""

from __future__ import annotations

import pytest

from knowledge.language.phrases import Phrases

LATE = Phrases(["too late", "late", "after the ferry's departure"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the baker came too late", ["too late", "late"]),
        ("late came the baker and too early", ["late"]),
        ("bread after the ferry departure", ["after the ferry departure"]),
        ("the baker came too", []),
        ("", []),
    ],
)
def test_every_phrase_is_found_where_it_stands(text: str, found: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[at] for at in place) for place in LATE.places(words)] == found
    assert LATE.stand_in(words) == bool(found)


def test_phrases_open_and_end_what_is_said() -> None:
    assert LATE.open(["late", "bread"])
    assert not LATE.end(["late", "bread"])
    assert LATE.end(["bread", "too", "late"])
    assert not LATE.open(["bread", "too", "late"])
