"""Who "he", "she" and "they" are, and whose the words are past long asides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, speaker_at

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Lopes, opening the museum in Lima on Saturday, said 17 came.", "Ana Lopes"),
        ("Ana Lopes, flanked by her ministers, said 17 came.", "Ana Lopes"),
        ("Ana Lopes, 59, of Ashton, Md., who saw the rite, said 17 came.", "Ana Lopes"),
        ("Trucks reached Lima, killing 17, said Ana Lopes.", "Ana Lopes"),
        ("At talks in Lima, Ana Lopes, the head of the bank, said 17 came.", "Ana Lopes"),
        ("Ana Lopes said it would tell a story of 17 men.", "Ana Lopes"),
        ("Contrary to his claim that 17 came, Ben Okri spoke.", None),
        ("Ben Okri spoke. His claim that 17 came was heard.", "Ben Okri"),
    ],
)
def test_an_aside_or_a_possessive_hides_nobody(
    reading: Read, text: str, speaker: str | None
) -> None:
    found = reading(text)
    at = text.index("17")
    assert speaker_at(found, at, at + 2).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whoever has spoken under a family name alone
        ("Ben Okri came. Petersen said it would fail. “We are done,” she said.", "Petersen"),
        # where somebody is from makes a person of a name
        ("Jonnie Ward, of Ely, said it hurt. “We are done,” he said.", "Jonnie Ward"),
        # so does a quotation that goes on with what he said
        ("Vorl Quintmar sold 19 tarts. “We are done,” he said.", "Vorl Quintmar"),
        ("Ana Lopes came. “We are done,” said the 24-year-old Pole.", "Ana Lopes"),
        # of whom only the statue is named is not spoken of
        ("Ben Okri passed the statue of Tom Paine. “We are done,” he said.", "Ben Okri"),
        # her own grandmother who is long gone says nothing
        ("Ana Lopes has a shop. Her grandmother opened it. Her own worry is new. “We are done,” "
         "she said.", "Ana Lopes"),
        ("Ana Lopes has a shop. Her grandfather opened it. “We are done,” he said.", "grandfather"),
        # several who spoke are "they", after a body too
        ("The bank said no. Analysts said rates would rise. “We are done,” they said.", "Analysts"),
        ("Analysts said yes. The Health Ministry said no. “We are done,” they said.",
         "Health Ministry"),
    ],
)  # fmt: skip
def test_a_pronoun_takes_up_who_spoke_last(reading: Read, text: str, speaker: str) -> None:
    (quote,) = reading(text).quotes
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The fine went to Italy's Forza, which said in a note that it “strongly disagrees.”",
         ["Forza"]),
        ("“This is an SOS,” said U.N. Secretary-General Ana Lopes.", ["Ana Lopes"]),
        # what a verb of naming names stands behind it
        ("While Ben Okri praised its “restraint,” Ana Lopes called the plan “heroic.”",
         ["Ben Okri", "Ana Lopes"]),
        ("“She's a force of nature,” co-star Eli Marsh said of Danvers.", ["Eli Marsh"]),
        ("The College of Nursing's general secretary, Prof Ana Lopes, spoke of “the "
         "unthinkable that is now routine.”", ["Ana Lopes"]),
    ],
)  # fmt: skip
def test_who_stands_beside_the_words(reading: Read, text: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in reading(text).quotes] == speakers


def test_people_who_spoke_long_ago_are_not_they(reading: Read) -> None:
    text = (
        "Analysts said yes.\n\nIt rained.\n\nIt snowed.\n\nIt hailed.\n\n“We are done,” they said."
    )
    (quote,) = reading(text).quotes
    assert quote.speaker is None


@pytest.mark.parametrize("labels", ["QA", ("Question", "Answer"), ("Вопрос", "Ответ")])
def test_the_answers_of_an_interview_are_of_the_one_person_it_names(
    reading: Read, labels: tuple[str, str]
) -> None:
    asks, answers = labels
    turn = f"{asks}: How many came?\n{answers}: Some 17 did.\n\n"
    found = reading(f"Minister Ana Lopes on her plans.\n\n{turn * 2}")
    assert [quote.speaker for quote in found.quotes] == ["Ana Lopes"] * 2


def test_a_thing_with_the_article_is_no_person(reading: Read) -> None:
    found = reading("He stood on the National Mall. The Mall was full. Ben Okri said 17 came.")
    assert set(found.cast.by_name) == {"Ben Okri"}
