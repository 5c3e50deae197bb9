"""From corrected words to the content words of a question, the longest names first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.questions.spotting import Piece, loose_of, pieces, role_of, terms_of

NOTHING: frozenset[int] = frozenset()
Held = Callable[[str], bool]


def _all(_: str) -> bool:
    return True


def _none(_: str) -> bool:
    return False


def _station(stem: str) -> bool:
    return stem == "station"


def _cut(lexicon: Lexicon, text: str, holds: Held = _all) -> dict[str, Piece]:
    words = tokens(text)
    cut = pieces(words, lexicon.match_tokens(words, inner=True), NOTHING, NOTHING, NOTHING, holds)
    return {" ".join(w.norm for w in words[p.first : p.last]): p for p in cut}


def test_a_long_name_is_one_piece(lexicon: Lexicon) -> None:
    assert list(_cut(lexicon, "students from equatorial guinea")) == [
        "students",
        "from",
        "equatorial guinea",
    ]


def test_a_long_term_that_no_article_holds_is_taken_word_by_word(lexicon: Lexicon) -> None:
    assert "petrol station" in _cut(lexicon, "petrol station")
    assert "petrol station" not in _cut(lexicon, "petrol station", _station)
    assert "petrol station" in _cut(lexicon, "petrol station", _none)
    assert "equatorial guinea" in _cut(lexicon, "equatorial guinea", _none)


def test_a_word_of_a_long_term_that_no_article_holds_means_what_it_means_alone(
    lexicon: Lexicon,
) -> None:
    assert terms_of(_cut(lexicon, "petrol station", _station)["petrol"]) == ("#petrol",)


def test_every_word_is_in_one_piece_in_order(lexicon: Lexicon) -> None:
    text = "bilateral trade turnover of the russian federation with tajikistan"
    words = tokens(text)
    cut = pieces(words, lexicon.match_tokens(words, inner=True), NOTHING, NOTHING, NOTHING, _all)
    assert [at for piece in cut for at in range(piece.first, piece.last)] == list(range(len(words)))


def test_words_left_out_or_silent_make_no_piece(lexicon: Lexicon) -> None:
    words = tokens("the trade 2024")
    cut = pieces(
        words,
        lexicon.match_tokens(words, inner=True),
        frozenset({2}),
        frozenset({0}),
        NOTHING,
        _all,
    )
    assert [(piece.first, piece.last) for piece in cut] == [(1, 2)]


def test_a_name_is_said_for_what_stands_behind_it(lexicon: Lexicon) -> None:
    piece = _cut(lexicon, "dushanbe")["dushanbe"]
    assert "#dushanbe" in terms_of(piece)
    assert "#tajikistan" in loose_of(piece)
    assert loose_of(_cut(lexicon, "tajikistan")["tajikistan"]) == ()


def test_a_metric_is_meant_rather_than_the_topic(lexicon: Lexicon) -> None:
    assert terms_of(_cut(lexicon, "trade")["trade"]) == ("#trade_turnover",)


def test_a_word_that_the_lexicon_does_not_have_stands_for_itself(lexicon: Lexicon) -> None:
    piece = _cut(lexicon, "xqzzyk")["xqzzyk"]
    assert (piece.concepts, terms_of(piece), loose_of(piece)) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "word", "is_name", "role"),
    [
        ("putin", "putin", False, "person"),
        ("dushanbe", "dushanbe", False, "place"),
        ("norway", "norway", False, "entity"),
        ("xqzzyk", "xqzzyk", True, "entity"),
        ("unemployment", "unemployment", False, "metric"),
        ("the xqzzyk", "xqzzyk", False, "noun"),
        ("the evenly", "evenly", False, "word"),
        ("xqzzyk", "xqzzyk", False, "word"),
    ],
)
def test_the_part_of_a_piece(
    lexicon: Lexicon, text: str, word: str, is_name: bool, role: str
) -> None:
    assert role_of(_cut(lexicon, text)[word], tokens(text), is_name) == role


def test_neighbouring_names_are_one_piece_whatever_else_they_mean(lexicon: Lexicon) -> None:
    words = tokens("how calder rovers play")
    cut = pieces(
        words, lexicon.match_tokens(words, inner=True), NOTHING, NOTHING, frozenset({1, 2}), _all
    )
    assert [(piece.first, piece.last, piece.concepts) for piece in cut][1] == (1, 3, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [("lumio norvo", ["lumio norvo"]), ("lumio + norvo", ["lumio", "norvo"])],
)
def test_names_with_a_sign_between_them_are_two(
    lexicon: Lexicon, text: str, names: list[str]
) -> None:
    words = tokens(text)
    cut = pieces(
        words, lexicon.match_tokens(words, inner=True), NOTHING, NOTHING, frozenset({0, 1}), _all
    )
    assert [" ".join(w.norm for w in words[p.first : p.last]) for p in cut] == names


def test_a_metric_that_is_not_asked_for_leaves_a_word_its_other_meanings(lexicon: Lexicon) -> None:
    (piece,) = _cut(lexicon, "traveller").values()
    assert terms_of(piece) == ("#visitors",)
    assert set(terms_of(piece, measured=False)) > {"#visitors", "#traveller"}
