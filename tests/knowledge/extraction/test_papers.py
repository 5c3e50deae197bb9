"""Whose a figure is that a paper, a count or a body under another name states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, speaker_at

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("It went at 114 km/h, according to an interim report presented in Lund yesterday by the "
         "Railway Accident Board.", "114 km/h", "Railway Accident Board"),
        ("Rents rose 7 percent, according to a survey of 500 landlords by the property site "
         "Zentro.", "7 percent", "Zentro"),
        ("Sales fell 12 percent, according to customs data.", "12 percent", "customs"),
        ("Sales fell 12 percent, according to the environmental statement.", "12 percent",
         "environmental statement"),
        ("In a survey by Zentro, 37 percent of women said they were tired.", "37 percent",
         "Zentro"),
        ("The Riders Association is cross. In a survey it published in spring, 37 percent of "
         "women said so.", "37 percent", "Riders Association"),
        ("Some 86 homes have to go, the town hall's final survey shows.", "86", "town hall"),
        ("Last year's survey shows 86 homes.", "86", None),
        # an estimate is a number, and a forecast shows what a survey does
        ("The tram board's own estimate is 86 stops.", "86", "tram board"),
        ("Zentro's forecast for next year stands at 86 homes.", "86", "Zentro"),
        ("The tram board's latest projections show 86 homes.", "86", "tram board"),
        ("The tram board's waiting list stood at 86 homes.", "86", None),
        ("Portugal's target is 86 homes.", "86", None),
        # data are of whoever they are named for
        ("Some 86 homes have to go, according to the data of the Tram Board.", "86",
         "Tram Board"),
        ("According to estimates of the tram board, 86 homes have to go.", "86", "tram board"),
        ("According to the results of the spring, 86 homes have to go.", "86", None),
        ("As noted by the tram board, 86 homes have to go.", "86", "tram board"),
        ("The deal was as good as the one signed by 86 farmers.", "86", None),
        ("As per the tram board, 86 homes have to go.", "86", "tram board"),
        ("Per the tram board's data, 86 homes have to go.", "86", "tram board"),
        ("Based on the data of the Tram Board, 86 homes have to go.", "86", "Tram Board"),
        ("The film, based on letters by Ana Doe, cost 86 crowns.", "86", None),
        ("Information provided by the Tram Board shows that 86 homes have to go.", "86",
         "Tram Board"),
        # whom an outlet cites
        ("Some 86 homes have to go, Harbour News reports, citing the tram board.", "86",
         "tram board"),
        ("Some 86 homes have to go, Harbour News reported with reference to the Tram Board.",
         "86", "Tram Board"),
        ("Some 86 homes have to go, the tram board said, citing wet cellars.", "86",
         "tram board"),
        ("Dry Feet, citing city records, says 86 homes have to go.", "86", "Dry Feet"),
        ("Some 86 homes have to go, the mayor said, citing the tram board.", "86", "mayor"),
        ("Some 86 homes have to go, Ana Lopes reported, citing the tram board.", "86",
         "Ana Lopes"),
        ("“Some 86 homes have to go,” Ana Lopes said, citing the tram board.", "86",
         "Ana Lopes"),
        ("“Some 86 homes have to go,” Harbour News wrote, citing the tram board.", "86",
         "Harbour News"),
        # whoever has only read it, and what merely opens a sentence, is not whose it is
        ("A leaked report seen by the Herald puts the cost at 86 crowns.", "86", None),
        ("Early figures show that 86 homes have to go.", "86", None),
        ("Exit polls show that 86 homes have to go.", "86", None),
        ("Unaudited figures show that 86 homes have to go.", "86", None),
        ("Second-quarter figures show that 86 homes have to go.", "86", None),
        ("Vexora figures show that 86 homes have to go.", "86", "Vexora"),
        ("Police figures show that 86 homes have to go.", "86", "Police"),
        ("NHS figures show that 86 homes have to go.", "86", "NHS"),
        ("The report, published by the Tram Board, puts the cost at 86 crowns.", "86",
         "Tram Board"),
        ("Some 86 homes have to go, according to “Dry Feet”, a report by the Tram Board.", "86",
         "Tram Board"),
        ("Some 86 homes have to go, according to a draft order of the tram board seen by Zentro.",
         "86", "draft order of the tram board"),
        ("By the union's own count, 640 marched.", "640", "union"),
        ("Beatrice Mulondo keeps the register. By her count, 640 families live there.", "640",
         "Beatrice Mulondo"),
        ("Cormac Doe was there. In his view the truth lies near 20 million.", "20 million",
         "Cormac Doe"),
        ("The mayor came. In view of the rain 640 stayed away.", "640", None),
        ("In a complaint filed by the Securities and Exchange Commission, 15 firms are named.",
         "15", "Securities and Exchange Commission"),
        ("Дорога занимает 74 минуты, говорится в докладе Института урбанистики.", "74 минуты",
         "Институт урбанистики"),
        ("Ущерб оценили в 214 млн рублей.", "214 млн рублей", None),
        ("Lina Tran thinks so. Her own model puts the cost at K800 million.", "K800 million",
         "Lina Tran"),
        ("A 2024 report by the institute Deltares concluded that 12 boats would go.", "12",
         "Deltares"),
        ("Согласно исследованию Института урбанистики, дорога занимает 74 минуты.", "74 минуты",
         "Институт урбанистики"),
    ],
)  # fmt: skip
def test_who_gives_a_paper_speaks(
    reading: Read, text: str, figure: str, speaker: str | None
) -> None:
    at = text.index(figure)
    assert speaker_at(reading(text), at, at + len(figure)).speaker == speaker


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("Lumara Resources will dig in Zambia for $1.35 billion, the Toronto-listed company said.",
         "$1.35 billion", "Lumara Resources"),
        ("The Bank of Norland kept its rate. Inflation was 4 percent, the regulator said.",
         "4 percent", "Bank of Norland"),
        ("Национальный банк Казахстана сохранил ставку. Инфляция составила 11,8%, сообщил "
         "регулятор.", "11,8%", "Национальный банк Казахстана"),
        ("Союз транзитников недоволен. По оценке организации, порт терял 1,1 млн евро в день.",
         "1,1 млн евро", "Союз транзитников"),
        ("The operator, GeoNord, said it had complied. According to the company, 96 per cent was.",
         "96 per cent", "GeoNord"),
        ("Shares in Segura Atlantica, the market leader, fell. The company reported a loss of "
         "€55mn.", "€55mn", "Segura Atlantica"),
        ("The association Families of Lipovany rejects the toll. It counts 21 victims.", "21",
         "Families of Lipovany"),
        ("The reinsurer Halden Re thinks so. In a note to clients it put the damage at €780mn.",
         "€780mn", "Halden Re"),
        ("Kazakhstan's central bank raised its rate and warned that inflation would be 10 percent.",
         "10 percent", "Kazakhstan's central bank"),
        ("The Federation of Hauliers is cross. The lobby group said 47 percent was diesel.",
         "47 percent", "Federation of Hauliers"),
        ("The finance ministry has new numbers. Without it, it warns, the gap would be 3.6%.",
         "3.6%", "finance ministry"),
        ("The Red Cross put the number of displaced at 86,000.", "86,000", "Red Cross"),
        ("The show drew 63,000 visitors, the museum says.", "63,000", "museum"),
    ],
)  # fmt: skip
def test_bodies_speak_under_other_names(
    reading: Read, text: str, figure: str, speaker: str
) -> None:
    at = text.index(figure)
    assert speaker_at(reading(text), at, at + len(figure)).speaker == speaker


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("Her neighbour, baker Celso Amarante, said he had been offered €9,000.", "€9,000",
         "Celso Amarante"),
        ("High Court Judge Proscovia Nabirye said 40 bridges were built.", "40",
         "Proscovia Nabirye"),
        ("Opening the case, Maria Penhaligon KC said he slept for three hours.", "three hours",
         "Maria Penhaligon"),
        ("The owner of Kent's shops spoke. NHS Kent said 19 per cent more came.", "19 per cent",
         "NHS Kent"),
        ("“Closing soon”, says owner of Kent's biggest chain. NHS Kent said 19 per cent came.",
         "19 per cent", "NHS Kent"),
        ("“We are full,” said one trader who declined to be named. He put stocks at 110 tonnes.",
         "110 tonnes", "trader"),
        ("Obama Sees a “Personal Insult”\n\nPresident Obama said 30 came.", "30", "Obama"),
        ("The government wants output to reach 3 million tonnes.", "3 million tonnes", None),
        ("Bernardo Quintas, the federation's president, wants a levy of €38 a year.", "€38",
         "Bernardo Quintas"),
        ("The government has declared a fast and released €120 million, Finance Minister Duarte "
         "Semedo said.", "€120 million", "Duarte Semedo"),
        ("In a paper published in June Sunniva Aune found that whales stayed away for nine days.",
         "nine days", "Sunniva Aune"),
    ],
)  # fmt: skip
def test_who_a_figure_is_of(reading: Read, text: str, figure: str, speaker: str | None) -> None:
    at = text.index(figure)
    assert speaker_at(reading(text), at, at + len(figure)).speaker == speaker


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("«Продавать воду в пустыне», — говорит владелец фабрики в Караганде Тимур Ахметов.",
         [("Продавать воду в пустыне", "Тимур Ахметов")]),
        ("«Зерно за неделю не скиснет», — говорится в заявлении Союза транзитников.",
         [("Зерно за неделю не скиснет", "Союз транзитников")]),
        ("Гузель Ахметова ездит каждый день. — Ям было семь, — смеётся она. — Может, починят.",
         [("Ям было семь,", "Гузель Ахметова"), ("Может, починят.", "Гузель Ахметова")]),
        ("Rooms were kept free “in case somebody came”, as Odile Roy put it.",
         [("in case somebody came", "Odile Roy")]),
        ("Fidelis Mwandu was calm. “a small loss and a large shame” was how he described it.",
         [("a small loss and a large shame", "Fidelis Mwandu")]),
        ("“You get used to it,” shrugged Year 10 pupil Aaliyah Begum.",
         [("You get used to it,", "Aaliyah Begum")]),
        ("Craig Moxon, whose daughter rides the bus, is cross. “Who pays?” he asks.",
         [("Who pays?", "Craig Moxon")]),
        ("He waved to his wife, who shouted: “Be strong!”", [("Be strong!", "wife")]),
        ("“He was tired,” Ana Lopes said, refusing to speak of the “human factor”.",
         [("He was tired,", "Ana Lopes")]),
    ],
)  # fmt: skip
def test_whose_words_are_quoted(reading: Read, text: str, quotes: list[tuple[str, str]]) -> None:
    found = reading(text)
    assert [(found.article.text[q.start : q.end], q.speaker) for q in found.quotes] == quotes
