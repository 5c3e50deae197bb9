"""Normalising, paragraphs and sentences: every span is where it says it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import normalise, paragraphs, sentences

NEWS = st.lists(
    st.sampled_from(
        [
            "Putin",
            "said",
            "the",
            "U.S.",
            "$1.5bn",
            "growth",
            "Dr.",
            "Smith",
            ".",
            "!",
            "?",
            "...",
            "…",
            '"',
            "“",
            "”",
            "«",
            "»",
            "'",
            "‘",
            "’",
            ",",
            ":",
            ";",
            "—",
            "-",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\u00a0",
            "\t",
            "17",
            "%",
            "(",
            ")",
            "ё",
            "Москва",
            "\u2028",
            "\0",
            "'s",
            "he",
            "added",
        ]
    ),
    max_size=60,
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“a” ‘b’", "\"a\" 'b'"),
        ("«a» „b“", '"a" "b"'),
        ("3\u00a0400\u202f000", "3 400 000"),
        ("−5 non‑stop", "-5 non-stop"),
        ("3.4–3.6", "3.4–3.6"),
    ],
)
def test_normalising_changes_marks_and_spaces_one_for_one(text: str, plain: str) -> None:
    assert normalise(text) == plain


@given(st.text() | NEWS)
def test_normalising_keeps_the_length(text: str) -> None:
    assert len(normalise(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade grew in the U.S. last year. It fell elsewhere.",
            ["Trade grew in the U.S. last year.", "It fell elsewhere."],
        ),
        ("He left the U.S. The talks go on.", ["He left the U.S.", "The talks go on."]),
        ("They met in St. Petersburg on Oct. 9.", ["They met in St. Petersburg on Oct. 9."]),
        ("Dr. J. K. Rowling spoke. No. 5 won.", ["Dr. J. K. Rowling spoke.", "No. 5 won."]),
        (
            "It cost $1.5bn. Rs. 650 million more came.",
            ["It cost $1.5bn.", "Rs. 650 million more came."],
        ),
        ("Volume added 1.6. Costs eased.", ["Volume added 1.6.", "Costs eased."]),
        ("He came at 5 p.m. The door was shut.", ["He came at 5 p.m.", "The door was shut."]),
        (
            "“We are allies. Russia values them,” Putin said. He left.",
            ["“We are allies.", "Russia values them,” Putin said.", "He left."],
        ),
        (
            "“Will he come?” Putin asked. Nobody knew.",
            ["“Will he come?” Putin asked.", "Nobody knew."],
        ),
        ("“Who knows?” he asked.", ["“Who knows?” he asked."]),
        ('He said "no." She agreed.', ['He said "no."', "She agreed."]),
        ("Well … I think so.", ["Well … I think so."]),
        ("1. 7 of 11 districts.\n2. More", ["1. 7 of 11 districts.", "2. More"]),
        (
            "В 2024 г. Россия купила 5 млрд. Расход вырос в 2023 г. Потом упал.",
            ["В 2024 г. Россия купила 5 млрд.", "Расход вырос в 2023 г.", "Потом упал."],
        ),
        ("Он живёт в г. Москва.", ["Он живёт в г. Москва."]),
        ("В 2024 г. рост составил 5 млн. руб. за год. Это много.", None),
    ],
)
def test_a_sentence_ends_where_a_reader_says_it_ends(text: str, expected: list[str] | None) -> None:
    found = [s.text for s in sentences(text)]
    if expected is None:
        expected = ["В 2024 г. рост составил 5 млн. руб. за год.", "Это много."]
    assert found == expected


def test_a_line_break_ends_a_sentence_without_a_stop() -> None:
    assert [s.text for s in sentences("Headline here\r\nThe text begins. It goes on.\r\n")] == [
        "Headline here",
        "The text begins.",
        "It goes on.",
    ]


def test_a_visibly_wrapped_line_goes_on() -> None:
    text = (
        "The ministry said on Monday that the new railway line between\nthe two cities will open."
    )
    assert [s.text for s in sentences(text)] == [text]


def test_table_rows_are_never_joined() -> None:
    text = "Food security in the north and east\t1,240,000\t86.5\t19.0\nnutrition\t415,000\t31.2"
    assert len(paragraphs(text)) == 2


def test_a_part_of_a_text_is_split_with_offsets_of_the_whole() -> None:
    text = "One. Two. Three."
    assert [(s.start, s.end) for s in sentences(text, 5, 9)] == [(5, 9)]


@given(st.text() | NEWS)
def test_sentences_hold_all_that_is_not_white_space_and_never_overlap(text: str) -> None:
    at = 0
    for span in sentences(text):
        assert text[span.start : span.end] == span.text
        assert span.start >= at
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()
