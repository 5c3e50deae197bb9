"""Forms in which news says whose a figure or a quotation is, beside verbs of saying."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union talks of 300 jobs.", "union"),
        ("The union speaks of 300 jobs.", "union"),
        ("The peace talks ended with 300 dead.", None),
        ("The harbour board's own reckoning comes to 300 jobs.", "harbour board"),
        ("Exit polls by Civis Meter gave her 300 seats.", "Civis Meter"),
        ("The prosecutor, Iris Bak, is asking for 300 days.", "Iris Bak"),
        ("The teachers union calls for 300 nurses.", "teachers union"),
        ("The prosecutor asked for tea after 300 days.", None),
        ("Analysts see 300 jobs at risk.", "Analysts"),
        ("Nobody knows how many, but Ana Doe guesses 300 boats.", "Ana Doe"),
    ],
)
def test_whose_a_figure_is(text: str, speaker: str | None, reading: Read, lexicon: Lexicon) -> None:
    found = {figure.value: figure.speaker for figure in figures(reading(text), lexicon)}
    assert found[300] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whose answer a quotation is
        ("The mayor's answer came within the hour: “We have boats enough.”", "mayor"),
        ("Mayor Ana Doe's verdict: “A disgrace, all of them.”", "Ana Doe"),
        ("“We have boats enough,” was the mayor's answer.", "mayor"),
        # who stands before a colon with what he is
        ("Ole Dam, chief economist at the bank: “Growth will slow again.”", "Ole Dam"),
        ("New York, 1954: “Growth will slow again.”", None),
        ("In Geneva, late on Friday: “Growth will slow again.”", None),
        # whoever is spoken of by no name is told by where he is
        ("“We lost forty days,” said a filleter of 22 years who gave no name.",
         "filleter of 22 years"),
        ("To which a voice from the hall replied: “It was never here!”", "voice from the hall"),
        ("An angler from Ludlow put it his own way: “I throw them back now.”",
         "angler from Ludlow"),
        ("“It is over,” said the angler from Ludlow.", "angler"),
    ],
)  # fmt: skip
def test_whose_a_quotation_is(text: str, speaker: str | None, reading: Read) -> None:
    assert next((quote.speaker for quote in reading(text).quotes), None) == speaker
