"""Who says it where a clause, an aside or another name stands between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
Rows = list[tuple[str, str | None]]


def _rows(reading: Reading, lexicon: Lexicon) -> Rows:
    return [(figure.text, figure.speaker) for figure in figures(reading, lexicon)]


def _quotes(reading: Reading) -> Rows:
    text = reading.article.text
    return [(text[quote.start : quote.end], quote.speaker) for quote in reading.quotes]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what stands between who speaks and the verb is the article's own
        ("Brisa Lund, a ferry firm whose shares fell 7%, said it had sold 12 boats.",
         [("7%", None), ("12", "Brisa Lund")]),
        ("Some 4,000 hens died, the union, which has 90 members, said on Friday.",
         [("4,000", "union"), ("90", None)]),
        # the sample is the pollster's
        ("Some 61% agree, a poll of 800 people by Torp Research found.",
         [("61%", "Torp Research"), ("800", "Torp Research")]),
        # clauses without a comma
        ("The union that represents 250 bakers said 30 were ill.",
         [("250", None), ("30", "union")]),
        ("The airline which flies there said 55 seats were free.", [("55", "airline")]),
        ("Storms felled 700 trees, a charity that plants them said on Sunday.",
         [("700", "charity")]),
        ("The idea that experts in Turku said 15 left is odd.", [("15", "experts")]),
        # of the number that a clause is on, and of no other
        ("Profit rose 8%, above the 6% that brokers had forecast, and costs fell to 3 million.",
         [("8%", None), ("6%", "brokers"), ("3 million", None)]),
        ("Of the 500 flats that the mayor promised, the town has seen 20.",
         [("500", "mayor"), ("20", None)]),
        ("Mira Holt told 80 farmers that the board expects 9 frosts.",
         [("80", "Mira Holt"), ("9", "board")]),
        ("There are 90 porters that the union says earn 11 euros.",
         [("90", None), ("11 euros", "union")]),
        # inserted in the second of two clauses
        ("Pupils planted 300 oaks; of the 40 elms, Ms Holt said, none lived.",
         [("300", None), ("40", "Holt")]),
        ("Pupils planted 300 oaks; 40 elms died, Ms Holt said.", [("300", None), ("40", "Holt")]),
        ("Pupils planted 300 oaks, and 40 elms died, Ms Holt said.",
         [("300", "Holt"), ("40", "Holt")]),
        # what stands beside who gives the second number is the article's own
        ("The board put the crowd at 900, while the club, which sold 750 tickets, put it at 620.",
         [("900", "board"), ("750", None), ("620", "club")]),
        ("The firm, which spoke of 31 leaks in May, says 5 are left.",
         [("31", "firm"), ("5", "firm")]),
        ("The driver had slept for 3 hours, the jury found, and missed 2 signals.",
         [("3 hours", "jury"), ("2", "jury")]),
        ("They rowed 9 miles, found a hut, and slept 12 hours.",
         [("9 miles", None), ("12 hours", None)]),
        # what another announced is only compared with it
        ("The pier costs 64 million euros, the audit office told us, contradicting the sum "
         "announced by the harbour ministry.", [("64 million euros", "audit office")]),
        # inserted before a colon, it reaches both ways
        ("A berth cost 31 euros in May, the price service Torpwatch reports: a rise of 7%.",
         [("31 euros", "Torpwatch"), ("7%", "Torpwatch")]),
        ("On Monday, the mayor said: the town has 40 buses.", [("40", "mayor")]),
        # somebody whose owner or "former" tells that no one is meant who was named
        ("His lawyer, Ana Lopes, spoke. The victims' lawyer says 40 boats sank.",
         [("40", "victims' lawyer")]),
        ("Mayor Ana Lopes spoke. The former mayor says 40 boats sank.", [("40", "former mayor")]),
        ("Ana Lopes, a former mayor, came. The former mayor says 40 boats sank.",
         [("40", "Ana Lopes")]),
        ("Chief executive Ana Lopes came. The firm's chief executive says 40 boats sank.",
         [("40", "Ana Lopes")]),
        # the outlet's own people are the article
        ("Our reporter in Lund counts 40 buses.", [("40", None)]),
        # a name behind who is meant by it
        ("About 4,000 people marched, according to the organisers, the Alliance of Dock Workers.",
         [("4,000", "Alliance of Dock Workers")]),
        ("According to the warden, the Cabinet has approved 40 huts.", [("40", "warden")]),
        ("The board had first spoken of 96 leaks.", [("96", "board")]),
        ("Of 70 claims, the clerk, Mira Holt, pointed out, 12 were late.",
         [("70", "Mira Holt"), ("12", "Mira Holt")]),
        ("The harbour board had spoken of 36 leaks in May.", [("36", "harbour board")]),
        ("The organisers count 700 runners. At noon they had announced 800.",
         [("700", "organisers"), ("800", "organisers")]),
        ("Ships calling at northern ports load 16 percent less.", [("16 percent", None)]),
        ("The club spoke of 600 fans, the police of “450, at most”.",
         [("600", "club"), ("450", "police")]),
        # who belongs to what stands between marks
        ("Юрист Олег Панов из фирмы «Весы» оценил ущерб в 7 млн рублей.",
         [("7 млн рублей", "Олег Панов")]),
        ("Инженеры компании «Мост» ожидают роста на 4%.",
         [("4%", 'Инженеры компании "Мост"')]),
        ("Компания «Мост» ожидает роста на 4%.", [("4%", "Мост")]),
        ("В компании «Мост» сообщили о 30 кранах.", [("30", "Мост")]),
        # the trade of a firm is no part of its name
        ("Carmaker Lindau sold 900 cars, it said.", [("900", "Lindau")]),
        ("Retailer Tamm expects sales of 40 million euros.", [("40 million euros", "Tamm")]),
        ("Holm Ferries AS said 14 crossings were cancelled.", [("14", "Holm Ferries AS")]),
    ],
)  # fmt: skip
def test_whose_figures_they_are(read_rows: Callable[[str], Rows], text: str, rows: Rows) -> None:
    assert read_rows(text) == rows


@pytest.fixture
def read_rows(reading: Read, lexicon: Lexicon) -> Callable[[str], Rows]:
    return lambda text: _rows(reading(text), lexicon)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who is named beside somebody is not taken up, but whom the sentence is about
        ("Ivo Brandt served in the fleet under Admiral Karl Stein for years.\n\n"
         "“I was never seasick,” he told a reporter.", "Ivo Brandt"),
        ("While Karl Stein had a choir, that did not please Ivo Brandt, a singer.\n\n"
         "“Nobody sings for us,” he said.", "Ivo Brandt"),
        ("Nina Holt worked for the lawyers Moore & Van Tessel.\n\n“It was dull,” she said.",
         "Nina Holt"),
        # an office that is somebody else's
        ("Professor Nina Holt left the hall. “The bill is dead,” the minister said.", "minister"),
        ("Sen. Nina Holt left the hall. “The bill is dead,” the senator said.", "Nina Holt"),
        ("Nina Holt left. Asked about the mill, she smiled: “Too high by half.”",
         "Nina Holt"),
        # a group may do what a person is told of
        ("Karl Stein runs the pit. In May, several village groups met Mr. Stein, saying his "
         "“word is worth less than his coal”.", "village groups"),
        ("The union left Karl Stein in May, adding: “He never once called us back.”", "union"),
        ("The coach, Karl Stein, left in May, adding: “They never once called me back.”",
         "Karl Stein"),
        ("Holt met Karl Stein, now the mayor, who in 2019 called the dam “a wall of rust”.",
         "Karl Stein"),
        ("Erik Dean ran. Dean, a vet, said he would “never” do it again.", "Erik Dean"),
        ("Counsel Karl Stein spoke, adding that his client “lied like a child”. Ivo Brandt had "
         "sold two boats, he said, and “kept the third for himself”.", "Karl Stein"),
        ("The auditor puts it at 9 million, far above what Brisa Trams says in public, and warns "
         "that nobody should expect a tram “before the next election”.", "auditor"),
        ("A baker on the island wrote to us: “We have flour for two days.”",
         "baker on the island"),
        ("“We waited in the rain for them,” said parents at the gate.", "parents"),
        ("The loser of the vote called it “a theft in broad daylight”.", "loser of the vote"),
    ],
)  # fmt: skip
def test_whose_words_they_are(reading: Read, text: str, speaker: str) -> None:
    assert {who for _, who in _quotes(reading(text))} == {speaker}


def test_a_heading_between_marks_is_no_quotation(reading: Read) -> None:
    text = "“It rusts,” Nina Holt said.\n\n'Iron Does Not Sleep.'\n\nIn May the pit closed."
    assert _quotes(reading(text)) == [("It rusts,", "Nina Holt")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a line in capitals ends, a currency is no body, a heading in capitals none either
        ("FARM BANK OF TORP\nMarket Note No. 3\n\nThe bank expects 4 frosts.",
         [("4", "FARM BANK OF TORP")]),
        ("TOWN HAS SEEN IT ALL\n\nIt said 4 came. Of 9 boats it lost 2.",
         [("4", None), ("9", None), ("2", None)]),
        ("Americans like it. Americans buy 9 a year. It said 4 came.",
         [("9", None), ("4", None)]),
    ],
)  # fmt: skip
def test_what_is_no_body(read_rows: Callable[[str], Rows], text: str, rows: Rows) -> None:
    assert read_rows(text) == rows
