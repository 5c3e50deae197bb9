"""Articles on one event are told by their names and rare words, in two languages too."""

from __future__ import annotations

import pytest

from knowledge.base.stories import Stories, Told
from knowledge.language.words import stems

SENTENCES = {
    "wire": ["A ferry hit a barge near Lindvik.", "Captain Oskar Rehn was questioned in Lindvik."],
    "letter": ["Our doctor treated the passengers.", "In Lindvik people know Oskar Rehn."],
    "russian": ["Паром столкнулся с баржей у Линдвика.", "Капитана допросили в Линдвике."],
    "match": ["The final drew a large crowd.", "Police closed the stadium."],
    "budget": ["Parliament approved the budget.", "Spending will rise next year."],
    "harvest": ["Farmers expect less wheat.", "It has not rained since May."],
}


@pytest.fixture(scope="module")
def stories() -> Stories:
    told = {
        id_: Told([], sentences, [stems(sentence) for sentence in sentences])
        for id_, sentences in SENTENCES.items()
    }
    return Stories(
        told, stems("the a an in to was with will is it has not"), (), {"deaths": ["bodies"]}
    )


@pytest.mark.parametrize("other", ["letter", "russian"])
def test_articles_that_share_rare_names_are_on_one_event(stories: Stories, other: str) -> None:
    assert stories.are_one("wire", other)
    assert stories.are_one(other, "wire")


@pytest.mark.parametrize("other", ["match", "budget", "harvest"])
def test_other_articles_are_not(stories: Stories, other: str) -> None:
    assert not stories.are_one("wire", other)


def test_of_many_articles_those_on_one_event_share_a_name() -> None:
    sentences = {
        "zambia": ["The central bank cut its policy rate.", "Inflation in Zambia has slowed."],
        "moldova": ["The central bank cut its policy rate.", "Inflation in Moldova has slowed."],
        "again": ["The central bank cut its rate by a point.", "Prices in Moldova fell."],
        **{f"other{at}": [f"Nobody counted thing{at} twice."] for at in range(24)},
    }
    told = {id_: Told([], each, [stems(one) for one in each]) for id_, each in sentences.items()}
    stories = Stories(told, stems("the its in has by a"), (), {})
    assert stories.are_one("moldova", "again")
    assert not stories.are_one("moldova", "zambia")


def test_a_name_is_known_in_another_script_and_case(stories: Stories) -> None:
    assert stories.is_about("russian", "lindvik")
    assert stories.has_name("wire", "линдвике")
    assert not stories.has_name("match", "lindvik")


def test_a_metric_is_told_in_other_words(stories: Stories) -> None:
    assert stories.told_otherwise("The mortuary took in 17 bodies.") == {"#deaths"}
    assert not stories.told_otherwise("The town has 17 schools.")
