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
        # what somebody fixes, arrives at or stands by
        ("The court set the damage at 300 dollars.", "court"),
        ("The ministry gives the price as 300 dollars.", "ministry"),
        ("The judges sat in the hall at 300 tables.", None),
        ("The High Court jailed the owner of the kiln for 300 days.", "High Court"),
        ("The union's economists arrive at 300 jobs.", "union's economists"),
        ("The train arrives at 300 stops.", None),
        ("Exporters' council Grano Sur stood by 300 bags.", "Grano Sur"),
        ("Consultancy Vega Sur lifted its figure for the harvest to 300 bags.",
         "Vega Sur"),
        ("Consultants Mill & Dale, hired by the board, foresee 300 trips.", "Mill & Dale"),
        ("Mill & Dale, a bank, now sees cocoa at 300 dollars.", "Mill & Dale"),
        ("The firm, Nortrum, speaks of 300 jobs.", "Nortrum"),
        ("The county labour office is careful: it reckons with 300 jobs.", "county labour office"),
        # whoever holds that something is so, with nothing quoted
        ("The defence maintained that 300 tickets had been sold.", "defence"),
        ("The defence denied that 300 tickets had been sold.", None),
        # a body is told by what it is for, a person by a trade
        ("The chamber of commerce counts 300 shops.", "chamber of commerce"),
        ("Exams replaced papers in 300 courses, according to the rector.", "rector"),
        ("The curator expects 300 guests.", "curator"),
        # of whom a paper is, and who is named behind what leads it
        ("A report by the city auditor, seen by the Globe, puts the price at 300 euros.",
         "city auditor"),
        ("Tests paid for by the Lake Alliance found lead at 300 milligrams.", "Lake Alliance"),
        # a union is no company, whoever tells only beside its name that it is one
        ("The union Ventrip is angry. The company said that 300 boats sail.", "company"),
        ("The union Ventrip is angry. The union said that 300 boats sail.", "Ventrip"),
        ("City hall puts the price at 300 euros.", "City hall"),
        ("Evaporation explains 300 litres of the loss.", None),
        ("The league disputes that: according to its head, Ada Brun, 300 left.", "Ada Brun"),
        ("The firm that told nobody for 300 days was fined.", None),
        ("The prosecutor has sought more than 300 days.", "prosecutor"),
        ("The mayor had asked for ₱300 per house.", "mayor"),
        # what a body gives or declares is its deed, and no words of its own
        ("The government has promised each farm 300 euros.", None),
        ("Norway pledged 300 tents.", None),
        ("The army declared a truce of 300 hours.", None),
        ("The army declared 300 deserters.", "army"),
        ("The clinics' board declared more than 300 births.", "clinics' board"),
        ("The government promised to pay each farm 300 euros.", "government"),
        ("The union declared that 300 farms had closed.", "union"),
        ("Mayor Ana Doe pledged 300 tents.", "Ana Doe"),
        # what a body is of and where it is tells which it is
        ("The press service of the harbour board said 300 ships had left.",
         "press service of the harbour board"),
        ("The university in Leiden puts it at 300 euros.", "university in Leiden"),
        ("The hospital in May said 300 nurses had left.", "hospital"),
        ("A source close to the talks said 300 ships would be sold.", "source close to the talks"),
        ("Mayor Ana Doe came. She went on to say that 300 ships would be sold.", "Ana Doe"),
        ("One diver, who gave his name only as Ned, said 300 boats had left.", "Ned"),
        ("The mayor, who began as a clerk for Blue Reef, said 300 boats had left.", "mayor"),
        ("Professor Okoro counted 300 nests; in spring, she says, there were 900.", "Okoro"),
        ("The fund's own estimate is that 300 loans are bad.", "fund"),
        # some of several, and whoever does something before the verb
        ("Two of her aides said she had met 300 farmers.", "Two of her aides"),
        ("Rents fell by 300 euros, according to one of the town's brokers.",
         "one of the town's brokers"),
        ("One of them said she had met 300 farmers.", None),
        ("One of the two pilots, Ann Doe, said they flew 300 miles.", "Ann Doe"),
        ("A palace official, speaking on condition of anonymity, said 300 guests would come.",
         "palace official"),
        ("The board, citing the weather, said 300 guests would come.", "board"),
    ],
)  # fmt: skip
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
        ("“It is over,” said one of the mayor's closest advisers.",
         "one of the mayor's closest advisers"),
    ],
)  # fmt: skip
def test_whose_a_quotation_is(text: str, speaker: str | None, reading: Read) -> None:
    assert next((quote.speaker for quote in reading(text).quotes), None) == speaker
