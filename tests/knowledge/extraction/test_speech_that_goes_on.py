"""How far a speaker is taken over: for speech that goes on, and for what the speaker does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
Rows = list[tuple[str, str | None]]


def _rows(text: str, reading: Read, lexicon: Lexicon) -> Rows:
    return [(f.text, f.speaker) for f in figures(reading(text), lexicon)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # "would" is reported speech, whoever stands in it
        ("Income, Ana Lopes said, fell 9%. She was sorry. There would be 240 cuts.",
         [("9%", "Ana Lopes"), ("240", "Ana Lopes")]),
        ("Income, Ana Lopes said, fell 9%. She was sorry. There are 240 cuts.",
         [("9%", "Ana Lopes"), ("240", None)]),
        ("Income, Ana Lopes said, fell 9%. She was sorry.\n\nThere would be 240 cuts.",
         [("9%", "Ana Lopes"), ("240", None)]),
        # what is inserted into a sentence is said of that sentence alone
        ("Some 350 visits were put off, Ana Lopes confirmed, on top of 86 before. "
         "The list stood at 900 people.",
         [("350", "Ana Lopes"), ("86", "Ana Lopes"), ("900", None)]),
        ("Some 350 visits were put off, Ana Lopes said. Another 900 people wait.",
         [("350", "Ana Lopes"), ("900", "Ana Lopes")]),
        ("Some 350 visits were put off, said Ana Lopes, head of the bank. Another 900 people wait.",
         [("350", "Ana Lopes"), ("900", "Ana Lopes")]),
        # what is no clause ends at a semicolon, and a relative clause with its comma
        ("Police counted 86 cars; 40 were lorries.", [("86", "Police"), ("40", None)]),
        ("The bank sees wheat at 86 dollars; it had pencilled in 40.",
         [("86 dollars", "bank"), ("40", "bank")]),
        ("The bank sees wheat at 86 dollars; rye is put at 40.",
         [("86 dollars", "bank"), ("40", None)]),
        ("The bank expects 86 sales; rye is put at 40.", [("86", "bank"), ("40", "bank")]),
        ("Ana Lopes warned of 86 strikes; 40 trains would stop.",
         [("86", "Ana Lopes"), ("40", "Ana Lopes")]),
        ("The board said 86 cars were left; 40 were lorries.",
         [("86", "board"), ("40", "board")]),
        ("Ana Lopes, who admitted that 86 cars were hers, must pay 40 pounds.",
         [("86", "Ana Lopes"), ("40 pounds", None)]),
        ("“No,” said Ana Lopes, who added that 86 cars, 40 of them old, were hers.",
         [("86", "Ana Lopes"), ("40", "Ana Lopes")]),
        ("Beauty counts for 86 points.", [("86", None)]),
        ("Иван Петров приехал. По его словам, с мая работы меньше. Выплатят 40 %.",
         [("40 %", "Иван Петров")]),
    ],
)  # fmt: skip
def test_how_far_reported_speech_reaches(
    text: str, rows: Rows, reading: Read, lexicon: Lexicon
) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Lopes, who rows, sold 150 tickets. “Nobody asked me,” she said.", "Ana Lopes"),
        ("09:30 Mayor Ana Lopes has closed 150 roads. “It is hot,” she says.", "Ana Lopes"),
        ("«Всё дорого», — говорит Иван Петров. Он сократил 150 расходов.", "Иван Петров"),
        ("Ana Lopes, a retired guard, went in and found 150 rats. “Run,” she said.", "Ana Lopes"),
        # not in another paragraph, not of somebody who is only described or owns something
        ("Ana Lopes sold 150 tickets.\n\n“Nobody asked me,” she said.", None),
        ("Ana Lopes sold 150 tickets. Somebody came.", None),
        ("Ana Lopes, a keeper for 150 years, left. “Nobody asked me,” she said.", None),
        ("Ana Lopes and her men sold 150 tickets. “Nobody asked me,” she said.", None),
        ("Ana Lopes' shop sold 150 tickets. “Nobody asked me,” she said.", None),
    ],
)
def test_the_figures_of_what_somebody_does_who_is_quoted_beside_it(
    text: str, speaker: str | None, reading: Read, lexicon: Lexicon
) -> None:
    (figure,) = figures(reading(text), lexicon)
    assert (figure.speaker, figure.speaker_carried) == (speaker, speaker is not None)
