"""Quotations in every convention of marks; what is no quotation; which belong together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.extraction import extract
from knowledge.extraction.reading import Reading
from knowledge.models import Article
from tests.knowledge.folders import shared_lexicon
from tests.knowledge.test_text import NEWS

Read = Callable[[str], Reading]


def texts(reading: Reading) -> list[str]:
    return [reading.article.text[q.start : q.end] for q in reading.quotes]


@pytest.mark.parametrize(
    "text",
    [
        '"It rains a lot here," said Ana Lopes.',
        "“It rains a lot here,” said Ana Lopes.",
        '"It rains a lot here,” said Ana Lopes.',
        "„It rains a lot here,“ said Ana Lopes.",
        "„It rains a lot here,” said Ana Lopes.",
        "«It rains a lot here,» said Ana Lopes.",
        "»It rains a lot here,« said Ana Lopes.",
        "‘It rains a lot here,’ said Ana Lopes.",
        "'It rains a lot here,' said Ana Lopes.",
        "''It rains a lot here,'' said Ana Lopes.",
        "``It rains a lot here,'' said Ana Lopes.",
        'Ana Lopes said: "It rains a lot here,"',
    ],
)
def test_every_convention_of_marks_is_read(reading: Read, text: str) -> None:
    found = reading(text)
    assert texts(found) == ["It rains a lot here,"]
    assert found.quotes[0].speaker == "Ana Lopes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister called the plan “very good” on Monday.", ["very good"]),
        (
            "“The dockers' union won't yield,” said Ana Lopes. “It can’t.”",
            ["The dockers' union won't yield,", "It can’t."],
        ),
        ("‘The dockers' union won't yield,’ said Ana Lopes.", ["The dockers' union won't yield,"]),
        ("“He said ‘no’ to me,” said Ana Lopes.", ["He said ‘no’ to me,"]),
        ("“He read “War and Peace” to me,” said Ana Lopes.", ["He read “War and Peace” to me,"]),
        ("“It is open,” said Ana Lopes, “but nobody comes.”", ["It is open,", "but nobody comes."]),
        (
            "“It is open to all of us.\n\n“Nobody comes here,” said Ana Lopes.",
            ["It is open to all of us.", "Nobody comes here,"],
        ),
        ("— Мы готовы, — сказал Иван Петров. — И начнём.", ["Мы готовы,", "И начнём."]),
        (
            "PENCE: Well, look, I do.\n\nWALLACE: Do you really?",
            ["Well, look, I do.", "Do you really?"],
        ),
        (
            "Desk: How many?\n\nLund: We flew 40. “Never explain,” I was told.\n\nDesk: Why?\n\n"
            "Lund: No idea.",
            [
                "How many?",
                "We flew 40. “Never explain,” I was told.",
                "Never explain,",
                "Why?",
                "No idea.",
            ],
        ),
        (
            "«Нас четверть, — сказала на брифинге министр Нина Петрова. — Но хлеб есть».",
            ["Нас четверть,", "Но хлеб есть"],
        ),
        (
            "«Город, который растёт, – это стройка», – сказала министр Нина Петрова.",
            ["Город, который растёт, – это стройка"],
        ),
        (
            "Wrapped text goes on at its margin, so\nthis is one paragraph. „It is over now,“\n"
            "Lopes said in a hall that is as wide as\nthe river is, and the whole crowd left.",
            ["It is over now,"],
        ),
        ("Ana Lopes said it. “I like it,' \" she told them.", ["I like it,'"]),
        (
            "He is in favour of “a clear and fair answer to all of it” now.",
            ["a clear and fair answer to all of it"],
        ),
        ("The coach spoke of a “rude awakening” in May.", ["rude awakening"]),
        ("Voices\n\nWe sell our pots.\n— Mother of four, Ambovombe", ["We sell our pots."]),
    ],
)
def test_the_span_lies_inside_the_marks(reading: Read, text: str, expected: list[str]) -> None:
    assert texts(reading(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        'Asked whether it was part of the "third neighbor" policy, the minister left.',
        "Under the slogan “Empty, Scrub, Cover”, schools close early.",
        "The „Green Corridor“, a rail shuttle, was suspended.",
        "The number of people in the “emergency” phase has doubled.",
        'Agencies point to the "Visit Nepal Year in China" campaign.',
        "The book “War and Peace” was sold.",
        "Ana Lopes said she hated the “cheese mountain” headline.",
        "Ana Lopes denied that the ‘harbour lobby’, a term of his, had called.",
        "По словам собеседника «Делового курьера», цены растут.",
        'Robert "Bobby" Lopes left.',
        "A 6' 2\" tall man left.",
        "The students' and teachers' unions met.",
        "The mayor declared a “quiet zone” round the hospital.",
        "The clerk said a fifth of each “grey sack” was turned away.",
        "Ana Lopes said she had built the hinge known in the yard as the “slicer”.",
    ],
)
def test_titles_slogans_and_scare_quotes_are_no_quotations(reading: Read, text: str) -> None:
    assert texts(reading(text)) == []


def test_words_that_run_on_are_whose_the_next_paragraph_says(reading: Read) -> None:
    found = reading(
        "“My mother has been on that bench since four.\n\n“She raised us all,” said Ana Lopes."
    )
    assert [quote.speaker for quote in found.quotes] == ["Ana Lopes"] * 2
    assert len({quote.group for quote in found.quotes}) == 1


def test_names_are_spelled_as_the_article_spells_them() -> None:
    text = "Sales rose.\n\nMary O’Brien said so.\n\nMinister Jane\nRoe said: “It is fine by me.”"
    facts = extract(Article(id="a", text=text), LEXICON)
    assert {fact.speaker for fact in facts} == {"Mary O’Brien", "Jane Roe", None}


def test_a_heading_over_a_paragraph_is_no_part_of_a_name() -> None:
    text = (
        "LIVE: the flood in Lund\n\n12:20 Donations\n"
        "Harbour Relief says it has taken in 38 tonnes of goods since the morning."
    )
    facts = extract(Article(id="a", text=text), LEXICON)
    assert {fact.speaker for fact in facts} == {"Harbour Relief", None}


def test_pieces_of_one_utterance_share_a_group(reading: Read) -> None:
    found = reading(
        "“We grow,” said Ana Lopes.\u00a0 “We sell.”\n\n“We buy,” said Ben Okri. She added: “No.”"
    )
    assert [q.group for q in found.quotes][:3] == [1, 1, 2]


def test_a_quotation_over_paragraphs_is_one_utterance(reading: Read) -> None:
    found = reading("Ana Lopes said: “It is open to all of us.\n\n“Nobody ever comes here.”")
    assert [(q.group, q.speaker) for q in found.quotes] == [(1, "Ana Lopes"), (1, "Ana Lopes")]


SPEAKERS = {
    "000": ["Vladimir Putin"] * 3,
    "001": ["Vladimir Putin"] * 8 + ["Emomali Rahmon"] * 2,
    "002": ["Emomali Rahmon", "Vladimir Putin", "Vladimir Putin"],
    "003": [],
    "004": ["Emomali Rahmon", "Vladimir Putin", "Vladimir Putin", "Yuri Ushakov"]
    + ["Vladimir Putin"] * 3,
}


@pytest.mark.parametrize("name", sorted(SPEAKERS))
def test_every_quotation_of_the_seeds_has_its_speaker(
    seed: Callable[[str], Reading], name: str
) -> None:
    assert [q.speaker for q in seed(name).quotes] == SPEAKERS[name]


def test_the_interrupted_utterance_of_the_seeds_is_one_group(
    seed: Callable[[str], Reading],
) -> None:
    assert [q.group for q in seed("004").quotes] == [1, 2, 3, 4, 5, 6, 6]


LEXICON = shared_lexicon()


@given(st.text() | NEWS)
def test_every_fact_stands_where_it_says(text: str) -> None:
    for fact in extract(Article(id="a", text=text), LEXICON):
        assert text[fact.start : fact.end] == fact.text
        assert text[fact.sentence_start : fact.sentence_end] == fact.sentence
        assert fact.sentence_start <= fact.start < fact.end <= fact.sentence_end


@pytest.mark.parametrize(
    "mark",
    ['"', "“", "”", "'", "« ", "''", "”“", '" said X. "', "Ana ", "Ana, ", "said ", "("],
)
def test_thousands_of_marks_are_read_without_an_error(mark: str) -> None:
    text = mark * 5_000
    for fact in extract(Article(id="a", text=text), LEXICON):
        assert text[fact.start : fact.end] == fact.text


@pytest.mark.parametrize(
    ("below", "groups"),
    [
        ("“It will last for years and years.”", 1),
        ("“It will last for years and years,” he said.", 2),
        ("He added: “It will last for years and years.”", 2),
    ],
)
def test_words_alone_in_the_next_paragraph_go_on_with_those_above(
    reading: Read, below: str, groups: int
) -> None:
    found = reading(f"Ben Okri spoke.\n\n“The work is done,” he said.\n\n{below}")
    assert [quote.speaker for quote in found.quotes] == ["Ben Okri"] * 2
    assert len({quote.group for quote in found.quotes}) == groups
