"""Units that a clause leaves out: told by verb and noun, or by what has just been counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
Row = tuple[str, str | None]


def _rows(text: str, reading: Read, lexicon: Lexicon) -> list[Row]:
    return [(f.text, f.unit) for f in figures(reading(text), lexicon)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("He gave 6,500 euros to a second. The dentist cost 1,900.",
         [("6,500 euros", "EUR"), ("1,900", "EUR")]),
        ("The purse was 146,000 francs in Zurich. The race over the same roads paid 510,000.",
         [("146,000 francs", "CHF"), ("510,000", "CHF")]),
        ("The dentist cost 1,900.", [("1,900", None)]),
        ("It lasted six years; at a low price it would take nearly nine.",
         [("six years", "years"), ("nine", "years")]),
        ("Tests found 410 milligrams a litre in the streams; the national limit is 250.",
         [("410 milligrams a litre", "milligrams per litre"), ("250", "milligrams per litre")]),
        ("Phosphate was 0.38 milligrams, where 0.1 is the target.",
         [("0.38 milligrams", "milligrams"), ("0.1", "milligrams")]),
        ("Clubs were sold at between 1.9 and 2.6 times revenue; this deal works out at 2.4.",
         [("1.9 and 2.6 times", "times"), ("2.4", "times")]),
        ("They ask for 26 per cent of revenue. They have 18 now.",
         [("26 per cent", "percent"), ("18", "percent")]),
        ("They ask for 26 per cent of revenue. In May the players scored 18.",
         [("26 per cent", "percent"), ("18", None)]),
        ("Lantern Road, which holds 21,450, would be enlarged to 26,000.",
         [("21,450", "people"), ("26,000", "people")]),
        ("Resources grew by 1.2 billion dollars, to 52.4 billion.",
         [("1.2 billion dollars", "USD"), ("52.4 billion", "USD")]),
        ("Резервы выросли на 1,2 млрд долларов, до 52,4 млрд.",
         [("1,2 млрд долларов", "USD"), ("52,4 млрд.", "USD")]),
        ("Thefts have nearly tripled in five years, from 13 to 37.",
         [("tripled", "times"), ("five years", "years"), ("13", "thefts"), ("37", "thefts")]),
    ],
)  # fmt: skip
def test_units_that_the_clause_tells(
    text: str, rows: list[Row], reading: Read, lexicon: Lexicon
) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Two ships sank and six others were damaged.", [("Two", "ships"), ("six", "ships")]),
        ("The storm injured six others.", [("six", "people")]),
        ("09:30 Ships waiting in the roads: 23", [("23", "ships")]),
        ("They report 212 spills. I have gone through the data, and I get 347.",
         [("212", "spills"), ("347", "spills")]),
        ("It counts 430 students. With joint degrees it is 700.",
         [("430", "students"), ("700", "students")]),
        ("Q: They say there are 163 empty posts. Is that right?\n\nA: No. We found 219.",
         [("163", "posts"), ("219", "posts")]),
        ("They say there are 163 empty posts.\n\nNo. We found 219.",
         [("163", "posts"), ("219", None)]),
        ("The two lead with 5.5 and 6 points.", [("5.5", "points"), ("6", "points")]),
        ("All is over. Final table (top two):\n1. Jan Berg (NOR) 6.5\n2. Ana Doe (SRI) 6",
         [("6.5", "points"), ("6", "points")]),
        ("The jury (top two):\n1. Jan Berg (NOR) 6.5\n2. Ana Doe (SRI) 6",
         [("6.5", None), ("6", None)]),
        ("The party has a lead of 6 points.", [("6 points", "percentage points")]),
    ],
)  # fmt: skip
def test_what_is_counted_is_what_was_counted_before(
    text: str, rows: list[Row], reading: Read, lexicon: Lexicon
) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # ages
        ("The average age is 41.", [("41", "years")]),
        ("At 41, she is the oldest.", [("41", "years")]),
        ("She is 41 and has three children.", [("41", "years"), ("three", "children")]),
        ("It went to a film by a director of 26.", [("26", "years")]),
        ("It went to a total of 26.", [("26", None)]),
        # labels, and what people do
        ("Infections: 1,240; deaths: 31", [("1,240", "infections"), ("31", "deaths")]),
        ("Some 41,200 watched the match.", [("41,200", "people")]),
        ("The hall seats 1,900.", [("1,900", "people")]),
        ("Two of the dead were found.", [("Two", "people")]),
        ("Погибли 12 человек, ещё 40 ранены.", [("12", "people"), ("40", "people")]),
        ("The vote was 84 to 67.", [("84", "votes"), ("67", "votes")]),
        ("Temperatures reached 41 in the shade.", [("41", "degrees Celsius")]),
        # a part of a whole counts no shares
        ("The shares closed at 84.20.", [("84.20", None)]),
        # what goes on with a measure
        ("Pay goes up 7% this year, 3 next year and 2 in 2027.",
         [("7%", "percent"), ("3", "percent"), ("2", "percent")]),
        ("Зарплаты вырастут на 12%, пенсии — на 7.", [("12%", "percent"), ("7", "percent")]),
        ("Entry costs €25 (children 12).", [("€25", "EUR"), ("12", "EUR")]),
        ("It has 14 MW; another 19 are planned.", [("14 MW", "megawatts"), ("19", "megawatts")]),
        ("It makes 14 tonnes a day and is to reach 19.",
         [("14 tonnes a day", "tonnes per day"), ("19", "tonnes per day")]),
        ("Each has 14 patients; four years ago it was nine.",
         [("14", "patients"), ("nine", "patients")]),
        ("At night two guards stand here; until 2023 there were five.",
         [("two", "guards"), ("five", "guards")]),
    ],
)  # fmt: skip
def test_what_the_words_beside_a_number_tell(
    text: str, rows: list[Row], reading: Read, lexicon: Lexicon
) -> None:
    assert _rows(text, reading, lexicon) == rows


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("And the fences on the coast?", "fences"),
        ("Do you have the herders?", "herders"),
        ("Will it rain?", None),
        # what the question itself counts
        ("You had 30 dogs and no sheds?", "dogs"),
    ],
)
def test_an_answer_counts_what_the_question_names(
    question: str, unit: str | None, reading: Read, lexicon: Lexicon
) -> None:
    text = f"Q: {question}\n\nA: We lost 340.\n\nQ: Why?\n\nA: Because."
    assert _rows(text, reading, lexicon)[-1] == ("340", unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The death toll has risen to 63.", "deaths"),
        ("The fire killed 63.", "people"),
    ],
)
def test_a_toll_counts_deaths(text: str, unit: str, reading: Read, lexicon: Lexicon) -> None:
    assert _rows(text, reading, lexicon) == [("63", unit)]
