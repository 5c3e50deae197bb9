"""Whose a figure is by what is told around it: surveys, courts, elections, clauses beside it."""

from __future__ import annotations

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import read
from knowledge.lexicon import Lexicon


def _speakers(text: str, lexicon: Lexicon) -> list[str | None]:
    reading = read(parse_article("a", text, None, lexicon), lexicon)
    return [figure.speaker for figure in figures(reading, lexicon)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # the figures of a survey are of the body that asks
        ("The Lund Institute questioned teachers at 310 schools. In 70% of them it is quieter; "
         "12% see no change. Only 9% complain.", ["Lund Institute"] * 4),
        ("The institute interviewed 40 nurses. A ward costs €3 million, the union said.",
         ["institute", "union"]),
        ("The police questioned 14 men. Some 9 were let go.", [None, None]),
        # "it" goes on with what a body does, a paper before its words does not
        ("The Coast Watch criticised the plan. It has collected 31 complaints.", ["Coast Watch"]),
        ("A survey by the council found that 61% walk. The island has 900 houses.",
         ["council", None]),
        ("A survey by the council found that 61% walk. Another 9% ride.", ["council", "council"]),
        # "it" goes on with the body whose spokeswoman was quoted, too
        ("The storm hit 310 houses, the Coast Watch said. “We count,” said its head, Ana Lund. It "
         "has sent 40 boats.", ["Coast Watch", "Coast Watch"]),
        ("The union put the damage at €2 million. It will pay each guest €40 “without a word”.",
         ["union", "union"]),
        # parts of what was told, and what it is compared with; not the sums of the article
        ("Six ships will come by May, the navy said. Two of the six are new.",
         ["navy", "navy"]),
        ("The towns owe €90 million, the treasury said. A year ago it was €70 million.",
         ["treasury", "treasury"]),
        ("The towns owe €90 million, according to the bank. That is €20 million more than in May.",
         ["bank", None]),
        # in brackets behind a number, in somebody's own survey, of what a body tested
        ("- Remittances: $6 billion in June, 20% more (central bank).",
         ["central bank", "central bank"]),
        ("Jan Berg (Harbour Union) had 40 boats.", [None]),
        ("“They want to go,” says Ana Lund. In her own survey 61% of them do.", ["Ana Lund"]),
        ("Of 40 jars tested by the food authority, 31 held syrup.",
         [None, "food authority"]),
        ("The minister directed the states to cut the wait to 60 days.", ["minister"]),
        # what a body calls or declares is done; "yes" is no claim
        ("The president declared a 40-day state of emergency.", [None]),
        ("The governor declared three days of mourning.", [None]),
        ("The council proposes a “night levy” of 2 percent.", [None]),
        ("Ana Lund called a recent vote “rigged by 40 men”.", ["Ana Lund"]),
        # who answered, of whose many somebody is, and reported speech behind a quotation
        ("Опрос центра «Мнение» показал, что 61% за.\n\nРеспонденты готовы потерять 9% дохода.",
         ["Мнение", "Мнение"]),
        ("It was a deeper cut than the 50 basis points expected by nine of 12 economists.",
         ["economists", None, None]),
        ("“It is fine,” Ana Lund told us, and whoever wins must deliver 12 trains.", ["Ana Lund"]),
        ("“It is fine,” said Ana Lund, who has 12 trains.", [None]),
        ("Jan Berg arrives at €160 million. Of this, €21 million is interest.",
         ["Jan Berg", "Jan Berg"]),
        ("Тариф вырастет на 14%, сообщил департамент по регулированию монополий.",
         ["департамент по регулированию монополий"]),
        # which clause a verb of saying stands in
        ("Boats brought 190 people to safety, among them a woman who asked to be taken back for "
         "her hens.", [None]),
        ("“A short ban,” said Jan Berg, a grain analyst at broker Ost in Lund, who expects prices "
         "of $420 a ton.", ["Jan Berg"]),
        ("“It is over,” Judge Ana Lund said in a ruling that took three hours to read.", [None]),
        ("The catch fell by 14%, according to the Norwegian statistics office.",
         ["Norwegian statistics office"]),
        ("‘It costs 12 per cent,’ fumed Drivers’ Union boss Ana Lund.", ["Ana Lund"]),
        ("По данным акимата, квота составит 19 тонн.", ["акимат"]),
        # what a forecast is moved from is of who moves it, what a goal is moved from is a fact
        ("The bank trimmed its growth forecast to 1.6 percent from 2.1 percent.",
         ["bank", "bank"]),
        ("The council aims to raise the wage from 400 to 500 euros.", [None, "council"]),
    ],
)  # fmt: skip
def test_whose_figures_these_are(text: str, speakers: list[str | None], lexicon: Lexicon) -> None:
    assert _speakers(text, lexicon) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Lund, 61, of Berg, denies 17 counts of fraud.\n\nAna Holm, a baker, lost €40.\n\n"
         "The accused said he had paid 900 kroner.", "Karl Lund"),
        ("A court jailed Karl Lund for a year.\n\nAna Holm, a baker, lost €40.\n\n"
         "The defendant said he had paid 900 kroner.", "Karl Lund"),
        ("Karla Lund has won the election in Berg.\n\nAna Holm, a baker, lost €40.\n\n"
         "The president-elect vowed to spend 900 kroner.", "Karla Lund"),
        ("Speaking in Berg, the president-elect, a former nurse, vowed to spend 900 kroner.",
         "president-elect"),
        # who tells of charges is not charged
        ("Prosecutor Ana Holm said that Karl Lund denied 17 counts of fraud.\n\n"
         "The accused said he had paid 900 kroner.", "Karl Lund"),
    ],
)  # fmt: skip
def test_somebody_is_called_by_what_was_told_of_them(
    text: str, speaker: str, lexicon: Lexicon
) -> None:
    assert _speakers(text, lexicon)[-1] == speaker


def test_a_few_quoted_words_are_no_account_of_what_somebody_does(lexicon: Lexicon) -> None:
    text = "Ana Lund, a judge, led a mission of 31 monitors. She called the vote “{}”."
    assert _speakers(text.format("slow and sober"), lexicon) == [None]
    whole = "Ana Lund, a judge, led a mission of 31 monitors. “It was slow and sober,” she said."
    assert _speakers(whole, lexicon) == ["Ana Lund"]


def test_a_table_names_no_body(lexicon: Lexicon) -> None:
    text = (
        "Altamar sells more tickets\n\nAltamar, an airline, flew further.\n\n"
        "\t2025\t2024\tChange\nRevenue\t812\t745\t9%\n\nThe carrier expects a margin of 9 percent."
    )
    assert _speakers(text, lexicon)[-1] == "Altamar"
