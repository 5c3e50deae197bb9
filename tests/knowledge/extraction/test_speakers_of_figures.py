"""Whose a figure is where no verb of saying stands before it."""

from __future__ import annotations

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import read
from knowledge.lexicon import Lexicon

Rows = list[tuple[str, str | None]]


def _rows(text: str, lexicon: Lexicon) -> Rows:
    reading = read(parse_article("a", text, None, lexicon), lexicon)
    return [(figure.text, figure.speaker) for figure in figures(reading, lexicon)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The union counts 71 idle buses at two depots, the bus company 48.",
         [("71", "union"), ("two", "union"), ("48", "bus company")]),
        ("The ministry speaks of 40 flooded villages, the Red Cross of 95.",
         [("40", "ministry"), ("95", "Red Cross")]),
        ("Some 40 buses, most of them new, were hit, said the operator.",
         [("40", "operator")]),
        ("Lopez, a clerk, was hit by 3 cars, said police.", [("3", "police")]),
        ("The police put the crowd at 9,000, the organisers at 30,000.",
         [("9,000", "police"), ("30,000", "organisers")]),
        ("The bank expects growth of 3 percent, the finance ministry only 2.1 percent.",
         [("3 percent", "bank"), ("2.1 percent", "finance ministry")]),
        ("Мэрия говорит о 400 машинах, профсоюз – о 950.",
         [("400", "Мэрия"), ("950", "профсоюз")]),
        ("Завод обещает выплатить по 350 рублей; союз рыбаков требует 900 рублей.",
         [("350 рублей", "Завод"), ("900 рублей", "союз рыбаков")]),
        # the number of an item is no part of who speaks
        ("3. The ministry noted that the coast sinks by 1.5 centimetres a year.",
         [("1.5 centimetres a year", "ministry")]),
        # within what one says, another gives nothing
        ("The ministry said the army lost 50 men, the police 12.",
         [("50", "ministry"), ("12", "ministry")]),
    ],
)  # fmt: skip
def test_who_gives_another_number_with_the_same_verb(
    text: str, rows: Rows, lexicon: Lexicon
) -> None:
    assert _rows(text, lexicon) == rows


_SPEECH = "{heading}\n\n{greeting}\n\nWe open a house with 180 beds.\n\nIt cost €44 million."


