"""Which capitalised words are persons, he or she, and by which name an article calls them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading

Read = Callable[[str], Reading]


def people(reading: Reading) -> dict[str, str | None]:
    return {person.name: person.gender for person in reading.cast.by_name.values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Lopes and Peter Okri met.", {"Maria Lopes": "f", "Peter Okri": "m"}),
        ("The plan pleased Mr. Zorbal and Mrs. Quint.", {"Zorbal": "m", "Quint": "f"}),
        ("Zanele Quint, 43, left.", {"Zanele Quint": None}),
        ("His colleague on the board, Ouma Vantongeren, left.", {"Ouma Vantongeren": None}),
        ("They met Tovi Brandal, who left.", {"Tovi Brandal": None}),
        ("Her neighbour Maureen was asleep.", {"Maureen": "f"}),
        ("Tovi Brandal opened the dam. She left.", {"Tovi Brandal": "f"}),
        ("How fast? Tovi Brandal opened the dam. She left.", {"Tovi Brandal": "f"}),
        ("Директор Института Севера Тови Брандаль ушёл.", {"Тови Брандаль": None}),
        ("Нина Петрова и Олег Петров спорили.", {"Нина Петрова": "f", "Олег Петров": "m"}),
        ('State senator Marcia "Cia" Prill left.', {'Marcia "Cia" Prill': "f"}),
        ("Noor el-Hakimi, 30, left. El-Hakimi ran.", {"Noor el-Hakimi": "f"}),
    ],
)
def test_what_stands_around_a_name_shows_a_person(
    reading: Read, text: str, expected: dict[str, str | None]
) -> None:
    assert people(reading(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Bank said it would close.",
        "The Nordvik chief executive said no. The chief executive of Nordvik told reporters.",
        "They walked to Mill Street in Port Abbas.",
        "A Mwale Health Watch report came out.",
        "North Korea said it would not come.",
        "It passed the Clean Rivers Act.",
    ],
)
def test_bodies_places_and_things_are_no_persons(reading: Read, text: str) -> None:
    assert people(reading(text)) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crooked Maria Lopes lost, he wrote. Maria Lopes won.", "Maria Lopes"),
        ("Anna Pavlovna Revyakina teaches. Anna Pavlovna is 60.", "Anna Pavlovna Revyakina"),
        ("Ingrid Sund-Kask is 91. Ingrid laughed.", "Ingrid Sund-Kask"),
    ],
)
def test_a_person_goes_by_the_fullest_name(reading: Read, text: str, name: str) -> None:
    assert list(people(reading(text))) == [name]


def test_a_heading_names_its_people_without_its_verbs(reading: Read) -> None:
    found = reading(
        "Peter Okri Calls Maria Lopes ‘Slow’ Over Dam Plan\n\nLopes laughed. Okri left."
    )
    assert people(found) == {"Peter Okri": "m", "Maria Lopes": "f"}


def test_titles_tell_two_of_one_surname_apart(reading: Read) -> None:
    found = reading(
        "Michelle Obando spoke. Mr. Obando stayed home. Mrs. Obando said 17 came. Mr. Obando said "
        "18 came."
    )
    assert people(found) == {"Michelle Obando": "f", "Obando": "m"}
    assert [voice.spoken[0].speaker for voice in found.voices[2:]] == ["Michelle Obando", "Obando"]
