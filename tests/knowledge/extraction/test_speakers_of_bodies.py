"""Whose a figure is where a body is named by what it is for, or somebody by what is new."""

from __future__ import annotations

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import read
from knowledge.lexicon import Lexicon

Rows = list[tuple[str, str | None]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("At least 34 people were killed late on Friday, the national search and rescue agency "
         "said.", [("34", "national search and rescue agency")]),
        ("The mayor and police officers said 40 had left.", [("40", "police officers")]),
        ("The ship may carry 190 people, according to transport ministry documents seen by AP.",
         [("190", "transport ministry documents")]),
        ("The NUM polled 32,410 votes, according to preliminary results released by the Electoral "
         "Office on Tuesday.", [("32,410", "Electoral Office")]),
        ("The ministry recorded 87 accidents last year, down from 102 in 2023.",
         [("87", "ministry"), ("102", "ministry")]),
        ("The club recorded 87 wins.", [("87", None)]),
        ("Supervisor of Elections Marva Redhead said 63,800 electors had voted.",
         [("63,800", "Marva Redhead")]),
        ("Losses to scams reported across Canada rose to $12 million, according to the Anti-Fraud "
         "Centre.", [("$12 million", "Anti-Fraud Centre")]),
        ("Raids by armed groups have forced an estimated 92,400 people to flee, the agency said.",
         [("92,400", "agency")]),
        ("Judge Colleen Arsenault ordered Marchetti to pay $1,066,350.",
         [("$1,066,350", "Colleen Arsenault")]),
        ("The firm confirms its guidance of EUR 205 million.", [("EUR 205 million", "firm")]),
        ("The power company agreed to sell up to 250 megawatts.", [("250 megawatts", None)]),
        ("Between us, Jane Doe said here on Tuesday, 40 left.", [("40", "Jane Doe")]),
    ],
)  # fmt: skip
def test_a_body_gives_its_figures(text: str, rows: Rows, lexicon: Lexicon) -> None:
    assert _rows(text, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # when and how somebody spoke is told by the article
        ("Trade reached 684 million dollars, President Ramiro Ayala said after talks that lasted "
         "three hours.", [("684 million dollars", "Ramiro Ayala"), ("three hours", None)]),
        # by what name a thing goes says nothing of it
        ("They spoke of what Jane Doe called the \"Mercosur of buses\": the trip takes 22 hours.",
         [("22 hours", None)]),
        # what stands between two commas beside a name
        ("About 40 boats came from Ara, its headman, Haji Saharuddin, said.",
         [("40", "Haji Saharuddin")]),
        ("Gordon Pell, a machinist who handed out yellow \"Enough\" flyers outside, said enrolment "
         "had dropped to 1,874.", [("1,874", "Gordon Pell")]),
        ("Minister Ada Lund spoke. The minister, however, said six vessels were due.",
         [("six", "Ada Lund")]),
        # who is told by what was not named so far is somebody new
        ("Takumi Asaoka, owner of the inn, said 3 rooms were free. The owner of a soba restaurant "
         "said her rent had gone up 40%.",
         [("3", "Takumi Asaoka"), ("40%", "owner of a soba restaurant")]),
        # a name of one word is a person's where more than an age is told of it
        ("Syamsuddin, 44, a fisherman, swam ashore. \"I paid 85,000 rupiah for it,\" he said.",
         [("44", None), ("85,000 rupiah", "Syamsuddin")]),
        ("Currently, 30, mostly women, are in care.", []),
        # «Об этом сообщил» points back over «Между тем»
        ("Между тем область направит 2,3 млрд рублей. Об этом сообщил министр Павел Рябинин.",
         [("2,3 млрд рублей", "Павел Рябинин")]),
    ],
)  # fmt: skip
def test_who_speaks_is_told_from_what_stands_beside(
    text: str, rows: Rows, lexicon: Lexicon
) -> None:
    assert _rows(text, lexicon) == rows


def _rows(text: str, lexicon: Lexicon) -> Rows:
    reading = read(parse_article("a", text, None, lexicon), lexicon)
    return [(figure.text, figure.speaker) for figure in figures(reading, lexicon)]