@pytest.mark.parametrize(
    ("heading", "greeting", "speaker"),
    [
        ("Speech by Marika Lindqvist, Minister of Health, at the clinic", "Ladies and gentlemen,",
         "Marika Lindqvist"),
        ("Remarks by President Marika Lindqvist at the harbour", "Dear friends,",
         "Marika Lindqvist"),
        ("Address by Marika Lindqvist", "Mr. Speaker, members of the house,", "Marika Lindqvist"),
        # a report on a speech, a letter
        ("Speech by Marika Lindqvist", "She opened a clinic on Monday.", None),
        ("Marika Lindqvist opens clinic", "Ladies and gentlemen,", None),
        ("An open letter to our guests", "Dear guests,", None),
    ],
)  # fmt: skip
def test_a_speech_as_held_is_of_who_holds_it(
    heading: str, greeting: str, speaker: str | None, lexicon: Lexicon
) -> None:
    rows = _rows(_SPEECH.format(heading=heading, greeting=greeting), lexicon)
    assert rows == [("180", speaker), ("€44 million", speaker)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ana Lopes, who owns three shops, sold 900 cakes on Monday. “I am tired,” Lopes said.",
         [("three", None), ("900", "Ana Lopes")]),
        ("Ana Lopes, whose stall stands here, sold 900 cakes. “I am tired,” Lopes said.",
         [("900", "Ana Lopes")]),
        ("Ana Lopes lost her room when the house was sold for 22 flats. “I am tired,” Lopes said.",
         [("22", None)]),
        ("Ana Lopes, born nine miles away, jumped 40 feet. “I am tired,” Lopes said.",
         [("nine miles", None), ("40 feet", None)]),
        ("Guard Ana Lopes, who let four in, has been held for nine hours. “I am tired,” she said.",
         [("nine hours", None)]),
        ("Ana Lopes has been questioned for nine hours. “I am tired,” Lopes said.",
         [("nine hours", None)]),
    ],
)  # fmt: skip
def test_what_only_tells_who_somebody_is_is_not_a_deed(
    text: str, rows: Rows, lexicon: Lexicon
) -> None:
    assert _rows(text, lexicon) == rows


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Some 31 barns burned, according to the municipality, which sent a drone.",
         ["municipality"]),
        ("The fare cost Rs 31. The firm said 40 had paid.", [None, "firm"]),
        ("The Berg Union rejects it: by the group's count, 31 left.", ["Berg Union"]),
        ("His meter says 31 decibels, Jan Berg told us.", ["Jan Berg"]),
        ("The display says 41 degrees, the warden told reporters.", ["warden"]),
        ("The display says 41 degrees.", ["display"]),
        ("Layoffs have been announced by 17 firms; they concern 2,300 jobs.", [None, None]),
        ("Layoffs of 2,300 people have been announced by the transport ministry.",
         ["transport ministry"]),
        ("The town has one vet. She said 12 dogs had died.", [None]),
        ("The yield, according to Jan Berg, is rising by 4%. Some 70 tourists came.",
         ["Jan Berg", None]),
        ("The yield is rising by 4%, according to Jan Berg. Some 70 tourists came.",
         ["Jan Berg", "Jan Berg"]),
        ("A night service ran on 3 of 5 lines, an inspector said.\n\nA day costs €2m, it said.",
         ["inspector", "inspector", None]),
        ("The dairy in Lund has cut its shifts. It expects to process 900 tonnes this month.",
         ["dairy"]),
    ],
)  # fmt: skip
def test_things_and_those_who_are_counted_say_nothing(
    text: str, speakers: list[str | None], lexicon: Lexicon
) -> None:
    assert [speaker for _, speaker in _rows(text, lexicon)] == speakers


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the outlet converts, nobody says so
        ("The bank put the loss at 3 billion pesos ($52 million).",
         [("3 billion pesos", "bank"), ("$52 million", None)]),
        ("The bridge cost 3 billion pesos ($52 million).",
         [("3 billion pesos", None), ("$52 million", None)]),
        # what somebody does with a verb of saying
        ("The league called off nine matches.", [("nine", None)]),
        ("In June the maker called back 700 kettles.", [("700", None)]),
        ("The union called a 36-hour strike.", [("36-hour", None)]),
        ("The union called it a strike of 900 people.", [("900", "union")]),
        ("The brewery wrote off €9 million.", [("€9 million", None)]),
        # between a body and its verb
        ("The Heron satellite service, which works from images taken at 06:15, puts the area at "
         "310 hectares.", [("310 hectares", "Heron satellite service")]),
        ("Фонд «Ясный день», поставивший в городе 12 датчиков, насчитал 140 микрограммов.",
         [("12", None), ("140 микрограммов", "Ясный день")]),
        ("Last year's register, kept by the veterinary office, listed 830 goats.",
         [("830", "veterinary office")]),
        # as the article writes a name, with «е» or «ё»
        ("Осадков выпало 40 мм, следует из данных Облгидромета.", [("40 мм", "Облгидромет")]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_verb_tells_whose_figure_it_is(
    text: str, rows: Rows, lexicon: Lexicon
) -> None:
    assert _rows(text, lexicon) == rows


@pytest.mark.parametrize("name", ["Barbara ‘Babs’ Lund-Lopes", "Robert “Bob” Lund"])
def test_a_nickname_between_names_is_of_one_person(name: str, lexicon: Lexicon) -> None:
    text = f"{name} (63) left in May. Ana Berg, a nurse, stayed.\n\n‘I had 12 calls,’ she said."
    rows = _rows(text, lexicon)
    assert rows[-1] == ("12", "Ana Berg")
