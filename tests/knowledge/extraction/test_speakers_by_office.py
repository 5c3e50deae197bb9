"""Who holds an office of a body is a person, and data are whose who made them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, speaker_at

Read = Callable[[str], Reading]


def speaker_of(reading: Reading, words: str) -> str | None:
    at = reading.article.text.rindex(words)
    return speaker_at(reading, at, at + len(words)).speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("House Speaker Paul Ryan said", "Paul Ryan"),
        ("Senate Majority Leader Mitch Doe said", "Mitch Doe"),
        ("White House Press Secretary Josh Doe said", "Josh Doe"),
        ("Bank of England Governor Andrew Doe said", "Andrew Doe"),
        ("University of Leeds professor Ana Doe said", "Ana Doe"),
        ("Ministry of Finance spokesperson Ana Doe said", "Ana Doe"),
        ("The Office of Mayor Ana Doe said", "Office of Mayor Ana Doe"),
        ("According to a new report by Oxfam,", "Oxfam"),
        ("A new report by Oxfam says", "Oxfam"),
        ("An IMF report said", "IMF"),
        ("The Minister for Health, Ana Doe TD, said", "Ana Doe"),
        ("The shadow chancellor, Ben Doe MP, said", "Ben Doe"),
        ("UN Secretary-General António Doe said", "António Doe"),
        ("Former FBI Director James Doe said", "James Doe"),
        ("Vice-chair Ana Doe said", "Ana Doe"),
        ("The University of Leeds Students Union said", "University of Leeds Students Union"),
        ("A White House official said", "White House official"),
        ("Prosecutors allege that", "Prosecutors"),
        ("According to the Finance Ministry's data,", "Finance Ministry"),
        ("According to the ministry's figures,", "ministry"),
        ("According to data from the ministry,", "ministry"),
        ("In May the Minister of Local Affairs, Ana Doe, said", "Ana Doe"),
        ("The Minister of Water and Irrigation, Hon. Ben Doe, said", "Ben Doe"),
        ("The Minister of Water and Irrigation Ben Doe said", "Ben Doe"),
        ("Minister of Inland Fisheries Ana Doe said", "Ana Doe"),
        ("Minister of Rural Energy Shri Ben Doe said", "Ben Doe"),
        ("The CEO of Blue Sky Airlines, Ana Doe, said", "Ana Doe"),
        ("The Prime Minister of New Zealand Ana Doe said", "Ana Doe"),
        ("Ben Doe SC, defending, said", "Ben Doe"),
        ("The Ministry of Education and Science said", "Ministry of Education and Science"),
        ("The US Food and Drug Administration said", "US Food and Drug Administration"),
        ("In May the Food and Drug Administration said", "Food and Drug Administration"),
        ("The Bank of England and Barclays said", "Barclays"),
    ],
)
def test_whose_the_figure_is(before: str, speaker: str, reading: Read) -> None:
    assert speaker_of(reading(f"{before} 17 came."), "17") == speaker


def test_an_inverted_office_holder_is_a_person(reading: Read) -> None:
    text = "17 came, said Bank of England Governor Andrew Doe."
    assert speaker_of(reading(text), "17") == "Andrew Doe"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The Minister for Health, Ana Doe TD, welcomed the outcome. She said", "Ana Doe"),
        ("The shadow chancellor, Ben Doe MP, accused the firm. He said", "Ben Doe"),
        ("Ana Doe met the managing partner of Halcyon Ridge. She said", "Ana Doe"),
        ("Geoffrey Doe left. The new man was chattier. He said the kitty was full. He said",
         "new man"),
        ("Priyanka Vasgar of the consultancy Goalmouth Analytics called the price high. The "
         "market is hot. She said", "Priyanka Vasgar"),
        ('Geoffrey Doe left. The new man was chattier. "We won," Oyel-Stokes told us. He said',
         "Oyel-Stokes"),
        ("A friend of Khizr Zanqar came. He said", "Khizr Zanqar"),
        ("Old Geoffrey Doe took the microphone. He said", "Geoffrey Doe"),
        ('Ben Doe came. Something called "Project Beacon" will rise. He said', "Ben Doe"),
    ],
)  # fmt: skip
def test_whom_the_next_sentence_takes_up(before: str, speaker: str, reading: Read) -> None:
    assert speaker_of(reading(f"{before} 17 came."), "17") == speaker


@pytest.mark.parametrize(("office", "who"), [("minister", "Ana Doe"), ("mayor", "Ben Roe")])
def test_an_office_is_told_with_what_it_is_of(office: str, who: str, reading: Read) -> None:
    text = (
        "The Minister of Local Affairs, Ana Doe, met the mayor of Lund, Ben Roe. It was late. "
        f"“We are not amused by it,” the {office} said."
    )
    assert [quote.speaker for quote in reading(text).quotes] == [who]


def test_an_event_that_claims_lives_says_nothing(reading: Read) -> None:
    assert speaker_of(reading("The fever claimed nearly 800 lives in May."), "800") is None
    assert speaker_of(reading("The union claimed 800 members in May."), "800") == "union"
    assert speaker_of(reading("The mayor claimed the victims were 800."), "800") == "mayor"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It was loud out there," Ana Doe, 34, a nurse from Kent, laughed.', "Ana Doe"),
        ('"It was loud out there," Ben\'s brother, Jan Doe, fumed.', "Jan Doe"),
    ],
)
def test_an_apposition_stands_between_a_speaker_and_the_verb(
    text: str, speaker: str, reading: Read
) -> None:
    assert [quote.speaker for quote in reading(text).quotes] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        'Mike Doe said on CNN\'s "State of the Union," that he agreed.',
        'Her book, "The Long Way Home," sold well, Ana Doe said.',
    ],
)
def test_a_title_is_no_quotation(text: str, reading: Read) -> None:
    assert not reading(text).quotes
