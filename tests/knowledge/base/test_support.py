"""An article is on a topic if a word of it means that topic and little else."""

from __future__ import annotations

import pytest

from knowledge.articles import Written
from knowledge.base.dossiers import dossier
from knowledge.lexicon import Lexicon


def topics(text: str, lexicon: Lexicon) -> set[str]:
    return {topic for fact in dossier(Written("a", text), lexicon).facts for topic in fact.topics}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Ana Doe remains free until the ruling becomes final, after 12 days in court.", "sport"),
        ("The cause was a protection relay, and 12 power plants were switched off.", "sport"),
        ("Octopus season opens late, with a quota of 6,500 tonnes for the boats.", "weather"),
        ("Some 120 candidates sat the exam, and 90 passed it.", "elections"),
        ("In the trial 120 patients took the drug for migraine.", "justice"),
        ("The railway runs 120 trains a day.", "education"),
    ],
)
def test_a_stray_word_makes_no_topic(text: str, topic: str, lexicon: Lexicon) -> None:
    assert topic not in topics(text, lexicon)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The final of the handball tournament was seen by 12,000 people.", "sport"),
        ("The coach said that 12 players would miss the final.", "sport"),
        ("Rain fell for 12 days of the season.", "weather"),
        ("Some 120 candidates stood for parliament in the election.", "elections"),
        ("The court heard 12 witnesses in the trial.", "justice"),
    ],
)
def test_a_telling_word_makes_one(text: str, topic: str, lexicon: Lexicon) -> None:
    assert topic in topics(text, lexicon)


@pytest.mark.parametrize(
    ("narrow", "wide", "widest"),
    [
        ("The hydropower plant has 120 megawatts.", "Energy costs 12 percent more.", "economy"),
        ("Some 120 state visits were paid.", "Bilateral relations took 12 days.", "politics"),
        ("Aviation burns 120 tonnes a day.", "Transport costs 12 million euros.", "economy"),
    ],
)
def test_a_topic_brings_what_it_is_part_of_wherever_it_is_named(
    narrow: str, wide: str, widest: str, lexicon: Lexicon
) -> None:
    stray = {"economy": "Demand fell by 9 percent.", "politics": "The leader spoke for 9 hours."}
    assert widest in topics(f"{narrow} {wide} {stray[widest]}", lexicon)
    assert widest in topics(f"{wide} {narrow} {stray[widest]}", lexicon)
