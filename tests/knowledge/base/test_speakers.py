"""Speakers are found by their names and by what introduces them."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from knowledge.base.facts import FactBase
from knowledge.base.speakers import speaker_names, surnames, titles_of
from knowledge.language.words import stem
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact
from tests.knowledge.folders import fact


@pytest.mark.parametrize(
    ("asked", "speaker"),
    [
        ("putin", "Vladimir Putin"),
        ("vladimir", "Vladimir Putin"),
        ("rahmon", "Emomali Rahmon"),
        ("ushakov", "Yuri Ushakov"),
    ],
)
def test_every_part_of_a_name_asks_for_its_speaker(
    base: FactBase, lexicon: Lexicon, asked: str, speaker: str
) -> None:
    names = speaker_names(base.voices(), lexicon)
    assert names[stem(asked)] == (speaker,)


def test_a_person_of_the_lexicon_is_found_by_the_concept(base: FactBase, lexicon: Lexicon) -> None:
    names = speaker_names(base.voices(), lexicon)
    people = {term for term in names if term.startswith("#")}
    assert {names[term] for term in people} >= {("Vladimir Putin",), ("Emomali Rahmon",)}
    assert all(lexicon.concepts[term[1:]].kind == "person" for term in people)


def test_a_name_that_two_share_asks_for_both(football: Briefing, lexicon: Lexicon) -> None:
    names = speaker_names([*football.base.voices(), ("Jonas Lind", "Jonas Lind")], lexicon)
    assert names["lind"] == ("Marta Lind", "Jonas Lind")


def test_nobody_is_asked_for_by_a_little_word(lexicon: Lexicon) -> None:
    union = "Fishers' Union of the North"
    names = speaker_names([(union, union)], lexicon)
    assert "union" in names
    assert not {"the", "of"} & names.keys()


@pytest.mark.parametrize(
    ("speaker", "surname"),
    [
        ("Tormund Keaveney", {"keaveney"}),
        ("Anna Bell", {"bell"}),
        ("Families of Keaveney", set()),
        ("Keaveney Health Authority", set()),
        ("Project Beacon", set()),
        ("the Keaveney", set()),
    ],
)
def test_a_surname_is_told_by_a_given_name_or_by_being_no_word(
    lexicon: Lexicon, speaker: str, surname: set[str]
) -> None:
    everyday = {"beacon", "bell", "authority"}
    assert surnames([(speaker, speaker)], lexicon, everyday) == surname


def _spoken(text: str, speaker: str, like: Fact) -> tuple[list[Fact], dict[str, Article]]:
    said = like.model_copy(update={"article": "a", "speaker": speaker})
    return [said], {"a": Article(id="a", text=text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Monday Chief Executive Ana Ruiz spoke.", {"Chief", "Executive"}),
        ("Ana Ruiz, an aide to the mayor, spoke.", {"aide", "mayor"}),
        ("It rained.\nAna Ruiz, head of the port, spoke.", {"head", "port"}),
    ],
)
def test_the_words_that_introduce_a_speaker_ask_for_him_too(
    base: FactBase, text: str, told: set[str]
) -> None:
    facts, articles = _spoken(text, "Ana Ruiz", fact(base, "003", "7%"))
    assert told <= set(titles_of(facts, articles["a"])["Ana Ruiz"].split())


@pytest.mark.parametrize("text", ["yesterday Ana Ruiz, as usual", "and so Ana Ruiz spoke.", ""])
def test_without_a_title_there_are_no_words(base: FactBase, text: str) -> None:
    facts, articles = _spoken(text, "Ana Ruiz", fact(base, "003", "7%"))
    assert titles_of(facts, articles["a"]) == {"Ana Ruiz": ""}


def test_an_aide_is_introduced_as_an_aide(base: FactBase) -> None:
    article = base.articles["004_asia_plus_igora_meeting"]
    assert "aide" in titles_of(base.by_article[article.id], article)["Yuri Ushakov"]


def test_nobody_speaks_where_nothing_is_attributed(base: FactBase, lexicon: Lexicon) -> None:
    silent = [each.model_copy(update={"speaker": None}) for each in base.facts.values()]
    assert speaker_names((), lexicon) == {}
    assert titles_of(silent, next(iter(base.articles.values()))) == {}
